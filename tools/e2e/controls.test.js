/** What can be opened, copied, typed and moved in a document. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, focused, open, openPart, pause, server, showing, shown, standing, until } from './lib.js';

const site = server();
const chrome = chromium();
const FIELD = '#panel .field input';

test('a term opens in place by mouse and keyboard, and stays open', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=events');
  const term = await page.$('#panel .term');
  await term.evaluate(openAround);
  const shows = () => term.$eval('.definition', (d) => d.offsetWidth > 0 && d.textContent.length > 20);
  const expanded = () => term.$eval('button', (b) => b.getAttribute('aria-expanded'));
  assert.equal(await shows(), false);
  await term.$eval('button', (b) => b.click());
  assert.equal(await shows(), true);
  assert.equal(await expanded(), 'true');
  await page.focus('#date input');
  await page.keyboard.press('ArrowRight');
  await until(() => page.evaluate(() => location.hash.includes('date=')), 'another date');
  assert.equal(await shows(), true, 'another date has closed it');
  await term.$eval('button', (b) => b.focus());
  await page.keyboard.press('Enter');
  assert.equal(await shows(), false);
  assert.equal(await expanded(), 'false');
});

test('the find of the browser opens the definition in which it finds something', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=events');
  const term = await page.$('#panel .term');
  await term.evaluate(openAround);
  assert.equal(await term.$eval('.definition', (d) => d.getAttribute('hidden')), 'until-found');
  await term.$eval('.definition', (d) => {
    d.dispatchEvent(new Event('beforematch', { bubbles: true })); // as the browser does before it takes the attribute off
    d.removeAttribute('hidden');
  });
  assert.equal(await term.$eval('button', (b) => b.getAttribute('aria-expanded')), 'true');
  await term.$eval('button', (b) => b.click());
  assert.equal(await term.$eval('.definition', (d) => d.getAttribute('hidden')), 'until-found');
});

/** Opens all that is folded around an element. It runs in the page. */
function openAround(element) {
  for (let at = element; at; at = at.parentElement) if (at.nodeName === 'DETAILS') at.open = true;
}

/** Opens the citation and returns its first code block. */
async function citation(page) {
  const block = await page.$('#panel .code');
  await block.evaluate(openAround);
  return block;
}

test('a citation is copied, and so is the link to the state', async () => {
  const page = await open(chrome, site, '#edge/cn-us?date=2015-10');
  await page.browserContext().overridePermissions(new URL(site.url).origin, ['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const said = () => page.$eval('#announce', (p) => p.textContent);
  const block = await citation(page);
  await block.$eval('button', (b) => b.click());
  await until(async () => (await said()) === 'Copied', 'it is said');
  const text = await block.$eval('pre', (pre) => pre.textContent);
  assert.equal(await clipboard(), text);
  assert.ok(text.includes(`${site.url}frame.html#edge/cn-us?date=2015-10`), `${text} does not have the address`);
  await page.$eval('#panel button[data-action="copy:link"]', (b) => b.click());
  await until(async () => (await clipboard()) === `${site.url}frame.html#edge/cn-us?date=2015-10`, 'the link is copied');
  assert.equal(await page.$$eval('[data-copied]', (all) => all.length), 1);
});

test('where the clipboard is denied, the text is selected', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    document.execCommand = () => false;
  });
  const block = await citation(page);
  await block.$eval('button', (b) => b.click());
  const text = await block.$eval('pre', (pre) => pre.textContent);
  await until(() => page.evaluate((t) => String(getSelection()).trim() === t.trim(), text), 'the text is selected');
  assert.equal(await page.$eval('#announce', (p) => p.textContent), '');
  assert.deepEqual(page.errors, []);
});

test('a field keeps focus, caret and words while the program answers', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=events');
  const field = () => page.$eval(FIELD, (i) => ({ value: i.value, caret: i.selectionStart, here: i === document.activeElement }));
  const events = () => page.$$eval('#panel [data-card^="event/"]', (all) => all.length);
  const all = await events();
  await page.focus(FIELD);
  await page.keyboard.type('sancton', { delay: 15 });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('i');
  await until(async () => {
    const n = await events();
    return n > 0 && n < all;
  }, 'fewer events are listed');
  assert.deepEqual(await field(), { value: 'sanction', caret: 6, here: true });
  await page.keyboard.press('Escape');
  await until(async () => (await events()) === all, 'all events are back');
  assert.deepEqual(await field(), { value: '', caret: 0, here: true });
  assert.equal(await shown(page), 'edge/cn-us', 'Escape did more than to empty the field');
  await page.keyboard.press('Escape');
  await showing(page, '');
});

test('the words of a field go when another edge is chosen', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=events');
  await page.focus(FIELD);
  await page.keyboard.type('sanction');
  await page.$eval('.handle[data-ref="edge/ru-us"]', (handle) => handle.click());
  await showing(page, 'edge/ru-us');
  await openPart(page, 'events');
  assert.equal(await page.$eval(FIELD, (i) => i.value), '');
});

test('a slider changes the formula, and Reset has nothing to do until then', async () => {
  const page = await open(chrome, site, '#edge/cn-us?page=model');
  const slider = '#panel .slider input[data-action="gain"]';
  const reset = '#panel [data-key="model-params"] button[data-action="reset:"]';
  const output = () => page.$eval('#panel .slider output', (o) => o.textContent);
  const before = await output();
  assert.equal(await page.$eval(reset, (b) => b.getAttribute('aria-disabled')), 'true');
  await page.click(reset);
  await page.focus(slider);
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await until(async () => (await output()) !== before, 'the value is told');
  await until(() => page.evaluate(() => location.hash.includes('model=')), 'the address has the parameters');
  await until(() => page.$eval(slider, (i) => i.value === '1.1'), 'the slider has gone four steps');
  assert.ok(await page.$eval(slider, (i) => i === document.activeElement), 'the focus is lost');
  await page.click(reset);
  await until(async () => (await output()) === before, 'the formula is back');
  assert.equal(await page.$eval(slider, (i) => i.value), '0.9');
});

test('a link to a card shows it without taking the focus, a press goes on there', async () => {
  const ref = 'event/2015-06-opm';
  const page = await open(chrome, site, `#${ref}`);
  await showing(page, 'edge/cn-us');
  const seen = () =>
    page.$eval(`#panel [data-card="${ref}"]`, (card) => {
      const { top } = card.getBoundingClientRect();
      const under = document.querySelector('#panel > .parts').getBoundingClientRect().bottom;
      return card.checkVisibility() && top >= under && top < innerHeight / 2;
    });
  await until(seen, 'the card is in sight');
  assert.equal(await focused(page), 'BODY');
  await page.$eval('#panel', (panel) => {
    panel.scrollTop = 0;
  });
  await page.evaluate((r) => {
    const link = document.createElement('a');
    link.href = `#${r}`;
    link.id = 'way';
    document.querySelector('#panel h1').append(link);
    link.textContent = 'there';
  }, ref);
  await page.click('#way');
  await until(seen, 'the card is in sight again');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.card), ref);
});

/** Opens the tour. */
async function tour(options) {
  const page = await open(chrome, site, '', options);
  await page.$eval('#bar [data-key="tour"] button', (b) => {
    b.focus();
    b.click();
  });
  await until(() => page.$eval('#card', (card) => card.dataset.ref === 'step/1'), 'the tour has begun');
  return page;
}

test('the card of the tour keeps the focus on its way, and gives it back', async () => {
  const page = await tour({ reducedMotion: true });
  const step = (n) => until(() => page.$eval('#card', (card, ref) => card.dataset.ref === ref, `step/${n}`), `step ${n}`);
  await page.focus('#card button[data-action="step:next"]');
  await page.keyboard.press('Enter');
  await step(2);
  await page.keyboard.press('Enter');
  await step(3);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.action), 'step:next');
  await page.keyboard.press('Escape');
  await until(() => page.$eval('#card', (card) => card.hidden), 'the tour is over');
  assert.ok(
    await page.evaluate(() => document.activeElement !== null && !document.getElementById('card').contains(document.activeElement)),
  );
});

for (const options of [{}, { width: 1024, height: 700 }, { width: 900, height: 600 }, { width: 390, height: 844, touch: true }]) {
  test(`the card hides no name on a screen of ${options.width ?? 1200} dp`, async () => {
    const page = await tour({ ...options, reducedMotion: true });
    await standing(page); // the map has made room
    const hidden = await page.evaluate(() => {
      const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      const upon = ['bar', 'card'].flatMap((id) => [...document.getElementById(id).children]);
      return [...document.querySelectorAll('.label.bold')]
        .filter((label) => {
          const { left, right, bottom } = label.getBoundingClientRect();
          const letters = { left, right: Math.min(right, document.body.clientWidth), bottom: bottom + 2, top: bottom - 14 };
          return upon.some((part) => meets(part.getBoundingClientRect(), letters));
        })
        .map((label) => label.textContent);
    });
    assert.deepEqual(hidden, []);
  });
}

test('a finger to the side turns the steps, up and down does not', async () => {
  const page = await tour({ width: 390, height: 844, touch: true, reducedMotion: true });
  const step = () => page.$eval('#card', (card) => card.dataset.ref);
  const box = await page.$eval('#card p', (p) => {
    const { x, y, width } = p.getBoundingClientRect();
    return { left: x + 20, right: x + width - 20, y: y + 8 };
  });
  const devtools = await page.createCDPSession();
  const swipe = async (from, to) => {
    const send = (type, at) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: at ? [{ x: at[0], y: at[1], id: 1 }] : [],
      });
    await send('touchStart', from);
    for (let t = 0.2; t <= 1; t += 0.2) await send('touchMove', [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
    await send('touchEnd');
  };
  await swipe([box.right, box.y], [box.left, box.y]);
  await until(async () => (await step()) === 'step/2', 'the next step');
  await swipe([box.left, box.y], [box.right, box.y + 6]);
  await until(async () => (await step()) === 'step/1', 'the step before');
  await swipe([box.right, box.y + 40], [box.right - 60, box.y - 60]);
  await swipe([box.left, box.y], [box.right, box.y]); // there is no step before
  await pause(400);
  assert.equal(await step(), 'step/1');
});
