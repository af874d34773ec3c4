/** Where <tripoint-map> stands: as wide as its place, in every layout, and with its words where the frame cannot come. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hold } from './hosts.js';
import { chromium, server, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const chrome = chromium();
const LINK = '<a href="https://example.org/">Map: trust between two countries</a>';

/** A page with a body. */
async function hostPage(body) {
  const page = await chrome.newPage();
  await page.goto(`${host.url}blank.html`);
  await page.evaluate((html) => {
    document.body.innerHTML = html;
    window.map = () => document.querySelector('tripoint-map');
  }, body);
  return page;
}

const load = (page) => page.addScriptTag({ url: `${site.url}embed.js` });

/** Layouts of hosts, each with an element that has the width of its place. */
const LAYOUTS = [
  ['a block', ''],
  ['a flexible row', 'div { display: flex }'],
  ['a flexible column, centred', 'div { display: flex; flex-direction: column; align-items: center }'],
  ['a grid', 'div { display: grid }'],
  ['a grid, centred', 'div { display: grid; place-items: center }'],
  ['an inline block', 'div { display: inline-block }'],
  ['a float', 'div { float: left }'],
  ['an absolute box', 'div { position: absolute }', -12], // it reaches to the page's edge
  ['a box that fits', 'div { width: fit-content }'],
  ['a table', 'div { display: table }'],
  ['a cell', 'div { display: table-cell }'],
  ['a floating element', 'tripoint-map { float: left }'],
  ['an element in a line', 'tripoint-map { display: inline-block }'],
  ['a flexible element', 'tripoint-map { display: flex }'],
  ['an element that is a grid', 'tripoint-map { display: grid }'],
  ['an element with margins', 'tripoint-map { margin: 0 10px }', 20],
  ['a fixed box', 'div { position: fixed; inset: 12px 12px auto }'],
  ['a fixed element', 'tripoint-map { position: fixed; inset: 12px 12px auto }'],
  ['a sticky box', 'div { position: sticky; top: 0 }'],
  ['a hidden box', 'div { visibility: hidden }'],
];

/** Makes a page as old as those that say nothing of their kind. */
const forget = (page) =>
  page.evaluate(() => {
    document.open();
    document.write('<body>');
    document.close();
  });

for (const mode of ['CSS1Compat', 'BackCompat'])
  test(`the element is as wide as its place in every layout, and nothing scrolls sideways, in ${mode}`, async () => {
    const page = await hostPage('');
    if (mode === 'BackCompat') await forget(page);
    assert.equal(await page.evaluate(() => document.compatMode), mode);
    await load(page);
    for (const width of [340, 700, 1000]) {
      await page.setViewport({ width, height: 700 });
      for (const [name, css, less = 0] of LAYOUTS) {
        const got = await page.evaluate(
          (style, link) => {
            document.body.innerHTML = `<style>body { margin: 12px }${style}</style><div><tripoint-map>${link}</tripoint-map></div>`;
            const box = () => window.map().shadowRoot.querySelector('b, iframe').getBoundingClientRect();
            return {
              wide: box().width,
              high: box().height,
              bar: document.documentElement.scrollWidth > innerWidth,
              all: document.body.getBoundingClientRect().width,
            };
          },
          css,
          LINK,
        );
        const high = width < 924 ? 1560 : 640;
        assert.deepEqual(got, { wide: got.all - less, high, bar: false, all: width - 24 }, `${name}, ${width} px`);
      }
    }
  });

test('what is inside the element shows until the frame speaks, and where it is blocked', async () => {
  const shows = (page) => page.evaluate(() => window.map().querySelector('a').checkVisibility());
  const page = await hostPage(`<tripoint-map>${LINK}</tripoint-map>`);
  const release = await hold(page, '/frame.html');
  assert.ok(await shows(page), 'without a script');
  await load(page);
  assert.ok(await shows(page), 'while the frame loads');
  await release();
  await until(async () => !(await shows(page)), 'the frame takes its place');
  const blocked = await chrome.newPage();
  await blocked.setRequestInterception(true);
  blocked.on('request', (request) => (request.url().includes('/frame') ? request.abort() : request.continue()));
  await blocked.goto(`${host.url}blank.html`);
  await blocked.evaluate((link) => {
    document.body.innerHTML = `<tripoint-map>${link}</tripoint-map>`;
    window.map = () => document.querySelector('tripoint-map');
  }, LINK);
  await load(blocked);
  await until(() => blocked.evaluate(() => window.map().shadowRoot.querySelector('iframe') !== null), 'the frame is asked for');
  assert.ok(await shows(blocked), 'where the frame is blocked');
});

test('what oEmbed gives to paste fits its column and has no border, in each of its answers', async () => {
  const page = await hostPage('<div></div>');
  for (const answer of ['oembed.json', 'oembed/edge-cn-us.json', 'oembed/node-ru-latest.json']) {
    const { html } = await (await fetch(site.url + answer)).json();
    for (const width of [320, 700]) {
      for (const styled of [true, false]) {
        const got = await page.evaluate(
          (text, wide, style) => {
            const column = document.querySelector('div');
            column.style.width = `${wide}px`;
            column.innerHTML = text;
            const frame = column.firstElementChild;
            if (!style) frame.removeAttribute('style'); // as hosts do that take styles out
            return [frame.getBoundingClientRect().width, getComputedStyle(frame).borderWidth];
          },
          html,
          width,
          styled,
        );
        assert.deepEqual(got, [width, '0px'], `${answer} in ${width} px`);
      }
    }
  }
});
