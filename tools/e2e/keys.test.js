/** The list of keys, and the ways to article and method, which every panel ends with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, focused, open, openStatic, server, showing, shown, until } from './lib.js';

const site = server();
const chrome = chromium();

const KEYS = 'page/keys';
const seen = (page, selector) => page.$$eval(selector, (all) => all.filter((e) => e.checkVisibility()).length);

test('a question mark lists the keys, from wherever a reader is, and Escape leads back there', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=trust', { reducedMotion: true });
  for (const at of ['.handle[data-ref="edge/cn-us"]', '#date input', '#panel [role="tab"][aria-selected="true"]']) {
    await page.focus(at);
    const before = await focused(page);
    await page.keyboard.press('?');
    await showing(page, KEYS);
    assert.match(await page.$eval('#panel table', (t) => t.innerText), /Escape[^]*\?/);
    await page.keyboard.press('Escape');
    await showing(page, 'edge/cn-us');
    assert.equal(await focused(page), before);
    assert.match(await page.evaluate(() => location.hash), /part=trust/);
  }
  await page.keyboard.press('?');
  await showing(page, KEYS);
  await page.keyboard.press('?');
  await showing(page, 'edge/cn-us');
  assert.deepEqual(page.errors, []);
});

test('a question mark means nothing where nothing has the focus', async () => {
  const page = await open(chrome, site, '#edge/cn-us', { reducedMotion: true });
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('?');
  await page.focus('.handle[data-ref="edge/cn-ru"]');
  await page.keyboard.press('Enter');
  await showing(page, 'edge/cn-ru'); // had the list come, it would have come before
  assert.equal(await page.evaluate(() => location.hash), '#edge/cn-ru');
});

test('in the field that finds it is a letter', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=events');
  await page.focus('#part .field input');
  await page.keyboard.type('why?');
  await until(() => page.$eval('#announce', (p) => /^0 of/.test(p.textContent)), 'the filter has answered');
  assert.equal(await page.$eval('#part .field input', (i) => i.value), 'why?');
});

test('plus and minus zoom the map that has the focus', async () => {
  const page = await open(chrome, site, '', { reducedMotion: true });
  const zoomed = () => page.evaluate(() => document.documentElement.classList.contains('zoomed'));
  await page.focus('.handle[data-ref="edge/cn-us"]');
  await page.keyboard.press('+');
  await until(zoomed, 'the map is nearer');
  await page.keyboard.press('-');
  await until(async () => !(await zoomed()), 'the map is whole again');
});

test('without the program too', async () => {
  const page = await openStatic(chrome, site, '#edge/cn-us?part=trust');
  await until(() => seen(page, '#fetched .part'), 'the part is shown');
  await page.focus('.chosen [role="tab"][aria-selected="true"]');
  await page.keyboard.press('?');
  await until(() => seen(page, '#chapter [id="page/keys"] table'), 'the keys are listed');
  await page.keyboard.press('Escape');
  await until(() => seen(page, '[id="edge/cn-us"].chosen #fetched .part'), 'the part is shown again');
  assert.equal(await page.evaluate(() => location.hash), '#edge/cn-us?part=trust');
  assert.deepEqual(page.errors, []);
});

const STATES = ['', '#edge/cn-us', '#edge/ru-us?part=events', '#node/cn', '#?page=article', '#?page=model', '#?page=keys'];

for (const [name, begin, states] of [
  ['with the program', open, [...STATES, '#edge/cn-ru?compare=edge/cn-us', '#?step=3']],
  ['without', openStatic, STATES],
]) {
  test(`every panel ends with the ways to article and method, ${name}`, async () => {
    const page = await begin(chrome, site, '', { reducedMotion: true });
    const to = (hash) =>
      page.evaluate((h) => {
        location.hash = h;
      }, hash);
    const ways = () =>
      page.$$eval('#panel > .foot a', (all) => all.filter((a) => a.checkVisibility()).map((a) => a.getAttribute('href').split('#')[1]));
    for (const hash of states) {
      await to(hash);
      await until(async () => (await ways()).slice(0, 2).join() === 'page/article,page/model', `${hash} ends with them`);
    }
    const about = (ref) => until(async () => (await shown(page)) === ref, `the panel is about ${ref}`);
    await to('#node/us');
    await about('node/us');
    await page.$eval('#panel > .foot a[href$="page/model"]', (a) => a.click());
    await about('page/model');
    await page.keyboard.press('Escape');
    await about('node/us');
    assert.deepEqual(page.errors, []);
  });
}
