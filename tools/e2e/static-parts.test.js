/** The parts of a relationship before any program: fetched from its page, and shown in the frame. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, focused, live, openStatic, server, shown, state, until } from './lib.js';

const site = server();
const chrome = chromium();

const open = (hash, options) => openStatic(chrome, site, hash, options);

/** What a reader sees of an article: the tab that is on, the overview or a part, and what is told. */
const seen = (page) =>
  page.evaluate(() => {
    const visible = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility({ visibilityProperty: true }));
    return {
      tab: visible('.chosen [role="tab"][aria-selected="true"]').map((tab) => tab.dataset.action)[0],
      overview: visible('.chosen .overview').length === 1,
      part: visible('#fetched .part')
        .map(({ id }) => id)
        .join(),
      told: visible('#fetched .told p').map((p) => p.className),
    };
  });

/** Waits until a part is shown. */
const part = (page, id) => until(async () => (await seen(page)).part === id, `the part ${id} is shown`);

const tab = (name) => `.chosen .tabs [data-action="part:${name}"]`;
const fetched = (page, name) => page.asked.filter((asked) => asked === name).length;
const addressOf = (page) => page.evaluate(() => location.hash);

/** What has the focus: its card, its part of the trust part, or what it does. */
const at = (page) =>
  page.evaluate(() => {
    const e = document.activeElement;
    return e.dataset.card ?? e.dataset.action ?? e.id;
  });

/** Keeps requests for a page until they are let through. */
async function hold(page, name) {
  const held = [];
  const devtools = await page.createCDPSession();
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: `*${name}*` }] });
  devtools.on('Fetch.requestPaused', ({ requestId }) => held.push(requestId));
  return {
    count: () => held.length,
    release: () => Promise.all(held.splice(0).map((requestId) => devtools.send('Fetch.continueRequest', { requestId }))),
  };
}

test('a press on a tab shows the part in place of the overview, and its page is fetched once', async () => {
  const page = await open('#edge/cn-us');
  assert.deepEqual(await seen(page), { tab: 'part:', overview: true, part: '', told: [] });
  for (const name of ['agreements', 'trust', 'events', 'sources', 'agreements']) {
    await page.click(tab(name));
    await part(page, name);
    assert.deepEqual(await seen(page), { tab: `part:${name}`, overview: false, part: name, told: [] });
    assert.equal(await addressOf(page), `#edge/cn-us?part=${name}`);
    assert.equal(await shown(page), 'edge/cn-us');
    assert.match(await page.$eval('#announce', (p) => p.textContent), new RegExp(`^${name}`, 'i'));
  }
  await page.click(tab(''));
  assert.deepEqual(await seen(page), { tab: 'part:', overview: true, part: '', told: [] });
  assert.equal(await addressOf(page), '#edge/cn-us');
  assert.equal(await page.$eval('#announce', (p) => p.textContent), 'Overview');
  assert.equal(fetched(page, 'cn-us.html'), 1);
  assert.equal(await state(page), 'static', 'the program is asked for');
  assert.deepEqual(page.errors, []);
});

test('arrow keys, Space and Enter work in the tabs, of which Tab reaches one', async () => {
  const page = await open('#edge/cn-us');
  await page.focus(tab(''));
  assert.equal(await page.$$eval('.chosen [role="tab"]', (tabs) => tabs.filter(({ tabIndex }) => tabIndex === 0).length), 1);
  for (const [key, name] of [
    ['ArrowRight', 'agreements'],
    ['End', 'sources'],
    ['ArrowLeft', 'events'],
  ]) {
    await page.keyboard.press(key);
    await part(page, name);
    assert.equal(await at(page), `part:${name}`);
  }
  await page.keyboard.press('Home');
  assert.equal((await seen(page)).overview, true);
  assert.equal(await at(page), 'part:');
  await page.$eval(tab('trust'), (link) => link.focus());
  await page.keyboard.press('Space');
  await part(page, 'trust');
  await page.$eval(tab('events'), (link) => link.focus());
  await page.keyboard.press('Enter');
  await part(page, 'events');
  const roles = await page.evaluate(() => {
    const panel = document.querySelector('#fetched > .content');
    return [document.querySelector('.chosen .tabs').getAttribute('role'), panel.getAttribute('role'), panel.ariaLabel];
  });
  assert.deepEqual(roles.slice(0, 2), ['tablist', 'tabpanel']);
  assert.match(roles[2], /^Events/);
});

test('what an overview names leads into its part, and the keyboard goes on there', async () => {
  const page = await open('#edge/cn-us');
  for (const [selector, name, focus] of [
    ['[data-action="part:agreements"]', 'agreements', 'part:agreements'],
    ['[data-action="part:trust,social"]', 'trust', 'trust-social'],
    ['a.row[href*="#event/"]', 'events', undefined],
    ['a[href*="#agreement/"]', 'agreements', undefined],
  ]) {
    await page.click(tab(''));
    const link = await page.$eval(`.chosen .overview ${selector}`, (a) => {
      a.focus();
      return a.getAttribute('href');
    });
    await page.keyboard.press('Enter');
    await part(page, name);
    assert.equal((await seen(page)).tab, `part:${name}`);
    const target = focus ?? link.split('#')[1];
    await until(async () => (await at(page)) === target, `${target} has the focus`);
    const {
      top,
      bottom,
      open: isOpen,
    } = await page.evaluate(() => {
      const e = document.activeElement;
      return { ...e.getBoundingClientRect().toJSON(), open: !e.querySelector(':scope > details:not([open])') };
    });
    assert.ok(isOpen && top < 750 && bottom > 0, `${target} is out of sight`);
  }
  assert.equal(fetched(page, 'cn-us.html'), 1);
});

for (const [address, ref, name, focus] of [
  ['#edge/cn-us?part=agreements', 'edge/cn-us', 'agreements'],
  ['#edge/ru-us?part=trust&domain=security', 'edge/ru-us', 'trust', 'trust-security'],
  ['#node/cn?part=documents', 'node/cn', 'documents'],
  ['#event/2015-06-opm', 'edge/cn-us', 'events', 'event/2015-06-opm'],
  ['#agreement/cn-us-2015', 'edge/cn-us', 'agreements', 'agreement/cn-us-2015'],
  ['#claim/29', 'page/article', 'page/article', 'claim/29'],
  ['#page/article', 'page/article', 'page/article'],
  ['#edge/cn-us?page=model', 'page/model', 'page/model'],
]) {
  test(`the address ${address} leads there`, async () => {
    const page = await open(address);
    await part(page, name);
    assert.equal(await shown(page), ref);
    if (focus) {
      const { top, bottom } = await page.evaluate((id) => document.getElementById(id).getBoundingClientRect().toJSON(), focus);
      assert.ok(top > 0 && top < 750 && bottom > 0, `${focus} is at ${top}`);
    }
    assert.equal(await focused(page), 'BODY', 'something has the focus on load');
    assert.deepEqual(page.errors, []);
  });
}

test('what no page has, and what is no part, shows the overview', async () => {
  const page = await open('#event/2015-06-nothing');
  await until(() => fetched(page, 'cn.html'), 'all pages are searched');
  assert.equal(await shown(page), '');
  await page.evaluate(() => {
    location.hash = '#edge/cn-us?part=doctrine';
  });
  await until(async () => (await shown(page)) === 'edge/cn-us', 'the relationship is shown');
  assert.deepEqual(await seen(page), { tab: 'part:', overview: true, part: '', told: [] });
});

test('the article has a way back to what was there before', async () => {
  const page = await open('#edge/cn-ru');
  await page.evaluate(() => {
    location.hash = '#page/article';
  });
  await part(page, 'page/article');
  await page.click('#chapter > p a');
  assert.equal(await shown(page), 'edge/cn-ru');
  assert.equal(await addressOf(page), '#edge/cn-ru');
});

test('a page that is long in coming says so; the last press counts', async () => {
  const page = await open('#edge/cn-us');
  const line = await hold(page, 'edge/cn-us.html');
  await page.click(tab('agreements'));
  await until(async () => (await seen(page)).told.includes('fetching'), 'it is told that it comes');
  assert.equal(await page.$eval('#fetched .fetching', (p) => p.closest('[role="status"]') !== null), true);
  assert.equal((await seen(page)).overview, false);
  await page.click(tab(''));
  assert.deepEqual(await seen(page), { tab: 'part:', overview: true, part: '', told: [] });
  await page.click(tab('events'));
  await page.click(tab('trust'));
  assert.equal(line.count(), 1, 'it is fetched more than once');
  await line.release();
  await part(page, 'trust');
  assert.deepEqual(await seen(page), { tab: 'part:trust', overview: false, part: 'trust', told: [] });

  const other = await hold(page, 'edge/ru-us.html');
  await page.evaluate(() => {
    location.hash = '#edge/ru-us?part=events';
  });
  await until(() => other.count() > 0, 'its page is asked for');
  await page.click('.chosen [data-action="select:"]');
  await other.release();
  await page.click('#panel > section a[href="#edge/ru-us"]');
  await page.click(tab('agreements'));
  await part(page, 'agreements');
  assert.equal(await shown(page), 'edge/ru-us');
});

test('the page is fetched ahead when a pointer or the focus comes near, but not for who saves data', async () => {
  const near = async (page) => {
    await page.hover(tab('trust'));
    await page.focus(tab(''));
  };
  const saving = await open('#edge/cn-us');
  await near(saving);
  await saving.click(tab('events')); // the next request comes after any that is made ahead
  await part(saving, 'events');
  assert.equal(fetched(saving, 'cn-us.html'), 1);
  const quiet = await open('#edge/cn-us');
  await near(quiet);
  await quiet.evaluate(() => fetch('does-not-track.txt'));
  assert.equal(fetched(quiet, 'cn-us.html'), 0, 'a reader who saves data pays for it');

  for (const come of [(page) => page.hover(tab('trust')), (page) => page.focus(tab(''))]) {
    const page = await open('#edge/cn-us');
    await page.evaluate(() => {
      Object.defineProperty(navigator.connection, 'saveData', { value: false });
    });
    await come(page);
    await until(() => fetched(page, 'cn-us.html') === 1, 'the page is fetched ahead');
    await page.click(tab('trust'));
    await part(page, 'trust');
    assert.equal(fetched(page, 'cn-us.html'), 1);
  }
});

test('links in a part lead to where they lead from its page', async () => {
  const page = await open('#edge/cn-us?part=events');
  await part(page, 'events');
  const links = await page.$$eval('#fetched .part a', (all) => all.map((a) => a.getAttribute('href')));
  assert.ok(links.length > 50);
  const strange = links.filter(
    (href) => !/^(https?:\/\/|#(edge|node|step)\/|(edge|node)\/[a-z-]+\.html|corrections\.html#correction\/|index\.html|\.\/)/.test(href),
  );
  assert.deepEqual(strange, []);
  const card = links.find((href) => href.startsWith('edge/cn-us.html#event/') || href.startsWith('edge/cn-us.html#agreement/'));
  await page.$eval(`#fetched a[href="${card}"]`, (a) => a.click());
  await until(() => page.evaluate((id) => document.getElementById(id)?.checkVisibility(), card.split('#')[1]), `${card} is shown`);
});

test('each part keeps the place to which it was scrolled', async () => {
  const page = await open('#edge/cn-us?part=events');
  await part(page, 'events');
  const scroll = (to) =>
    page.evaluate((top) => {
      const panel = document.getElementById('panel');
      if (top !== undefined) panel.scrollTop = top;
      return panel.scrollTop;
    }, to);
  const place = await scroll(900);
  await page.click(tab('sources'));
  await part(page, 'sources');
  assert.ok((await scroll()) < 400, 'another part begins far down');
  await page.click(tab('events'));
  await part(page, 'events');
  assert.equal(await scroll(), place);
});

test('the program opens the part that was shown, and holds none of the page’s own words', async () => {
  const page = await open('#edge/cn-us');
  await page.click(tab('agreements'));
  await part(page, 'agreements');
  await page.click('#start');
  page.release();
  await live(page);
  assert.equal(await addressOf(page), '#edge/cn-us?part=agreements');
  assert.equal(await page.$eval('#panel [role="tab"][aria-selected="true"]', (e) => e.dataset.action), 'part:agreements');
  assert.equal(await page.$('#static'), null);
  const devtools = await page.createCDPSession();
  await devtools.send('HeapProfiler.collectGarbage');
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  const there = await page.evaluate(() => {
    let n = 0;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    while (walker.nextNode()) n++;
    return n;
  });
  assert.ok(nodes < 1.6 * there + 800, `${nodes} nodes for the ${there} of the page`);
});

for (const [hash, from] of [
  ['#edge/cn-us', '.chosen .overview'],
  ['', '#panel > section'],
]) {
  test(`a link to another date asks for the program, which goes there: ${hash || 'home'}`, async () => {
    const page = await open(hash);
    await page.$eval(`${from} a[data-action^="date:"]`, (link) => link.click());
    await until(async () => (await state(page)) === 'loading', 'the program is asked for');
    assert.equal(await addressOf(page), hash);
    page.release();
    await live(page);
    await until(async () => (await addressOf(page)).includes('date='), 'the date is another');
  });
}
