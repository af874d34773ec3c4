/**
 * What web/wire.js writes and takes is what the program takes and writes, by the
 * examples in web/wire.txt, which a test of the program has written.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as wire from '../../web/wire.js';

/** @param {string} name of a file, from here */
const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The sections of the contract, by the first word of their headings. */
const contract = Object.fromEntries(
  readFileSync(path('../../web/wire.txt'), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading, body] = section.split(/\n\n([\s\S]*)/);
      return [heading.split(' ')[0], body.trimEnd().split('\n')];
    }),
);

const mouse = { pointerId: 1, pointerType: 'mouse', shiftKey: false };
const finger = { pointerId: 7, pointerType: 'touch', shiftKey: false };

/**
 * Calls of each function that writes a line, in the order of the contract.
 * @type {[name: string, ...args: unknown[]][]}
 */
const CALLS = [
  ['pointer', 'pointer', 'move', mouse, [12.5, -3]],
  ['pointer', 'pointer', 'down', finger, [1, 2.25]],
  ['pointer', 'pointer', 'up', finger, [1.0004, 2.2512]],
  ['pointer', 'pointer', 'cancel', { ...mouse, shiftKey: true }, [1, 2]],
  ['pointer', 'time', 'down', { ...finger, pointerId: 3 }, [10, 20]],
  ['wheel', [10, 20.127], 1.25],
  ['key', 'Escape'],
  ['key', 'in'],
  ['key', 'help'],
  ['choose', mouse, 'edge/cn-us'],
  ['choose', { ...mouse, shiftKey: true }, 'edge/cn-ru'],
  ['timeWheel', -1.5],
  ['timeKey', 'pageup'],
  ['timeline', 824],
  ['month', '120'],
  ['focus', 'edge/cn-us'],
  ['focus', ''],
  ['press', 'reset:'],
  ['action', 'select', 'edge/cn-us'],
  ['hash', '#edge/cn-us?date=2016-05'],
  ['device', true, true, false, true, 'zh-Hans'],
  ['letters', 1.5],
  ['insets', 60, 0, 200, 0],
  ['strip', true],
  ['redraw'],
  ['renew'],
  ['shown'],
];

/** @type {Record<string, Function>} */
const functions = wire;

test('The page writes each line as the program reads it', () => {
  const read = contract.Lines.filter((line) => !line.startsWith('\t'));
  assert.deepEqual(
    CALLS.map(([name, ...args]) => functions[name](...args)),
    read,
  );
});

test('Every function that writes a line has an example', () => {
  const others = ['read', 'text'];
  const names = Object.keys(wire).filter((name) => !others.includes(name));
  assert.deepEqual(
    names.filter((name) => !CALLS.some(([called]) => called === name)),
    [],
  );
});

test('A break within a line begins no other line', () => {
  assert.equal(wire.text(['action filter:a\nshown', 'redraw']), 'action filter:a shown\nredraw');
});

/**
 * What the compiler says to values that are said to be of a type of wire.js.
 * @param {string[]} values as source text
 * @param {string} type
 */
function faults(values, type) {
  const dir = path('../../.build/wire/');
  mkdirSync(dir, { recursive: true });
  writeFileSync(`${dir}tsconfig.json`, '{ "extends": "../../tools/jsconfig.json", "include": ["values.ts"] }\n');
  const lines = values.map((value, i) => `export const value${i}: wire.${type} = ${value};`);
  writeFileSync(`${dir}values.ts`, `import type * as wire from '../../web/wire.js';\n${lines.join('\n')}\n`);
  const { stdout, error } = spawnSync(path('../node_modules/.bin/tsc'), ['-p', dir], { encoding: 'utf8' });
  if (error) throw error;
  return stdout;
}

/** The changes of the contract, as text. */
const changes = contract.Changes.join('\n')
  .split(/^\S.*:$/m)
  .slice(1);

test('The page knows each field of each change that the program writes', () => {
  assert.ok(changes.length > 5);
  assert.equal(faults(changes, 'Change'), '');
  for (const change of changes) assert.equal(typeof wire.read(change), 'object');
});

test('A change that is not what the page knows is found', () => {
  for (const [was, is] of [
    ['"zoomed":false', '"zoomed":0'],
    ['"zoomed":false,', ''],
    ['"zoomed":false', '"zoomed":false,"tilted":true'],
    ['"words":[[', '"words":[["b",'],
    ['"panel"', '"pannel"'],
  ]) {
    const other = changes.map((change) => change.replaceAll(was, is));
    assert.notDeepEqual(other, changes, `no change has ${was}`);
    assert.match(faults(other, 'Change'), /values\.ts.*error TS/, `${is} in the place of ${was}`);
  }
});

test('The page knows each effect that the program has, and no other', () => {
  const effects = contract.Effects.map((line) => JSON.stringify(line.split(' ')[0]));
  assert.equal(faults([...effects, `((known: ${effects.join(' | ')}) => known)('' as wire.Effect)`], 'Effect'), '');
});

test('The page has each function that the program calls, and no other', () => {
  const names = contract.Functions.map((name) => JSON.stringify(name));
  assert.equal(faults([`((known: ${names.join(' | ')}) => known)('' as keyof wire.Page)`, ...names], 'PageFunction'), '');
});

test('No other script writes a line', () => {
  const scripts = readdirSync(path('../../web')).filter((name) => name.endsWith('.js') && name !== 'wire.js');
  assert.ok(scripts.length > 10);
  for (const name of scripts) {
    const text = readFileSync(path(`../../web/${name}`), 'utf8');
    assert.doesNotMatch(text, /push\(\s*['"`]/, name);
  }
});
