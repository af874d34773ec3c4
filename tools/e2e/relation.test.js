/** The pages of relationships and countries, which need neither a program nor a script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDGES, NODES, chromium, server, until } from './lib.js';
import { assertFine } from './rules.js';

const site = server();
const chrome = chromium();

for (const [name, options] of [
  ['on a wide screen', {}],
  ['on a phone', { width: 390, height: 844, touch: true }],
]) {
  test(`axe objects to nothing ${name}, whatever is open`, async () => {
    for (const ref of ['edge/cn-us', 'node/cn']) {
      const page = await chrome.newPage(options);
      await page.goto(`${site.url}${ref}.html`);
      await page.$$eval('details', (all) => all.slice(0, 12).forEach((details) => (details.open = true)));
      await assertFine(page, ref);
      assert.deepEqual(page.errors, []);
    }
  });
}

test('nothing is cut off at the side, also on the smallest screen', async () => {
  for (const width of [1200, 768, 390, 320]) {
    const page = await chrome.newPage({ width, height: 568 });
    for (const ref of [...EDGES, ...NODES]) {
      await page.goto(`${site.url}${ref}.html`);
      const { sideways, wider } = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const end = document.querySelector('main').getBoundingClientRect().right;
        return {
          sideways: document.documentElement.scrollWidth > innerWidth,
          wider: [...document.querySelectorAll('main :is(p, li, table, figure, .row, .end, pre)')]
            .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > end + 13)
            .map((e) => e.outerHTML.slice(0, 80)),
        };
      });
      assert.deepEqual({ sideways, wider }, { sideways: false, wider: [] }, `${ref} at ${width}`);
    }
  }
});

test('a reader without scripts goes from the map to another page, and from there to a source', async () => {
  const page = await chrome.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.url}edge/cn-us.html`);
  assert.equal(await page.$eval('h1', (h) => h.textContent), 'United States – China');
  await page.$eval('.picture > .wide a[data-ref="node/cn"]', (link) => link.focus());
  await page.keyboard.press('Enter');
  await page.waitForSelector('#doctrine');
  await page.click('nav a[href="#documents"]');
  assert.ok(page.url().endsWith('/node/cn.html#documents'));
  const sources = await page.$$eval('#documents a[href^="http"]', (links) => links.length);
  assert.ok(sources > 3, `${sources} sources`);
  assert.deepEqual(page.errors, []);
});

test('what an address leads to is open, wherever it is folded away', async () => {
  const page = await chrome.newPage();
  const shows = (ref) =>
    until(
      () =>
        page.evaluate((id) => {
          const card = document.getElementById(id);
          const { top } = card.getBoundingClientRect();
          return card.querySelector('details').open && card.querySelector('details > p').checkVisibility() && top >= 0 && top < innerHeight;
        }, ref),
      `${ref} is open, and in sight`,
    );
  await page.goto(`${site.url}edge/cn-us.html#event/2015-06-opm`);
  await shows('event/2015-06-opm');
  const later = await page.evaluate(() => document.querySelector('#events details details').closest('article').id);
  await page.evaluate((id) => {
    location.hash = `#${id}`;
  }, later);
  await shows(later);
});

test('the way into the map leads to the same thing', async () => {
  const page = await chrome.newPage();
  await page.goto(`${site.url}edge/ru-us.html`);
  const href = await page.$eval('.picture figcaption a', (link) => link.href);
  assert.equal(href, `${site.url}frame.html#edge/ru-us`);
});
