/**
 * What happens when the browser takes the picture away: it may drop a WebGL
 * context at any time, and then only a new start brings it back. Start reading
 * at watchContext.
 */

/** So many losses within a minute are no accident. */
const MAX_LOSSES = 2;
const MINUTE = 60_000;

/** @type {number[]} when each was, in ms */
let losses = [];

/**
 * Takes the loss of the canvas's context into our hands; the engine would
 * reload without end.
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
