/** What a reader types where there is nothing to type into. */

/**
 * Whether a reader asks for the list of keys, by a question mark. A mere character counts only
 * where something has the focus, so that who speaks to a computer does not set it off (WCAG 2.1.4).
 * @param {KeyboardEvent} event
 */
export function asksForKeys({ key, repeat, ctrlKey, metaKey, altKey, defaultPrevented, target }) {
  return (
    key === '?' &&
    target !== document.body &&
    !(repeat || ctrlKey || metaKey || altKey || defaultPrevented) &&
    !(/** @type {Element} */ (target).matches(FIELDS))
  );
}

const FIELDS = 'input:not([type="range"]), textarea, select, [contenteditable]';
