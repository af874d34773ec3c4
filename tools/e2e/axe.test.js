/** axe, which knows many rules of access, objects to nothing in any state of frame and host. */
import { test } from 'node:test';
import { chromium, go, open, partsOf, server, showing, state, openStatic, until } from './lib.js';
import { assertFine } from './rules.js';

const site = server();
const chrome = chromium();
/** The addresses of all parts of a thing, by names. */
const inParts = (ref) =>
  Object.fromEntries(partsOf(ref).map((part) => [`${ref}, ${part || 'overview'}`, `#${ref}${part && `?part=${part}`}`]));
const OFF = 'without=event/2015-06-opm&without=event/2015-09-understanding';

for (const [name, options, states] of [
  [
    'on a wide screen',
    {},
    {
      'nothing selected': '#',
      ...inParts('edge/cn-us'),
      ...inParts('node/cn'),
      'a comparison': '#edge/cn-us?compare=edge/cn-ru',
      'a step of the tour': '#?step=6',
      'a hypothesis in one domain': `#edge/cn-us?domain=security&${OFF}`,
      'the formula': `#edge/cn-us?page=model&${OFF}`,
      'the article': '#?page=article',
      'words only': '#edge/ru-us?view=text',
    },
  ],
  [
    'on a phone',
    { width: 390, height: 844, touch: true },
    {
      ...inParts('edge/cn-ru'),
      'a step of the tour': '#?step=2',
      'the formula': `#edge/cn-us?page=model&${OFF}`,
      'words only': '#?view=text',
    },
  ],
  ['on a small screen', { width: 320, height: 480, touch: true }, { 'an edge': '#edge/ru-us', 'a step of the tour': '#?step=3' }],
]) {
  test(`the frame ${name}, with a program`, async () => {
    const page = await open(chrome, site, '', { ...options, reducedMotion: true });
    for (const [what, hash] of Object.entries(states)) {
      await go(page, hash);
      await page.$$eval('#panel .term button', (terms) => terms.slice(0, 2).forEach((b) => b.click()));
      await assertFine(page, what);
    }
  });
}

test('axe objects to nothing in the frame before, without and on the way to a program', async () => {
  const page = await openStatic(chrome, site);
  await assertFine(page, 'the overview');
  await page.evaluate(() => {
    location.hash = '#edge/cn-us';
  });
  await showing(page, 'edge/cn-us');
  await assertFine(page, 'an article');
  await page.click('#start');
  await until(async () => (await state(page)) === 'loading', 'the program is asked for');
  await assertFine(page, 'the download');
  page.refuse();
  await until(async () => (await state(page)) === 'failed', 'the page says that it does not come');
  await assertFine(page, 'the reason');
});

test('axe objects to nothing in the frame without scripts', async () => {
  const page = await openStatic(chrome, site);
  await page.evaluate(() => {
    document.documentElement.classList.remove('scripted'); // by this, and by a media query, the style sheet knows it
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    rules.find((rule) => /scripting/.test(rule.media?.mediaText)).media.mediaText = 'all';
    document.querySelector('noscript').outerHTML = document.querySelector('noscript').textContent;
    for (const article of document.querySelectorAll('#static > article')) article.style.contentVisibility = 'visible';
  });
  await assertFine(page, 'the static panel');
});

test('axe objects to nothing in a page with the map in it', async () => {
  const page = await chrome.newPage();
  await page.goto(`${site.url}demo/article.html`);
  await until(() => page.frames().length > 1, 'the map is there');
  await assertFine(page, 'the host');
});
