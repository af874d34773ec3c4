/** The program looks the same with the lighter engine and with the stock one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SITES, chromium, keepShot, open, server, showing, until } from './lib.js';
import { picture } from './pictures.js';

const engines = [server(), server(SITES.stock)];
const chrome = chromium();

/** Two readers and what each looks at: with the first state the page is opened. */
const READERS = [
  [{}, ['', '#edge/cn-us', '#edge/cn-ru?date=2009-06', '#edge/ru-us?date=2016-05', '#node/cn', '#node/us?date=2024']],
  [
    { width: 390, height: 844, scale: 2, touch: true, dark: true },
    ['#edge/ru-us', '#edge/cn-us?date=2015-09', '#node/ru?date=2010', '#edge/cn-ru'],
  ],
];

/** Leaves only what the engine draws to be seen. */
const bare = (page) =>
  page.evaluate(() => {
    for (const e of document.querySelectorAll('html > :not(head, body), body > :not(canvas)')) e.style.visibility = 'hidden';
  });

const ref = (hash) => hash.slice(1).split('?')[0];

for (const [options, states] of READERS) {
  test(`both engines draw the same ${options.dark ? 'on a telephone' : 'on a screen'}`, async () => {
    const [light, stock] = await Promise.all(engines.map((site) => open(chrome, site, states[0], { ...options, reducedMotion: true })));
    await Promise.all([bare(light), bare(stock)]);
    const seen = new Set();
    for (const hash of states) {
      for (const page of [light, stock]) {
        await page.evaluate((h) => {
          location.hash = h;
        }, hash);
        await showing(page, ref(hash));
      }
      // The canvas changes a moment after the words do.
      await until(
        async () => {
          const [a, b] = [await picture(light), await picture(stock)];
          if (!a.equals(b) || seen.has(a.toString('base64'))) return false;
          seen.add(a.toString('base64'));
          return true;
        },
        `${hash || 'the map'} looks new, and the same with both engines`,
      ).catch(async (error) => {
        await keepShot(light, 'engine-light');
        await keepShot(stock, 'engine-stock');
        throw error;
      });
    }
    assert.deepEqual([...light.errors, ...stock.errors], []);
  });
}

test('the canvas hears no input, and has whole pixels, rounded', async () => {
  // An odd width at this ratio comes to half a pixel.
  const page = await open(chrome, engines[0], '', { width: 391, height: 845, scale: 1.5 });
  const client = await page.createCDPSession();
  const { result } = await client.send('Runtime.evaluate', { expression: "document.querySelector('body > canvas')" });
  const { listeners } = await client.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
  const types = listeners.map((l) => l.type).filter((type) => !type.startsWith('webglcontext'));
  assert.deepEqual(types, [], 'whatever comes over the map, the page hears');
  const sizes = await page.evaluate(() => {
    const canvas = document.querySelector('body > canvas');
    const { clientWidth, clientHeight } = document.body;
    return { is: [canvas.width, canvas.height], exact: [clientWidth * devicePixelRatio, clientHeight * devicePixelRatio] };
  });
  assert.equal(sizes.exact[0] % 1, 0.5, `the width of ${sizes.exact} is not broken`);
  assert.deepEqual(sizes.is, sizes.exact.map(Math.round));
  assert.deepEqual(page.errors, []);
});
