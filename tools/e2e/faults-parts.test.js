/** The page with a part of a relationship does not come: the overview can be read, and a link leads on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absent, assertReadable, cut, dropped, line } from './faults.js';
import { chromium, keepShot, live, server, shown, until } from './lib.js';

const site = server();
const spoiled = line(site);
const chrome = chromium();

/** Opens the frame over a line with faults, without a program. */
async function openWith(faults, hash, options) {
  const page = await chrome.newPage(options);
  spoiled.faults = { '.wasm': absent, ...faults };
  await page.goto(`${spoiled.url}frame.html${hash}`);
  await live(page, 'failed');
  return page;
}

/** What is said of a part, and where its link leads. */
const told = (page) =>
  page.evaluate(() => {
    const lines = [...document.querySelectorAll('#fetched .told p')].filter((p) => p.checkVisibility());
    return {
      lines: lines.map((p) => p.innerText),
      heard: lines.map((p) => Boolean(p.closest('[role="status"]'))),
      link: lines[1]?.firstChild.getAttribute('href'),
    };
  });

const press = (page, name) => page.$eval(`.chosen .tabs [data-action="part:${name}"]`, (tab) => tab.click());
const isShown = (page, id) => until(() => page.evaluate((part) => document.getElementById(part)?.checkVisibility(), id), `${id} is shown`);

/** Asserts that a reader is told of a part that did not come, and can go on. */
async function assertTold(page, href, words) {
  await until(async () => (await told(page)).lines.length === 2, 'it is told');
  const { lines, heard, link } = await told(page);
  assert.match(lines[0], words);
  assert.deepEqual(heard, [true, false]);
  assert.equal(link, href);
}

for (const [name, words, fault] of [
  ['is not there', /could not be loaded/, absent],
  ['does not arrive', /could not be loaded/, dropped],
  ['is cut on the way', /could not be loaded/, cut],
  ['lies there by half', /could not be loaded/, (r, { head, body }) => r.writeHead(200, head).end(body.subarray(0, body.length / 2))],
  ['is another page', /could not be loaded/, (r, { head }) => r.writeHead(200, head).end('<!doctype html><html><p>Hello</html>')],
  [
    'is of other facts',
    /another version/,
    (r, { head, body }) => r.writeHead(200, head).end(String(body).replace(/data-version="/, '$&old')),
  ],
]) {
  test(`a page that ${name} is told of; the overview stays, and another press tries again`, async () => {
    const page = await openWith({ 'edge/cn-us.html': fault }, '#edge/cn-us');
    await assertReadable(page, 'missing');
    await press(page, 'events');
    await assertTold(page, 'edge/cn-us.html#events', words);
    if (name === 'is not there') await keepShot(page, 'part-failed');
    await press(page, '');
    assert.ok(await page.$eval('.chosen .overview', (overview) => overview.checkVisibility()), 'the overview is gone');
    assert.deepEqual((await told(page)).lines, []);
    await press(page, 'trust');
    await assertTold(page, 'edge/cn-us.html#trust', words);
    delete spoiled.faults['edge/cn-us.html'];
    await press(page, 'trust');
    await isShown(page, 'trust');
    assert.deepEqual((await told(page)).lines, []);
  });
}

test('an address of a part whose page is not there tells so, and its link leads to the page', async () => {
  const page = await openWith({ 'edge/ru-us.html': absent }, '#edge/ru-us?part=agreements');
  await assertTold(page, 'edge/ru-us.html#agreements', /could not be loaded/);
  assert.equal(await shown(page), 'edge/ru-us');
  spoiled.faults = {};
  await Promise.all([page.waitForNavigation(), page.click('#fetched .told a')]);
  assert.equal(page.url(), `${spoiled.url}edge/ru-us.html#agreements`);
});

test('a card is found although another page is not there; a card that may be there is told of', async () => {
  const page = await openWith({ 'edge/cn-ru.html': absent }, '#event/2015-06-opm');
  await isShown(page, 'event/2015-06-opm');
  assert.equal(await shown(page), 'edge/cn-us');
  spoiled.faults['edge/cn-us.html'] = absent;
  const other = await openWith({ 'edge/cn-us.html': dropped }, '#event/2015-06-opm');
  await until(async () => (await told(other)).lines.length === 2, 'it is told');
  await other.click('#chapter > p a');
  assert.equal(await shown(other), '');
});

test('the article is told of if the index is not there', async () => {
  const page = await openWith({}, '#edge/cn-us');
  spoiled.faults['/'] = absent;
  await page.evaluate(() => {
    location.hash = '#claim/29';
  });
  await assertTold(page, './#claim/29', /could not be loaded/);
  await page.click('#chapter > p a');
  assert.equal(await shown(page), 'edge/cn-us');
});

test('without a line what has come stays, and what has not is told of', async () => {
  const page = await openWith({}, '#edge/cn-us');
  await press(page, 'agreements');
  await isShown(page, 'agreements');
  await page.setOfflineMode(true);
  await press(page, 'sources');
  await isShown(page, 'sources');
  await page.evaluate(() =>
    document.querySelector('#poster a[data-ref="node/ru"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
  );
  assert.equal(await shown(page), 'node/ru');
  await press(page, 'doctrine');
  await assertTold(page, 'node/ru.html#doctrine', /could not be loaded/);
  await page.setOfflineMode(false);
  await press(page, 'doctrine');
  await isShown(page, 'doctrine');
});

test('in a frame without an origin of its own parts come all the same', async () => {
  const page = await chrome.newPage();
  await page.goto(`${site.url}does-not-track.txt`);
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, width: 900, height: 600 });
    frame.setAttribute('sandbox', 'allow-scripts');
    document.body.append(frame);
  }, `${site.url}frame.html#edge/cn-us?part=events`);
  const frame = await until(() => page.frames()[1], 'the frame is there');
  await until(() => frame.evaluate(() => document.getElementById('events')?.checkVisibility()).catch(() => false), 'the part is there');
  assert.equal(await frame.evaluate(() => window.origin), 'null');
});
