/**
 * The page that embeds this one: what the frame tells it, and what it may ask for.
 * Start reading at Host.
 */
import { observeSizes, replace } from './allowed.js';
import { read } from './messages.js';

/** The frame tells a height that differs by more than SLACK px from the last, at most every INTERVAL ms. */
const SLACK = 2;
const INTERVAL = 250;

/** The name that pym.js gives this frame in the query. The delimiter of its messages would break them. */
const CHILD = /^(?!.*xPYMx)\S{1,128}$/;

/** WordPress puts its secret at the end of the address. */
const SECRET = /#\?secret=([A-Za-z0-9]{1,64})$/;

/** The heights that WordPress allows, in px. */
const [LOWEST, HIGHEST] = [200, 1000];

export class Host {
  /** @type {((type: import('./messages.js').Ask, text: string) => void) | undefined} */
  #ask;
  #child = '';
  #secret = '';
  /** The height that the host was told last, and when. */
  #last = 0;
  #at = -INTERVAL;
  #timer = 0;

  /**
   * Make it before anything else reads the address. It tells a host the height at once.
   * @param {(type: import('./messages.js').Ask, text: string) => void} ask hears what the host asks for
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
    const panel = document.getElementById('panel');
    if (panel) observeSizes([panel], () => this.tellHeight());
    const more = /** @type {HTMLAnchorElement | null} */ (document.getElementById('more'));
    const whole = more?.href ?? '';
    more?.addEventListener('click', () => {
      const ref = panel?.dataset.ref ?? '';
      more.href = ref && !ref.startsWith('page/') ? `${ref}.html` : whole;
    });
    this.tellHeight();
  }

  /** @param {import('./messages.js').Told} message */
  tell(message) {
    post({ tripoint: 1, ...message });
  }

  /**
   * Tells the host the height that suits the width, if that has changed. It follows from
   * the width and from the words: a height that depends on the height would grow for ever.
   */
  tellHeight() {
    if (window.parent !== window) offerMore();
    const height = wanted();
    if (window.parent === window || !height || this.#timer || Math.abs(height - this.#last) <= SLACK) return;
    const now = performance.now();
    const wait = this.#at + INTERVAL - now;
    if (wait > 0) {
      this.#timer = window.setTimeout(() => {
        this.#timer = 0;
        this.tellHeight();
      }, wait);
      return;
    }
    this.#last = height;
    this.#at = now;
    this.#speak(height);
  }

  /**
   * Tells a height in each protocol that the host may know.
   * @param {number} height
   */
  #speak(height) {
    this.tell({ type: 'height', height });
    post({ sentinel: 'amp', type: 'embed-size', height }); // AMP, newswire frames
    if (this.#child) post(['pym', this.#child, 'height', height].join('xPYMx'));
    if (this.#secret) {
      post({ message: 'height', value: Math.min(HIGHEST, Math.max(LOWEST, height)), secret: this.#secret });
    }
  }

  /** @param {unknown} data */
  #hear(data) {
    const asked = read(data);
    if (asked) /** @type {Function} */ (this.#ask)(...asked);
    else if (isListening(data, this.#secret)) {
      this.#last = 0;
      this.tellHeight();
    }
  }
}

/**
 * Whether newswire frames or WordPress say that they have begun to listen.
 * @param {unknown} data
 * @param {string} ours the secret of WordPress, "" for none
 */
function isListening(data, ours) {
  const { sentinel, type, message, secret } = Object(data);
  return (sentinel === 'amp' && type === 'frames-init') || (message === 'ready' && ours !== '' && secret === ours);
}

/** Takes the secret out of the address, whose rest is a state. The history keeps it over a reload. */
function takeSecret() {
  const secret = SECRET.exec(location.hash)?.[1];
  if (!secret) return history.state?.secret ?? '';
  const rest = location.hash.replace(SECRET, '');
  replace({ secret }, location.pathname + location.search + rest);
  return secret;
}

/** The greatest height to ask for, in px. */
const MOST = 2400;

/**
 * The height in px that the style sheet gives for this width, or that of all the words
 * about what is selected, where they stand under the map and need more; 0 before the sheet
 * is there.
 */
function wanted() {
  const least = parseInt(getComputedStyle(document.documentElement).getPropertyValue('--height'), 10) || 0;
  const panel = document.getElementById('panel');
  if (!least || !panel?.dataset.ref || getComputedStyle(panel).overflowY !== 'visible') return least;
  return Math.min(MOST, Math.max(least, Math.ceil(panel.getBoundingClientRect().bottom + window.scrollY)));
}

/**
 * Shows a link to the page with all words where they go on below the frame, and the frame
 * does not scroll, since swipes over it belong to the page around.
 */
function offerMore() {
  const [root, panel, more] = [document.documentElement, document.getElementById('panel'), document.getElementById('more')];
  if (!panel || !more) return;
  const still = [root, panel].map((e) => getComputedStyle(e).overflowY).join() === 'hidden,visible';
  more.hidden = !still || panel.getBoundingClientRect().bottom - SLACK <= window.innerHeight;
}

/** @param {unknown} message */
function post(message) {
  if (window.parent !== window) window.parent.postMessage(message, '*');
}
