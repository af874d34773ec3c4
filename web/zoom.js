/**
 * How far wheels, trackpads and gestures zoom. Browsers count a turn in pixels, lines or
 * pages, and tell a pinch as many small turns with Ctrl or in events of its own: the same
 * move of a hand zooms as far in each. Start reading at listenToZoom.
 */
import { isPressed } from './pointers.js';

/** A notch of a wheel zooms by this factor; three double the zoom. */
const NOTCH = 2 ** (1 / 3);

/** How many lines, and how many pixels, a wheel turns in a notch. */
const LINES = 3;
const PIXELS = 110; // browsers say 100 to 120, some fewer on sharper screens

/** A turn of fewer pixels is part of a notch, or with Ctrl of a pinch, which doubles the zoom in PINCH pixels. */
const FINE = 40;
const PINCH = 55;

/**
 * The factor by which a turn of the wheel zooms.
 * @param {Pick<WheelEvent, 'deltaMode' | 'deltaY' | 'ctrlKey'>} event
 */
export function zoomOf({ deltaMode, deltaY, ctrlKey }) {
  if (deltaMode > 0) return NOTCH ** (-deltaY / (deltaMode === 1 ? LINES : 1));
  if (Math.abs(deltaY) >= FINE) return NOTCH ** (Math.sign(-deltaY) * Math.max(1, Math.round(Math.abs(deltaY) / PIXELS)));
  return ctrlKey ? 2 ** (-deltaY / PINCH) : NOTCH ** (-deltaY / PIXELS);
}

/**
 * As many notches as zoom by a factor.
 * @param {number} factor
 */
export const notchesOf = (factor) => Math.log(factor) / Math.log(NOTCH);

/**
 * Hears what zooms a box. A wheel alone is the host's, which scrolls by it.
 * @param {HTMLElement} box
 * @param {() => boolean} zooms whether it can be zoomed now; else all is the browser's
 * @param {(factor: number, at: MouseEvent) => void} onZoom
 */
export function listenToZoom(box, zooms, onZoom) {
  box.addEventListener(
    'wheel',
    (event) => {
      if ((!event.ctrlKey && !event.metaKey) || !zooms()) return;
      event.preventDefault();
      onZoom(zoomOf(event), event);
    },
    { passive: false },
  );
  // Safari tells the pinch of a trackpad so, and with fingers on the glass tells it besides.
  let scale = 1;
  for (const type of /** @type {const} */ (['gesturestart', 'gesturechange', 'gestureend'])) {
    box.addEventListener(type, (event) => {
      if (isPressed() || !zooms()) return;
      event.preventDefault(); // or the whole page would zoom
      if (type === 'gesturechange' && event.scale > 0) {
        onZoom(event.scale / scale, event);
        scale = event.scale;
      } else scale = 1;
    });
  }
}
