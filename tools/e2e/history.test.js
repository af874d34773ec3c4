/** The browser's ways back and forward: they lead from place to place, with and without the program. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, focused, live, open, openPart, openStatic, partShown, server, showing, shown, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const chrome = chromium();

const entries = (page) => page.evaluate(() => history.length);
const hash = (page) => page.evaluate(() => location.hash);
const at = (page, want) => until(async () => (await hash(page)) === want, `the address is ${want || 'that of the beginning'}`);
const scroll = (page, to) =>
  page.evaluate((top) => {
    const panel = document.getElementById('panel');
    if (top !== undefined) panel.scrollTop = top;
    return panel.scrollTop;
  }, to);

test('back and forward go through selections, parts, chapters and steps, and leave out dates', async () => {
  const page = await open(chrome, site, '', { reducedMotion: true });
  const before = await entries(page);
  await page.click('#panel a[href="#edge/cn-us"]');
  await at(page, '#edge/cn-us');
  await openPart(page, 'trust');
  await at(page, '#edge/cn-us?part=trust');
  await page.focus('#date input');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await page.click('#bar button[data-action="domain:economic"]');
  await until(async () => /date=.*domain=economic/.test(await hash(page)), 'date and filter are in the address');
  const late = await hash(page);
  await page.evaluate(() => document.querySelector('#panel a[href="#page/model"]').click());
  await until(async () => (await hash(page)).endsWith('page=model'), 'the chapter is open');
  await page.click('#bar button[data-action="step:1"]');
  await at(page, '#?step=1');
  assert.equal(await entries(page), before + 4);

  await page.goBack();
  await showing(page, 'page/model');
  await page.goBack();
  await showing(page, 'edge/cn-us');
  assert.equal(await hash(page), late);
  await partShown(page, 'trust');
  await page.goBack();
  await at(page, '#edge/cn-us');
  await page.goBack();
  await showing(page, '');
  assert.equal(await hash(page), '');
  for (const ref of ['edge/cn-us', 'edge/cn-us', 'page/model']) {
    await page.goForward();
    await showing(page, ref);
  }
  await page.goForward();
  await at(page, '#?step=1');
  assert.equal(await entries(page), before + 4, 'the ways back and forward make entries');
  assert.deepEqual(page.errors, []);
});

test('back leads to where the reader was: the place in the panel, and the link that was pressed', async () => {
  const page = await open(chrome, site, '#node/cn', { reducedMotion: true, height: 420 });
  const link = '#panel a[href="#edge/cn-ru"]';
  await page.focus(link);
  await scroll(page, 120);
  const place = await scroll(page);
  assert.ok(place > 0, 'there is nothing to scroll');
  await page.keyboard.press('Enter');
  await showing(page, 'edge/cn-ru');
  assert.equal(await scroll(page), 0);
  await page.goBack();
  await showing(page, 'node/cn');
  await until(async () => (await scroll(page)) === place, 'the panel is scrolled as it was');
  assert.equal(await page.evaluate((l) => document.activeElement.matches(l), link), true, await focused(page));
});

test('without the program too', async () => {
  const page = await openStatic(chrome, site);
  const before = await entries(page);
  await page.click('#panel > section a[href="#edge/ru-us"]');
  await until(async () => (await shown(page)) === 'edge/ru-us', 'the relationship is shown');
  await page.click('.chosen .tabs [data-action="part:events"]');
  await until(() => page.$('#fetched .part'), 'the part is shown');
  await scroll(page, 500);
  const place = await scroll(page);
  await page.click('#poster a[data-ref="node/us"]');
  await until(async () => (await shown(page)) === 'node/us', 'the country is shown');
  assert.equal(await entries(page), before + 3);
  await page.goBack();
  await until(async () => (await shown(page)) === 'edge/ru-us' && (await scroll(page)) === place, 'the part is shown where it was left');
  assert.equal(await hash(page), '#edge/ru-us?part=events');
  await page.goBack();
  await at(page, '#edge/ru-us');
  await page.goBack();
  await until(async () => (await shown(page)) === '', 'the beginning is shown');
  await page.goForward();
  await until(async () => (await shown(page)) === 'edge/ru-us', 'the relationship is shown again');
  assert.deepEqual(page.errors, []);
});

test('in a page of others the way back is that page’s', async () => {
  const page = await chrome.newPage();
  await page.goto(`${host.url}host.html?frame=${encodeURIComponent(`${site.url}frame.html?live=auto`)}`);
  const frame = await until(() => page.frames().find((f) => f.url().includes('/frame.html')), 'the frame is there');
  await live(frame);
  const before = await entries(page);
  for (const ref of ['edge/cn-us', 'node/cn']) {
    await frame.evaluate((r) => document.querySelector(`.handle[data-ref="${r}"]`).click(), ref);
    await showing(frame, ref);
  }
  await until(async () => (await hash(frame)) === '#node/cn', 'the address has the state');
  assert.equal(await entries(page), before);
});
