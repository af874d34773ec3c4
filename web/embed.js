/**
 * The element <tripoint-map>: the map as a part of somebody's page.
 *
 *   <script async src="https://…/embed.js"></script>
 *   <tripoint-map start="edge-cn-us-2018-11-08" lang="en" theme="auto" live>
 *     <a href="https://…/edge/cn-us.html">United States and China, trust in cyberspace</a>
 *   </tripoint-map>
 *
 * It is a classic script, because people paste those; its own address tells where the
 * frame is. start names a page of the site that is the frame in a state from its first
 * byte, frame-….html; edge and date choose any other state. The frame is in the language
 * of the element, which is that of what is around it unless it says so, if the site has it. What is inside the element
 * shows until the frame speaks, and so for readers without scripts and where the frame is
 * blocked. The same text names the frame, unless the element has a title. The frame comes
 * when the reader comes near. Attributes may change at any time; the element ignores a
 * malformed one. It is as wide as its place, also in one that is as wide as what is in
 * it. The width decides the height at once, and then the frame does. Until this script has arrived the host keeps room for it, for instance with
 * `tripoint-map { display: block; min-height: 640px }`.
 *
 * It defines no globals, and defines the element once, however often it runs. tools/site
 * makes one classic script of it and of what it imports.
 */
import { DATE, THEME } from './messages.js';

const SITE = /** @type {HTMLScriptElement} */ (document.currentScript).src;
/**
 * The forms of the attributes.
 * @type {Record<string, RegExp>}
 */
const FORMS = {
  edge: /^[a-z0-9-]*$/,
  start: /^[a-z0-9-]*$/,
  lang: /^[a-z0-9-]*$/,
  date: DATE,
  theme: THEME,
  live: /^(auto)?$/,
};

// The widths and heights are those of the frame's own style sheet. A sheet that a script makes
// is no inline style: strict policies allow it. The line ::before would be 3,000 px wide and may
// break: a float, a flexible item or a cell takes the room that there is.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host(:not([hidden])){display:block}
:host::before{content:"- -";display:block;height:0;visibility:hidden;word-spacing:3000px}
*{grid-area:1/1;width:100%;height:${LAYOUT.height}px;border:0}
div{display:grid;grid:auto/100%;flex:none;height:auto;container-type:inline-size}
slot{display:block;height:0;z-index:1}
@container (max-width:${LAYOUT.narrow}px){*{height:${LAYOUT.narrowHeight}px}}
`);

/** @param {string} name of an element to make */
const make = (name) => document.createElement(name);

class TripointMap extends HTMLElement {
  static observedAttributes = Object.keys(FORMS);
  #root = this.attachShadow({ mode: 'open' });
  #box = this.#root.appendChild(make('div'));
  /** Shows what is inside the element, upon the frame, as long as the frame has sent no message, and so does not listen. */
  #inside = make('slot');
  /** Tells when the reader comes near; by then the host's style sheets have declared its colour scheme. */
  #near = new IntersectionObserver((entries) => entries.pop()?.isIntersecting && this.#load(), { rootMargin: '1250px' });
  /** It has an address once the reader has come near. Put into the page again, it loads anew. */
  #frame = /** @type {HTMLIFrameElement} */ (make('iframe'));
  /** The theme that the frame was asked for last. */
  #asked = '';

  /** @param {MessageEvent} event */
  #hear = ({ source, data }) => {
    if (!source || source !== this.#frame.contentWindow || data?.tripoint !== 1) return;
    this.#inside.remove();
    this.#name(); // the browser has parsed what is inside the element by now
    if (this.#asked !== this.#theme()) this.#ask('theme', this.#asked);
    const { type, height } = data;
    if (type === 'height' && Number.isInteger(height)) {
      this.#frame.style.height = `${Math.min(2400, Math.max(240, height))}px`;
    }
  };

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    addEventListener('message', this.#hear);
    this.#show(make('b')); // as tall as the frame
    this.#near.observe(this);
  }

  disconnectedCallback() {
    this.#near.disconnect();
    removeEventListener('message', this.#hear);
  }

  /** @param {HTMLElement} place of the map */
  #show(place) {
    this.#box.replaceChildren(place, this.#inside);
  }

  /** Without this method a move within the page would load the frame again. */
  connectedMoveCallback() {}

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} value
   */
  attributeChangedCallback(name, before, value) {
    if (!this.#frame.src || value === before) return;
    if (this.#inside.parentNode || /^[ls]/.test(name))
      this.#load(); // lang, live
    else if (value === null || FORMS[name].test(value)) this.#ask(name, name === 'theme' ? this.#theme() : value || '');
  }

  /**
   * @param {string} name of an attribute
   * @param {string} value
   */
  #ask(name, value) {
    const ask = name === 'edge' ? { type: 'select', ref: value && `edge/${value}` } : { type: name, [name]: value };
    this.#frame.contentWindow?.postMessage({ tripoint: 1, ...ask }, '*');
  }

  #load() {
    this.#near.disconnect();
    /** @type {any} */
    const frame = this.#frame;
    frame.sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
    frame.referrerPolicy = 'no-referrer';
    this.#name();
    frame.src = this.#address();
    this.#show(frame);
  }

  #address() {
    const [start, edge, date] = ['start', 'edge', 'date'].map(this.#get, this);
    const folder = LANGUAGES.find((name) => this.matches(`:lang(${name.slice(0, 2)})`)) || ''; // "zh-CN" finds "zh-Hans/"
    const live = FORMS.live.test(/** @type {string} */ (this.getAttribute('live'))) ? '&live=auto' : ''; // none is "null"
    return new URL(
      `${folder}frame${start && `-${start}`}.html?theme=${this.#theme()}${live}#${edge && `edge/${edge}`}${date && `?date=${encodeURIComponent(date)}`}`,
      SITE,
    );
  }

  /**
   * The value of an attribute, '' for none and for a malformed one.
   * @param {string} name
   */
  #get(name) {
    const value = this.getAttribute(name) || '';
    return FORMS[name].test(value) ? value : '';
  }

  /**
   * The theme of the attribute, or else the one that the host has declared. The frame gets
   * it as its element's colour scheme, too: with another it would be a white or a black box.
   */
  #theme() {
    const { colorScheme } = getComputedStyle(this);
    this.#asked = this.#get('theme') || (THEME.test(colorScheme) ? colorScheme : 'auto');
    this.#frame.style.colorScheme = this.#asked === 'auto' ? 'light dark' : this.#asked;
    return this.#asked;
  }

  #name() {
    this.#frame.title = this.title || /** @type {string} */ (this.textContent).replace(/\s+/g, ' ').trim() || 'Tripoint';
  }
}

if (!customElements.get('tripoint-map')) customElements.define('tripoint-map', TripointMap);
