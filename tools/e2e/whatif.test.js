/** A reader asks what would be otherwise, and how it is computed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, live, open, openPart, server, showing, until, words } from './lib.js';
import { picture } from './pictures.js';

const site = server();
const chrome = chromium();

const EVENT = 'event/2015-09-understanding';
const hash = (page) => page.evaluate(() => location.hash);
const band = (page) => page.evaluate(() => document.querySelector('#bar [data-key="hypothesis"]')?.innerText ?? '');
const level = (page) => page.$eval('#part [data-key="levels"] .rows', (rows) => rows.innerText);

test('an event is switched off in the list, the picture and the words follow, and a reset brings all back', async () => {
  const page = await open(chrome, site, '#edge/cn-us?date=2015-12', { reducedMotion: true });
  await showing(page, 'edge/cn-us');
  const [map, table] = [await picture(page), await level(page)];
  await openPart(page, 'events');
  await page.$eval(`#part [data-card="${EVENT}"] summary`, (summary) => summary.click());
  await page.$eval(`#part [data-card="${EVENT}"] [role="switch"]`, (e) => e.scrollIntoView({ block: 'center' }));
  await page.click(`#panel [data-card="${EVENT}"] [role="switch"]`);
  await until(async () => (await band(page)).startsWith('What if “'), 'the band tells of the hypothesis');
  assert.equal(
    await page.evaluate((e) => document.querySelector(`#panel [data-card="${e}"] [role="switch"]`).getAttribute('aria-checked'), EVENT),
    'false',
  );
  await openPart(page, '');
  assert.notEqual(await level(page), table);
  assert.ok(!map.equals(await picture(page)), 'the map looks as before');
  await until(async () => (await hash(page)).includes(`without=${EVENT}`), 'the address has it');
  await page.reload();
  await live(page);
  await until(async () => (await band(page)).startsWith('What if “'), 'a reload keeps the hypothesis');
  await page.click('#bar button[data-action="reset:"]');
  await until(async () => !(await band(page)), 'the band is gone');
  assert.equal(await level(page), table);
  assert.deepEqual(page.errors, []);
});

test('a dot of a chart switches its event off', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=trust&domain=economic&date=2016-05', { reducedMotion: true });
  await page.waitForSelector(`#panel circle.target[data-action="switch:${EVENT}"]`, { polling: 50 });
  await page.evaluate(
    (e) => document.querySelector(`#panel circle.target[data-action="switch:${e}"]`).scrollIntoView({ block: 'center' }),
    EVENT,
  );
  const at = await page.evaluate((e) => {
    const box = document.querySelector(`#panel circle.target[data-action="switch:${e}"]`).getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }, EVENT);
  await page.mouse.click(...at);
  await until(async () => (await hash(page)).includes('without='), 'an event is off');
});

test('without every event the map still stands', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=events');
  const all = await page.$$eval('#part [data-card^="event/"]', (cards) => cards.map((c) => c.dataset.card));
  assert.ok(all.length > 40, `${all.length} events`);
  await page.evaluate((events) => {
    location.hash = `#edge/cn-us?without=${[...new Set(events)].join(',')}`;
  }, all);
  await until(async () => /What if \d+ events/.test(await band(page)), 'the band tells of it');
  assert.deepEqual([...new Set(await page.$$eval('#part .disc', (all) => all.map((disc) => disc.textContent)))], ['0neither']);
  assert.deepEqual(page.errors, []);
});

test('the chapter explains the formula and tells its distance from the judgements, and its sliders move the levels', async () => {
  const page = await open(chrome, site, '#edge/cn-us?page=model', { reducedMotion: true });
  await until(() => page.$('#panel input[type="range"]'), 'there are sliders');
  const before = await words(page);
  assert.match(before, /levels apart on average; the same word for \d+ of 77, rank correlation 0\.\d\d/);
  assert.match(before, /0 everywhere 1\.17/, 'the guesses beside it');
  const map = await picture(page);
  await page.focus('#panel input[data-action="gain"]');
  await page.keyboard.press('End');
  await until(async () => (await band(page)) !== '', 'the band tells of other parameters');
  await until(async () => (await hash(page)).includes('model=2,'), 'the address has them');
  assert.ok(!map.equals(await picture(page)), 'the map looks as before');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.action), 'gain', 'the slider keeps the focus');
  assert.ok(await page.evaluate(() => document.querySelectorAll('#panel table tbody tr').length >= 77), 'the table is not whole');
});
