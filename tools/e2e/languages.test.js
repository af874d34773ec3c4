/**
 * The site in each of its languages: today's facts, whatever they are. A reader finds all of
 * it in one language, goes to another and back, and keeps what was chosen.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITES, chromium, laidOut, live, openPart, server, showing, until } from './lib.js';

const site = server(SITES.today);
const chrome = chromium();
const facts = JSON.parse(readFileSync(join(SITES.today, 'data.json'), 'utf8'));
const index = readFileSync(join(SITES.today, 'index.html'), 'utf8');
/** The languages that are in a folder of their own. */
const others = [...index.matchAll(/hreflang="([^"]+)" href="[^"]+\/\1\/"/g)].map(([, tag]) => tag);
const edge = facts.edges[0].id;
/** Works that are cited are called as they are, but for the quotation marks within others. */
const cited = [
  ...new Set(facts.sources.flatMap(({ title, publisher }) => [title.en, title.en.replace(/“/g, '‘').replace(/”/g, '’'), publisher])),
].sort((a, b) => b.length - a.length);

test('Russian and Chinese are there', () => assert.deepEqual(others, ['ru', 'zh-Hans']));

/** The scripts of languages with other letters than English. */
const SCRIPTS = { ru: 'Cyrillic', 'zh-Hans': 'Han' };

/** Texts in English that say that they are in another language. */
const english = (page, lang) =>
  page.evaluate(
    (own, script, names) => {
      const found = [];
      const letter = new RegExp(`\\p{Script=${script}}`, 'u');
      const hear = (text, element) => {
        if (element.closest('[lang]').lang !== own || element.closest('script, style, pre, noscript')) return;
        const bare = names.reduce((rest, name) => rest.replaceAll(name, ''), text);
        if (/\b[a-z]+(?: [a-z]+){2,}\b/.test(bare)) found.push(text.trim().slice(0, 80));
        else if (letter.test(text)) seen++;
      };
      let seen = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) hear(walker.currentNode.data, walker.currentNode.parentElement);
      for (const e of document.querySelectorAll('[aria-label], [title], [alt], [aria-valuetext]')) {
        for (const name of ['aria-label', 'title', 'alt', 'aria-valuetext']) hear(e.getAttribute(name) ?? '', e);
      }
      return { found, seen, empty: document.querySelectorAll('[lang=""]').length };
    },
    lang,
    SCRIPTS[lang],
    cited,
  );

const link = (lang) => `#foot a[hreflang="${lang}"]`;

/** Follows the link in the foot to another language, by the mouse. */
async function to(page, lang) {
  await page.$eval(link(lang), (a) => a.scrollIntoView({ block: 'center' }));
  await page.$eval(link(lang), (a) => {
    a.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    a.click();
  });
  await page.waitForFunction((there) => document.documentElement.lang === there, {}, lang); // it outlives the page before
  await live(page);
  await laidOut(page);
}

for (const lang of others) {
  test(`${lang}: a reader presses a ribbon, looks for words, and changes the language`, async () => {
    const page = await chrome.newPage({ reducedMotion: true });
    await page.goto(`${site.url}${lang}/frame.html#?date=2015-09`);
    await live(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
    await page.$eval(`.handle[data-ref="${edge}"]`, (handle) => handle.click());
    await showing(page, edge);
    assert.equal(await page.$eval('#panel', (panel) => panel.lang), lang);
    await until(
      () => page.$eval('#announce', (p, script) => new RegExp(`\\p{Script=${script}}`, 'u').test(p.textContent), SCRIPTS[lang]),
      'it is said in the language',
    );
    for (const tab of ['', 'agreements', 'trust', 'events', 'sources']) {
      if (tab) await page.$eval(`#panel [role="tab"][data-action="part:${tab}"]`, (t) => t.click());
      await until(
        () => page.evaluate((p) => document.querySelector('#panel > [role="tabpanel"]')?.dataset.part === p, tab),
        `${tab} is shown`,
      );
      await laidOut(page);
      const { found, seen, empty } = await english(page, lang);
      assert.deepEqual(found, [], tab);
      assert.equal(empty, 0);
      assert.ok(seen > 30, `${seen} texts are in ${lang}`);
    }
    const heading = await page.$eval('#panel h1', (h1) => h1.textContent);
    const next = others.find((other) => other !== lang);
    await openPart(page, 'events');
    await to(page, next);
    assert.equal(page.url().replace(/&?part=events/, ''), `${site.url}${next}/frame.html#${edge}?date=2015-09`);
    await showing(page, edge);
    assert.notEqual(await page.$eval('#panel h1', (h1) => h1.textContent), heading);
    await to(page, lang);
    await showing(page, edge);
    assert.equal(await page.$eval('#panel h1', (h1) => h1.textContent), heading);
    assert.match(page.url(), new RegExp(`/${lang}/frame\\.html#${edge}\\?.*date=2015-09`));
    assert.deepEqual(page.errors, []);
  });

  test(`${lang}: words of an event find it`, async () => {
    const page = await chrome.newPage({ reducedMotion: true });
    await page.goto(`${site.url}${lang}/frame.html`);
    await live(page);
    const field = '#panel .field input';
    const event = facts.events.find(({ title }) => title[lang]?.length > 5);
    assert.ok(event, `no event has a title in ${lang}`);
    await page.focus(field);
    await page.keyboard.type(event.title[lang].toUpperCase());
    await until(
      () => page.$$eval('#panel [data-key="found"] li a', (all, id) => all.some((a) => a.getAttribute('href') === `#${id}`), event.id),
      'it is found',
    );
    assert.deepEqual(page.errors, []);
  });

  test(`${lang}: the pages that are read have one language, and lead to the others`, async () => {
    const page = await chrome.newPage();
    for (const name of ['', 'sources.html', `${edge}.html`, `${facts.nodes[0].id}.html`, '404.html']) {
      await page.goto(`${site.url}${lang}/${name}`);
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
      const { found, seen } = await english(page, lang);
      assert.deepEqual(found, [], name);
      assert.ok(seen >= 2, name);
      const leads = await page.$$eval('a[hreflang]', (all) => [...new Set(all.map((a) => a.hreflang))].sort());
      assert.deepEqual(leads, ['en', ...others.filter((other) => other !== lang)].sort(), name);
    }
    await page.goto(`${site.url}${lang}/${edge}.html#trust`);
    await Promise.all([page.waitForNavigation(), page.$eval('a[hreflang="en"]', (a) => a.click())]);
    assert.equal(page.url(), `${site.url}${edge}.html#trust`);
  });

  test(`${lang}: the frame in the reading page is in its language`, async () => {
    const page = await chrome.newPage();
    await page.goto(`${site.url}${lang}/`);
    const frame = await (await page.waitForSelector('#map iframe')).contentFrame();
    await live(frame);
    assert.equal(await frame.evaluate(() => document.documentElement.lang), lang);
    assert.deepEqual(page.errors, []);
  });

  test(`${lang}: addresses of before lead to its page`, async () => {
    const page = await chrome.newPage();
    const base = lang.split('-')[0];
    for (const [before, after] of [
      [`frame.html?lang=${lang}#${edge}?date=2015-09`, `${lang}/frame.html#${edge}?date=2015-09`],
      [`frame.html?theme=dark&lang=${base}&live=auto`, `${lang}/frame.html?theme=dark&live=auto#?theme=dark`],
      [`frame-${edge.replace('/', '-')}-latest.html?lang=${lang}`, `${lang}/frame.html#${edge}?date=${facts.as_of}`],
    ]) {
      await page.goto(`${site.url}${before}`);
      await until(() => page.url() === site.url + after, `${before} leads to ${after}`).catch(() =>
        assert.equal(page.url(), site.url + after),
      );
      await live(page);
    }
    for (const unknown of ['xx', 'en', '', '"]']) {
      await page.goto(`${site.url}frame.html?lang=${encodeURIComponent(unknown)}#${edge}`);
      await live(page);
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    }
    assert.deepEqual(page.errors, []);
  });

  test(`${lang}: the element is in the language of the page around it, or in its own`, async () => {
    const page = await chrome.newPage();
    const base = lang.split('-')[0];
    for (const [around, own, folder] of [
      [lang, '', `${lang}/`],
      [`${base}-XX`, '', `${lang}/`],
      [base, '', `${lang}/`],
      ['en', `lang="${lang}"`, `${lang}/`],
      [lang, 'lang="en"', ''],
      ['de', '', ''],
      ['', '', ''],
    ]) {
      await page.goto(`${site.url}missing`); // any page of that origin
      await page.evaluate(
        (l, attributes) => {
          document.documentElement.lang = l;
          document.body.innerHTML = `<tripoint-map ${attributes}></tripoint-map>`;
        },
        around,
        own,
      );
      await page.addScriptTag({ url: `${site.url}embed.js` });
      const src = await until(
        () => page.$eval('tripoint-map', (map) => map.shadowRoot.querySelector('iframe')?.src),
        'the frame has an address',
      );
      assert.equal(src, `${site.url}${folder}frame.html?theme=auto#`, `${around} ${own}`);
    }
  });
}

test('the forms offer the languages', async () => {
  const page = await chrome.newPage();
  await page.goto(site.url);
  const form = (id) => page.$eval(`[aria-labelledby="form-${id}"]`, (pre) => pre.textContent);
  assert.match(await form('element'), /<tripoint-map lang="en">/);
  const [lang] = others;
  await page.$eval(
    '#embed [name="lang"]',
    (select, tag) => {
      [...select.options].find((option) => option.lang === tag).selected = true;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    lang,
  );
  await until(async () => (await form('url')).endsWith(`/${lang}/frame.html`), 'the address is that of the language');
  assert.match(await form('element'), new RegExp(`/embed\\.js"></script>\\n<tripoint-map lang="${lang}">`));
  for (const id of ['iframe', 'figure', 'element']) {
    const text = await form(id);
    assert.ok(!/[^/]\bInteractive\b/.test(text), text);
    assert.ok(new RegExp(`\\p{Script=${SCRIPTS[lang]}}`, 'u').test(text), text);
  }
});
