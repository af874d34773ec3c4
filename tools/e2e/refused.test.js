/** What a browser refuses, or a policy of the page around: it ends nothing, and what has to be is tried again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { frameOf } from './hosts.js';
import { along, chromium, click, live, open, openStatic, server, showing, shown, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const chrome = chromium();

/** Makes the browser refuse what it may, until window.allow. It runs in the page before its scripts. */
function refuse() {
  const refused = (own) =>
    function ask(...args) {
      if (!window.allow) throw new DOMException('made to fail', 'SecurityError');
      return Reflect.apply(own, this, args);
    };
  for (const name of ['pushState', 'replaceState']) History.prototype[name] = refused(History.prototype[name]);
  Element.prototype.setPointerCapture = refused(Element.prototype.setPointerCapture);
  Document.prototype.execCommand = refused(Document.prototype.execCommand);
  if (navigator.clipboard) Clipboard.prototype.writeText = refused(Clipboard.prototype.writeText);
  for (const name of ['ResizeObserver', 'IntersectionObserver']) {
    window[name] = class {
      constructor() {
        throw new DOMException('made to fail', 'SecurityError');
      }
    };
  }
}

const hash = (page) => page.evaluate(() => location.hash);
const allow = (page) =>
  page.evaluate(() => {
    window.allow = true;
  });
/** The errors of a page but for the warnings of what the test makes fail. */
const others = (page) => page.errors.filter((text) => !/made to fail|JSHandle@error/.test(text));

test('with everything refused there is a map that can be pressed and dragged, and an address once it may be', async () => {
  const page = await chrome.newPage({ reducedMotion: true });
  await page.evaluateOnNewDocument(refuse);
  await page.goto(`${site.url}frame.html`);
  await live(page);
  await click(page, await along(page, 'edge/cn-us', 0.5));
  await showing(page, 'edge/cn-us');
  const box = await page.$eval('#lanes', (e) => e.getBoundingClientRect().toJSON());
  const date = await page.$eval('#when', (e) => e.textContent);
  await page.mouse.click(box.x + box.width * 0.4, box.y + box.height - 40);
  await until(() => page.$eval('#when', (e, d) => e.textContent !== d, date), 'another date');
  await page.$eval('#panel button[data-action="copy:link"]', (button) => button.click());
  assert.equal(await hash(page), '');
  await allow(page);
  await until(async () => /^#edge\/cn-us\?date=20/.test(await hash(page)), 'the address is that of the state');
  assert.deepEqual(others(page), []);
});

test('without a program the picture, its words and the address too', async () => {
  const page = await openStatic(chrome, site, '', {}, refuse);
  const choose = (ref) =>
    page.$eval(`#poster a[data-ref="${ref}"]`, (link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  for (const ref of ['edge/cn-us', 'node/ru']) {
    await choose(ref);
    assert.equal(await shown(page), ref);
  }
  assert.equal(await hash(page), '');
  await page.click('#start');
  page.release();
  await live(page);
  await showing(page, 'node/ru');
  await allow(page);
  await until(async () => (await hash(page)) === '#node/ru', 'the address is that of the state');
  assert.deepEqual(others(page), []);
});

test('a frame in a page of WordPress, whose secret cannot be put away, shows its map', async () => {
  const page = await chrome.newPage();
  await page.evaluateOnNewDocument(refuse);
  await page.goto(`${host.url}host.html?frame=${encodeURIComponent(`${site.url}frame.html?live=auto#edge/cn-ru#?secret=abc`)}`);
  const frame = await frameOf(page);
  await live(frame);
  await showing(frame, 'edge/cn-ru');
  await until(
    () => page.evaluate(() => window.said.some(({ secret, value }) => secret === 'abc' && value > 200)),
    'the host hears of the height',
  );
});

test('an address that is refused for a while has the way back that it would have had', async () => {
  const page = await open(chrome, site, '#edge/cn-us', { reducedMotion: true });
  const entries = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    const own = history.pushState;
    history.pushState = (...args) => window.allow && own.apply(history, args); // as Chromium: without a word
  });
  await page.$eval('.handle[data-ref="node/cn"]', (handle) => handle.click());
  await showing(page, 'node/cn');
  assert.equal(await hash(page), '#edge/cn-us');
  await allow(page);
  await until(async () => (await hash(page)) === '#node/cn', 'the address is that of the state');
  assert.equal(await page.evaluate(() => history.length), entries + 1);
  await page.goBack();
  await showing(page, 'edge/cn-us');
});
