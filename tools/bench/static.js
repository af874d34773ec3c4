/**
 * The page before any program runs, on a slow line: when something can be read,
 * when a click on an edge shows its facts, and what moves. Start reading at
 * staticPage.
 */
import { blank, live, until } from '../e2e/lib.js';
import { PHONE, slow } from './line.js';
import { print } from './table.js';
import { watch, watchClick } from './watch.js';

const EDGE = 'edge/cn-us';

/** The middle of the edge's link in the picture, once that is there. */
const link = (page, edge) => until(() => page.evaluate((ref) => {
  const path = [...document.querySelectorAll(`#poster a[data-ref="${ref}"] path`)].find((p) => p.checkVisibility());
  if (!path) return null;
  const { x, y } = path.getPointAtLength(path.getTotalLength() / 3);
  const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM());
  return { x: at.x, y: at.y };
}, edge), 'the picture has the edge');

/** Opens the frame and waits for its first contentful paint, without a question to the page meanwhile. */
async function load(browser, site, size, line) {
  const page = await blank(browser, size);
  const painted = new Promise((resolve) => { page.exposeFunction('tellPaint', resolve); });
  await page.evaluateOnNewDocument(watch);
  await page.evaluateOnNewDocument(watchClick, EDGE);
  await slow(page, line);
  const loaded = page.goto(`${site.url}frame.html`, { waitUntil: 'domcontentloaded' });
  return { page, paint: await painted, loaded };
}

async function clicked(page) {
  const { x, y } = await link(page, EDGE);
  await page.mouse.click(x, y);
  const { from, to } = await until(() => page.evaluate(() => window.shown), 'the facts are shown', 60_000);
  return { from, wait: to - from };
}

const shift = (page) => page.evaluate(() => window.noted.shifts.filter((s) => !s.input).reduce((sum, s) => sum + s.value, 0));

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {{url: string}} site
 * @param {number} runs
 */
export async function staticPage(browser, site, runs) {
  for (const [name, size] of [['desktop', {}], ['phone', { width: 390, height: 844, touch: true }]]) {
    const of = { paint: [], early: [], at: [], late: [], shift: [], way: [] };
    for (let i = 0; i < runs; i++) {
      const early = await load(browser, site, size, PHONE);
      of.paint.push(early.paint);
      const first = await clicked(early.page);
      of.early.push(first.wait);
      of.at.push(first.from - early.paint);
      await early.loaded;
      await early.page.browserContext().close();

      const late = await load(browser, site, size, PHONE);
      of.paint.push(late.paint);
      await late.loaded;
      of.shift.push(await shift(late.page));
      of.late.push((await clicked(late.page)).wait);
      await late.page.browserContext().close();
    }
    for (let i = 0; i < Math.min(runs, 3); i++) {
      const { page, loaded } = await load(browser, site, size, { bits: 0, cpu: 1 });
      await loaded;
      await live(page);
      of.way.push(await shift(page));
      await page.browserContext().close();
    }
    print(`Static page, ${name}, ${PHONE.name}`, [
      ['first contentful paint, ms', of.paint, '≤ 1000'],
      ['click after that paint, ms', of.at],
      ['  until its facts are painted, ms', of.early, '≤ 100'],
      ['click once all has arrived, until painted, ms', of.late, '≤ 100'],
      ['layout shift', of.shift, '0'],
      ['layout shift until the program runs, no limit', of.way, '0'],
    ]);
  }
}
