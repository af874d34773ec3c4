/**
 * Benchmarks of the built site in a real browser, with WebGL in software. They
 * print tables and never fail on a time.
 *
 *   node bench/main.js [-runs N] [static | host | response | rest]…
 *
 * Start reading at main; each table has a module of its own.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch, serve } from '../e2e/lib.js';
import { staticPage } from './static.js';

const BENCHES = { static: staticPage };

const load = () => readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');

async function main() {
  const { values, positionals } = parseArgs({ options: { runs: { type: 'string', default: '5' } }, allowPositionals: true });
  const names = positionals.length ? positionals : Object.keys(BENCHES);
  const site = await serve();
  try {
    for (const name of names) {
      console.log(`\n${name}: load average ${load()}`);
      const browser = await launch();
      try {
        await BENCHES[name](browser, site, Number(values.runs));
      } finally {
        await browser.close();
      }
    }
    console.log(`\nload average at the end ${load()}`);
  } finally {
    site.stop();
  }
}

await main();
