/** The page's address, in a browser made of a few values: when the page writes it, and whose change wins. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

let hash = '';
/** The addresses in the history before the present one. */
/** @type {string[]} */
let entries;
/** @type {Map<number, () => void>} */
let timers;
/** @type {string[]} */
let turns;
/** @type {import('../../web/address.js').Address} */
let address;

/**
 * The browser's side of a change of address: at once, and the event later.
 * @param {string} to
 */
function navigate(to) {
  hash = to;
  return () => window.dispatchEvent(new Event('hashchange'));
}

function runTimers() {
  const due = [...timers.values()];
  timers.clear();
  for (const run of due) run();
}

beforeEach(async () => {
  hash = '';
  entries = [];
  timers = new Map();
  turns = [];
  const window = Object.assign(new EventTarget(), {
    parent: {},
    setTimeout: (/** @type {() => void} */ run) => timers.set(timers.size + 1, run) && timers.size,
    clearTimeout: (/** @type {number} */ id) => timers.delete(id),
  });
  const location = {
    get hash() {
      return hash;
    },
    pathname: '/frame.html',
    search: '',
  };
  window.parent = window;
  const history = {
    state: null,
    pushState: (/** @type {unknown} */ _, /** @type {string} */ __, /** @type {string} */ url) => {
      entries.push(hash);
      hash = url.startsWith('#') ? url : '';
    },
    replaceState: (/** @type {unknown} */ _, /** @type {string} */ __, /** @type {string} */ url) => {
      hash = url.startsWith('#') ? url : '';
    },
  };
  Object.assign(globalThis, { window, location, history });
  const { Address } = await import('../../web/address.js');
  address = new Address((to) => turns.push(to));
});

test('changes reach the address after their tick, and those of the meantime together', () => {
  address.write('#node/ru');
  assert.equal(hash, '', 'its tick is still to come');
  runTimers();
  assert.equal(hash, '#node/ru');
  address.write('#node/us');
  address.write('#node/cn');
  assert.equal(hash, '#node/ru');
  runTimers();
  assert.equal(hash, '#node/cn');
  assert.deepEqual(turns, []);
});

test('the beginning needs no sign in the address', () => {
  address.write('#node/ru');
  address.write('#');
  runTimers();
  assert.equal(hash, '');
});

test('an address that the reader goes to reaches the program, and wins over one that waits to be written', () => {
  address.write('#node/ru');
  address.write('#node/us');
  const tell = navigate('#edge/cn-us');
  tell();
  runTimers();
  assert.equal(hash, '#edge/cn-us');
  assert.deepEqual(turns, ['#edge/cn-us']);
});

test('the reader’s address wins even if the time to write comes before the event', () => {
  address.write('#node/ru');
  address.write('#node/us');
  const tell = navigate('#edge/cn-us');
  runTimers();
  tell();
  assert.equal(hash, '#edge/cn-us');
  assert.deepEqual(turns, ['#edge/cn-us']);
  address.write('#edge/cn-us?date=2014-01');
  runTimers();
  assert.equal(hash, '#edge/cn-us?date=2014-01');
});

test('the way back leads from place to place, and not from date to date', () => {
  address.write('#node/ru', true);
  runTimers();
  address.write('#node/ru?date=2014-01');
  runTimers();
  address.write('#node/ru?date=2015-01');
  runTimers();
  address.write('#node/us', true);
  address.write('#node/us?date=2016-01'); // before the other is written
  runTimers();
  assert.equal(hash, '#node/us?date=2016-01');
  assert.deepEqual(entries, ['', '#node/ru?date=2015-01']);
});

test('what has the address already gets no entry, and what waits gets none after a way back', () => {
  address.write('#node/ru', true);
  address.write('#', true);
  runTimers();
  address.write('#node/ru', true);
  navigate('#node/us')();
  address.write('#node/us?date=2016-01');
  runTimers();
  assert.equal(hash, '#node/us?date=2016-01');
  assert.deepEqual(entries, []);
});

test('in a page of others the frame leaves the way back to that page', () => {
  /** @type {any} */ (window).parent = {};
  address.write('#node/ru', true);
  runTimers();
  assert.equal(hash, '#node/ru');
  assert.deepEqual(entries, []);
});
