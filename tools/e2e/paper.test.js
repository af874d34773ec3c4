/** Pages on paper: nothing that they show is missing, and there is no black box. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { EDGES, NODES, SITES, chromium, go, open, openStatic, server, until } from './lib.js';

const site = server();
const chrome = chromium();

/** Without white space, which a line's end may have put anywhere, and without joined letters. */
const bare = (text) =>
  text
    .normalize('NFKC')
    .replace(/[\s­-]+/g, '')
    .toLowerCase();

/** The text of the page on paper and of the first sheet, how many pages it takes, and the share of the darkest that is dark. */
async function paper(page) {
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, maxBuffer: 1 << 28 }).toString();
  const dir = mkdtempSync(join(tmpdir(), 'tripoint-paper-'));
  try {
    execFileSync('pdftoppm', ['-gray', '-r', '20', '-', join(dir, 'page')], { input: pdf });
    const pages = readdirSync(dir).map((name) => darkness(readFileSync(join(dir, name))));
    return { text: bare(text), first: bare(text.split('\f')[0]), pages: pages.length, dark: Math.max(...pages) };
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

/** Asserts that a page is on white paper, with all texts of some elements. */
async function assertPrints(page, selector, least) {
  const said = await page.$$eval(selector, (elements) => elements.map((element) => element.firstChild?.textContent ?? ''));
  assert.ok(said.length >= least, `${said.length} texts`);
  const { text, dark } = await paper(page);
  assert.deepEqual(
    said.filter((words) => !text.includes(bare(words))),
    [],
    'what is not on paper',
  );
  assert.ok(dark < 0.2, `${Math.round(dark * 100)} % of a page is dark`);
  return text;
}

test('the frame without scripts has all overviews', async () => {
  const page = await chrome.newPage({ dark: true });
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.url}frame.html`);
  await assertPrints(page, '#static > article :is(h1, h2, .lead, .row > .text)', 40);
});

/** The events, and their sources with their dates. */
const LINES = ':is(.line summary > .text, .line a[target])';

test('a part in the frame before the program is open, and alone', async () => {
  const page = await openStatic(chrome, site, '#edge/cn-us?part=events', { dark: true });
  await until(() => page.$('#fetched .line'), 'the part is fetched');
  const text = await assertPrints(page, `#fetched ${LINES}`, 150);
  assert.ok(!text.includes(bare('What they left out')), 'the overview is there too');
  assert.equal(await page.$$eval('#fetched details[open]', (all) => all.length), 0, 'printing has left something open');
});

test('a part in the frame with its program is open, and alone', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=events', { dark: true });
  const text = await assertPrints(page, `#panel ${LINES}`, 150);
  assert.ok(!text.includes(bare('What they left out')), 'the overview is there too');
});

test('a frame with its program prints what is selected, once, on its date and under its hypothesis', async () => {
  const page = await open(chrome, site, '', { dark: true, reducedMotion: true });
  for (const [hash, marks] of [
    ['#edge/cn-us?date=2020-01', ['United States – China · January 2020']],
    ['#edge/cn-us?date=2016-05&without=event/2015-09-understanding', ['United States – China · May 2016', 'What if “Cyber understanding']],
    ['#node/cn?date=2020-01', ['China, the hinge · January 2020']],
    ['#edge/cn-ru?date=2020-01&compare=edge/cn-us', ['China – Russia and United States – China · January 2020']],
  ]) {
    await go(page, hash);
    const title = await page.$eval('#panel h1', (h1) => h1.textContent);
    const { text, first, pages } = await paper(page);
    assert.ok(pages <= 6, `${hash} takes ${pages} pages`);
    for (const mark of [title, ...marks]) assert.ok(first.includes(bare(mark)), `the first page of ${hash} lacks “${mark}”`);
    assert.equal(text.split(bare(marks[0])).length, 2, `“${marks[0]}” of ${hash}, how often`);
    if (!hash.includes('without')) assert.ok(!text.includes(bare('What if “')), `${hash} is marked as a hypothesis`);
  }
});

test('charts that a program drew for a dark ground are turned for paper, in a part too', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=trust&theme=dark', { dark: true });
  await page.emulateMediaType('print');
  const filters = await page.$$eval('#panel figure > svg', (all) => all.map((svg) => getComputedStyle(svg).filter));
  assert.ok(filters.length > 0 && filters.every((filter) => filter.includes('invert')), filters.join());
});

test('no page on paper is left empty before the words', async () => {
  const page = await openStatic(chrome, site, '#edge/ru-us', { dark: true });
  const title = await page.$eval('#static > .chosen h1', (h1) => h1.textContent);
  const { first } = await paper(page);
  assert.ok(first.includes(bare(title)), first);
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

const today = server(SITES.today);
const SHEETS = { A4: { format: 'A4' }, slide: { width: '13.333in', height: '7.5in' } };

for (const folder of ['', 'ru/', 'zh-Hans/']) {
  test(`nothing of a relationship is cut on a sheet or a slide: ${folder || 'en/'}`, async () => {
    const page = await chrome.newPage();
    await page.goto(`${today.url}${folder}edge/cn-us.html`);
    const heads = await page.$$eval('.part :is(h1, h2)', (all) =>
      all.filter((head) => !head.closest('nav, .others')).map((head) => head.textContent),
    );
    assert.ok(heads.length > 5);
    for (const [name, sheet] of Object.entries(SHEETS)) {
      const pdf = await page.pdf({ printBackground: true, ...sheet });
      const text = bare(execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, maxBuffer: 1 << 28 }).toString());
      const lost = heads.filter((words) => bare(words).length > 3 && !text.includes(bare(words).slice(0, 12)));
      assert.deepEqual(lost, [], `${name}: not on paper`);
      await page.emulateMediaType('print');
      await page.setViewport(name === 'A4' ? { width: 718, height: 1047 } : { width: 1204, height: 644 });
      const beyond = await page.$$eval('body *', (all) =>
        all
          .filter((e) => e.checkVisibility() && !e.closest('svg') && e.getBoundingClientRect().right > innerWidth + 1)
          .map((e) => e.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(beyond, [], `${name}: wider than the sheet`);
      await page.emulateMediaType(null);
    }
  });
}
