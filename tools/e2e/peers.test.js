/**
 * The pages that ours is measured against do the job that they are measured at:
 * an overview of an edge on a click, all its facts by its tabs, and a map that zooms.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { built, chromium, click, EDGES, server, state, until } from './lib.js';

const dir = join(built, 'peers');
// Cytoscape.js puts a style sheet into the page.
const site = server(dir, ["Content-Security-Policy: default-src 'self' data: 'unsafe-inline'"]);
const chrome = chromium();

/** What a page fetches, by the name of the file. */
function fetchedBy(name, file) {
  const assets = readdirSync(join(dir, name)).find((folder) => folder.startsWith('assets-'));
  return JSON.parse(readFileSync(join(dir, name, assets, file), 'utf8'));
}

/** All words of a part of the facts, as a reader sees them. */
const wordsOf = (part) => {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap(wordsOf);
  const { text, spans, aside, begin, end, blocks, rows, tabs, count } = part;
  return [text, spans, aside, begin, end, blocks, rows, tabs, count].filter(Boolean).flatMap(wordsOf);
};

const spaceless = (words) => words.replace(/\s+/g, '');

async function open(name, options) {
  const page = await chrome.newPage(options);
  await page.goto(`${site.url}${name}/`);
  await until(async () => (await state(page)) === 'live', `${name} can be used`);
  return page;
}

/** Clicks on an edge, and tells what the panel then shows. */
async function reveal(page, ref) {
  await click(page, await page.evaluate((r) => window.edgePoint(r), ref));
  await until(() => page.evaluate((r) => document.getElementById(r)?.checkVisibility(), ref), `${ref} is shown`);
  return page.$eval('#panel', (panel) => ({
    ids: [...panel.querySelectorAll('article')].map((article) => article.id),
    keys: [...panel.querySelectorAll('section')].map((section) => section.className),
    words: panel.textContent,
    charts: [...panel.querySelectorAll('.charts :is(svg, canvas)')].filter((chart) => chart.getBoundingClientRect().height >= 44).length,
  }));
}

/** Opens a part by its tab, and tells what the panel then shows. */
async function openPart(page, part, selector) {
  await page.click(`#panel [role="tab"][data-to="${part}"]`);
  await until(() => page.$(`#part ${selector}`), `${part} is shown`);
  assert.equal(await page.$eval('#panel [aria-selected="true"]', (tab) => tab.dataset.to), part);
  return page.$eval('#part', (box) => ({
    items: box.querySelectorAll('.facts > li').length,
    sources: box.querySelectorAll('a[href^="http"]').length,
    chart: box.querySelector(':is(svg, canvas)')?.getBoundingClientRect().height,
  }));
}

for (const name of ['d3', 'echarts', 'cytoscape']) {
  for (const options of [
    { width: 1200, height: 750 },
    { width: 390, height: 844 },
  ]) {
    test(`${name} shows the overview of each edge that is clicked on, and its parts, ${options.width} px wide`, async () => {
      const facts = fetchedBy(name, 'facts.json');
      const page = await open(name, options);
      for (const ref of EDGES) {
        const { overview } = facts.edges.find(({ id }) => id === ref);
        const { charts, words, ...shown } = await reveal(page, ref);
        assert.deepEqual(shown, { ids: [ref], keys: overview.map(({ key }) => key) });
        for (const word of wordsOf(overview)) assert.ok(spaceless(words).includes(spaceless(word)), `${ref} does not say “${word}”`);
        assert.equal(charts, name === 'echarts' ? 1 : 3);
        const later = fetchedBy(name, `later/${ref}.json`);
        assert.equal((await openPart(page, 'agreements', '.agreements')).items, later.agreements.length);
        const { items, sources } = await openPart(page, 'events', '.events');
        assert.equal(items, later.events.length);
        assert.ok(sources >= items, `${sources} sources`);
        assert.equal((await openPart(page, 'sources', '.facts')).items, Object.keys(later.sources).length);
        assert.ok((await openPart(page, 'trust', ':is(svg, canvas)')).chart > 200);
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it scrolls sideways');
      assert.deepEqual(page.errors, []);
    });
  }

  test(`${name} zooms by the wheel`, async () => {
    const page = await open(name);
    const ends = () => page.evaluate((refs) => refs.map((ref) => window.edgePoint(ref)), EDGES);
    const look = () => page.screenshot({ clip: { x: 0, y: 0, width: 800, height: 700 }, encoding: 'base64' });
    const [before, first] = [await look(), await ends()];
    await page.mouse.move(first[0].x + 20, first[0].y + 100);
    await page.mouse.wheel({ deltaY: -120 });
    await until(async () => (await look()) !== before, 'the picture changes');
    assert.notDeepEqual(await ends(), first);
  });
}
