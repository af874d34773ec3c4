/**
 * Carries what page and program say to each other; wire.js has their language. The
 * page queues lines and wakes the program, which takes them in its next tick. Start
 * reading at Bridge.
 */
import * as wire from './wire.js';

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
  /** @type {{ line: string, over: string }[]} */
  #lines = [];
  #onLine;

  /** @param {() => void} onLine called when there is something for the program */
  constructor(onLine) {
    this.#onLine = onLine;
  }

  /**
   * Queues a line for the program. The last one of a value is all that counts of it, so a
   * program that takes none, out of sight, finds few; a press is never dropped, for
   * half of one would be worse than none.
   * @param {string} line
   * @param {string} [over] names a value: the line replaces the one with this name that waits, unless a press came between
   */
  push(line, over = '') {
    const lines = this.#lines;
    for (let i = lines.length - 1; i >= 0 && over && lines[i].over; i--) {
      if (lines[i].over === over) lines.splice(i, 1);
    }
    lines.push({ line, over });
    this.#onLine();
  }

  /** Whether there are lines that the program has not taken. */
  get waits() {
    return this.#lines.length > 0;
  }

  /** Drops the lines that an ended program has not taken. */
  clear() {
    this.#lines = [];
  }

  /** @returns {string | undefined} all lines since the last call */
  take() {
    if (this.#lines.length === 0) return undefined;
    const text = wire.text(this.#lines.map(({ line }) => line));
    this.clear();
    return text;
  }

  /**
   * Lets the program find the page.
   * @param {wire.Page} page
   */
  open(page) {
    globalThis.tripoint = Object.freeze(
      /** @type {wire.Page} */ (Object.fromEntries(Object.entries(page).map(([name, f]) => [name, safely(f)]))),
    );
  }
}
