/** Versions of the facts that stay for ever, and the page of what was wrong in them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertFine } from './rules.js';
import { SITES, chromium, live, server, until } from './lib.js';

const chrome = chromium();
const islands = server(SITES.islands);
const frozen = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)));

const path = (page) => page.url();
/** What the line says that a reader sees. */
const pinned = (page) =>
  page.$eval('#pinned', (line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return line.contains(document.elementFromPoint(line.getBoundingClientRect().left + 30, (top + bottom) / 2))
      ? line.innerText.replace(/\s+/g, ' ')
      : 'unseen';
  });

test('An address that names a version shows its facts, and keeps the state and the rest of the query', async () => {
  const page = await chrome.newPage();
  await page.goto(`${islands.url}frame.html?version=2030-06-01&live=auto#edge/amber-birch?date=2026-05`);
  await until(() => path(page).includes('/v/2030-06-01/frame.html'), 'the version takes the place of the page');
  assert.match(path(page), /\/v\/2030-06-01\/frame\.html\?live=auto#edge\/amber-birch/);
  await live(page);
  await until(
    () => page.evaluate(() => document.getElementById('panel').innerText.includes('A cable is lost')),
    'the facts are those of the version',
  );
  assert.ok(!(await page.evaluate(() => document.getElementById('panel').innerText.includes('A cable is cut'))));
  assert.deepEqual(page.errors, []);
});

test('A version says that there is a newer one, and what has changed in what is shown', async () => {
  const page = await chrome.newPage();
  await page.goto(`${islands.url}v/2030-06-01/frame.html#edge/amber-birch`);
  await until(async () => (await pinned(page)).includes('3 changes since'), 'the changes of the relationship are counted');
  assert.match(await pinned(page), /Facts of 1 June 2030 · there are newer ones, of 15 January 2031 3 changes since in what is shown/);
  const to = await page.$eval('#pinned', (line) => line.href);
  assert.match(to, /\/v\/2030-06-01\/index\.html#edge\/amber-birch$/);
  await page.evaluate(() => {
    location.hash = '#edge/coral-dune';
  });
  await until(async () => (await pinned(page)).includes('has not changed'), 'another relationship has not changed');
  await page.evaluate(() => {
    location.hash = '#edge/amber-birch?part=events';
  });
  const marks = () =>
    page.$$eval('#panel [data-card="event/2026-cut"]', (cards) =>
      cards
        .filter((card) => card.checkVisibility())
        .flatMap((card) => ['::before', '::after'].map((of) => getComputedStyle(card, of).content)),
    );
  await until(async () => (await marks()).includes('"changed since"'), 'the event that has changed says so');
  await page.goto(to);
  const said = await page.$eval('[id="edge/amber-birch"]', (section) => section.innerText);
  assert.match(said, /Changed: A cable is cut/);
  assert.match(said, /Trust of Amber in Birch \(Cables\): −1\.6 → −0\.6, most in April 2026/);
});

test('The file of a version is what was released', async () => {
  const served = Buffer.from(await (await fetch(`${islands.url}v/2030-06-01/dataset.msgp`)).arrayBuffer());
  const released = new URL('../../data/source/testdata/islands/releases/2030-06-01/dataset.msgp', import.meta.url);
  assert.ok(served.equals(readFileSync(released)));
});

test('Who asks for a version that there is not reads so, with those that there are, and the page is still there', async () => {
  for (const name of ['frame.html', 'index.html']) {
    const page = await chrome.newPage();
    await page.goto(`${islands.url}${name}?version=2020-01-01#edge/amber-birch`);
    await page.waitForSelector('#unpinned');
    const note = await page.$eval('#unpinned', (line) => ({
      said: line.innerText,
      seen: line.checkVisibility(),
      to: line.querySelector('a').href,
    }));
    assert.match(note.said, /There is no version 2020-01-01\. What is shown are the facts of 15 January 2031\. .* 1 June 2030/);
    assert.ok(note.seen, name);
    assert.match(note.to, /\/v\/2030-06-01\/(frame\.html)?#edge\/amber-birch$/);
    assert.match(path(page), new RegExp(name));
    if (name === 'frame.html') {
      await live(page);
      assert.ok(await page.$eval('#unpinned', (line) => line.checkVisibility()), 'a program takes the words away');
      await page.click('#unpinned button');
      assert.equal(await page.$('#unpinned'), null);
    }
    assert.deepEqual(page.errors, []);
  }
});

test('A version is found by the name that the facts give it, and nothing else is one', async () => {
  const page = await chrome.newPage();
  await page.goto(`${islands.url}frame.html?version=2030.6.1#edge/amber-birch`);
  await until(() => path(page).endsWith('/v/2030-06-01/frame.html#edge/amber-birch'), 'the version takes the place of the page');
  for (const asked of ['constructor', '__proto__', '../2030-06-01', '<b>x</b>', '2030-6-1x'.repeat(9)]) {
    await page.goto(`${islands.url}frame.html?version=${encodeURIComponent(asked)}`);
    await page.waitForSelector('#unpinned');
    const said = await page.$eval('#unpinned', (line) => [line.innerText, line.querySelectorAll('b').length]);
    assert.ok(said[0].includes(`There is no version ${asked.slice(0, 40)}. What`), said[0]);
    assert.equal(said[1], 0);
  }
  await page.goto(`${islands.url}v/2030-06-01/frame.html?version=2020-01-01`);
  await page.waitForSelector('#unpinned');
  assert.match(await page.$eval('#unpinned', (line) => line.innerText), /What is shown are the facts of 1 June 2030\./);
  assert.deepEqual(page.errors, []);
});

test('A frame of a version that begins with a state leads there, and keeps what its address says', async () => {
  const page = await chrome.newPage();
  for (const [asked, shown] of [
    ['frame-edge-amber-birch.html', 'frame.html#edge/amber-birch'],
    ['frame-edge-amber-birch-latest.html?live=auto', 'frame.html?live=auto#edge/amber-birch?date=2031-01'],
    ['frame-edge-amber-birch.html?theme=dark#edge/coral-dune', 'frame.html?theme=dark#edge/coral-dune?theme=dark'],
    ['frame-node-amber.html#', 'frame.html#node/amber'],
  ]) {
    await page.goto(`${islands.url}v/2030-06-01/${asked}`);
    await until(() => path(page).includes('/frame.html'), `${asked} leads to the frame`);
    assert.equal(path(page).split('/v/2030-06-01/')[1], shown);
  }
  assert.deepEqual(page.errors, []);
});

/** A page of others with an element, and the addresses that its frames get. */
async function embedded(html, scripts) {
  const page = await chrome.newPage();
  await page.goto(`${host.url}blank.html`);
  await page.evaluate((text) => {
    document.body.innerHTML = text;
  }, html);
  for (const url of scripts) await page.addScriptTag({ url });
  return until(
    () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('tripoint-map')].map((map) => map.shadowRoot?.querySelector('iframe')?.src);
        return all.every(Boolean) && all;
      }),
    'the frames have addresses',
  );
}

test('The script of a version pins the elements of a page; of two scripts the first decides', async () => {
  const today = `${islands.url}embed.js`;
  const version = `${islands.url}v/2030-06-01/embed.js`;
  const map = '<tripoint-map start="edge-amber-birch" theme="dark">Map</tripoint-map>';
  const asked = 'frame-edge-amber-birch.html?theme=dark#';
  assert.deepEqual(await embedded(map, [version]), [`${islands.url}v/2030-06-01/${asked}`]);
  assert.deepEqual(await embedded(map + map, [version, today]), Array(2).fill(`${islands.url}v/2030-06-01/${asked}`));
  assert.deepEqual(await embedded(map, [today, version]), [islands.url + asked]);
});

test('The forms offer the last version beside the newest facts', async () => {
  const page = await chrome.newPage();
  await page.goto(islands.url);
  const form = (id) => page.$eval(`[aria-labelledby="form-${id}"] code`, (code) => code.textContent);
  const before = await form('element');
  await page.select('#embed [name="facts"]', 'v/2030-06-01/');
  await page.select('#embed [name="start"]', 'edge-amber-birch');
  await until(async () => (await form('url')).endsWith('/v/2030-06-01/frame-edge-amber-birch.html'), 'the address is that of the version');
  assert.match(await form('figure'), /<img src="[^"]+\/v\/2030-06-01\/poster\.png" alt="[^"]+"/);
  assert.match(await form('figure'), /<a href="[^"]+\/v\/2030-06-01\/">Source: [^<]*2030\.6\.1/);
  assert.match(
    await form('element'),
    /<script async src="[^"]+\/v\/2030-06-01\/embed\.js"><\/script>\n<tripoint-map start="edge-amber-birch"/,
  );
  await page.$eval('#preview', (preview) => preview.scrollIntoView());
  const preview = await (await page.$('#preview iframe')).contentFrame();
  await until(async () => preview.url().endsWith('/v/2030-06-01/frame.html#edge/amber-birch'), 'the preview shows the version');
  await page.select('#embed [name="facts"]', '');
  await page.select('#embed [name="start"]', '');
  await until(async () => (await form('element')) === before, 'the newest facts are back');
  assert.deepEqual(page.errors, []);
});

test('The reading page leads to the page of a version, and to the list of all', async () => {
  const page = await chrome.newPage();
  await page.goto(`${islands.url}?version=2030-06-01`);
  await until(() => path(page).includes('/v/2030-06-01/'), 'the version takes the place of the page');
  assert.match(await page.$eval('h1', (h) => h.innerText), /Facts of 1 June 2030/);
  await page.goto(`${islands.url}versions.html`);
  assert.deepEqual(await page.$$eval('main li a', (all) => all.map((a) => [a.innerText, new URL(a.href).pathname])), [
    ['1 June 2030', '/v/2030-06-01/'],
  ]);
});

test('A corrected fact leads to its correction, which leads back', async () => {
  const page = await chrome.newPage();
  await page.goto(`${frozen.url}edge/cn-us.html#agreement/cn-us-2013-working-group`);
  const to = await page.$eval('[id="agreement/cn-us-2013-working-group"] a[href*="corrections.html"]', (link) => link.href);
  await page.goto(to);
  const entry = await page.$eval(':target', (e) => ({ text: e.innerText, back: [...e.querySelectorAll('a')].map((a) => a.href) }));
  assert.match(entry.text, /30 November 2026 .*Tripoint’s own check/);
  assert.match(entry.text, /Before: .*Now: .*Beijing on 13 April 2013/s);
  assert.ok(entry.back.some((href) => href.endsWith('edge/cn-us.html#agreement/cn-us-2013-working-group')));
});

test('The feed of corrections is found from the page, and browsers read it', async () => {
  const page = await chrome.newPage();
  await page.goto(`${frozen.url}index.html`);
  const feed = await page.evaluate(async () => {
    const link = document.querySelector('link[type="application/atom+xml"]');
    const answer = await fetch(link.href);
    const read = new DOMParser().parseFromString(await answer.text(), 'application/xml');
    return {
      type: answer.headers.get('content-type'),
      fault: read.querySelector('parsererror')?.textContent,
      entries: read.querySelectorAll('entry').length,
    };
  });
  assert.equal(feed.fault, undefined);
  assert.match(feed.type, /^application\/atom\+xml/);
  const corrections = JSON.parse(readFileSync(join(SITES.frozen, 'data.json'), 'utf8')).corrections;
  assert.equal(feed.entries, corrections.length);
});

test('axe objects to nothing in the pages of corrections and versions', async () => {
  const page = await chrome.newPage();
  for (const [what, address] of Object.entries({
    'the corrections': `${frozen.url}corrections.html`,
    'the list of versions': `${islands.url}versions.html`,
    'a version': `${islands.url}v/2030-06-01/`,
    'the frame of a version': `${islands.url}v/2030-06-01/frame.html#edge/amber-birch`,
    'a version that there is not': `${islands.url}frame.html?version=2020-01-01`,
  })) {
    await page.goto(address);
    if (address.includes('?version')) await page.waitForSelector('#unpinned');
    if (address.includes('frame.html')) await live(page);
    await assertFine(page, what);
  }
});
