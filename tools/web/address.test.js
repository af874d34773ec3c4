/** The page's address, in a browser made of a few values: when the page writes it, and whose change wins. */
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';

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
/** How the browser refuses to change the address, if it does. */
/** @type {(() => void) | null} */
let refuses;

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
  refuses = null;
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
      if (refuses) return refuses();
      entries.push(hash);
      hash = url.startsWith('#') ? url : '';
    },
    replaceState: (/** @type {unknown} */ _, /** @type {string} */ __, /** @type {string} */ url) => {
      if (refuses) return refuses();
      hash = url.startsWith('#') ? url : '';
    },
  };
  Object.assign(globalThis, { window, location, history, HashChangeEvent: Event });
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

/** Ways in which browsers refuse too many changes: most throw, one says it on the console alone. */
const REFUSALS = {
  'with an exception': () => {
    throw new DOMException('too many', 'SecurityError');
  },
  'without a word': () => {},
};

for (const [how, refusal] of Object.entries(REFUSALS)) {
  test(`an address that is refused ${how} is written once the browser allows it, the last one of all`, () => {
    const warn = mock.method(console, 'warn', () => {});
    refuses = refusal;
    address.write('#node/ru?date=2014-01', true);
    for (let i = 0; i < 5; i++) runTimers();
    assert.equal(hash, '');
    assert.equal(address.hash, '#node/ru?date=2014-01', 'what is copied is the state');
    address.write('#node/ru?date=2015-01');
    for (let i = 0; i < 5; i++) runTimers();
    assert.ok(warn.mock.callCount() <= 1, 'it is told again and again');
    refuses = null;
    runTimers();
    assert.equal(hash, '#node/ru?date=2015-01');
    assert.deepEqual(entries, [''], 'another place has its entry');
    assert.equal(timers.size, 0, 'it goes on trying');
    address.write('#node/us');
    runTimers();
    assert.equal(hash, '#node/us');
    mock.restoreAll();
  });

  test(`an address that is refused ${how} gives way to the one that the reader goes to`, () => {
    mock.method(console, 'warn', () => {});
    refuses = refusal;
    address.write('#node/ru');
    runTimers();
    refuses = null;
    navigate('#node/cn')();
    for (let i = 0; i < 3; i++) runTimers();
    assert.equal(hash, '#node/cn');
    assert.equal(address.hash, '#node/cn');
    mock.restoreAll();
  });
}

test('a browser that never allows it is left in peace after a minute', () => {
  mock.method(console, 'warn', () => {});
  refuses = REFUSALS['with an exception'];
  address.write('#node/ru');
  let rounds = 0;
  while (timers.size > 0 && rounds < 1000) {
    rounds++;
    runTimers();
  }
  assert.ok(rounds > 30 && rounds <= 70, `${rounds} tries`);
  mock.restoreAll();
});

test('without a program too: what is chosen next is added to what is refused', async () => {
  mock.method(console, 'warn', () => {});
  const { read, write, queryOf } = await import('../../web/address.js');
  const { currentHash } = await import('../../web/allowed.js');
  refuses = REFUSALS['with an exception'];
  write('node/ru', queryOf('#?date=2014-01'), true);
  assert.equal(currentHash(), '#node/ru?date=2014-01');
  const query = queryOf(currentHash());
  query.set('theme', 'dark');
  write(read(currentHash()).ref, query);
  refuses = null;
  runTimers();
  assert.equal(hash, '#node/ru?date=2014-01&theme=dark');
  assert.deepEqual(turns, ['#node/ru?date=2014-01', '#node/ru?date=2014-01&theme=dark']);
  mock.restoreAll();
});
