/** The site in one file, opened from a disk in each browser, without a server or a network. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BROWSERS, launch } from './browsers.js';
import { built, pause, until } from './lib.js';

const FILE = join(built, 'e2e/onefile/tripoint.html');
const address = pathToFileURL(FILE).href;

test('The file has at most 2.5 MB, and its hash is beside it', () => {
  assert.ok(statSync(FILE).size <= 2_500_000, `${statSync(FILE).size} bytes`);
  const sum = createHash('sha256').update(readFileSync(FILE)).digest('hex');
  assert.equal(readFileSync(`${FILE}.sha256`, 'utf8'), `${sum}  tripoint.html\n`);
});

/** Opens a state in a page that has been elsewhere: another hash alone would not load it anew. */
async function open(browser, rest) {
  await browser.goto('about:blank');
  await browser.goto(address + rest);
  await until(
    async () => ['live', 'failed'].includes(await browser.evaluate(() => document.documentElement.dataset.state)),
    `${rest} is live`,
    60_000,
  );
  const { state, reason, detail } = await browser.evaluate(() => ({
    ...document.documentElement.dataset,
    detail: document.getElementById('detail').textContent,
  }));
  assert.equal(state, 'live', `${rest}: ${reason} ${detail}`);
}

for (const name of Object.keys(BROWSERS)) {
  test(`${name} opens every state of it from the disk`, async () => {
    const browser = await launch(name);
    try {
      await open(browser, '#edge/cn-us?date=2016-05&domain=economic');
      const shown = await browser.evaluate(() => ({
        ref: document.getElementById('panel').dataset.ref,
        asked: performance
          .getEntriesByType('resource')
          .map((e) => e.name)
          .filter((url) => !/^(data|blob):/.test(url)),
        canvas: !!document.querySelector('body > canvas'),
      }));
      assert.equal(shown.ref, 'edge/cn-us');
      assert.ok(shown.canvas);
      assert.deepEqual(shown.asked, [], 'it asks for nothing');
      // Another state by its address, the tour, and words that are looked for.
      for (const [hash, ref] of [
        ['#node/ru', 'node/ru'],
        ['#?page=article', 'page/article'],
        ['#edge/cn-ru?compare=edge/cn-us', 'edge/cn-ru'],
        ['#edge/cn-us?part=events', 'edge/cn-us'],
      ]) {
        await browser.evaluate((to) => {
          location.hash = to;
        }, hash);
        await until(() => browser.evaluate((want) => document.getElementById('panel').dataset.ref === want, ref), hash);
      }
      await until(() => browser.evaluate(() => !!document.querySelector('#panel input[type="search"]')), 'there is a field');
      await browser.evaluate(() => {
        const field = document.querySelector('#panel input[type="search"]');
        field.value = 'Snowden';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await pause(300);
      assert.ok(await browser.evaluate(() => document.getElementById('panel').textContent.includes('Snowden')));
      await browser.evaluate(() => {
        location.hash = '#?step=3';
      });
      await until(() => browser.evaluate(() => !document.getElementById('card').hidden), 'the card of the tour');
      // What a reader takes away says where the site is.
      await browser.evaluate(() => {
        location.hash = '#edge/cn-us';
      });
      await until(() => browser.evaluate(() => document.getElementById('panel').dataset.ref === 'edge/cn-us'), 'back');
      await browser.evaluate(() => {
        const own = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          window.given = blob;
          return own(blob);
        };
        document.querySelector('#panel [data-action="save:json"]').click();
      });
      await until(() => browser.evaluate(() => !!window.given), 'there is a file');
      await browser.evaluate(() => {
        window.given.text().then((text) => {
          window.read = JSON.parse(text);
        });
      });
      await until(() => browser.evaluate(() => !!window.read), 'it is read');
      assert.match(await browser.evaluate(() => window.read.address), /^https?:.*frame\.html#edge\/cn-us/);
      await browser.evaluate(() => {
        window.given = null;
        document.querySelector('#panel [data-action="save:png1"]').click();
      });
      await until(() => browser.evaluate(() => window.given?.type === 'image/png'), 'there is a picture');
      assert.deepEqual(await browser.errors(), []);
    } finally {
      await browser.close();
    }
  });

  test(`${name} shows it in each language`, async () => {
    const browser = await launch(name);
    try {
      await open(browser, '#edge/cn-us');
      for (const lang of ['ru', 'zh-Hans', 'en']) {
        await browser.evaluate((to) => document.querySelector(`#foot a[hreflang="${to}"]`).click(), lang);
        await until(
          async () => {
            try {
              return await browser.evaluate(
                (to) => document.documentElement.lang === to && document.documentElement.dataset.state === 'live',
                lang,
              );
            } catch {
              return false; // between two pages
            }
          },
          `${lang} is live`,
          60_000,
        );
        assert.equal(await browser.evaluate(() => document.getElementById('panel').dataset.ref), 'edge/cn-us');
        assert.equal(await browser.evaluate(() => document.getElementById('panel').lang), lang);
      }
    } finally {
      await browser.close();
    }
  });
}

test('Without scripts its facts can be read, and links lead to the published site', async () => {
  const text = readFileSync(FILE, 'latin1');
  assert.match(text, /<article data-page|<article [^>]*data-page/);
  const links = [...text.replace(/<script[\s\S]*?<\/script>/g, '').matchAll(/ href="([^"]*)"/g)].map(([, to]) => to);
  const stray = links.filter((to) => to && !/^(#|https?:|data:)/.test(to) && !to.endsWith('frame.html'));
  assert.deepEqual(stray, []);
});
