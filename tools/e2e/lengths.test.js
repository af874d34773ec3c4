/**
 * Nothing is cut or lies upon something else, however long words are: with those of
 * Russian length and those of Chinese length that tools/pseudo makes, on four screens.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misfits } from './fits.js';
import { EDGES, SITES, chromium, live, openStatic, server, until } from './lib.js';

const chrome = chromium();

const SCREENS = [
  [320, 568],
  [390, 844],
  [768, 1024],
  [1200, 750],
];
const PAGES = ['edge/cn-us.html', 'node/cn.html', 'index.html'];

/** What can be shown in a panel: home, and each part of what can be selected. */
const STATES = [
  { ref: '', part: '' },
  ...EDGES.flatMap((ref) => ['', 'agreements', 'trust', 'events', 'sources'].map((part) => ({ ref, part }))),
  ...['node/cn', 'node/us'].flatMap((ref) => ['', 'relationships', 'doctrine', 'documents'].map((part) => ({ ref, part }))),
];

/** Shows a part, with a few of its lines open, with the program or before it. */
async function show(page, { ref, part }) {
  const hash = `#${ref}${part && `?part=${part}`}`;
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  const there = (wanted) => {
    const panel = document.getElementById('panel');
    const on = [...panel.querySelectorAll('[role="tab"][aria-selected="true"]')].find((tab) => tab.checkVisibility());
    const fetched = panel.querySelector('#fetched');
    return (
      panel.dataset.ref === wanted.ref &&
      (on?.dataset.action ?? 'part:') === `part:${wanted.part}` &&
      (!fetched || (fetched.querySelector('.part')?.id ?? '') === wanted.part)
    );
  };
  await until(() => page.evaluate(there, { ref, part }), `${hash} is shown`);
  await page.evaluate(() => {
    const panel = document.getElementById('panel');
    panel.classList.add('whole'); // also what is far down is laid out
    for (const details of [...panel.querySelectorAll('details')].slice(0, 8)) details.open = true;
  });
}

/** Asserts that the tab of what is shown lies within the line of tabs. */
async function assertTabInSight(page, where) {
  const inSight = () =>
    page.evaluate(() => {
      const tab = [...document.querySelectorAll('#panel [role="tab"][aria-selected="true"]')].find((e) => e.checkVisibility());
      if (!tab) return true;
      const [line, box] = [tab.parentElement.getBoundingClientRect(), tab.getBoundingClientRect()];
      return box.left >= line.left && box.right <= line.right;
    });
  await until(inSight, `${where}: the tab is in sight`);
}

/** Asserts that panel and bar fit in every state on every screen. */
async function assertPanelsFit(page, name) {
  const found = {};
  for (const [width, height] of SCREENS) {
    await page.setViewport({ width, height });
    for (const state of STATES) {
      const where = `${name} at ${width}: ${state.ref} ${state.part}`;
      await show(page, state);
      await assertTabInSight(page, where);
      const faults = [...(await page.evaluate(misfits, '#panel')), ...(await page.evaluate(misfits, '#bar'))];
      if (faults.length) found[where] = faults;
    }
  }
  assert.deepEqual(found, {});
}

test('what does not fit is found', async () => {
  const page = await chrome.newPage({ width: 320, height: 568 });
  for (const [what, html, wrong] of [
    ['nothing', '<p>Words, <b>more</b> words.</p><pre style="overflow: auto">' + 'pre'.repeat(99) + '</pre>', []],
    [
      'a long word',
      `<p style="width: 60px; overflow: hidden">${'long'.repeat(20)}`,
      [/^\d+ px wider than its box: p “long/, /stick out: p/],
    ],
    ['a pill that is too small', `<b style="display: block; width: 60px">${'long'.repeat(4)}</b>`, [/wider than its box: b/]],
    ['lines that are cut', '<p style="height: 30px; overflow: hidden">one<br>two<br>three', [/higher than its box: p/]],
    ['words upon others', '<p>Words</p><p style="margin-top: -36px">others', [/^words lie upon others: p “others” and p “Words”/]],
    ['a page that scrolls sideways', '<div style="width: 400px; height: 9px"></div>', [/^the page is 4\d\d wide/]],
    ['words of a picture', '<svg width="40" height="20"><text x="20" y="15">picture</text></svg>', [/stick out: svg > text “picture”/]],
  ]) {
    await page.setContent(`<!doctype html><body>${html}`);
    const found = await page.evaluate(misfits, 'body');
    assert.equal(found.length, wrong.length, `${what}: ${found}`);
    for (const [i, pattern] of wrong.entries()) assert.match(found[i], pattern);
  }
});

for (const length of ['long', 'short']) {
  const site = server(SITES[length]);

  test(`${length} words fit before the program`, async () => {
    const page = await openStatic(chrome, site);
    await assertPanelsFit(page, 'before the program');
    assert.deepEqual(page.errors, []);
  });

  test(`${length} words fit with the program`, async () => {
    const page = await chrome.newPage({ reducedMotion: true });
    await page.goto(`${site.url}frame.html`);
    await live(page);
    await assertPanelsFit(page, 'with the program');
    assert.deepEqual(page.errors, []);
  });

  test(`${length} words fit on pages, with everything open`, async () => {
    const found = {};
    const page = await chrome.newPage();
    for (const name of PAGES) {
      await page.goto(`${site.url}${name}`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      for (const [width, height] of SCREENS) {
        await page.setViewport({ width, height });
        const faults = await page.evaluate(misfits, 'body');
        if (faults.length) found[`${name} at ${width}`] = faults;
      }
    }
    assert.deepEqual(found, {});
  });
}
