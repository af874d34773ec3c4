/**
 * What happens when the browser takes the picture away: it may drop a WebGL
 * context at any time, and then only a new start brings it back. Start reading
 * at watchContext.
 */
import { replace } from './address.js';

/** So many losses within a minute are no accident. */
const MAX_LOSSES = 2;
const MINUTE = 60_000;

/**
 * Takes the loss of the canvas's context into our hands; the engine would
 * reload without end.
 * @param {() => void} onLoss to start again with the same state
 * @param {() => void} onTooMany to give up
 */
export function watchContext(onLoss, onTooMany) {
  document.addEventListener('webglcontextlost', (event) => {
    if (event.target.parentNode !== document.body) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const now = Date.now();
    const losses = [...recent(now), now];
    // A sandboxed page has no storage, but its history remembers.
    replace({ ...history.state, losses }, location.href);
    if (losses.length > MAX_LOSSES) onTooMany();
    else onLoss();
  }, { capture: true });
}

/** Forgets the losses, when a reader asks for another try. */
export function forgetLosses() {
  replace({ ...history.state, losses: [] }, location.href);
}

function recent(now) {
  const losses = history.state?.losses;
  return Array.isArray(losses) ? losses.filter((then) => now - then < MINUTE) : [];
}
