/**
 * The site of today's facts: what must hold whatever they are. Every other file runs on
 * the frozen facts of testdata, whose words and refs it may quote; this one may not.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITES, chromium, laidOut, live, open, server, openPart, standing, openStatic, until } from './lib.js';
import { assertAllInReach, assertFine, assertLanguagesMarked, assertLinksTell } from './rules.js';

const site = server(SITES.today);
const chrome = chromium();
const facts = JSON.parse(readFileSync(join(SITES.today, 'data.json'), 'utf8'));
const edges = facts.edges.map(({ id }) => id);
const nodes = facts.nodes.map(({ id }) => id);
const refs = [...edges, ...nodes];

/** A page with the program, which the first test opens, and in which all go from state to state. */
let page;

const heading = () => page.$eval('#panel h1', (h1) => h1.textContent);

/** Goes to a state, which has another heading than what is there. */
async function show(hash) {
  const before = await heading();
  await page.evaluate((h) => {
    location.hash = h;
  }, `#${hash}`);
  await until(async () => (await heading()) !== before, `the panel has the heading of ${hash || 'the overview'}`);
  await laidOut(page);
}

/** The refs of the cards in a part of the page, each once. */
const cards = (of, selector, kind) =>
  of.$$eval(`${selector} [data-card^="${kind}/"]`, (all) => [...new Set(all.map((card) => card.dataset.card))].sort());

/** What the facts have of an edge. */
const idsOf = (list, edge) =>
  list
    .filter((one) => one.edges.includes(edge))
    .map(({ id }) => id)
    .sort();

test('the map has the name of each node, and a handle for each node and edge', async () => {
  page = await open(chrome, site, '', { keep: true, reducedMotion: true });
  const labels = await page.$$eval('.label', (all) => all.map((label) => label.textContent).join(' '));
  for (const { id, name, short } of facts.nodes) assert.ok(labels.includes((short ?? name).en), `${id} has no name on the map`);
  const handles = await page.$$eval('.handle', (all) => all.map((handle) => [handle.dataset.ref, handle.ariaLabel.length > 4]));
  assert.deepEqual(handles.map(([ref]) => ref).sort(), [...refs].sort());
  assert.ok(
    handles.every(([, named]) => named),
    'a handle without a name',
  );
});

test('each edge has its agreements, events and levels in the panel', async () => {
  for (const edge of edges) {
    await show(`${edge}?date=${facts.until}`);
    const rows = await page.$$eval('#part [data-key="levels"] .row', (all) => all.length);
    assert.equal(rows, facts.domains.length, edge);
    await openPart(page, 'agreements');
    const agreements = await cards(page, '#part', 'agreement');
    for (const id of idsOf(facts.agreements, edge)) assert.ok(agreements.includes(id), `${id} is missing`);
    await openPart(page, 'events');
    assert.deepEqual(await cards(page, '#part', 'event'), idsOf(facts.events, edge), edge);
  }
});

test('without a program each edge has its agreements and events in its parts', async () => {
  const quiet = await openStatic(chrome, site);
  const inPart = async (edge, part, kind) => {
    await quiet.evaluate((hash) => {
      location.hash = hash;
    }, `#${edge}?part=${part}`);
    await until(() => quiet.$(`[id="${edge}"] > #fetched #${part}`), `the part ${part} of ${edge}`);
    return cards(quiet, '#fetched', kind);
  };
  for (const edge of edges) {
    assert.deepEqual(await inPart(edge, 'events', 'event'), idsOf(facts.events, edge), edge);
    const agreements = await inPart(edge, 'agreements', 'agreement');
    for (const id of idsOf(facts.agreements, edge)) assert.ok(agreements.includes(id), `${id} is missing`);
  }
});

test('nothing is out of reach, on any screen', async () => {
  for (const ref of refs) {
    await show(ref);
    for (const [width, height] of [
      [320, 256],
      [320, 480],
      [390, 844],
      [900, 700],
      [1200, 750],
    ]) {
      await page.setViewport({ width, height });
      await assertAllInReach(page, `${ref} at ${width}×${height}`);
    }
  }
});

test('axe objects to nothing, links tell where they lead, and languages are marked', async () => {
  for (const state of [...refs, '?page=article', '?page=model']) {
    await show(state);
    await assertFine(page, state);
    await assertLinksTell(page, facts.sources);
    await assertLanguagesMarked(page);
  }
});

test('each event is on the timeline, within its lanes', async () => {
  await page.setViewport({ width: 1200, height: 750 });
  await until(() => page.$('#lanes .target'), 'the lanes are there');
  const { outside, told, several } = await page.evaluate(() => {
    const box = document.getElementById('date').getBoundingClientRect();
    const marks = [...document.querySelectorAll('#lanes .target')];
    return {
      outside: marks
        .filter((mark) => {
          const { x, y, width, height } = mark.getBoundingClientRect();
          const [mx, my] = [x + width / 2, y + height / 2];
          return mx < box.left || mx > box.right || my < box.top || my > box.bottom;
        })
        .map((mark) => mark.dataset.action),
      told: marks.map((mark) => mark.dataset.action.split(/[:,]/).slice(1)).filter(([, event]) => event),
      several: [...document.querySelectorAll('#lanes text[font-weight]')].map((number) => Number(number.textContent)),
    };
  });
  assert.deepEqual(outside, []);
  const known = new Set(facts.events.flatMap(({ id, edges: of }) => of.map((edge) => `${edge} ${id}`)));
  for (const [edge, event] of told) assert.ok(known.has(`${edge} ${event}`), `a mark of ${event} on ${edge}`);
  const counted = told.length - several.length + several.reduce((sum, n) => sum + n, 0);
  assert.equal(counted, known.size, 'events on the marks, some of which are of several');
});

test('each step of the tour has its words, and its card hides no node', async () => {
  for (const [i, { id, title }] of facts.steps.entries()) {
    await page.evaluate((n) => {
      location.hash = `#?step=${n}`;
    }, i + 1);
    await until(() => page.evaluate((ref) => document.getElementById('card').dataset.ref === ref, id), `${id} is shown`);
    await standing(page); // the map has made room for the card
    const { heading, hidden } = await page.evaluate(() => {
      const card = document.getElementById('card').getBoundingClientRect();
      return {
        heading: document.querySelector('#card h2').textContent,
        hidden: [...document.querySelectorAll('.handle[data-ref^="node/"]:not(.away)')]
          .filter((handle) => {
            const { x, y, width, height } = handle.getBoundingClientRect();
            const [hx, hy] = [x + width / 2, y + height / 2];
            return hx > card.left && hx < card.right && hy > card.top && hy < card.bottom;
          })
          .map((handle) => handle.dataset.ref),
      };
    });
    assert.equal(heading, title.en);
    assert.deepEqual(hidden, [], `${id} hides a node`);
  }
});

test('the console stayed empty', () => assert.deepEqual(page.errors, []));

test('the reading page shows its map', async () => {
  const reading = await chrome.newPage();
  await reading.goto(site.url);
  const frame = await until(() => reading.frames().find((f) => f.url().includes('/frame.html')), 'the frame is there');
  await live(frame);
  await assertFine(reading, 'the reading page');
  assert.deepEqual(reading.errors, []);
});
