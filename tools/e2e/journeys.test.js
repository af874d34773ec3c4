/**
 * The journeys of a reader, the same in every browser. What a browser's driver
 * cannot do is said where it matters; a browser that is missing fails.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { BROWSERS, launch } from './browsers.js';
import { along, focused, live, server, showing, standing, until, words } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);

const EVENT = 'event/2015-09-understanding';
const NAMES = ['China', 'Russia', 'United States'];
const BESIDE = { x: 40, y: 300 }; // sea, far from everything

const hash = (page) => page.evaluate(() => location.hash);
const date = (page) => page.evaluate(() => document.getElementById('when').textContent);
const levels = (page) =>
  until(() => page.evaluate(() => document.querySelector('#part [data-key="levels"] .rows')?.innerText), 'the levels are told');
const theme = (page) => page.evaluate(() => document.documentElement.dataset.theme);
const text = (page, selector) => page.evaluate((s) => document.querySelector(s)?.textContent ?? '', selector);
const has = (page, part) => until(async () => (await hash(page)).includes(part), `the address has ${part}`);
const hasNot = (page, part) => until(async () => !(await hash(page)).includes(part), `the address is without ${part}`);

/** Brings a state of the frame, in a program that runs already if there is one. */
async function begin(page, state) {
  const address = `${site.url}frame.html`;
  if (!(await page.evaluate((a) => location.href.startsWith(a) && document.documentElement.dataset.state === 'live', address))) {
    await page.goto(`${address}${state}`);
    await page.resize(1200, 750);
    await live(page);
    await mapIsThere(page);
    return;
  }
  const [ref, query] = state.slice(1).split('?');
  for (const [to, there, year] of [
    ['#node/ru?date=2014-03', 'node/ru', '2014'],
    [state || '#', ref, /date=(\d+)/.exec(query)?.[1] ?? '2016'],
  ]) {
    await page.evaluate((h) => {
      location.hash = h;
    }, to);
    await showing(page, there);
    await until(async () => (await date(page)).endsWith(year), `the year is ${year}`);
  }
}

/** The names on the map, and how many canvases there are. */
const onTheMap = (page) =>
  page.evaluate(() => ({
    names: document.getElementById('labels').innerText,
    canvases: document.querySelectorAll('body > canvas').length,
  }));

/**
 * Waits until the page has a map with its names. A browser that is short of memory may
 * take the picture away just after the start; then the program starts again by itself.
 */
async function mapIsThere(page) {
  let map;
  await until(async () => {
    map = await onTheMap(page);
    return map.canvases === 1 && NAMES.every((name) => map.names.includes(name));
  }, 'the map is there with its names').catch((error) => assert.fail(`${error.message}; there is ${JSON.stringify(map)}`));
}

/** Presses a button as a pointer does, in sight. */
async function clickOn(page, selector) {
  const at = await until(
    () =>
      page.evaluate((s) => {
        const button = document.querySelector(s);
        button?.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = button?.getBoundingClientRect() ?? {};
        return width > 0 && { x: x + width / 2, y: y + height / 2 };
      }, selector),
    `${selector} is there`,
  );
  await page.click(at);
}

/** Presses Tab until something has the focus. */
async function tabTo(page, want, most = 30) {
  for (let i = 0; i < most; i++) {
    await page.press('Tab');
    if ((await focused(page)) === want) return;
  }
  assert.fail(`Tab does not reach ${want} within ${most} steps`);
}

/** What one pixel of the map is, as its light from 0 to 255. */
const light = (page, { x, y }) =>
  page.evaluate(
    (px, py) =>
      new Promise((resolve) => {
        window.dispatchEvent(new Event('resize')); // draws again, in the next frame
        requestAnimationFrame(() => {
          const canvas = document.querySelector('body > canvas');
          const scale = canvas.width / canvas.clientWidth;
          const copy = document.createElement('canvas').getContext('2d');
          copy.drawImage(canvas, -px * scale, -py * scale);
          const [r, g, b] = copy.getImageData(0, 0, 1, 1).data;
          resolve((r + g + b) / 3);
        });
      }),
    x,
    y,
  );

const JOURNEYS = {
  async 'the map comes to life with its names and without trouble'(page) {
    await begin(page, '');
    await mapIsThere(page);
    assert.equal(await focused(page), 'BODY', 'something has taken the focus');
    assert.deepEqual(await page.errors(), []);
  },

  async 'a click on a ribbon reveals its agreements'(page) {
    await begin(page, '');
    await page.click(await along(page, 'edge/cn-us', 0.4));
    await showing(page, 'edge/cn-us');
    assert.match(await words(page), /Cyber understanding/);
    await has(page, 'edge/cn-us');
    await page.click(await along(page, 'edge/cn-ru', 0.5));
    await showing(page, 'edge/cn-ru');
    assert.match(await words(page), /Information-security treaty/i);
  },

  async 'Tab reaches an edge, Enter reveals it, Escape returns'(page) {
    await begin(page, '');
    await page.click(BESIDE); // Tab goes on from there
    await tabTo(page, 'edge/cn-us');
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return { outlineStyle, width: parseFloat(outlineWidth) };
    });
    assert.equal(ring.outlineStyle, 'solid', 'the focus has no ring');
    assert.ok(ring.width >= 2);
    await page.press('Enter');
    await showing(page, 'edge/cn-us');
    const said = await text(page, '#announce');
    assert.ok(said.length > 10 && said.length < 120, `announced: “${said}”`);
    await page.press('Tab'); // somewhere else
    await page.press('Escape');
    await showing(page, '');
    await until(async () => (await focused(page)) === 'edge/cn-us', 'the focus returns');
  },

  async 'the timeline moves by keys, and the levels with it'(page) {
    await begin(page, '#edge/ru-us');
    const before = await levels(page);
    await page.evaluate(() => document.querySelector('#date input').focus());
    await page.press('ArrowRight');
    await until(async () => (await date(page)) === '14 June 2016', 'the next event');
    await clickOn(page, '#date button[data-event="previous"]');
    await until(async () => (await date(page)) === '21 April 2016', 'the event before');
    await page.evaluate(() => document.querySelector('#date input').focus());
    await page.press('Home');
    await until(async () => /2007/.test(await date(page)), 'the first date');
    assert.notEqual(await levels(page), before);
  },

  async 'two relationships are compared'(page) {
    await begin(page, '#edge/cn-us');
    await clickOn(page, '#panel button[data-action="compare:edge/cn-ru"]');
    await has(page, 'compare=edge/cn-ru');
    await until(async () => /Eimi Harris/.test(await words(page)), 'the verdict is there by name');
    await page.press('Escape');
    await hasNot(page, 'compare');
    await page.click(await along(page, 'edge/cn-ru', 0.5), 'Shift');
    await has(page, 'compare=edge/cn-ru');
    await page.press('Escape');
    await hasNot(page, 'compare');
  },

  async 'the tour leads on'(page) {
    await begin(page, '');
    await clickOn(page, '#bar [data-key="tour"] button');
    await until(() => text(page, '#card h2'), 'the card opens');
    const first = await text(page, '#card h2');
    await page.evaluate(() => document.querySelector('#card button[data-action="step:next"]').focus());
    await page.press('Enter');
    await until(async () => (await text(page, '#card h2')) !== first, 'the next step');
    await has(page, 'step=2');
    await standing(page);
    const { card, discs } = await page.evaluate(() => ({
      card: document.getElementById('card').getBoundingClientRect().toJSON(),
      discs: [...document.querySelectorAll('.handle[data-ref^="node/"]:not(.away)')].map((h) => h.getBoundingClientRect().toJSON()),
    }));
    assert.ok(discs.length > 1, 'the step shows no two nodes');
    for (const disc of discs)
      assert.ok(disc.y + disc.height / 2 < card.top || disc.x + disc.width / 2 > card.right, 'the card covers a node');
    await page.press('Escape');
    await until(async () => !(await text(page, '#card h2')), 'Escape leaves the tour');
  },

  async 'a hypothesis, the date and the theme survive a reload'(page) {
    await begin(page, '#edge/cn-us?date=2015-12');
    const before = await levels(page);
    await clickOn(page, '#panel [role="tab"][data-action="part:events"]');
    await clickOn(page, `#panel [data-card="${EVENT}"] summary`);
    await clickOn(page, `#panel [data-card="${EVENT}"] [role="switch"]`);
    await until(async () => (await text(page, '#bar [data-key="hypothesis"]')).includes('had not happened'), 'the band tells of it');
    await clickOn(page, '#panel [role="tab"][data-action="part:"]');
    const without = await levels(page);
    assert.notEqual(without, before);
    await has(page, `without=${EVENT}`);
    await hasNot(page, 'part=');
    await page.evaluate(() => {
      location.hash += '&theme=dark';
    });
    await until(async () => (await theme(page)) === 'dark', 'the theme is dark');
    await page.reload();
    await live(page);
    await showing(page, 'edge/cn-us');
    assert.equal(await date(page), 'December 2015');
    assert.equal(await theme(page), 'dark');
    assert.equal(await levels(page), without);
    assert.match(await text(page, '#bar [data-key="hypothesis"]'), /had not happened/);
    await clickOn(page, '#bar button[data-action="reset:"]');
    await until(async () => (await levels(page)) === before, 'the record is back');
  },

  async 'the dark theme is dark, in words and picture'(page) {
    await begin(page, '#edge/cn-us?theme=light');
    await until(async () => (await theme(page)) === 'light', 'the theme is light');
    assert.ok((await light(page, BESIDE)) > 200, 'the map is not light');
    await begin(page, '#edge/cn-us?theme=dark');
    await until(async () => (await theme(page)) === 'dark', 'the theme is dark');
    assert.ok((await light(page, BESIDE)) < 60, 'the map is not dark');
    const paper = await page.evaluate(() => getComputedStyle(document.getElementById('panel')).backgroundColor);
    assert.ok(/\d+/.exec(paper)[0] < 60, `the panel is ${paper}`);
    assert.deepEqual(await page.errors(), []);
  },

  async 'in somebody’s page the map answers the pointer and leaves the wheel to the page'(page) {
    await page.goto(`${host.url}host.html?frame=${encodeURIComponent(`${site.url}frame.html`)}`);
    const frame = await page.frame('iframe');
    const { x, y } = await page.evaluate(() => document.querySelector('iframe').getBoundingClientRect().toJSON());
    const inFrame = (at) => ({ x: at.x + x, y: at.y + y });
    await page.click(inFrame(BESIDE)); // asks for the program
    await live(frame);
    await mapIsThere(frame);
    await page.click(inFrame(await along(frame, 'edge/ru-us', 0.5)));
    await showing(frame, 'edge/ru-us');
    await until(() => page.evaluate(() => window.said.some((m) => m.type === 'select' && m.ref === 'edge/ru-us')), 'the host hears of it');
    await page.wheel(inFrame(BESIDE), 200);
    await until(() => page.evaluate(() => scrollY === 200), 'the host has scrolled by the full amount');
    assert.deepEqual(await page.errors(), []);
  },
};

/** Words in tables that are broken between two letters. */
const brokenWords = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#panel table *')].flatMap((e) =>
      [...e.childNodes]
        .filter((n) => n.nodeType === Node.TEXT_NODE)
        .flatMap((n) =>
          [...n.data.matchAll(/\p{L}+/gu)]
            .filter((word) => {
              const range = document.createRange();
              range.setStart(n, word.index);
              range.setEnd(n, word.index + word[0].length);
              return new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top))).size > 1;
            })
            .map(String),
        ),
    ),
  );

for (const name of Object.keys(BROWSERS)) {
  describe(name, () => {
    let page;
    before(async () => {
      page = await launch(name);
    });
    after(() => page?.close());
    for (const [journey, go] of Object.entries(JOURNEYS)) test(journey, () => go(page));
  });

  test(`${name} without WebGL 2 says so in a sentence, and every fact can be read, in the dark`, async () => {
    const page = await launch(name, { webgl: false, dark: true });
    try {
      await page.goto(`${site.url}frame.html`);
      await page.resize(600, 750);
      await live(page, 'failed');
      assert.equal(await page.evaluate(() => document.documentElement.dataset.reason), 'webgl');
      const told = await page.evaluate(() =>
        [...document.querySelectorAll('#status .why')].filter((p) => p.checkVisibility()).map((p) => p.textContent),
      );
      assert.equal(told.filter((line) => /WebGL 2/.test(line)).length, 1, `it says ${told}`);
      await page.evaluate(() => document.querySelector('#panel a[href="#edge/ru-us"]').click());
      const article = await page.evaluate(() => document.getElementById('edge/ru-us').textContent);
      for (const fact of [/Cyber confidence measures/, /Sources/]) assert.match(article, fact);
      await page.evaluate(() => document.querySelector('.chosen .tabs [data-action="part:events"]').click());
      const events = () => page.evaluate(() => document.querySelector('#fetched #events')?.textContent);
      assert.match(await until(events, 'the events come from their page'), /Colonial Pipeline/);
      const paper = await page.evaluate(() => getComputedStyle(document.getElementById('panel')).backgroundColor);
      assert.ok(/\d+/.exec(paper)[0] < 60, `the panel is ${paper} where the reader prefers the dark`);
      assert.deepEqual(await brokenWords(page), []);
      assert.deepEqual(await page.errors(), []);
    } finally {
      await page.close();
    }
  });
}
