/**
 * Carries what page and program say to each other; wire.js has their language. The
 * page queues lines and wakes the program, which takes them in its next tick. Start
 * reading at Bridge.
 */
import * as wire from './wire.js';

/** With more lines than this the program has stopped taking them. */
const MAX_LINES = 500;

/**
 * Makes a function that never throws: an exception would end the program that calls it.
 * @param {Function} f
 */
const safely =
  (f) =>
  (/** @type {unknown[]} */ ...args) => {
    try {
      return f(...args);
    } catch (error) {
      console.error(error);
      return undefined;
    }
  };

export class Bridge {
  /** @type {string[]} */
  #lines = [];
  #over = '';
  #onLine;

  /** @param {() => void} onLine called when there is something for the program */
  constructor(onLine) {
    this.#onLine = onLine;
  }

  /**
   * Queues a line for the program.
   * @param {string} line
   * @param {string} [over] names a value: the next line with this name replaces this one, if no other came between
   */
  push(line, over = '') {
    if (over && over === this.#over) this.#lines.pop();
    if (this.#lines.length < MAX_LINES) {
      this.#lines.push(line);
      this.#over = over;
    }
    this.#onLine();
  }

  /** Drops the lines that an ended program has not taken. */
  clear() {
    this.#lines = [];
    this.#over = '';
  }

  /** @returns {string | undefined} all lines since the last call */
  take() {
    if (this.#lines.length === 0) return undefined;
    const text = wire.text(this.#lines);
    this.clear();
    return text;
  }

  /**
   * Lets the program find the page.
   * @param {Omit<wire.Page, 'take'>} page
   */
  open(page) {
    const functions = { take: () => this.take(), ...page };
    globalThis.tripoint = Object.freeze(
      /** @type {wire.Page} */ (Object.fromEntries(Object.entries(functions).map(([name, f]) => [name, safely(f)]))),
    );
  }
}
