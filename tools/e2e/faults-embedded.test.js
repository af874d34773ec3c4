/** Faults of a frame in somebody's page, and of browsers that lack something. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { absent, assertArticle, assertReadable, assertRestored, line, STATE, visibleState } from './faults.js';
import { frameOf, garbage } from './hosts.js';
import { chromium, live, server, showing, state, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const spoiled = line(site);
const chrome = chromium();

for (const file of ['.wasm', '.msgp']) {
  test(`a frame without an origin of its own tells of a fault of its ${file}, hears its host, and comes back as it was`, async () => {
    const page = await chrome.newPage();
    spoiled.faults = { [file]: absent };
    await page.goto(`${host.url}blank.html`);
    await page.evaluate((src) => {
      const frame = Object.assign(document.createElement('iframe'), { src, width: 1150, height: 700 });
      frame.setAttribute('sandbox', 'allow-scripts');
      document.body.append(frame);
    }, `${spoiled.url}frame.html?live=auto${STATE}`);
    const frame = await frameOf(page);
    assert.equal(await frame.evaluate(() => window.origin), 'null');
    await live(frame, 'failed');
    await assertReadable(frame, 'missing');
    await page.evaluate((make) => {
      const { contentWindow: to } = document.querySelector('iframe');
      for (const message of new Function(`return (${make})(300, 5)`)()) to.postMessage(message, '*');
      to.postMessage({ tripoint: 1, type: 'select', ref: 'node/cn' }, '*');
    }, String(garbage));
    await showing(frame, 'node/cn');
    await assertArticle(frame, 'node/cn');
    spoiled.faults = {};
    await frame.click('#restart');
    await live(frame);
    await showing(frame, 'node/cn');
    await frame.evaluate((hash) => {
      location.hash = hash;
    }, STATE);
    await showing(frame, 'edge/cn-us');
    const seen = await visibleState(frame);
    const canvas = await frame.$('body > canvas');
    await canvas.evaluate((c) => c.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
    await until(() => canvas.evaluate((c) => !c.isConnected), 'the picture is given up');
    await live(frame);
    await assertRestored(frame, seen);
    assert.deepEqual(
      page.errors.filter((text) => !text.includes('404')),
      [],
    );
  });
}

/** Lets no time pass before a frame that is out of sight is believed to be gone. */
function hurry() {
  const own = window.setTimeout.bind(window);
  window.setTimeout = (run, delay, ...rest) => own(run, delay === 30_000 ? 0 : delay, ...rest);
}

test('of twelve maps those far away give their picture back, and have it again as it was', async () => {
  const page = await chrome.newPage({ width: 1100, height: 900, reducedMotion: true });
  await page.evaluateOnNewDocument(hurry);
  await page.goto(`${site.url}demo/many.html`);
  const scroll = (n) => page.evaluate((i) => document.querySelectorAll('tripoint-map')[i].scrollIntoView({ block: 'center' }), n);
  const frames = [];
  for (let i = 0; i < 12; i++) {
    await scroll(i);
    const handle = await until(
      () =>
        page
          .evaluateHandle((n) => document.querySelectorAll('tripoint-map')[n].shadowRoot?.querySelector('iframe'), i)
          .then((h) => h.asElement()),
      `frame ${i}`,
    );
    const frame = await until(() => handle.contentFrame(), `the page in frame ${i}`);
    await until(
      () => frame.evaluate(() => document.documentElement.classList.contains('scripted')).catch(() => false),
      `frame ${i} is there`,
    );
    const ref = await frame.evaluate(() => location.hash.slice(1).split('?')[0]);
    await showing(frame, ref);
    await assertArticle(frame, ref);
    frames.push(frame);
  }
  const canvases = async () =>
    (await Promise.all(frames.map((f) => f.evaluate(() => document.querySelectorAll('canvas').length)))).join('');
  const begin = async (n, hash) => {
    await frames[n].evaluate((h) => {
      location.hash = h;
      document.getElementById('start').click();
    }, hash);
    await live(frames[n]);
  };
  const resting = (n) => until(() => frames[n].evaluate(() => document.documentElement.dataset.reason === 'resting'), `frame ${n} rests`);

  await scroll(0);
  await begin(0, STATE);
  await begin(1, '#node/ru');
  const seen = await visibleState(frames[0]);
  assert.equal(await canvases(), '110000000000');
  await scroll(11);
  await resting(0);
  await resting(1);
  await begin(11, '#edge/ru-us');
  assert.equal(await canvases(), '000000000001');
  await assertArticle(frames[0], 'edge/cn-us');
  await scroll(0);
  await resting(11);
  await live(frames[0]);
  await live(frames[1]);
  await assertRestored(frames[0], seen);
  await showing(frames[1], 'node/ru');
  assert.equal(await canvases(), '110000000000');
  assert.deepEqual(page.errors, []);
});

test('a reader who scrolls down in a low page is not gone', async () => {
  const page = await chrome.newPage({ width: 320, height: 256 });
  await page.evaluateOnNewDocument(hurry);
  await page.goto(`${site.url}frame.html#edge/cn-us`);
  await live(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        new IntersectionObserver(([{ isIntersecting }]) => {
          if (!isIntersecting) setTimeout(() => setTimeout(resolve)); // the page has heard of it too
        }).observe(document.documentElement);
        window.scrollTo(0, 700);
      }),
  );
  assert.ok(await page.evaluate(() => window.scrollY > 600), 'the page does not scroll');
  assert.equal(await state(page), 'live');
  assert.deepEqual(page.errors, []);
});

test('a browser that lacks what can be done without, and has no store, gets a map', async () => {
  const page = await chrome.newPage();
  await page.evaluateOnNewDocument(() => {
    delete window.IntersectionObserver;
    delete window.requestIdleCallback;
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('made to fail', 'SecurityError');
        },
      });
    }
    Object.defineProperty(Document.prototype, 'cookie', {
      get() {
        throw new DOMException('made to fail', 'SecurityError');
      },
    });
  });
  await page.goto(`${site.url}frame.html#edge/cn-us`);
  await live(page);
  await page.evaluate(() => document.querySelector('.handle[data-ref="node/ru"]').click());
  await showing(page, 'node/ru');
  assert.deepEqual(page.errors, []);
});
