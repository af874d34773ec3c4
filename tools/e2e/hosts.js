/**
 * What the tests of embedding share: host pages, and what a host may hear or
 * say that is none of our messages. Start reading at garbage.
 */
import { readFileSync } from 'node:fs';
import { until } from './lib.js';

/** Heights that the frame asks for at a width, in px. */
export const HEIGHTS = [
  [320, 1560],
  [640, 1560],
  [900, 640],
];

/**
 * Values that are almost messages, the same every time: each is broken in one
 * place at least. Runs in the browser too, so it stands for itself.
 * @param {number} n how many
 * @param {number} seed
 * @returns {unknown[]} what can be posted
 */
export function garbage(n, seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const of = (list) => list[Math.floor(random() * list.length)];
  const letters = () => Array.from({ length: Math.floor(random() * 12) }, () => of([...'abcnrus0129/-#?&=%.<>"\n\u0000é中'])).join('');
  const values = [
    () => null,
    () => undefined,
    () => NaN,
    () => Infinity,
    () => -0,
    () => 300.5,
    () => '700',
    () => 10n ** 30n,
    () => true,
    () => letters(),
    () => `!${letters()}`,
    () => 'x'.repeat(500),
    () => [],
    () => [640],
    () => ({}),
    () => ({ valueOf: 640 }),
    () => new Date(0),
    () => new Map([['tripoint', 1]]),
    () => new Uint8Array(4),
    () => /a/,
    () => '__proto__',
    () => 'javascript:alert(1)',
  ];
  const broken = () => of(values)();
  const type = () => of(['select', 'date', 'theme', 'height', 'ready', 'navigate', 'navigateTo', 'constructor', '__proto__', letters()]);
  const forms = [
    broken,
    () => ({ type: type(), ref: 'node/cn', date: '2020-03', theme: 'dark', height: 700 }), // says not whose it is
    () => ({ tripoint: of([0, 2, '1', true, null, [1]]), type: type(), ref: 'node/cn', date: '2020-03', theme: 'dark', height: 700 }),
    () => ({ tripoint: 1, type: broken(), ref: 'node/cn', date: '2020-03', theme: 'dark', height: 700 }),
    () => ({ tripoint: 1, type: 'select', ref: `!${broken()}` }),
    () => ({ tripoint: 1, type: 'date', date: `!${broken()}` }),
    () => ({ tripoint: 1, type: 'theme', theme: broken() }),
    () => ({ tripoint: 1, type: 'height', height: of(['700', 300.5, NaN, Infinity, null, [700], {}, true]) }),
    () => ({ tripoint: 1, type: of(['navigate', 'scroll', 'open', letters()]), url: 'https://example.org/', height: 700 }),
    () => [1, 'height', 700],
    () => `pymxPYMx${letters()}xPYMx${of(['height', 'width', 'navigateTo'])}xPYMx${letters()}`,
    () => JSON.stringify({ tripoint: 1, type: 'height', height: 700 }),
    () => ({ sentinel: 'amp', type: of(['embed-size', 'send-intersections', letters()]), height: broken() }),
    () => ({ message: of(['ready', 'height', 'link']), value: broken(), secret: broken() }),
  ];
  return Array.from({ length: n }, () => of(forms)());
}

/** Waits until the frame of a page is there, by its address. */
export const frameOf = (page, part = '/frame.html') =>
  until(() => page.frames().find((f) => f !== page.mainFrame() && f.url().includes(part)), 'the frame is there');

/** Waits until an iframe has a height, in px. */
export const tall = (page, height, selector = 'iframe') =>
  until(
    () => page.$eval(selector, (f, h) => Math.round(f.getBoundingClientRect().height) === h, height),
    `${selector} is ${height} px high`,
  );

/**
 * Holds what a page asks for at an address until it is released.
 * @param {import('puppeteer-core').Page} page
 * @param {string} part of the address
 * @returns {Promise<() => Promise<void>>} releases it, once it has been asked for
 */
export async function hold(page, part) {
  const held = [];
  let released = false;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!released && request.url().includes(part)) held.push(request);
    else request.continue();
  });
  return async () => {
    await until(() => held.length > 0, `a request for ${part}`);
    released = true;
    for (const request of held.splice(0)) await request.continue();
  };
}

/** web/host.js with what it imports, as one script that is no module. */
export const hostScript = () =>
  ['messages.js', 'allowed.js', 'host.js']
    .map((name) => readFileSync(new URL(`../../web/${name}`, import.meta.url), 'utf8'))
    .join('\n')
    .replace(/^(export |import .*)/gm, '');
