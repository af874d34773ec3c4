/**
 * The panel with the document of the selection. Start reading at Panel.
 */
import { observeSizes } from './allowed.js';
import { keepFocus, partIn, showSections } from './document.js';
import { strip } from './strip.js';
import { painted } from './throttle.js';
import { toSelected } from './tabs.js';
import { unfold } from './unfold.js';

/**
 * Where a reader has left a document: how far it was scrolled, which cards were open, and
 * what had the focus, as a selector.
 * @typedef {{top: number, open: string[], held: string}} Place
 */

export class Panel {
  #panel;
  /** Whether the program has filled the panel. */
  #filled = false;
  /** Counts the documents shown. */
  #begun = 0;
  /** Whether the reader may have scrolled panel or page since the document began. */
  #scrolled = true;
  /**
   * The places where the reader has left documents.
   * @type {Map<string, Place>}
   */
  #places = new Map();
  #part = '';
  /** Whether the browser's way back or forward has led here. */
  #returned = false;
  /** What was shown before the chapter. */
  #before = '';
  #bars = observeSizes([], () => {
    setBar(this.#bar?.offsetHeight ?? 0);
    toSelected(this.#bar?.querySelector('.tabs'));
  });

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
    window.addEventListener('popstate', () => {
      this.#returned = true;
    });
    panel.addEventListener('click', ({ target }) => {
      /** @type {HTMLElement | null} */
      const jump = /** @type {Element} */ (target).closest('button[data-section]');
      if (jump?.dataset.section) this.#jump(jump.dataset.section);
    });
  }

  /** @returns {HTMLElement | null} the bar that stays in view and leads to parts or sections */
  get #bar() {
    return this.#panel.querySelector(':scope > :is(.contents, .parts)');
  }

  /** @returns {Element} what scrolls: the panel or, on a low page, the page itself */
  get #scroller() {
    const page = /** @type {Element} */ (document.scrollingElement);
    return getComputedStyle(this.#panel).overflowY === 'visible' ? page : this.#panel;
  }

  /** Tells the style sheet how high the bar is. */
  #watchBar() {
    this.#bars?.disconnect();
    if (this.#bar) this.#bars?.observe(this.#bar);
    else setBar(0);
  }

  /** @param {import('./wire.js').Document} document */
  show(document) {
    const panel = this.#panel;
    const { ref = '', compare = '' } = panel.dataset;
    const another = ref !== document.ref || compare !== document.compare;
    const turned = this.#filled && !another && this.#part !== document.part;
    const next = keyOf(document);
    const returned = another && (this.#returned || (isChapter(ref) && next === this.#before));
    this.#returned = false;
    const held = panel.contains(window.document.activeElement);
    if (this.#filled && (another || turned)) this.#leavePlace();
    if (another || !this.#filled) this.#begin(returned ? '' : next);
    if (another) this.#toTop();
    panel.dataset.compare = document.compare;
    const unfolded = this.#filled ? [] : this.#openIn(':is(.chosen, #kept)');
    const active = /** @type {HTMLElement} */ (window.document.activeElement);
    const { action } = active.dataset;
    const typing = !another && panel.contains(active) && active.matches('[type="search"]');
    const top = typing ? active.getBoundingClientRect().top : 0;
    keepFocus(
      panel,
      () => {
        if (another || !this.#filled) panel.replaceChildren();
        showSections(panel, document);
      },
      () => this.#control(action) ?? (turned ? this.#tab : null) ?? panel,
    ); // a reader who followed a link in the panel goes on reading there
    // What comes and goes above a field leaves it where the reader types.
    if (typing) this.#scroller.scrollTop += active.getBoundingClientRect().top - top;
    this.#filled = true;
    this.#part = document.part;
    for (const card of unfolded) this.#unfold(card);
    this.#watchBar();
    if (turned || returned) this.#enterPlace(held && returned);
  }

  /** What is shown, for the places. */
  get #key() {
    const { ref = '', compare = '' } = this.#panel.dataset;
    return keyOf({ ref, compare, part: this.#part });
  }

  /**
   * Lays out what is far down in a document once the browser has painted its beginning.
   * @param {string} fresh the key of what the reader begins, "" if they come back to it
   */
  #begin(fresh) {
    const panel = this.#panel;
    const begun = ++this.#begun;
    const same = fresh.slice(0, fresh.lastIndexOf(' ') + 1);
    if (same) for (const key of this.#places.keys()) if (key.startsWith(same)) this.#places.delete(key);
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
    const top = /** @type {HTMLElement} */ (panel.parentElement).offsetTop - strip.height;
    if (window.scrollY > top) window.scrollTo(0, top); // where the page itself scrolls
  }

  /** Remembers where the reader leaves what is shown. */
  #leavePlace() {
    const key = this.#key;
    // Where nothing has scrolled, reading the position would force a layout.
    const top = this.#scrolled ? this.#scroller.scrollTop : 0;
    this.#places.set(key, { top, open: this.#openIn(''), held: selectorOf(window.document.activeElement) });
    if (!isChapter(key)) this.#before = key;
  }

  /**
   * Goes to where the reader has left what is shown, or to its beginning.
   * @param {boolean} focus whether what had the focus then gets it again
   */
  #enterPlace(focus) {
    const panel = this.#panel;
    const place = this.#places.get(this.#key);
    const held = focus && place?.held && panel.querySelector(place.held);
    if (held) /** @type {HTMLElement} */ (held).focus({ preventScroll: true });
    panel.classList.add('whole');
    const scroller = this.#scroller;
    if (place) {
      for (const card of place.open) this.#unfold(card);
      scroller.scrollTop = place.top;
      return;
    }
    const part = partIn(panel);
    if (!part || !this.#bar) return;
    const hidden = this.#bar.getBoundingClientRect().bottom - part.getBoundingClientRect().top;
    if (hidden > 0) scroller.scrollTop -= hidden; // the tabs stay where they are
  }

  /**
   * Finds the control with the action of one that is gone.
   * @param {string | undefined} action
   * @returns {HTMLElement | null}
   */
  #control(action) {
    return !action ? null : this.#panel.querySelector(`[data-action="${CSS.escape(action)}"]`);
  }

  /** @returns {HTMLElement | null} the tab of the shown part */
  get #tab() {
    return this.#panel.querySelector('[role="tab"][aria-selected="true"]');
  }

  /** Leaves the panel to the page's own words. */
  leave() {
    this.#filled = false;
    this.#begun++;
    this.#bars?.disconnect();
    setBar(0);
  }

  /**
   * The refs of the cards that the reader has opened.
   * @param {string} within a selector of what the cards are in
   */
  #openIn(within) {
    const open = this.#panel.querySelectorAll(`${within} [data-card] > details[open]`);
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
    const scroller = this.#scroller;
    const top = scroller === this.#panel ? this.#panel.getBoundingClientRect().top : strip.height;
    scroller.scrollTop += card.getBoundingClientRect().top - (this.#bar?.offsetHeight ?? 0) - 8 - top;
  }

  /** @param {string} key of a section */
  #jump(key) {
    const section = this.#panel.querySelector(`section[data-key="${CSS.escape(key)}"]`);
    if (!section) return;
    this.#panel.classList.add('whole');
    section.scrollIntoView();
    const heading = section.querySelector('h2');
    if (!heading) return;
    heading.tabIndex = -1; // the keyboard goes on from there
    heading.focus({ preventScroll: true });
  }
}

/**
 * A name for what a document shows: its part comes last.
 * @param {{ref: string, compare: string, part: string}} document
 */
const keyOf = ({ ref, compare, part }) => `${ref} ${compare} ${part}`;

/** @param {string} ref or what begins with it */
const isChapter = (ref) => ref.startsWith('page/');

/**
 * Finds what a reader has pressed once it is there again.
 * @param {Element | null} element
 */
function selectorOf(element) {
  const { action } = /** @type {HTMLElement} */ (element).dataset;
  const href = element?.getAttribute('href');
  if (action) return `[data-action="${CSS.escape(action)}"]`;
  return href ? `a[href="${CSS.escape(href)}"]` : '';
}

/** The longest wait in ms for a browser to be idle. */
const PATIENCE = 500;

const whenIdle = window.requestIdleCallback ?? ((run) => window.setTimeout(run));

/** @param {number} dp */
const setBar = (dp) => document.documentElement.style.setProperty('--jumps', `${dp}px`);

/**
 * Highlights a card for a moment, unless the reader wants no motion.
 * @param {HTMLElement} card
 */
function flash(card) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  card.animate({ backgroundColor: ['var(--band)', 'transparent'] }, { duration: 1600, easing: 'ease-in' });
}
