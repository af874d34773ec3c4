/** The queue of lines to a program: what is asked for last wins, however much waits, and presses stay whole. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bridge } from '../../web/bridge.js';

/**
 * A queue with lines in it, each with the value that it names.
 * @param {[line: string, over?: string][]} lines
 */
function queued(lines) {
  const bridge = new Bridge(() => {});
  for (const [line, over] of lines) bridge.push(line, over);
  return bridge;
}

test('Of each value the last line is taken, in the order in which they came last', () => {
  /** @type {[string, string][]} */
  const dates = Array.from({ length: 600 }, (_, i) => [`action date:${2000 + (i % 20)}`, 'date']);
  const bridge = queued([
    ['action select:edge/cn-us', 'select'],
    ...dates,
    ['redraw', 'redraw'],
    ['action select:node/ru', 'select'],
    ['action date:2013-06', 'date'],
  ]);
  assert.equal(bridge.take(), 'redraw\naction select:node/ru\naction date:2013-06');
  assert.equal(bridge.take(), undefined);
});

test('A value does not go past a press: what was pressed belongs to what was there', () => {
  const bridge = queued([
    ['pointer move 1 2 3 0', 'pointer 1'],
    ['pointer down 1 2 3 0'],
    ['pointer move 1 4 5 0', 'pointer 1'],
    ['pointer move 1 6 7 0', 'pointer 1'],
    ['pointer up 1 6 7 0'],
    ['pointer move 1 8 9 0', 'pointer 1'],
  ]);
  const want = ['pointer move 1 2 3 0', 'pointer down 1 2 3 0', 'pointer move 1 6 7 0', 'pointer up 1 6 7 0', 'pointer move 1 8 9 0'];
  assert.deepEqual(bridge.take()?.split('\n'), want);
});

test('No press is dropped, and of none a half', () => {
  const presses = Array.from({ length: 2000 }, (_, i) => `pointer ${i % 2 ? 'up' : 'down'} 1 0 0 0`);
  const bridge = queued(presses.map((line) => [line]));
  assert.equal(bridge.take(), presses.join('\n'));
});

test('What waits is known, and is gone with the program that it was for', () => {
  const bridge = queued([['key Escape']]);
  assert.ok(bridge.waits);
  bridge.clear();
  assert.ok(!bridge.waits);
  assert.equal(bridge.take(), undefined);
});
