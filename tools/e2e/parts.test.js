/** A reader goes through the parts of a relationship or a country, by hand and by keyboard. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDGES, NODES, chromium, go, live, middle, open, openPart, partShown, partsOf, server, showing, until, words } from './lib.js';

const site = server();
const chrome = chromium();

const hash = (page) => page.evaluate(() => location.hash);

/** How the tabs stand: the action of the one that is selected, has the focus and is a stop. */
const tabs = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('#panel [role="tab"]')];
    const actions = (want) => all.filter(want).map((tab) => tab.dataset.action);
    return {
      selected: actions((tab) => tab.ariaSelected === 'true'),
      focused: actions((tab) => tab === document.activeElement),
      stops: actions((tab) => tab.tabIndex === 0),
    };
  });

const only = (part) => ({ selected: [`part:${part}`], focused: [`part:${part}`], stops: [`part:${part}`] });

test('arrows, Home and End lead from tab to tab, show each part, and write it into the address', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  await page.focus('#panel [role="tab"][aria-selected="true"]');
  assert.deepEqual(await tabs(page), only(''));
  const parts = partsOf('edge/cn-us');
  for (const [key, part] of [
    ['ArrowRight', 'agreements'],
    ['ArrowRight', 'trust'],
    ['End', parts.at(-1)],
    ['ArrowRight', ''],
    ['ArrowLeft', parts.at(-1)],
    ['ArrowLeft', 'events'],
    ['Home', ''],
  ]) {
    await page.keyboard.press(key);
    await partShown(page, part);
    assert.deepEqual(await tabs(page), only(part), key);
    await until(async () => (await hash(page)) === `#edge/cn-us${part && `?part=${part}`}`, `the address of ${part}`);
  }
  const panel = await page.$eval('#part', (part) => ({
    role: part.getAttribute('role'),
    by: document.getElementById(part.getAttribute('aria-labelledby')).innerText,
    all: [...document.querySelectorAll('#panel [role="tab"]')].every((tab) => tab.getAttribute('aria-controls') === part.id),
  }));
  assert.deepEqual(panel, { role: 'tabpanel', by: 'Overview', all: true });
  assert.deepEqual(page.errors, []);
});

test('a press on a tab keeps the focus on it, and a reload keeps the part', async () => {
  const page = await open(chrome, site, '#edge/ru-us');
  await page.click('#panel [role="tab"][data-action="part:events"]');
  await partShown(page, 'events');
  assert.deepEqual(await tabs(page), only('events'));
  await until(async () => (await hash(page)) === '#edge/ru-us?part=events', 'the address has the part');
  await page.reload();
  await live(page);
  await partShown(page, 'events');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
});

test('only the part that is shown is in the document', async () => {
  const page = await open(chrome, site);
  for (const ref of [...EDGES, ...NODES]) {
    await go(page, `#${ref}`);
    const seen = new Map();
    for (const part of partsOf(ref)) {
      await openPart(page, part);
      seen.set(part, await page.evaluate(() => [...document.getElementById('part').children].map((section) => section.textContent)));
      const inside = await page.$eval('#panel', (panel) => ({
        parts: panel.querySelectorAll('[role="tabpanel"]').length,
        rest: [...panel.children].filter((e) => e.id !== 'part').map((e) => e.dataset.key),
        hidden: [...panel.querySelectorAll('section')].filter((e) => !e.checkVisibility()).length,
      }));
      assert.deepEqual(inside, { parts: 1, rest: ['head', 'tabs', 'foot'], hidden: 0 }, `${ref} ${part}`);
    }
    const bodies = [...seen.values()].map(String);
    assert.equal(new Set(bodies).size, bodies.length, `${ref}: two parts say the same`);
  }
});

/** Where what scrolls stands: the panel or, on a low page, the page. */
const place = (page) =>
  page.evaluate(() => {
    const panel = document.getElementById('panel');
    const own = getComputedStyle(panel).overflowY !== 'visible';
    return Math.round((own ? panel : document.scrollingElement).scrollTop);
  });

const scroll = (page, to) =>
  page.evaluate((top) => {
    const panel = document.getElementById('panel');
    const own = getComputedStyle(panel).overflowY !== 'visible';
    (own ? panel : document.scrollingElement).scrollTop = top;
  }, to);

/** How far the shown part begins under the tabs, in dp; negative if the tabs cover its beginning. */
const under = (page) =>
  page.evaluate(
    () =>
      document.getElementById('part').getBoundingClientRect().top -
      document.querySelector('#panel > .parts').getBoundingClientRect().bottom,
  );

for (const options of [{}, { width: 390, height: 844, touch: true }, { width: 320, height: 256 }]) {
  const { width = 1200, height = 750 } = options;
  test(`each part keeps its place, and a new one begins under the tabs, at ${width}×${height}`, async () => {
    const page = await open(chrome, site, '#edge/cn-us', options);
    await openPart(page, 'events');
    await page.$eval('#part .line summary', (summary) => summary.click());
    await scroll(page, 700);
    const [event, deep] = await page.$eval('#part .line', (card) => [card.dataset.card, card.querySelector('details').open]);
    assert.ok(deep);
    const far = await place(page);
    assert.ok(far > 500, `scrolled to ${far}`);
    await openPart(page, 'agreements');
    assert.ok(Math.abs(await under(page)) < 1.5, `the part begins ${await under(page)} dp under the tabs`);
    await scroll(page, far + 60);
    const other = await place(page);
    await openPart(page, 'events');
    assert.equal(await place(page), far, 'the events have lost their place');
    assert.ok(await page.$eval(`#part [data-card="${event}"] details`, (d) => d.open), 'what was open is closed');
    await openPart(page, 'agreements');
    assert.equal(await place(page), other, 'the agreements have lost their place');
    await page.$eval('.handle[data-ref="edge/ru-us"]', (handle) => handle.click());
    await showing(page, 'edge/ru-us');
    await partShown(page, '');
    const top = await page.$eval('#panel', (panel) =>
      getComputedStyle(panel).overflowY === 'visible' ? panel.parentElement.offsetTop : 0,
    );
    assert.ok((await place(page)) <= top, 'another relationship is read from its top');
    await openPart(page, 'events');
    assert.ok((await under(page)) > -1.5, 'its events begin where those of another one stood');
  });
}

test('the tabs stay in view while the panel scrolls', async () => {
  for (const options of [{}, { width: 390, height: 844, touch: true }, { width: 320, height: 256 }]) {
    const page = await open(chrome, site, '#edge/cn-us?part=events', options);
    await scroll(page, 900);
    const { cut, covered } = await page.evaluate(() => {
      const bar = document.querySelector('#panel > .parts').getBoundingClientRect();
      const on = document.elementFromPoint(bar.left + bar.width / 2, bar.top + bar.height / 2);
      return { cut: Math.max(0, document.getElementById('panel').getBoundingClientRect().top) - bar.top, covered: !on.closest('.parts') };
    });
    assert.ok(cut < 1 && !covered, `the tabs lack their upper ${cut} dp`);
    // Backwards by keyboard nothing with the focus hides under them.
    await page.$$eval('#part summary', (all) => all.at(-1).focus());
    await page.keyboard.down('Shift');
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      const { name, hidden } = await page.evaluate(() => ({
        name: document.activeElement.outerHTML.slice(0, 60),
        hidden:
          document.querySelector('#panel > .parts').getBoundingClientRect().bottom - document.activeElement.getBoundingClientRect().top,
      }));
      assert.ok(hidden <= 0, `${name} is ${hidden} dp under the tabs`);
    }
    await page.keyboard.up('Shift');
  }
});

test('what an overview names leads into the part that tells more, and the focus goes to its tab', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  for (const [selector, part, domain] of [
    ['#part .aside [data-action="part:agreements"]', 'agreements', ''],
    ['#part .row[data-action="part:trust,social"]', 'trust', 'social'],
    ['#panel .lead [data-action="part:sources"]', 'sources', ''],
  ]) {
    await page.focus(selector);
    await page.keyboard.press('Enter');
    await partShown(page, part);
    const held = await page.evaluate(() => [
      document.activeElement.dataset.action,
      document.getElementById('panel').contains(document.activeElement),
    ]);
    assert.ok(held[1] && (held[0] ?? '').startsWith(`part:${part}`), `the focus is on ${held[0]}`);
    if (domain) {
      assert.equal(await page.$eval('#part .choice [aria-pressed="true"]', (b) => b.dataset.action), `part:trust,${domain}`);
      await until(async () => (await hash(page)).includes(`domain=${domain}`), 'the address has the domain');
      await page.$eval('#bar [data-action="domain:"]', (b) => b.click());
    }
    await openPart(page, '');
  }
  assert.deepEqual(page.errors, []);
});

for (const options of [{}, { width: 390, height: 844, touch: true }, { width: 320, height: 256 }]) {
  test(`a card is opened in its part, under the tabs, at ${options.width ?? 1200} dp`, async () => {
    const page = await open(chrome, site, '#edge/cn-us', { ...options, reducedMotion: true });
    for (const [ref, part] of [
      ['event/2013-06-nsa-tsinghua', 'events'],
      ['agreement/cn-us-2015', 'agreements'],
    ]) {
      const known = await page.evaluate(() =>
        [...document.querySelectorAll('#part a[href^="#"]')].map((a) => a.getAttribute('href').slice(1)),
      );
      const to = known.find((r) => r.startsWith(`${ref.split('/')[0]}/`)) ?? ref;
      await page.$eval(`#part a[href="#${to}"]`, (a) => a.click());
      await partShown(page, part);
      await until(
        () =>
          page.evaluate((r) => {
            const card = document.querySelector(`#part [data-card="${r}"]`);
            const bar = document.querySelector('#panel > .parts').getBoundingClientRect();
            const { top } = card.getBoundingClientRect();
            return card.querySelector('details').open && document.activeElement === card && top >= bar.bottom - 1 && top < innerHeight;
          }, to),
        `${to} is open under the tabs and has the focus`,
      );
      await openPart(page, '');
    }
    assert.deepEqual(page.errors, []);
  });
}

test('a tab is heard once, in few words', async () => {
  const page = await open(chrome, site, '#edge/cn-us');
  await page.evaluate(() => {
    window.heard = [];
    const box = document.getElementById('announce');
    new MutationObserver(() => {
      if (box.textContent) window.heard.push(box.textContent);
    }).observe(box, { childList: true, characterData: true, subtree: true });
  });
  await page.focus('#panel [role="tab"][aria-selected="true"]');
  for (const [key, part, name] of [
    ['ArrowRight', 'agreements', 'Agreements'],
    ['End', 'sources', 'Sources'],
    ['Home', '', ''],
  ]) {
    await page.evaluate(() => {
      window.heard = [];
    });
    await page.keyboard.press(key);
    await partShown(page, part);
    await until(() => page.evaluate(() => window.heard.length > 0), `${name} is heard`);
    const heard = await page.evaluate(() => window.heard);
    assert.equal(heard.length, 1, heard.join(' | '));
    assert.ok(heard[0].length <= 120 && heard[0].includes(name), heard[0]);
  }
});

test('an overview is one screen and a bit, light, and has few stops', async () => {
  const page = await open(chrome, site);
  assert.equal(await page.$eval('#panel', (panel) => panel.getBoundingClientRect().width), 376);
  const heights = {};
  for (const ref of [...EDGES, ...NODES]) {
    await go(page, `#${ref}`);
    await partShown(page, '');
    const { high, elements, bytes, stops } = await page.$eval('#panel', (panel) => ({
      high: document.getElementById('part').getBoundingClientRect().bottom - panel.getBoundingClientRect().top + panel.scrollTop,
      elements: panel.querySelectorAll('*').length,
      bytes: new TextEncoder().encode(panel.innerHTML).length,
      stops: [...panel.querySelectorAll('a, button, input, summary, [tabindex]')].filter((e) => e.tabIndex >= 0 && e.checkVisibility())
        .length,
    }));
    heights[ref] = Math.ceil(high);
    assert.ok(elements <= 400, `${ref} has ${elements} elements`);
    assert.ok(bytes <= 30_000, `${ref} has ${bytes} bytes`);
    assert.ok(stops <= 25, `${ref} has ${stops} stops`);
  }
  assert.ok(Math.max(...Object.values(heights)) <= 900, JSON.stringify(heights));
});

test('on a phone the answer and the trust of each domain stand on the first screen', async () => {
  const page = await open(chrome, site, '#edge/cn-us', { width: 390, height: 844, touch: true });
  const rows = await page.evaluate(() => document.querySelector('#part .rows').getBoundingClientRect().bottom);
  assert.ok(rows <= 844, `the rows end at ${rows} dp`);
});

test('a filter is for all parts, and says where it finds something', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=events');
  const count = (part) => page.$eval(`#panel [role="tab"][data-action="part:${part}"]`, (tab) => tab.innerText.replace(/\s+/g, ' '));
  const before = await count('agreements');
  await page.focus('#part .field input');
  await page.keyboard.type('dialogue');
  await until(async () => (await count('agreements')) !== before, 'the tab counts what is found');
  assert.match(await count('agreements'), /^Agreements \d+/);
  await openPart(page, 'agreements');
  assert.equal(await page.$eval('#part .field input', (i) => i.value), 'dialogue');
  assert.match(await words(page), /dialogue/i);
});

test('a press on the map leaves the part for the overview of what is pressed', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=sources', { reducedMotion: true });
  const { x, y } = await middle(page, 'node/ru');
  await page.mouse.click(x, y);
  await showing(page, 'node/ru');
  await partShown(page, '');
  await until(async () => (await hash(page)) === '#node/ru', 'the address has no part');
});
