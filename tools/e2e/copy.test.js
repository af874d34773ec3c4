/** What an archive has: a copy of the pages as a crawler finds them, at another address. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { EDGES, NODES, blank, launch, serve } from './lib.js';

const dir = mkdtempSync(join(tmpdir(), 'tripoint-copy-'));
const FOLDER = 'web/2026/tripoint/';
let original;
let browser;

before(async () => {
  original = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  original?.stop();
  rmSync(dir, { recursive: true });
});

/**
 * Follows links and what pages need, as "wget -r -p" does, and keeps what comes.
 * @param {string} begin path below the site
 * @returns {Promise<Set<string>>} the paths of what it found
 */
async function crawl(begin) {
  const found = new Set();
  const wanted = [new URL(begin, original.url).href];
  while (wanted.length > 0) {
    const url = new URL(wanted.pop());
    const path = url.pathname.replace(/\/$/, '/index.html').slice(1);
    if (url.origin !== new URL(original.url).origin || found.has(path)) continue;
    found.add(path);
    const answer = await fetch(url);
    assert.equal(answer.status, 200, `${url} is asked for`);
    const content = Buffer.from(await answer.arrayBuffer());
    mkdirSync(dirname(join(dir, FOLDER, path)), { recursive: true });
    writeFileSync(join(dir, FOLDER, path), content);
    const kind = /\.(html|css)$/.exec(path)?.[1];
    const links = { html: /\s(?:href|src)="([^"#][^"]*)"/g, css: /url\("?([^)"]+)/g }[kind];
    for (const [, link] of links ? content.toString().matchAll(links) : []) {
      if (!/^[a-z]+:/.test(link) || link.startsWith('http')) wanted.push(new URL(link.replaceAll('&amp;', '&'), url).href);
    }
  }
  return found;
}

for (const begin of ['', 'edge/cn-us.html']) {
  test(`a crawler that begins at /${begin} finds all pages and what they need`, async () => {
    const found = await crawl(begin);
    for (const page of ['index.html', 'frame.html', ...[...EDGES, ...NODES].map((ref) => `${ref}.html`)]) {
      assert.ok(found.has(page), `${page} is not in the copy`);
    }
  });
}

test('the copy looks and leads as the original does', async () => {
  const copy = await serve(dir);
  try {
    const page = await blank(browser);
    await page.setJavaScriptEnabled(false);
    for (const ref of [...EDGES, ...NODES]) {
      await page.goto(`${copy.url}${FOLDER}${ref}.html`);
      const { height, family, links } = await page.evaluate(() => ({
        height: document.querySelector('.picture > .wide').getBoundingClientRect().height,
        family: getComputedStyle(document.querySelector('h1')).fontFamily,
        links: [...document.links].map((a) => (a instanceof SVGAElement ? a.href.baseVal : a.getAttribute('href'))),
      }));
      assert.ok(height > 200, `${ref}: the map is ${height} px high`);
      assert.match(family, /Georgia/, `${ref} has no style`);
      assert.deepEqual(
        links.filter((href) => href.includes(new URL(original.url).host)),
        [],
        `${ref} leads back to the original`,
      );
    }
    assert.deepEqual(page.errors, []);
    // A reader goes from the copy's index to a relationship, and on to a country.
    await page.goto(`${copy.url}${FOLDER}index.html`);
    await page.click('#text a[href^="edge/cn-us.html"]');
    await page.waitForSelector('.relation');
    await page.click('.others a[href="../node/cn.html"]');
    await page.waitForSelector('#doctrine');
    assert.equal(page.url(), `${copy.url}${FOLDER}node/cn.html`);
    assert.deepEqual(page.errors, []);
  } finally {
    copy.stop();
  }
});
