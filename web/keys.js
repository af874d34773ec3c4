/** What a reader types where there is nothing to type into. */

/**
 * Whether a reader asks for the list of keys, by a question mark.
 * @param {KeyboardEvent} event
 */
export function asksForKeys({ key, ctrlKey, metaKey, altKey, defaultPrevented, target }) {
  return key === '?' && !(ctrlKey || metaKey || altKey || defaultPrevented) && !(/** @type {Element} */ (target).matches(FIELDS));
}

const FIELDS = 'input:not([type="range"]), textarea, select, [contenteditable]';
