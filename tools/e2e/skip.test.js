/** A reader with a keyboard goes past the map, from the page around it and back. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { chromium, live, open, openStatic, server, until } from './lib.js';
import { frameOf } from './hosts.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const chrome = chromium();

/** A host with the map of a relationship, as it is before a program or with one. */
async function embedded(program) {
  const page = await chrome.newPage();
  if (!program) {
    await page.setRequestInterception(true);
    page.on('request', (request) => (request.url().endsWith('.wasm') ? undefined : request.continue()));
  }
  const address = `${site.url}frame.html${program ? '?live=auto' : ''}#edge/cn-us`;
  await page.goto(`${host.url}host.html?frame=${encodeURIComponent(address)}`);
  const frame = await frameOf(page);
  if (program) await live(frame);
  else await until(() => frame.evaluate(() => document.documentElement.classList.contains('scripted')), 'it is ready');
  return { page, frame };
}

const at = (page) => page.evaluate(() => (document.activeElement.tagName === 'IFRAME' ? 'frame' : document.activeElement.id));
const within = (frame) => frame.evaluate(() => document.activeElement.id);

for (const program of [false, true]) {
  const how = program ? 'with a program' : 'before a program';
  test(`three stops lead from a host past the map ${how}, and few do without the link`, async () => {
    const { page, frame } = await embedded(program);
    const before = await frame.evaluate(() => location.hash);
    await page.focus('#above');
    await page.keyboard.press('Tab');
    assert.deepEqual([await at(page), await within(frame)], ['frame', 'skip']);
    const link = await frame.$eval('#skip', (a) => {
      const { left, top, width, height } = a.getBoundingClientRect();
      return { text: a.innerText, there: a.contains(document.elementFromPoint(left + width / 2, top + height / 2)), height };
    });
    assert.equal(link.text, 'Skip past the map');
    assert.ok(link.there && link.height >= 24, 'the link cannot be seen');
    await page.keyboard.press('Enter');
    assert.deepEqual([await at(page), await within(frame)], ['frame', 'back']);
    await page.keyboard.press('Tab');
    assert.equal(await at(page), 'below');
    assert.equal(await frame.evaluate(() => location.hash), before, 'the address has changed');

    await page.focus('#above');
    let stops = 0;
    for (; stops < 100 && (await at(page)) !== 'below'; stops++) await page.keyboard.press('Tab');
    assert.ok(stops <= 45, `${stops} stops`);
  });
}

test('the way back leads to the map, and the map is no stop after that', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  await page.focus('#back');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'map');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.handle')));
  assert.equal(await page.$eval('#map', (map) => map.hasAttribute('tabindex')), false);
  assert.equal(await page.evaluate(() => location.hash), '#edge/cn-us');
});

test('a pointer and paper see neither link', async () => {
  const page = await openStatic(chrome, site, '#edge/cn-us');
  const seen = () => page.$$eval('.skip', (all) => all.filter((a) => a.checkVisibility() && a.getBoundingClientRect().width > 1).length);
  assert.equal(await seen(), 0);
  await page.focus('#back');
  assert.equal(await seen(), 1);
  await page.emulateMediaType('print');
  assert.equal(await seen(), 0);
});
