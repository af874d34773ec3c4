/** A reader clicks on an edge and reads what it reveals. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  EDGES,
  NODES,
  along,
  chromium,
  click,
  focused,
  keepShot,
  live,
  middle,
  open,
  openPart,
  pause,
  server,
  showing,
  shown,
  standing,
  until,
  words,
} from './lib.js';
import { picture } from './pictures.js';

const site = server();
const chrome = chromium();

/** What everybody would expect to read about each relationship. */
const KNOWN = {
  'edge/cn-ru': ['Russia', 'China', 'Information-security treaty'],
  'edge/cn-us': ['United States', 'China', 'Cyber understanding'],
  'edge/ru-us': ['Russia', 'United States', 'Cyber confidence measures'],
};

test('a click on the canvas reveals an edge', async () => {
  const page = await open(chrome, site, '', { reducedMotion: true });
  assert.equal(await shown(page), '');
  const before = await picture(page);
  for (const edge of EDGES) {
    for (const t of [0.5, 0.25, 0.7]) {
      await click(page, await along(page, edge, t));
      await showing(page, edge);
      const text = await words(page);
      for (const known of KNOWN[edge])
        assert.ok(text.toLowerCase().includes(known.toLowerCase()), `the panel of ${edge} does not say “${known}”`);
      if (t === 0.5) {
        assert.ok(!before.equals(await picture(page)), `the map looks as before ${edge}`);
        await openPart(page, 'events');
        const events = await page.$$eval('#part [data-card^="event/"]', (all) => all.length);
        assert.ok(events >= 10, `${events} events of ${edge} are listed`);
        await openPart(page, 'sources');
        const links = await page.$$eval('#part a[href^="https://"]', (all) => all.map((a) => [a.target, a.rel]));
        assert.ok(links.length > 20, `${links.length} sources of ${edge} are linked`);
        for (const link of links) assert.deepEqual(link, ['_blank', 'noopener noreferrer']);
      }
      await page.keyboard.press('Escape');
      await showing(page, '');
    }
  }
  assert.deepEqual(page.errors, []);
});

test('a click on the disc reveals a node', async () => {
  const page = await open(chrome, site);
  for (const node of NODES) {
    await click(page, await middle(page, node));
    await showing(page, node);
    assert.ok(await page.evaluate(() => document.querySelectorAll('#panel a[href^="#edge/"]').length >= 2));
    await page.keyboard.press('Escape');
    await showing(page, '');
  }
  assert.deepEqual(page.errors, []);
});

test('a press on a name means what it names', async () => {
  const page = await open(chrome, site);
  for (const [name, node] of [
    ['China', 'node/cn'],
    ['United States', 'node/us'],
    ['Russia', 'node/ru'],
  ]) {
    await click(
      page,
      await page.evaluate((text) => {
        const label = [...document.querySelectorAll('.label')].find((l) => l.textContent === text);
        const { x, y, width, height } = label.getBoundingClientRect();
        return { x: x + width * 0.75, y: y + height - 6 };
      }, name),
    );
    await showing(page, node);
  }
});

test('a drag ends when the last of two buttons is let go', async () => {
  const page = await open(chrome, site, '', { reducedMotion: true });
  await page.click('#tools button[data-key="in"]');
  await page.waitForSelector('#home', { visible: true, polling: 50 });
  const place = async () => (await middle(page, 'node/ru')).x;
  await page.mouse.move(300, 300);
  await page.mouse.down();
  await page.mouse.down({ button: 'right' });
  await page.mouse.up();
  await page.mouse.up({ button: 'right' });
  const before = await place();
  await page.mouse.move(420, 360, { steps: 4 });
  await pause(300);
  assert.equal(await place(), before, 'the map sticks to the pointer');
});

test('a click on the sea deselects', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  await showing(page, 'edge/cn-us');
  const box = await page.evaluate(() => ({ width: document.body.clientWidth, height: document.body.clientHeight }));
  await click(page, { x: box.width * 0.45, y: box.height - 40 });
  await showing(page, '');
  await until(() => page.evaluate(() => !location.hash), 'the address is empty');
});

test('a link in the panel leads to another relationship, from its top', async () => {
  const page = await open(chrome, site, '#node/cn');
  await showing(page, 'node/cn');
  await page.evaluate(() => document.querySelector('#panel a[href="#edge/cn-ru"]').scrollIntoView());
  await page.click('#panel a[href="#edge/cn-ru"]');
  await showing(page, 'edge/cn-ru');
  assert.equal(await page.evaluate(() => document.getElementById('panel').scrollTop), 0);
});

test('a reload brings the same state back', async () => {
  const page = await open(chrome, site);
  await click(page, await along(page, 'edge/ru-us', 0.4));
  await showing(page, 'edge/ru-us');
  await page.focus('#date input');
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight');
  await until(() => page.evaluate(() => location.hash.includes('date=2016-10-07')), 'the address has the date');
  const before = await words(page);
  await page.reload();
  await live(page);
  await showing(page, 'edge/ru-us');
  assert.equal(await words(page), before);
  assert.equal(await page.evaluate(() => document.getElementById('when').textContent), '7 October 2016');
});

test('another date tells other levels and keeps the place in the panel', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=trust');
  const before = await words(page);
  await page.evaluate(() => {
    document.getElementById('panel').scrollTop = 500;
    document.querySelector('#panel details').open = true;
  });
  await page.focus('#date input');
  for (let i = 0; i < 8; i++) await page.keyboard.press('PageUp');
  await until(async () => (await words(page)) !== before, 'the words change');
  const after = await page.evaluate(() => ({
    scroll: document.getElementById('panel').scrollTop,
    open: document.querySelector('#panel details').open,
    focus: document.activeElement.type,
    text: document.querySelector('#date input').getAttribute('aria-valuetext'),
  }));
  assert.ok(Math.abs(after.scroll - 500) < 200, `the panel has jumped to ${after.scroll}`);
  assert.ok(after.open, 'what was open is closed');
  assert.equal(after.focus, 'range');
  assert.match(after.text, /^\w+ 20\d\d$/);
});

test('each section of a long chapter is one press away', async () => {
  for (const { standard = 16, ...options } of [
    {},
    { width: 390, height: 844, touch: true },
    { width: 390, height: 844, standard: 32 },
    { width: 320, height: 256 },
  ]) {
    const page = await open(chrome, site, '#?page=article', options);
    await (await page.createCDPSession()).send('Page.setFontSizes', { fontSizes: { standard } });
    await until(
      () =>
        page.evaluate(() => {
          const { offsetHeight } = document.querySelector('#panel > .contents');
          return getComputedStyle(document.documentElement).getPropertyValue('--jumps') === `${offsetHeight}px`;
        }),
      'the bar has been measured',
    );
    const sections = await page.$$eval('#panel button[data-section]', (all) => all.map((b) => b.dataset.section));
    assert.ok(sections.length >= 4, sections.join());
    for (const part of [sections[2], sections[0], sections[3], sections[1]]) {
      await page.$eval(`#panel button[data-section="${part}"]`, (b) => b.click());
      const seen = await page.evaluate(() => {
        const heading = document.activeElement.getBoundingClientRect();
        const bar = document.querySelector('.jumps').getBoundingClientRect();
        return {
          tag: document.activeElement.tagName,
          part: document.activeElement.closest('section').dataset.key,
          below: heading.top - bar.bottom,
          inView: heading.bottom < innerHeight,
          cut: Math.max(0, document.getElementById('panel').getBoundingClientRect().top) - bar.top,
        };
      });
      assert.deepEqual([seen.tag, seen.part, seen.inView], ['H2', part, true]);
      assert.ok(seen.cut < 1, `the bar lacks its upper ${seen.cut} dp`);
      assert.ok(seen.below >= 0, `the heading of ${part} is ${-seen.below} dp under the bar`);
    }
    // Backwards by keyboard nothing with the focus hides under the bar either.
    for (let i = 0; i < 12; i++) {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      const { tag, under } = await page.evaluate(() => {
        const box = document.activeElement.getBoundingClientRect();
        const jumps = document.querySelector('.jumps');
        const bar = jumps.getBoundingClientRect();
        const elsewhere =
          !document.activeElement.closest('#panel section') ||
          jumps.contains(document.activeElement) ||
          box.bottom <= bar.top ||
          box.top >= bar.bottom;
        return { tag: document.activeElement.outerHTML.slice(0, 60), under: elsewhere ? 0 : bar.bottom - box.top };
      });
      assert.ok(under <= 0, `${tag} is ${under} dp under the bar`);
    }
  }
});

test('later agreements are one press away', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=agreements');
  const later = (text) =>
    page.evaluate((t) => {
      const lines = [...document.querySelectorAll('#part .line summary')];
      return lines.find((line) => line.querySelector('.text').textContent.startsWith(t)).checkVisibility();
    }, text);
  assert.equal(await later('Cyber understanding'), true);
  assert.equal(await later('Third ministerial dialogue'), false);
  await page.$eval('#part [data-card="later-alone/cn-us"] summary', (s) => s.click());
  assert.equal(await later('Third ministerial dialogue'), true);
});

test('the other order of events is one press away', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=events');
  const first = () => page.evaluate(() => document.querySelector('#panel [data-card^="event/"]').dataset.card);
  const newest = await first();
  await page.click('#panel button[data-action="order:oldest"]');
  await until(async () => (await first()) !== newest, 'the order changes');
  assert.ok((await first()) < newest);
});

test('the map follows its window from a phone to a wall', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  for (const [width, height] of [
    [320, 480],
    [390, 844],
    [640, 480],
    [899, 600],
    [1600, 1000],
    [1200, 750],
  ]) {
    await page.setViewport({ width, height });
    await until(
      () =>
        page.evaluate(() => {
          const canvas = document.querySelector('body > canvas');
          return canvas.width === Math.trunc(document.body.clientWidth * devicePixelRatio);
        }),
      `the canvas is as large as the map at ${width}×${height}`,
    );
    await standing(page);
    const { sideways, hidden } = await page.evaluate(() => ({
      sideways: document.documentElement.scrollWidth > innerWidth,
      hidden: [...document.querySelectorAll('.handle')]
        .filter((handle) => {
          const box = handle.getBoundingClientRect();
          const on = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return !on?.closest('.handle');
        })
        .map((handle) => handle.dataset.ref),
    }));
    assert.ok(!sideways, `the page scrolls sideways at ${width}×${height}`);
    assert.deepEqual(hidden, [], `handles are hidden at ${width}×${height}`);
    const edge = 'edge/ru-us';
    await click(page, await along(page, edge, 0.5));
    await showing(page, edge);
    await page.keyboard.press('Escape');
    await showing(page, '');
  }
  assert.equal(await focused(page), 'edge/ru-us');
  assert.deepEqual(page.errors, []);
});

test('a finger reveals an edge', async () => {
  const page = await open(chrome, site, '', { width: 390, height: 844, scale: 3, touch: true });
  const at = await along(page, 'edge/cn-ru', 0.6);
  await page.touchscreen.tap(at.x, at.y);
  await showing(page, 'edge/cn-ru');
  assert.equal(await page.evaluate(() => devicePixelRatio), 2);
});

for (const [name, hash, options] of [
  ['desktop', '#edge/cn-us', {}],
  ['phone', '#edge/cn-us', { width: 390, height: 844, scale: 2, touch: true }],
  ['small', '#edge/ru-us', { width: 320, height: 480, scale: 2, touch: true }],
]) {
  test(`pictures are kept for people: ${name}`, async () => {
    const page = await open(chrome, site, hash, options);
    await keepShot(page, name);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await until(() => page.evaluate(() => document.documentElement.dataset.theme === 'dark'), 'the page is dark');
    await keepShot(page, `${name}-dark`);
    assert.deepEqual(page.errors, []);
  });
}
