/** After each input the next painted tick shows the change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { along, chromium, middle, open, server, until } from './lib.js';
import { lastSeen, seen, seenAt, watchTicks } from './ticks.js';

const site = server();
const chrome = chromium();

/** Opens a state and watches the ticks after events of a type. */
async function watched(hash, type, edge = 'edge/cn-us') {
  const page = await open(chrome, site, hash, { reducedMotion: true });
  await watchTicks(page, type, await middle(page, edge));
  return [page, await seen(page, 0)];
}

const press = (page, selector) => page.evaluate((s) => document.querySelector(s).click(), selector);

test('a click on a ribbon', async () => {
  const [page, before] = await watched('', 'pointerup');
  const { x, y } = await along(page, 'edge/cn-us', 0.4);
  await page.mouse.click(x, y);
  const after = await seen(page, 1);
  assert.notEqual(after.heading, before.heading);
  assert.notEqual(after.pixels, before.pixels, 'the map looks as before');
});

test('every step of a drag of the date', async () => {
  const [page, before] = await watched('#edge/cn-us', 'pointermove');
  const box = await page.$eval('#lanes', (e) => e.getBoundingClientRect().toJSON());
  const y = box.y + box.height - 40;
  await page.mouse.move(Math.round(box.x + box.width * 0.7), y);
  await page.mouse.down();
  let last = before;
  for (const part of [0.75, 0.85, 0.95]) {
    const x = Math.round(box.x + box.width * part);
    await page.mouse.move(x, y);
    const now = await seenAt(page, x);
    assert.notEqual(now.date, last.date, 'the date is as before');
    last = now;
  }
  await page.mouse.up();
  assert.notEqual(last.pixels, before.pixels, 'the map looks as before');
});

test('an arrow key on the date', async () => {
  const [page, before] = await watched('#edge/cn-us', 'keydown');
  await page.focus('#date input');
  await page.keyboard.press('ArrowRight');
  assert.notEqual((await seen(page, 1)).date, before.date);
});

test('an event switched off, and the reset', async () => {
  const [page, before] = await watched('#edge/cn-us?part=events&date=2015-12', 'click');
  await press(page, '#panel [data-card="event/2015-09-understanding"] [role="switch"]');
  const off = await seen(page, 1);
  assert.notEqual(off.band, '');
  assert.notEqual(off.pixels, before.pixels, 'the map looks as before');
  await press(page, '#bar button[data-action="reset:"]');
  const on = await seen(page, 2);
  assert.equal(on.band, '');
  // One tick later the map takes back the room of the band.
  await until(async () => {
    await page.evaluate(() => {
      for (const type of ['resize', 'click']) window.dispatchEvent(new Event(type)); // draws again, and looks
    });
    return (await lastSeen(page)).pixels === before.pixels;
  }, 'the map looks as at first');
});

test('a comparison', async () => {
  const [page, before] = await watched('#edge/cn-us', 'click', 'edge/cn-ru');
  await press(page, '#panel button[data-action="compare:edge/cn-ru"]');
  const after = await seen(page, 1);
  assert.notEqual(after.heading, before.heading);
  assert.notEqual(after.pixels, before.pixels, 'the map looks as before');
});

test('a step of the tour', async () => {
  const [page, before] = await watched('#?step=1', 'click');
  await press(page, '#card button[data-action="step:next"]');
  const after = await seen(page, 1);
  assert.notEqual(after.card, before.card);
  assert.notEqual(after.heading, before.heading);
});

test('a slider of the formula', async () => {
  const [page, before] = await watched('#edge/cn-us?page=model', 'input');
  await page.focus('#panel input[data-action="gain"]');
  await page.keyboard.press('End');
  await until(async () => (await lastSeen(page)).band !== '', 'the band tells of other parameters');
  const after = await seen(page, 1);
  assert.notEqual(after.band, '');
  assert.notEqual(after.pixels, before.pixels, 'the map looks as before');
});
