/**
 * The page that embeds this one: what it is told, and what it may ask for.
 * Start reading at Host.
 */

/** Fields of messages; what does not match is ignored. */
const REF = /^([a-z]+\/[a-z0-9-]{1,72})?$/;
const DATE = /^\d{4}(-\d\d){0,2}[~?%]?$/;
const THEME = /^(auto|light|dark)$/;

/** The field of each message that a host may send, and what it must look like. */
const ASKS = { select: ['ref', REF], date: ['date', DATE], theme: ['theme', THEME] };

export class Host {
  #height = 0;

  /** @param {(line: string) => void} push tells the program */
  constructor(push) {
    if (window.parent === window) return;
    window.addEventListener('message', (event) => {
      if (event.source !== window.parent) return;
      const action = read(event.data);
      if (action) push(`action ${action}`);
    });
    window.addEventListener('resize', () => this.tellHeight());
  }

  /** @param {{type: string, ref?: string, date?: string, height?: number}} message */
  tell(message) {
    if (window.parent !== window) window.parent.postMessage({ tripoint: 1, ...message }, '*');
  }

  /**
   * Tells the height that suits the width. The style sheet decides it from the
   * width alone: a height that follows from the height would grow for ever.
   */
  tellHeight() {
    const height = parseInt(getComputedStyle(document.documentElement).getPropertyValue('--height'), 10);
    if (!height || height === this.#height) return;
    this.#height = height;
    this.tell({ type: 'height', height });
  }
}

/**
 * Reads a message of a host.
 * @param {unknown} data anything at all
 * @returns {string} the action, "" for what is none
 */
export function read(data) {
  if (typeof data !== 'object' || data === null || data.tripoint !== 1) return '';
  if (typeof data.type !== 'string' || !Object.hasOwn(ASKS, data.type)) return '';
  const [field, form] = ASKS[data.type];
  const value = data[field];
  return typeof value === 'string' && form.test(value) ? `${data.type}:${value}` : '';
}
