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
import { blank, launch, pause, serve } from '../e2e/lib.js';
import { hostPage } from './host.js';
import { response } from './response.js';
import { rest } from './rest.js';
import { staticPage } from './static.js';

const BENCHES = { static: staticPage, host: hostPage, response, rest };

/** After this a browser has loaded what it has for itself, in ms. */
const BROWSER_STARTS = 5000;

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
        await blank(browser);
        await pause(BROWSER_STARTS);
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
