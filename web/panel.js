/**
 * The panel with the document of the selection. Start reading at Panel.
 */
import { keepFocus, showSections } from './document.js';
import { painted } from './throttle.js';
import { unfold } from './static.js';

export class Panel {
  #panel;
  /** Whether the program has filled the panel. */
  #filled = false;
  /** Counts the documents shown. */
  #begun = 0;
  /** Whether the reader may have scrolled panel or page since the document began. */
  #scrolled = true;
  #jumps = new ResizeObserver(() => setJumps(this.#jumpBar?.offsetHeight ?? 0));

  /** @param {HTMLElement} panel */
  constructor(panel) {
    this.#panel = panel;
    for (const box of [panel, window])
      box.addEventListener(
        'scroll',
        () => {
          this.#scrolled = true;
        },
        { passive: true },
      );
    panel.addEventListener('click', ({ target }) => {
      /** @type {HTMLElement | null} */
      const jump = /** @type {Element} */ (target).closest('button[data-section]');
      if (jump?.dataset.section) this.#jump(jump.dataset.section);
    });
  }

  /** @returns {HTMLElement | null} the bar that leads to the parts */
  get #jumpBar() {
    return this.#panel.querySelector(':scope > .contents');
  }

  /** Tells the style sheet how high the bar of parts is. */
  #watchJumps() {
    this.#jumps.disconnect();
    if (this.#jumpBar) this.#jumps.observe(this.#jumpBar);
    else setJumps(0);
  }

  /** @param {import('./wire.js').Document} document */
  show(document) {
    const panel = this.#panel;
    const { ref = '', compare = '' } = panel.dataset;
    const another = ref !== document.ref || compare !== document.compare;
    if (another || !this.#filled) this.#begin();
    if (another) this.#toTop();
    panel.dataset.compare = document.compare;
    const unfolded = this.#filled ? [] : this.#unfolded();
    const { action } = /** @type {HTMLElement} */ (window.document.activeElement).dataset;
    keepFocus(
      panel,
      () => {
        if (another || !this.#filled) panel.replaceChildren();
        showSections(panel, document);
      },
      () => this.#control(action) ?? panel,
    ); // a reader who followed a link in the panel goes on reading there
    this.#filled = true;
    for (const card of unfolded) this.#unfold(card);
    this.#watchJumps();
  }

  /**
   * Lays out what is far down in a document once the browser has painted its beginning.
   */
  #begin() {
    const panel = this.#panel;
    const begun = ++this.#begun;
    panel.classList.remove('whole');
    painted().then(() =>
      whenIdle(
        () => {
          if (begun === this.#begun) panel.classList.add('whole');
        },
        { timeout: PATIENCE },
      ),
    );
  }

  /** Scrolls to the top of another document. */
  #toTop() {
    const panel = this.#panel;
    if (!this.#scrolled) return; // reading the position would force a layout
    this.#scrolled = false;
    panel.scrollTop = 0;
    if (window.scrollY > panel.offsetTop) window.scrollTo(0, panel.offsetTop); // where the page itself scrolls
  }

  /**
   * Finds the control with the action of one that is gone.
   * @param {string | undefined} action
   * @returns {HTMLElement | null}
   */
  #control(action) {
    return !action ? null : this.#panel.querySelector(`[data-action="${CSS.escape(action)}"]`);
  }

  /** Leaves the panel to the page's own words. */
  leave() {
    this.#filled = false;
    this.#begun++;
    this.#jumps.disconnect();
    setJumps(0);
  }

  /** The refs of the cards that the reader opened before the program ran. */
  #unfolded() {
    const open = this.#panel.querySelectorAll('.chosen [data-card] > details[open]');
    return [...open].map((details) => details.parentElement?.dataset.card ?? '');
  }

  /** @param {string} ref */
  #unfold(ref) {
    this.#panel.querySelector(`[data-card="${CSS.escape(ref)}"] > details`)?.setAttribute('open', '');
  }

  /**
   * Opens the card of a thing and scrolls to it.
   * @param {string} ref
   * @param {boolean} focus whether the reader has asked for it, and goes on there
   */
  showCard(ref, focus) {
    /** @type {HTMLElement | null} */
    const card = this.#panel.querySelector(`[data-card="${CSS.escape(ref)}"]`);
    if (!card) return;
    this.#panel.classList.add('whole');
    unfold(card);
    this.#scrollTo(card);
    flash(card);
    if (!focus) return;
    card.tabIndex = -1; // the keyboard goes on from there
    card.focus({ preventScroll: true });
  }

  /**
   * Scrolls to a card. Unlike scrollIntoView, it does not scroll the page around the frame.
   * @param {HTMLElement} card
   */
  #scrollTo(card) {
    const panel = this.#panel;
    const by = card.getBoundingClientRect().top - (this.#jumpBar?.offsetHeight ?? 0) - 8;
    if (getComputedStyle(panel).overflowY === 'visible') window.scrollBy(0, by);
    else panel.scrollTop += by - panel.getBoundingClientRect().top;
  }

  /** @param {string} key of a section */
  #jump(key) {
    const section = this.#panel.querySelector(`:scope > section[data-key="${CSS.escape(key)}"]`);
    if (!section) return;
    this.#panel.classList.add('whole');
    section.scrollIntoView();
    const heading = section.querySelector('h2');
    if (!heading) return;
    heading.tabIndex = -1; // the keyboard goes on from there
    heading.focus({ preventScroll: true });
  }
}

/** The longest wait in ms for a browser to be idle. */
const PATIENCE = 500;

const whenIdle = window.requestIdleCallback ?? ((run) => window.setTimeout(run));

/** @param {number} dp */
const setJumps = (dp) => document.documentElement.style.setProperty('--jumps', `${dp}px`);

/**
 * Highlights a card for a moment, unless the reader wants no motion.
 * @param {HTMLElement} card
 */
function flash(card) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  card.animate({ backgroundColor: ['var(--band)', 'transparent'] }, { duration: 1600, easing: 'ease-in' });
}
