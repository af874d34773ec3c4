/** A reader who has larger letters than usual: the words of map, key and timeline grow with them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, go, laidOut, live, open, openStatic, server, standing, until } from './lib.js';
import { misfits } from './fits.js';

const site = server();
const chrome = chromium();

/** Gives the page another root font size, as the reader's settings do. */
async function setLetters(page, standard) {
  page.fonts ??= await page.createCDPSession();
  await page.fonts.send('Page.setFontSizes', { fontSizes: { standard } });
}

/** Wide and narrow pages, with how many times larger words are at 32 px. */
const PAGES = [
  { width: 1200, height: 750, times: 2 },
  { width: 390, height: 844, times: 1.52 },
];

/** The words of the map that are seen: what they say, their size and their middle on the screen. */
const said = (page) =>
  page.evaluate(() => {
    const all = {};
    for (const e of document.querySelectorAll('#labels > .label, #poster > svg > svg text')) {
      if (!e.checkVisibility({ visibilityProperty: true })) continue;
      const { x, y, width, height } = e.getBoundingClientRect();
      const times = e instanceof SVGElement ? e.getScreenCTM().a : 1;
      all[e.textContent.replace('United States', 'US')] = {
        size: parseFloat(getComputedStyle(e).fontSize) * times,
        x: x + width / 2,
        y: y + height / 2,
      };
    }
    return all;
  });

/** How high a part of the page is on the screen. */
const high = (page, selector) => page.$eval(selector, (e) => e.getBoundingClientRect().height);

const NAMES = ['Russia', 'China', 'US'];

for (const { width, height, times } of PAGES) {
  test(`on a page of ${width} px all words of the live map grow, and shrink again`, async () => {
    const page = await open(chrome, site, '', { width, height, reducedMotion: true });
    await standing(page);
    const usual = await said(page);
    const lines = {};
    for (const line of ['#key', '#date']) lines[line] = await high(page, line);
    await setLetters(page, 32);
    await until(async () => (await said(page)).Russia.size > 1.2 * usual.Russia.size, 'the names have grown');
    await standing(page);
    const large = await said(page);
    for (const name of NAMES) {
      assert.ok(large[name], `${name} has no name`);
      const grown = large[name].size / usual[name].size;
      assert.ok(grown > 0.9 * times && grown < 1.01 * times, `${name} is ${grown} times as large`);
    }
    for (const line of ['#key', '#date']) assert.ok((await high(page, line)) > 0.98 * times * lines[line], `${line} has not grown`);
    for (const part of ['#key', '#date']) assert.deepEqual(await page.evaluate(misfits, part), [], `${part} at ${width}`);
    await setLetters(page, 16);
    await until(async () => (await said(page)).Russia.size === usual.Russia.size, 'the names are as before');
    assert.deepEqual(page.errors, []);
  });

  test(`on a page of ${width} px the picture’s words are as large as the program’s, and in their places`, async () => {
    const page = await openStatic(chrome, site, '', { width, height, reducedMotion: true });
    const usual = await said(page);
    await setLetters(page, 32);
    await until(async () => (await said(page)).Russia.size > 1.2 * usual.Russia.size, 'the picture’s names have grown');
    const still = await said(page);
    for (const part of ['#key', '#date']) assert.deepEqual(await page.evaluate(misfits, part), [], `${part} at ${width}`);
    await page.focus('#start');
    await page.keyboard.press('Enter');
    page.release();
    await live(page);
    await laidOut(page);
    await standing(page);
    const own = await said(page);
    for (const name of NAMES) {
      const [a, b] = [still[name], own[name]];
      assert.ok(Math.abs(a.size / b.size - 1) < 0.1, `${name} is ${a.size} px in the picture, ${b.size} px on the map`);
      const away = Math.hypot(a.x - b.x, a.y - b.y);
      assert.ok(away < 0.1 * width, `${name} moves by ${away} px`);
    }
  });

  test(`on a page of ${width} px a press on the larger timeline shows the date under it`, async () => {
    const page = await open(chrome, site, '', { width, height, reducedMotion: true });
    await setLetters(page, 32);
    await until(
      async () => (await page.$eval('#date', (e) => e.getBoundingClientRect().width / e.offsetWidth)) > 1.2,
      'the timeline has grown',
    );
    await go(page, '#');
    const at = await page.$eval('#date input', (e) => {
      const { left, right, top } = e.getBoundingClientRect();
      return { x: left + 0.8 * (right - left), y: top + 1 };
    });
    await page.mouse.click(at.x, at.y);
    await until(
      () => page.$eval('#hand', (e, x) => Math.abs(e.getBoundingClientRect().left - x) < 8, at.x),
      'the handle is where the press was',
    );
    assert.deepEqual(page.errors, []);
  });
}
