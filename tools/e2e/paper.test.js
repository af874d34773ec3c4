/** The frame and the reading page on paper: every event and source is there, and no black box. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { EDGES, NODES, SITES, chromium, live, server } from './lib.js';

const site = server();
const chrome = chromium();
const facts = JSON.parse(readFileSync(join(SITES.frozen, 'data.json'), 'utf8'));

/** Without white space, which a line's end may have put anywhere, and without joined letters. */
const bare = (text) =>
  text
    .normalize('NFKC')
    .replace(/[\s­-]+/g, '')
    .toLowerCase();

/** The text of the page on paper, how many pages it takes, and the share of the darkest that is dark. */
async function paper(page) {
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, maxBuffer: 1 << 28 }).toString();
  const dir = mkdtempSync(join(tmpdir(), 'tripoint-paper-'));
  try {
    execFileSync('pdftoppm', ['-gray', '-r', '20', '-', join(dir, 'page')], { input: pdf });
    const pages = readdirSync(dir).map((name) => darkness(readFileSync(join(dir, name))));
    return { text: bare(text), pages: pages.length, dark: Math.max(...pages) };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The share of dark pixels in a PGM picture. */
function darkness(picture) {
  const [head, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(picture.subarray(0, 40).toString('latin1'));
  const pixels = picture.subarray(head.length);
  assert.equal(pixels.length, width * height);
  return pixels.reduce((sum, value) => sum + (value < 90 ? 1 : 0), 0) / pixels.length;
}

/** Asserts that nothing of the facts is missing on paper. */
function assertWhole({ text, dark }) {
  const events = facts.events.map((event) => event.title.en).filter((title) => !text.includes(bare(title)));
  assert.deepEqual(events, [], 'events that are not on paper');
  const used = new Set(facts.events.flatMap((event) => event.sources));
  const publishers = facts.sources.filter(({ id }) => used.has(id)).map(({ publisher }) => publisher.en ?? publisher);
  assert.ok(publishers.length > 50);
  assert.deepEqual(
    publishers.filter((name) => !text.includes(bare(name))),
    [],
    'sources that are not on paper',
  );
  assert.ok(dark < 0.2, `${Math.round(dark * 100)} % of a page is dark`);
}

test('the frame without scripts', async () => {
  const page = await chrome.newPage({ dark: true });
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.url}frame.html`);
  assertWhole(await paper(page));
});

test('the frame with its program and an edge selected, whatever was folded away', async () => {
  const page = await chrome.newPage({ dark: true });
  await page.goto(`${site.url}frame.html#edge/cn-us`);
  await live(page);
  const before = await page.$eval('#panel', (panel) => panel.innerHTML.length);
  assertWhole(await paper(page));
  assert.equal(await page.$eval('#panel', (panel) => panel.innerHTML.length), before, 'printing has left something behind');
});

test('the reading page', async () => {
  const page = await chrome.newPage({ dark: true });
  await page.goto(`${site.url}index.html`);
  const { dark } = await paper(page);
  assert.ok(dark < 0.2, `${Math.round(dark * 100)} % of a page is dark`);
});

for (const ref of [...EDGES, ...NODES]) {
  test(`the page of ${ref}, in six pages at most`, async () => {
    const page = await chrome.newPage({ dark: true });
    await page.goto(`${site.url}${ref}.html`);
    const { text, pages, dark } = await paper(page);
    assert.ok(pages <= 6, `${pages} pages`);
    assert.ok(dark < 0.2, `${Math.round(dark * 100)} % of a page is dark`);
    // Each agreement and event, what the agreements between the two say, and the sources with their dates.
    const said = await page.$$eval(
      '#overview h2, #overview .lead, #agreements summary .text, #agreements > h2 + section > .line ol p, #events summary .text, #sources li > p',
      (elements) => elements.flatMap((element) => [...element.childNodes].slice(0, 2).map((node) => node.textContent)),
    );
    const dates = said.filter((words) => /\d{4}\. $/.test(words));
    assert.ok(dates.length > (EDGES.includes(ref) ? 50 : -1), `${dates.length} dates of sources`);
    assert.ok(said.length > (EDGES.includes(ref) ? 80 : 0), `${said.length} texts`);
    assert.deepEqual(
      said.filter((words) => !text.includes(bare(words))),
      [],
      'what is not on paper',
    );
  });
}
