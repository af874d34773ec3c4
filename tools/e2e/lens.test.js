/** A reader looks at one domain: by mouse, finger and keyboard. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, middle, open, server, until, words } from './lib.js';
import { seen, watchTicks } from './ticks.js';

const site = server();
const chrome = chromium();

const box = (page, action) =>
  page.$eval(`#bar button[data-action="${action}"]`, (b) => {
    const { x, y, width, height } = b.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });

for (const [hand, options, press] of [
  [
    'mouse',
    {},
    async (page, action) => {
      const at = await box(page, action);
      await page.mouse.click(at.x, at.y);
    },
  ],
  [
    'finger',
    { width: 390, height: 844, touch: true },
    async (page, action) => {
      const at = await box(page, action);
      await page.touchscreen.tap(at.x, at.y);
    },
  ],
  [
    'keyboard',
    {},
    async (page, action) => {
      await page.focus(`#bar button[data-action="${action}"]`);
      await page.keyboard.press('Space');
    },
  ],
]) {
  test(`the frame after a press by ${hand} shows one domain, and all again`, async () => {
    const page = await open(chrome, site, '#edge/cn-us', { ...options, reducedMotion: true });
    await watchTicks(page, 'click', await middle(page, 'edge/cn-us'));
    const all = await seen(page, 0);
    assert.ok(new Set(all.pixels.split(',')).size > 8, 'the canvas shows nothing there');
    await press(page, 'domain:security');
    const one = await seen(page, 1);
    assert.equal(one.lens, 'Security');
    assert.notEqual(one.pixels, all.pixels, 'the map looks as before');
    await until(() => page.evaluate(() => location.hash.includes('domain=security')), 'the address has the lens');
    await press(page, 'domain:');
    const again = await seen(page, 2);
    assert.equal(again.lens, 'All');
    assert.equal(again.pixels, all.pixels, 'the map does not look as at first');
    assert.deepEqual(page.errors, []);
  });
}

test('the panel lists the levels of the chosen domain alone', async () => {
  const page = await open(chrome, site, '#edge/cn-us?domain=security');
  const cells = () => page.$$eval('#part [data-key="levels"] .row strong', (all) => all.map((name) => name.textContent));
  assert.deepEqual(await cells(), ['Security']);
  await page.click('#bar button[data-action="domain:"]');
  await until(async () => (await cells()).length === 3, 'all domains are back');
});

test('a band upon the map tells of a hypothesis, and one press ends it', async () => {
  const page = await open(chrome, site, '#edge/cn-us?without=event/2015-06-opm&without=event/2015-09-understanding');
  const band = '#bar [data-key="hypothesis"]';
  assert.match(await page.$eval(band, (s) => s.innerText), /2 events/);
  const before = await words(page);
  await page.focus(`${band} button`);
  await page.keyboard.press('Enter');
  await until(() => page.evaluate((s) => !document.querySelector(s), band), 'the band is gone');
  assert.notEqual(await words(page), before);
  assert.ok(await page.evaluate(() => document.getElementById('bar').contains(document.activeElement)), 'the focus is lost');
});
