/**
 * Measures an open page that nobody touches: the processor time of all processes of
 * its browser, and how often they wake, beside an empty page in the same seconds. Start reading at rest.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { blank, launch, live, pause, until } from '../e2e/lib.js';
import { Table } from './table.js';

const SECONDS = 30;
/** Browsers have things of their own to do when they have started, in ms. */
const SETTLES = 15_000;
/** Of the clock in /proc, per second; Linux has no other. */
const TICKS = 100;
const WHY =
  'a hundredth of a second is the finest that the system tells, and the browser has things of its own to do; the program has no ticks and no timers at rest.';
const EMPTY = { name: 'an empty page', url: 'about:blank' };

/** Processor time of a process so far, in ms. */
function processor(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** How often the threads of a process have waited for something so far, and woken. */
function woken(pid) {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [, count] = /^voluntary_ctxt_switches:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8'));
    return sum + Number(count);
  }, 0);
}

/** What a browser's processes have used so far. */
async function used(browser) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sum = { time: 0, own: 0, wakes: 0 };
  for (const { id, type } of processInfo) {
    const time = processor(id);
    sum.time += time;
    if (type === 'renderer' || type === 'GPU') sum.own += time;
    sum.wakes += woken(id);
  }
  return sum;
}

async function idle(page, subject) {
  await page.goto(subject.url);
  if (subject.wheelKey) await live(page);
  else if (subject.ready) await until(() => page.$(subject.ready), `${subject.name} can be used`);
}

async function hidden(page, subject) {
  await idle(page, subject);
  const front = await page.browserContext().newPage();
  await front.bringToFront();
  await until(() => page.evaluate(() => document.hidden), 'the page is hidden');
}

async function away(page, subject) {
  if (!subject.ready) return;
  await page.setContent(
    `<iframe src="${subject.url}${subject.wheelKey ? '?live=auto' : ''}" width="1000" height="640"></iframe><p style="height: 5000px">`,
  );
  const frame = await until(() => page.frames().find((f) => f.url().startsWith(subject.url)), 'the frame is there');
  if (subject.wheelKey) await live(frame);
  else await until(() => frame.$(subject.ready), `${subject.name} can be used`);
  await page.evaluate(() => window.scrollTo(0, 4000));
}

/**
 * @param {Awaited<ReturnType<typeof import('./subjects.js').subjects>>} all
 * @param {number} runs
 */
export async function rest({ program, peers }, runs) {
  const subjects = [program, ...peers, EMPTY];
  const tables = [];
  for (const [where, open] of [
    ['in front', idle],
    ['in a hidden tab', hidden],
    ['in a frame out of sight', away],
  ]) {
    const table = new Table(
      `At rest for ${SECONDS} s, ${where}`,
      'ms of processor time, or times',
      subjects.map((s) => s.name),
      { base: 0 },
    );
    const browsers = [];
    try {
      for (const subject of subjects) {
        browsers.push(await launch());
        await open(await blank(browsers.at(-1), { reducedMotion: true }), subject);
      }
      await pause(SETTLES);
      for (let i = 0; i < Math.min(runs, 3); i++) {
        const before = await Promise.all(browsers.map(used));
        await pause(SECONDS * 1000);
        const after = await Promise.all(browsers.map(used));
        subjects.forEach(({ name }, n) => {
          table.add('renderer and GPU processes', name, [after[n].own - before[n].own], { target: 'as the empty page', why: WHY });
          table.add('the whole browser', name, [after[n].time - before[n].time], { why: WHY });
          table.add('wake-ups of its threads', name, [after[n].wakes - before[n].wakes], { why: WHY });
        });
      }
    } finally {
      for (const browser of browsers) await browser.close();
    }
    tables.push(table);
  }
  return tables;
}
