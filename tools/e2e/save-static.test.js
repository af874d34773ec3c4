/** What readers keep before any program: the citation, the address, and what a program makes. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { EDGES, NODES, chromium, go, live, open, openStatic, server, state, until } from './lib.js';

const site = server();
const chrome = chromium();
const folders = [];
after(() => folders.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

const kept = (page) =>
  page.evaluate(() => {
    const shown = (e) => e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
    const details = document.querySelector('#panel [data-card="cite/view"] details');
    return {
      open: details.open,
      text: details.querySelector('.code pre').textContent,
      actions: [...details.querySelectorAll('button')].filter(shown).map((button) => button.dataset.action),
      told: [...details.querySelectorAll('.saved')].map((e) => e.textContent).join(' '),
    };
  });
const fold = (page) => page.$eval('#panel [data-card="cite/view"] summary', (summary) => summary.click());
const press = (page, action) => page.$eval(`#panel [data-action="${action}"]`, (button) => button.click());

/** Opens the card, and waits for its citation. */
async function opened(page, hash) {
  await fold(page);
  const link = `${site.url}frame.html${hash}`;
  return until(async () => {
    const card = await kept(page);
    return card.open && card.text.endsWith(` ${link}`) && card;
  }, `the citation ends with ${link}`);
}

const allow = (page) =>
  page
    .browserContext()
    .overridePermissions(new URL(site.url).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write'])
    .then(() => page.bringToFront());
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const wasAsked = (page) => page.asked.some((name) => name.endsWith('.wasm'));

test('without a program a state is cited as with one', async () => {
  const page = await openStatic(chrome, site);
  const program = await open(chrome, site);
  for (const hash of ['', ...[...EDGES, ...NODES].map((ref) => `#${ref}`), '#edge/cn-us?part=events']) {
    await page.evaluate((h) => {
      location.hash = h;
    }, hash);
    await until(async () => !(await kept(page)).open, 'another document begins with the card closed');
    const { text } = await opened(page, hash);
    await go(program, hash);
    await until(async () => (await kept(program)).text.endsWith(hash), 'the program is there');
    assert.equal(text, (await kept(program)).text);
    if (hash !== '') await fold(page);
  }
  assert.ok(!wasAsked(page), 'a program was asked for');
});

test('the citation and the address are copied without a program', async () => {
  const page = await openStatic(chrome, site, '#edge/cn-us?theme=dark');
  const { text } = await opened(page, '#edge/cn-us');
  await allow(page);
  await press(page, 'copy:citation');
  await until(async () => (await clipboard(page)) === text, 'the citation is copied');
  assert.equal(await page.$eval('#announce', (e) => e.textContent), 'Copied');
  await press(page, 'copy:link');
  await until(async () => (await clipboard(page)) === `${site.url}frame.html#edge/cn-us?theme=dark`, 'the address is copied');
  assert.equal(await state(page), 'static');
  assert.ok(!wasAsked(page), 'a program was asked for');
});

test('a press that needs a program fetches it, and is done then', async () => {
  const page = await openStatic(chrome, site, '#node/ru');
  const dir = mkdtempSync(join(tmpdir(), 'tripoint-save-'));
  folders.push(dir);
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir, browserContextId: page.browserContext().id });
  await opened(page, '#node/ru');
  await press(page, 'save:csv');
  await until(async () => wasAsked(page), 'the program is asked for');
  await press(page, 'save:svg'); // while it is on its way
  page.release();
  await live(page);
  const files = await until(async () => {
    const names = readdirSync(dir).filter((name) => !name.endsWith('.crdownload') && readFileSync(join(dir, name)).length > 0);
    return names.length === 2 && names.sort();
  }, 'there are two files');
  assert.deepEqual(files, ['tripoint-node-ru-2016-05.csv', 'tripoint-node-ru-2016-05.svg']);
  assert.match(readFileSync(join(dir, files[0]), 'utf8'), /^kind,id/);
  assert.match(readFileSync(join(dir, files[1]), 'utf8'), /^<svg/);
  const card = await kept(page);
  assert.ok(card.open && /Saved: /.test(card.told), JSON.stringify(card));
  assert.deepEqual(page.errors, []);
});

test('BibTeX comes with a program, and can be copied by hand where the browser refuses', async () => {
  const page = await openStatic(chrome, site, '#edge/cn-us');
  await opened(page, '#edge/cn-us');
  await allow(page);
  page.release();
  await press(page, 'copy:bibtex');
  await live(page);
  await until(async () => /^@misc\{view-edge-cn-us/.test(await clipboard(page)), 'it is copied');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await press(page, 'copy:csl-json');
  await until(async () => /^\[\{/.test((await kept(page)).told), 'the text is shown');
  assert.match(await page.evaluate(() => getSelection().toString()), /^\[\{/);
});

test('a card that is opened on what only a program shows fetches it, and stays open', async () => {
  const page = await openStatic(chrome, site, '#edge/cn-us?date=2019-05');
  await fold(page);
  await until(async () => wasAsked(page), 'the program is asked for');
  page.release();
  await live(page);
  const { open: isOpen, text } = await until(async () => {
    const card = await kept(page);
    return card.text.endsWith('date=2019-05') && card;
  }, 'the program cites its state');
  assert.ok(isOpen && text.includes('May 2019'), text);
});

test('where there is no program what needs none is offered', async () => {
  const page = await openStatic(chrome, site, '#edge/cn-us?date=2019-05');
  page.refuse();
  await fold(page);
  await live(page, 'failed');
  const { actions, text } = await until(async () => {
    const card = await kept(page);
    return card.open && /#edge\/cn-us$/.test(card.text) && card;
  }, 'it cites what is shown');
  assert.deepEqual(actions, ['copy:citation', 'copy:link']);
  assert.ok(!text.includes('May 2019'), text);
});

test('where scripts are off nothing of it is there, nor on paper', async () => {
  const page = await chrome.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.url}frame.html#edge/cn-us`);
  assert.equal(await page.$eval('#kept', (e) => e.checkVisibility()), false);
  const paper = await openStatic(chrome, site, '#edge/cn-us');
  assert.equal(await paper.$eval('#kept', (e) => e.checkVisibility({ visibilityProperty: true })), true);
  await paper.emulateMediaType('print');
  assert.equal(await paper.$eval('#kept', (e) => e.checkVisibility()), false);
});
