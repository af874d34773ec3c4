/** No word is broken inside that has room on a line of its own, in letters of any size. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misfits } from './fits.js';
import { chromium, go, live, server } from './lib.js';

const site = server();
const chrome = chromium();

/** Runs in the page: the words that are broken although their block is wide enough for them. */
const broken = (root) => {
  const found = new Set();
  const range = document.createRange();
  const walker = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: text } = walker;
    let block = text.parentElement;
    if (!block.checkVisibility({ visibilityProperty: true }) || block.closest('.heard, pre')) continue;
    while (getComputedStyle(block).display.startsWith('inline') && !getComputedStyle(block).display.includes('-'))
      block = block.parentElement;
    const style = getComputedStyle(block);
    const room = block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    for (const { index, 0: word } of text.data.matchAll(/[^\s‐–—/-]*\p{L}[^\s‐–—/-]*/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      const wide = lines.reduce((sum, { width }) => sum + width, 0);
      if (new Set(lines.map(({ top }) => Math.round(top))).size > 1 && wide <= room)
        found.add(`${word} in ${block.tagName}.${block.className}`);
    }
  }
  return [...found];
};

for (const letters of [16, 32]) {
  for (const [width, height] of [
    [1200, 750],
    [390, 844],
  ]) {
    test(`no word is broken in letters of ${letters} px on a page of ${width} px`, async () => {
      const page = await chrome.newPage();
      await page.setViewport({ width, height });
      await (await page.createCDPSession()).send('Page.setFontSizes', { fontSizes: { standard: letters } });
      await page.goto(`${site.url}frame.html`);
      await live(page);
      const seen = {};
      for (const at of [
        '#',
        '#edge/cn-us?date=2016-05',
        '#edge/cn-us?part=agreements',
        '#edge/cn-us?part=sources',
        '#node/cn',
        '#edge/cn-ru?compare=edge/cn-us',
        '#?page=model',
      ]) {
        await go(page, at);
        await page.evaluate(() => document.getElementById('panel').classList.add('whole')); // also what is not in sight
        seen[at] = [...(await page.evaluate(broken, '#panel')), ...(await page.evaluate(misfits, '#panel'))];
      }
      await page.goto(`${site.url}edge/cn-us.html`);
      seen.page = await page.evaluate(broken, 'body');
      assert.deepEqual(
        Object.entries(seen).filter(([, faults]) => faults.length > 0),
        [],
      );
    });
  }
}
