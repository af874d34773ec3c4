/** One press chooses, a second one leaves it so: for hands that click everything twice, on each device, with and without the program. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, live, middle, open, openStatic, pause, server, showing, shown, state, until } from './lib.js';
import { onPicture } from './pictures.js';

const site = server();
const chrome = chromium();

/** Waits until all that was asked of a program has been answered: the date is another. */
async function settled(page) {
  const date = await page.$eval('#when', (e) => e.textContent);
  await page.focus('#date input');
  await page.keyboard.press('PageDown');
  await until(async () => (await page.$eval('#when', (e) => e.textContent)) !== date, 'another date');
}

/** Presses a ribbon of the map. */
const LIVE = {
  async 'a mouse'(page, ref) {
    const { x, y } = await middle(page, ref);
    await page.mouse.click(x, y);
  },
  async 'a finger'(page, ref) {
    const { x, y } = await middle(page, ref);
    await page.touchscreen.tap(x, y);
  },
  async Enter(page, ref) {
    await page.focus(`.handle[data-ref="${ref}"]`);
    await page.keyboard.press('Enter');
  },
  async 'assistive software'(page, ref) {
    await page.$eval(`.handle[data-ref="${ref}"]`, (handle) => handle.click());
  },
};

for (const [name, press] of Object.entries(LIVE)) {
  test(`on the map a second press of ${name} leaves the relationship selected, Escape and the sea do not`, async () => {
    const page = await open(chrome, site, '#?date=2016-05', { reducedMotion: true, touch: name === 'a finger', width: 1200, height: 750 });
    for (let i = 0; i < 3; i++) {
      await press(page, 'edge/cn-us');
      await showing(page, 'edge/cn-us');
      await settled(page);
      assert.equal(await shown(page), 'edge/cn-us');
    }
    assert.equal(await page.$eval('.handle[data-ref="edge/cn-us"]', (handle) => handle.ariaCurrent), 'true');
    await page.keyboard.press('Escape');
    await showing(page, '');
  });
}

test('in the picture a double click, Enter twice and a bare click twice end selected', async () => {
  const page = await openStatic(chrome, site);
  await page.mouse.click(...(await onPicture(page, 'edge/cn-us')), { count: 2 });
  assert.equal(await shown(page), 'edge/cn-us');
  await page.mouse.click(3, 400); // the sea
  assert.equal(await shown(page), '');
  for (let i = 0; i < 2; i++) {
    await page.$eval('#poster a[data-ref="edge/ru-us"]', (link) => link.focus());
    await page.keyboard.press('Enter');
    assert.equal(await shown(page), 'edge/ru-us');
  }
  await page.keyboard.press('Escape');
  for (let i = 0; i < 2; i++) {
    await page.$eval('#poster a[data-ref="node/cn"]', (link) =>
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
    );
    assert.equal(await shown(page), 'node/cn');
  }
  assert.deepEqual(page.errors, []);
});

test('a double click on the button for the map begins, and does not cancel', async () => {
  const page = await openStatic(chrome, site);
  const { x, y } = await page.$eval('#start', (button) => {
    const box = button.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.click(x, y, { count: 2 });
  await until(async () => (await state(page)) === 'loading', 'the program is on its way');
  await until(() => page.asked.some((name) => name.endsWith('.wasm')), 'the program is asked for');
  assert.equal(await state(page), 'loading');
  page.release();
  await live(page);
});

test('a double click while the program comes counts once', async () => {
  const page = await openStatic(chrome, site);
  await page.click('#start');
  await until(() => page.asked.some((name) => name.endsWith('.wasm')), 'the program is asked for');
  await page.mouse.click(...(await onPicture(page, 'edge/cn-ru')), { count: 2 });
  assert.equal(await shown(page), 'edge/cn-ru');
  await page.click('#play', { count: 2 });
  page.release();
  await live(page);
  await showing(page, 'edge/cn-ru');
  await until(() => page.$eval('#play', (button) => button.dataset.on === 'true'), 'it plays');
});

test('a double click on what is on or off turns it once', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=events&date=2015-12', { reducedMotion: true });
  const twice = async (selector) => {
    const element = await page.waitForSelector(selector, { visible: true });
    await element.evaluate((e) => e.scrollIntoView({ block: 'center' }));
    await element.click({ count: 2 });
  };
  const card = '#panel [data-card="event/2015-09-understanding"]';
  await twice(`${card} summary`);
  assert.equal(await page.$eval(`${card} details`, (details) => details.open), true);
  await twice(`${card} [role="switch"]`);
  await until(() => page.evaluate(() => location.hash.includes('without=')), 'the event is off');
  await settled(page);
  assert.ok(await page.evaluate(() => location.hash.includes('without=')), 'the second click has switched it on');
  await twice('#view button');
  await until(() => page.evaluate(() => document.documentElement.classList.contains('text')), 'words only');
  await pause(200);
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains('text')), 'the map is back');
});

test('two clicks at one place on two things are no double click', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=events&date=2015-12', { reducedMotion: true });
  const card = '#panel [data-card="event/2015-09-understanding"]';
  await page.$eval(card, (element) => {
    // As browsers do that count by place and time alone.
    const click = (selector, detail) =>
      element.querySelector(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
    click('summary', 1);
    click('[role="switch"]', 2);
  });
  await until(() => page.evaluate(() => location.hash.includes('without=')), 'the event is off');
  assert.ok(await page.$eval(`${card} details`, (details) => details.open));
});
