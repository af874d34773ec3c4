/**
 * What the rules of access ask for, as far as a program can judge it, of the frame
 * with a program and without. See also axe, handover, keyboard and paper.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDGES, NODES, chromium, go, open, partsOf, prefer, server, showing, state, openStatic, until } from './lib.js';
import { assertAllInReach, assertLanguagesMarked, assertLinksTell } from './rules.js';

const site = server();
const chrome = chromium();
const OFF = 'without=event/2015-06-opm&without=event/2015-09-understanding';

/** A page with a program, and one before any, which the first test opens for all. */
let run;
let quiet;

/** Brings the page without a program to an article, or to the overview. */
async function read(hash) {
  await quiet.evaluate((h) => {
    location.hash = h;
  }, hash || '#');
  await showing(quiet, hash.slice(1));
}

/** Does something with both pages in some states and sizes. */
async function everywhere(hashes, sizes, look) {
  for (const hash of hashes) {
    await go(run, hash);
    if (!hash.includes('?')) await read(hash);
    for (const size of sizes) {
      for (const page of hash.includes('?') ? [run] : [run, quiet]) {
        await page.setViewport({ deviceScaleFactor: 1, ...size });
        await look(page, `${hash || 'the overview'} ${await state(page)} at ${size.width}×${size.height}`);
      }
    }
  }
}

/** The addresses of all parts but the overview. */
const inParts = (ref) =>
  partsOf(ref)
    .filter(Boolean)
    .map((part) => `#${ref}?part=${part}`);

/** What a reader without eyes finds in the frame. */
const interfaceOf = (page) =>
  page.evaluate(
    (refs) => {
      const seen = (e) => e.checkVisibility({ visibilityProperty: true });
      const canvas = document.querySelector('canvas');
      return {
        controls: refs.map((ref) =>
          [...document.querySelectorAll(`:is(#poster a, .handle)[data-ref="${ref}"]`)]
            .filter((e) => seen(e) && e.tabIndex === 0)
            .map((e) => (e.ariaLabel ?? '').length > 4)
            .join(),
        ),
        heading: [...document.querySelectorAll('#panel h1')].filter(seen).length,
        levels: [...document.querySelectorAll('#panel .row .disc')].filter(seen).map((disc) => /[a-z]{5}$/.test(disc.textContent)),
        events: [...document.querySelectorAll('#panel .row .move')].filter(seen).length >= 3,
        canvas: canvas && [canvas.ariaHidden, canvas.tabIndex],
      };
    },
    [...EDGES, ...NODES],
  );

test('the page is the interface, before, on the way to, without and with a program', async () => {
  const want = { controls: Array(6).fill('true'), heading: 1, levels: Array(6).fill(true), events: true, canvas: null };
  const page = await openStatic(chrome, site, '#edge/cn-us');
  assert.deepEqual(await interfaceOf(page), want);
  await page.click('#start');
  await until(async () => (await state(page)) === 'loading', 'the program is asked for');
  assert.deepEqual(await interfaceOf(page), want);
  page.refuse();
  await until(async () => (await state(page)) === 'failed', 'it does not come');
  assert.deepEqual(await interfaceOf(page), want);
  await page.close();
  quiet = await openStatic(chrome, site, '', { keep: true });
  run = await open(chrome, site, '', { keep: true, reducedMotion: true });
  await go(run, '#edge/cn-us');
  assert.deepEqual(await interfaceOf(run), { ...want, canvas: ['true', -1] });
});

/** Names and roles as the browser tells them to assistive software, in order. */
async function heard(page) {
  const lines = [];
  const walk = (node) => {
    lines.push(`${node.role} ${node.name ?? ''}`.trim());
    node.children?.forEach(walk);
  };
  walk(await page.accessibility.snapshot({ interestingOnly: false }));
  return lines;
}

/** Asserts that lines come in this order, whatever is between. */
function assertInOrder(lines, wanted) {
  let i = 0;
  for (const want of wanted) {
    const at = lines.findIndex((line, n) => n >= i && (want instanceof RegExp ? want.test(line) : line === want));
    assert.ok(at >= 0, `no ${want} behind ${lines[i - 1]} in\n${lines.slice(i, i + 40).join('\n')}`);
    i = at + 1;
  }
}

test('the browser tells names and roles, in the order of reading', async () => {
  const lens = [/^button All$/, 'button Economic', 'button Social', 'button Security', /^button .*[Tt]our/];
  const date = ['button Previous event', 'button Play', 'button Next event', 'slider Shown date'];
  const panel = [
    /^heading Restraint/,
    /^tab Overview/,
    /^tab Agreements/,
    /^tabpanel Overview/,
    'heading Trust, 2007 – 2026',
    /^(link|button) Economic agreed .*: trust over time/,
    /^(link|button) Social with gaps .*: trust over time/,
    /^(link|button) Security with gaps .*: trust over time/,
    'heading What they agreed',
    'link Back to the map',
  ];
  const map = (role, lead) => [
    new RegExp(`^${role} China – Russia: .*economic`),
    new RegExp(`^${role} United States – China: .*economic`),
    new RegExp(`^${role} Russia – United States: .*economic`),
    `${role} United States`,
    `${role} Russia`,
    `${role} China`,
  ];
  for (const page of [run, quiet]) await page.setViewport({ width: 1200, height: 750 });
  await go(run, '#edge/cn-us');
  await read('#edge/cn-us');
  assertInOrder(await heard(quiet), [
    'link Skip past the map',
    ...map('link'),
    /^button Load the interactive map \(\d\.\d\sMB\)$/,
    ...lens,
    ...date,
    /^main About the selection/,
    ...panel,
  ]);
  assertInOrder(await heard(run), [
    'link Skip past the map',
    ...map('button'),
    ...lens,
    'button Zoom in',
    'button Zoom out',
    ...date,
    /^main About the selection/,
    ...panel,
  ]);
});

test('every target is large enough', async () => {
  await everywhere(
    ['', '#edge/cn-us', ...inParts('edge/cn-us'), ...inParts('node/ru'), `#edge/cn-us?step=3&${OFF}`, '#?page=model'],
    [
      { width: 1200, height: 750 },
      { width: 320, height: 480, hasTouch: true },
      { width: 640, height: 360 },
    ],
    async (page, where) => {
      const small = await page.evaluate(() => {
        const sizes = [...document.querySelectorAll('button, summary, input, a:not(#poster a, .skip)')]
          .filter((e) => e.checkVisibility({ visibilityProperty: true }) && getComputedStyle(e).display !== 'inline') // links within text may be lower
          .map((e) => [e.outerHTML.slice(0, 80), e.getBoundingClientRect().width, e.getBoundingClientRect().height]);
        for (const shape of document.querySelectorAll('#poster a > :first-child')) {
          if (!shape.checkVisibility({ visibilityProperty: true })) continue;
          const scale = shape.getScreenCTM().a;
          const across = parseFloat(getComputedStyle(shape).strokeWidth) + 2 * (shape.r?.baseVal.value ?? 0);
          sizes.push([shape.parentNode.dataset.ref, across * scale, 99]);
        }
        return sizes.filter(([, width, height]) => Math.min(width, height) < 23.9);
      });
      assert.deepEqual(small, [], where);
    },
  );
});

test('no letters are smaller than 12 dp', async () => {
  await everywhere(
    ['', '#edge/cn-us', ...inParts('edge/cn-us'), `#edge/cn-us?step=3&${OFF}`],
    [
      { width: 1200, height: 750 },
      { width: 390, height: 844 },
      { width: 320, height: 480 },
    ],
    async (page, where) => {
      const small = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = new Set();
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (!node.data.trim() || parent.closest('script, noscript, .heard') || !parent.checkVisibility({ visibilityProperty: true }))
            continue;
          if (parent.closest('svg, #labels') && /^(−−?|0|\+\+?)$/.test(node.data)) continue; // a sign in its disc; words say the same
          if (/^[▲▼◆•]+$/.test(node.data)) continue; // marks of the lanes, which are no letters
          if (parent.getClientRects().length === 0) continue; // a part of a picture that is not shown
          const { a, b } = parent.closest('#poster') ? parent.getScreenCTM() : { a: 1, b: 0 };
          const scale = Math.hypot(a, b); // some words are turned
          if (parseFloat(getComputedStyle(parent).fontSize) * scale < 11.9) found.add(`${parent.tagName} “${node.data.slice(0, 30)}”`);
        }
        return [...found];
      });
      assert.deepEqual(small, [], where);
    },
  );
});

test('whatever room there is, nothing is lost', async () => {
  const sizes = [
    [320, 480],
    [390, 844],
    [599, 700],
    [600, 700],
    [768, 700],
    [899, 700],
    [900, 700],
    [1200, 750],
    [640, 360],
  ];
  await everywhere(
    ['', '#edge/cn-us', '#node/us', ...inParts('edge/cn-us'), ...inParts('node/us')],
    sizes.map(([width, height]) => ({ width, height })),
    assertAllInReach,
  );
});

test('with large zoom nothing is lost', async () => {
  await everywhere(
    ['', '#edge/cn-us', '#node/us', ...inParts('edge/cn-us'), `#edge/cn-us?${OFF}`, '#?step=6'],
    [{ width: 320, height: 256 }],
    assertAllInReach,
  );
});

test('with text of twice the size nothing is lost', async () => {
  const size = (page) => page.$eval('#panel', (p) => parseFloat(getComputedStyle(p).fontSize));
  await go(run, '#edge/cn-us');
  await read('#edge/cn-us');
  for (const page of [run, quiet]) {
    for (const [width, height] of [
      [390, 844],
      [1200, 750],
    ]) {
      await page.setViewport({ width, height });
      const usual = await size(page);
      const devtools = await page.createCDPSession();
      await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      assert.equal(await size(page), 2 * usual);
      await assertAllInReach(page, `${await state(page)} at ${width}`);
      await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
    }
  }
});

test('forced colours show what is on, what can be pressed and what has the focus', async () => {
  for (const page of [run, quiet]) await prefer(page, { 'forced-colors': 'active' });
  await everywhere(
    ['#edge/cn-us'],
    [
      { width: 320, height: 480 },
      { width: 1200, height: 750 },
    ],
    async (page, where) => {
      await assertAllInReach(page, where);
      const look = await page.evaluate(() => {
        const style = (selector) => getComputedStyle([...document.querySelectorAll(selector)].find((e) => e.checkVisibility()));
        return {
          choice: style('#bar [aria-pressed="true"]').backgroundColor !== style('#bar [aria-pressed="false"]').backgroundColor,
          rim: parseFloat(style('#bar [aria-pressed="false"]').borderTopWidth) > 0,
          disc: parseFloat(style('#panel .disc').borderTopWidth) > 0,
          tab:
            style('#panel [role="tab"][aria-selected="true"]').borderBottomWidth !==
            style('#panel [role="tab"][aria-selected="false"]').borderBottomWidth,
        };
      });
      assert.deepEqual(look, { choice: true, rim: true, disc: true, tab: true }, where);
    },
  );
  for (const page of [run, quiet]) await prefer(page, { 'forced-colors': 'none', 'prefers-reduced-motion': 'reduce' });
});

test('a reader who asks for more contrast gets it, and loses nothing', async () => {
  for (const page of [run, quiet]) {
    for (const scheme of ['light', 'dark']) {
      await prefer(page, { 'prefers-contrast': 'more', 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
      await page.setViewport({ width: 390, height: 844 });
      const [muted, ink] = await page.evaluate(() =>
        ['.kicker', 'h1'].map(
          (s) => getComputedStyle([...document.querySelectorAll(`#panel ${s}`)].find((e) => e.checkVisibility())).color,
        ),
      );
      assert.equal(muted, ink, scheme);
      await assertAllInReach(page, scheme);
    }
    await prefer(page, { 'prefers-contrast': 'no-preference', 'prefers-reduced-motion': 'reduce' });
  }
});

test('each level has a sign and a word, and each coverage a word, whatever their colours', async () => {
  let seen = 0;
  const states = ['', '#edge/cn-us', '#node/cn', '#edge/cn-us?part=trust', '#node/cn?part=relationships', '#edge/cn-us?compare=edge/cn-ru'];
  await everywhere(states, [{ width: 1200, height: 750 }], async (page, where) => {
    const [all, bare] = await page.evaluate(() => {
      const told = [...document.querySelectorAll('#panel :is(.level, .disc, .move, .coverage)')];
      const isBare = (e) => {
        const text = (part) => e.querySelector(part)?.textContent ?? '';
        if (e.matches('.level')) return !/^(−−?|0|\+\+?)$/.test(text('.sign')) || !/^[a-z ]{5,}$/.test(text('.word'));
        if (e.matches('.disc')) return !/^(−−?|0|\+\+?)$/.test(text('[aria-hidden]')) || !/^[a-z ]{5,}$/.test(text('.heard'));
        if (e.matches('.move')) return !/[▲▼]/.test(text('[aria-hidden]')) || !/[a-z]{3,}/.test(text('.heard'));
        return !/[a-z]{3,}/.test(e.innerText || e.textContent);
      };
      return [told.length, told.filter(isBare).map((e) => e.outerHTML)];
    });
    seen += all;
    assert.deepEqual(bare, [], where);
  });
  assert.ok(seen > 100, `${seen} were looked at`);
});

test('links outside name publisher and date, open another window and keep to themselves', async () => {
  const { sources } = await (await fetch(`${site.url}data.json`)).json();
  for (const part of partsOf('edge/cn-us')) {
    await go(run, `#edge/cn-us?part=${part}`);
    const links = await assertLinksTell(run, sources);
    if (part === 'sources') assert.ok(links > 50, `${links} links to sources`);
  }
});

test('words in another language are marked', async () => {
  for (const page of [run, quiet]) {
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    await assertLanguagesMarked(page);
  }
});
