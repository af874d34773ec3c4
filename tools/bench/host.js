/**
 * What an embed costs the page around it before anybody touches it: the plain
 * article of web/demo, from another port, with the map in it and with a box of the
 * same size. Start reading at hostPage.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blank, built, pause, serve } from '../e2e/lib.js';
import { PHONE, PLAIN, slow } from './line.js';
import { rested } from './subjects.js';
import { Table } from './table.js';
import { watch } from './watch.js';

/** After this the page has been left alone by everything that it loads, in ms. */
const QUIET = 3000;
const WAITS = 12_000;
const WHY = 'an empty box has nothing to lay out and paint.';

/** Writes the two pages, and serves them. */
async function hosts(site) {
  const dir = join(built, 'bench-host');
  mkdirSync(dir, { recursive: true });
  const demo = join(built, 'site/demo');
  const article = readFileSync(join(demo, 'article.html'), 'utf8');
  const script = '<script async src="../embed.js"></script>';
  if (!article.includes(script)) throw new Error('web/demo/article.html does not embed as it did');
  const box = '<style>tripoint-map { display: block; min-height: 640px }</style>';
  writeFileSync(join(dir, 'with.html'), article.replace(script, `${box}<script async src="${site.url}embed.js"></script>`));
  writeFileSync(join(dir, 'without.html'), article.replace(script, box));
  writeFileSync(join(dir, 'demo.css'), readFileSync(join(demo, 'demo.css')));
  return serve(dir, ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
}

async function visit(browser, url, line) {
  const page = await blank(browser);
  await page.evaluateOnNewDocument(watch);
  await slow(page, line);
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  let quiet = 0;
  for (let i = 0, before = -1; i * 500 < WAITS && quiet < QUIET; i++) {
    await pause(500);
    const n = await page.evaluate(() => performance.getEntries().length);
    quiet = n === before ? quiet + 500 : 0;
    before = n;
  }
  const noted = await page.evaluate(() => window.noted);
  await page.browserContext().close();
  return {
    tasks: noted.tasks.length,
    longest: Math.max(0, ...noted.tasks.map((t) => t.duration)),
    largest: noted.largest.at(-1)?.startTime ?? NaN,
    shift: noted.shifts.reduce((sum, s) => sum + s.value, 0),
  };
}

/**
 * @param {Awaited<ReturnType<typeof import('./subjects.js').subjects>>} all
 * @param {number} runs
 */
export async function hostPage({ site }, runs) {
  const host = await hosts(site);
  const browser = await rested();
  const columns = { without: 'with an empty box', with: 'with the map' };
  const tables = [];
  try {
    for (const line of [PLAIN, PHONE]) {
      const table = new Table(
        `A page of others with the map in it, before anybody touches it, ${line.name}`,
        'ms or as named',
        Object.values(columns),
        { base: 1 },
      );
      for (let i = 0; i < runs; i++) {
        for (const [name, column] of Object.entries(columns)) {
          const { tasks, longest, largest, shift } = await visit(browser, `${host.url}${name}.html`, line);
          table.add('long tasks, how many', column, [tasks], { target: 'none more', why: WHY });
          table.add('longest task', column, [longest], { why: WHY });
          table.add('largest contentful paint', column, [largest], { target: 'unchanged', why: WHY });
          table.add('layout shift', column, [shift], { target: '0' });
        }
      }
      tables.push(table);
    }
  } finally {
    await browser.close();
    host.stop();
  }
  return tables;
}
