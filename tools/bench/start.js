/**
 * The program's start, beside that of programs that have nothing but the engine:
 * how long each step takes, and what the page's thread computes meanwhile, by whose
 * code it is. Start reading at start.
 */
import { join } from 'node:path';
import { blank, built, pause, serve, until } from '../e2e/lib.js';
import { groups } from './profile.js';
import { rested } from './subjects.js';
import { Table } from './table.js';
import { traced } from './trace.js';
import { watch } from './watch.js';

const WHY = 'it does more.';
const TARGETS = { 'longest task': { target: '≤ 150', why: WHY } };

/** Marks the steps of a start. Runs in the page. */
function watchStart() {
  const { compileStreaming, instantiate } = WebAssembly;
  const around =
    (name, run) =>
    async (...args) => {
      performance.mark(`${name} begins`);
      const made = await run(...args);
      performance.mark(`${name} ends`);
      return made;
    };
  WebAssembly.compileStreaming = around('compiling', compileStreaming);
  WebAssembly.instantiate = around('making', instantiate);
  new MutationObserver((_, observer) => {
    if (document.documentElement.dataset.state !== 'live') return;
    observer.disconnect();
    performance.mark('live');
  }).observe(document, { subtree: true, attributeFilter: ['data-state'] });
}

async function begin(browser, url) {
  const page = await blank(browser);
  await page.evaluateOnNewDocument(watch);
  await page.evaluateOnNewDocument(watchStart);
  const run = async () => {
    await page.goto(url, { timeout: 60_000 });
    await until(() => page.evaluate(() => performance.getEntriesByName('live').length), 'the program runs', 30_000);
    await pause(300);
  };
  return { page, run };
}

/** The steps of one start by the clock, in ms, and in processor time. */
async function steps(browser, url) {
  const { page, run } = await begin(browser, url);
  const busy = await traced(page, run, 'making begins', 'live');
  const by = await page.evaluate(() => {
    const at = (name) => performance.getEntriesByName(name)[0].startTime;
    const took = (end) => {
      const file = performance.getEntriesByType('resource').find(({ name }) => name.endsWith(end));
      return file && file.responseEnd - file.startTime;
    };
    const facts = took('.msgp'); // an engine alone has none
    return {
      'download of the program': took('.wasm'),
      ...(facts && { 'download of the facts, meanwhile': facts }),
      'compilation, some of it meanwhile': at('compiling ends') - at('compiling begins'),
      'from there to the first tick': at('live') - at('making begins'),
      'longest task': Math.max(0, ...window.noted.tasks.map((t) => t.duration)),
    };
  });
  await page.browserContext().close();
  return { ...by, 'processor time of the page’s thread, from there to the first tick': busy };
}

/** What the page's thread computes in one start, by whose code it is, in ms. */
async function parts(browser, url) {
  const { page, run } = await begin(browser, url);
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 250 });
  await session.send('Profiler.start');
  await run();
  const { profile } = await session.send('Profiler.stop');
  await page.browserContext().close();
  return groups(profile);
}

/**
 * @param {Awaited<ReturnType<typeof import('./subjects.js').subjects>>} all
 * @param {number} runs
 */
export async function start({ site }, runs) {
  const servers = [];
  const at = async (dir) => {
    servers.push(await serve(join(built, 'bench', dir)));
    return servers.at(-1).url;
  };
  const names = ['Tripoint, program', 'engine alone', 'stock engine alone'];
  const time = new Table('Start of the program, no limit', 'ms', names, { base: 0 });
  const whose = new Table('What the page’s thread computes from the program’s first instruction to its first tick', 'ms of samples', names);
  const browser = await rested();
  try {
    const bare = [await at('bare/light'), await at('bare/stock')];
    const named = [`${await at('site-names')}frame.html`, await at('bare/light-names'), await at('bare/stock-names')];
    for (let i = 0; i < runs; i++) {
      for (const [n, url] of [`${site.url}frame.html`, ...bare].entries()) {
        for (const [step, value] of Object.entries(await steps(browser, url)))
          time.add(step, names[n], [value], TARGETS[step] ?? { why: WHY });
      }
      for (const [n, url] of named.entries()) {
        for (const [part, value] of Object.entries(await parts(browser, url))) whose.add(part, names[n], [value]);
      }
    }
  } finally {
    await browser.close();
    for (const server of servers) server.stop();
  }
  return [time, whose];
}
