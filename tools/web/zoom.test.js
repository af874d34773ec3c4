/** How far a turn of a wheel or a pinch zooms, in every way that browsers tell of one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

Object.assign(globalThis, { window: new EventTarget() });
const { listenToZoom, notchesOf, zoomOf } = await import('../../web/zoom.js');

const NOTCH = 2 ** (1 / 3);

/**
 * The zoom after turns of a wheel with Ctrl.
 * @param {number[]} turns
 * @param {number} [deltaMode]
 */
const after = (turns, deltaMode = 0) => turns.reduce((zoom, deltaY) => zoom * zoomOf({ deltaMode, deltaY, ctrlKey: true }), 1);

/**
 * @param {number} zoom
 * @param {number} want
 */
const near = (zoom, want) => assert.ok(Math.abs(zoom / want - 1) < 1e-9, `${zoom}, not ${want}`);

test('A notch zooms as far whether it is told in pixels, lines or pages, on every screen', () => {
  for (const pixels of [120, 100, 100 / 1.25, 100 / 1.5, 50]) {
    near(after([-pixels]), NOTCH);
    near(after([pixels]), 1 / NOTCH);
  }
  near(after([-3], 1), NOTCH);
  near(after([-1, -1, -1], 1), NOTCH);
  near(after([-1], 2), NOTCH);
});

test('Notches that a browser tells together zoom as far as one by one', () => {
  for (const pixels of [120, 100]) {
    for (const n of [2, 3]) near(after([-n * pixels]), NOTCH ** n);
  }
  near(after([-9], 1), NOTCH ** 3);
});

test('A pinch zooms two to three times, in however many events', () => {
  for (const [n, deltaY] of [
    [20, -4],
    [30, -2],
    [140, -0.5],
    [4, -17.5],
  ]) {
    const zoom = after(Array(n).fill(deltaY));
    assert.ok(zoom >= 2 && zoom <= 3, `${n} times ${deltaY}: ${zoom}`);
    near(after(Array(n).fill(-deltaY)), 1 / zoom);
  }
});

test('With another key a trackpad scrolls by parts of a notch', () => {
  near(zoomOf({ deltaMode: 0, deltaY: -11, ctrlKey: false }) ** 10, NOTCH);
});

test('As many notches come back as have made a factor', () => {
  for (const n of [-3, -1, 0, 0.25, 1, 2]) assert.ok(Math.abs(notchesOf(NOTCH ** n) - n) < 1e-9);
});

test('A gesture zooms by its own scale, nothing else hears of it, and where nothing zooms it is the browser’s', () => {
  const box = /** @type {HTMLElement} */ (/** @type {unknown} */ (new EventTarget()));
  let zooms = true;
  /** @type {number[]} */
  const heard = [];
  listenToZoom(
    box,
    () => zooms,
    (factor) => heard.push(factor),
  );
  /**
   * @param {string} type
   * @param {number} scale
   * @returns {boolean} whether the browser does nothing with it
   */
  const send = (type, scale) => !box.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { scale }));
  for (const scales of [
    [1.5, 3],
    [0.5, 0.25],
  ]) {
    assert.ok(send('gesturestart', 1));
    for (const scale of scales) assert.ok(send('gesturechange', scale));
    assert.ok(send('gestureend', /** @type {number} */ (scales.at(-1))));
  }
  assert.deepEqual(heard, [1.5, 2, 0.5, 0.5]);

  // With fingers on the glass, the pointers tell of it.
  const finger = Object.assign(new Event('pointerdown'), { pointerId: 7 });
  window.dispatchEvent(finger);
  assert.ok(!send('gesturestart', 1) && !send('gesturechange', 2));
  window.dispatchEvent(Object.assign(new Event('pointerup'), { pointerId: 7, buttons: 0 }));
  zooms = false;
  assert.ok(!send('gesturechange', 2));
  assert.equal(heard.length, 4);
});
