/** Each text says its own language, also where only names are translated. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, live, server } from './lib.js';

const site = server();
const chrome = chromium();

/** What is said to be in a language that its letters are not of, and how much is in each script. */
const heard = (page) =>
  page.evaluate(() => {
    const seen = { latin: 0, cyrillic: 0, han: 0, wrong: [], empty: document.querySelectorAll('[lang=""]').length };
    const hear = (text, element) => {
      const lang = element.closest('[lang]')?.getAttribute('lang');
      const letters = text.replace(/[\p{Script=Cyrillic}]/gu, 'я').replace(/[\p{Script=Han}]/gu, '中');
      const [script, want] = /я/.test(letters) ? ['cyrillic', 'ru'] : /中/.test(letters) ? ['han', 'zh-Hans'] : ['latin', 'en'];
      if (script === 'latin' && !/[a-z]{3}/i.test(letters)) return;
      seen[script]++;
      // A text in several scripts is in the language of most of its letters.
      if (lang !== want && !(/[a-z]{3}/i.test(letters) && lang === 'en')) seen.wrong.push(`${lang}: ${text.slice(0, 60)}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (data.trim() && !parentElement.closest('script, style')) hear(data, parentElement);
    }
    for (const e of document.querySelectorAll('[aria-label]')) hear(e.ariaLabel, e);
    return seen;
  });

for (const query of ['?lang=ru', '?lang=zh-Hans', '']) {
  for (const hash of ['#edge/cn-us?date=2016-05', '#node/ru?part=documents', '#edge/cn-ru?compare=edge/cn-us&step=2', '#?page=article']) {
    test(`each text of frame.html${query}${hash} says its language`, async () => {
      const page = await chrome.newPage();
      await page.goto(`${site.url}frame.html${query}${hash}`);
      await live(page);
      const { latin, cyrillic, wrong, empty } = await heard(page);
      assert.deepEqual(wrong, []);
      assert.equal(empty, 0, 'an empty lang');
      assert.ok(latin > 50);
      assert.ok(query !== '?lang=ru' || cyrillic > 0, 'no name is in Russian');
    });
  }
}
