/** What readers take away of a map of 200 nodes; tools/pseudo makes it up. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { built, chromium, live, server, state, until } from './lib.js';

const site = server();
const chrome = chromium();
const dir = mkdtempSync(join(tmpdir(), 'tripoint-save-'));
after(() => rmSync(dir, { recursive: true, force: true }));
const facts = readFileSync(join(built, 'e2e/graph.msgp'));

/** The version of a bundle, as data/bundle computes it. */
function versionOf(bytes) {
  let sum = 0xcbf29ce484222325n;
  for (const byte of bytes) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
  return sum.toString(16).padStart(16, '0');
}

/** Opens the frame, and lets its program go on with the facts of the graph. */
async function opened() {
  const page = await chrome.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => (request.url().endsWith('/graph.msgp') ? request.respond({ body: facts }) : request.continue()));
  await page.goto(`${site.url}frame.html`);
  await live(page);
  await page.evaluate(async (version) => {
    const { renew } = await import(new URL(document.documentElement.dataset.shell, document.baseURI).href);
    const bytes = new Uint8Array(await (await fetch('graph.msgp')).arrayBuffer());
    if (!renew(bytes, version)) throw new Error('there is no program');
  }, versionOf(facts));
  await until(() => page.evaluate(() => document.querySelectorAll('.handle').length >= 200), 'the graph is there');
  return page;
}

test('a map of 200 nodes is saved as a picture of each form and as a table, and the page stays', async () => {
  const page = await opened();
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir, browserContextId: page.browserContext().id });
  const files = () => readdirSync(dir).filter((name) => !name.endsWith('.crdownload') && readFileSync(join(dir, name)).length > 0);
  await page.$eval('#panel [data-card="cite/view"] summary', (summary) => summary.click());
  for (const [form, end] of [
    ['png4', '-4x.png'],
    ['svg', '.svg'],
    ['csv', '.csv'],
  ]) {
    await page.$eval(`#panel [data-action="save:${form}"]`, (button) => button.click());
    await until(async () => files().some((name) => name.endsWith(end)), `there is a file of ${form}`);
  }
  const of = (end) =>
    readFileSync(
      join(
        dir,
        files().find((name) => name.endsWith(end)),
      ),
    );
  const png = of('-4x.png');
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [4800, 3200]);
  assert.ok(png.length > 300_000, `the picture has ${png.length} bytes`);
  assert.ok(of('.svg').toString().endsWith('</svg>'));
  const rows = of('.csv').toString().split('\r\n');
  assert.equal(rows.filter((row) => row.startsWith('level,')).length, 300 * 3 * 2);
  assert.equal(await state(page), 'live');
  assert.deepEqual(page.errors, []);
});
