/** A reader lays two relationships side by side. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { along, chromium, keepShot, open, pause, server, showing, until, words } from './lib.js';
import { picture } from './pictures.js';

const site = server();
const chrome = chromium();

const hash = (page) => page.evaluate(() => location.hash);
const compared = (page, edge) => until(async () => (await hash(page)).includes(`compare=${edge}`), `${edge} is compared`);

async function readsBoth(page, names = ['China – Russia', 'United States – China']) {
  await until(async () => /Eimi Harris/.test(await words(page)), 'the verdict is there by name');
  const text = await words(page);
  for (const known of [...names, 'Economic', 'Social', 'Security']) {
    assert.ok(text.includes(known), `the panel does not say “${known}”`);
  }
}

test('a button in the panel lays a second relationship beside the first', async () => {
  const page = await open(chrome, site, '#edge/cn-us?date=2016-05');
  await showing(page, 'edge/cn-us');
  const before = await picture(page);
  await page.click('#panel button[data-action="compare:edge/cn-ru"]');
  await compared(page, 'edge/cn-ru');
  await readsBoth(page);
  assert.ok(!before.equals(await picture(page)), 'the map looks as before');
  await keepShot(page, 'compare');
  await page.click('#panel button[data-action="compare:"]');
  await until(async () => !(await hash(page)).includes('compare'), 'the comparison ends');
  assert.deepEqual(page.errors, []);
});

test('a click with the shift key compares, and Escape ends it', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  await showing(page, 'edge/cn-us');
  const { x, y } = await along(page, 'edge/cn-ru', 0.5);
  await page.keyboard.down('Shift');
  await page.mouse.click(x, y);
  await page.keyboard.up('Shift');
  await compared(page, 'edge/cn-ru');
  await readsBoth(page);
  await page.keyboard.press('Escape');
  await until(async () => !(await hash(page)).includes('compare'), 'the comparison ends');
  await showing(page, 'edge/cn-us');
});

test('Shift with Enter or Space on a relationship compares, from the beginning of the words', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  await showing(page, 'edge/cn-us');
  const handle = '.handle[data-ref="edge/cn-ru"]';
  const name = await page.$eval(handle, (h) => h.ariaLabel);
  for (const key of ['Enter', 'Space']) {
    await page.$eval('#panel', (panel) => {
      panel.scrollTop = 300;
    });
    await page.focus(handle);
    await page.keyboard.down('Shift');
    await page.keyboard.press(key);
    await page.keyboard.up('Shift');
    await compared(page, 'edge/cn-ru');
    await until(() => page.$eval('#panel', (panel) => panel.scrollTop === 0), 'the comparison is read from its beginning');
    assert.notEqual(await page.$eval(handle, (h) => h.ariaLabel), name, 'the handle does not tell that it is compared');
    assert.equal(await page.$eval('#panel', (panel) => panel.dataset.ref), 'edge/cn-us');
    await page.keyboard.press('Escape');
    await until(async () => !(await hash(page)).includes('compare'), 'the comparison ends');
  }
});

test('a long press compares', async () => {
  const page = await open(chrome, site, '#edge/cn-us', { width: 390, height: 844, touch: true });
  await showing(page, 'edge/cn-us');
  const { x, y } = await along(page, 'edge/cn-ru', 0.5);
  const finger = await page.touchscreen.touchStart(x, y);
  await compared(page, 'edge/cn-ru');
  await finger.end();
  await pause(200);
  assert.ok((await hash(page)).includes('compare=edge/cn-ru'), 'lifting the finger ends the comparison');
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, 'the page scrolls sideways');
});

test('a node shows its two relationships side by side', async () => {
  const page = await open(chrome, site, '#node/cn?date=2016-05');
  await showing(page, 'node/cn');
  assert.match(await words(page), /hinge/i);
  await readsBoth(page, ['with Russia', 'with United States']);
});
