/**
 * What an open page costs while nobody touches it: the processor time of all
 * processes of its browser, beside that of an empty page in the same seconds.
 * Start reading at rest.
 */
import { readFileSync } from 'node:fs';
import { blank, launch, live, pause, until } from '../e2e/lib.js';
import { print } from './table.js';

const SECONDS = 30;
/** Browsers have things of their own to do when they have started, in ms. */
const SETTLES = 15_000;
/** Of the clock in /proc, per second; Linux has no other. */
const TICKS = 100;

/** Processor time of a process so far, in ms. */
function cpu(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 1000 / TICKS;
}

/** Processor time of a browser's processes so far in ms, by what they are for. */
async function used(browser) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sum = { all: 0, page: 0 };
  for (const { id, type } of processInfo) {
    const time = cpu(id);
    sum.all += time;
    if (type === 'renderer' || type === 'GPU') sum.page += time;
  }
  return sum;
}

async function idle(page, site) {
  await page.goto(`${site.url}frame.html`);
  await live(page);
}

async function hidden(page, site) {
  await idle(page, site);
  const front = await page.browserContext().newPage();
  await front.bringToFront();
  await until(() => page.evaluate(() => document.hidden), 'the page is hidden');
}

async function away(page, site) {
  await page.setContent(`<iframe src="${site.url}frame.html?live=auto" width="1000" height="640"></iframe><p style="height: 5000px">`);
  const frame = await until(() => page.frames().find((f) => f.url().includes('frame.html')), 'the frame is there');
  await live(frame);
  await page.evaluate(() => window.scrollTo(0, 4000));
}

const PAGES = [['an empty page', (page) => page.goto('about:blank')], ['the program, idle', idle], ['in a hidden tab', hidden], ['scrolled out of sight', away]];

/**
 * @param {unknown} _ a browser, where each page here has its own
 * @param {{url: string}} site
 * @param {number} runs
 */
export async function rest(_, site, runs) {
  const browsers = [];
  try {
    for (const [, open] of PAGES) {
      const browser = await launch();
      browsers.push(browser);
      await open(await blank(browser, { still: true }), site);
    }
    await pause(SETTLES);
    const of = PAGES.map(() => ({ all: [], page: [] }));
    for (let i = 0; i < Math.min(runs, 3); i++) {
      const before = await Promise.all(browsers.map(used));
      await pause(SECONDS * 1000);
      const after = await Promise.all(browsers.map(used));
      after.forEach((sum, n) => { for (const key of ['all', 'page']) of[n][key].push(sum[key] - before[n][key]); });
    }
    print(`Processor time in ${SECONDS} s, ms, renderer and GPU processes`, PAGES.map(([name], n) => [name, of[n].page, n ? 'as the empty page' : '']));
    print(`Processor time in ${SECONDS} s, ms, the whole browser`, PAGES.map(([name], n) => [name, of[n].all]));
  } finally {
    for (const browser of browsers) await browser.close();
  }
}
