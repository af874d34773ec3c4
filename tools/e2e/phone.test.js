/** Narrow windows: what stands where on a phone, in an article column, and in a frame of fixed height. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { absent, line } from './faults.js';
import { chromium, go, live, open, openStatic, server, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const spoiled = line(site);
const chrome = chromium();

const box = (page, selector) =>
  page.$eval(selector, (e) => {
    const { left, top, right, bottom } = e.getBoundingClientRect();
    return { left, top, right, bottom };
  });

/** Opens a frame of fixed size in a page of others; the reader has a finger. */
async function embed(hash, width, height) {
  const page = await chrome.newPage({ width: Math.max(width, 320), height: 900, touch: true });
  await page.goto(`${host.url}host.html?frame=${encodeURIComponent(`${site.url}frame.html${hash}`)}`);
  await page.$eval(
    'iframe',
    (f, w, h) => {
      f.style.cssText = `border:0;display:block;margin:0;width:${w}px;height:${h}px`;
    },
    width,
    height,
  );
  const frame = await until(() => page.frames().find((f) => f.url().includes('/frame.html')), 'the frame is there');
  await until(() => frame.evaluate((h) => document.documentElement.matches('.within') && innerHeight === h, height), 'it has its size');
  return { page, frame };
}

for (const width of [320, 340, 359, 390, 599, 640, 899]) {
  test(`at ${width} dp the button that loads the map looks like one, and hides no word`, async () => {
    const page = await openStatic(chrome, site, '', { width, height: 844, touch: true });
    const seen = await page.evaluate(() => {
      const start = document.getElementById('start');
      const { left, top, right, bottom, height } = start.getBoundingClientRect();
      const [map, panel] = ['map', 'panel'].map((id) => document.getElementById(id).getBoundingClientRect());
      const probe = document.createElement('i');
      probe.style.color = 'var(--ink)';
      document.body.append(probe);
      const { backgroundColor } = getComputedStyle(start);
      return {
        pressed: document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === start,
        between: top >= map.bottom && bottom <= panel.top && left >= 0 && right <= innerWidth,
        target: height >= 44 && right - left >= 200,
        cut: start.scrollWidth > start.clientWidth || start.scrollHeight > start.clientHeight,
        main: backgroundColor === getComputedStyle(probe).color,
      };
    });
    assert.deepEqual(seen, { pressed: true, between: true, target: true, cut: false, main: true });
    await page.touchscreen.tap(width / 2, ((await box(page, '#start')).top + (await box(page, '#start')).bottom) / 2);
    await until(() => page.evaluate(() => document.documentElement.dataset.state === 'loading'), 'the map is loading');
  });
}

test('on a phone that lies on its side the button hides no name of the map', async () => {
  for (const [width, height] of [
    [844, 390],
    [667, 375],
    [740, 360],
  ]) {
    const page = await openStatic(chrome, site, '', { width, height, touch: true });
    const seen = await page.evaluate(() => {
      const boxOf = (e) => e.getBoundingClientRect();
      const start = document.getElementById('start');
      const { left, top, right, bottom } = boxOf(start);
      return {
        pressed: document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === start,
        hidden: [...document.querySelectorAll('#poster text')]
          .filter((e) => e.checkVisibility({ visibilityProperty: true }))
          .filter((e) => boxOf(e).left < right && boxOf(e).right > left && boxOf(e).top < bottom && boxOf(e).bottom > top)
          .map((e) => e.textContent),
      };
    });
    assert.deepEqual(seen, { pressed: true, hidden: [] }, `${width} × ${height}`);
  }
});

test('what happened last is not cut, and nothing moves when it changes', async () => {
  const caption = (page) =>
    page.$eval('#told .caption', (e) => ({
      words: e.textContent,
      cut: e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight,
      above: e.getBoundingClientRect().bottom <= document.querySelector('#lanes').getBoundingClientRect().top + 64,
    }));
  const still = await openStatic(chrome, site, '', { width: 320, height: 640, touch: true });
  const { words, cut } = await caption(still);
  assert.ok(!cut && /forum \(the article’s event\) trust ▲/.test(words), words);
  const page = await open(chrome, site, '', { width: 390, height: 844, touch: true, reducedMotion: true });
  await page.evaluate(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) window.shifts.push([value, ...sources.map(({ node }) => node?.nodeName)]);
    }).observe({ type: 'layout-shift' });
  });
  for (const date of ['2009-06-16', '2013-06-22', '2014-01-01', '2015-12-02', '2020-10-19', '2022-09-05']) {
    await go(page, `#?date=${date}`);
    const now = await caption(page);
    assert.ok(!now.cut && now.above, `“${now.words}” is cut or hides the lanes`);
  }
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  assert.deepEqual(
    (await page.evaluate(() => window.shifts)).filter((shift) => shift.slice(1).includes('#text') || shift.includes('P')),
    [],
  );
});

test('whose work it is stands at the end of the page, once', async () => {
  for (const hash of ['', '#edge/cn-us']) {
    const page = await openStatic(chrome, site, hash, { width: 390, height: 844, touch: true });
    const [panel, foot] = [await box(page, '#panel'), await box(page, '#foot')];
    assert.ok(foot.top > 844 && Math.abs(foot.bottom - panel.bottom) < 1, `the foot is at ${foot.top}, the panel ends at ${panel.bottom}`);
    const words = await page.$$eval('#panel > .foot, #foot', (all) => all.map((e) => e.innerText).join(' '));
    assert.equal(words.split('CC BY 4.0').length, 2, words);
    assert.match(words, /All facts and sources$/);
  }
});

test('a frame of fixed height has its foot in sight, and a way to the words that it cuts off', async () => {
  for (const [width, height, hash, whole] of [
    [720, 800, '#edge/cn-us', 'edge/cn-us.html'],
    [340, 640, '#node/ru', 'node/ru.html'],
    [390, 700, '', 'index.html'],
  ]) {
    const { page, frame } = await embed(hash, width, height);
    const foot = await box(frame, '#foot');
    assert.ok(foot.bottom <= height + 0.5 && foot.top > height - 40, `the foot is at ${foot.top} of ${height}`);
    assert.match(await frame.$eval('#foot', (e) => e.innerText), /CC BY 4\.0 ·\s+All facts and sources/);
    assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).overflowY), 'hidden', 'it takes swipes');
    await until(() => frame.$eval('#more', (e) => e.checkVisibility()), 'there is a way on');
    const to = await frame.$eval('#more', (e) => {
      e.addEventListener('click', (event) => event.preventDefault());
      e.firstElementChild.click();
      return { path: new URL(e.href).pathname, target: e.target, high: e.firstElementChild.offsetHeight };
    });
    assert.deepEqual(to, { path: new URL(whole, site.url).pathname, target: '_blank', high: 44 });
    await page.$eval('iframe', (f) => {
      f.style.height = '6000px';
    });
    await until(() => frame.$eval('#more', (e) => !e.checkVisibility()), 'where all words are seen no way on is needed');
  }
});

for (const [width, height] of [
  [390, 844],
  [720, 900],
  [844, 390],
  [1200, 750],
]) {
  test(`nothing moves when the map does not come, at ${width} × ${height}`, async () => {
    const page = await chrome.newPage({ width, height, touch: width < 900 });
    await page.evaluateOnNewDocument(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries())
          window.shifts.push([value, ...sources.map(({ node }) => node?.id || node?.className)]);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    spoiled.faults = { '.wasm': absent };
    await page.goto(`${spoiled.url}frame.html`);
    await live(page, 'failed');
    assert.ok(await page.$eval('.why.missing', (e) => e.checkVisibility()));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve)))));
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
  });
}
