/** The program does not come, or not all of it: words and a picture do, and why. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { absent, assertArticle, assertReadable, assertRestored, cut, dropped, line, STATE, visibleState } from './faults.js';
import { SITES, chromium, keepShot, live, server, shown, state, until, words } from './lib.js';

const site = server();
const strict = server(undefined, [
  "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
]);
const spoiled = line(site);
const chrome = chromium();
const plain = chromium(['--disable-webgl', '--disable-3d-apis', '--disable-webgl2']);

let pageOfRows;

/** Opens the frame over a line with faults, in a page that the rows share. */
async function openWith(faults, hash = '') {
  pageOfRows ??= await chrome.newPage({ keep: true });
  await pageOfRows.goto('about:blank');
  pageOfRows.errors.length = 0;
  spoiled.faults = faults;
  await pageOfRows.goto(`${spoiled.url}frame.html${hash}`);
  return pageOfRows;
}

/** Presses "Try again", and waits for the shell or for its failure. */
async function again(page) {
  await page.click('#restart');
  await until(() => page.evaluate(() => document.documentElement.dataset.reason !== 'opening'), 'the shell, or not');
}

/** A program that runs and never says anything to its page: the smallest of another version. */
const MUTE = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
const failing =
  (status) =>
  (response, { head }) =>
    response.writeHead(status, head).end('no');
/** The file beside the program that a server should send with a header. */
const brotli = () =>
  readFileSync(
    join(
      SITES.frozen,
      readdirSync(SITES.frozen).find((name) => name.endsWith('.wasm.br')),
    ),
  );
const wasm =
  (body) =>
  (response, { head }) =>
    response.writeHead(200, head).end(body);

for (const [name, reason, fault] of [
  ['a program that is not there', 'missing', absent],
  ['a server that is busy', 'server', failing(503)],
  ['a server that refuses', 'server', failing(403)],
  ['a program that is gone', 'missing', failing(410)],
  ['a program that is still packed by brotli', 'packed', (r, { head }) => r.writeHead(200, head).end(brotli())],
  [
    'a program that a host has packed by brotli itself',
    'packed',
    (r, { head, body }) => r.writeHead(200, head).end(brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })),
  ],
  ['a program that is still packed by gzip', 'packed', (r, { head, body }) => r.writeHead(200, head).end(gzipSync(body, { level: 1 }))],
  ['a connection that fails', 'network', dropped],
  ['a line that is cut in the middle', 'network', cut],
  ['a page in the place of the program', 'broken', (r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hello')],
  ['a truncated program', 'broken', (r, { head, body }) => r.writeHead(200, head).end(body.subarray(0, body.length / 2))],
  ['an empty file', 'broken', wasm('')],
  ['another program', 'version', wasm(MUTE)],
]) {
  test(`the page tells in words of ${name}`, async () => {
    const page = await openWith({ '.wasm': fault }, '#edge/cn-us?date=2014-05');
    await live(page, 'failed');
    await assertReadable(page, reason);
    if (reason === 'missing') await keepShot(page, 'failed');
  });
}

test('on a phone the notice leaves room for the picture', async () => {
  const page = await openWith({ '.wasm': absent });
  await page.setViewport({ width: 390, height: 844 });
  await live(page, 'failed');
  await assertReadable(page, 'missing');
  await keepShot(page, 'failed-phone');
  await page.setViewport({ width: 1200, height: 750 });
});

test("a program with other facts than the page's says so, and then the right ones are asked for", async () => {
  const page = await openWith({
    'frame.html': (r, { head, body }) => r.writeHead(200, head).end(String(body).replace(/data-version="/, '$&old')),
  });
  await live(page, 'failed');
  await assertReadable(page, 'version');
  await page.evaluate(() => {
    document.documentElement.dataset.version = document.documentElement.dataset.version.slice('old'.length);
  });
  await page.click('#restart');
  await live(page);
});

test('a host that calls the program by the wrong type still gets a map', async () => {
  const page = await openWith({ '.wasm': (r, { head, body }) => r.writeHead(200, { ...head, 'content-type': 'text/plain' }).end(body) });
  await live(page);
});

test('the browser gets the very response that came, whose program it keeps compiled', async () => {
  const page = await chrome.newPage();
  await page.evaluateOnNewDocument(() => {
    const { compileStreaming } = WebAssembly;
    WebAssembly.compileStreaming = (response) => {
      window.compiled = response.url;
      return compileStreaming(response);
    };
  });
  await page.goto(`${site.url}frame.html`);
  await live(page);
  assert.equal(...(await page.evaluate(() => [window.compiled, new URL(document.documentElement.dataset.program, document.baseURI).href])));
});

test('once the line is good again another try brings the state, without a new page', async () => {
  const page = await openWith({ '.wasm': cut }, STATE);
  await live(page, 'failed');
  await page.evaluate(() => {
    window.same = true;
  });
  await assertReadable(page, 'network');
  spoiled.faults = {};
  await page.click('#restart');
  await live(page);
  assert.equal(await page.evaluate(() => window.same), true);
  const tried = await visibleState(page);
  await openWith({}, STATE);
  await live(page);
  await assertRestored(page, tried);
  assert.ok(Object.values(tried).every(Boolean), JSON.stringify(tried));
});

for (const [name, fault, file] of [
  ['is not there', absent, 'shell.js'],
  ['does not arrive', dropped, 'shell.js'],
  ['lacks a part', absent, 'throttle.js'],
]) {
  test(`the page tells of a shell that ${name}, and tries it again`, async () => {
    const page = await openWith({ [file]: fault }, '#edge/cn-us?date=2014-05&theme=dark');
    await live(page, 'failed');
    await assertReadable(page, 'network');
    await again(page);
    await assertReadable(page, 'network');
    spoiled.faults = {};
    await again(page);
    await live(page);
    assert.equal(await shown(page), 'edge/cn-us');
    assert.equal(await page.$eval('#when', (e) => e.textContent), 'May 2014');
  });
}

test('a shell whose failure the browser keeps comes with a new page', async () => {
  const page = await openWith({ 'shell.js': (r, { head }) => r.writeHead(200, head).end('throw new Error("made to fail")') }, STATE);
  await live(page, 'failed');
  await assertReadable(page, 'network');
  spoiled.faults = {};
  await page.evaluate(() => {
    window.same = true;
  });
  await page.click('#restart');
  await until(() => page.evaluate(() => !window.same && document.readyState === 'complete').catch(() => false), 'a new page');
  await live(page);
  assert.equal(await page.evaluate(() => location.hash), STATE);
});

test('without its style sheet the page is words, and says so; another try brings it', async () => {
  const page = await openWith({ 'frame.css': absent }, '#edge/cn-us?date=2014-05');
  await live(page, 'failed');
  const { told, dead, facts } = await page.evaluate(() => {
    const visible = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
    return {
      told: visible('#status .why').map((p) => p.innerText),
      dead: visible(':is(button, input)')
        .filter((c) => !c.disabled)
        .map(({ id, outerHTML }) => id || outerHTML),
      facts: document.getElementById('panel').innerText,
    };
  });
  assert.equal(told.length, 1);
  assert.match(told[0], /style sheet/);
  assert.deepEqual(dead, ['restart']);
  assert.match(facts, /Restraint, for business only/);
  await keepShot(page, 'without-style');
  spoiled.faults = {};
  await again(page);
  await live(page);
  assert.equal(await page.$eval('#when', (e) => e.textContent), 'May 2014');
  assert.ok(await page.$eval('#bar', (bar) => bar.checkVisibility()));
});

test('a download can be cancelled and begun again', async () => {
  let held;
  const page = await openWith({
    '.wasm': (r, { head, body }) => {
      held = r.writeHead(200, head);
      r.write(body.subarray(0, 1000));
    },
  });
  await until(() => held, 'the download begins');
  await page.click('#cancel');
  await until(async () => (await state(page)) === 'static', 'it is cancelled');
  await until(() => held.destroyed, 'nothing more is fetched');
  assert.equal(await page.$eval('#status', (s) => s.innerText.split('\n')[0]), 'The map was not loaded.');
  await page.evaluate(() =>
    document.querySelector('#poster a[data-ref="edge/cn-ru"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
  );
  assert.equal(await shown(page), 'edge/cn-ru');
  spoiled.faults = {};
  await page.click('#start');
  await live(page);
  assert.equal(await shown(page), 'edge/cn-ru');
});

test('the download shows how far it is, the facts included', async () => {
  let send;
  let sendFacts;
  let whole = 0;
  let most = 0;
  const page = await openWith({
    '.msgp': (r, { head, body }) => {
      whole += body.length;
      r.writeHead(200, { ...head, 'content-length': body.length });
      r.flushHeaders();
      sendFacts = () => r.end(body);
    },
    '.wasm': (r, { head, body }) => {
      r.writeHead(200, { ...head, 'content-length': body.length });
      whole += most = body.length;
      let sent = 0;
      send = (part) => {
        r.write(body.subarray(sent, part * body.length));
        sent = part * body.length;
      };
      send(0.25);
    },
  });
  const at = (part) =>
    until(() => page.$eval('progress', (p, v) => p.position > v - 0.005 && p.position < v + 0.005, part), `the bar is at ${part}`);
  await until(() => sendFacts && send, 'both are asked for');
  await at((0.25 * most) / whole);
  await keepShot(page, 'loading');
  send(0.75);
  await at((0.75 * most) / whole);
  sendFacts();
  await at((0.75 * most + whole - most) / whole);
  const { told } = await page.evaluate(() => ({ told: document.querySelector('#status p').innerText }));
  assert.match(told, /^Loading the map: \d\.\d\sof\s\d\.\d\sMB$/);
  send(1);
  await live(page);
});

test('the page tells of a policy without wasm, of a browser without it and of a browser without WebGL 2, and fetches no program in vain', async () => {
  for (const [browser, from, reason, without] of [
    [chrome, strict, 'policy'],
    [plain, site, 'webgl'],
    [chrome, site, 'wasm', () => delete globalThis.WebAssembly],
    [chrome, site, 'wasm', () => delete WebAssembly.compileStreaming],
  ]) {
    const page = await browser.newPage();
    if (without) await page.evaluateOnNewDocument(without);
    const fetched = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${from.url}frame.html#node/cn`);
    await live(page, 'failed');
    await assertReadable(page, reason);
    assert.ok(!fetched.some((url) => /\.(wasm|msgp)$/.test(url)), 'the program was fetched in vain');
  }
});

test('without scripts the page is readable and says what is missing', async () => {
  const page = await chrome.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.url}frame.html`);
  assert.match(await page.$eval('noscript', (e) => e.innerText), /JavaScript/);
  assert.match(await words(page), /United States/);
  const at = await page.evaluate(() => {
    const path = [...document.querySelectorAll('#poster a[data-ref="edge/ru-us"] path')].find((p) => p.checkVisibility());
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
    return [x, y];
  });
  await page.mouse.click(...at);
  await assertArticle(page, 'edge/ru-us');
  assert.match(await words(page), /Cyber confidence measures/);
  assert.deepEqual(
    await page.$$eval('button, input', (controls) => controls.filter((c) => !c.disabled && c.checkVisibility()).map((c) => c.outerHTML)),
    [],
    'controls that nobody listens to',
  );
  await keepShot(page, 'without-scripts');
});
