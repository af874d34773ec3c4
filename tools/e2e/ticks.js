/** What a page paints in the ticks after an input. Start reading at watchFrames. */
import { until } from './lib.js';

/**
 * Lets the page keep what the next frame after each input of a type shows: the
 * pixels of the canvas around a point, and some words.
 * @param {import('puppeteer-core').Page} page
 * @param {string} type of the events, such as click
 * @param {{x: number, y: number}} at on the canvas
 */
export async function watchFrames(page, type, at) {
  await page.evaluate(
    (name, { x, y }) => {
      const text = (selector) => document.querySelector(selector)?.textContent ?? '';
      const look = () => {
        const canvas = document.querySelector('body > canvas');
        const copy = new OffscreenCanvas(40, 40).getContext('2d');
        // In the same frame, for the picture is gone from the canvas once it is shown.
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
      window.addEventListener(name, next); // behind the page's own, so its frame is the program's
      window.dispatchEvent(new Event('resize')); // draws again
      next();
    },
    type,
    at,
  );
  await until(() => page.evaluate(() => window.seen.length === 1), 'the picture has been looked at');
}

/** What the n-th frame that watchFrames waits for has shown, 0 for the one before any input. */
export const seen = (page, n) => until(() => page.evaluate((i) => window.seen[i], n), `frame ${n} after an input`);

/** What the frame after the pointer came to x has shown, of those that watchFrames waits for. */
export const seenAt = (page, x) =>
  until(() => page.evaluate((at) => window.seen.find((one) => one.x === at), x), `a frame after the pointer came to ${x}`);

/** What the last of the frames of watchFrames has shown. */
export const lastSeen = (page) => page.evaluate(() => window.seen.at(-1));
