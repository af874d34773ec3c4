/** The timeline by mouse, finger and keyboard, and playing it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, open, pause, server, showing, shown, until, standing } from './lib.js';
import { picture } from './pictures.js';

const site = server();
const chrome = chromium();

const date = (page) => page.$eval('#when', (e) => e.textContent);
const saying = (page, want) => until(async () => want.test(await date(page)), `the date is ${want}`);
const handle = (page) => page.$eval('#hand', (e) => e.getBoundingClientRect().x);
const hash = (page) => page.evaluate(() => location.hash);

/** The middle of the marks on the timeline, with what a press on each does. */
const marks = (page) =>
  page.$$eval('#lanes .target', (all) =>
    all.map((e) => {
      const { x, y, width, height } = e.getBoundingClientRect();
      return { action: e.dataset.action, x: x + width / 2, y: y + height / 2 };
    }),
  );

async function lanes(page) {
  await until(async () => (await marks(page)).length > 0, 'the lanes are there');
  return page.$eval('#date', (e) => {
    const { x, y, width, height } = e.getBoundingClientRect();
    return { x, y, width, height };
  });
}

test('a click on a mark shows its date and opens it, Escape closes it, and the map stays where it is', async () => {
  const page = await open(chrome, site);
  await lanes(page);
  const places = () => page.$$eval('.handle', (all) => all.map((handle) => handle.getBoundingClientRect().toJSON()));
  const before = await places();
  const mark = (await marks(page)).find((m) => m.action.startsWith('peek:edge/cn-ru,event/2015-05'));
  await page.mouse.click(mark.x, mark.y);
  await saying(page, /^8 May 2015$/);
  await until(() => page.$eval('#card', (c) => c.checkVisibility()), 'the card shows');
  await until(async () => (await hash(page)).includes('date=2015-05-08'), 'the address has the date');
  const [strip, card] = await page.$$eval('#key, #card', (all) => all.map((e) => e.getBoundingClientRect().toJSON()));
  assert.ok(card.bottom <= strip.top && card.bottom > strip.top - 20, `the card ends at ${card.bottom}, the key begins at ${strip.top}`);
  await pause(400); // longer than the map takes to make room for a card
  assert.deepEqual(await places(), before, 'the map has moved');
  const ring = () => page.$eval('#hand', (e) => getComputedStyle(e, '::after').outlineStyle);
  assert.equal(await ring(), 'none', 'a press shows the keyboard’s focus');
  await page.keyboard.press('Escape');
  assert.equal(await ring(), 'solid', 'the keyboard’s focus does not show');
  await until(() => page.$eval('#card', (c) => !c.checkVisibility()), 'the card is gone');
  assert.equal(await date(page), '8 May 2015');
});

test('a drag goes through the months, and the map with it', async () => {
  const page = await open(chrome, site, '', { reducedMotion: true });
  const box = await lanes(page);
  const before = await picture(page);
  const y = box.y + 10;
  await page.mouse.move(box.x + 300, y);
  await page.mouse.down();
  await saying(page, /^\w+ 20(09|1\d)$/);
  const first = await date(page);
  await page.mouse.move(box.x + 600, y + 300, { steps: 5 }); // it goes on outside
  await until(async () => Math.abs((await handle(page)) - (box.x + 600)) < 4, 'the handle is under the pointer');
  const there = await date(page);
  assert.notEqual(there, first, 'the date does not follow');
  await page.mouse.up();
  await page.mouse.move(box.x + 700, y, { steps: 3 });
  await pause(200);
  assert.equal(await date(page), there, 'after the drag the date still follows');
  assert.ok(!before.equals(await picture(page)), 'the map has not changed');
});

test('every event is on the timeline at any width, and nothing overflows', async () => {
  for (const size of [
    { width: 1200 },
    { width: 760, height: 600 },
    { width: 390, height: 844, touch: true },
    { width: 320, height: 640, touch: true },
  ]) {
    const page = await open(chrome, site, '', size);
    const box = await lanes(page);
    for (const m of await marks(page)) {
      assert.ok(
        m.x > box.x && m.x < box.x + box.width && m.y > box.y && m.y < box.y + box.height,
        `${m.action} is out of sight at ${size.width}`,
      );
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), size.width);
    const buttons = await page.$$eval('#transport button', (all) =>
      all.map((b) => {
        const { width, height } = b.getBoundingClientRect();
        return [width, height];
      }),
    );
    for (const [w, h] of buttons) assert.ok(w >= (size.touch ? 44 : 24) && h >= (size.touch ? 44 : 24), `a button of ${w}×${h}`);
    const inside = await page.$eval('#when', (e) => {
      const { left, right } = e.getBoundingClientRect();
      return left >= 0 && right <= document.getElementById('date').clientWidth;
    });
    assert.ok(inside, 'the date is cut off');
  }
});

test('a finger drags the date, and scrolls the page as before', async () => {
  const page = await open(chrome, site, '', { width: 390, height: 844, touch: true });
  const box = await lanes(page);
  const first = await date(page);
  await page.touchscreen.touchStart(box.x + 100, box.y + 100);
  await page.touchscreen.touchMove(box.x + 130, box.y + 100);
  await page.touchscreen.touchMove(box.x + 250, box.y + 100);
  await page.touchscreen.touchEnd();
  await until(async () => Math.abs((await handle(page)) - (box.x + 250)) < 4, 'the handle is under the finger');
  assert.notEqual(await date(page), first, 'the date does not follow the finger');
  assert.equal(await page.$eval('#date', (e) => getComputedStyle(e).touchAction), 'pan-y');
  const mark = (await marks(page)).at(-1);
  await page.touchscreen.tap(mark.x, mark.y);
  await until(() => page.$eval('#card', (c) => c.checkVisibility()), 'a tap opens a mark');
});

test('a mark of several events lists them, and a line leads to its event', async () => {
  const page = await open(chrome, site, '', { width: 390, height: 844, touch: true });
  await lanes(page);
  await standing(page);
  const several = await page.$$eval('#lanes text[font-weight]', (all) =>
    all.map((e) => {
      const { x, y, width, height } = e.getBoundingClientRect();
      return { count: Number(e.textContent), x: x + width / 2, y: y + height / 2 };
    }),
  );
  assert.ok(several.length > 0);
  const { count, x, y } = several[0];
  await page.touchscreen.tap(x, y);
  await until(() => page.$eval('#card', (c) => c.checkVisibility()), 'the card shows');
  const lines = await page.$$('#card li button');
  assert.equal(lines.length, count);
  const event = await lines[0].evaluate((line) => line.dataset.action.replace('select:', ''));
  await lines[0].click();
  await until(() => page.$(`#panel [data-card="${event}"] > details[open]`), 'the panel tells of the event');
  assert.ok(await page.$eval('#card', (card) => card.hidden));
});

test('keys lead from event to event and to the ends, and tell what happened', async () => {
  const page = await open(chrome, site);
  await lanes(page);
  await page.focus('#date input');
  const text = () => page.$eval('#date input', (e) => e.getAttribute('aria-valuetext'));
  await page.keyboard.press('ArrowRight');
  await until(async () => (await date(page)) !== 'May 2016', 'another date');
  assert.match(await text(), /^.+ 20\d\d: .{10,}/);
  const next = await date(page);
  await page.keyboard.press('ArrowLeft');
  await until(async () => (await date(page)) !== next, 'another event');
  await page.keyboard.press('End');
  await saying(page, /30 November 2026/);
  const pill = await page.$eval('#when', (e) => e.getBoundingClientRect().right - document.getElementById('date').clientWidth);
  assert.ok(pill <= 0, `the date is cut off by ${pill}`);
  assert.equal(await page.$eval('[data-event="next"]', (b) => b.getAttribute('aria-disabled')), 'true');
  await page.keyboard.press('Home');
  await saying(page, /2007/);
  await page.keyboard.press('PageUp');
  await saying(page, /^January 2008$/);
});

test('keys and buttons lead only to events of the lens and the selection', async () => {
  const page = await open(chrome, site, '#edge/cn-ru?date=2007');
  await lanes(page);
  await page.click('[data-event="next"]');
  await saying(page, /^16 June 2009$/);
  assert.match(await page.$eval('#announce', (e) => e.textContent), /^16 June 2009: .{10,}/);
  assert.equal(await shown(page), 'edge/cn-ru');
});

test('a screen reader tells the date when playing ends, and not before', async () => {
  const page = await open(chrome, site);
  await lanes(page);
  await page.focus('#date input');
  const told = () => page.$eval('#date input', (e) => [e.value, e.getAttribute('aria-valuetext')].join());
  const [before, from] = [await told(), await date(page)];
  await page.$eval('#play', (b) => b.click()); // the focus stays
  await until(async () => (await date(page)) !== from, 'it plays');
  assert.equal(await told(), before);
  await page.$eval('#play', (b) => b.click()); // the focus stays
  await until(async () => (await told()) !== before, 'it is told in the end');
});

test('playing moves the date until it is paused, and not by itself', async () => {
  const page = await open(chrome, site, '#?date=2010');
  await lanes(page);
  await pause(300);
  assert.equal(await date(page), '2010', 'it plays by itself');
  const before = await handle(page);
  await page.click('#play');
  await until(async () => /201[1-9]/.test(await date(page)), 'the date moves');
  assert.ok((await handle(page)) > before);
  assert.equal(await page.$eval('#play', (b) => b.getAttribute('aria-label')), 'Pause');
  await page.click('#play');
  await until(() => page.$eval('#play', (b) => b.getAttribute('aria-label') === 'Play'), 'it pauses');
  const paused = await date(page);
  await pause(400);
  assert.equal(await date(page), paused);
});

test('playing stops at the end, and begins anew from there', async () => {
  const page = await open(chrome, site, '#?date=2026-05');
  await lanes(page);
  await page.focus('#play');
  await page.keyboard.press('Space');
  await saying(page, /30 November 2026/);
  await until(() => page.$eval('#play', (b) => b.getAttribute('aria-label') === 'Play'), 'it has stopped');
  await page.keyboard.press('Space');
  await saying(page, /^\w+ 20(07|08)$/);
});

test('playing says what happens, and stops where the article was written', async () => {
  const page = await open(chrome, site, '#?date=2016-02');
  await lanes(page);
  const caption = () => page.$eval('#told .caption', (e) => e.textContent.trim());
  const before = await caption();
  assert.match(before, /^\w.+: \w/, 'before it plays');
  await page.click('#play');
  await until(async () => (await caption()).startsWith('Here the article was written'), 'it says so');
  assert.equal(await date(page), 'May 2016');
  await until(() => page.$eval('#play', (b) => b.getAttribute('aria-label') === 'Play'), 'it has stopped');
  assert.match(await page.$eval('#announce', (e) => e.textContent), /^Here the article was written/);
  await page.click('#play');
  await until(async () => /trust .*[▲▼]/.test(await caption()), 'it goes on');
});

test('the caption tells of the mark under the pointer', async () => {
  const page = await open(chrome, site);
  await lanes(page);
  const mark = (await marks(page)).find((m) => m.action.startsWith('peek:edge/cn-ru,event/2015-05'));
  await page.mouse.move(mark.x, mark.y);
  await until(async () => /^8 May 2015: .*treaty/.test(await page.$eval('#caption', (e) => e.textContent)), 'it tells of the treaty');
});

test('with reduced motion playing goes from event to event', async () => {
  const page = await open(chrome, site, '#edge/cn-ru?date=2007', { reducedMotion: true });
  await lanes(page);
  await page.click('#play');
  const seen = [];
  await until(async () => {
    const now = await date(page);
    if (seen.at(-1) !== now) seen.push(now);
    return seen.includes('12 September 2011');
  }, 'the second event');
  assert.deepEqual(
    seen.filter((d) => d !== '2007'),
    ['16 June 2009', '12 September 2011'],
  );
});

test('the wheel moves the date with Ctrl, and scrolls without', async () => {
  const page = await open(chrome, site);
  const box = await lanes(page);
  await page.mouse.move(box.x + 400, box.y + 60);
  await page.mouse.wheel({ deltaY: -100 });
  await pause(200);
  assert.equal(await date(page), 'May 2016');
  await page.keyboard.down('Control');
  await page.mouse.wheel({ deltaY: -200 });
  await page.keyboard.up('Control');
  await saying(page, /^July 2016$/);
});

test('the name of a lane selects its relationship', async () => {
  const page = await open(chrome, site);
  await lanes(page);
  const at = await page.$$eval('#lanes text', (all) => {
    const { x, y, width, height } = all.find((e) => e.textContent.includes('–')).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.click(at.x, at.y);
  await showing(page, 'edge/cn-ru');
});
