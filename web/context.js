/**
 * The canvas that the engine draws on, and what happens when the browser drops the WebGL context, which it may at any time. Only
 * a new start of the program brings the picture back. Start reading at watchContext.
 */
import { observeSizes } from './allowed.js';

/** More losses than this within a minute will not stop by themselves. */
const MAX_LOSSES = 2;
const MINUTE = 60_000;

/** @type {number[]} when each was, in ms */
let losses = [];

/**
 * Handles the loss of the canvas's context before the engine does, which would reload
 * the page again and again.
 * @param {() => void} onLoss to start again with the same state
 * @param {() => void} onTooMany to give up
 * @returns {() => void} to be called for a loss that was noticed in another way
 */
export function watchContext(onLoss, onTooMany) {
  const count = () => {
    const now = performance.now();
    losses = [...losses.filter((then) => now - then < MINUTE), now];
    if (losses.length > MAX_LOSSES) onTooMany();
    else onLoss();
  };
  document.addEventListener(
    'webglcontextlost',
    (event) => {
      if (/** @type {Element} */ (event.target).parentNode !== document.body) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      count();
    },
    { capture: true },
  );
  return count;
}

/** Forgets the losses, when a reader asks for another try. */
export function forgetLosses() {
  losses = [];
}

/** @returns {HTMLCanvasElement | null} */
export const canvas = () => document.querySelector('body > canvas');

/**
 * Hides the canvas from keyboard and assistive software: it is only a picture.
 * @param {() => void} onResize
 */
export function dressCanvas(onResize) {
  const picture = canvas();
  if (!picture) return;
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('tabindex', '-1');
  observeSizes([picture], onResize);
}
