/** The facts do not come beside the program, or not those of the page: words and a picture do, and why. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { absent, assertReadable, assertRestored, cut, dropped, line, STATE, visibleState } from './faults.js';
import { SITES, chromium, live, openStatic, server, until } from './lib.js';

const site = server();
const spoiled = line(site);
/** A host by plain HTTP, where browsers have no SHA-256. */
const PLAIN = 'tripoint.test';
const chrome = chromium([`--host-resolver-rules=MAP ${PLAIN} 127.0.0.1`]);

let pageOfRows;

/** Opens the frame over a line with faults, in a page that the rows share. */
async function openWith(faults, hash = '', url = spoiled.url) {
  pageOfRows ??= await chrome.newPage({ keep: true });
  await pageOfRows.goto('about:blank');
  pageOfRows.errors.length = 0;
  spoiled.faults = faults;
  await pageOfRows.goto(`${url}frame.html${hash}`);
  return pageOfRows;
}

/** The bundle of the site by a pattern of its file's name. */
const bundle = (name) =>
  readFileSync(
    join(
      SITES.frozen,
      readdirSync(SITES.frozen).find((file) => name.test(file)),
    ),
  );
const facts = () => bundle(/^dataset\.en\..*\.msgp$/);
const sending =
  (make) =>
  (r, { head, body }) =>
    r.writeHead(200, head).end(make(body));
const failing =
  (status) =>
  (r, { head }) =>
    r.writeHead(status, head).end('no');

/** A bundle with another byte at a place, counted from its end if it is negative. */
const other = (at, byte) => (body) => {
  const bad = Buffer.from(body);
  bad[at < 0 ? bad.length + at : at] = byte;
  return bad;
};
/** Where a bundle has its schema: behind the header of its map, and the key. */
const SCHEMA = '\xde\0\0'.length + '\xa6schema'.length;

test('a bundle has its schema where these tests change it', () => assert.equal(facts()[SCHEMA], 3));

for (const [name, reason, fault] of [
  ['that are not there', 'missing', absent],
  ['that are gone', 'missing', failing(410)],
  ['of a server that is busy', 'server', failing(503)],
  ['of a server that refuses', 'server', failing(403)],
  ['that are still packed by brotli', 'packed', sending(() => bundle(/^dataset\.en\..*\.br$/))],
  ['that are still packed by gzip', 'packed', sending((body) => gzipSync(body, { level: 1 }))],
  ['over a connection that fails', 'network', dropped],
  ['over a line that is cut in the middle', 'network', cut],
  ['of which half came', 'broken', sending((body) => body.subarray(0, body.length / 2))],
  ['with a page in their place', 'broken', (r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hello')],
  ['with an empty file in their place', 'broken', sending(() => '')],
  ['of which a byte is another', 'broken', sending(other(-9, 0x7e))],
  ['with those of another edition in their place', 'broken', sending(() => bundle(/^dataset\.msgp$/))],
]) {
  test(`the page tells in words of facts ${name}`, async () => {
    const page = await openWith({ '.msgp': fault }, '#edge/cn-us?date=2014-05');
    await live(page, 'failed');
    await assertReadable(page, reason);
    assert.match(await page.$eval('#detail', (e) => e.textContent), /^dataset\.en\.[0-9a-f]{32}\.msgp: /);
    spoiled.faults = {};
    await page.click('#restart');
    await live(page);
  });
}

/** Faults by which page and facts fit each other, but not the program. */
const fitting = (make) => {
  const body = make(facts());
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
  const renamed = (html) =>
    String(html)
      .replace(/(data-facts="dataset\.en\.)[0-9a-f]+/, `$1${hash}`)
      .replace(/(data-facts-size=")\d+/, `$1${body.length}`);
  return {
    'frame.html': sending(renamed),
    [`${hash}.msgp`]: (r, { head }) => r.writeHead(200, { ...head, 'content-type': 'application/vnd.msgpack' }).end(body),
  };
};

for (const [name, make, reason, detail] of [
  ['facts for a newer program', other(SCHEMA, 4), 'version', /it has schema 4, this program reads up to 3/],
  ['facts for an older program', other(SCHEMA, 2), 'version', /it has schema 2, this program reads 3/],
  ['facts that were damaged before they were named', other(-9, 0x7e), 'broken', /damaged: its checksum is/],
  ['a page whose parts are about other facts', (body) => Buffer.from(body), 'version', /not those of the page/],
]) {
  test(`the page tells in words of ${name}`, async () => {
    const faults = fitting(make);
    if (detail.source.includes('of the page')) {
      const { 'frame.html': renamed } = faults;
      faults['frame.html'] = (r, { head, body }) => renamed(r, { head, body: String(body).replace(/data-version="/, '$&old') });
    }
    const page = await openWith(faults, '#edge/cn-us?date=2014-05');
    await live(page, 'failed');
    await assertReadable(page, reason);
    assert.match(await page.$eval('#detail', (e) => e.textContent), detail);
  });
}

test('where the browser has no SHA-256 the program itself sees that facts are damaged, or other ones', async () => {
  const url = spoiled.url.replace('127.0.0.1', PLAIN);
  const page = await openWith({}, STATE, url);
  await live(page);
  assert.equal(await page.evaluate(() => globalThis.crypto.subtle), undefined, 'this host is secure');
  for (const [make, reason, detail] of [
    [other(-9, 0x7e), 'broken', /damaged: its checksum is/],
    [other(SCHEMA, 4), 'version', /it has schema 4/],
    [other(SCHEMA, 2), 'version', /it has schema 2/],
  ]) {
    await openWith({ '.msgp': sending(make) }, STATE, url);
    await live(page, 'failed');
    await assertReadable(page, reason);
    assert.match(await page.$eval('#detail', (e) => e.textContent), detail);
  }
  spoiled.faults = {};
  await page.click('#restart');
  await live(page);
});

test('without a network the page says so, and with one again it goes on where it was', async () => {
  const page = await openWith({ '.msgp': absent }, STATE);
  await live(page, 'failed');
  await page.setOfflineMode(true);
  await page.click('#restart');
  await until(() => page.evaluate(() => document.documentElement.dataset.reason === 'network'), 'the page tells of the network');
  await assertReadable(page, 'network');
  await page.setOfflineMode(false);
  spoiled.faults = {};
  await page.click('#restart');
  await live(page);
  const tried = await visibleState(page);
  await openWith({}, STATE);
  await live(page);
  await assertRestored(page, tried);
});

test('where the facts fail the program is given up too', async () => {
  let held;
  const page = await openWith({
    '.wasm': (r, { head, body }) => {
      held = r.writeHead(200, head);
      r.write(body.subarray(0, 1000));
    },
    '.msgp': (r, { head }) => until(() => held, 'the program is asked for').then(() => absent(r, { head })),
  });
  await live(page, 'failed');
  await until(() => held.destroyed, 'nothing more is fetched');
});

test('a program that starts again has the facts that came, without a network', async () => {
  const page = await openWith({}, STATE);
  await live(page);
  const seen = await visibleState(page);
  await page.setOfflineMode(true);
  const canvas = await page.$('body > canvas');
  await canvas.evaluate((c) => c.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
  await until(() => canvas.evaluate((c) => !c.isConnected), 'the picture is given up');
  await live(page);
  await assertRestored(page, seen);
  await page.setOfflineMode(false);
});

test('the facts are asked for with the program and not before, and come while it does', async () => {
  const page = await openStatic(chrome, site);
  assert.ok(!page.asked.some((name) => name.endsWith('.msgp')), 'they come unasked');
  const come = [];
  page.on('requestfinished', (request) => come.push(new URL(request.url()).pathname));
  await page.evaluate(() => document.getElementById('start').click());
  await until(() => come.some((name) => name.endsWith('.msgp')), 'the facts come');
  assert.ok(page.asked.some((name) => name.endsWith('.wasm')) && !come.some((name) => name.endsWith('.wasm')), 'they wait for the program');
  page.release();
  await live(page);
});

test('once the program has them, the page has let go of the bytes of the facts', async () => {
  const page = await openWith({}, '#edge/cn-us');
  await live(page);
  assert.equal(await page.evaluate(() => globalThis.tripoint.facts()), null);
});
