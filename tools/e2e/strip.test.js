/** The strip that is left of the map where a phone's own page scrolls past it. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { BROWSERS, launch } from './browsers.js';
import { chromium, go, live, open, openStatic, server, showing, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const chrome = chromium();
const PHONE = { width: 390, height: 844, touch: true };

const shows = (page) => page.evaluate(() => document.getElementById('strip').checkVisibility({ visibilityProperty: true }));
const scroll = (page, top) => page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);

/** Scrolls past the map and waits for the strip. */
async function past(page, top = 700) {
  await scroll(page, top);
  await until(() => shows(page), 'the strip shows');
}

/** Keeps what moves from now on without a press. */
const watch = (page) =>
  page.evaluate(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries())
        window.shifts.push([value, ...sources.map(({ node }) => node?.id || node?.nodeName)]);
    }).observe({ type: 'layout-shift' });
  });

/** What has moved by now. */
const shifts = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(() => resolve(window.shifts))))));

/** The words of the strip, and how strong its ribbons are in the order of the edges. */
const look = (page) =>
  page.evaluate(() => ({
    words: document.querySelector('#strip b').parentElement.innerText.replace(/\s+/g, ' ').trim(),
    name: document.getElementById('strip').innerText.replace(/\s+/g, ' ').trim(),
    pictures: [...document.querySelectorAll('#strip > span > svg')].filter((e) => e.checkVisibility()).length,
    faded: [...document.querySelectorAll('#strip [data-ref]')].filter((e) => getComputedStyle(e).opacity < 1).map((e) => e.dataset.ref),
  }));

test('before the program the strip comes when the map has gone, and nothing moves', async () => {
  const page = await openStatic(chrome, site, '', PHONE);
  assert.ok(!(await shows(page)));
  await watch(page);
  await scroll(page, 100);
  assert.ok(!(await shows(page)), 'most of the map is in sight');
  await past(page);
  assert.deepEqual(await look(page), { words: 'Tripoint May 2016', name: 'Tripoint May 2016 Back to the map', pictures: 1, faded: [] });
  const { top, height, width } = await page.$eval('#strip', (e) => e.getBoundingClientRect().toJSON());
  assert.deepEqual([top, height, width], [0, 96, 390]);
  await page.evaluate(() => {
    location.hash = '#edge/cn-us';
  });
  await showing(page, 'edge/cn-us');
  await past(page);
  assert.deepEqual(await look(page), {
    words: 'United States – China May 2016',
    name: 'United States – China May 2016 Back to the map',
    pictures: 1,
    faded: ['edge/cn-ru', 'edge/ru-us'],
  });
  await scroll(page, 0);
  await until(async () => !(await shows(page)), 'the strip goes');
  assert.deepEqual(
    (await shifts(page)).filter((shift) => shift.includes('strip')),
    [],
  );
  assert.deepEqual(page.errors, []);
});

test('the program draws the strip, only while it shows, and its canvas stays as it is', async () => {
  const page = await open(chrome, site, '#edge/cn-us', { ...PHONE, reducedMotion: true });
  const drawn = () => page.$eval('#strip .drawn', (e) => e.innerHTML);
  assert.equal(await drawn(), '');
  const canvas = () => page.$eval('body > canvas', (c) => [c.width, c.height, c.getBoundingClientRect().height]);
  const before = await canvas();
  await watch(page);
  await past(page);
  await until(drawn, 'the program has drawn it');
  assert.equal((await look(page)).pictures, 1);
  assert.ok(await page.$eval('#strip .drawn svg', (e) => !e.querySelector('text')), 'there are words in it');
  const first = await drawn();
  await go(page, '#edge/cn-us?date=2021-03');
  await past(page);
  await until(async () => (await drawn()) !== first, 'it follows the date');
  await until(async () => (await look(page)).words === 'United States – China March 2021', 'its words do too');
  assert.deepEqual(await canvas(), before);
  assert.deepEqual(
    (await shifts(page)).filter((shift) => shift.includes('strip')),
    [],
  );
  await scroll(page, 0);
  await until(async () => !(await shows(page)), 'the strip goes');
  const last = await drawn();
  const date = () => page.$eval('#when', (e) => e.textContent);
  const before2021 = await date();
  await page.click('#date [data-event="next"]');
  await until(async () => (await date()) !== before2021, 'the date has changed');
  assert.ok((await drawn()) === last, 'it is drawn where nobody sees it');
  assert.deepEqual(page.errors, []);
});

test('a tap on the strip leads to the map, and so does a key', async () => {
  const page = await open(chrome, site, '', PHONE);
  await past(page);
  await page.touchscreen.tap(300, 48);
  await until(() => page.evaluate(() => scrollY === 0), 'the page is at its top');
  assert.equal(await page.$eval('#panel', (panel) => panel.dataset.ref), '', 'the tap has hit what is below');
  await past(page);
  await page.focus('#strip');
  await page.keyboard.press('Enter');
  await until(() => page.evaluate(() => scrollY === 0), 'the page is at its top');
  assert.ok(await page.evaluate(() => document.activeElement.closest('#map')), 'the keyboard is elsewhere');
  await past(page);
  assert.ok(await page.$eval('#strip', (e) => e.tabIndex === 0 && e.tagName === 'BUTTON'));
});

test('what is read or focused is not behind the strip', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=events', PHONE);
  await past(page, 2000);
  const tabs = await page.$eval('#panel .parts', (e) => e.getBoundingClientRect().toJSON());
  assert.equal(tabs.top, 96, 'the tabs stand below it');
  await page.evaluate(() => {
    const all = [...document.querySelectorAll('#panel summary, #panel section a')].filter((e) => e.getBoundingClientRect().bottom < 0);
    all.at(-1).focus();
  });
  const top = await page.evaluate(() => document.activeElement.getBoundingClientRect().top);
  assert.ok(top >= tabs.bottom, `the focus is at ${top}`);
  await page.$eval('#panel [data-action="part:agreements"]', (tab) => tab.click());
  await until(() => page.$('#panel > [data-part="agreements"]'), 'the part is there');
  const head = await page.$eval('#panel > [data-part="agreements"]', (e) => e.getBoundingClientRect().top);
  assert.ok(head >= tabs.bottom - 1, `the part begins at ${head}`);
});

test('there is no strip where it would take room that words need, or that is not ours', async () => {
  for (const [width, height] of [
    [844, 390],
    [320, 470],
    [1200, 750],
  ]) {
    const page = await openStatic(chrome, site, '', { width, height, touch: width < 900 });
    await scroll(page, 700);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.equal(await page.$eval('#strip', (e) => e.offsetHeight), 0, `${width} × ${height}`);
  }
  const words = await openStatic(chrome, site, '#?view=text', PHONE);
  assert.equal(await words.$eval('#strip', (e) => e.offsetHeight), 0, 'words only');
  const page = await chrome.newPage({ width: 600, height: 900 });
  await page.goto(`${host.url}host.html?frame=${encodeURIComponent(`${site.url}frame.html`)}`);
  const frame = await until(() => page.frames().find((f) => f.url().includes('/frame.html')), 'the frame is there');
  await until(() => frame.evaluate(() => document.documentElement.matches('.within')), 'it knows where it is');
  assert.equal(await frame.$eval('#strip', (e) => e.offsetHeight), 0, 'in a page of others');
});

test('with reduced motion the strip is there at once', async () => {
  const page = await openStatic(chrome, site, '', { ...PHONE, reducedMotion: true });
  assert.equal(await page.$eval('#strip', (e) => getComputedStyle(e).transitionDuration), '0s');
});

for (const name of Object.keys(BROWSERS)) {
  test(`${name}: the strip comes and leads back`, async () => {
    const reader = await launch(name);
    try {
      await reader.goto(`${site.url}frame.html#edge/cn-us`);
      await reader.resize(600, 750);
      await live(reader);
      await past(reader);
      await until(() => reader.evaluate(() => document.querySelector('#strip .drawn svg')?.checkVisibility()), 'it is drawn');
      assert.match((await look(reader)).words, /^United States – China/);
      await reader.click({ x: 400, y: 48 });
      await until(() => reader.evaluate(() => scrollY === 0), 'the page is at its top');
      await until(async () => !(await shows(reader)), 'the strip has gone');
    } finally {
      await reader.close();
    }
  });
}
