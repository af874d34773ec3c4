/** What a host or a reader asks for last is what the frame shows, also where a browser gives the program no tick: out of sight, in a hidden tab, between two starts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { frameOf } from './hosts.js';
import { chromium, live, middle, open, openStatic, server, showing, shown, standing, state, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const chrome = chromium();

/** Lets the test say when ticks come, and when a frame that is out of sight is believed to be gone. It runs in each page before its scripts. */
function govern() {
  const frame = window.requestAnimationFrame.bind(window);
  const timer = window.setTimeout.bind(window);
  const held = [];
  window.requestAnimationFrame = (run) => (window.still ? held.push(run) : frame(run));
  window.hold = (still) => {
    window.still = still;
    if (!still) held.splice(0).forEach(frame);
  };
  window.setTimeout = (run, delay, ...rest) => {
    if (delay !== 30_000) return timer(run, delay, ...rest);
    window.leave = run;
    return 0;
  };
}

/** A host with the frame live in it. */
async function embed() {
  const page = await chrome.newPage({ reducedMotion: true });
  await page.evaluateOnNewDocument(govern);
  await page.goto(`${host.url}host.html?frame=${encodeURIComponent(`${site.url}frame.html?live=auto#edge/cn-us`)}`);
  const frame = await frameOf(page);
  await live(frame);
  await showing(frame, 'edge/cn-us');
  return { page, frame };
}

/** Holds back every tick while the host asks for many things, and for Russia and June 2013 last. */
async function askUnseen({ page, frame }) {
  await frame.evaluate(() => window.hold(true));
  await page.evaluate(() => {
    for (let i = 0; i < 600; i++) window.say({ tripoint: 1, type: 'date', date: `${2008 + (i % 12)}-03` });
    window.say({ tripoint: 1, type: 'select', ref: 'edge/cn-ru' });
    window.say({ tripoint: 1, type: 'date', date: '2013-06' });
    window.say({ tripoint: 1, type: 'theme', theme: 'dark' });
    window.say({ tripoint: 1, type: 'select', ref: 'node/ru' });
    window.heard = new Promise((resolve) => {
      addEventListener('message', resolve, { once: true });
    });
  });
  // A message of the test's own comes behind those.
  await page.evaluate(() => window.say('behind'));
  await frame.evaluate(() => new Promise((resolve) => setTimeout(() => setTimeout(resolve))));
}

/** Waits until the frame shows what was asked for last. */
async function answered(frame) {
  await live(frame);
  await showing(frame, 'node/ru');
  await until(() => frame.$eval('#when', (e) => e.textContent === 'June 2013'), 'the date of June 2013');
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), 'dark');
}

const ADDRESS = /^#node\/ru\?(?=.*date=2013-06)(?=.*theme=dark)/;
const hash = (frame) => frame.evaluate(() => location.hash);

test('of 600 requests before the next tick the last of each kind count', async () => {
  const it = await embed();
  await askUnseen(it);
  await it.frame.evaluate(() => window.hold(false));
  await answered(it.frame);
  assert.deepEqual(it.page.errors, []);
});

test('what a frame out of sight was asked for is in its address and its words while it rests, and on its map when it is back', async () => {
  const it = await embed();
  await it.page.evaluate(() => {
    document.getElementById('room').style.height = '5000px';
    scrollTo(0, 4000);
  });
  await until(() => it.frame.evaluate(() => window.leave), 'the frame knows that it is out of sight');
  await askUnseen(it);
  await it.frame.evaluate(() => window.leave());
  assert.equal(await state(it.frame), 'static');
  assert.equal(await shown(it.frame), 'node/ru');
  assert.match(await hash(it.frame), ADDRESS);
  await it.frame.evaluate(() => window.hold(false));
  await it.page.evaluate(() => scrollTo(0, 0));
  await until(async () => (await state(it.frame)) !== 'static', 'the program comes again');
  await answered(it.frame);
  assert.deepEqual(it.page.errors, []);
});

test('a lost picture loses no request', async () => {
  const it = await embed();
  await askUnseen(it);
  const canvas = await it.frame.$('body > canvas');
  await canvas.evaluate((c) => c.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
  await until(() => canvas.evaluate((c) => !c.isConnected), 'the picture is given up');
  await it.frame.evaluate(() => window.hold(false));
  await answered(it.frame);
});

test('a screen with more pixels loses no request', async () => {
  const it = await embed();
  await askUnseen(it);
  const canvas = await it.frame.$('body > canvas');
  await it.page.setViewport({ width: 1201, height: 750, deviceScaleFactor: 2 });
  await until(() => canvas.evaluate((c) => !c.isConnected), 'the program starts again');
  await it.frame.evaluate(() => window.hold(false));
  await answered(it.frame);
});

test('in a tab that is hidden the address has what was asked for by then', async () => {
  const it = await embed();
  await askUnseen(it);
  await it.frame.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  assert.match(await hash(it.frame), ADDRESS);
});

test('what does not exist changes nothing, with and without a program', async () => {
  const it = await embed();
  await it.page.evaluate(() => window.say({ tripoint: 1, type: 'select', ref: 'edge/xx-yy' }));
  await it.frame.evaluate(() => {
    window.hold(true);
    document.querySelector('body > canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext();
  });
  await until(async () => (await state(it.frame)) !== 'live', 'the program is gone');
  await it.page.evaluate(() => window.say({ tripoint: 1, type: 'select', ref: 'edge/xx-yy' }));
  await it.frame.evaluate(() => window.hold(false));
  await live(it.frame);
  assert.equal(await shown(it.frame), 'edge/cn-us');
  assert.match(await hash(it.frame), /^#edge\/cn-us/);
});

test('what was chosen before a download is cancelled does not come back with the next', async () => {
  const page = await openStatic(chrome, site);
  const choose = (ref) =>
    page.$eval(`#poster a[data-ref="${ref}"]`, (link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  await page.click('#start');
  await until(() => page.asked.some((name) => name.endsWith('.wasm')), 'the program is asked for');
  await choose('edge/cn-ru');
  await page.click('#cancel');
  await until(async () => (await state(page)) === 'static', 'it is cancelled');
  await choose('node/us');
  await page.$eval('#start', (button) => button.click());
  page.release();
  await live(page);
  await showing(page, 'node/us');
  await until(async () => (await hash(page)) === '#node/us', 'the address has it');
});

test('who copies the link, or goes to the address, at once after a press has the new state', async () => {
  const page = await open(chrome, site, '#edge/cn-us?date=2015-10', { reducedMotion: true });
  await page.browserContext().overridePermissions(new URL(site.url).origin, ['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => {
    document.querySelector('#bar button[data-action="domain:economic"]').click();
    document.querySelector('#panel button[data-action="copy:link"]').click();
  });
  await until(() => page.$('[data-copied]'), 'it is copied');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${site.url}frame.html#edge/cn-us?date=2015-10&domain=economic`);
  const address = await page.evaluate(() => {
    document.querySelector('.handle[data-ref="node/cn"]').click();
    window.dispatchEvent(new Event('blur'));
    return location.hash;
  });
  assert.match(address, /^#node\/cn\?/);
});

test('a pointer that is let go where nobody sees it drags neither the map nor the date', async () => {
  const page = await open(chrome, site, '#?date=2016-05', { reducedMotion: true });
  await page.evaluate(() => {
    for (const type of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      window.addEventListener(type, (event) => window.swallow && event.stopImmediatePropagation(), { capture: true });
    }
    document.querySelector('[data-key="in"]').click();
  });
  const before = await standing(page);
  const swallow = (on) =>
    page.evaluate((s) => {
      window.swallow = s;
    }, on);
  await page.mouse.move(300, 500);
  await page.mouse.down();
  await swallow(true);
  await page.mouse.up();
  await page.mouse.move(420, 420, { steps: 4 });
  assert.deepEqual(await standing(page), before);
  await swallow(false);
  const { x, y } = await middle(page, 'node/cn');
  await page.mouse.click(x, y);
  await showing(page, 'node/cn');

  const box = await page.$eval('#lanes', (e) => e.getBoundingClientRect().toJSON());
  const date = () => page.$eval('#date input', (range) => range.value);
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height - 40);
  const first = await date();
  await page.mouse.down();
  await until(async () => (await date()) !== first, 'the date is where the pointer is');
  const there = await date();
  await swallow(true);
  await page.mouse.up();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height - 40, { steps: 4 });
  await standing(page);
  assert.equal(await date(), there);
});
