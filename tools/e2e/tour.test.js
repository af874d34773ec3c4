/** A reader is led through the argument, wanders off, comes back, and shares a step. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, focused, keepShot, live, middle, open, pause, server, showing, standing, until, words } from './lib.js';
import { picture } from './pictures.js';

const site = server();
const chrome = chromium();

const title = (page) => page.evaluate(() => document.querySelector('#card h2')?.textContent ?? '');
const hash = (page) => page.evaluate(() => location.hash);
const press = (page, action) => page.click(`:is(#bar, #card) button[data-action="${action}"]`);
const at = (page, step) => until(async () => (await hash(page)) === `#?step=${step}`, `the address is that of step ${step}`);

test('the tour begins, leads on and back, and ends', async () => {
  const page = await open(chrome, site);
  const before = await picture(page);
  await press(page, 'step:1');
  await until(() => title(page), 'the card opens');
  const first = await title(page);
  await showing(page, 'edge/cn-ru');
  await at(page, 1);
  assert.ok(!before.equals(await picture(page)), 'the map looks as before');
  await press(page, 'step:next');
  await until(async () => (await title(page)) !== first, 'the card tells the next step');
  await at(page, 2);
  await press(page, 'step:previous');
  await until(async () => (await title(page)) === first, 'the card tells the first step again');
  await press(page, 'step:0');
  await until(async () => !(await title(page)), 'the card is gone');
  assert.deepEqual(page.errors, []);
});

test('every step has a caption, its claims, a dot, and leaves all names in sight', async () => {
  const page = await open(chrome, site, '#?step=1', { reducedMotion: true });
  const steps = await page.evaluate(() => document.querySelectorAll('#card .dots button').length);
  assert.ok(steps >= 9, `${steps} dots`);
  for (let n = 1; n <= steps; n++) {
    await press(page, `step:${n}`);
    await at(page, n);
    await until(
      () => page.evaluate((i) => document.querySelector('#card .dots [aria-pressed="true"]')?.dataset.action === `step:${i}`, n),
      `dot ${n} is on`,
    );
    await standing(page); // the map has made room for the card
    const card = await page.evaluate(() => ({
      words: document.querySelector('#card section p:not(.kicker)').textContent.trim().split(/\s+/).length,
      claims: document.querySelectorAll('#card a[href^="#claim/"]').length,
      box: document.getElementById('card').getBoundingClientRect().toJSON(),
      discs: [...document.querySelectorAll('.handle[data-ref^="node/"]:not(.away)')].map((h) => h.getBoundingClientRect().toJSON()),
    }));
    assert.ok(card.words > 20 && card.words <= 60, `step ${n} has ${card.words} words`);
    assert.ok(card.claims > 0, `step ${n} names no claim`);
    for (const disc of card.discs) {
      const [x, y] = [disc.x + disc.width / 2, disc.y + disc.height / 2];
      assert.ok(x < card.box.left || x > card.box.right || y < card.box.top || y > card.box.bottom, `step ${n}: the card covers a node`);
    }
    await keepShot(page, `tour-${n}`);
  }
});

test('a link to a step shows it, and a reload keeps it', async () => {
  const page = await open(chrome, site, '#?step=3');
  await showing(page, 'edge/cn-us');
  const third = await title(page);
  assert.ok(third);
  await page.reload();
  await live(page);
  await showing(page, 'edge/cn-us');
  assert.equal(await title(page), third);
});

test('a reader who wanders off may come back, and one who leaves may resume', async () => {
  const page = await open(chrome, site, '#?step=3', { reducedMotion: true });
  await page.mouse.click(...Object.values(await middle(page, 'node/us')));
  await showing(page, 'node/us');
  await page.waitForSelector('#card button[data-action="step:3"]:not(.dots *)', { polling: 50 });
  await page.click('#card button[data-action="step:3"]:not(.dots *)');
  await showing(page, 'edge/cn-us');
  await at(page, 3);
  await page.keyboard.press('Escape');
  await until(async () => !(await title(page)), 'Escape leaves the tour');
  await press(page, 'step:3');
  await until(() => title(page), 'the tour is resumed');
  await at(page, 3);
});

test('the keyboard goes through the tour and keeps its place', async () => {
  const page = await open(chrome, site, '#?step=1', { reducedMotion: true });
  await page.focus('#card button[data-action="step:next"]');
  for (let n = 2; n <= 4; n++) {
    await page.keyboard.press('Enter');
    await at(page, n);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.action), 'step:next', await focused(page));
  }
});

test('a reader who begins and ends the tour by keyboard keeps their place', async () => {
  const page = await open(chrome, site, '', { reducedMotion: true });
  const action = () => page.evaluate(() => document.activeElement.dataset.action);
  await page.focus('#bar [data-key="tour"] button');
  await page.keyboard.press('Enter');
  await at(page, 1);
  assert.equal(await action(), 'step:next');
  await page.keyboard.press('Escape');
  await until(async () => !(await title(page)), 'Escape leaves the tour');
  assert.equal(await action(), 'step:1');
});

test('a finger swipes from step to step', async () => {
  const page = await open(chrome, site, '#?step=2', { width: 390, height: 844, touch: true, reducedMotion: true });
  const box = await page.evaluate(() => document.getElementById('card').getBoundingClientRect().toJSON());
  const swipe = async (from, to) => {
    const y = box.y + 40;
    const finger = await page.touchscreen.touchStart(from, y);
    for (let i = 1; i <= 5; i++) await finger.move(from + ((to - from) * i) / 5, y);
    await finger.end();
  };
  await swipe(330, 90);
  await at(page, 3);
  await swipe(90, 330);
  await at(page, 2);
});

test('back and forward go through the addresses that links have opened', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  await showing(page, 'edge/cn-us');
  await page.evaluate(() => {
    location.hash = '#?step=9';
  });
  await showing(page, 'node/cn');
  await page.evaluate(() => {
    location.hash = '#edge/ru-us?date=2013-06-17';
  });
  await showing(page, 'edge/ru-us');
  await page.goBack();
  await showing(page, 'node/cn');
  assert.ok(await title(page));
  await page.goBack();
  await showing(page, 'edge/cn-us');
  await page.goForward();
  await showing(page, 'node/cn');
  assert.deepEqual(page.errors, []);
});

test('an address of nonsense shows a sensible state', async () => {
  const page = await open(
    chrome,
    site,
    '#edge/cn-us?date=9999-99&domain=x&step=999&without=event/none&model=a,b,c&page=x&compare=edge/cn-us',
  );
  await showing(page, 'edge/cn-us');
  assert.ok((await words(page)).includes('Cyber understanding'));
  for (const wild of ['#?step=-1', '#?without=' + 'event/2015-06-opm,'.repeat(400), '#%00%ff', '#edge/x?date=0001']) {
    await page.evaluate((h) => {
      location.hash = h;
    }, wild);
    await pause(150);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.state), 'live', wild);
  }
  assert.deepEqual(page.errors, []);
});
