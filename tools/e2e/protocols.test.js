/**
 * The height of the frame in hosts of other kinds: the real libraries where
 * there is a package, and otherwise receivers made after what is documented.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HEIGHTS, frameOf, tall } from './hosts.js';
import { chromium, server, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const chrome = chromium();
const inModules = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));

/** A page on a port of its own, with a box of a width for the frame. */
async function hostPage(width) {
  const page = await chrome.newPage();
  await page.goto(`${host.url}blank.html`);
  await page.evaluate((w) => {
    document.body.innerHTML = '<div id="box"></div>';
    const box = document.getElementById('box');
    box.style.width = `${w}px`;
    window.widen = (to) => {
      box.style.width = `${to}px`;
    };
  }, width);
  return page;
}

/**
 * Tries a host that obeys: the height suits each width, from the beginning and
 * after a change.
 * @param {(page: object) => Promise<void>} embed puts the frame into the box
 * @param {(height: number) => number} [bounded] what the host makes of a height
 */
async function obeys(embed, bounded = (height) => height) {
  for (const [i, [width, height]] of HEIGHTS.entries()) {
    const page = await hostPage(width);
    await embed(page);
    await tall(page, bounded(height));
    const [other, itsHeight] = HEIGHTS[(i + 1) % HEIGHTS.length];
    await page.evaluate((w) => window.widen(w), other);
    await tall(page, bounded(itsHeight));
    assert.equal(page.url(), `${host.url}blank.html`);
    assert.deepEqual(page.errors, []);
    await page.close();
  }
}

test('pym.js', async () => {
  await obeys(async (page) => {
    await page.addScriptTag({ path: inModules('pym.js/dist/pym.v1.js') });
    await page.evaluate((url) => new window.pym.Parent('box', url, { sandbox: 'allow-scripts' }), `${site.url}frame.html#edge/cn-us`);
  });
});

test('newswire frames', async () => {
  await obeys(async (page) => {
    await page.addScriptTag({ path: inModules('@newswire/frames/dist/frames.umd.js') });
    await page.evaluate(
      (src) =>
        window.newswireFrames.Framer(document.getElementById('box'), {
          src,
          attributes: { sandbox: 'allow-scripts' },
        }),
      `${site.url}frame.html#edge/cn-us`,
    );
  });
});

test('newswire frames that begin to listen to a frame that is there already', async () => {
  const page = await hostPage(640);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src, width: '100%', height: '300' });
    frame.setAttribute('sandbox', 'allow-scripts');
    window.heard = 0;
    addEventListener('message', () => {
      window.heard++;
    });
    document.getElementById('box').append(frame);
  }, `${site.url}frame.html`);
  await until(() => page.evaluate(() => window.heard > 0), 'the frame has told its height to nobody');
  await page.addScriptTag({ path: inModules('@newswire/frames/dist/frames.umd.js') });
  await page.evaluate(() => window.newswireFrames.observeIframe(document.querySelector('iframe')));
  await tall(page, 1560);
});

/** Puts a frame into the box, and heights on it that a receiver takes from messages. */
function receive(page, src, attributes, height) {
  return page.evaluate(
    (address, given, source) => {
      const read = new Function('data', `return (${source})(data);`);
      const frame = document.createElement('iframe');
      for (const [name, value] of Object.entries(given)) frame.setAttribute(name, value);
      frame.src = address;
      addEventListener('message', (event) => {
        if (event.source !== frame.contentWindow) return;
        const told = read(event.data);
        if (told) frame.setAttribute('height', told);
      });
      document.getElementById('box').append(frame);
    },
    src,
    attributes,
    String(height),
  );
}

// https://amp.dev/documentation/components/amp-iframe#iframe-resizing
test('AMP', async () => {
  await obeys((page) =>
    receive(
      page,
      `${site.url}frame.html`,
      { sandbox: 'allow-scripts', width: '100%', height: '300' },
      (data) => data && data.sentinel === 'amp' && data.type === 'embed-size' && data.height,
    ),
  );
});

// WordPress gives the frame of an embed a secret behind its address, and takes
// heights with that secret, each within 200 to 1000 px.
test('WordPress', async () => {
  await obeys(
    (page) =>
      receive(
        page,
        `${site.url}frame.html#edge/cn-us?date=2020-03#?secret=Ab12Cd34Ef`,
        { sandbox: 'allow-scripts', security: 'restricted', width: '600', height: '338', style: 'width: 100%' },
        (data) =>
          data && data.secret === 'Ab12Cd34Ef' && data.message === 'height' && Math.min(1000, Math.max(200, parseInt(data.value, 10))),
      ),
    (height) => Math.min(1000, height),
  );
});

test('the secret of WordPress leaves the state as it is', async () => {
  const page = await hostPage(1000);
  await receive(
    page,
    `${site.url}frame.html?live=auto#edge/cn-us?date=2020-03#?secret=Ab12Cd34Ef`,
    { sandbox: 'allow-scripts', width: '100%', height: '338' },
    () => 0,
  );
  const frame = await frameOf(page);
  await until(() => frame.evaluate(() => document.documentElement.dataset.state === 'live'), 'the program runs');
  assert.equal(await frame.evaluate(() => document.getElementById('panel').dataset.ref), 'edge/cn-us');
  assert.equal(await frame.evaluate(() => document.getElementById('when').textContent), 'March 2020');
  assert.ok(!(await frame.evaluate(() => location.hash)).includes('secret'));
});
