/**
 * What a browser may refuse, or the page around by a policy: observers, the capture of a
 * pointer, the history. It is asked for here, so that a refusal ends nothing else, and what
 * has to be is tried again. Start reading at attempt, then put.
 */

/**
 * @template T
 * @param {() => T} ask
 * @returns {T | undefined} undefined where it is refused
 */
export function attempt(ask) {
  try {
    return ask();
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

/**
 * Hears of the sizes of elements; without an observer only of the window's.
 * @param {Iterable<Element>} elements
 * @param {() => void} onChange
 * @returns {ResizeObserver | undefined}
 */
export function observeSizes(elements, onChange) {
  const observer = window.ResizeObserver && attempt(() => new ResizeObserver(onChange));
  if (!observer) {
    window.addEventListener('resize', onChange);
    Object.assign(window, { ResizeObserver: undefined }); // or the engine would ask, and end
  }
  for (const element of elements) observer?.observe(element);
  return observer;
}

/** After how many ms a refused address is tried again, and how often: browsers refuse for up to half a minute. */
const AGAIN = 1000;
const MOST_TRIES = 60;

/**
 * An entry for the history.
 * @typedef {{ state: any, url: string, turn: boolean }} Entry
 */

/**
 * The entry that the browser has refused, and the hash that it has kept.
 * @type {(Entry & { at: string }) | null}
 */
let refused = null;
let timer = 0;
let tries = 0;

/** The refused entry. It is dropped for good once the reader has gone on to another address. */
function waiting() {
  if (refused?.at !== location.hash) refused = null;
  return refused;
}

/** @param {string} url */
const hashIn = (url) => new URL(url, 'http://x').hash;

/** The hash of the page's state. The address may lag behind it where the browser has refused to write it. */
export function currentHash() {
  const entry = waiting();
  return entry ? hashIn(entry.url) : location.hash;
}

/**
 * Writes an address into the history: in an entry of its own, so that the browser's way
 * back leads to the one before, or over the present one. In a page of others a frame has
 * no entries: the way back there leads out of that page.
 * @param {string} url
 * @param {boolean} turn
 */
export function put(url, turn) {
  const before = waiting();
  tries = 0;
  if (hashIn(url) === location.hash) refused = null;
  else write({ state: before ? before.state : history.state, url, turn: before?.turn || (turn && window.parent === window) });
}

/**
 * Replaces the history's entry.
 * @param {any} state is added to that of the entry
 * @param {string} url
 */
export function replace(state, url) {
  tries = 0;
  write({ state: { ...(waiting() ?? history).state, ...state }, url, turn: false });
}

/** @param {Entry} entry is written, now or later, unless another is */
function write(entry) {
  window.clearTimeout(timer);
  const { state, url, turn } = entry;
  const before = waiting();
  const at = location.hash;
  try {
    history[turn ? 'pushState' : 'replaceState'](state, '', url);
  } catch (error) {
    if (!before) console.warn(error); // once
  }
  // Some browsers refuse without a word.
  refused = location.hash === hashIn(url) ? null : { ...entry, at };
  if (!refused || ++tries > MOST_TRIES) return;
  timer = window.setTimeout(() => {
    if (waiting()) write(entry);
  }, AGAIN);
}
