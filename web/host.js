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

/** A height is told if it differs by more than SLACK px from what was told, and at most every INTERVAL ms. */
const SLACK = 2;
const INTERVAL = 250;

/** What pym.js calls this frame, in the query; its delimiter would break its messages. */
const CHILD = /^(?!.*xPYMx)\S{1,128}$/;

/** WordPress has its secret behind everything else in the address. */
const SECRET = /#\?secret=([A-Za-z0-9]{1,64})$/;

/** The heights that WordPress allows, in px. */
const [LOWEST, HIGHEST] = [200, 1000];

export class Host {
  #ask;
  #child = '';
  #secret = '';
  /** The height that was told last, and when. */
  #told = 0;
  #at = -INTERVAL;
  #timer = 0;

  /**
   * Has to be made before anything else reads the address. Where there is a
   * host, it is told the height at once.
   * @param {(type: 'select' | 'date' | 'theme', value: string) => void} ask hears what the host asks for
   */
  constructor(ask) {
    if (window.parent === window) return;
    this.#ask = ask;
    const child = new URLSearchParams(location.search).get('childId') ?? '';
    if (CHILD.test(child)) this.#child = child;
    this.#secret = takeSecret();
    window.addEventListener('message', ({ source, data }) => {
      if (source === window.parent) this.#hear(data);
    });
    window.addEventListener('resize', () => this.tellHeight());
    this.tellHeight();
  }

  /** @param {{type: string, ref?: string, date?: string, height?: number}} message */
  tell(message) {
    post({ tripoint: 1, ...message });
  }

  /**
   * Tells the height that suits the width, if it is another. The style sheet
   * decides it from the width alone: a height that follows from the height
   * would grow for ever.
   */
  tellHeight() {
    const height = wanted();
    if (window.parent === window || !height || this.#timer || Math.abs(height - this.#told) <= SLACK) return;
    const now = performance.now();
    const wait = this.#at + INTERVAL - now;
    if (wait > 0) {
      this.#timer = window.setTimeout(() => {
        this.#timer = 0;
        this.tellHeight();
      }, wait);
      return;
    }
    this.#told = height;
    this.#at = now;
    this.#speak(height);
  }

  /** Says a height in each language that the host may know. */
  #speak(height) {
    this.tell({ type: 'height', height });
    post({ sentinel: 'amp', type: 'embed-size', height }); // AMP, newswire frames
    if (this.#child) post(['pym', this.#child, 'height', height].join('xPYMx'));
    if (this.#secret) {
      post({ message: 'height', value: Math.min(HIGHEST, Math.max(LOWEST, height)), secret: this.#secret });
    }
  }

  #hear(data) {
    const asked = read(data);
    if (asked) this.#ask(...asked);
    else if (isListening(data, this.#secret)) {
      this.#told = 0;
      this.tellHeight();
    }
  }
}

/**
 * Reads a message of a host.
 * @param {unknown} data anything at all
 * @returns {[type: string, value: string] | null} null for what is none
 */
export function read(data) {
  if (typeof data !== 'object' || data === null || data.tripoint !== 1) return null;
  if (typeof data.type !== 'string' || !Object.hasOwn(ASKS, data.type)) return null;
  const [field, form] = ASKS[data.type];
  const value = data[field];
  return typeof value === 'string' && form.test(value) ? [data.type, value] : null;
}

/** Whether newswire frames or WordPress say that they have begun to listen. */
function isListening(data, secret) {
  if (typeof data !== 'object' || data === null) return false;
  return (data.sentinel === 'amp' && data.type === 'frames-init')
    || (data.message === 'ready' && secret !== '' && data.secret === secret);
}

/** Takes the secret out of the address, of which the rest is a state; it outlives a reload. */
function takeSecret() {
  const secret = SECRET.exec(location.hash)?.[1];
  if (!secret) return history.state?.secret ?? '';
  const rest = location.hash.replace(SECRET, '');
  history.replaceState({ ...history.state, secret }, '', location.pathname + location.search + rest);
  return secret;
}

/** The height in px that the style sheet has for this width; 0 while there is none. */
function wanted() {
  return parseInt(getComputedStyle(document.documentElement).getPropertyValue('--height'), 10) || 0;
}

function post(message) {
  if (window.parent !== window) window.parent.postMessage(message, '*');
}
