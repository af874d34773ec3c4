/**
 * What the program and the page say to each other; the program's side is
 * wasm/browser. The page queues lines and wakes the program, which takes them
 * in its next frame. Start reading at Bridge.
 */

/** More lines than this are not waiting for a frame but piling up. */
const MAX_LINES = 500;

/**
 * Runs a function so that it cannot throw into the program, which an exception
 * would end.
 */
const safely = (f) => (...args) => {
  try {
    return f(...args);
  } catch (error) {
    console.error(error);
    return undefined;
  }
};

export class Bridge {
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
   * @param {string} [over] what a value belongs to; the next one for the same takes its place
   */
  push(line, over = '') {
    line = line.replace(/[\r\n]/g, ' ');
    const last = this.#lines.at(-1);
    if (last !== undefined && (over ? over === this.#over : supersedes(line, last))) this.#lines.pop();
    this.#over = over;
    if (this.#lines.length < MAX_LINES) this.#lines.push(line);
    this.#onLine();
  }

  /** Forgets what a program that is no more has not taken. */
  clear() {
    this.#lines = [];
  }

  /** @returns {string | undefined} all lines since the last call */
  take() {
    if (this.#lines.length === 0) return undefined;
    const text = this.#lines.join('\n');
    this.#lines = [];
    return text;
  }

  /**
   * Lets the program find the page.
   * @param {object} page its functions: fits, hash, base, show, perform, animate, refuse
   */
  open(page) {
    const functions = { take: () => this.take(), ...page };
    globalThis.tripoint = Object.freeze(
      Object.fromEntries(Object.entries(functions).map(([name, f]) => [name, safely(f)])));
  }
}

/** Where a pointer is now makes where it was a moment ago uninteresting. */
function supersedes(line, last) {
  const mover = /^pointer move -?\d+ /.exec(line)?.[0];
  if (mover) return last.startsWith(mover);
  return line.startsWith('month ') && last.startsWith('month ');
}
