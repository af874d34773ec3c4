/**
 * The pages that ours is measured against do the job that they are measured at:
 * all facts of an edge on a click, and a map that zooms.
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

/** What a page was built with. */
function factsOf(name) {
  const assets = readdirSync(join(dir, name)).find((file) => file.startsWith('assets-'));
  return JSON.parse(readFileSync(join(dir, name, assets, 'facts.json'), 'utf8'));
}

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
    agreements: panel.querySelectorAll('.agreements > li').length,
    events: panel.querySelectorAll('.events > li').length,
    sources: panel.querySelectorAll('.events a[href]').length,
    chart: panel.querySelector('#chart :is(svg, canvas)')?.getBoundingClientRect().height,
  }));
}

for (const name of ['d3', 'echarts', 'cytoscape']) {
  for (const options of [
    { width: 1200, height: 750 },
    { width: 390, height: 844 },
  ]) {
    test(`${name} shows all facts of each edge that is clicked on, ${options.width} px wide`, async () => {
      const facts = factsOf(name);
      const page = await open(name, options);
      for (const ref of EDGES) {
        const edge = facts.edges.find(({ id }) => id === ref);
        const { chart, sources, ...shown } = await reveal(page, ref);
        assert.deepEqual(shown, { ids: [ref], agreements: edge.agreements.length, events: edge.events.length });
        assert.ok(sources >= edge.events.length && chart > 200, `${sources} sources, a chart of ${chart} px`);
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
