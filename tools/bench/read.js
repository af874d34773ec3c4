/**
 * From the navigation to the first reveal: when something can be read, when a click
 * on an edge has an effect, and when the edge's overview is painted. Cold, then
 * once more with what the browser has cached. Start reading at read.
 */
import { blank, until } from '../e2e/lib.js';
import { LAPTOP, PHONE, PLAIN, slow } from './line.js';
import { EDGES, rested } from './subjects.js';
import { Table } from './table.js';
import { watch, watchChange, watchReady } from './watch.js';

const EDGE = EDGES[0];
const LINES = [PLAIN, LAPTOP, PHONE];

/**
 * Goes to a subject and clicks as soon as that has an effect.
 * @returns {Promise<{paint: number, ready: number, wait: number, bytes: number}>} ms after the navigation; kB
 */
async function visit(page, subject, line) {
  await page.evaluateOnNewDocument(watch);
  await page.evaluateOnNewDocument(watchReady, subject.ready);
  await slow(page, line);
  let tell;
  const told = new Promise((resolve) => {
    tell = resolve;
  });
  await page.exposeFunction('tellReady', tell);
  // A page that goes on loading is not waited for.
  const loaded = page.goto(subject.url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
  const ready = await told;
  const { x, y } = await subject.point(page, EDGE);
  await page.evaluate(watchChange, 'pointerup', 'visible', subject.shown(EDGE));
  await page.mouse.move(x - 3, y - 2);
  await page.mouse.click(x, y);
  const [wait] = await until(() => page.evaluate(() => window.changes.length && window.changes), 'the overview is shown', 60_000);
  await loaded;
  const { paint, bytes } = await page.evaluate(() => ({
    paint: window.noted.paints.find(({ name }) => name === 'first-contentful-paint').startTime,
    bytes:
      ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type)).reduce((sum, e) => sum + e.encodedBodySize, 0) /
      1000,
  }));
  return { paint, ready, wait, bytes };
}

/** The subjects as a reader meets them: the program is what the page ends in. */
function columns({ withoutProgram, program, peers }) {
  return [withoutProgram, program, ...peers];
}

const WHY = {
  paint: 'the first paint of the others is a heading and an empty map; this one is the map with its edges and the overview.',
  ready:
    'the page is the map and all overviews in words, which are read and laid out first, so that it answers without scripts; the others read theirs from data once they are asked for.',
  wait: 'the program begins to arrive in the same moment, and shares the processor.',
  bytes: 'beside the page, parts of the program have come by then.',
};

/**
 * @param {Awaited<ReturnType<typeof import('./subjects.js').subjects>>} all
 * @param {number} runs
 */
export async function read(all, runs) {
  const tables = [];
  const browser = await rested();
  try {
    for (const line of LINES) {
      const table = new Table(
        `Time to read, ${line.name}`,
        'ms after the navigation',
        columns(all).map((s) => s.name),
        { base: 0 },
      );
      for (let i = 0; i < runs; i++) {
        for (const subject of columns(all)) {
          const page = await blank(browser);
          const another = async () => {
            const tab = await page.browserContext().newPage();
            await tab.setViewport(page.viewport());
            return tab;
          };
          for (const [before, open] of [
            ['', () => page],
            ['again: ', another],
          ]) {
            const { paint, ready, wait, bytes } = await visit(await open(), subject, line);
            console.log(`  ${line.name}, run ${i + 1}: ${before}${subject.name} ${Math.round(ready + wait)} ms`);
            table.add(`${before}first contentful paint`, subject.name, [paint], { why: WHY.paint });
            table.add(`${before}a click on an edge has an effect`, subject.name, [ready], { why: WHY.ready });
            table.add(`${before}from that click until its overview is painted`, subject.name, [wait], { why: WHY.wait });
            table.add(`${before}first working reveal`, subject.name, [ready + wait], { why: `${WHY.ready.slice(0, -1)}; and ${WHY.wait}` });
            if (!before) table.add('fetched until then, kB', subject.name, [bytes], { why: WHY.bytes });
          }
          await page.browserContext().close();
        }
      }
      tables.push(table);
    }
  } finally {
    await browser.close();
  }
  return tables;
}
