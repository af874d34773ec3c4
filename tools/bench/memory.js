/** What a page keeps in memory, at the start and after long use. Start reading at memory. */
import { pause, until } from '../e2e/lib.js';
import { EDGES, openLive, rested } from './subjects.js';
import { Table } from './table.js';

const SELECTIONS = 1000;
const MEGABYTE = 1e6;

/** Keeps the memories of the page's programs in window.memories. Runs in the page. */
function watchMemory() {
  window.memories = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...args) => {
    const made = await instantiate(...args);
    for (const part of Object.values((made.instance ?? made).exports)) {
      if (part instanceof WebAssembly.Memory) window.memories.push(part);
    }
    return made;
  };
}

/** After all garbage is gone, in MB, and how many elements and listeners there are. */
async function kept(page) {
  const session = await page.createCDPSession();
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage'); // what is found in one is gone after the next
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const program = await page.evaluate(() => window.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  return { script: usedSize / MEGABYTE, program: program / MEGABYTE, nodes, listeners: jsEventListeners };
}

/** Selects one edge after the other by clicks, each once a tick has shown the one before. */
async function select(page, subject, times) {
  const points = [];
  for (const ref of EDGES) points.push(await subject.point(page, ref));
  for (let i = 0; i < times; i++) {
    const { x, y } = points[i % EDGES.length];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.up();
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        }),
    );
    if (i < EDGES.length || i === times - 1) await until(() => page.$(subject.shown(EDGES[i % EDGES.length])), 'the edge is selected');
  }
  await pause(1000);
}

/**
 * @param {Awaited<ReturnType<typeof import('./subjects.js').subjects>>} all
 */
export async function memory({ program, peers }) {
  const subjects = [program, ...peers];
  const table = new Table(
    'Memory',
    'MB, or a number',
    subjects.map((s) => s.name),
    { base: 0 },
  );
  const browser = await rested();
  try {
    for (const subject of subjects) {
      const page = await openLive(browser, subject, { reducedMotion: true }, (p) => p.evaluateOnNewDocument(watchMemory));
      await pause(2000);
      const first = await kept(page);
      await select(page, subject, EDGES.length * 3);
      const early = await kept(page);
      await select(page, subject, SELECTIONS);
      const late = await kept(page);
      const why =
        'the program brings its own heap, the engine and the facts in memory, and the page keeps its words from before the program as text.';
      for (const [when, of] of [
        ['after the start', first],
        ['after 9 selections', early],
        [`after ${SELECTIONS} more`, late],
      ]) {
        table.add(`scripts, ${when}`, subject.name, [of.script], { why });
        table.add(`program, ${when}`, subject.name, [of.program], { why });
        table.add(`elements and other nodes, ${when}`, subject.name, [of.nodes], { why });
        table.add(`listeners, ${when}`, subject.name, [of.listeners], { why });
      }
      await page.browserContext().close();
    }
  } finally {
    await browser.close();
  }
  table.rows.sort((a, b) => a.name.split(',')[0].localeCompare(b.name.split(',')[0]));
  return [table];
}
