/** What the rules of access ask for, as far as a program can judge it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { chromium, open, server, showing } from './lib.js';

const site = server();
const chrome = chromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe in the page and returns what it objects to, with the places. */
async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.map((v) => `${v.id}: ${v.help}; ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`);
  });
}

for (const [name, hash, options] of [
  ['with nothing selected', '', {}],
  ['with an edge', '#edge/cn-us', {}],
  ['with an edge, dark', '#edge/cn-us', { dark: true }],
  ['with a node', '#node/ru', {}],
  ['with a node, dark', '#node/cn', { dark: true }],
  ['on a phone', '#edge/cn-ru', { width: 390, height: 844, scale: 2, touch: true }],
  ['on a small screen, dark', '#edge/ru-us', { width: 320, height: 480, touch: true, dark: true }],
]) {
  test(`axe objects to nothing in the frame ${name}`, async () => {
    const page = await open(chrome, site, hash, options);
    await showing(page, hash.slice(1));
    assert.deepEqual(await violations(page), []);
  });
}

for (const dark of [false, true]) {
  test(`axe objects to nothing in the reading page${dark ? ', dark' : ''}`, async () => {
    const page = await chrome.newPage({ dark });
    await page.goto(site.url);
    assert.deepEqual(await violations(page), []);
  });
}

test('every target is large enough', async () => {
  for (const options of [{}, { width: 320, height: 480, touch: true }]) {
    const page = await open(chrome, site, '#edge/cn-us', options);
    const small = await page.evaluate(() => [...document.querySelectorAll('button, summary, input')]
      .filter((e) => e.checkVisibility())
      .map((e) => ({ e: e.outerHTML.slice(0, 80), box: e.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ e, box }) => `${e} ${box.width}×${box.height}`));
    assert.deepEqual(small, []);
  }
});

test('no letters are smaller than 12 dp', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  const small = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest('script, noscript, .heard')) continue;
      if (parseFloat(getComputedStyle(parent).fontSize) < 12) found.add(`${parent.tagName} “${node.data.slice(0, 30)}”`);
    }
    return [...found];
  });
  assert.deepEqual(small, []);
});

test('with text of twice the size and with large zoom nothing is lost', async () => {
  const page = await open(chrome, site, '#edge/cn-us', { width: 320, height: 256 });
  const { sideways, reach } = await page.evaluate(() => {
    const panel = document.getElementById('panel');
    panel.lastElementChild.scrollIntoView();
    const box = panel.lastElementChild.getBoundingClientRect();
    return { sideways: document.documentElement.scrollWidth > innerWidth, reach: box.top < innerHeight && box.bottom > 0 };
  });
  assert.ok(!sideways, 'the page scrolls sideways');
  assert.ok(reach, 'the end of the panel cannot be reached');
});
