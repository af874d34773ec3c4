/**
 * The element <tripoint-map>: the map as a part of somebody's page.
 *
 *   <script async src="https://…/embed.js"></script>
 *   <tripoint-map edge="cn-us" date="2016-05" lang="en" theme="auto" live>
 *     <a href="https://…/frame.html#edge/cn-us">United States and China, trust in cyberspace</a>
 *   </tripoint-map>
 *
 * A classic script, for that is what people paste, and its own address tells
 * where the frame is. What is inside the element stays for whoever runs no
 * scripts, and names the frame, unless the element has a title. Attributes may
 * change at any time; one that is malformed counts for nothing. The height
 * follows from the width at once, and then from what the frame says; room for it
 * before this script has arrived is the host's to keep, for instance by
 * `tripoint-map { display: block; min-height: 600px }`.
 *
 * It defines no globals, and defines the element once, however often it runs.
 */
(() => {
  const NAME = 'tripoint-map';
  if (customElements.get(NAME)) return;

  const FRAME = new URL('frame.html', document.currentScript.src);
  const FORMS = {
    edge: /^([a-z0-9-]{1,72})?$/,
    date: /^\d{4}(-\d\d){0,2}[~?%]?$/,
    theme: /^(auto|light|dark)$/,
    lang: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i,
    live: /^(auto)?$/,
  };
  const MESSAGES = { edge: ['select', 'ref'], date: ['date', 'date'], theme: ['theme', 'theme'] };

  // The widths and heights are those of frame.css. A sheet that a script makes
  // is no inline style: strict policies allow it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; container-type: inline-size }
    :host([hidden]) { display: none }
    iframe { display: block; width: 100%; height: 640px; border: 0 }
    @container (max-width: 899px) { iframe { height: 600px } }
    @container (max-width: 599px) { iframe { height: 720px } }
  `);

  customElements.define(NAME, class extends HTMLElement {
    static observedAttributes = Object.keys(FORMS);

    #root = this.attachShadow({ mode: 'open' });
    /** There while the element is in a page. */
    #frame;
    /** Whether the frame has spoken, and so listens. */
    #heard;
    /** What it has not been told yet, by attribute. */
    #late;
    /** The theme that it was asked for last. */
    #asked;

    #hear = ({ source, data }) => {
      if (!source || source !== this.#frame.contentWindow || data?.tripoint !== 1) return;
      this.#heard = true;
      this.#tell();
      const { type, height } = data;
      if (type === 'height' && Number.isInteger(height)) {
        this.#frame.style.height = `${Math.min(2400, Math.max(240, height))}px`;
      }
    };

    connectedCallback() {
      this.#root.adoptedStyleSheets = [sheet];
      addEventListener('message', this.#hear);
      this.#load();
    }

    disconnectedCallback() {
      removeEventListener('message', this.#hear);
      this.#frame.remove();
      this.#frame = undefined;
    }

    /** Without this a move within the page would load the frame again. */
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, value) {
      if (!this.#frame || value === before) return;
      if (!MESSAGES[name]) this.#load();
      else if (value === null || FORMS[name].test(value)) this.#ask(name, value ?? (name === 'theme' ? this.#theme() : ''));
    }

    #ask(name, value) {
      if (name === 'theme') this.#dress(value);
      const [type, field] = MESSAGES[name];
      this.#late[name] = { tripoint: 1, type, [field]: name === 'edge' && value ? `edge/${value}` : value };
      if (this.#heard) this.#tell();
    }

    #tell() {
      for (const message of Object.values(this.#late)) this.#frame.contentWindow.postMessage(message, '*');
      this.#late = {};
    }

    #load() {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads');
      frame.referrerPolicy = 'no-referrer';
      frame.loading = 'lazy';
      this.#frame = frame;
      this.#heard = false;
      this.#late = {};
      this.#name();
      this.#root.replaceChildren(frame);
      // Only in a frame of the page are its style sheets there, which declare its scheme.
      requestAnimationFrame(() => {
        if (frame !== this.#frame) return;
        this.#dress(this.#theme());
        frame.onload = () => {
          this.#name(); // by now what is inside the element has been parsed
          const theme = this.#theme();
          if (theme !== this.#asked) this.#ask('theme', theme);
        };
        frame.src = this.#address();
      });
    }

    #address() {
      const url = new URL(FRAME);
      const lang = this.#get('lang');
      if (this.#get('live') !== undefined) url.searchParams.set('live', 'auto');
      if (lang) url.searchParams.set('lang', lang);
      const [edge, date, theme] = [this.#get('edge'), this.#get('date'), this.#theme()];
      const rest = [date && `date=${encodeURIComponent(date)}`, theme !== 'auto' && `theme=${theme}`].filter(Boolean).join('&');
      url.hash = (edge ? `edge/${edge}` : '') + (rest && `?${rest}`);
      return url;
    }

    /** The value of an attribute, undefined for none and for a malformed one. */
    #get(name) {
      const value = this.getAttribute(name);
      return value !== null && FORMS[name].test(value) ? value : undefined;
    }

    /** The theme that is asked for, or else the one that the host has declared. */
    #theme() {
      const { colorScheme } = getComputedStyle(this);
      return this.#get('theme') ?? (FORMS.theme.test(colorScheme) ? colorScheme : 'auto');
    }

    #name() {
      this.#frame.title = this.title || this.textContent.replace(/\s+/g, ' ').trim() || 'Tripoint';
    }

    /** A frame of another scheme than its element's would be a white or a black box. */
    #dress(theme) {
      this.#asked = theme;
      this.#frame.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
    }
  });
})();
