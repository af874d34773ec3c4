/** What a page paints in the ticks after an input. Start reading at watchTicks. */
import { until } from './lib.js';

/**
 * Lets the page note what the next tick after each input of a type shows: the
 * pixels of the canvas around a point, and some words.
 * @param {import('puppeteer-core').Page} page
 * @param {string} type of the events, such as click
 * @param {{x: number, y: number}} at on the canvas
 */
export async function watchTicks(page, type, at) {
  await page.evaluate(
    (name, { x, y }) => {
      const text = (selector) => document.querySelector(selector)?.textContent ?? '';
      const look = () => {
        const canvas = document.querySelector('body > canvas');
        const copy = new OffscreenCanvas(40, 40).getContext('2d');
        // In the same tick, for the picture is gone from the canvas once it is shown.
        copy.drawImage(canvas, x - 20, y - 20, 40, 40, 0, 0, 40, 40);
        return {
          pixels: copy.getImageData(0, 0, 40, 40).data.join(),
          lens: text('#bar [data-key="lens"] [aria-pressed="true"]'),
          band: text('#bar [data-key="hypothesis"] p'),
          date: text('#when'),
          heading: text('#panel h1'),
          card: text('#card h2'),
        };
      };
      window.seen = [];
      const next = (event) => requestAnimationFrame(() => window.seen.push({ ...look(), x: event?.clientX }));
      window.addEventListener(name, next); // behind the page's own, so its tick is the program's
      window.dispatchEvent(new Event('resize')); // draws again
      next();
    },
    type,
    at,
  );
  await until(() => page.evaluate(() => window.seen.length === 1), 'the picture has been looked at');
}

/** What the n-th tick that watchTicks waits for has shown, 0 for the one before any input. */
export const seen = (page, n) => until(() => page.evaluate((i) => window.seen[i], n), `tick ${n} after an input`);

/** What the tick after the pointer came to x has shown, of those that watchTicks waits for. */
export const seenAt = (page, x) =>
  until(() => page.evaluate((at) => window.seen.find((one) => one.x === at), x), `a tick after the pointer came to ${x}`);

/** What the last of the ticks of watchTicks has shown. */
export const lastSeen = (page) => page.evaluate(() => window.seen.at(-1));
