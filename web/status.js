/**
 * The state of the page: static, loading, live or failed. The page has words for each
 * state and each reason, in elements with the class of that name. Start reading at
 * Status.
 */

/**
 * Why the page is in a state.
 * @typedef {import('./download.js').Reason | 'style' | 'opening' | 'resting' | ''} Reason
 */

class Status {
  #root = document.documentElement;
  #box;
  #words;
  #progress;
  #done;
  #total;
  #detail;

  /** @param {HTMLElement} box */
  constructor(box) {
    this.#box = box;
    this.#words = /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll('.when, .why'));
    this.#progress = /** @type {HTMLProgressElement} */ (box.querySelector('progress'));
    this.#done = /** @type {HTMLElement} */ (box.querySelector('#done'));
    this.#total = /** @type {HTMLElement} */ (box.querySelector('#total'));
    this.#detail = /** @type {HTMLElement} */ (box.querySelector('#detail'));
  }

  get state() {
    return this.#root.dataset.state;
  }

  /**
   * @param {'static' | 'loading' | 'live' | 'failed'} state
   * @param {Reason} [reason]
   * @param {string} [detail] the browser's own message, for a developer
   */
  set(state, reason = '', detail = '') {
    const held = this.#box.contains(document.activeElement);
    this.#root.dataset.state = state;
    this.#root.dataset.reason = reason;
    for (const word of this.#words) {
      word.hidden = ![state, reason].some((name) => name && word.classList.contains(name));
    }
    this.#detail.textContent = detail;
    this.#detail.hidden = detail === '';
    // The pressed button is hidden now; another one takes the focus.
    if (held) [...this.#box.querySelectorAll('button')].find((button) => button.checkVisibility())?.focus();
  }

  /**
   * Shows how much of the download has come. When all has, the program starts.
   * @param {number} done bytes
   * @param {number} total bytes
   */
  progress(done, total) {
    this.#done.textContent = megabytes(done);
    this.#total.textContent = megabytes(total);
    if (done < total) this.#progress.value = done / total;
    else this.#progress.removeAttribute('value');
  }
}

/** The state of this page. */
export const status = new Status(/** @type {HTMLElement} */ (document.getElementById('status')));

/** @param {number} bytes */
const megabytes = (bytes) =>
  (bytes / 1e6).toLocaleString(document.documentElement.lang, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });

/**
 * Whether a link does what only the program can do, and it may come.
 * @param {HTMLElement} link
 */
export function needsProgram({ dataset: { action = '' } }) {
  const { state, reason } = document.documentElement.dataset;
  return action !== '' && !/^(part:|select:|copy:(link|cit))/.test(action) && (state === 'loading' || reason === '');
}
