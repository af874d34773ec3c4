/** What the rules of access ask for, as far as a program can judge it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, open, server, showing } from './lib.js';

const site = server();
const chrome = chromium();

const OFF = 'without=event/2015-06-opm&without=event/2015-09-understanding';

test('every target is large enough', async () => {
  for (const [hash, options] of [
    ['#edge/cn-us', {}], ['#edge/cn-us', { width: 320, height: 480, touch: true }],
    [`#edge/cn-us?step=3&${OFF}`, { width: 320, height: 480, touch: true }], ['#?page=model', {}],
  ]) {
    const page = await open(chrome, site, hash, options);
    const small = await page.evaluate(() => [...document.querySelectorAll('button, summary, input')]
      .filter((e) => e.checkVisibility())
      .map((e) => ({ e: e.outerHTML.slice(0, 80), box: e.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ e, box }) => `${e} ${box.width}×${box.height}`));
    assert.deepEqual(small, []);
  }
});

test('no letters are smaller than 12 dp', async () => {
  const page = await open(chrome, site, `#edge/cn-us?step=3&${OFF}`);
  const small = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest('script, noscript, .heard')) continue;
      if (parseFloat(getComputedStyle(parent).fontSize) < 12) found.add(`${parent.tagName} “${node.data.slice(0, 30)}”`);
    }
    return [...found];
  });
  assert.deepEqual(small, []);
});

/** Asserts that nothing is cut at the sides and that the panel can be read to its end. */
async function assertAllInReach(page) {
  const { sideways, cut, reach } = await page.evaluate(() => {
    const panel = document.getElementById('panel');
    const last = panel.lastElementChild;
    last.scrollIntoView();
    const box = last.getBoundingClientRect();
    return {
      sideways: document.documentElement.scrollWidth > innerWidth,
      cut: panel.scrollWidth - panel.clientWidth,
      reach: box.top < innerHeight && box.bottom > 0,
    };
  });
  assert.ok(!sideways, 'the page scrolls sideways');
  assert.ok(cut <= 0, `${cut} dp of the panel are cut`);
  assert.ok(reach, 'the end of the panel cannot be reached');
}

test('with large zoom nothing is lost', async () => {
  for (const hash of ['', '#edge/cn-us', '#node/us', `#edge/cn-us?${OFF}`, '#?step=6']) {
    await assertAllInReach(await open(chrome, site, hash, { width: 320, height: 256 }));
  }
});

test('with text of twice the size nothing is lost', async () => {
  const page = await open(chrome, site, '#edge/cn-us', { width: 390, height: 844 });
  const size = () => page.$eval('#panel .lead', (p) => parseFloat(getComputedStyle(p).fontSize));
  const before = await size();
  const devtools = await page.createCDPSession();
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  assert.equal(await size(), 2 * before);
  await assertAllInReach(page);
});

test('the panel fits whatever room it has', async () => {
  const page = await open(chrome, site);
  for (const hash of ['#', '#edge/cn-us', '#node/us']) {
    await page.evaluate((h) => { location.hash = h; }, hash);
    await showing(page, hash.slice(1));
    for (const width of [320, 390, 599, 600, 768, 899, 900, 1200]) {
      await page.setViewport({ width, height: 700 });
      await assertAllInReach(page);
    }
  }
});

test('in forced colours the choice that is on can be told from the other', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const colors = await page.$$eval('#panel [data-key="events"] .choice button', (buttons) => buttons.map((b) => getComputedStyle(b).backgroundColor));
  assert.equal(colors.length, 2);
  assert.notEqual(colors[0], colors[1]);
});

test('paper shows what is closed on the screen, and leaves it closed', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  const closed = () => page.$$eval('#panel details:not([open])', (all) => all.length);
  const before = await closed();
  assert.ok(before > 5);
  await page.$eval('#panel summary', (s) => s.click());
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await closed(), 0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await closed(), before - 1);
});
