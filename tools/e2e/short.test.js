/** Low frames, as wrappers of 16:9 and hosts of a fixed height make them, in a browser whose bars for scrolling take room. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { frameOf } from './hosts.js';
import { chromium, laidOut, live, server, state, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const chrome = chromium([], ['--hide-scrollbars']);

/** Opens a frame of fixed size in a page of others. */
async function embed(width, height, address = '') {
  const page = await chrome.newPage({ width: 1300, height: 900 });
  await page.goto(`${host.url}blank.html`);
  await page.evaluate(
    (src, w, h) => {
      document.body.innerHTML = `<iframe sandbox="allow-scripts" style="border:0;width:${w}px;height:${h}px" src="${src}"></iframe>`;
    },
    `${site.url}frame.html${address}`,
    width,
    height,
  );
  const frame = await frameOf(page);
  await until(
    () =>
      frame.evaluate(
        () =>
          document.documentElement.matches('.scripted.within') &&
          document.readyState === 'complete' &&
          getComputedStyle(document.getElementById('foot')).visibility === 'visible',
      ),
    'the frame is there',
  );
  return frame;
}

/** What a reader sees of a frame: how many nodes are whole, whether the first words and the link are, and what takes room. */
const seen = (frame) =>
  frame.evaluate(() => {
    const root = document.documentElement;
    const [foot, link] = ['#foot', '#foot a'].map((selector) => document.querySelector(selector).getBoundingClientRect());
    /** Whether a box is whole above the foot, or beside it, and nothing lies on its middle. */
    const whole = (e) => {
      const { left, top, right, bottom } = e.getBoundingClientRect();
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const floor = right <= foot.left ? innerHeight : foot.top;
      return left >= 0 && top >= 0 && right <= root.clientWidth && bottom <= floor && (e.contains(at) || at?.contains(e));
    };
    const parts = root.dataset.state === 'live' ? '.handle' : '#poster a[data-ref]';
    const nodes = [...document.querySelectorAll(parts)].filter(
      (e) => e.dataset.ref.startsWith('node/') && e.checkVisibility({ visibilityProperty: true }) && whole(e),
    );
    const heading = [...document.querySelectorAll('#panel h1')].find((h1) => h1.checkVisibility());
    return {
      sideways: root.scrollWidth > root.clientWidth,
      bar: innerWidth - root.clientWidth,
      nodes: new Set(nodes.map((e) => e.dataset.ref)).size,
      finding: Boolean(whole(heading)),
      link:
        foot.bottom <= innerHeight &&
        document.elementFromPoint((link.left + link.right) / 2, (link.top + link.bottom) / 2)?.tagName === 'A',
    };
  });

/** The wrappers of 16:9 of the usual columns, and other low frames. */
const LOW = [
  [375, 211],
  [480, 270],
  [599, 337],
  [640, 360],
  [844, 390],
  [500, 200],
  [900, 200],
  [1200, 250],
  [960, 349],
];

for (const [width, height] of LOW) {
  test(`of a frame of ${width} × ${height} the map is seen whole, and nothing scrolls sideways`, async () => {
    const frame = await embed(width, height);
    const { sideways, bar, nodes, link } = await seen(frame);
    assert.ok(width >= 900 || bar > 0, 'the bar for scrolling takes no room here');
    assert.deepEqual({ sideways, nodes, link }, { sideways: false, nodes: 3, link: true });
  });
}

test('so it is with the program', async () => {
  for (const [width, height] of [
    [500, 210],
    [480, 270],
    [1200, 250],
  ]) {
    const frame = await embed(width, height, '?live=auto');
    await live(frame);
    await laidOut(frame);
    await until(async () => (await seen(frame)).nodes === 3, `three nodes at ${width} × ${height}`);
    assert.equal((await seen(frame)).sideways, false);
  }
});

test('below 200 dp a frame shows what the map tells, and a link to all of it', async () => {
  for (const [width, height] of [
    [320, 180],
    [500, 150],
    [355, 199],
    [1000, 150],
  ]) {
    for (const address of ['', '#?view=text', '?live=auto']) {
      const frame = await embed(width, height, address);
      await until(async () => (await seen(frame)).finding, `the finding at ${width} × ${height}, ${address}`);
      const { sideways, nodes, link } = await seen(frame);
      assert.deepEqual({ sideways, nodes, link }, { sideways: false, nodes: 0, link: true }, `${width} × ${height}, ${address}`);
      assert.equal(await state(frame), 'static');
    }
  }
});

test('a frame below 200 dp fetches no program before it is higher', async () => {
  const frame = await embed(500, 150, '?live=auto');
  await frame.evaluate(() => new Promise((resolve) => window.requestIdleCallback(() => requestAnimationFrame(resolve))));
  assert.equal(await state(frame), 'static');
  assert.equal(await frame.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /wasm$/.test(name))), false);
  await frame.parentFrame().$eval('iframe', (e) => {
    e.style.height = '400px';
  });
  await live(frame);
  await until(async () => (await seen(frame)).nodes > 1, 'the map is seen');
});

test('of words only, words are seen in a low frame', async () => {
  for (const [width, height] of [
    [480, 270],
    [960, 250],
  ]) {
    const { finding, link, sideways } = await seen(await embed(width, height, '#?view=text'));
    assert.deepEqual({ finding, link, sideways }, { finding: true, link: true, sideways: false }, `${width} × ${height}`);
  }
});
