/**
 * Nothing is cut or lies upon something else in any language of the site, before the program
 * comes and with it; no line of Chinese begins with a mark that ends something.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misfits } from './fits.js';
import { SITES, chromium, laidOut, live, server } from './lib.js';
import { assertAllInReach } from './rules.js';

const site = server(SITES.today);
const chrome = chromium();

const FOLDERS = ['', 'ru/', 'zh-Hans/'];
const SCREENS = [
  [320, 700],
  [390, 844],
  [1200, 750],
];
const AROUND = ['#key', '#foot', '#bar', '#date'];
const PAGES = ['', 'edge/cn-us.html', 'node/cn.html', 'sources.html', '404.html'];

/** What does not fit, in some elements of a page. */
async function unfit(page, roots) {
  const found = [];
  for (const root of roots) found.push(...(await page.evaluate(misfits, root)));
  return found;
}

/** Lines of running text that begin with a mark which belongs to the line before. What is only heard has no lines. */
const begins = (page, root) =>
  page.evaluate((of) => {
    const found = [];
    const range = document.createRange();
    for (const block of document.querySelector(of).querySelectorAll('p, li, h1, h2, h3, dd, figcaption')) {
      if (!block.checkVisibility({ visibilityProperty: true }) || block.closest('.heard')) continue;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let bottom = null;
      while (walker.nextNode()) {
        const text = /** @type {Text} */ (walker.currentNode);
        const { clipPath } = getComputedStyle(text.parentElement);
        if (text.parentElement.closest('.heard') || clipPath !== 'none' || !text.parentElement.checkVisibility()) continue;
        for (let i = 0; i < text.length; i++) {
          range.setStart(text, i);
          range.setEnd(text, i + 1);
          const box = range.getBoundingClientRect();
          if (!box.width || box.width < 2) continue; // seen by nobody
          if (bottom !== null && box.top > bottom - 2 && /[，。、；：？！）》〉”’]/.test(text.data[i]))
            found.push(text.data.slice(i, i + 12));
          bottom = box.bottom;
        }
      }
    }
    return found;
  }, root);

for (const folder of FOLDERS) {
  const name = folder || 'en/';
  test(`${name} fits on each screen`, async () => {
    const page = await chrome.newPage({ reducedMotion: true });
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }); // so no program comes by itself
    });
    const found = {};
    for (const [width, height] of SCREENS) {
      await page.setViewport({ width, height });
      for (const hash of ['', '#edge/cn-us', '#edge/cn-us?part=agreements', '#node/cn']) {
        await page.goto(`${site.url}${folder}frame.html${hash}`);
        await laidOut(page);
        const faults = await unfit(page, [...AROUND, '#panel']);
        if (folder.startsWith('zh')) faults.push(...(await begins(page, '#panel')).map((line) => `a line begins with ${line}`));
        if (faults.length) found[`${width} ${hash}`] = faults;
      }
      for (const file of PAGES) {
        await page.goto(`${site.url}${folder}${file}`);
        await laidOut(page);
        const faults = await unfit(page, ['body']);
        if (faults.length) found[`${width} ${file}`] = faults;
      }
    }
    assert.deepEqual(found, {});
  });

  test(`${name} fits with the program, and all tabs of a wide page are in sight`, async () => {
    const page = await chrome.newPage({ width: 1200, height: 750, reducedMotion: true });
    await page.goto(`${site.url}${folder}frame.html#edge/cn-us`);
    await live(page);
    await laidOut(page);
    assert.deepEqual(await unfit(page, AROUND), []);
    assert.deepEqual(
      await page.$$eval('#panel .tabs', (all) =>
        all.filter((tabs) => tabs.scrollWidth > tabs.clientWidth + 1).map((tabs) => tabs.innerText),
      ),
      [],
    );
    if (folder.startsWith('zh')) return; // whose lines end anywhere
    await page.goto('about:blank');
    await page.goto(`${site.url}${folder}frame.html#edge/cn-ru?compare=edge/cn-us`);
    await live(page);
    await assertAllInReach(page, 'two relationships side by side');
  });
}
