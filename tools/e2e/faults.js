/**
 * What the tests of faults share: a bad line to the site, and what a reader has
 * to see on whatever goes wrong. Start reading at assertReadable.
 */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { showing, shown, until, words } from './lib.js';

/** A state with something of everything that an address can hold. */
export const STATE =
  '#edge/cn-us?date=2015-12&domain=security&compare=edge/cn-ru&step=2' + '&without=event/2015-09-understanding&model=2,3,12,0.3&theme=dark';

/**
 * Serves a site over a line that tests can spoil.
 * @param {{url: string}} site of server
 * @returns {{url: string, faults: Record<string, (response: import('node:http').ServerResponse, file: {head: object, body: Buffer}) => void>}}
 *   faults answer in the site's place for files whose names end so
 */
export function line(site) {
  const spoiled = { url: '', faults: {} };
  const pass = async (url, response) => {
    const file = await fetch(new URL(url, site.url));
    const head = Object.fromEntries(file.headers);
    for (const name of ['content-encoding', 'content-length', 'date']) delete head[name];
    head['cache-control'] = 'no-store';
    const body = Buffer.from(await file.arrayBuffer());
    const end = Object.keys(spoiled.faults).find((name) => new URL(url, site.url).pathname.endsWith(name));
    if (end) spoiled.faults[end](response, { head, body });
    else response.writeHead(file.status, head).end(body);
  };
  // At the end of the tests the site may be gone before the line.
  const proxy = createServer(({ url }, response) => pass(url, response).catch(() => response.destroy()));
  before(async () => {
    await new Promise((resolve) => {
      proxy.listen(0, '127.0.0.1', resolve);
    });
    spoiled.url = `http://127.0.0.1:${proxy.address().port}/`;
  });
  after(() => {
    proxy.close();
    proxy.closeAllConnections();
  });
  return spoiled;
}

/** Answers of a bad line. */
export const absent = (response, { head }) => response.writeHead(404, { ...head, 'content-type': 'text/plain' }).end('not found');
export const dropped = (response) => response.destroy();
export const cut = (response, { head, body }) => {
  response.writeHead(200, { ...head, 'content-length': body.length });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
};

/** What a reader sees of the state of the page. */
const look = (page) =>
  page.evaluate(() => {
    const visible = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
    const links = visible('#poster a').map((link) => {
      const box = link.querySelector('path, circle');
      const { x, y } = box.getPointAtLength(box.getTotalLength() / 2).matrixTransform(box.getScreenCTM());
      return { ref: link.dataset.ref, free: document.elementFromPoint(x, y)?.closest('a') === link, x, y };
    });
    const notice = [...document.querySelectorAll('#status, .notice')].map((e) => e.getBoundingClientRect()).find((box) => box.width);
    const map = document.body.getBoundingClientRect();
    const upon = Math.max(0, Math.min(notice.bottom, map.bottom) - notice.top);
    return {
      reason: document.documentElement.dataset.reason,
      told: visible('#status .why').map((p) => p.innerText),
      heard: document.querySelector('#status [role="status"]').innerText,
      again: visible('#restart').length === 1,
      part: (notice.width * upon) / (map.width * map.height),
      links,
      words: document.getElementById('panel').innerText,
      canvases: document.querySelectorAll('canvas').length,
      dead: visible(':is(button, input, select, .handle)')
        .filter((c) => !c.disabled && !c.closest('#status, #view, #strip'))
        .map((c) => c.outerHTML), // words only and the way back to the map need no program
    };
  });

/**
 * Asserts what a reader sees where there is no program: why, in one sentence; the
 * words; the picture, with links that lead on; and nothing that does nothing.
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @param {string} reason
 */
export async function assertReadable(page, reason) {
  const seen = await look(page);
  assert.equal(seen.reason, reason);
  assert.equal(seen.told.length, 1, seen.told.join(' '));
  assert.match(seen.told[0], /^[A-Z][^.{}]{20,130}\.$/);
  assert.ok(seen.heard.startsWith(seen.told[0]), 'it is not heard');
  assert.ok(seen.again, 'nothing to press');
  assert.ok(seen.part < 1 / 3, `the notice takes ${seen.part} of the map`);
  assert.ok(seen.words.length > 500, 'the panel is empty');
  assert.equal(seen.canvases, 0);
  assert.deepEqual(seen.dead, []);
  await assertLinksLead(page, seen.links);
}

/** Asserts that all of the picture can be pressed, and leads to all that is known of it. */
async function assertLinksLead(page, links) {
  assert.deepEqual(
    links.filter(({ free }) => !free).map(({ ref }) => ref),
    [],
    'links that something hides',
  );
  assert.equal(new Set(links.map(({ ref }) => ref)).size, 6);
  const [hash, before] = [await page.evaluate(() => location.hash), await shown(page)];
  for (const ref of ['node/ru', 'edge/ru-us']) {
    await page.evaluate((of) => {
      const link = [...document.querySelectorAll(`#poster a[data-ref="${of}"]`)].find((a) => a.checkVisibility());
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }, ref);
    await showing(page, ref);
    await assertArticle(page, ref);
  }
  await page.evaluate((h) => {
    location.hash = h;
  }, hash);
  await showing(page, before);
}

/** Asserts that the panel has the words about one thing, and no other. */
export async function assertArticle(page, ref) {
  const articles = await page.$$eval('#static > article', (all) => all.filter((a) => a.checkVisibility()).map(({ id }) => id));
  const text = await words(page);
  assert.deepEqual(articles, [ref]);
  assert.match(text, /^(To move .*\s+)?(Map and words here show .*\s+)?‹ All three\s[^]*\sOverview\s/);
  assert.ok(text.length > 500, `of ${ref} it says only “${text}”`);
}

/** What a reader sees of the state, by its parts. */
export const visibleState = (page) =>
  page.evaluate(() => {
    const text = (selector) => document.querySelector(selector)?.textContent ?? '';
    const { ref, compare } = document.getElementById('panel').dataset;
    return {
      hash: location.hash,
      theme: document.documentElement.dataset.theme,
      date: text('#when'),
      ref,
      compare,
      heading: text('#panel h1'),
      levels: text('#panel table'),
      lens: text('#bar [data-key="lens"] [aria-pressed="true"]'),
      whatIf: text('#bar [data-key="hypothesis"] p'),
      step: text('#card h2'),
    };
  });

/** Waits until a reader sees a state as it was. */
export async function assertRestored(page, before) {
  let now;
  const same = async () => isDeepStrictEqual((now = await visibleState(page)), before);
  await until(same, 'the state is as before').catch(() => assert.deepEqual(now, before));
  const canvases = await page.evaluate(() => [...document.querySelectorAll('canvas')].map((c) => c.getContext('webgl2')?.isContextLost()));
  assert.deepEqual(canvases, [false], 'one picture, and it is there');
}
