/** The program starts in many short tasks, so that a reader can go on meanwhile. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, live, openStatic, server } from './lib.js';

const site = server();
const chrome = chromium();

/** Notes what the program calls of the page, and how many tasks of others have had their turn by then. */
function watch() {
  window.called = [];
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns++;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  let own;
  Object.defineProperty(window, 'tripoint', {
    get: () => own,
    set(page) {
      const noted =
        (name) =>
        (...args) => {
          window.called.push({ name, turns });
          return page[name](...args);
        };
      own = Object.fromEntries(Object.keys(page).map((name) => [name, noted(name)]));
    },
  });
}

test('each step of the start is a task of its own, and so are the engine, the map and the words', async () => {
  const page = await openStatic(chrome, site, '#edge/cn-us', {}, watch);
  page.release();
  await page.click('#start');
  await live(page);
  const called = await page.evaluate(() => window.called);
  const names = called.map(({ name }) => name);
  const first = called.slice(0, names.indexOf('show') + 1).filter(({ name }) => name !== 'animate');
  assert.deepEqual(
    first.map(({ name }) => name),
    [
      'later', // the packages are ready
      'facts',
      'sameFacts',
      'later', // the facts are read
      'base',
      'hash',
      'later', // the outlines are read
      'later', // the session has begun
      'take',
      'later', // the map is made
      'later', // the timeline
      'later', // the panel
      'later', // the painter
      'take', // in the third tick
      'show',
    ],
  );
  const pauses = first.filter(({ name }) => name === 'later').map(({ turns }) => turns);
  assert.deepEqual(pauses, [...new Set(pauses)], 'others have had no turn between two steps');
  const ticks = called.filter(({ name }) => name === 'animate' || name === 'show').map(({ turns }) => turns);
  assert.ok(ticks[0] < ticks[1], 'the words come in the tick of the engine');
  assert.deepEqual(page.errors, []);
});
