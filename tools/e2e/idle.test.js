/** A page that nobody touches does nothing at all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { along, chromium, click, laidOut, live, pause, server, showing, until } from './lib.js';

const site = server();
const chrome = chromium();

/**
 * Counts what wakes the machine: frames, timers, and calls into the program.
 * While window.hide is true no frame comes, as in a tab that nobody sees.
 */
function count() {
  const n = { frames: 0, timers: 0, calls: 0 };
  window.counted = n;
  const counting =
    (what, f) =>
    (...args) => {
      n[what]++;
      return f(...args);
    };
  const nativeFrame = window.requestAnimationFrame.bind(window);
  const held = [];
  window.requestAnimationFrame = (f) => (window.hide ? held.push(f) : nativeFrame(f));
  window.turn = (hide) => {
    window.hide = hide;
    if (!hide) held.splice(0).forEach(nativeFrame);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  Object.defineProperty(document, 'hidden', { get: () => Boolean(window.hide) });
  for (const [name, what] of [
    ['requestAnimationFrame', 'frames'],
    ['setTimeout', 'timers'],
    ['setInterval', 'timers'],
  ]) {
    const own = window[name].bind(window);
    window[name] = (f, ...rest) => own(counting(what, f), ...rest);
  }
  // The runtime of Go enters the program in two ways, both through its class.
  Object.defineProperty(window, 'Go', {
    configurable: true,
    set(Go) {
      for (const name of ['run', '_resume']) {
        const own = Go.prototype[name];
        Go.prototype[name] = function enter(...args) {
          n.calls++;
          return own.apply(this, args);
        };
      }
      Object.defineProperty(window, 'Go', { value: Go, writable: true });
    },
  });
}

async function openCounted(options) {
  const page = await chrome.newPage(options);
  await page.evaluateOnNewDocument(count);
  await page.goto(`${site.url}frame.html`);
  await live(page);
  return page;
}

const counted = (page) => page.evaluate(() => ({ ...window.counted }));

/** Waits until nothing has run for half a second, which a busy machine comes to later. */
const asleep = (page) =>
  until(async () => {
    const before = await counted(page);
    await pause(500);
    const after = await counted(page);
    return isDeepStrictEqual(before, after) && after;
  }, 'the page falls asleep');

test('nothing runs for 10 s after a selection', async () => {
  const page = await openCounted();
  await click(page, await along(page, 'edge/cn-us', 0.4));
  await showing(page, 'edge/cn-us');
  const before = await asleep(page);
  assert.ok(before.calls > 2 && before.frames > 2, 'the counters count');
  await pause(10_000);
  const after = await counted(page);
  for (const what of Object.keys(after)) after[what] -= before[what];
  assert.deepEqual(after, { frames: 0, timers: 0, calls: 0 });
});

test('a touch wakes the program, and it falls asleep again', async () => {
  const page = await openCounted();
  for (const edge of ['edge/cn-ru', 'edge/ru-us']) {
    const { calls } = await asleep(page);
    await click(page, await along(page, edge, 0.5));
    await showing(page, edge);
    assert.ok((await counted(page)).calls > calls);
  }
  const before = await asleep(page);
  await pause(2000);
  assert.deepEqual(await counted(page), before);
});

test('the program sleeps in a hidden tab, whatever happens there, and wakes when the tab is seen', async () => {
  const page = await openCounted();
  await asleep(page);
  await page.evaluate(() => window.turn(true));
  const before = await counted(page);
  await page.evaluate(() => {
    window.dispatchEvent(new Event('resize'));
    document.querySelector('.handle[data-ref="edge/cn-us"]').click();
  });
  await pause(2500);
  const after = await counted(page);
  // The engine itself listens to the window's size.
  assert.ok(after.calls - before.calls <= 1, `the program ran ${after.calls - before.calls} times`);
  assert.ok(after.timers - before.timers <= 1, `${after.timers - before.timers} timers`);
  await page.evaluate(() => window.turn(false));
  await showing(page, 'edge/cn-us');
});

test('with reduced motion a selection takes no animation', async () => {
  const page = await openCounted({ reducedMotion: true });
  const before = await asleep(page);
  await page.evaluate(() => document.querySelector('.handle[data-ref="edge/cn-us"]').click());
  await showing(page, 'edge/cn-us');
  const { frames } = await asleep(page);
  // One frame to act and one to settle, each with at most one of the page's own.
  assert.ok(frames - before.frames <= 4, `${frames - before.frames} frames`);
});

test('the program follows other settings of the reader while it sleeps', async () => {
  const page = await openCounted();
  await asleep(page);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await until(() => page.evaluate(() => document.documentElement.dataset.theme === 'dark'), 'the page is dark');
  const dark = await page.$eval('.label.bold', (label) => getComputedStyle(label).color);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await until(() => page.evaluate(() => document.documentElement.dataset.theme === 'light'), 'the page is light');
  assert.notEqual(await page.$eval('.label.bold', (label) => getComputedStyle(label).color), dark);
});

test('words that move on the map restyle nothing in the panel', async () => {
  for (const [width, height] of [
    [390, 844],
    [1200, 750],
  ]) {
    const page = await chrome.newPage({ width, height });
    await page.goto(`${site.url}frame.html#edge/cn-us?part=events`);
    await live(page);
    await laidOut(page);
    const at = await along(page, 'edge/ru-us', 0.4);
    const before = await page.$$eval('.label', (all) => all.map((label) => label.outerHTML));
    await page.tracing.start({ categories: ['-*', 'devtools.timeline'] });
    await page.mouse.move(at.x, at.y);
    await until(
      async () => (await page.$$eval('.label', (all) => all.map((label) => label.outerHTML))).join() !== before.join(),
      'the words change',
    );
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    const styled = traceEvents.filter(({ name }) => name === 'UpdateLayoutTree').map(({ args }) => args.elementCount ?? 0);
    const panel = await page.$$eval('#panel *', (all) => all.length);
    assert.ok(Math.max(...styled) > 0 && Math.max(...styled) < panel / 5, `${Math.max(...styled)} elements, of ${panel} in the panel`);
  }
});
