/** What the keyboard reaches can be seen, and what happens is heard once. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { chromium, open, openPart, openStatic, partsOf, server, showing, state, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const chrome = chromium();

/** What is wrong with how the focus can be seen; "" if nothing is, null where it has left the page. Walks begin at the link past the map. */
const faultOfFocus = (page) =>
  page.evaluate(() => {
    const held = document.activeElement;
    if (held === document.body || held.id === 'skip') return null; // it has left, or begun again
    const called = `${held.outerHTML.slice(0, 90)}: `;
    const box = held.getBoundingClientRect();
    if (held.closest('#poster')) {
      // a rim along what it leads to, see poster.css
      const strokes = [...held.querySelectorAll('path, circle')].map((e) => getComputedStyle(e).stroke);
      return strokes.some((stroke) => stroke !== 'none' && !stroke.includes('transparent')) ? '' : `${called}no rim`;
    }
    const { outlineStyle, outlineWidth } = getComputedStyle(held);
    const knob = held.matches('#date input') && getComputedStyle(document.getElementById('hand'), '::after');
    const ring = knob && knob.outlineStyle === 'solid' ? knob.outlineWidth : outlineStyle === 'none' ? '0' : outlineWidth;
    if (parseFloat(ring) < 2) return `${called}a ring of ${ring}`;
    if (held.id === 'panel') return '';
    // Of what is larger than its window, the beginning.
    const [x, y] = [
      (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
      (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2,
    ];
    if (box.bottom < 1 || box.top > innerHeight - 1 || box.right < 1 || box.left > innerWidth - 1) return `${called}out of sight`;
    const seen = document.elementsFromPoint(x, y).find((e) => getComputedStyle(e).pointerEvents !== 'none');
    return held.contains(seen) || seen?.contains(held) || held.matches('#date input')
      ? ''
      : `${called}under ${seen?.outerHTML.slice(0, 60)}`;
  });

/** Presses Tab from the first stop on until the focus has left the page, and returns every fault and how many stops there were. */
async function walk(page, most = 400) {
  const faults = [];
  await page.focus('#skip');
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab');
    const fault = await faultOfFocus(page);
    if (fault === null) return { faults, stops };
    if (fault) faults.push(fault);
  }
  return assert.fail(`the focus has not left the page after ${most} stops`);
}

test('every stop of the keyboard can be seen on a small screen, without a program and with one', async () => {
  const small = { width: 320, height: 480 };
  for (const [ref, least] of [
    ['node/ru', 10],
    ['edge/cn-us', 15],
  ]) {
    const quiet = await openStatic(chrome, site, `#${ref}`, small);
    await quiet.focus('#skip');
    await quiet.keyboard.press('Tab'); // to the map, which asks for the program
    await until(async () => (await state(quiet)) === 'loading', 'the words for starting');
    const before = await walk(quiet);
    assert.deepEqual(before.faults, []);
    assert.ok(before.stops > least, `${before.stops} stops`);
    const live = await open(chrome, site, `#${ref}`, { ...small, reducedMotion: true });
    for (const part of partsOf(ref)) {
      await openPart(live, part);
      const after = await walk(live);
      assert.deepEqual(after.faults, [], `${ref} ${part}`);
      assert.ok(after.stops > least + 10, `${after.stops} stops`);
    }
  }
});

test('each thing that a reader does is heard once, in few words', async () => {
  const page = await open(chrome, site, '', { reducedMotion: true });
  await page.evaluate(() => {
    window.heard = [];
    const box = document.getElementById('announce');
    new MutationObserver(() => {
      if (box.textContent) window.heard.push(box.textContent);
    }).observe(box, { childList: true, characterData: true, subtree: true });
  });
  for (const [what, act, there] of [
    ['an edge', () => page.$eval('.handle[data-ref="edge/cn-us"]', (e) => e.click()), () => showing(page, 'edge/cn-us')],
    ['a node', () => page.$eval('.handle[data-ref="node/ru"]', (e) => e.click()), () => showing(page, 'node/ru')],
    [
      'an earlier event',
      () => page.click('#date [data-event="previous"]'),
      () => until(() => page.evaluate(() => location.hash.includes('date=')), 'the date'),
    ],
    ['nothing', () => page.$eval('#panel [data-action="select:"]', (e) => e.click()), () => showing(page, '')],
  ]) {
    await page.evaluate(() => {
      window.heard = [];
    });
    await act();
    await there();
    await until(() => page.evaluate(() => window.heard.length > 0), `${what} is heard`);
    const heard = await page.evaluate(() => window.heard);
    assert.equal(heard.length, 1, `${what}: ${heard.join(' | ')}`);
    assert.ok(heard[0].length < 120, heard[0]);
  }
});

test('Tab goes from a host into the picture and out again, both ways, while the program is not there', async () => {
  const page = await chrome.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => (request.url().endsWith('.wasm') ? undefined : request.continue()));
  await page.goto(`${host.url}host.html?frame=${encodeURIComponent(`${site.url}frame.html#edge/cn-us`)}`);
  const frame = await until(() => page.frames().find((f) => f.url().includes('/frame.html')), 'the frame is there');
  await until(() => frame.evaluate(() => document.documentElement.classList.contains('scripted')), 'it is ready');
  const at = () => page.evaluate(() => (document.activeElement.tagName === 'IFRAME' ? 'frame' : document.activeElement.id));
  const through = async () => {
    for (let i = 0; i < 300; i++) {
      await page.keyboard.press('Tab');
      if ((await at()) !== 'frame') return at();
    }
    return assert.fail('Tab does not leave');
  };
  await page.focus('#above');
  await page.keyboard.press('Tab');
  assert.equal(await at(), 'frame');
  assert.equal(await frame.evaluate(() => document.activeElement.id), 'skip');
  await page.keyboard.press('Tab');
  assert.equal(await frame.evaluate(() => Boolean(document.activeElement.closest('#poster'))), true, 'the map comes first');
  assert.equal(await through(), 'below');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  assert.equal(await at(), 'frame');
  assert.equal(await through(), 'above');
  await page.keyboard.up('Shift');
});
