/**
 * The pointers that are down anywhere in the page, and those that were let go where
 * nobody could see it. Start reading at released.
 */
import { attempt } from './allowed.js';

/** The pointers that are down. */
const pressed = new Set();
let onRelease = () => {};

/**
 * Gives all that a pointer does to an element until it is let go: a drag may leave it. A
 * browser refuses where the pointer has gone already.
 * @param {Element} element
 * @param {PointerEvent} event
 */
export const capture = (element, { pointerId }) => attempt(() => element.setPointerCapture(pointerId));

/** Whether any pointer is down. */
export const isPressed = () => pressed.size > 0;

/** Resolves once no pointer is down and the page has handled the click. */
export const released = () =>
  new Promise((resolve) => {
    onRelease = () => {
      if (!isPressed()) setTimeout(resolve);
    };
    onRelease();
  });

window.addEventListener('pointerdown', ({ pointerId }) => pressed.add(pointerId), { capture: true });
for (const type of /** @type {const} */ (['pointerup', 'pointercancel', 'pointermove'])) {
  window.addEventListener(
    type,
    ({ pointerId, buttons }) => {
      // A move without buttons counts too: some releases have no event.
      if (buttons === 0 && pressed.delete(pointerId)) onRelease();
    },
    { capture: true },
  );
}
