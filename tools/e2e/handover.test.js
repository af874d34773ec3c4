/** A reader with a keyboard, while the frame goes from one of its states to another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDGES, NODES, chromium, focused, live, open, server, showing, shown, state, openStatic, until } from './lib.js';
import { difference, onPicture } from './pictures.js';

const site = server();
const chrome = chromium();

const said = (page) => page.$eval('#announce', (p) => p.textContent);

/** What has the focus: a link of the picture, a handle of the map, a control, or BODY. */
const at = (page) =>
  page.evaluate(() => {
    const { activeElement: e } = document;
    const where = e.closest('#poster, #handles, #static, #panel, #bar, #date, #status')?.id;
    return e === document.body ? 'nowhere' : [where, e.dataset.ref ?? e.dataset.action ?? e.id].filter(Boolean).join(' ');
  });

const is = (page, want) => until(async () => (await state(page)) === want, `the frame is ${want}`);

/** Gives the screen more pixels, or fewer, so that the program starts again. */
async function startAgain(page) {
  const { width, height, deviceScaleFactor } = page.viewport();
  await page.$eval('body > canvas', (canvas) => canvas.classList.add('old'));
  await page.setViewport({ width: width + 1, height, deviceScaleFactor: 3 - deviceScaleFactor }); // a ratio alone is not told of
  await until(() => page.$('body > canvas:not(.old)'), 'the program has a new picture');
  await live(page);
}

/** Makes the program end as if it had a defect. */
async function end(page) {
  await page.evaluate(() => {
    Object.defineProperty(document.body, 'clientWidth', {
      get() {
        throw new Error('made to fail');
      },
      configurable: true,
    });
  });
  await page.setViewport({ width: 1190, height: 750 }); // wakes it
  await is(page, 'failed');
  await page.evaluate(() => {
    delete document.body.clientWidth;
  });
}

test('before the program: Tab, Enter, Space and Escape do what they do with it', async () => {
  const page = await openStatic(chrome, site);
  assert.equal(await at(page), 'nowhere');
  await page.keyboard.press('Tab');
  assert.equal(await at(page), 'skip');
  const reached = [];
  for (let i = 0; i < EDGES.length + NODES.length; i++) {
    await page.keyboard.press('Tab');
    reached.push(await at(page));
  }
  assert.deepEqual(
    reached,
    [...EDGES, ...NODES].map((ref) => `poster ${ref}`),
  );
  const names = await page.$$eval('#poster a', (links) => Object.fromEntries(links.map((a) => [a.dataset.ref, a.ariaLabel])));

  for (const ref of [...NODES].reverse().concat([...EDGES].reverse())) {
    assert.equal(await at(page), `poster ${ref}`);
    await page.keyboard.press(ref === 'edge/cn-us' ? 'Space' : 'Enter');
    assert.equal(await shown(page), ref);
    const words = await said(page);
    assert.ok(words.startsWith(names[ref]) && words.length < 120, `“${words}” for ${names[ref]}`);
    await page.keyboard.press('Escape');
    assert.equal(await shown(page), '');
    assert.match(await said(page), /^Nothing is selected/);
    assert.equal(await at(page), `poster ${ref}`);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
  }
  assert.equal(await at(page), 'skip', 'Shift and Tab do not lead back');
  assert.deepEqual(page.errors, []);
});

test('before the program: a reader who follows a link in the panel goes on reading there', async () => {
  const page = await openStatic(chrome, site);
  await page.focus('#panel > section a[href="#edge/cn-us"]');
  await page.keyboard.press('Enter');
  assert.equal(await shown(page), 'edge/cn-us');
  assert.equal(await at(page), 'panel edge/cn-us');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.closest('.chosen')?.id === 'edge/cn-us'), 'Tab leads elsewhere');
  const card = await page.$eval('#static .chosen a[href*="#agreement/"]', (link) => {
    link.focus();
    return link.getAttribute('href').split('#')[1];
  });
  await page.keyboard.press('Enter');
  await until(async () => (await page.evaluate(() => document.activeElement.dataset.card)) === card, 'the card has the focus');
  await page.keyboard.press('Escape');
  assert.equal(await at(page), 'poster edge/cn-us');
});

test('the focus stays on the same thing when the program comes, starts again, and ends', async () => {
  const page = await openStatic(chrome, site);
  await page.focus('#start'); // asks for the program
  await is(page, 'loading');
  assert.equal(await at(page), 'status cancel');
  await page.keyboard.press('Enter');
  await is(page, 'static');
  assert.equal(await at(page), 'status start');
  await page.keyboard.press('Enter');
  await is(page, 'loading');
  page.release();
  await live(page);
  assert.equal(await at(page), 'handles edge/cn-ru', 'the first of the map');

  for (const [selector, want] of [
    ['.handle[data-ref="node/us"]', 'handles node/us'],
    ['#bar [data-action="domain:social"]', 'bar domain:social'],
    ['#date input', 'date'],
    ['#panel', 'panel '],
  ]) {
    await page.focus(selector);
    await startAgain(page);
    assert.equal((await at(page)).trim(), want.trim());
  }

  await page.focus('.handle[data-ref="edge/ru-us"]');
  await end(page);
  assert.equal(await at(page), 'poster edge/ru-us');
  await page.focus('#restart');
  await page.keyboard.press('Enter');
  await live(page);
  assert.equal(await at(page), 'handles edge/cn-ru');
  await page.focus('#date input');
  await end(page);
  assert.equal((await at(page)).trim(), 'panel', 'a control that is off cannot keep it');
});

test('the part and the focus on its tab stay when the program comes, starts again, and ends', async () => {
  const page = await openStatic(chrome, site, '#edge/cn-us');
  const tab = '[data-action="part:agreements"][role="tab"]';
  const isOn = (box) => page.$eval(`${box} ${tab}`, (e) => e.getAttribute('aria-selected') === 'true');
  await page.focus(`#static .chosen ${tab}`);
  await page.keyboard.press('Enter');
  await until(() => page.$('#fetched #agreements'), 'the part is there');
  await page.click('#start');
  await page.focus(`#static .chosen ${tab}`);
  page.release();
  await live(page);
  assert.ok(await isOn('#panel'), 'the program shows another part');
  assert.equal(await at(page), 'panel part:agreements');
  await startAgain(page);
  assert.equal(await at(page), 'panel part:agreements');
  await end(page);
  assert.ok(await isOn('#static .chosen'), 'another part is shown');
  assert.equal(await at(page), 'static part:agreements');
  await until(() => page.$('#fetched #agreements'), 'the part is there again');
  assert.ok(await page.$eval('#agreements', (part) => part.checkVisibility()));
});

test('a click on the picture counts while the program is on its way, and while it comes', async () => {
  const page = await openStatic(chrome, site);
  await page.click('#start');
  await is(page, 'loading');
  await until(() => page.asked.some((name) => name.endsWith('.wasm')), 'the program is asked for');
  await page.mouse.click(...(await onPicture(page, 'edge/cn-ru')));
  assert.equal(await shown(page), 'edge/cn-ru');

  await page.mouse.move(...(await onPicture(page, 'edge/cn-us')));
  await page.mouse.down();
  page.release();
  await until(() => page.$('#handles .handle'), 'the program has something to show');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(() => setTimeout(resolve)));
      }),
  );
  assert.equal(await state(page), 'loading', 'the picture is gone under the pointer');
  await page.mouse.up();
  await live(page);
  await showing(page, 'edge/cn-us');
  assert.deepEqual(page.errors, []);
});

test('the focus stays where the reader reads when the program does not come', async () => {
  const page = await openStatic(chrome, site);
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await shown(page), 'edge/cn-us');
  await is(page, 'loading');
  page.refuse();
  await is(page, 'failed');
  assert.equal(await at(page), 'poster edge/cn-us');
  await page.focus('#restart');
  await page.keyboard.press('Enter');
  await until(
    () => page.evaluate(() => document.activeElement.id === 'restart' && document.documentElement.dataset.state === 'failed'),
    'it has been tried again',
  );
  await page.keyboard.press('Escape');
  await showing(page, '');
  assert.equal(await focused(page), 'edge/cn-us');
});

/** The words on a map, each with the middle of its letters. */
const namesOn = (page, selector) =>
  page.$$eval(selector, (all) =>
    all
      .filter((e) => e.checkVisibility())
      .map((e) => {
        const letters = document.createRange();
        letters.selectNodeContents(e);
        const { x, y, width, height } = letters.getBoundingClientRect();
        return [e.textContent, x + width / 2, y + height / 2];
      }),
  );

for (const [what, size, clip, most] of [
  ['a desktop', { width: 1200, height: 750 }, { x: 0, y: 60, width: 700, height: 440 }, 0.02], // beside what lies upon the map
  ['a phone', { width: 390, height: 844, touch: true, scale: 2 }, { x: 0, y: 46, width: 390, height: 140 }, 0.03],
  ['the smallest phone', { width: 320, height: 640, touch: true, scale: 2 }, { x: 0, y: 46, width: 320, height: 100 }, 0.05],
  ['an article column', { width: 600, height: 900 }, { x: 0, y: 46, width: 600, height: 230 }, 0.03],
]) {
  test(`the map that comes looks like the picture that was there, on ${what}`, async () => {
    const shot = (page) => page.screenshot({ clip });
    const still = await openStatic(chrome, site, '', size);
    const before = await shot(still);
    const names = await namesOn(still, '#poster svg text');
    const page = await open(chrome, site, '', { ...size, reducedMotion: true });
    await until(() => page.$eval('#poster', (e) => getComputedStyle(e).visibility === 'hidden'), 'the picture has gone');
    // A quarter of the size: letters and edges may be drawn in another way.
    const apart = await difference(await chrome.newPage(), [before, await shot(page)], { scale: 0.25, least: 40 });
    assert.ok(apart < most, `${(apart * 100).toFixed(2)} % of the map differ`);
    const there = await namesOn(page, '#labels > *');
    for (const name of ['China', 'Russia', 'United States']) {
      const [[, x, y], [, u, v]] = [names, there].map((all) => all.find(([text]) => text === name));
      assert.ok(Math.hypot(x - u, y - v) < 10, `${name} moves from ${x}, ${y} to ${u}, ${v}`);
    }
  });
}

test('the lanes are there before the program, and where it draws them', async () => {
  // A mark's middle, or a cluster's, from the left of the scale, by the row that it stands in.
  const letters = (page) =>
    page.$$eval('#lanes .marks text:not(.k)', (all) =>
      all
        .filter((e) => e.checkVisibility())
        .flatMap((e) => {
          const { x, y } = e.ownerSVGElement.getBoundingClientRect();
          return Array.from({ length: e.getNumberOfChars() }, (_, i) => {
            const r = e.getExtentOfChar(i);
            return `${Math.round(x + r.x + r.width / 2)},${Math.round(y + r.y + r.height / 2)}`;
          });
        }),
    );
  const marks = (page, selector) =>
    page.$$eval(selector, (all) =>
      all
        .filter((e) => e.checkVisibility())
        .map((e) => e.getBoundingClientRect())
        .map((r) => `${Math.round((r.left + r.right) / 2)},${Math.round((r.top + r.bottom) / 2)}`),
    );
  for (const [width, height] of [
    [1200, 750],
    [390, 844],
  ]) {
    const page = await openStatic(chrome, site, '', { width, height });
    const still = [...(await letters(page)), ...(await marks(page, '#lanes circle'))];
    const drawn = await open(chrome, site, '', { width, height });
    const live = new Set(await marks(drawn, '#lanes .target'));
    const near = still.filter((at) => {
      const [x, y] = at.split(',').map(Number);
      return [-2, -1, 0, 1, 2].some((dx) => [-2, -1, 0, 1, 2].some((dy) => live.has(`${x + dx},${y + dy}`)));
    });
    assert.ok(still.length > (width > 900 ? 80 : 25), `${still.length} marks at ${width}`);
    assert.equal(near.length, still.length, `${still.length - near.length} marks move at ${width}`);
  }
});

test('a failed program leaves the lanes that the page came with', async () => {
  const page = await open(chrome, site, '', {});
  await end(page);
  assert.ok(
    (await page.$$eval(
      '#lanes .marks text',
      (all) =>
        all
          .filter((e) => e.checkVisibility())
          .map((e) => e.textContent)
          .join('').length,
    )) > 80,
  );
});
