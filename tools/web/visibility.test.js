/** When a frame is out of view, in a browser that says what the test wants, with a clock of its own. */
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { isInView, watchVisibility } from '../../web/visibility.js';

const [map, panel] = /** @type {Element[]} */ (/** @type {unknown[]} */ (['map', 'panel']));
/** @type {Element[]} */
let watched;
/** @type {(entries: { target: Element, isIntersecting: boolean }[]) => void} */
let tell;
/** @type {string[]} */
let heard;

class Observer {
  /** @param {typeof tell} callback */
  constructor(callback) {
    tell = callback;
  }

  /** @param {Element} part */
  observe(part) {
    watched.push(part);
  }
}

/**
 * The browser tells which parts are in view.
 * @param {Partial<Record<'map' | 'panel', boolean>>} parts that have changed
 */
const see = (parts) =>
  tell(Object.entries(parts).map(([part, isIntersecting]) => ({ target: part === 'map' ? map : panel, isIntersecting })));

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  Object.assign(globalThis, { IntersectionObserver: Observer, window: { IntersectionObserver: Observer } });
  [watched, heard] = [[], []];
  watchVisibility(
    [map, panel],
    () => heard.push('gone'),
    () => heard.push('back'),
  );
  see({ map: true, panel: false });
  heard.length = 0;
});

test('A reader who has scrolled from the map to the panel is there', () => {
  assert.deepEqual(watched, [map, panel]);
  see({ map: false, panel: true });
  mock.timers.tick(1e6);
  assert.ok(!heard.includes('gone') && isInView());
});

test('A frame is gone once all of it has been out of view for half a minute', () => {
  see({ panel: true });
  see({ map: false });
  see({ panel: false });
  assert.ok(!isInView());
  mock.timers.tick(29_999);
  assert.ok(!heard.includes('gone'));
  mock.timers.tick(1);
  assert.equal(heard.at(-1), 'gone');
  see({ map: true });
  assert.equal(heard.at(-1), 'back');
  assert.ok(isInView());
});

test('A frame that comes back in time is not gone', () => {
  see({ map: false });
  mock.timers.tick(20_000);
  see({ panel: true });
  mock.timers.tick(1e6);
  assert.deepEqual(heard, ['back']);
});

test('Where the browser cannot tell, a frame is in view', () => {
  mock.timers.tick(1e6);
  heard.length = 0;
  Object.assign(globalThis, { window: {} });
  watchVisibility(
    [map],
    () => heard.push('gone'),
    () => heard.push('back'),
  );
  mock.timers.tick(1e6);
  assert.deepEqual(heard, []);
  assert.ok(isInView());
});
