/** The reading page around the map, and its forms for pages of others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { chromium, live, server, showing, until } from './lib.js';

const site = server();
const chrome = chromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page, which the first test opens, for all that do not ask for another. */
let page;
/** The map in it. */
let map;

const frameOf = (selector) =>
  until(async () => {
    const element = await page.$(selector);
    const frame = await element.contentFrame();
    return /\/frame[^/]*\.html/.test(frame?.url() ?? '') && frame;
  }, `a frame in ${selector}`);

/** What a reader would copy from a form. */
const form = (id) => page.$eval(`[aria-labelledby="form-${id}"] code`, (code) => code.textContent);

/** The address in the first form, without the site's own. */
const address = async () => (await form('url')).replace(/^.*\/frame/, '');

test('the page loads the map, says nothing in the console, and nothing moves on the way', async () => {
  page = await chrome.newPage({ keep: true });
  await page.evaluateOnNewDocument(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((e) => e.value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.browserContext().overridePermissions(site.url.slice(0, -1), ['clipboard-read', 'clipboard-write']);
  await page.goto(site.url);
  map = await frameOf('#map iframe');
  await live(map);
  assert.deepEqual(page.errors, []);
  assert.deepEqual(await page.evaluate(() => window.shifts), []);
});

for (const scheme of ['light', 'dark']) {
  test(`axe objects to nothing, ${scheme}`, async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { violations } = await window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        iframes: false, // what is in them has its own tests
      });
      return violations.map(
        (v) =>
          `${v.id}: ${v.help}; ${v.nodes
            .slice(0, 3)
            .map((n) => n.target.join(' '))
            .join(' | ')}`,
      );
    });
    assert.deepEqual(found, []);
  });
}

test('the forms follow the map', async () => {
  assert.equal(await address(), '.html');
  await map.$eval('.handle[data-ref="edge/cn-us"]', (handle) => handle.click());
  await showing(map, 'edge/cn-us');
  await until(async () => (await address()) === '-edge-cn-us.html', 'the address has the edge');
  assert.match(await form('iframe'), /src="[^"]+frame-edge-cn-us\.html" title="Interactive map\. United States – China\. /);
  assert.match(await form('figure'), /<a href="[^"]+frame-edge-cn-us\.html" hidden>[^]+src="[^"]+frame-edge-cn-us\.html"/);
  assert.match(
    await form('figure'),
    /<img src="[^"]+\/posters\/edge-cn-us\.png" alt="United States – China, May 2016: Restraint, for business only\. /,
  );
  assert.match(await form('element'), /<tripoint-map start="edge-cn-us"><a href="[^"]+frame-edge-cn-us\.html">/);
  await map.evaluate(() => window.parent.postMessage({ tripoint: 1, type: 'date', date: '2019-03' }, '*'));
  await until(
    async () => (await address()) === '-edge-cn-us-2018-11-08.html',
    'the address has the last date that the form offers until then',
  );
  assert.match(await form('element'), /<tripoint-map start="edge-cn-us-2018-11-08">/);
  assert.match(await form('figure'), /edge-cn-us-2018-11-08\.png" alt="United States – China, 8 November 2018: Pledge called broken\. /);
});

test('the forms follow what is chosen beside them', async () => {
  await page.select('#embed [name="start"]', 'node-ru-latest');
  await page.select('#embed [name="theme"]', 'dark');
  await page.select('#embed [name="live"]', 'auto');
  await until(async () => (await address()) === '-node-ru-latest.html?live=auto&theme=dark', 'the address has it all');
  assert.match(await form('iframe'), /-node-ru-latest\.html\?live=auto&amp;theme=dark"/);
  assert.match(await form('iframe'), /color-scheme:dark"/);
  assert.match(await form('element'), /<tripoint-map start="node-ru-latest" theme="dark" live>/);
});

test('the page listens only to the map, and only to what the map can mean', async () => {
  await page.evaluate(() => window.postMessage({ tripoint: 1, type: 'select', ref: 'node/cn' }, '*'));
  await map.evaluate(() => {
    for (const message of [
      null,
      'text',
      { tripoint: 2, type: 'select', ref: 'node/cn' },
      { tripoint: 1, type: 'select', ref: '"><script>' },
      { tripoint: 1, type: 'select', ref: 'edge/xx-yy' },
      { tripoint: 1, type: 'select', ref: 7 },
      { tripoint: 1, type: 'date', date: 'soon' },
      { tripoint: 1, type: 'theme', theme: 'light' },
      { tripoint: 1, type: 'constructor' },
    ])
      window.parent.postMessage(message, '*');
    window.parent.postMessage({ tripoint: 1, type: 'date', date: '2025-11' }, '*'); // comes behind all of these
  });
  await until(async () => (await address()) === '-edge-cn-us-2025-10-30.html?live=auto&theme=dark', 'the last message is heard');
  assert.deepEqual(page.errors, []);
});

test('the preview has the chosen width and shows what is chosen', async () => {
  for (const width of [320, 900, 480]) {
    await page.click(`#preview [value="${width}"]`);
    assert.equal(await page.$eval('#preview iframe', (f) => f.offsetWidth), width);
  }
  await page.select('#embed [name="live"]', '');
  const frame = await frameOf('#preview iframe');
  await until(() => frame.url().includes('-edge-cn-us-2025-10-30.html?theme=dark'), 'the preview is at the address');
  assert.ok(!(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)), 'the page scrolls sideways');
});

test('a form can be copied', async () => {
  await page.click('[aria-labelledby="form-figure"] + button');
  await until(() => page.$eval('#embed [role="status"]', (s) => s.textContent === 'Copied'), 'the page says that it has copied');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await form('figure'));
});

test('a link in the text shows its subject on the map', async () => {
  const entries = await page.evaluate(() => history.length);
  await page.$eval('a[href="frame.html#step/3"]', (link) => link.click());
  await showing(map, 'edge/cn-us');
  await until(() => map.evaluate(() => location.hash === '#?step=3'), 'the map is at the step');
  assert.ok(
    await page.$eval('#map iframe', (f) => {
      const { top, bottom } = f.getBoundingClientRect();
      return top < innerHeight && bottom > 0 && document.activeElement === f;
    }),
    'the map is not in sight',
  );
  assert.equal(await page.evaluate(() => history.length), entries);
  assert.deepEqual(page.errors, []);
});

test('each step has a picture of the map, and a press on it shows the step on the map', async () => {
  const steps = await page.$$eval('.step figure:has(figcaption)', (figures) =>
    figures.map((figure) => {
      const { width, height } = figure.querySelector('svg').getBoundingClientRect();
      const letters = [...figure.querySelectorAll('text')]
        .filter((t) => t.checkVisibility())
        .map((t) => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a);
      return {
        width,
        shape: Math.round((10 * width) / height),
        letters: Math.min(...letters),
        says: figure.querySelector('figcaption').textContent.trim(),
      };
    }),
  );
  assert.equal(steps.length, 10);
  for (const { width, shape, letters, says } of steps) {
    assert.ok(width >= 320 && shape === 16, `a picture is ${width} wide, of the shape ${shape}`);
    assert.ok(letters >= 12, `letters of ${letters}`);
    assert.match(says, /20\d\d[^]*Show on the map$/);
  }
  assert.match(steps[2].says, /^United States – China, 25 September 2015 /);
  assert.match(steps[6].says, /^China – Russia and United States – China, May 2016, security only /);
  const picture = await page.$('.step:nth-of-type(8) svg');
  await picture.scrollIntoView();
  await picture.click();
  await showing(map, 'edge/cn-ru');
  await until(() => map.evaluate(() => location.hash === '#?step=7'), 'the map is at the step');
});

test('a link to what is folded away opens it', async () => {
  const plain = await chrome.newPage();
  await plain.goto(site.url);
  for (const id of ['page/article-contested', 'claim/29', 'page/model-outside']) {
    assert.ok(await plain.evaluate((to) => !document.getElementById(to).checkVisibility(), id), `${id} is open at first`);
    await plain.evaluate((to) => {
      location.hash = to;
    }, id);
    await until(
      () =>
        plain.evaluate((to) => {
          const target = document.getElementById(to);
          const { top } = target.getBoundingClientRect();
          return target.checkVisibility() && top >= 0 && top < innerHeight;
        }, id),
      `${id} is in sight`,
    );
  }
  assert.deepEqual(plain.errors, []);
});

test('the page is short, and takes over no scroll', async () => {
  const plain = await chrome.newPage();
  await plain.setViewport({ width: 1200, height: 750 });
  await plain.goto(site.url);
  const { screens, sticky } = await plain.evaluate(() => ({
    screens: (document.getElementById('data').getBoundingClientRect().top + scrollY) / innerHeight,
    sticky: [...document.querySelectorAll('*')]
      .filter((e) => /sticky|fixed/.test(getComputedStyle(e).position))
      .map((e) => e.outerHTML.slice(0, 80)),
  }));
  assert.ok(screens <= 12, `${screens.toFixed(1)} screens before the data, the forms and the licences`);
  assert.deepEqual(sticky, []);
  await plain.mouse.move(20, 700);
  await plain.mouse.wheel({ deltaY: 400 });
  await until(() => plain.evaluate(() => scrollY === 400), 'the wheel scrolls by what it turns');
});

test('on paper a picture of the map stands in place of the frame', async () => {
  const plain = await chrome.newPage();
  await plain.goto(site.url);
  const seen = () =>
    plain.evaluate(() => ['#map iframe', '#map svg.paper', '.step svg'].map((s) => document.querySelector(s).checkVisibility()));
  assert.deepEqual(await seen(), [true, false, true]);
  await plain.emulateMediaType('print');
  assert.deepEqual(await seen(), [false, true, true]);
});

test('on paper every part is open', async () => {
  const closed = () => page.$$eval('details:not([open])', (all) => all.length);
  const before = await closed();
  assert.ok(before > 10);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await closed(), 0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await closed(), before);
});

test('nothing is cut at the sides, letters and targets are large enough', async () => {
  for (const width of [320, 390, 768, 1200]) {
    await page.setViewport({ width, height: 640 });
    const found = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const small = new Set();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent.closest('svg') && /^[−0+]+$/.test(node.data)) continue; // signs in their discs; words say the same
        if (node.data.trim() && !parent.closest('.heard, noscript') && parseFloat(getComputedStyle(parent).fontSize) < 12)
          small.add(node.data);
      }
      for (const e of document.querySelectorAll('button, select, summary, input, nav a')) {
        const { width: w, height: h } = e.getBoundingClientRect();
        if (e.checkVisibility() && Math.min(w, h) < 24 && !(e.tagName === 'INPUT' && e.parentElement.offsetHeight >= 24))
          small.add(e.outerHTML);
      }
      for (const t of document.querySelectorAll('.step text'))
        if (t.getClientRects().length > 0 && parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a < 11.5) small.add(t.textContent);
      return { small: [...small], sideways: document.documentElement.scrollWidth > innerWidth };
    });
    assert.deepEqual(found, { small: [], sideways: false }, `at ${width}`);
  }
});

test('the map in the page has the height that it asks hosts for', async () => {
  for (const width of [390, 620, 768, 960, 1200]) {
    await page.setViewport({ width, height: 640 });
    const wanted = () => map.evaluate(() => parseInt(getComputedStyle(document.documentElement).getPropertyValue('--height'), 10));
    const given = () => page.$eval('#map iframe', (f) => f.offsetHeight);
    await until(async () => (await given()) === (await wanted()), `the height of the map at ${width}`);
  }
});

test('without scripts the forms stand there for the map as it begins', async () => {
  const plain = await chrome.newPage();
  await plain.setJavaScriptEnabled(false);
  await plain.goto(site.url);
  const seen = await plain.evaluate(() => ({
    forms: [...document.querySelectorAll('.form code')].filter((e) => e.checkVisibility()).length,
    url: document.querySelector('.form code').textContent.replace(/^.*\//, ''),
    deaf: [...document.querySelectorAll('#embed select, #embed button')].filter((e) => e.checkVisibility()).length,
  }));
  assert.deepEqual(seen, { forms: 4, url: 'frame.html', deaf: 0 });
});
