/** The frame in somebody's page, sandboxed as newsrooms do it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { garbage } from './hosts.js';
import { along, chromium, click, live, pause, server, showing, shown, until } from './lib.js';

const open = "Content-Security-Policy: default-src * data: 'unsafe-inline'";
const pages = fileURLToPath(new URL('host', import.meta.url));
const site = server();
const host = server(pages, [open]);
const strict = server(pages, [open, 'Permissions-Policy: gamepad=(), fullscreen=()']);
const chrome = chromium();

/** Opens a host page with the frame in it. */
async function embed(from = host, hash = '') {
  const page = await chrome.newPage();
  await page.goto(`${from.url}host.html?frame=${encodeURIComponent(`${site.url}frame.html?live=auto${hash}`)}`);
  const frame = await until(() => page.frames().find((f) => f.url().includes('/frame.html')), 'the frame is there');
  await live(frame);
  const box = await page.$eval('iframe', (f) => {
    const { x, y, width, height } = f.getBoundingClientRect();
    return { x, y, width, height };
  });
  const inFrame = ({ x, y }) => ({ x: x + box.x, y: y + box.y });
  return { page, frame, inFrame };
}

const said = (page, type) => page.evaluate((t) => window.said.filter((m) => m.type === t), type);

test('the wheel over the map scrolls the host by its full amount', async () => {
  const { page, inFrame } = await embed();
  const at = inFrame({ x: 300, y: 300 });
  await page.mouse.move(at.x, at.y);
  for (let i = 0; i < 4; i++) {
    await page.mouse.wheel({ deltaY: 100 });
    await pause(150);
  }
  await until(() => page.evaluate(() => scrollY === 400), 'the host has scrolled by 400');
});

test('with Ctrl the wheel zooms the map and the host stays', async () => {
  const { page, frame, inFrame } = await embed();
  const at = inFrame(await along(frame, 'edge/cn-us', 0.5));
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel({ deltaY: -240 });
  await page.keyboard.up('Control');
  await until(() => frame.evaluate(() => document.documentElement.classList.contains('zoomed')), 'the map is zoomed');
  assert.equal(await page.evaluate(() => scrollY), 0);
});

test('Tab comes in, goes through and leaves, forwards and backwards', async () => {
  const { page, frame } = await embed();
  const inside = () => page.evaluate(() => document.activeElement.tagName === 'IFRAME');
  const outside = () => page.evaluate(() => document.activeElement.id);
  await page.focus('#above');
  await page.keyboard.press('Tab');
  assert.ok(await inside(), 'Tab does not enter');
  let steps = 0;
  while ((await inside()) && steps < 200) {
    await page.keyboard.press('Tab');
    steps++;
  }
  assert.equal(await outside(), 'below');
  assert.ok(steps > 8, `only ${steps} stops inside`);
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  assert.ok(await inside(), 'Shift+Tab does not enter');
  for (let i = 0; i < steps + 5 && (await inside()); i++) await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  assert.equal(await outside(), 'above');
  assert.equal(await shown(frame), '');
});

test('the focus stays with the host on load and on its messages', async () => {
  const { page, frame } = await embed();
  await page.focus('#above');
  await page.evaluate(() => window.say({ tripoint: 1, type: 'select', ref: 'edge/cn-us' }));
  await showing(frame, 'edge/cn-us');
  await page.evaluate(() => window.say({ tripoint: 1, type: 'select', ref: '' }));
  await showing(frame, '');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'above');
});

test('host and frame tell each other what is selected and when', async () => {
  const { page, frame, inFrame } = await embed();
  assert.deepEqual(await said(page, 'ready'), [{ tripoint: 1, type: 'ready' }]);
  const [height] = await until(async () => {
    const heights = await said(page, 'height');
    return heights.length > 0 && heights;
  }, 'a height');
  assert.ok(height.height >= 240 && height.height <= 2400);
  await click(page, inFrame(await along(frame, 'edge/ru-us', 0.5)));
  await showing(frame, 'edge/ru-us');
  await until(async () => (await said(page, 'select')).at(-1)?.ref === 'edge/ru-us', 'the host hears of the edge');
  await page.evaluate(() => {
    window.say({ tripoint: 1, type: 'select', ref: 'node/cn' });
    window.say({ tripoint: 1, type: 'date', date: '2020-03' });
    window.say({ tripoint: 1, type: 'theme', theme: 'dark' });
  });
  await showing(frame, 'node/cn');
  await until(() => frame.evaluate(() => document.documentElement.dataset.theme === 'dark'), 'the theme changes');
  assert.equal(await frame.evaluate(() => document.getElementById('when').textContent), 'March 2020');
  await until(async () => (await said(page, 'date')).at(-1)?.date === '2020-03', 'the host hears of the date');
});

test('garbage from the host is ignored', async () => {
  const { page, frame } = await embed(host, '#edge/cn-us');
  await page.evaluate(() => {
    for (const message of [
      null,
      1,
      'text',
      [],
      {},
      { tripoint: 1 },
      { tripoint: 2, type: 'select', ref: 'node/cn' },
      { tripoint: 1, type: 'select' },
      { tripoint: 1, type: 'select', ref: 7 },
      { tripoint: 1, type: 'select', ref: '../etc' },
      { tripoint: 1, type: 'select', ref: 'node/cn\nredraw' },
      { tripoint: 1, type: 'select', ref: 'edge/xx-yy' },
      { tripoint: 1, type: 'date', date: 'soon' },
      { tripoint: 1, type: 'date', date: '9999-99' },
      { tripoint: 1, type: 'theme', theme: 'pink' },
      { tripoint: 1, type: 'constructor' },
      { tripoint: 1, type: '__proto__', ref: 'node/cn' },
      { tripoint: 1, type: 'open', url: 'https://example.org' },
      { tripoint: 1, type: 'select', ref: 'x'.repeat(100000) },
      new ArrayBuffer(8),
    ])
      window.say(message);
  });
  await page.evaluate((make) => {
    for (const message of new Function(`return (${make})(10000, 2)`)()) window.say(message);
    window.say({ tripoint: 1, type: 'theme', theme: 'dark' }); // the last, to be waited for
  }, String(garbage));
  await until(() => frame.evaluate(() => document.documentElement.dataset.theme === 'dark'), 'the frame has heard them all');
  assert.equal(await shown(frame), 'edge/cn-us');
  assert.equal(await frame.evaluate(() => document.getElementById('when').textContent), 'May 2016');
  await page.evaluate(() => window.say({ tripoint: 1, type: 'select', ref: 'node/ru' }));
  await showing(frame, 'node/ru');
  assert.deepEqual(page.errors, []);
});

test('a host that denies gamepads by policy does not end the program', async () => {
  const { page, frame, inFrame } = await embed(strict);
  for (const edge of ['edge/cn-ru', 'edge/cn-us']) {
    await click(page, inFrame(await along(frame, edge, 0.5)));
    await showing(frame, edge);
  }
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.state), 'live');
  assert.deepEqual(page.errors, []);
});

test('one finger scrolls the host, two zoom the map', async () => {
  const { page, frame, inFrame } = await embed();
  const touch = await page.createCDPSession();
  const send = (type, ...points) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ ...inFrame({ x, y }), id })),
    });
  await send('touchStart', [200, 400]);
  for (let y = 380; y >= 100; y -= 20) await send('touchMove', [200, y]);
  await pause(200); // no fling
  await send('touchMove', [200, 100]);
  await send('touchEnd');
  await until(() => page.evaluate(() => scrollY > 150), 'the host scrolls');
  await pause(500);
  await page.evaluate(() => scrollTo(0, 0));
  await pause(500);
  assert.equal(await page.evaluate(() => scrollY), 0, 'the host is still scrolling');
  await send('touchStart', [200, 300]);
  await send('touchStart', [200, 300], [260, 300]);
  for (let d = 0; d <= 120; d += 12) await send('touchMove', [200 - d, 300 - d / 4], [260 + d, 300 + d / 4]);
  await send('touchEnd');
  await until(() => frame.evaluate(() => document.documentElement.classList.contains('zoomed')), 'the map is zoomed');
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.equal(await shown(frame), '');
});
