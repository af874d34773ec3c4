/** A reader looks for words in all agreements and events. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, open, server, showing, shown, until } from './lib.js';

const site = server();
const chrome = chromium();
const FIELD = '#panel .field input';
const FOUND = '#panel [data-key="found"] li a';

const here = (page) => page.$eval(FIELD, (i) => i === document.activeElement);
const value = (page) => page.$eval(FIELD, (i) => i.value);
const found = (page) => page.$$eval(FOUND, (all) => all.map((a) => a.getAttribute('href')));

for (const options of [{}, { width: 390, height: 844 }]) {
  test(`from the field to the card by keyboard at ${options.width ?? 1200} dp`, async () => {
    const page = await open(chrome, site, '', { ...options, reducedMotion: true });
    await page.focus(FIELD);
    await page.keyboard.type('meng');
    const ref = 'event/2015-09-meng';
    await until(async () => (await found(page)).includes(`#${ref}`), 'it is found');
    await until(() => page.$eval('#announce', (p) => /^1 of \d+ agreements, 1 of \d+ events$/.test(p.textContent)), 'it is said');
    await page.focus(`${FOUND}[href="#${ref}"]`);
    await page.keyboard.press('Enter');
    await showing(page, 'edge/cn-us');
    await until(
      () =>
        page.evaluate((r) => {
          const card = document.querySelector(`#panel [data-card="${r}"]`);
          const { top } = card.getBoundingClientRect();
          return card.checkVisibility() && top >= 0 && top < innerHeight && document.activeElement === card;
        }, ref),
      'the card is in sight and has the focus',
    );
    assert.deepEqual(page.errors, []);
  });
}

test('what is found comes first, the rest goes, and the field stays where it is typed into', async () => {
  const page = await open(chrome, site, '', { reducedMotion: true });
  const sections = () => page.$$eval('#panel > section', (all) => all.map((s) => s.dataset.key).join(' '));
  const all = await sections();
  await page.focus(FIELD);
  await page.keyboard.type('geneva');
  await until(async () => (await sections()) === 'head find found foot', 'only what is found is there');
  const { first, panel } = await page.evaluate((f) => {
    const top = (e) => e.getBoundingClientRect().top;
    return { first: top(document.querySelector(f)), panel: top(document.getElementById('panel')) };
  }, FOUND);
  assert.ok(first > panel && first < panel + 300, `the first is ${first - panel} dp below the top`);
  assert.ok(await here(page), 'the focus is lost');
  const top = () => page.$eval(FIELD, (i) => Math.round(i.getBoundingClientRect().top));
  const before = await top();
  await page.keyboard.press('Escape');
  await until(async () => (await sections()) === all, 'all is there again');
  assert.ok(await here(page), 'the focus is lost');
  assert.ok(Math.abs((await top()) - before) <= 1, `the field moves from ${before} to ${await top()}`);
});

test('Escape empties the field before it leaves a node', async () => {
  const page = await open(chrome, site, '#node/cn');
  await page.focus(FIELD);
  await page.keyboard.type('zebra');
  await until(() => page.$('#panel [data-key="found"]'), 'it is told that nothing is found');
  await page.keyboard.press('Escape');
  await until(async () => !(await page.$('#panel [data-key="found"]')), 'the field is empty');
  assert.equal(await value(page), '');
  assert.ok(await here(page), 'the focus is lost');
  assert.equal(await shown(page), 'node/cn');
  await page.keyboard.press('Escape');
  await showing(page, '');
});
