/** Something goes wrong while the program runs: it comes back as it was, or says why not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertReadable, assertRestored, STATE, visibleState } from './faults.js';
import { garbage } from './hosts.js';
import { SITES, chromium, live, open, server, showing, state, until } from './lib.js';
import { difference, picture } from './pictures.js';

const site = server();
/** The same with a program that can be ended from inside. */
const debug = server(SITES.debug);
const chrome = chromium();

/** The page that all rows share, and what a reader sees in it before and after each. */
let page;
let seen;
let map;
/** A blank page, to compare pictures in. */
let judge;

/** Waits for the program to be back as it was, with the same picture. */
async function back() {
  await live(page);
  await assertRestored(page, seen);
  await page.mouse.move(1190, 10); // nothing is pointed at
  // On new canvases the finest lines may fall upon other pixels.
  await until(async () => (await difference(judge, [map, await picture(page)])) < 0.0005, 'the picture is as before');
}

/** Does something that ends the run, and waits until its canvas is gone. */
async function ending(act) {
  const canvas = await page.$('body > canvas');
  await act();
  await until(() => canvas.evaluate((c) => !c.isConnected), 'the picture is given up');
}

const lose = () =>
  ending(() =>
    page.evaluate(() => {
      document.querySelector('body > canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext();
    }),
  );

async function program(of) {
  const html = await (await fetch(`${of.url}frame.html`)).text();
  return Buffer.from(await (await fetch(of.url + /data-program="([^"]+)"/.exec(html)[1])).arrayBuffer());
}

test('the program runs', async () => {
  page = await open(chrome, debug, STATE, { reducedMotion: true, keep: true });
  seen = await visibleState(page);
  map = await picture(page);
  judge = await chrome.newPage({ keep: true });
  await page.bringToFront();
  for (const [part, words] of Object.entries(seen)) assert.ok(words, `the state has no ${part}`);
});

test('tests can end only a program that is built for tests', async () => {
  assert.ok((await program(debug)).includes('tripointPanic'));
  assert.ok(!(await program(site)).includes('tripointPanic'), 'what readers get can');
  assert.equal(await page.evaluate(() => typeof window.tripointPanic), 'function');
});

for (const [name, defect] of [
  [
    'a panic',
    () => {
      window.tripointPanic();
    },
  ],
  [
    'an exception of the browser',
    () => {
      Object.defineProperty(document.body, 'clientWidth', {
        get() {
          throw new Error('made to fail');
        },
        configurable: true,
      });
      document.querySelector('.handle[data-ref="edge/ru-us"]').dispatchEvent(new MouseEvent('pointermove', { bubbles: true })); // wakes it
    },
  ],
]) {
  test(`a program that is ended by ${name} can be started again where it was`, async () => {
    await page.evaluate(defect);
    await until(async () => (await state(page)) === 'failed', 'the page says so');
    await page.evaluate(() => {
      delete document.body.clientWidth;
    });
    page.errors.length = 0;
    await assertReadable(page, 'ended');
    await page.setViewport({ width: 900, height: 700 }); // events still arrive, and nobody is there
    await page.mouse.move(200, 100);
    await page.setViewport({ width: 1200, height: 750 });
    await page.evaluate((hash) => {
      location.hash = hash;
    }, STATE);
    await page.click('#restart');
    await back();
    assert.deepEqual(page.errors, []);
  });
}

test('a picture that is lost comes back; after three times in a minute it is given up', async () => {
  await lose();
  await back();
  await lose();
  await back();
  await lose();
  await live(page, 'failed');
  await assertReadable(page, 'lost');
});

test('another try brings it back, even where the picture is lost once more on the way', async () => {
  await page.evaluate(() => {
    const own = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function getContext(...args) {
      const context = own.apply(this, args);
      if (this.isConnected) {
        HTMLCanvasElement.prototype.getContext = own;
        window.lost = true;
        context.getExtension('WEBGL_lose_context').loseContext();
      }
      return context;
    };
  });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, STATE);
  await page.click('#restart');
  await until(() => page.evaluate(() => window.lost), 'it is lost on the way');
  await back();
  page.errors.length = 0; // the program's last words
});

test('another screen gets a picture of its own sharpness, up to two pixels for one', async () => {
  const width = () => page.evaluate(() => document.querySelector('body > canvas').width / document.body.clientWidth);
  // Chromium tells of an emulated sharpness together with a size only.
  const scale = (deviceScaleFactor, more) => page.setViewport({ width: 1200 + more, height: 750, deviceScaleFactor });
  await ending(() => scale(2, 1));
  await live(page);
  await assertRestored(page, seen);
  assert.equal(await width(), 2);
  const canvas = await page.$('body > canvas');
  await page.evaluate(() => {
    matchMedia('(resolution: 3dppx)').addEventListener('change', () => {
      window.sharper = true;
    });
  });
  await scale(3, 0);
  await until(() => page.evaluate(() => window.sharper), 'the screen is sharper still');
  await assertRestored(page, seen);
  assert.ok(await canvas.evaluate((c) => c.isConnected), 'it was started again for nothing');
  await ending(() => scale(1, 1));
  await scale(1, 0);
  await back();
});

test('after 200 sizes there is one picture, and it is right', async () => {
  const window = await page.createCDPSession();
  await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      window.send('Emulation.setDeviceMetricsOverride', {
        width: 320 + ((i * 397) % 700),
        height: 300 + ((i * 211) % 300),
        deviceScaleFactor: 1,
        mobile: false,
      }),
    ),
  );
  await window.detach();
  await page.setViewport({ width: 1201, height: 750 });
  await page.setViewport({ width: 1200, height: 750 });
  await back();
  assert.deepEqual(page.errors, []);
});

test('a page that has been frozen in the background goes on', async () => {
  const life = await page.createCDPSession();
  const front = await page.browserContext().newPage();
  await front.bringToFront();
  await life.send('Page.setWebLifecycleState', { state: 'frozen' });
  await life.send('Page.setWebLifecycleState', { state: 'active' });
  await page.bringToFront();
  await front.close();
  await back();
  await page.evaluate(() => document.querySelector('.handle[data-ref="node/ru"]').click());
  await showing(page, 'node/ru');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, STATE);
  await back();
});

test('a reader who has gone elsewhere and comes back finds it as it was', async () => {
  await page.evaluate(() => {
    window.same = true;
    addEventListener('pageshow', ({ persisted }) => {
      window.persisted = persisted;
    });
  });
  await page.goto(`${debug.url}demo/article.html`);
  await page.goBack({ waitUntil: [] });
  await until(
    () => page.evaluate(() => location.pathname === '/frame.html' && document.readyState === 'complete').catch(() => false),
    'the page is back',
  );
  assert.deepEqual(await page.evaluate(() => [window.same, window.persisted]), [true, true], 'the browser has kept nothing');
  await back();
});

test('no address breaks the frame, with a program or without', async () => {
  const texts = garbage(2000, 3)
    .filter((value) => typeof value === 'string' && value !== '')
    .slice(0, 140);
  const addresses = [
    '#',
    '#?',
    '#edge/xx-yy',
    '#edge/cn-us?date=9999-99&domain=none&without=x,y&compare=edge/cn-us&theme=pink',
    '#%',
    '#%E0%A4%A',
    '#edge/cn-us?date=%',
    `#${'a'.repeat(20_000)}`,
    '#<script>alert(1)</script>',
    '#edge/cn-us?step=-1&step=1e9&view=',
    '#constructor/prototype',
    '#\u202e\u0000edge',
    '#page/__proto__',
    '#?page=%00"]',
    ...texts.map((text, i) => `#${['', 'edge/', 'edge/cn-us?date=', '?step=', '?page=', '?theme='][i % 6]}${text}`),
  ];
  const still = await chrome.newPage();
  await still.goto(`${site.url}frame.html`);
  page.errors.length = 0; // which a page that is back says once more
  for (const of of [page, still]) {
    await of.evaluate(async (hashes) => {
      for (const hash of hashes) {
        location.hash = hash;
        await new Promise((done) => {
          setTimeout(done);
        }); // until it is told
      }
      location.hash = '#node/ru?date=2014-03';
    }, addresses);
    await showing(of, 'node/ru');
    assert.deepEqual(of.errors, []);
  }
  await live(still);
  assert.equal(await page.$eval('#when', (e) => e.textContent), 'March 2014');
});
