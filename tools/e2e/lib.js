/**
 * What the browser tests share: a server of the built site, a real Chromium,
 * and a reader's hands and eyes. Start reading at open.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, afterEach, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { FLAGS } from './flags.js';

export { FLAGS };

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The folder of everything built. */
export const built = join(root, '.build');

/**
 * The sites that tools/test.sh builds: of the frozen facts of testdata, with the engine
 * unchanged, and with a program that tests can end; that of today's facts; those of
 * the frozen facts in words of other lengths; and that of the islands, with a version of before.
 */
export const SITES = {
  frozen: join(built, 'e2e/frozen'),
  stock: join(built, 'e2e/stock'),
  debug: join(built, 'e2e/debug'),
  today: join(built, 'e2e/today'),
  long: join(built, 'e2e/long'),
  short: join(built, 'e2e/short'),
  islands: join(built, 'e2e/islands'),
};

export const EDGES = ['edge/cn-ru', 'edge/cn-us', 'edge/ru-us'];
export const NODES = ['node/us', 'node/ru', 'node/cn'];

/** @param {number} ms */
export const pause = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Polls by time, for a poll by animation frames would wake the page.
 * @template T
 * @param {() => Promise<T>} probe
 * @param {string} what is waited for, for the message
 * @param {number} [timeout] in ms
 * @returns {Promise<T>} the first truthy value
 */
export async function until(probe, what, timeout = 20_000) {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) assert.fail(`waited ${timeout} ms in vain: ${what}`);
    await pause(40);
  }
}

/**
 * Starts a server of a folder on a free port.
 * @param {string} [dir]
 * @param {string[]} [headers] further ones
 * @returns {Promise<{url: string, stop: () => void}>}
 */
export async function serve(dir = SITES.frozen, headers = []) {
  assertBuilt(dir);
  const args = ['-dir', dir, '-port', '0', ...headers.flatMap((line) => ['-header', line])];
  const child = spawn(join(built, 'bin/serve'), args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let url = '';
  for await (const line of createInterface({ input: child.stdout })) {
    url = line.trim();
    break;
  }
  assert.match(url, /^http:/, 'the server did not start');
  return { url, stop: () => child.kill() };
}

/** @param {string} dir that is to be served */
function assertBuilt(dir) {
  for (const needed of [join(built, 'bin/serve'), dir]) assert.ok(existsSync(needed), `there is no ${needed}; run make e2e`);
}

/**
 * Serves a folder for the tests of a file.
 * @param {string} [dir]
 * @param {string[]} [headers] further ones
 * @returns {{url: string}} filled before the tests begin
 */
export function server(dir = SITES.frozen, headers = []) {
  assertBuilt(dir); // at once: a file whose hooks fail leaves its browser open, and never ends
  const site = { url: '' };
  let running;
  before(async () => {
    running = await serve(dir, headers);
    site.url = running.url;
  });
  after(() => running?.stop());
  return site;
}

/**
 * Starts Chromium.
 * @param {string[]} [flags] further ones
 * @param {string[]} [without] flags that puppeteer would give, such as --hide-scrollbars
 */
export const launch = (flags = [], without = []) =>
  puppeteer.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [...FLAGS, ...flags],
    ignoreDefaultArgs: without,
    headless: true,
    protocolTimeout: 60_000,
  });

/**
 * A page of its own, with nothing cached; its errors are kept in page.errors.
 * @param {import('puppeteer-core').Browser} browser
 */
export async function blank(browser, { width = 1200, height = 750, scale = 1, touch = false, dark = false, reducedMotion = false } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.errors = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') page.errors.push(message.text());
  });
  page.on('pageerror', (error) => page.errors.push(String(error)));
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
  ]);
  await page.setViewport({ width, height, deviceScaleFactor: scale, hasTouch: touch, isMobile: touch });
  return page;
}

/**
 * A browser for the tests of a file.
 * @param {string[]} [flags] further ones
 * @param {string[]} [without] see launch
 * @returns {{newPage: (options?: object) => Promise<import('puppeteer-core').Page>}}
 */
export function chromium(flags, without) {
  let browser;
  before(async () => {
    browser = await launch(flags, without);
  });
  after(() => browser?.close());
  // Pages that nobody looks at any more still cost their share.
  const opened = [];
  beforeEach(() => {
    opened.length = 0;
  });
  afterEach(async () => {
    for (const page of opened) await page.browserContext().close();
  });
  return {
    /** A page of its own, for one test, or to keep for the others; see blank. */
    async newPage({ keep = false, ...options } = {}) {
      const page = await blank(browser, options);
      if (!keep) opened.push(page);
      return page;
    },
  };
}

/** @param {import('puppeteer-core').Frame | import('puppeteer-core').Page} page */
export const state = (page) => page.evaluate(() => document.documentElement.dataset.state);

/** Waits for the program, or for the page's word that there is none. */
export async function live(page, want = 'live') {
  await until(async () => ['live', 'failed'].includes(await state(page)), 'the program runs or says why not', 60_000);
  const got = await page.evaluate(() => ({
    ...document.documentElement.dataset,
    detail: document.getElementById('detail').textContent,
  }));
  assert.equal(got.state, want, `${got.reason}: ${got.detail}`);
}

/**
 * Opens the frame page and waits for the program.
 * @param {object} chrome of chromium
 * @param {{url: string}} site of server
 * @param {string} [hash]
 * @param {object} [options] of newPage
 */
export async function open(chrome, site, hash = '', options = {}) {
  const page = await chrome.newPage(options);
  await page.goto(`${site.url}frame.html${hash}`);
  await live(page);
  await laidOut(page);
  return page;
}

/**
 * Opens the frame page for a reader who saves data, so that no program comes by
 * itself. Where one is asked for, page.release lets it come and page.refuse does
 * not; page.asked has the names of all files.
 * @param {object} chrome of chromium
 * @param {{url: string}} site of server
 * @param {string} [hash]
 * @param {object} [options] of newPage
 * @param {() => void} [before] runs in the page before its own scripts
 */
export async function openStatic(chrome, site, hash = '', options = {}, before = () => {}) {
  const page = await chrome.newPage(options);
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.evaluateOnNewDocument(before);
  page.asked = [];
  const held = [];
  let answer = (request) => held.push(request);
  const settle = (how) => {
    answer = how;
    for (const request of held.splice(0)) how(request);
  };
  page.release = () => settle((request) => request.continue());
  page.refuse = () => settle((request) => request.respond({ status: 404, body: 'not found' }));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    page.asked.push(new URL(request.url()).pathname.split('/').at(-1));
    if (request.url().endsWith('.wasm')) answer(request);
    else request.continue();
  });
  await page.goto(`${site.url}frame.html${hash}`);
  await until(() => page.evaluate(() => document.documentElement.classList.contains('scripted')), 'the static page is ready');
  return page;
}

/** The ref of the document in the panel. */
export const shown = (page) => page.evaluate(() => document.getElementById('panel').dataset.ref);

/** Waits until the panel is about a ref, and stays as it is. */
export async function showing(page, ref) {
  await until(async () => (await shown(page)) === ref, `the panel shows ${ref || 'nothing'}`);
  await laidOut(page);
}

/** Waits until what a program says is laid out, also what is far down. */
export const laidOut = (page) =>
  until(() => page.evaluate(() => !document.querySelector('[data-state="live"] #panel:not(.whole)')), 'the panel is laid out');

/** The parts of what can be selected, the overview first, by the kind in its ref. */
export const PARTS = {
  edge: ['', 'agreements', 'trust', 'events', 'sources'],
  node: ['', 'relationships', 'doctrine', 'documents'],
};

/** The parts of an edge or a node. */
export const partsOf = (ref) => PARTS[ref.split('/')[0]];

/** Waits until the panel of a program shows a part, "" for the overview, and stays as it is. */
export async function partShown(page, part) {
  await until(
    () => page.evaluate((p) => document.querySelector('#panel > [role="tabpanel"]')?.dataset.part === p, part),
    `the part ${part || 'overview'} is shown`,
  );
  await laidOut(page);
}

/** Opens a part of what the panel of a program shows by its tab. */
export async function openPart(page, part) {
  await page.$eval(`#panel [role="tab"][data-action="part:${part}"]`, (tab) => tab.click());
  await partShown(page, part);
}

/**
 * Brings a program that runs to a state, of a date other than March 2014.
 * @param {string} hash
 */
export async function go(page, hash) {
  const date = () => page.$eval('#when', (e) => e.textContent);
  for (const [to, there] of [
    ['#node/ru?date=2014-03', true],
    [hash, false],
  ]) {
    await page.evaluate((h) => {
      location.hash = h;
    }, to);
    await until(async () => ((await date()) === 'March 2014') === there, `the program is at ${to}`);
  }
}

/** Lets a page believe that its reader prefers something, such as forced-colors. */
export async function prefer(page, features) {
  page.devtools ??= await page.createCDPSession();
  await page.devtools.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** The words in the panel, those further down included. */
export const words = (page) =>
  page.evaluate(() => {
    const panel = document.getElementById('panel');
    const whole = panel.classList.contains('whole');
    panel.classList.add('whole');
    const { innerText } = panel;
    panel.classList.toggle('whole', whole);
    return innerText;
  });

/**
 * Waits until the map stands still: a point on a map that moves is somewhere else by
 * the time of a click.
 * @returns {Promise<Record<string, {x: number, y: number}>>} the middles of the handles, in the page's coordinates, by their refs
 */
export const standing = (page) =>
  until(
    () =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const look = () =>
              Object.fromEntries(
                [...document.querySelectorAll('.handle')].map((handle) => {
                  const { x, y, width, height } = handle.getBoundingClientRect();
                  return [handle.dataset.ref, { x: x + width / 2, y: y + height / 2 }];
                }),
              );
            const before = JSON.stringify(look());
            let frames = 4;
            const next = () => {
              if (frames-- > 0) requestAnimationFrame(next);
              else resolve(JSON.stringify(look()) === before && look());
            };
            next();
          }),
      ),
    'the map stands still',
  );

/** The middle of a handle of a map that stands still, in the page's coordinates. */
export const middle = (page, ref) => until(async () => (await standing(page))[ref], `${ref} is on the map`);

/**
 * A point on an edge's ribbon: on the circle through its two nodes and its
 * middle, which a great circle on the map comes near to.
 * @param {number} t 0 at one node, 1 at the other
 */
export async function along(page, edge, t) {
  const [a, b] = edge
    .slice('edge/'.length)
    .split('-')
    .map((id) => `node/${id}`);
  const {
    [a]: p,
    [edge]: q,
    [b]: r,
  } = await until(async () => {
    const all = await standing(page);
    return all[a] && all[edge] && all[b] && all;
  }, `${edge} is on the map`);
  const [ax, ay, bx, by] = [p.x - q.x, p.y - q.y, r.x - q.x, r.y - q.y];
  const d = 2 * (ax * by - ay * bx);
  if (Math.abs(d) < 1) return { x: p.x + (r.x - p.x) * t, y: p.y + (r.y - p.y) * t };
  const c = {
    x: q.x + (by * (ax * ax + ay * ay) - ay * (bx * bx + by * by)) / d,
    y: q.y + (ax * (bx * bx + by * by) - bx * (ax * ax + ay * ay)) / d,
  };
  const angle = (s) => Math.atan2(s.y - c.y, s.x - c.x);
  const turn = (x) => Math.atan2(Math.sin(x), Math.cos(x));
  const [from, half] = [angle(p), turn(angle(q) - angle(p))];
  const whole = half + turn(angle(r) - angle(q));
  const radius = Math.hypot(p.x - c.x, p.y - c.y);
  const at = from + whole * t;
  return { x: c.x + radius * Math.cos(at), y: c.y + radius * Math.sin(at) };
}

/** Clicks as a hand does: the pointer comes, presses, lets go. */
export async function click(page, { x, y }) {
  await page.mouse.move(x - 30, y - 20);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.down();
  await page.mouse.up();
}

/** The id of what has the focus, or the ref of a handle, or the tag. */
export const focused = (page) =>
  page.evaluate(() => {
    const e = document.activeElement;
    return e.id || e.dataset.ref || e.tagName;
  });

/** Keeps a screenshot for a person to look at. */
export async function keepShot(page, name) {
  mkdirSync(join(built, 'shots'), { recursive: true });
  await page.screenshot({ path: join(built, 'shots', `${name}.png`) });
}
