/** A reader with a keyboard alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDGES, NODES, along, chromium, click, focused, middle, open, server, showing, shown, until, words } from './lib.js';
import { picture } from './pictures.js';

const site = server();
const chrome = chromium();

/** Presses Tab until something has the focus. */
async function tabTo(page, want, most = 30) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === want) return;
  }
  assert.fail(`Tab does not reach ${want} within ${most} steps`);
}

test('nothing is focused on load', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  assert.equal(await focused(page), 'BODY');
});

test('Tab reaches every edge and node, each with a name that tells', async () => {
  const page = await open(chrome, site);
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'skip');
  const reached = [];
  for (let i = 0; i < EDGES.length + NODES.length; i++) {
    await page.keyboard.press('Tab');
    reached.push(await focused(page));
  }
  assert.deepEqual([...reached].sort(), [...EDGES, ...NODES].sort());
  const names = await page.evaluate(() => [...document.querySelectorAll('.handle')].map((h) => h.getAttribute('aria-label')));
  for (const name of names) assert.ok(name.length >= 5, `“${name}” is no name`);
  assert.equal(new Set(names).size, names.length);
});

for (const [key, edge] of [
  ['Enter', 'edge/cn-us'],
  ['Space', 'edge/ru-us'],
  ['Enter', 'edge/cn-ru'],
]) {
  test(`${key} reveals ${edge}, Escape leaves it with the focus where it was`, async () => {
    const page = await open(chrome, site);
    await tabTo(page, edge);
    await page.keyboard.press(key);
    await showing(page, edge);
    assert.ok((await words(page)).length > 1000);
    assert.equal(await page.$eval(`.handle[data-ref="${edge}"]`, (h) => h.ariaCurrent), 'true');
    const said = await page.$eval('#announce', (p) => p.textContent);
    assert.ok(said.length > 10 && said.length < 120, `announced: “${said}”`);
    await page.keyboard.press('Tab'); // somewhere else
    await page.keyboard.press('Escape');
    await showing(page, '');
    await until(async () => (await focused(page)) === edge, 'the focus returns');
  });
}

test('Escape in the panel returns to the edge', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  await page.focus('#panel a');
  await page.keyboard.press('Escape');
  await showing(page, '');
  await until(async () => (await focused(page)) === 'edge/cn-us', 'the focus returns');
});

test('a link in the panel that leads elsewhere keeps the reader in the panel', async () => {
  const page = await open(chrome, site, '#node/cn');
  await page.focus('#panel a[href="#edge/cn-us"]');
  await page.keyboard.press('Enter');
  await showing(page, 'edge/cn-us');
  assert.equal(await focused(page), 'panel');
});

test('the focus has a ring that can be seen on the map', async () => {
  const page = await open(chrome, site, '', { width: 320, height: 480 });
  const before = await picture(page);
  await tabTo(page, 'edge/cn-us');
  const ring = await page.evaluate(() => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement);
    const box = document.activeElement.getBoundingClientRect();
    const under = document.getElementById('panel').getBoundingClientRect();
    return { outlineStyle, outlineWidth: parseFloat(outlineWidth), outlineColor, hidden: box.bottom > under.top && box.right > under.left };
  });
  assert.equal(ring.outlineStyle, 'solid');
  assert.ok(ring.outlineWidth >= 2);
  assert.ok(!ring.hidden, 'the ring lies behind the panel');
  assert.ok(!before.equals(await picture(page)));
});

test('the date moves by keys and by buttons, without dragging', async () => {
  const page = await open(chrome, site, '#edge/ru-us');
  const date = () => page.$eval('#when', (e) => e.textContent);
  const said = () => page.$eval('#announce', (e) => e.textContent);
  assert.equal(await date(), 'May 2016');
  await page.focus('#date input');
  await page.keyboard.press('ArrowRight');
  await until(async () => (await date()) === '14 June 2016', 'the next event');
  await page.click('#date button[data-event="previous"]');
  await until(async () => (await date()) === '21 April 2016', 'the event before');
  assert.match(await said(), /^21 April 2016: .+/, 'a button has no value to be heard');
  await page.focus('#date input');
  await page.keyboard.press('Home');
  await until(async () => /2007/.test(await date()), 'the first date');
  await page.click('#date button[data-event="previous"]');
  await page.evaluate(() => {
    document.getElementById('announce').textContent = '';
  });
  await page.mouse.move(300, 300); // brings other news of the controls
  await page.focus('#date input');
  await page.keyboard.press('End');
  await until(async () => !/2007/.test(await date()), 'still alive after a step too far');
  assert.equal(await said(), '', 'a step that led nowhere is heard later');
});

test('the map zooms by buttons, pans by arrows and has a way back', async () => {
  const page = await open(chrome, site, '', { reducedMotion: true });
  const box = () => middle(page, 'node/ru');
  const home = await box();
  assert.ok(await page.$eval('#home', (b) => !b.checkVisibility()));
  await page.click('#tools button[data-key="in"]');
  await page.waitForSelector('#home', { visible: true, polling: 50 });
  const zoomed = await box();
  assert.notDeepEqual(zoomed, home);
  await page.focus('.handle[data-ref="edge/cn-us"]');
  await page.keyboard.press('ArrowRight');
  await until(async () => (await box()).x !== zoomed.x, 'the map pans');
  await page.click('#home');
  await until(async () => {
    const back = await box();
    return Math.hypot(back.x - home.x, back.y - home.y) < 1;
  }, 'the whole map is back');
  await click(page, await along(page, 'edge/cn-us', 0.5));
  await showing(page, 'edge/cn-us');
});

test('the way back hands the focus on when it is gone', async () => {
  const page = await open(chrome, site, '', { reducedMotion: true });
  await page.focus('#tools button[data-key="in"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#home', { visible: true, polling: 50 });
  await page.focus('#home');
  await page.keyboard.press('Enter');
  await until(() => page.$eval('#home', (b) => !b.checkVisibility()), 'the way back is gone');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.key), 'in');
});

test('single letters, Space and PageDown stay the page’s', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  await page.evaluate(() => {
    window.taken = [];
    addEventListener('keydown', (event) =>
      setTimeout(() => {
        if (event.defaultPrevented) window.taken.push(event.key);
      }),
    );
  });
  for (const key of ['a', 's', '+', 'Space', 'PageDown', 'ArrowDown', 'Home', 'Enter', 'Tab']) await page.keyboard.press(key);
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  assert.deepEqual(await page.evaluate(() => window.taken), []);
  assert.equal(await shown(page), 'edge/cn-us');
});
