/** The frame's words to its host, without a browser: web/host.js in a window of our own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { garbage, hostScript } from '../e2e/hosts.js';

const source = hostScript();

/** The heights of frame.css, by width. */
const suits = (width) => (width >= 900 ? 640 : 1560);

/**
 * A frame of a width in a host, with a clock that only the test moves. What
 * the frame says is in said, with the time in ms.
 */
function frame({ query = '', hash = '', state = null, height = suits, width = 700, ready = true } = {}) {
  const said = [];
  const asked = [];
  const timers = [];
  const listeners = { message: [], resize: [] };
  const it = { said, asked, timers, width, now: 0, location: { search: query, hash, pathname: '/frame.html' }, styled: ready };
  const parent = { postMessage: (message) => said.push({ at: it.now, message }) };
  const window = {
    parent,
    addEventListener: (type, f) => listeners[type].push(f),
    setTimeout: (f, wait) => timers.push({ f, at: it.now + wait }),
    clearTimeout() {},
  };
  it.history = {
    state,
    replaceState(next, title, url) {
      it.history.state = next;
      it.location.hash = /#.*/.exec(url)?.[0] ?? '';
    },
  };
  const style = () => ({ getPropertyValue: () => (it.styled ? ` ${height(it.width)}` : '') });
  const { Host } = new Function(
    'window',
    'location',
    'history',
    'document',
    'performance',
    'getComputedStyle',
    `${source}; return { Host };`,
  )(window, it.location, it.history, { getElementById: () => null }, { now: () => it.now }, style);
  it.pass = (ms) => {
    const end = it.now + ms;
    for (;;) {
      timers.sort((a, b) => a.at - b.at);
      if (!timers.length || timers[0].at > end) break;
      const { f, at } = timers.shift();
      it.now = at;
      f();
    }
    it.now = end;
  };
  it.resize = (to) => {
    it.width = to;
    for (const f of listeners.resize) f();
  };
  it.hear = (data, from = parent) => {
    for (const f of listeners.message) f({ source: from, data });
  };
  it.host = new Host((...words) => asked.push(words));
  it.heights = () => said.filter(({ message }) => message.tripoint && message.type === 'height').map(({ message }) => message.height);
  return it;
}

test('the frame tells its height at once, in each language that a host may know', () => {
  const it = frame();
  assert.deepEqual(
    it.said.map(({ message }) => message),
    [
      { tripoint: 1, type: 'height', height: 1560 },
      { sentinel: 'amp', type: 'embed-size', height: 1560 },
    ],
  );
  assert.equal(it.timers.length, 0);
});

test('pym.js and WordPress are spoken where the address asks for them', () => {
  const pym = frame({ query: '?initialWidth=700&childId=the-map' });
  assert.equal(pym.said.at(-1).message, 'pymxPYMxthe-mapxPYMxheightxPYMx1560');
  const wordpress = frame({ hash: '#edge/cn-us?date=2016-05#?secret=aB3dE5fG7h' });
  assert.deepEqual(wordpress.said.at(-1).message, { message: 'height', value: 1000, secret: 'aB3dE5fG7h' });
  assert.equal(wordpress.location.hash, '#edge/cn-us?date=2016-05');
  const again = frame({ state: wordpress.history.state });
  assert.equal(again.said.at(-1).message.secret, 'aB3dE5fG7h', 'a reload loses the secret');
  for (const [height, value] of [
    [150, 200],
    [640, 640],
    [1600, 1000],
  ]) {
    assert.equal(frame({ hash: '#?secret=abc', height: () => height }).said.at(-1).message.value, value);
  }
});

test('a name or a secret that could break out of its message is not used', () => {
  for (const query of ['?childId=', '?childId=a%20b', '?childId=axPYMxnavigateToxPYMxhttps://example.org', `?childId=${'x'.repeat(200)}`]) {
    assert.equal(frame({ query }).said.length, 2, query);
  }
  for (const hash of ['#?secret=', '#?secret=a b', '#?secret=<b>', '#?secrets=abc', `#?secret=${'x'.repeat(100)}`]) {
    const it = frame({ hash });
    assert.equal(it.said.length, 2, hash);
    assert.equal(it.location.hash, hash);
  }
});

test('the frame tells its host a change of 3 px, and none of 2 px', () => {
  let height = 600;
  const it = frame({ height: () => height });
  for (height of [602, 598, 600]) {
    it.pass(1000);
    it.resize(700);
  }
  assert.deepEqual(it.heights(), [600]);
  height = 603;
  it.resize(700);
  assert.deepEqual(it.heights(), [600, 603]);
});

test('the frame tells its height again to a host that begins to listen later, and no more often than to others', () => {
  const it = frame({ hash: '#?secret=abc' });
  for (const hello of [
    { sentinel: 'amp', type: 'frames-init' },
    { message: 'ready', secret: 'abc' },
  ]) {
    it.pass(1000);
    it.hear(hello);
    assert.deepEqual(it.heights().at(-1), 1560);
  }
  assert.equal(it.heights().length, 3);
  for (let i = 0; i < 1000; i++) it.hear({ sentinel: 'amp', type: 'frames-init' });
  it.pass(1000);
  assert.equal(it.heights().length, 4);
  it.hear({ message: 'ready', secret: 'another' });
  it.pass(1000);
  assert.equal(it.heights().length, 4);
});

test('the frame tells no height until it has its style', () => {
  const it = frame({ ready: false });
  assert.equal(it.said.length, 0);
  it.styled = true;
  it.host.tellHeight();
  assert.deepEqual(it.heights(), [1560]);
});

test('10,000 random resizes, in a host that obeys and adds a bar of its own: at most four a second, nothing grows', () => {
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  // The height of the frame's window is what the host makes of the last message;
  // its scroll bar comes and goes with it, which is how loops begin.
  const it = frame();
  let obeyed = 0;
  for (let i = 0; i < 10_000; i++) {
    const heights = it.heights();
    const bar = heights.at(-1) > 610 ? 15 : 0;
    it.resize(250 + Math.floor(random() * 1200) - bar);
    if (heights.length !== obeyed) {
      obeyed = heights.length;
      it.resize(it.width); // the host's answer is a resize too
    }
    it.pass(random() * 120);
  }
  const times = it.said.filter(({ message }) => message.tripoint).map(({ at }) => at);
  for (let i = 4; i < times.length; i++) assert.ok(times[i] - times[i - 4] >= 999.999, `five heights in ${times[i] - times[i - 4]} ms`);
  assert.ok(it.heights().every((h) => [640, 1560].includes(h)));
  assert.ok(times.length > 100, 'the frame told the resizes');
  it.pass(10_000);
  const { length } = it.said;
  it.pass(100_000);
  assert.equal(it.said.length, length, 'it goes on speaking by itself');
  assert.equal(it.timers.length, 0);
  assert.equal(it.heights().at(-1), suits(it.width));
});

test('10,000 messages of garbage ask for nothing and are not answered', () => {
  const it = frame({ query: '?childId=map', hash: '#?secret=abc' });
  it.pass(1000);
  const { length } = it.said;
  for (const data of garbage(10_000, 1)) it.hear(data);
  it.pass(1000);
  assert.deepEqual(it.asked, []);
  assert.equal(it.said.length, length);
  it.hear({ tripoint: 1, type: 'select', ref: 'node/cn', more: 1 });
  it.hear({ tripoint: 1, type: 'theme', theme: 'dark' });
  it.hear({ tripoint: 1, type: 'date', date: '2020-03' });
  assert.deepEqual(it.asked, [
    ['select', 'node/cn'],
    ['theme', 'dark'],
    ['date', '2020-03'],
  ]);
});

test('only the page that embeds is heard', () => {
  const it = frame();
  it.hear({ tripoint: 1, type: 'select', ref: 'node/cn' }, {});
  it.hear({ tripoint: 1, type: 'select', ref: 'node/cn' }, null);
  it.hear({ sentinel: 'amp', type: 'frames-init' }, {});
  it.pass(1000);
  assert.deepEqual(it.asked, []);
  assert.equal(it.heights().length, 1);
});
