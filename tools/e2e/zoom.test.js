/** How far the map and the timeline go by wheels and pinches, as browsers tell of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { along, chromium, click, middle, open, server, showing, standing, until } from './lib.js';

const site = server();
const chrome = chromium();

/** A point of the map between China and the middle of China – Russia: both are in sight when it is three times as large about this point. */
const HERE = { x: 200, y: 220 };

/** How far these are apart on a map that stands still. */
async function apart(page) {
  const { 'edge/cn-ru': a, 'node/cn': b } = await standing(page);
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Turns a wheel with Ctrl at a point, as Chromium tells of a notch, or many times for a pinch. */
async function turn(page, { x, y }, n, deltaY) {
  page.devtools ??= await page.createCDPSession();
  for (let i = 0; i < n; i++) {
    await page.devtools.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY, modifiers: 2 });
  }
}

test('a notch zooms the map by a quarter and a bit, a pinch two to three times', async () => {
  const page = await open(chrome, site, '#?date=2016-05', { reducedMotion: true });
  const home = await apart(page);
  for (const [n, deltaY, least, most] of [
    [1, -100, 1.25, 1.27],
    [1, -120, 1.25, 1.27],
    [20, -4, 2, 3],
    [30, -2, 2, 3],
  ]) {
    await turn(page, HERE, n, deltaY);
    await until(async () => {
      const zoom = (await apart(page)) / home;
      return zoom >= least && zoom <= most;
    }, `${n} times ${deltaY} zooms ${least} to ${most} times`);
    await page.$eval('#home', (button) => button.click());
    await until(async () => Math.abs((await apart(page)) / home - 1) < 0.01, 'all of the map is back');
  }
});

test('Safari’s gestures zoom the map about their middle, and the page stays', async () => {
  const page = await open(chrome, site, '#?date=2016-05', { reducedMotion: true });
  const home = await apart(page);
  const china = await middle(page, 'node/cn');
  const prevented = await page.evaluate(({ x, y }) => {
    const send = (type, scale) => {
      const event = Object.assign(new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y }), { scale });
      return !document.querySelector('.handle[data-ref="node/cn"]').dispatchEvent(event);
    };
    return [send('gesturestart', 1), send('gesturechange', 1.2), send('gesturechange', 2), send('gestureend', 2)];
  }, HERE);
  assert.deepEqual(prevented, [true, true, true, true]);
  await until(async () => Math.abs((await apart(page)) / home - 2) < 0.02, 'the map is twice as large');
  const now = await middle(page, 'node/cn');
  const want = { x: HERE.x + 2 * (china.x - HERE.x), y: HERE.y + 2 * (china.y - HERE.y) };
  assert.ok(Math.hypot(now.x - want.x, now.y - want.y) < 2, 'what lies under the fingers has moved');
});

test('a notch on the timeline is a month, and a pinch a few', async () => {
  const page = await open(chrome, site, '#?date=2016-05', { reducedMotion: true });
  const at = await page.$eval('#lanes', (lanes) => {
    const { x, y, width } = lanes.getBoundingClientRect();
    return { x: x + width / 2, y: y + 60 };
  });
  const month = () => page.$eval('#date input', (range) => Number(range.value));
  const first = await month();
  for (const [n, deltaY, least, most] of [
    [1, -120, 1, 1],
    [2, 100, -2, -2],
    [20, -4, 3, 5],
  ]) {
    const before = await month();
    await turn(page, at, n, deltaY);
    await until(async () => (await month()) !== before, 'another month');
    await until(async () => {
      const by = (await month()) - before;
      return by >= least && by <= most;
    }, `${n} times ${deltaY} goes ${least} to ${most} months on`);
  }
  assert.ok((await month()) > first);
});

test('a press on a ribbon of a zoomed map keeps the zoom while an end of it is in sight', async () => {
  const page = await open(chrome, site, '#?date=2016-05', { reducedMotion: true });
  const china = await middle(page, 'node/cn');
  const ribbon = await along(page, 'edge/cn-us', 0.2);
  await turn(page, china, 3, -100); // twice as large
  await until(() => page.evaluate(() => document.documentElement.classList.contains('zoomed')), 'the map is zoomed');
  const zoomed = await apart(page);
  await click(page, { x: 2 * ribbon.x - china.x, y: 2 * ribbon.y - china.y });
  await showing(page, 'edge/cn-us');
  assert.ok(Math.abs((await apart(page)) - zoomed) < 1, 'the map has another zoom');
});
