/** What readers take away: files of each form, and a picture on the clipboard. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chromium, live, open, server, until } from './lib.js';

const site = server();
const chrome = chromium();
const STATE = '#edge/cn-us?date=2016-05&domain=economic';

/** Folders for downloads. */
const folders = [];
after(() => folders.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

/** Opens a state cold, with a folder for what is saved, and what offers that. */
async function opened(hash = STATE, options = {}) {
  const page = await open(chrome, site, hash, options);
  const dir = mkdtempSync(join(tmpdir(), 'tripoint-save-'));
  folders.push(dir);
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir, browserContextId: page.browserContext().id });
  await unfold(page);
  return { page, dir };
}

const unfold = (frame) =>
  frame.evaluate(() => {
    const card = document.querySelector('#panel [data-card="cite/view"] details');
    card.querySelector('summary').click();
    card.scrollIntoView();
  });

const press = (frame, action) => frame.evaluate((a) => document.querySelector(`#panel [data-action="${a}"]`).click(), action);
const told = (frame) => frame.evaluate(() => [...document.querySelectorAll('#panel .saved')].map((e) => e.textContent).join(' '));

/** Presses, and returns the name and content of the file that comes of it. */
async function saved({ page, dir }, action) {
  const before = new Set(readdirSync(dir));
  await press(page, action);
  const name = await until(
    async () =>
      readdirSync(dir).find((file) => !before.has(file) && !file.endsWith('.crdownload') && readFileSync(join(dir, file)).length > 0),
    `there is a file of ${action}`,
  );
  return { name, content: readFileSync(join(dir, name)) };
}

/** The size of a PNG in pixels. */
const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('A state is saved as PNG in three sizes, from a cold link', async () => {
  const visit = await opened();
  for (const [action, size, end] of [
    ['save:png1', [1200, 800], ''],
    ['save:png2', [2400, 1600], '-2x'],
    ['save:png4', [4800, 3200], '-4x'],
  ]) {
    const { name, content } = await saved(visit, action);
    assert.equal(name, `tripoint-edge-cn-us-2016-05-economic${end}.png`);
    assert.equal(content.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual(sizeOf(content), size);
  }
  assert.match(await told(visit.page), /^Saved: tripoint-edge-cn-us-2016-05-economic-4x\.png$/);
  assert.equal(await visit.page.evaluate(() => document.getElementById('announce').textContent), await told(visit.page));
  assert.deepEqual(visit.page.errors, []);
});

test('The same state is saved as SVG, CSV and JSON, each with what it is of', async () => {
  const visit = await opened(`${STATE}&without=event/2015-06-opm`);
  const marks = ['2016', '#edge/cn-us', 'CC BY 4.0', 'Hypothesis'];
  const svg = (await saved(visit, 'save:svg')).content.toString();
  const words = await visit.page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    return [...read.querySelectorAll('text, title')].map((e) => e.textContent).join('\n');
  }, svg);
  const csv = (await saved(visit, 'save:csv')).content.toString();
  const json = JSON.parse((await saved(visit, 'save:json')).content.toString());
  for (const text of [words, csv, JSON.stringify(json)]) for (const mark of marks) assert.ok(text.includes(mark), `${mark} is missing`);
  assert.ok(json.levels.length === 2 && json.events.length > 0 && json.agreements.length > 0);
  assert.ok(json.address.startsWith(site.url) && csv.includes(json.address));
});

test('The chosen ground is kept, and the light one is offered first', async () => {
  const visit = await opened(STATE, { dark: true });
  const ground = (svg) => /<rect width="100%" height="100%" fill="(#\w+)"/.exec(svg.content.toString())[1];
  const light = ground(await saved(visit, 'save:svg'));
  await press(visit.page, 'paper:dark');
  await until(
    () => visit.page.evaluate(() => document.querySelector('[data-action="paper:dark"]').getAttribute('aria-pressed') === 'true'),
    'dark is on',
  );
  const dark = ground(await saved(visit, 'save:svg'));
  assert.notEqual(dark, light);
  await visit.page.evaluate(() => (location.hash = '#edge/cn-ru'));
  await until(() => visit.page.evaluate(() => document.getElementById('panel').dataset.ref === 'edge/cn-ru'), 'another state');
  await unfold(visit.page);
  assert.equal(ground(await saved(visit, 'save:svg')), dark);
});

test('A picture is copied; where the browser refuses, it is shown to be copied by hand', async () => {
  const { page } = await opened();
  await page
    .browserContext()
    .overridePermissions(new URL(site.url).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
  await page.bringToFront();
  await press(page, 'save:image');
  await until(async () => (await told(page)) === 'Picture copied', 'it is copied');
  const types = await page.evaluate(async () => (await navigator.clipboard.read())[0].types);
  assert.ok(types.includes('image/png'), types);
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await press(page, 'save:image');
  await until(() => page.evaluate(() => document.querySelector('#panel img.saved')?.naturalWidth === 2400), 'the picture is shown');
  assert.match(await told(page), /right click/);
  assert.deepEqual(page.errors, []);
});

test('Within a page that may forbid it a reader is told where to go', async () => {
  const page = await chrome.newPage();
  await page.goto(`${site.url}does-not-track.txt`);
  await page.setContent(
    `<iframe sandbox="allow-scripts allow-popups" src="${site.url}frame.html?live=auto${STATE}" width="900" height="700"></iframe>`,
  );
  const frame = await until(async () => page.frames().find((f) => f.url().includes('frame.html')), 'there is a frame');
  await live(frame);
  await unfold(frame);
  await press(frame, 'save:png1');
  await until(async () => /may forbid it/.test(await told(frame)), 'the way out is told');
  const link = await frame.evaluate(() => document.querySelector('#panel .saved a')?.href);
  assert.ok(link.startsWith(`${site.url}frame.html#edge/cn-us`), link);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.state), 'live');
});

test('What cannot be fetched or drawn is told, and the page is still there', async () => {
  const { page } = await opened();
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (then) => then(null);
  });
  await press(page, 'save:png4');
  await until(async () => (await told(page)) === 'Nothing was saved: 4800 × 3200', 'it is told');
  const late = await chrome.newPage();
  await late.setRequestInterception(true);
  late.on('request', (r) => (r.url().endsWith('/save.js') ? r.abort() : r.continue()));
  await late.goto(`${site.url}frame.html${STATE}`);
  await live(late);
  await unfold(late);
  await press(late, 'save:csv');
  await until(async () => /^Nothing was saved: /.test(await told(late)), 'it is told');
  assert.equal(await late.evaluate(() => document.documentElement.dataset.state), 'live');
});

test('Nothing of it is fetched before a reader asks, and nothing is printed', async () => {
  const page = await chrome.newPage();
  const fetched = [];
  page.on('request', (r) => fetched.push(r.url()));
  await page.goto(`${site.url}frame.html${STATE}`);
  await live(page);
  assert.ok(!fetched.some((url) => url.endsWith('/save.js')));
  await unfold(page);
  await page.emulateMediaType('print');
  const printed = await page.$eval('#panel [data-card="cite/view"]', (card) =>
    [...card.querySelectorAll('button, .note, pre')].filter((e) => e.checkVisibility()).map((e) => e.nodeName),
  );
  assert.deepEqual(printed, ['P', 'PRE'], 'paper has a note and the citation');
});
