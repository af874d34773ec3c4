/** <tripoint-map> in a page on a port of its own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HEIGHTS, frameOf, garbage, hold, hostScript, tall } from './hosts.js';
import { SITES, chromium, live, server, showing, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const chrome = chromium();
const LINK = '<a href="https://example.org/">Map: trust\n between two countries</a>';

/** A page with a body, and what a reader or a test would ask of it. */
async function hostPage(body, options) {
  const page = await chrome.newPage(options);
  await page.goto(`${host.url}blank.html`);
  await page.evaluate((html) => {
    document.body.innerHTML = html;
    window.map = () => document.querySelector('tripoint-map');
    window.iframe = () => window.map().shadowRoot.querySelector('iframe');
    window.tall = () => window.map().getBoundingClientRect().height;
  }, body);
  return page;
}

const load = (page) => page.addScriptTag({ url: `${site.url}embed.js` });

/** Waits until the element has a height, in px. */
const high = (page, height) => tall(page, height, 'tripoint-map');

/** The frame's address, which it gets when the page has drawn the element. */
const address = (page) => until(() => page.evaluate(() => window.iframe()?.src), 'the frame has an address');

test('the element makes one frame, whether it or the script came first, and whatever comes twice', async () => {
  for (const order of ['element first', 'script first', 'script twice']) {
    const page = await hostPage('');
    const known = await page.evaluate(() => Object.getOwnPropertyNames(window));
    const place = () =>
      page.evaluate((link) => {
        document.body.innerHTML = `<tripoint-map edge="cn-us" date="2016-05" lang="en">${link}</tripoint-map>`;
      }, LINK);
    if (order === 'element first') await place();
    await load(page);
    if (order === 'script twice') await load(page);
    if (order !== 'element first') await place();
    if (order === 'script twice') await load(page);
    await address(page);
    const got = await page.evaluate(() => {
      const frames = [...window.map().shadowRoot.firstElementChild.querySelectorAll(':scope > :not(slot)')];
      const [frame] = frames;
      return {
        n: frames.length,
        tag: frame.localName,
        src: frame.src,
        title: frame.title,
        sandbox: frame.getAttribute('sandbox'),
        referrer: frame.referrerPolicy,
        scheme: frame.style.colorScheme,
        border: getComputedStyle(frame).borderWidth,
        wide: frame.clientWidth === document.documentElement.clientWidth,
      };
    });
    assert.deepEqual(
      got,
      {
        n: 1,
        tag: 'iframe',
        src: `${site.url}frame.html?theme=auto#edge/cn-us?date=2016-05`,
        title: 'Map: trust between two countries',
        sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
        referrer: 'no-referrer',
        scheme: 'light dark',
        border: '0px',
        wide: true,
      },
      order,
    );
    const after = await page.evaluate(() => Object.getOwnPropertyNames(window));
    assert.deepEqual(
      after.filter((name) => !known.includes(name) && !/^\d+$/.test(name)),
      [],
      'it leaves globals',
    );
    assert.deepEqual(page.errors, []);
    await page.close();
  }
});

test('an element that is parsed after the script gets its name from what is inside all the same', async () => {
  const page = await hostPage('');
  await load(page);
  await page.evaluate(() => {
    const map = document.createElement('tripoint-map');
    document.body.append(map); // as the parser does, before there is anything inside
    map.append('Map: three countries');
  });
  await until(() => page.evaluate(() => window.iframe()?.title === 'Map: three countries'), 'the frame has its name');
});

test('the height suits the width from the first moment, so that nothing moves', async () => {
  const page = await hostPage('<div><tripoint-map edge="cn-us"></tripoint-map></div><p>Below</p>', { width: 1000, height: 900 });
  await page.evaluate(() => {
    const style = document.querySelector('div').style;
    window.widen = (to) => {
      style.width = `${to}px`;
    };
    window.told = [];
    addEventListener('message', ({ data }) => {
      if (data.type === 'height') window.told.push(data.height);
    });
  });
  await load(page);
  for (const [width, height] of [...HEIGHTS, [599, 1560]]) {
    const first = await page.evaluate((to) => {
      window.widen(to);
      window.told = [];
      window.map().replaceWith(window.map().cloneNode()); // a frame that has said nothing
      return window.tall();
    }, width);
    assert.equal(first, height, `${width} px wide`);
    await until(() => page.evaluate(() => window.told.length > 0), 'the frame tells its height');
    assert.deepEqual(await page.evaluate(() => window.told), [height]);
  }
  for (const [width, height] of HEIGHTS) {
    await page.evaluate((to) => window.widen(to), width);
    await high(page, height);
  }
});

test('the frame does what its host asked before it listened, and what it asks later', async () => {
  const page = await hostPage(`<tripoint-map live edge="cn-us" theme="light">${LINK}</tripoint-map>`);
  await load(page);
  assert.equal(await address(page), `${site.url}frame.html?theme=light&live=auto#edge/cn-us`);
  await page.evaluate(() => {
    window.map().setAttribute('edge', 'ru-us');
    window.map().setAttribute('edge', 'cn-ru');
    window.map().setAttribute('date', '2020-03');
    window.map().setAttribute('theme', 'dark');
  });
  const frame = await frameOf(page);
  await live(frame);
  await showing(frame, 'edge/cn-ru');
  const is = (what, theme, when) =>
    until(
      () =>
        frame.evaluate(
          (t, w) => document.documentElement.dataset.theme === t && document.getElementById('when').textContent === w,
          theme,
          when,
        ),
      what,
    );
  await is('dark, in March 2020', 'dark', 'March 2020');
  await page.evaluate(() => {
    window.map().setAttribute('edge', 'cn-us');
    window.map().setAttribute('date', '2015-10');
    window.map().setAttribute('theme', 'light');
  });
  await showing(frame, 'edge/cn-us');
  await is('light, in October 2015', 'light', 'October 2015');
  await page.evaluate(() => {
    for (const [name, value] of [
      ['edge', '../x'],
      ['edge', 'a b'],
      ['date', 'soon'],
      ['theme', 'pink'],
    ])
      window.map().setAttribute(name, value);
    window.map().removeAttribute('date');
  });
  assert.equal(await frame.evaluate(() => document.getElementById('panel').dataset.ref), 'edge/cn-us');
  await page.evaluate(() => window.map().removeAttribute('edge'));
  await showing(frame, '');
  await is('still light, in October 2015', 'light', 'October 2015');
  assert.deepEqual(page.errors, []);

  // Out of the page and in again: a new frame, in the state that the attributes have by then.
  await page.evaluate(() => {
    const map = window.map();
    map.remove();
    map.setAttribute('edge', 'ru-us');
    map.setAttribute('date', '2018-06');
    map.removeAttribute('live');
    document.body.append(map);
  });
  assert.equal(await address(page), `${site.url}frame.html?theme=auto#edge/ru-us?date=2018-06`); // the last theme was malformed
  assert.equal(await page.evaluate(() => window.map().shadowRoot.querySelectorAll('iframe').length), 1);
  await page.evaluate(() => window.map().setAttribute('lang', 'ru'));
  assert.equal(await address(page), `${site.url}frame.html?theme=auto#edge/ru-us?date=2018-06`);
  await high(page, 640);
});

test('malformed attributes count for nothing', async () => {
  const page = await hostPage('');
  await load(page);
  for (const [attributes, rest] of [
    ['', '.html?theme=auto#'],
    ['edge="../../x" date="2016-5" lang="../" theme="pink" live="no"', '.html?theme=auto#'],
    ['edge="cn us"', '.html?theme=auto#'],
    ['edge="CN-US"', '.html?theme=auto#'],
    ['edge="cn-us?date=2020"', '.html?theme=auto#'],
    ['date="2016-05"', '.html?theme=auto#?date=2016-05'],
    ['date="2016-05%"', '.html?theme=auto#?date=2016-05%25'],
    ['lang="zh-Hans" live="auto"', '.html?theme=auto&live=auto#'],
    ['lang="x&amp;childId=1"', '.html?theme=auto#'],
    ['theme="dark" date="2016"', '.html?theme=dark#?date=2016'],
    ['theme="auto"', '.html?theme=auto#'],
    ['start="edge-cn-us-2018-11-08" theme="dark"', '-edge-cn-us-2018-11-08.html?theme=dark#'],
    ['start="../x"', '.html?theme=auto#'],
    ['start=""', '.html?theme=auto#'],
  ]) {
    await page.evaluate((a) => {
      document.body.innerHTML = `<tripoint-map ${a}></tripoint-map>`;
    }, attributes);
    assert.equal(await address(page), `${site.url}frame${rest}`, attributes);
    assert.equal(await page.evaluate(() => window.iframe().title), 'Tripoint');
  }
});

test('the map follows the scheme that its host has declared', async () => {
  const page = await hostPage('');
  await load(page);
  for (const [scheme, attribute, theme, style] of [
    ['dark', '', 'dark', 'dark'],
    ['light', '', 'light', 'light'],
    ['light dark', '', 'auto', 'light dark'],
    ['dark', 'theme="light"', 'light', 'light'],
    ['dark', 'theme="auto"', 'auto', 'light dark'],
  ]) {
    await page.evaluate(
      (s, a) => {
        document.documentElement.style.colorScheme = s;
        document.body.innerHTML = `<tripoint-map ${a}></tripoint-map>`;
      },
      scheme,
      attribute,
    );
    assert.equal(await address(page), `${site.url}frame.html?theme=${theme}#`, `${scheme} ${attribute}`);
    assert.equal(await page.evaluate(() => window.iframe().style.colorScheme), style);
  }
});

test('a scheme that is declared while the frame loads is followed too', async () => {
  const page = await hostPage('');
  await load(page);
  const release = await hold(page, '/frame.html');
  await page.evaluate(() => {
    document.body.innerHTML = '<tripoint-map live></tripoint-map>';
  });
  assert.equal(await address(page), `${site.url}frame.html?theme=auto&live=auto#`);
  await page.evaluate(() => {
    document.documentElement.style.colorScheme = 'dark';
  });
  await release();
  const frame = await frameOf(page);
  await until(() => frame.evaluate(() => document.documentElement.dataset.theme === 'dark'), 'the frame is told');
  assert.equal(await page.evaluate(() => window.iframe().style.colorScheme), 'dark');
});

test('10,000 messages of garbage from the frame do nothing, nor do those of others', async () => {
  const page = await hostPage(`<tripoint-map edge="cn-us">${LINK}</tripoint-map>`);
  await load(page);
  const frame = await frameOf(page);
  await until(() => frame.evaluate(() => document.readyState === 'complete'), 'the frame is there');
  const say = (n) =>
    frame.evaluate(
      (make, count) => {
        const messages = new Function(`return (${make})(${count}, 3)`)();
        for (const message of messages) window.parent.postMessage(message, '*');
        window.parent.postMessage({ tripoint: 1, type: 'height', height: 801 }, '*');
      },
      String(garbage),
      n,
    );
  await page.evaluate(() => {
    window.heights = new Set();
    new ResizeObserver(() => window.heights.add(window.tall())).observe(window.iframe());
  });
  await high(page, 640);
  await say(10_000);
  await high(page, 801);
  await until(() => page.evaluate(() => window.heights.has(801)), 'the observer has seen it too');
  assert.deepEqual(await page.evaluate(() => [...window.heights]), [640, 801]);
  for (const [height, made] of [
    [-5, 240],
    [0, 240],
    [239, 240],
    [2401, 2400],
    [1e300, 2400],
    [777, 777],
  ]) {
    await frame.evaluate((h) => window.parent.postMessage({ tripoint: 1, type: 'height', height: h }, '*'), height);
    await high(page, made);
  }
  await page.evaluate(async () => {
    const other = document.createElement('iframe');
    document.body.append(other);
    const script = other.contentDocument.createElement('script');
    script.textContent = 'parent.postMessage({ tripoint: 1, type: "height", height: 555 }, "*")';
    other.contentDocument.body.append(script);
    postMessage({ tripoint: 1, type: 'height', height: 555 }, '*');
    await new Promise((resolve) => {
      setTimeout(resolve);
    }); // behind both
    await new Promise((resolve) => {
      addEventListener('message', resolve, { once: true });
      postMessage('last', '*');
    });
  });
  assert.equal(await page.evaluate(() => window.tall()), 777);
  assert.equal(page.url(), `${host.url}blank.html`);
  assert.deepEqual(page.errors, []);
});

/**
 * Lets a page have a frame of frame.css and host.js alone: with all its facts each
 * width costs a layout of them, which is not what is tried.
 */
async function lighten(page) {
  const [, sheet] = /href="([^"]+frame\.css)"/.exec(readFileSync(join(SITES.frozen, 'frame.html'), 'utf8'));
  const style = readFileSync(join(SITES.frozen, sheet), 'utf8');
  const body = `<!doctype html><style>${style}</style><script type="module">${hostScript()}; new Host(() => {});</script>`;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().includes('/frame.html')) request.respond({ contentType: 'text/html; charset=utf-8', body });
    else request.continue();
  });
}

test('after 300 random widths the last one decides, and nothing moves any more', async () => {
  const page = await hostPage('<div><tripoint-map edge="cn-us"></tripoint-map></div>');
  await lighten(page);
  await page.evaluate(() => {
    window.said = [];
    addEventListener('message', ({ data }) => {
      if (data.type === 'height') window.said.push({ height: data.height, at: performance.now() });
    });
  });
  await load(page);
  await until(() => page.evaluate(() => window.said.length > 0), 'the frame tells its height');
  await page.evaluate(async () => {
    const { style } = document.querySelector('div');
    let seed = 5;
    for (let i = 0; i < 300; i++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      style.width = `${280 + ((seed >>> 8) % 900)}px`;
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
    style.width = '320px';
  });
  await high(page, 1560);
  await until(() => page.evaluate(() => performance.now() - window.said.at(-1).at > 1000), 'it goes on speaking by itself');
  const heights = await page.evaluate(() => window.said.map(({ height }) => height));
  assert.ok(heights.length > 3, 'the widths were told');
  assert.equal(heights.at(-1), 1560);
  assert.ok(
    heights.every((h) => [640, 1560].includes(h)),
    String(heights),
  );
  assert.equal(await page.evaluate(() => window.tall()), 1560);
});
