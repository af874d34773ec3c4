/** A reader who wants words only, or cannot see a map. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, focused, live, open, server, shown, showing, until } from './lib.js';

const site = server();
const chrome = chromium();

const hash = (page) => page.evaluate(() => location.hash);

/** What of the page is to be seen of its parts, and whether any lies over another. */
const layout = (page) =>
  page.evaluate(() => {
    const box = (id) => document.getElementById(id).getBoundingClientRect();
    const [panel, date, bar] = [box('panel'), box('date'), box('bar')];
    const at = document.elementFromPoint(innerWidth / 2, panel.top + 40);
    const whole = getComputedStyle(document.getElementById('panel')).overflowY === 'visible'; // the page scrolls under the date
    return {
      map: document.getElementById('map').checkVisibility({ visibilityProperty: true }),
      canvas: document.querySelector('body > canvas')?.checkVisibility({ visibilityProperty: true }) ?? false,
      wide: panel.width === document.documentElement.clientWidth,
      between: panel.top >= bar.bottom && (whole || panel.bottom <= date.top) && panel.height > innerHeight / 3,
      open: Boolean(at?.closest('#panel')),
      sideways: document.documentElement.scrollWidth > innerWidth,
      line: document.querySelector('#panel h1').getBoundingClientRect().width,
    };
  });

const WORDS = { map: false, canvas: false, wide: true, between: true, open: true, sideways: false };

test('words take the place of the map and give it back at every size', async () => {
  const page = await open(chrome, site, '#edge/cn-us', { reducedMotion: true });
  for (const [width, height] of [
    [1200, 750],
    [800, 700],
    [390, 844],
    [320, 480],
  ]) {
    await page.setViewport({ width, height });
    assert.equal((await layout(page)).map, true);
    await page.focus('#view button');
    await page.keyboard.press('Enter');
    await until(async () => (await hash(page)) === '#edge/cn-us?view=text', 'the address tells it');
    await until(
      () =>
        page.evaluate(
          () =>
            document.getElementById('panel').getBoundingClientRect().top >= document.getElementById('bar').getBoundingClientRect().bottom,
        ),
      'the page begins under the bar',
    );
    const { line, ...seen } = await layout(page);
    assert.deepEqual(seen, WORDS, `at ${width}×${height}`);
    assert.ok(line <= 720, `a line of ${line} dp cannot be read`);
    assert.equal(await page.$eval('#view button', (b) => b === document.activeElement && b.innerText.trim()), 'Show the map');

    await page.click('#view button');
    await until(async () => (await hash(page)) === '#edge/cn-us', 'the address is without it');
    const back = await layout(page);
    assert.deepEqual([back.map, back.canvas, back.wide && width >= 900], [true, true, false]);
  }
  assert.deepEqual(page.errors, []);
});

test('an address brings words only, also after a reload', async () => {
  const page = await open(chrome, site, '#edge/cn-us?view=text');
  await page.reload();
  await live(page);
  const { line, ...seen } = await layout(page);
  assert.deepEqual(seen, WORDS);
  assert.ok(line > 0, 'there are no words');
});

test('without a map lens, dates, comparison, tour and everything else work', async () => {
  const page = await open(chrome, site, '#?view=text', { reducedMotion: true });
  const press = (action) => page.click(`button[data-action="${action}"]`);
  await press('select:node/ru');
  await showing(page, 'node/ru');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.action), 'select:node/ru', 'the keyboard has lost its place');
  await press('select:edge/cn-us');
  await showing(page, 'edge/cn-us');
  await press('domain:security');
  await until(async () => (await page.$$('#part [data-key="levels"] .row')).length === 1, 'one domain is told');
  await page.focus('#date input');
  await page.keyboard.press('Home');
  await until(() => page.evaluate(() => document.querySelector('#panel').innerText.includes('2007')), 'the date is told');
  await press('compare:edge/cn-ru');
  await until(() => page.evaluate(() => document.getElementById('panel').dataset.compare === 'edge/cn-ru'), 'two are compared');
  await press('step:1');
  const card = await page.waitForSelector('#card:not([hidden])', { polling: 50 });
  const over = await card.evaluate((c) => document.getElementById('date').getBoundingClientRect().top - c.getBoundingClientRect().bottom);
  assert.ok(over >= 0, `the card covers ${-over} dp of the dates`);
  await press('step:0');
  await press('select:');
  await showing(page, '');
  assert.match(await hash(page), /view=text/);
  assert.deepEqual(page.errors, []);
});

test('words only need no program', async () => {
  const page = await chrome.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => (request.url().endsWith('.wasm') ? request.abort() : request.continue()));
  await page.goto(`${site.url}frame.html#?view=text`);
  await live(page, 'failed');
  assert.equal((await layout(page)).map, false);
  assert.ok(await page.$eval('#status .why.network', (p) => p.checkVisibility()), 'the reason is not told');
  await page.click('#places a[data-ref="node/cn"]');
  await until(async () => (await shown(page)) === 'node/cn', 'the words of a country');
  assert.equal(await hash(page), '#node/cn?view=text');
  assert.equal(await page.$eval('#places [aria-current]', (a) => a.textContent), 'China');
  await page.focus('#view button');
  await page.keyboard.press('Space');
  assert.deepEqual([await hash(page), (await layout(page)).map, await focused(page)], ['#node/cn', true, 'BUTTON']);
  const free = () =>
    page.$$eval('#restart, #view button', (all) =>
      all.map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }),
    );
  for (const [width, height] of [
    [1200, 750],
    [390, 844],
    [320, 480],
  ]) {
    await page.setViewport({ width, height });
    assert.deepEqual(await free(), [true, true], `the ways on cover each other at ${width}×${height}`);
  }
});
