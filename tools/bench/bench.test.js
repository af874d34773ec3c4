/** What the benchmarks reckon with what they have measured. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groups } from './profile.js';
import { Table, quantile } from './table.js';

test('a table has the values of all runs, by row and column', () => {
  const table = new Table('Time', 'ms', ['ours', 'theirs'], { base: 0 });
  table.add('paint', 'ours', [1], { target: '≤ 50' });
  table.add('paint', 'theirs', [3]);
  table.add('paint', 'ours', [2]);
  table.add('click', 'theirs', [4, 5]);
  assert.deepEqual(JSON.parse(JSON.stringify(table)), {
    title: 'Time',
    unit: 'ms',
    columns: ['ours', 'theirs'],
    base: 0,
    rows: [
      { name: 'paint', target: '≤ 50', cells: [[1, 2], [3]] },
      { name: 'click', cells: [[], [4, 5]] },
    ],
  });
  assert.throws(() => table.add('paint', 'nobody', [1]), /no column "nobody"/);
});

test('a quantile lies between its neighbours', () => {
  assert.equal(quantile([3, 1, 2], 0.5), 2);
  assert.equal(quantile([1, 2], 0.5), 1.5);
  assert.equal(quantile([4, 0, 1, 2, 3], 0.95), 3.8);
  assert.equal(quantile([7], 0.95), 7);
});

test('groups counts a sample for the code that called the engine or the runtime', () => {
  const stacks = [
    ['(root)', 'run', 'wasm_export_run', 'wasm_pc_f_loop', 'main.main', 'main.run'],
    ['(root)', 'run', 'wasm_export_run', 'wasm_pc_f_loop', 'main.run', 'tripoint_wasm_core_view.New', 'runtime.growslice'],
    [
      '(root)',
      'run',
      'wasm_export_run',
      'wasm_pc_f_loop',
      'github.com_hajimehoshi_ebiten_v2.x',
      'main.__game_.Draw',
      'github.com_hajimehoshi_ebiten_v2.y',
    ],
    ['(root)', 'run', 'wasm_export_run', 'wasm_pc_f_loop', 'github.com_hajimehoshi_ebiten_v2.x'],
    ['(root)', 'run', 'wasm_export_run', 'wasm_pc_f_loop', 'tripoint_wasm_core_view.New', 'runtime.mallocgc', 'runtime.gcAssistAlloc'],
    ['(root)', 'show'],
  ];
  const nodes = [];
  const samples = stacks.map((names) => {
    let above;
    for (const functionName of names) {
      const node = { id: nodes.length + 1, callFrame: { functionName }, children: [] };
      above?.children.push(node.id);
      nodes.push(node);
      above = node;
    }
    return above.id;
  });
  assert.deepEqual(groups({ nodes, samples, timeDeltas: [1, 2, 4, 8, 16, 32].map((ms) => ms * 1000) }), {
    ours: 6,
    'the engine': 8,
    'collection of garbage': 16,
    'the runtime and packages of Go': 1,
  });
});
