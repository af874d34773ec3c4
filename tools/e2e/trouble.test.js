/** What a reader sees where the program cannot run: words, never a black box. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, keepShot, live, open, pause, server, showing, shown, state, until, words } from './lib.js';

const site = server();
const strict = server(undefined, [
  "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
]);
const chrome = chromium();
const plain = chromium(['--disable-webgl', '--disable-3d-apis', '--disable-webgl2']);

/** Opens the frame with another answer in the place of the program. */
async function openWith(answer, browser = chrome, from = site) {
  const page = await browser.newPage();
  if (answer) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().endsWith('.wasm')) answer(request);
      else request.continue();
    });
  }
  await page.goto(`${from.url}frame.html`);
  await live(page, 'failed');
  return page;
}

/** Asserts that the reason is told, and that the facts can be read. */
async function assertReadable(page, reason) {
  const { told, panel, canvases, handles } = await page.evaluate(() => ({
    told: document.getElementById('status').innerText,
    panel: document.getElementById('panel').innerText,
    canvases: document.querySelectorAll('canvas').length,
    handles: document.querySelectorAll('.handle').length,
  }));
  assert.equal(await page.evaluate(() => document.documentElement.dataset.reason), reason);
  assert.ok(told.length > 60, `it says only “${told}”`);
  assert.ok(!told.includes('{'), told);
  assert.ok(panel.length > 500, 'the panel is empty');
  assert.equal(canvases, 0);
  assert.equal(handles, 0);
  assert.ok(await page.$eval('#restart', (b) => b.checkVisibility()));
  assert.deepEqual(await page.$$eval('#date :is(input, button), #panel .choice button', (controls) => controls
    .filter((c) => !c.disabled && c.checkVisibility()).map((c) => c.outerHTML)), [], 'controls that nobody listens to');
}

/** Asserts that a press on a relationship's name reveals all that is known of it. */
async function assertLinksLead(page) {
  await page.$$eval('#panel a[href="#edge/ru-us"]', (links) => links[0].click());
  const { inSight, text, folded } = await page.evaluate(() => {
    const article = document.getElementById('edge/ru-us');
    const { top, height } = article.querySelector('h1').getBoundingClientRect();
    return { inSight: height > 0 && top >= 0 && top < innerHeight, text: article.innerText, folded: article.textContent };
  });
  assert.ok(inSight, 'the link leads nowhere');
  assert.match(text, /Cyber confidence measures/);
  assert.match(text, /Sources:/);
  assert.match(folded, /Colonial Pipeline/); // later than the shown date, one press away
}

const wasm = { contentType: 'application/wasm' };
for (const [name, reason, answer] of [
  ['a program that is not there', 'missing', (r) => r.respond({ status: 404, body: 'not found' })],
  ['a connection that fails', 'network', (r) => r.abort('connectionfailed')],
  ['a page in the place of the program', 'broken', (r) => r.respond({ contentType: 'text/html', body: '<!doctype html><p>Hello' })],
  ['a truncated program', 'broken', (r) => r.respond({ ...wasm, body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 20, 1]) })],
  ['an empty file', 'broken', (r) => r.respond({ ...wasm, body: '' })],
]) {
  test(`${name} is told in words`, async () => {
    const page = await openWith(answer);
    await assertReadable(page, reason);
    await assertLinksLead(page);
    if (reason === 'missing') await keepShot(page, 'failed');
  });
}

test('a host that calls the program by the wrong type still gets a map', async () => {
  const page = await chrome.newPage();
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (!request.url().endsWith('.wasm')) return request.continue();
    const body = Buffer.from(await (await fetch(request.url())).arrayBuffer());
    return request.respond({ contentType: 'application/octet-stream', body });
  });
  await page.goto(`${site.url}frame.html`);
  await live(page);
});

test('a browser without WebGL 2 is told, and downloads nothing', async () => {
  const page = await plain.newPage();
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(`${site.url}frame.html`);
  await live(page, 'failed');
  await assertReadable(page, 'webgl');
  await assertLinksLead(page);
  assert.ok(!fetched.some((url) => url.endsWith('.wasm')), 'the program was fetched in vain');
});

test('a policy without wasm is told', async () => {
  const page = await openWith(null, chrome, strict);
  await assertReadable(page, 'policy');
});

for (const [name, defect] of [
  ['an exception of the browser', () => {
    Object.defineProperty(document.body, 'clientWidth', { get() { throw new Error('made to fail'); }, configurable: true });
  }],
  ['a panic', () => {
    Object.defineProperty(document.body, 'clientWidth', { value: 'not a number', configurable: true });
  }],
]) {
  test(`a program that is ended by ${name} can be started again where it was`, async () => {
    const page = await open(chrome, site, '#edge/cn-us?date=2014-05');
    await page.evaluate(defect);
    await page.mouse.move(100, 100); // wakes it
    await until(async () => (await state(page)) === 'failed', 'the page says so');
    await assertReadable(page, 'ended');
    assert.equal(await shown(page), 'edge/cn-us');
    assert.match(await words(page), /Restraint, for\s+business only/);
    const before = page.errors.length;
    await page.setViewport({ width: 900, height: 700 }); // events still arrive, and nobody is there
    await page.mouse.move(200, 100);
    await pause(300);
    assert.equal(page.errors.length, before, page.errors.join('\n'));
    await page.evaluate(() => { delete document.body.clientWidth; });
    await page.click('#restart');
    await until(() => page.evaluate(() => document.documentElement.dataset.state === 'live').catch(() => false), 'it runs again', 60_000);
    await showing(page, 'edge/cn-us');
    assert.equal(await page.$eval('#when', (e) => e.textContent), 'May 2014');
  });
}

test('a download can be cancelled and begun again', async () => {
  const page = await chrome.newPage();
  await page.setRequestInterception(true);
  let hold = true;
  page.on('request', (request) => {
    if (!hold || !request.url().endsWith('.wasm')) request.continue();
  });
  await page.goto(`${site.url}frame.html`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('#cancel', { visible: true, polling: 50 });
  await page.click('#cancel');
  await until(async () => (await state(page)) === 'static', 'it is cancelled');
  hold = false;
  await page.click('#start');
  await live(page);
  assert.equal(await shown(page), '');
});

test('the download shows how far it is', async () => {
  const page = await chrome.newPage();
  const network = await page.createCDPSession();
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false, latency: 20, downloadThroughput: 700_000, uploadThroughput: 700_000,
  });
  await page.goto(`${site.url}frame.html`, { waitUntil: 'domcontentloaded' });
  const seen = new Set();
  await until(async () => {
    seen.add(await page.$eval('progress', (p) => p.value).catch(() => 0));
    return seen.size > 4;
  }, 'the bar moves');
  await keepShot(page, 'loading');
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await live(page);
});

test('without scripts the page is readable and says what is missing', async () => {
  const page = await chrome.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.url}frame.html`);
  const text = await page.evaluate(() => document.body.innerText);
  assert.match(text, /JavaScript/);
  assert.match(text, /United States/);
  await assertLinksLead(page);
  await keepShot(page, 'without-scripts');
});

test('no address does harm', async () => {
  const page = await open(chrome, site, '');
  for (const hash of [
    '#', '#?', '#edge/xx-yy', '#edge/cn-us?date=9999-99&domain=none&without=x,y&compare=edge/cn-us&theme=pink',
    '#%', '#%E0%A4%A', '#edge/cn-us?date=%', `#${'a'.repeat(20_000)}`, '#<script>alert(1)</script>',
    '#edge/cn-us?step=-1&step=1e9&view=', '#constructor/prototype', '#\u202e\u0000edge',
  ]) {
    await page.evaluate(() => { location.hash = '#node/ru?date=2014-03'; });
    await showing(page, 'node/ru');
    await page.evaluate((h) => { location.hash = h; }, hash);
    await showing(page, hash.startsWith('#edge/cn-us') ? 'edge/cn-us' : '');
    assert.equal(await page.$eval('#when', (e) => e.textContent), 'May 2016', hash);
  }
  assert.deepEqual(page.errors, []);
});
