/** The frame before any program: what is there, what it costs, what stays when the program comes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDGES, NODES, chromium, focused, live, server, shown, state, openStatic, until, words } from './lib.js';

const site = server();
const chrome = chromium();

/** What a page does by itself, and how its layout moves. */
function watch() {
  window.ran = [];
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
    const own = window[name].bind(window);
    window[name] = (...args) => {
      window.ran.push(name);
      return own(...args);
    };
  }
  window.shifts = [];
  const observer = new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) window.shifts.push([value, ...sources.map(({ node }) => node?.id || node?.className)]);
    }
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  /** Forgets all shifts so far, also those that the observer has not been told of yet. */
  window.forgetShifts = () => {
    observer.takeRecords();
    window.shifts = [];
  };
}

const openStill = (hash, options) => openStatic(chrome, site, hash, options, watch);

/** The visible link of the poster to a thing. */
const link = (ref) => `#poster svg:not(.land):is(.wide, .narrow, .low) a[data-ref="${ref}"]`;

/** A point of a ribbon of the poster that nothing else covers. */
const onRibbon = (page, ref) =>
  page.evaluate((selector) => {
    const path = [...document.querySelectorAll(`${selector} path`)].find((p) => p.checkVisibility());
    const at = path.getPointAtLength(path.getTotalLength() * 0.45).matrixTransform(path.getScreenCTM());
    return { x: at.x, y: at.y };
  }, link(ref));

test('the static frame fetches its few files, runs nothing and moves nothing', async () => {
  const page = await openStill();
  assert.equal(await state(page), 'static');
  const few = [
    'address.js',
    'allowed.js',
    'frame.css',
    'frame.html',
    'host.js',
    'parts.js',
    'start.js',
    'static.js',
    'status.js',
    'strip.js',
    'tabs.js',
  ];
  assert.deepEqual(page.asked.sort(), few);
  assert.deepEqual(await page.evaluate(() => window.ran), []);
  assert.deepEqual(await page.evaluate(() => window.shifts), []);
  for (const ref of [...EDGES, ...NODES]) {
    const names = await page.$$eval(link(ref), (links) => links.filter((a) => a.checkVisibility()).map((a) => a.ariaLabel));
    assert.equal(names.length, 1, `${ref} has ${names.length} links`);
    assert.ok(names[0].length >= 5, names[0]);
  }
  assert.deepEqual(page.errors, []);
});

test('a press shows the overview at once, and the program keeps what was chosen and read', async () => {
  const page = await openStill();
  const { x, y } = await onRibbon(page, 'edge/cn-us');
  await page.mouse.click(x, y);
  assert.equal(await shown(page), 'edge/cn-us');
  assert.match(await words(page), /^‹ All three\n+UNITED STATES – CHINA/);
  assert.equal(await page.evaluate(() => location.hash), '#edge/cn-us');
  await until(async () => (await state(page)) === 'loading', 'the program is asked for');

  const before = await page.evaluate(async () => {
    const panel = document.getElementById('panel');
    panel.scrollTop = 300;
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    window.forgetShifts(); // of what has been laid out here
    return panel.scrollTop;
  });
  assert.ok(before > 0);
  page.release();
  await live(page);
  assert.equal(await shown(page), 'edge/cn-us');
  assert.equal(await page.$eval('#panel', (panel) => panel.scrollTop), before, 'the panel has scrolled');
  const shifts = await page.evaluate(() => window.shifts);
  const moved = shifts.reduce((sum, [value]) => sum + value, 0);
  assert.ok(moved < 0.001, `the layout has moved: ${JSON.stringify(shifts)}`); // browsers report smaller shifts as none
  assert.deepEqual(page.errors, []);
});

test('the program keeps the cards open that a reader has opened', async () => {
  const page = await openStill('#edge/cn-us?part=agreements');
  const card = await until(() => page.$('#fetched [data-card^="agreement/"]'), 'the part is there');
  const ref = await card.evaluate((c) => {
    c.querySelector('summary').click();
    return c.dataset.card;
  });
  await page.click('#start');
  page.release();
  await live(page);
  assert.ok(await page.$eval(`#panel [data-card="${ref}"] > details`, (details) => details.open));
});

test('the program does what a reader pressed, moved or typed before it came', async () => {
  const page = await openStill('#node/cn');
  await page.click('#bar [data-action="domain:economic"]');
  await page.focus('#date input');
  await page.keyboard.press('ArrowRight');
  await page.focus('#static .chosen input[type="search"]');
  await page.keyboard.type('theft');
  page.release();
  await live(page);
  const hash = await until(async () => {
    const text = await page.evaluate(() => location.hash);
    return text.includes('domain=economic') && text.includes('date=') && text;
  }, 'the state is as asked for');
  assert.match(hash, /^#node\/cn\?/);
  const field = await until(() => page.$('#part input[type="search"]'), 'the field is there');
  assert.equal(await field.evaluate((input) => input.value), 'theft');
  assert.equal(await page.evaluate(() => document.activeElement.type), 'search', 'the reader types on');
});

test('with the keyboard: from the picture to the map, and back to the picture', async () => {
  const page = await openStill();
  await page.$$eval(link('edge/cn-ru'), (links) => links.find((a) => a.checkVisibility()).focus()); // asks for the program
  await page.keyboard.press('Space');
  assert.equal(await shown(page), 'edge/cn-ru');
  page.release();
  await live(page);
  assert.equal(await focused(page), 'edge/cn-ru');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'handle');
  const canvas = await page.$('body > canvas');
  await canvas.evaluate((c) => c.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
  await until(() => canvas.evaluate((c) => !c.isConnected), 'the picture is given up');
  await until(
    () => page.evaluate(() => document.activeElement.closest('#poster') !== null || document.activeElement.className === 'handle'),
    'the focus is on the same thing',
  );
  await live(page);
  assert.equal(await focused(page), 'edge/cn-ru');
});

test('a download that is cancelled leaves the picture, and a button to begin again', async () => {
  const page = await openStill('#edge/ru-us');
  await page.click('#start');
  await until(async () => (await state(page)) === 'loading', 'it begins');
  await page.click('#cancel');
  await until(async () => (await state(page)) === 'static', 'it is cancelled');
  assert.equal(await shown(page), 'edge/ru-us');
  assert.ok(await page.$eval(link('node/cn'), (a) => a.checkVisibility()));
  page.release();
  await page.click('#start');
  await live(page);
  assert.equal(await shown(page), 'edge/ru-us');
});

test('without scripts a link shows the article alone', async () => {
  const page = await chrome.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.url}frame.html`);
  const articles = () => page.$$eval('#static > article', (all) => all.filter((a) => a.checkVisibility()).map((a) => a.id));
  assert.equal((await articles()).length, EDGES.length + NODES.length);
  await page.goto(`${site.url}frame.html#edge/cn-us`);
  assert.deepEqual(await articles(), ['edge/cn-us']);
  assert.match(await words(page), /^To move [^\n]+\n+‹ All three\n+UNITED STATES – CHINA/);
});

test('without scripts the parts are links to a page, which leads back to the frame', async () => {
  const page = await chrome.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.url}frame.html#edge/cn-us`);
  await Promise.all([page.waitForNavigation(), page.click('[id="edge/cn-us"] .tabs a[href$="#agreements"]')]);
  assert.equal(page.url(), `${site.url}edge/cn-us.html#agreements`);
  assert.ok(await page.$eval('#agreements', (part) => part.checkVisibility() && part.getBoundingClientRect().top < 750));
  await Promise.all([page.waitForNavigation(), page.click('a[href="../frame.html#edge/cn-us"]')]);
  assert.match(await words(page), /UNITED STATES – CHINA/);
});
