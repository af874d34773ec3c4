/**
 * Measures the built site, and pages that do the same with other libraries, in a
 * real browser with WebGL in software. main.go runs it; by hand:
 *
 *   node bench/main.js [--runs N] [--out FILE] [read | start | response | shape | rest | memory | host]…
 *
 * It never fails on a time. Start reading at main; each part has a module of its
 * own, which returns tables (table.js) of subjects (subjects.js).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { hostPage } from './host.js';
import { memory } from './memory.js';
import { read } from './read.js';
import { response } from './response.js';
import { rest } from './rest.js';
import { shape } from './shape.js';
import { start } from './start.js';
import { subjects } from './subjects.js';
import { print } from './table.js';

const PARTS = { read, start, response, shape, rest, memory, host: hostPage };

async function main() {
  const { values, positionals } = parseArgs({
    options: { runs: { type: 'string', default: '5' }, out: { type: 'string' } },
    allowPositionals: true,
  });
  const tables = [];
  const all = await subjects();
  try {
    for (const name of positionals.length ? positionals : Object.keys(PARTS)) {
      const began = Date.now();
      for (const table of await PARTS[name](all, Number(values.runs))) {
        tables.push(table);
        print(table);
      }
      console.log(`${name}: ${Math.round((Date.now() - began) / 1000)} s`);
    }
  } finally {
    all.stop();
  }
  if (!values.out) return;
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, JSON.stringify(tables, null, 1));
}

await main();
