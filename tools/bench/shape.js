/**
 * How much there is of a selection, of twelve frames, of the way past one, and of a page
 * on paper. Start reading at shape.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blank, built, click, laidOut, pause, serve, until } from '../e2e/lib.js';
import { EDGES, openLive, rested } from './subjects.js';
import { Table } from './table.js';
import { longest } from './trace.js';

const FRAMES = 12;
/** A reader gives up after so many presses of Tab. */
const MOST_STOPS = 300;
/** The panel is this wide beside the map. */
const PANEL = 376;

const WHY = {
  html: 'its panel has more: ways to compare, to find and to cite.',
  nodes: 'before any script each frame is the whole map and all overviews in words; the others are empty until a script draws.',
};

/** The pages around frames, written anew. */
async function hosts(site, peers) {
  const dir = join(built, 'bench-host');
  mkdirSync(dir, { recursive: true });
  const write = (name, body) => writeFileSync(join(dir, `${name}.html`), `<!doctype html><title>A host</title>${body}`);
  const script = `<script async src="${site.url}embed.js"></script>`;
  write('keys', `${script}<a id="before" href="#a">Before</a><tripoint-map edge="cn-us"></tripoint-map><a id="after" href="#b">After</a>`);
  const frame = (url) => `<iframe src="${url}" loading="lazy" width="500" height="720"></iframe>`;
  peers.forEach(({ url }, i) => write(`many-${i}`, `<p>${frame(url).repeat(FRAMES)}`));
  return serve(dir, ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
}

/** What a selection puts into the panel. */
async function selection(table, browser, subject) {
  const page = await openLive(browser, subject, { reducedMotion: true });
  for (const edge of EDGES) {
    await click(page, await subject.point(page, edge));
    await until(() => page.$(subject.shown(edge)), `${edge} is selected`);
    if (subject.wheelKey) await laidOut(page);
    const { html, elements, height, width } = await page.evaluate(() => {
      const panel = document.getElementById('panel');
      return {
        html: new Blob([panel.innerHTML]).size,
        elements: panel.querySelectorAll('*').length,
        height: panel.scrollHeight,
        width: panel.offsetWidth,
      };
    });
    if (width !== PANEL) throw new Error(`${subject.name}: the panel is ${width} px wide, not ${PANEL}`);
    table.add('HTML in the panel, kB', subject.name, [html / 1000], { target: '≤ 30', why: WHY.html });
    table.add('elements in the panel', subject.name, [elements], { target: '≤ 400', why: WHY.html });
    table.add(`height of the overview, ${PANEL} px wide`, subject.name, [height], { target: '≤ 900' });
  }
  await page.browserContext().close();
}

/** Reads a page of frames from its top to its bottom. */
async function readAll(page) {
  for (;;) {
    const more = await page.evaluate(() => {
      const before = window.scrollY;
      window.scrollBy(0, window.innerHeight / 2);
      return window.scrollY > before;
    });
    await pause(300);
    if (!more) break;
  }
  await until(() => page.frames().length > FRAMES, `${FRAMES} frames have come`);
  await pause(1500);
}

/** What frames cost on one page, all of them once seen. */
async function many(table, browser, name, url) {
  const page = await blank(browser, { width: 1350, height: 900 });
  const task = await longest(page, async () => {
    await page.goto(url, { timeout: 60_000 });
    await readAll(page);
  });
  let nodes = 0;
  for (const frame of page.frames()) {
    nodes += await frame.evaluate(() => {
      let n = 1;
      for (const walker = document.createTreeWalker(document); walker.nextNode();) n++;
      return n;
    });
  }
  table.add('nodes in all documents', name, [nodes], { target: '≤ 30,000', why: WHY.nodes });
  table.add('longest task of any of their threads, ms', name, [task], { target: '≤ 100', why: WHY.nodes });
  await page.browserContext().close();
}

/** How many keys are pressed from one link of a host to the next: Tab, and Enter to skip. */
async function stops(browser, url, skips) {
  const page = await blank(browser);
  await page.goto(url);
  const frame = await until(() => page.frames().find((f) => f.url().includes('/frame.html')), 'the frame is there');
  await until(() => frame.$('.scripted #start:not([hidden])'), 'the frame is ready');
  await page.focus('#before');
  let count = 0;
  do {
    await page.keyboard.press('Tab');
    count++;
    if (skips && count === 1) {
      await page.keyboard.press('Enter');
      count++;
    }
  } while (count < MOST_STOPS && (await page.evaluate(() => document.activeElement.id)) !== 'after');
  await page.browserContext().close();
  return count;
}

/** How many sheets of A4 a page takes. */
async function sheets(browser, url) {
  const page = await blank(browser);
  await page.goto(url);
  const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
  await page.browserContext().close();
  return pdf.match(/\/Type\s*\/Page\b/g).length;
}

/**
 * @param {Awaited<ReturnType<typeof import('./subjects.js').subjects>>} all
 * @param {number} runs
 */
export async function shape({ program, peers, site }, runs) {
  const names = [program, ...peers].map((s) => s.name);
  const panel = new Table('What a selection writes', 'kB, or a number', names, { base: 0 });
  const twelve = new Table(`${FRAMES} frames on one page, before anybody touches them`, 'a number, or ms', names, { base: 0 });
  const ways = new Table('The way past a frame, and a relationship on paper', 'presses of keys, or sheets', [program.name]);
  const host = await hosts(site, peers);
  const browser = await rested();
  try {
    for (const subject of [program, ...peers]) await selection(panel, browser, subject);
    for (let i = 0; i < runs; i++) {
      await many(twelve, browser, program.name, `${site.url}demo/many.html`);
      for (const [k, { name }] of peers.entries()) await many(twelve, browser, name, `${host.url}many-${k}.html`);
    }
    const add = (what, value, target) => ways.add(what, program.name, [value], { target });
    add('from the link before a frame to the one behind it', await stops(browser, `${host.url}keys.html`, false), '≤ 45');
    add('the same, with the link that skips the map', await stops(browser, `${host.url}keys.html`, true), '3');
    for (const edge of EDGES) add('sheets of a relationship’s page', await sheets(browser, `${site.url}${edge}.html`), '≤ 6');
  } finally {
    await browser.close();
    host.stop();
  }
  return [panel, twelve, ways];
}
