/**
 * The element <tripoint-map>: the map as a part of somebody's page.
 *
 *   <script async src="https://…/embed.js"></script>
 *   <tripoint-map edge="cn-us" date="2016-05" lang="en" theme="auto" live>
 *     <a href="https://…/frame.html#edge/cn-us">United States and China, trust in cyberspace</a>
 *   </tripoint-map>
 *
 * It is a classic script, because people paste those; its own address tells where the
 * frame is. Readers without scripts see what is inside the element. The same text names
 * the frame, unless the element has a title. The frame comes when the reader comes near.
 * Attributes may change at any time; the element ignores a malformed one. The width
 * decides the height at once, and then the frame does. Until this script has arrived the host keeps room for it, for instance with
 * `tripoint-map { display: block; min-height: 600px }`.
 *
 * It defines no globals, and defines the element once, however often it runs. tools/site
 * makes one classic script of it and of what it imports.
 */
import { DATE, THEME } from './messages.js';

const NAME = 'tripoint-map';
const NONE = /** @type {HTMLIFrameElement} */ (/** @type {unknown} */ (undefined));
const FRAME = new URL('frame.html', /** @type {HTMLScriptElement} */ (document.currentScript).src);
/**
 * The forms of the attributes.
 * @type {Record<string, RegExp>}
 */
const FORMS = {
  edge: /^([a-z0-9-]{1,72})?$/,
  date: DATE,
  theme: THEME,
  lang: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i,
  live: /^(auto)?$/,
};

// The widths and heights are those of the frame's own style sheet. A sheet that a script makes
// is no inline style: strict policies allow it.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; container-type: inline-size }
  :host([hidden]) { display: none }
  * { display: block; width: 100%; height: ${LAYOUT.height}px; border: 0 }
  @container (max-width: ${LAYOUT.medium}px) { * { height: ${LAYOUT.mediumHeight}px } }
  @container (max-width: ${LAYOUT.narrow}px) { * { height: ${LAYOUT.narrowHeight}px } }
`);

class TripointMap extends HTMLElement {
  static observedAttributes = Object.keys(FORMS);
  #root = this.attachShadow({ mode: 'open' });
  /** Tells when the reader comes near; by then the host's style sheets have declared its colour scheme. */
  #near = new IntersectionObserver((entries) => entries.pop()?.isIntersecting && this.#load(), { rootMargin: '1250px' });
  /** The frame, once the element is in a page and near. */
  #frame = NONE;
  /**
   * Whether the frame has sent a message, and so listens.
   * @type {boolean | undefined}
   */
  #heard;
  /**
   * Messages for a frame that does not listen yet, by attribute.
   * @type {Record<string, object>}
   */
  #late = {};
  /**
   * The theme that the frame was asked for last.
   * @type {string | undefined}
   */
  #asked;

  /** @param {MessageEvent} event */
  #hear = ({ source, data }) => {
    if (!source || source !== this.#frame?.contentWindow || data?.tripoint !== 1) return;
    this.#heard = true;
    this.#tell();
    const { type, height } = data;
    if (type === 'height' && Number.isInteger(height)) {
      this.#frame.style.height = `${Math.min(2400, Math.max(240, height))}px`;
    }
  };

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.replaceChildren(document.createElement('p')); // as tall as the frame
    addEventListener('message', this.#hear);
    this.#near.observe(this);
  }

  disconnectedCallback() {
    this.#near.disconnect();
    removeEventListener('message', this.#hear);
    this.#root.replaceChildren();
    this.#frame = NONE;
  }

  /** Without this method a move within the page would load the frame again. */
  connectedMoveCallback() {}

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} value
   */
  attributeChangedCallback(name, before, value) {
    if (!this.#frame || value === before) return;
    if (name === 'lang' || name === 'live') this.#load();
    else if (value === null || FORMS[name].test(value)) this.#ask(name, value ?? (name === 'theme' ? this.#theme() : ''));
  }

  /**
   * @param {string} name of an attribute
   * @param {string} value
   */
  #ask(name, value) {
    if (name === 'theme') this.#dress(value);
    this.#late[name] =
      name === 'edge' ? { tripoint: 1, type: 'select', ref: value && `edge/${value}` } : { tripoint: 1, type: name, [name]: value };
    if (this.#heard) this.#tell();
  }

  #tell() {
    for (const message of Object.values(this.#late)) this.#frame.contentWindow?.postMessage(message, '*');
    this.#late = {};
  }

  #load() {
    this.#near.disconnect();
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads');
    frame.referrerPolicy = 'no-referrer';
    this.#frame = frame;
    this.#heard = false;
    this.#late = {};
    this.#name();
    this.#dress(this.#theme());
    frame.onload = () => {
      this.#name(); // the browser has parsed what is inside the element by now
      const theme = this.#theme();
      if (theme !== this.#asked) this.#ask('theme', theme);
    };
    frame.src = this.#address();
    this.#root.replaceChildren(frame);
  }

  #address() {
    const url = new URL(FRAME);
    const lang = this.#get('lang');
    if (this.#get('live') !== undefined) url.searchParams.set('live', 'auto');
    if (lang) url.searchParams.set('lang', lang);
    const [edge, date, theme] = [this.#get('edge'), this.#get('date'), this.#theme()];
    const rest = [date && `date=${encodeURIComponent(date)}`, theme !== 'auto' && `theme=${theme}`].filter(Boolean).join('&');
    url.hash = (edge ? `edge/${edge}` : '') + (rest && `?${rest}`);
    return url.href;
  }

  /**
   * The value of an attribute, undefined for none and for a malformed one.
   * @param {string} name
   */
  #get(name) {
    const value = this.getAttribute(name);
    return value !== null && FORMS[name].test(value) ? value : undefined;
  }

  /** The theme of the attribute, or else the one that the host has declared. */
  #theme() {
    const { colorScheme } = getComputedStyle(this);
    return this.#get('theme') ?? (THEME.test(colorScheme) ? colorScheme : 'auto');
  }

  #name() {
    this.#frame.title = this.title || /** @type {string} */ (this.textContent).replace(/\s+/g, ' ').trim() || 'Tripoint';
  }

  /**
   * Gives the frame its element's colour scheme: with another it would be a white or a black box.
   * @param {string} theme
   */
  #dress(theme) {
    this.#asked = theme;
    this.#frame.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, TripointMap);
