/** Where the keyboard goes on. */

/**
 * Gives the keyboard a place from which it goes on.
 * @param {HTMLElement} target
 */
export function focusOn(target) {
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/**
 * The first element that is in sight.
 * @param {Element | Document} box
 * @param {string} selector
 */
export function seen(box, selector) {
  /** @type {NodeListOf<HTMLElement>} */
  const all = box.querySelectorAll(selector);
  return [...all].find((element) => element.checkVisibility());
}
