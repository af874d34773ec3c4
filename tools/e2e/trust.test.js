/** A reader asks why a level is as it is, how sure it is, and what the other side says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, open, openPart, openStatic, server, until, words } from './lib.js';

const site = server();
const chrome = chromium();

const number = (text) => Number(text.replace('−', '-'));

test('the reasons of a level add up to it, in both directions', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=trust&date=2016-05');
  for (const domain of ['economic', 'social', 'security']) {
    await page.click(`#part .choice [data-action="part:trust,${domain}"]`);
    await page.waitForSelector(`#part .choice [data-action="part:trust,${domain}"][aria-pressed="true"]`, { polling: 50 });
    const [head, ...rows] = await page.$$eval('#part .bars tr', (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
    assert.match(head.join(), /China.*US/);
    assert.ok(rows.length >= 4, `${domain} has ${rows.length} rows`);
    assert.equal(await page.$$eval('#part .bars rect', (all) => all.length), 2 * rows.length, 'a bar for each side');
    for (const column of [2, 3]) {
      const sum = rows.slice(0, -1).reduce((all, row) => all + number(row[column]), 0);
      assert.ok(Math.abs(sum - number(rows.at(-1)[column])) < 0.03, `${domain}: ${sum} is not ${rows.at(-1)[column]}`);
    }
  }
  assert.deepEqual(page.errors, []);
});

test('a level says what other interpretations make of it', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=trust&domain=economic&date=2016-05');
  assert.match(await page.$eval('#part', (part) => part.innerText), /by some readings/);
});

test('an event that is off moves a level beyond the scale, and the panel says so', async () => {
  const page = await open(chrome, site, '#edge/cn-us?part=trust&date=2025-06&without=event/2024-11-salt-typhoon');
  assert.match(await page.$eval('#part', (part) => part.innerText), /still strong distrust; \d\.\d less far beyond the scale/);
});

test('an old link with three numbers opens, and keeps those that there still are', async () => {
  const page = await open(chrome, site, '#?page=model&model=1.5,4,0.25');
  await until(
    async () => (await page.$$eval('#panel .slider input', (all) => all.map((input) => Number(input.value)))).join() === '1.5,1,8,0.25',
    'gain and spill-over of the link, both half-lives of the formula',
  );
  assert.deepEqual(page.errors, []);
});

test('incidents that are left out, and what others count, are one press away', async () => {
  const page = await open(chrome, site, '#edge/ru-us?part=events&date=2020');
  await page.$eval('#part [data-card="incidents/ru-us"] summary', (summary) => summary.click());
  assert.match(await words(page), /Grid warning \(2018, by United States, severity 5\): US code reported in Russia’s power grid/);
  await openPart(page, 'trust');
  await page.$eval('#part [data-card="outside/ru-us"] summary', (summary) => summary.click());
  assert.match(await words(page), /rank correlation.*(largely|hardly|reverse)/s);
  assert.ok(await page.$('#panel [data-card="outside/ru-us"] svg'), 'a chart');
});

test('without a program each accusation has the answer of the other side', async () => {
  const page = await openStatic(chrome, site, '#edge/cn-us?part=events');
  await page.waitForSelector('#fetched #events', { polling: 50 });
  const unanswered = await page.$$eval('#fetched [data-card^="event/"]', (cards) => {
    const accusing = cards.filter((card) => /brought charges|intruded or attacked/.test(card.textContent));
    return [accusing.length > 10, accusing.filter((card) => !/Answer:/.test(card.textContent)).map((card) => card.dataset.card)];
  });
  assert.deepEqual(unanswered, [true, []]);
});

test('the page says what each kind of act weighs, and what the formula cannot tell', async () => {
  const page = await chrome.newPage();
  await page.goto(`${site.url}index.html`);
  const text = await page.evaluate(() => {
    const method = document.getElementById('page/model');
    for (const folded of method.querySelectorAll('details')) folded.open = true;
    return method.innerText;
  });
  assert.match(text, /What each kind of act weighs/);
  assert.match(text, /163: −8/);
  assert.match(text, /Guesses that need no formula are further off/);
  assert.match(text, /What it is known to get wrong/);
});
