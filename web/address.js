/**
 * The address of a state in the URL hash, and the browser's history. Start reading at
 * Address.
 */
import { currentHash, put, replace } from './allowed.js';

/** Browsers refuse to change the address much more often. */
const INTERVAL = 250;
/** After this many ms the browser has painted the state that came with an address. */
const AFTER_FRAME = 30;

export class Address {
  /** @type {string | null} */
  #next = null;
  /** Whether the waiting address is that of another place, to get an entry in the history. */
  #turn = false;
  #timer = 0;
  #written = -INTERVAL;
  /** The address that the program was told last. */
  #known = currentHash();
  /** The address of the state. */
  #latest = this.#known;

  /** @param {(hash: string) => void} onTurn called when the reader has gone to another address */
  constructor(onTurn) {
    window.addEventListener('hashchange', () => {
      this.#drop();
      this.#known = this.#latest = currentHash();
      onTurn(this.#known);
    });
  }

  /** The hash of the state, also while it waits or where it may not be written. */
  get hash() {
    return this.#latest;
  }

  /** The address of the state, also while it waits or where it may not be written. */
  get link() {
    return base() + this.#latest;
  }

  /**
   * @param {string} hash with its "#"
   * @param {boolean} [turn] whether the reader has gone on to another place
   */
  write(hash, turn = false) {
    this.#next = hash;
    this.#turn ||= turn;
    this.#latest = hash === '#' ? '' : hash;
    if (this.#timer) return;
    // Not at once: that would delay the tick that shows the state.
    const wait = Math.max(AFTER_FRAME, this.#written + INTERVAL - performance.now());
    this.#timer = window.setTimeout(() => this.flush(), wait);
  }

  /** Writes a waiting address now, for instance before a reload. */
  flush() {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#next === null) return;
    const hash = this.#next;
    const turn = this.#turn;
    this.#drop();
    // The reader has gone to another address, and its event is still to come: the
    // waiting one would overwrite it.
    const now = currentHash();
    if (now !== this.#known) return;
    this.#written = performance.now();
    if (hash === (now || '#')) return;
    put(hash === '#' ? location.pathname + location.search : hash, turn);
    this.#known = currentHash();
  }

  #drop() {
    this.#next = null;
    this.#turn = false;
  }
}

/** The address of the frame without a state. A page that begins with another one is not it. */
export const base = () =>
  location.origin + (document.documentElement.dataset.opening ? location.pathname.replace(/[^/]*$/, 'frame.html') : location.pathname);

/**
 * Writes into the address what the page begins with, and the theme of the query, unless
 * the address says otherwise. From then on the address is the state, as on every page.
 */
export function enter() {
  if (history.state?.entered) return; // a reload keeps what the reader has chosen
  const opening = `#${document.documentElement.dataset.opening ?? ''}`;
  const query = queryOf(location.hash);
  const chosen = refIn(location.hash) || CHOOSING.some((name) => query.has(name));
  for (const [name, value] of [...queryOf(opening), ...queryOf(location.search).entries()]) {
    if (!query.has(name) && BY_PAGE.includes(name) && value !== 'auto') query.set(name, value);
  }
  const hash = hashOf(chosen ? refIn(location.hash) : refIn(opening), query);
  if (hash !== (location.hash || '#')) replace({ entered: true }, hash);
}

/** What chooses something in an address, beside a ref; and what a page or its query may say. */
const CHOOSING = ['step', 'page'];
const BY_PAGE = ['date', 'theme'];

/**
 * @param {string} ref
 * @param {URLSearchParams} query
 */
export function hashOf(ref, query) {
  const params = query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
  return `#${ref}${params && `?${params}`}`;
}

/** @param {string} hash */
export const refIn = (hash) => hash.slice(1).split('?')[0];
/** @param {string} hash */
export const queryOf = (hash) => new URLSearchParams(hash.split('?').slice(1).join('?'));

/** What the present address says beside what it shows. */
export function bareQuery() {
  const query = queryOf(currentHash());
  for (const of of ['step', 'page', 'compare', 'part']) query.delete(of);
  return query;
}

/**
 * Writes the address of a state while no program does.
 * @param {string} ref
 * @param {URLSearchParams} query
 * @param {boolean} [turn] as for Address
 */
export function write(ref, query, turn = false) {
  const hash = hashOf(ref, query);
  put(hash, turn);
  window.dispatchEvent(new HashChangeEvent('hashchange')); // the browser sends none for a replaced address
}

/**
 * Reads of an address what matters without a program.
 * @param {string} hash
 */
export function read(hash) {
  const query = queryOf(hash);
  const page = query.get('page');
  const theme = query.get('theme');
  return {
    ref: page ? `page/${page}` : refIn(hash),
    part: query.get('part') ?? '',
    domain: query.get('domain') ?? '',
    date: query.get('date') ?? '',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    text: query.get('view') === 'text',
  };
}
