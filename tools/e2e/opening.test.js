/** A frame that begins with what an editor chose: from its first byte, and in the program. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { frameOf } from './hosts.js';
import { chromium, live, server, shown, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const chrome = chromium();

/** What a reader sees of a frame. */
const seen = (frame) =>
  frame.evaluate(() => {
    const text = (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((e) => e.checkVisibility())
        .map((e) => e.textContent.trim())
        .join(' | ');
    return {
      says: document.getElementById('panel').innerText,
      when: text('#when'),
      note: text('#elsewhen'),
      title: document.title,
      current: [...document.querySelectorAll('#poster a[aria-current="true"]')].find((a) => a.checkVisibility())?.dataset.ref ?? '',
    };
  });

/** A page of somebody's with a frame in it. */
async function embedded(address) {
  const page = await chrome.newPage();
  await page.goto(`${host.url}blank.html`);
  await page.evaluate((src) => {
    document.body.innerHTML = `<iframe sandbox="allow-scripts" src="${src}" width="1000" height="640"></iframe>`;
  }, site.url + address);
  return { page, frame: await frameOf(page, '/frame') };
}

/** A frame as a page of its own, without scripts. */
async function still(address) {
  const page = await chrome.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(site.url + address);
  return { page, frame: page };
}

for (const scripts of [false, true]) {
  test(`the frame of a date shows it before any program, ${scripts ? 'with' : 'without'} scripts`, async () => {
    const { page, frame } = await (scripts ? embedded : still)('frame-edge-cn-us-2018-11-08.html');
    if (scripts) await until(() => frame.evaluate(() => document.documentElement.classList.contains('scripted')), 'the script runs');
    const { says, when, note, title, current } = await seen(frame);
    assert.match(says, /Pledge called broken/);
    assert.doesNotMatch(says, /Restraint, for business only/);
    assert.equal(when, '8 November 2018');
    assert.equal(note, '');
    assert.match(title, /^United States – China, 8 November 2018\. /);
    assert.equal(current, 'edge/cn-us');
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.state), 'static');
    assert.deepEqual(page.errors, []);
  });
}

test('the program goes on from there, and the addresses that it gives are those of the frame', async () => {
  const { page, frame } = await embedded('frame-edge-cn-us-2018-11-08.html?theme=dark');
  await frame.waitForSelector('#start', { visible: true });
  await frame.click('#start');
  await live(frame);
  assert.equal(await shown(frame), 'edge/cn-us');
  assert.equal((await seen(frame)).when, '8 November 2018');
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), 'dark');
  assert.deepEqual(page.errors, []);
});

test('the address of a page decides over what the page begins with', async () => {
  const { frame } = await embedded('frame-edge-cn-us-2018-11-08.html#edge/ru-us');
  await until(async () => (await shown(frame)) === 'edge/ru-us', 'the frame shows it');
  const { says, note } = await seen(frame);
  assert.match(says, /Russia – United States/i);
  assert.equal(note, '');
});

test('a frame that cannot show the asked date says which one it shows', async () => {
  for (const [address, note] of [
    ['frame.html#edge/cn-us?date=2018-11', 'Map and words here show May 2016. The interactive map opens at November 2018.'],
    ['frame.html#?date=2012', 'Map and words here show May 2016. The interactive map opens at 2012.'],
    [
      'frame-edge-cn-us-2018-11-08.html#edge/cn-us?date=2020-02-03',
      'Map and words here show 8 November 2018. The interactive map opens at 3 February 2020.',
    ],
    ['frame.html#edge/cn-us?date=2016-05', ''],
    ['frame.html#edge/cn-us?date=soon', ''],
    ['frame.html#edge/cn-us', ''],
  ]) {
    const { page, frame } = await embedded(address);
    await until(() => frame.evaluate(() => document.documentElement.classList.contains('scripted')), 'the script runs');
    assert.equal((await seen(frame)).note, note, address);
    await page.close();
  }
});
