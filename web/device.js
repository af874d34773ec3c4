/** What the program draws for: the reader's device, and what it is asked for. */
import { device } from './wire.js';

const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more), (forced-colors: active)',
  '(prefers-reduced-motion: reduce)',
  '(pointer: coarse)',
].map((query) => matchMedia(query));

/**
 * Tells the program of the device whenever that changes.
 * @param {import('./bridge.js').Bridge['push']} push
 * @returns {() => void} tells it at once
 */
export function watchDevice(push) {
  const tell = () => {
    const [dark, moreContrast, still, touch] = QUERIES.map(({ matches }) => matches);
    push(device(dark, moreContrast, still, touch, document.documentElement.lang), 'device');
  };
  for (const query of QUERIES) query.addEventListener('change', tell);
  return tell;
}
