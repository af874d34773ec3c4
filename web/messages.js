/**
 * What a frame and the page around it say to each other, with postMessage: objects
 * with tripoint: 1 and a type. Any window may send anything, so both sides check what
 * comes with read. README.md lists the messages for embedders. tools/site puts a copy of
 * this module into each script that imports it.
 */

/** The ref of a thing, or nothing. */
export const REF = /^([a-z]+\/[a-z0-9-]{1,72})?$/;
export const DATE = /^\d{4}(-\d\d){0,2}[~?%]?$/;
export const THEME = /^(auto|light|dark)$/;

/**
 * What a frame tells the page around it.
 * @typedef {{ type: 'ready' } | { type: 'select', ref: string } | { type: 'date', date: string }
 *   | { type: 'height', height: number }} Told
 */

/**
 * What that page may ask a frame for.
 * @typedef {'select' | 'date' | 'theme'} Ask
 */

/**
 * The field of each message with a text, and the form of the text.
 * @type {Record<string, [field: string, form: RegExp]>}
 */
const TEXTS = { select: ['ref', REF], date: ['date', DATE], theme: ['theme', THEME] };

/**
 * Reads a message that has a text.
 * @param {unknown} data anything at all
 * @returns {[type: Ask, text: string] | null} null if it is no such message
 */
export function read(data) {
  const message = Object(data);
  const { tripoint, type } = message;
  if (tripoint !== 1 || typeof type !== 'string' || !Object.hasOwn(TEXTS, type)) return null;
  const [field, form] = TEXTS[type];
  const text = message[field];
  return typeof text === 'string' && form.test(text) ? [/** @type {Ask} */ (type), text] : null;
}
