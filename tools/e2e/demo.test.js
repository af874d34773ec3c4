/**
 * The pages of web/demo, and what the frame takes from a reader there: nothing
 * from a third party, nothing kept, no word in the console.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hold } from './hosts.js';
import { chromium, live, server, shown, until } from './lib.js';

const site = server(); // which sends the policy as a header, and has it in its pages
const bare = server(undefined, ['Content-Security-Policy: frame-ancestors *']); // has it in its pages alone
const open = ["Content-Security-Policy: default-src * data: 'unsafe-inline'"];
const host = server(fileURLToPath(new URL('host', import.meta.url)), open);
const chrome = chromium();
const DEMOS = readdirSync(new URL('../../web/demo', import.meta.url)).filter((name) => name.endsWith('.html'));

/** Notes in every window who tries to keep something, and what a policy refuses. */
function watch() {
  window.tries = [];
  const note = (what) => window.tries.push(`${location.pathname}: ${what}`);
  const wrap = (object, name, what) => {
    const own = object?.[name];
    if (own)
      object[name] = function noted(...args) {
        note(what);
        return own.apply(this, args);
      };
  };
  const getter = (object, name) => {
    const own = Object.getOwnPropertyDescriptor(object, name);
    if (!own) return;
    Object.defineProperty(object, name, {
      ...own,
      get() {
        note(name);
        return own.get.call(this);
      },
      ...(own.set && {
        set(value) {
          note(`${name} set`);
          own.set.call(this, value);
        },
      }),
    });
  };
  for (const name of ['localStorage', 'sessionStorage']) getter(window, name);
  getter(Document.prototype, 'cookie');
  for (const name of ['indexedDB', 'caches', 'cookieStore']) getter(window, name);
  wrap(window.StorageManager?.prototype, 'persist', 'persist');
  wrap(window.StorageManager?.prototype, 'getDirectory', 'getDirectory');
  wrap(window.ServiceWorkerContainer?.prototype, 'register', 'service worker');
  document.addEventListener('securitypolicyviolation', (event) => note(`${event.violatedDirective} ${event.blockedURI}`));
}

/** A page whose every request is kept, with who tries to keep something. */
async function watched(options) {
  const page = await chrome.newPage(options);
  await page.evaluateOnNewDocument(watch);
  page.requests = [];
  page.on('request', (request) => page.requests.push(request.url()));
  page.on('requestfailed', (request) => page.errors.push(`${request.url()} ${request.failure().errorText}`));
  page.kept = [];
  page.on('response', (response) => {
    if (response.headers()['set-cookie']) page.kept.push(response.url());
  });
  return page;
}

const frames = (page) => page.frames().filter((f) => f.url().includes('/frame.html'));

/** Waits for so many frames with their facts. */
async function facts(page, n = 1) {
  await until(() => frames(page).length === n, `${n} frames`);
  for (const frame of frames(page)) {
    await until(() => frame.evaluate(() => document.readyState === 'complete' && Boolean(document.querySelector('#panel h1'))), 'facts');
  }
}

/** Nothing was asked of others, tried, kept or said; window by window. */
async function takesNothing(page, ...hosts) {
  for (const url of page.requests) {
    assert.ok(url.startsWith('data:') || hosts.some(({ url: ours }) => url.startsWith(ours)), `a request to ${url}`);
  }
  for (const frame of page.frames()) {
    assert.deepEqual(await frame.evaluate(() => window.tries), [], frame.url());
  }
  const session = await page.createCDPSession();
  const { cookies } = await session.send('Network.getAllCookies');
  assert.deepEqual(cookies, []);
  assert.deepEqual(page.kept, []);
  for (const { url } of hosts) {
    const { usageBreakdown } = await session.send('Storage.getUsageAndQuota', { origin: new URL(url).origin });
    assert.deepEqual(
      usageBreakdown.filter(({ usage }) => usage > 0),
      [],
    );
  }
  assert.deepEqual(page.errors, []);
}

test('the test notices a window that stores something', async () => {
  const page = await watched();
  await page.goto(`${host.url}blank.html`);
  await page.evaluate(() => {
    localStorage.setItem('a', '1');
    document.cookie = 'a=1';
    indexedDB.open('a');
  });
  assert.deepEqual(await page.evaluate(() => window.tries.map((line) => line.replace(/.*: /, ''))), [
    'localStorage',
    'cookie set',
    'indexedDB',
  ]);
  await assert.rejects(takesNothing(page, host));
});

test('there is a demo of each kind of host', () => {
  assert.deepEqual(DEMOS.sort(), ['article.html', 'dark.html', 'many.html', 'sandboxed.html', 'strict.html']);
});

for (const [name, from, demos] of [
  ['as header and in the page', site, ['article.html', 'sandboxed.html', 'strict.html', 'dark.html']],
  ['in the page alone', bare, ['article.html', 'sandboxed.html']],
]) {
  test(`demos take nothing from a reader, with the policy ${name}`, async () => {
    for (const demo of demos) {
      const page = await watched();
      await page.goto(`${from.url}demo/${demo}`);
      await facts(page);
      const [frame] = frames(page);
      assert.equal(await frame.evaluate(() => window.origin), 'null', 'the frame has an origin');
      await page.evaluate(() => document.querySelector('tripoint-map, iframe').scrollIntoView());
      await takesNothing(page, from);
      await page.close();
    }
  });
}

test('a live frame on a port of its own, which may run scripts and nothing else, takes nothing from a reader', async () => {
  for (const from of [site, bare]) {
    const page = await watched();
    await page.goto(`${host.url}blank.html`);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = src;
      document.body.append(frame);
    }, `${from.url}frame.html?live=auto#edge/cn-us`);
    await facts(page);
    const [frame] = frames(page);
    await live(frame);
    assert.equal(await shown(frame), 'edge/cn-us');
    assert.deepEqual(
      await frame.evaluate(() =>
        Object.entries({
          localStorage: () => localStorage,
          sessionStorage: () => sessionStorage,
          indexedDB: () => indexedDB.open('a'),
          cookie: () => document.cookie,
        }).filter(([, use]) => {
          try {
            return use() !== null;
          } catch {
            return false;
          }
        }),
      ),
      [],
      'a store works in the frame',
    );
    await frame.evaluate(() => {
      window.tries = [];
    }); // these were ours
    await takesNothing(page, host, from);
    await page.close();
  }
});

test('twelve maps on a page: none costs a program before it is used', async () => {
  const page = await watched({ width: 1100, height: 900 });
  await page.goto(`${site.url}demo/many.html`);
  await until(() => page.evaluate(() => document.querySelectorAll('tripoint-map:defined').length === 12), 'twelve maps');
  // One after the other comes near, and is loaded.
  await until(() => frames(page).length > 0, 'a frame');
  const last = () => page.evaluate(() => [...document.querySelectorAll('tripoint-map')].at(-1).shadowRoot.querySelector('iframe'));
  assert.equal(await last(), null, 'the last map has a frame, far out of sight');
  for (let i = 0; i < 12; i++) {
    await page.evaluate((n) => document.querySelectorAll('tripoint-map')[n].scrollIntoView(), i);
    await until(() => frames(page).length > i, `${i + 1} frames`);
  }
  await facts(page, 12);
  const maps = await page.evaluate(() =>
    [...document.querySelectorAll('tripoint-map')].map((map) => {
      const frame = map.shadowRoot.querySelector('iframe');
      return { title: frame.title, hash: new URL(frame.src).hash, height: map.clientHeight };
    }),
  );
  assert.equal(new Set(maps.map(({ title }) => title)).size, 12, 'their names differ');
  assert.equal(new Set(maps.map(({ hash }) => hash)).size, 12);
  assert.ok(maps.every(({ height }) => height >= 1560));
  assert.deepEqual(
    page.requests.filter((url) => /program-|wasm|shell/.test(url)),
    [],
  );
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  assert.ok(nodes > 12_000 && nodes <= 30_000, `twelve frames have ${nodes} nodes`);
  await takesNothing(page, site);
});

test('the strict host refuses what is inline, and its map is there', async () => {
  const page = await watched();
  await page.goto(`${bare.url}demo/strict.html`);
  await facts(page);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">Inline</p>');
  });
  await until(() => page.evaluate(() => window.tries.some((line) => line.includes('style-src'))), 'its policy is a strict one');
});

/** Keeps in every window what moves in it without a press in that half second. */
function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources, hadRecentInput } of list.getEntries()) {
      if (!hadRecentInput) window.shifts.push(`${value} by ${sources.map(({ node }) => node?.id || node?.nodeName)}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved in a window by now. */
const shifts = (frame) =>
  frame.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(() => setTimeout(() => resolve(window.shifts))));
      }),
  );

test('the test notices what moves', async () => {
  const page = await chrome.newPage();
  await page.evaluateOnNewDocument(watchShifts);
  await page.goto(`${site.url}demo/article.html`);
  assert.deepEqual(await shifts(page), []);
  await page.evaluate(() => document.querySelector('main').prepend(Object.assign(document.createElement('p'), { textContent: 'Late' })));
  await until(async () => (await shifts(page)).length, 'a late paragraph has been noticed');
});

for (const [what, options] of [
  ['a desktop', { width: 1350, height: 900 }],
  ['a phone', { width: 390, height: 844, scale: 2, touch: true }],
]) {
  test(`nothing moves in the article on ${what}, nor in its map: not when it loads, not when the program comes`, async () => {
    const page = await chrome.newPage(options);
    await page.evaluateOnNewDocument(watchShifts);
    await page.goto(`${site.url}demo/article.html`);
    await facts(page);
    await page.evaluate(() => document.querySelector('tripoint-map').scrollIntoView({ block: 'center' }));
    const [frame] = frames(page);
    await until(() => frame.evaluate(() => document.querySelector('#start')?.checkVisibility()), 'the button is there');
    assert.equal(await shown(frame), 'edge/cn-us');
    await frame.evaluate(() => document.getElementById('start').click()); // by a script, which is no excuse for a shift
    await live(frame);
    await until(() => frame.evaluate(() => document.querySelector('#panel.whole')), 'the panel is laid out');
    await page.evaluate(() => window.scrollBy(0, 100));
    for (const window of [page, frame]) assert.deepEqual(await shifts(window), [], window.url());
    assert.deepEqual(page.errors, []);
  });
}

test("the dark host has a dark map, whatever the reader's system prefers and however late its style is", async () => {
  const page = await watched();
  const release = await hold(page, '/dark.css');
  await page.goto(`${site.url}demo/dark.html`, { waitUntil: [] });
  await until(() => page.evaluate(() => customElements.get('tripoint-map') && document.querySelector('tripoint-map:defined')), 'the map');
  await release();
  await facts(page);
  const src = await page.evaluate(() => document.querySelector('tripoint-map').shadowRoot.querySelector('iframe').src);
  assert.match(src, /\?theme=dark(&[^#]*)?#edge\/cn-ru\?date=2022-03$/);
});

test('without scripts a host shows the link, and its frame the facts', async () => {
  const page = await chrome.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.url}demo/article.html`);
  assert.match(await page.$eval('tripoint-map a', (a) => a.innerText), /^Map: /);
  await page.goto(`${site.url}demo/sandboxed.html`);
  await facts(page);
  assert.match(await frames(page)[0].$eval('#panel', (panel) => panel.innerText), /China/);
});
