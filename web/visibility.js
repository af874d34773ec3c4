/**
 * Whether the frame is in view. Browsers keep only a few WebGL contexts, and a page may
 * embed many frames. Start reading at watchVisibility.
 */

import { attempt } from './allowed.js';

/** After this many ms out of view, the reader has gone on. */
const GONE = 30_000;

/** Whether any of the frame is in the window; assumed until the browser says otherwise. */
let inView = true;

export const isInView = () => inView;

/**
 * In a browser that cannot tell, the frame is always in view.
 * @param {Iterable<Element>} parts that cover the frame together, wherever its own page is scrolled to
 * @param {() => void} onGone when the frame has been out of view for long
 * @param {() => void} onBack when it comes into view
 */
export function watchVisibility(parts, onGone, onBack) {
  if (!window.IntersectionObserver) return;
  /** @type {Set<Element>} The parts that are in view. */
  const seen = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const observer = attempt(() => new IntersectionObserver(watch));
  for (const part of parts) observer?.observe(part);

  /** @param {IntersectionObserverEntry[]} entries */
  function watch(entries) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    inView = seen.size > 0;
    clearTimeout(timer);
    if (inView) onBack();
    else timer = setTimeout(onGone, GONE);
  }
}
