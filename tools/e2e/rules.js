/**
 * Rules that any page of ours keeps, whatever its facts: nothing is out of reach, axe
 * objects to nothing, links tell where they lead, and languages are marked.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Asserts that axe objects to nothing in a page, in either theme. */
export async function assertFine(page, name) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const found = await page.evaluate(async () => {
      const { violations } = await window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
        iframes: false, // what is in them is tried for itself
        // It takes links to states of the program for links that skip to a place in the page.
        rules: { 'skip-link': { enabled: false } },
      });
      return violations.map(
        (v) =>
          `${v.id}: ${v.help}; ${v.nodes
            .slice(0, 3)
            .map((n) => n.target.join(' '))
            .join(' | ')}`,
      );
    });
    assert.deepEqual(found, [], `${name}, ${scheme}`);
  }
}

/** Asserts that nothing is cut at the sides, that no word is broken, and that the panel can be read to its end. */
export async function assertAllInReach(page, where) {
  const found = await page.evaluate(() => {
    const panel = document.getElementById('panel');
    const last = [...panel.querySelectorAll('section')].filter((e) => e.checkVisibility()).at(-1);
    last.scrollIntoView({ block: 'end' });
    const box = last.getBoundingClientRect();
    const broken = [...panel.querySelectorAll('th, .begin strong')]
      .filter((th) => th.checkVisibility())
      .filter((th) => {
        const words = document.createRange();
        return [...th.querySelectorAll('*'), th].some((e) =>
          [...e.childNodes].some((text) => {
            if (text.nodeType !== Node.TEXT_NODE) return false;
            return [...text.data.matchAll(/[^\s-]+-?/g)].some((word) => {
              words.setStart(text, word.index);
              words.setEnd(text, word.index + word[0].length);
              const rows = [...words.getClientRects()].filter((r) => r.width > 0).map((r) => Math.round(r.top));
              return Math.max(...rows) - Math.min(...rows) > 4;
            });
          }),
        );
      })
      .map((th) => th.textContent);
    const clipped = [...document.querySelectorAll('#panel *, #card *, #status *, #bar *')]
      .filter(
        (e) =>
          e.checkVisibility() &&
          e.scrollWidth > e.clientWidth + 1 &&
          getComputedStyle(e).overflowX !== 'visible' &&
          !e.matches('.heard, .dots *, .tabs, .filter .choice, [data-key="tour"] *, pre'), // tabs and filter scroll sideways
      )
      .map((e) => e.outerHTML.slice(0, 80));
    return {
      sideways: document.documentElement.scrollWidth > innerWidth,
      cut: Math.max(0, panel.scrollWidth - panel.clientWidth),
      reach: box.bottom > 0 && box.bottom <= innerHeight + 1,
      broken,
      clipped,
    };
  });
  assert.deepEqual(found, { sideways: false, cut: 0, reach: true, broken: [], clipped: [] }, where);
}

/**
 * Asserts that each link to another site opens a window of its own, keeps to itself
 * where it comes from, and that a link to a source names its publisher and year.
 * @param {import('puppeteer-core').Page} page
 * @param {object[]} sources of data.json
 * @returns {Promise<number>} how many links lead to sources
 */
export async function assertLinksTell(page, sources) {
  const known = new Map(sources.map((source) => [source.url, source]));
  const links = await page.$$eval('#panel a[href^="http"]', (all) =>
    all.map((a) => [a.textContent, a.target, a.rel, a.getAttribute('href'), a.closest('li, p').textContent]),
  );
  for (const [text, target, rel, href, around] of links) {
    const source = known.get(href);
    // In the list of all sources a link is a title, and these stand behind it.
    const told = source?.title.en === text ? around : text;
    assert.ok(!source || (told.includes(source.publisher) && told.includes(/^\d*/.exec(source.date ?? '')[0])), `“${told}” for ${href}`);
    assert.match(text, /\p{L}{3}/u);
    assert.deepEqual([target, rel], ['_blank', 'noopener noreferrer']);
  }
  return links.filter(([, , , href]) => known.has(href)).length;
}

/** Asserts that Russian and Chinese words are in an element that says so. */
export async function assertLanguagesMarked(page) {
  const foreign = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const lang = node.parentElement.closest('[lang]').lang.slice(0, 2);
      if (/\p{Script=Cyrillic}{3}/u.test(node.data) && lang !== 'ru') found.push(node.data);
      if (/\p{Script=Han}{2}/u.test(node.data) && lang !== 'zh') found.push(node.data);
    }
    return found;
  });
  assert.deepEqual(foreign, []);
}
