/**
 * Readers who cannot see the colours of levels, or ask for more contrast, see the sign of
 * each level upon each strand: in the picture, on the map and on paper.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, open, openStatic, prefer, server, until } from './lib.js';

const site = server();
const chrome = chromium();

/** Three ribbons have three strands each, and each of those two ends. */
const ALL = 18;
const SELECTED = 6;
const SIGN = /^(−−|−|0|\+|\+\+)$/;

const PREFERENCES = [
  { 'prefers-contrast': 'more', 'forced-colors': 'none' },
  { 'prefers-contrast': 'no-preference', 'forced-colors': 'active' },
];
const NONE = { 'prefers-contrast': 'no-preference', 'forced-colors': 'none' };

/** The signs in a picture that readers see: a text may hold several of one letter, and a path several discs. */
const pictured = (page, selector) =>
  page.$$eval(
    selector,
    (pictures, pattern) => {
      const seen = (element) => element.getBoundingClientRect().width > 0;
      const picture = pictures.find(seen);
      const each = new RegExp(pattern);
      const signs = [...picture.querySelectorAll('text')].filter(seen).flatMap((text) => {
        const several = text.getAttribute('x').includes(' ');
        return (several ? [...text.textContent] : [text.textContent]).filter((sign) => each.test(sign));
      });
      const discs = [...picture.querySelectorAll('circle[stroke-width="1"], .signs path')]
        .filter(seen)
        .flatMap((disc) => disc.getAttribute('d')?.match(/M/g) ?? disc);
      const faded = [...picture.querySelectorAll('g[opacity]')].filter((g) => getComputedStyle(g).opacity !== '1');
      return { signs: signs.length, discs: discs.length, faded: faded.length };
    },
    SIGN.source,
  );

/** The signs that the program has laid upon the map. */
const laid = (page) =>
  page.$$eval(
    '#labels .label',
    (labels, pattern) => labels.filter((label) => new RegExp(pattern).test(label.textContent)).length,
    SIGN.source,
  );

/** The lightness of the levels in the key, 0 to 1, from strong distrust on. */
const inGrey = (page) =>
  page.$eval('#key svg', (svg) =>
    [...svg.querySelectorAll('path')].map((path) => {
      const [r, g, b] = getComputedStyle(path)
        .fill.match(/\d+/g)
        .map((v) => (v / 255) ** 2.2);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }),
  );

const rising = (values) => values.length === 5 && values.every((value, i) => i === 0 || value > values[i - 1]);

for (const [width, height] of [
  [1200, 750],
  [390, 844],
]) {
  test(`the picture has signs on all strands for those who want them, ${width} dp wide`, async () => {
    for (const dark of [false, true]) {
      const page = await openStatic(chrome, site, '', { width, height, dark });
      const picture = '#poster > svg:not(.land)';
      const scheme = { 'prefers-color-scheme': dark ? 'dark' : 'light' };
      assert.deepEqual(await pictured(page, picture), { signs: 0, discs: 0, faded: 0 });
      assert.ok(!rising(await inGrey(page)), 'the usual colours have an order in grey');
      for (const preference of PREFERENCES) {
        await prefer(page, { ...scheme, ...preference });
        assert.deepEqual(await pictured(page, picture), { signs: ALL, discs: ALL, faded: 0 }, JSON.stringify(preference));
        assert.ok(rising(await inGrey(page)), 'the levels have no order in grey');
      }
      assert.deepEqual(page.errors, []);
    }
  });

  test(`the map has signs on all strands while they are wanted, ${width} dp wide`, async () => {
    const page = await open(chrome, site, '', { width, height });
    assert.equal(await laid(page), 0);
    for (const preference of PREFERENCES) {
      await prefer(page, preference);
      await until(async () => (await laid(page)) === ALL, `all signs are there for ${JSON.stringify(preference)}`);
      assert.ok(rising(await inGrey(page)), 'the levels have no order in grey');
      await prefer(page, NONE);
      await until(async () => (await laid(page)) === 0, 'the signs are gone');
    }
    assert.deepEqual(page.errors, []);
  });
}

test('beside a selection the other ribbons do not fade where contrast is wanted', async () => {
  const page = await chrome.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.url}frame-edge-cn-us.html`);
  const picture = '#poster > svg:not(.land)';
  assert.deepEqual(await pictured(page, picture), { signs: SELECTED, discs: SELECTED, faded: 2 });
  await prefer(page, PREFERENCES[0]);
  assert.deepEqual(await pictured(page, picture), { signs: ALL, discs: ALL, faded: 0 });
});

test('on paper the pictures have signs on all strands, and assistive software hears none', async () => {
  for (const [path, picture] of [
    ['index.html', '#map svg.paper'],
    ['index.html', 'svg.step-1'],
    ['edge/cn-us.html', '.picture > svg:not(.land)'],
  ]) {
    const page = await chrome.newPage();
    await page.goto(site.url + path);
    await page.emulateMediaType('print');
    const shown = await pictured(page, picture);
    assert.equal(shown.signs, ALL, `${path}, ${picture}`);
    assert.equal(shown.faded, 0, `${path}, ${picture}`);
    assert.ok(
      await page.$$eval('.signs', (groups) => groups.every((group) => group.closest('[aria-hidden="true"]'))),
      `${path}: signs are read aloud`,
    );
  }
});
