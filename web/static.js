/**
 * The panel while no program runs. The page has an article about everything that can be
 * selected, and shows one of them. Start reading at StaticPanel.
 */
import { replace } from './address.js';

const root = document.documentElement;

export class StaticPanel {
  #panel;
  #bar;
  #articles;
  /** The nodes of panel and bar before the program fills them. */
  #words;
  #controls;
  #say;
  #onChoose;

  /**
   * @param {HTMLElement} panel
   * @param {HTMLElement} bar
   * @param {(words: string) => void} say announces another article
   * @param {(ref: string) => void} onChoose called when a reader has chosen an article, "" for none
   */
  constructor(panel, bar, say, onChoose) {
    this.#panel = panel;
    this.#bar = bar;
    this.#articles = /** @type {HTMLElement} */ (panel.querySelector('#static'));
    this.#words = [...panel.childNodes];
    this.#controls = [...bar.childNodes];
    this.#say = say;
    this.#onChoose = onChoose;
    document.addEventListener('click', (event) => this.#click(event));
    /** @type {HTMLElement} */ (document.getElementById('poster')).addEventListener('keydown', (event) => {
      if (event.key !== ' ') return; // assistive software presents these links as buttons
      event.preventDefault();
      /** @type {Element} */ (event.target).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    });
    document.addEventListener('keydown', (event) => this.#key(event));
    window.addEventListener('hashchange', () => this.#turn());
    window.addEventListener('beforeprint', () => this.#unfold());
    window.addEventListener('afterprint', () => this.#fold());
  }

  /** @returns {HTMLElement | null} the article that is shown */
  get #chosen() {
    return this.#articles.querySelector('.chosen');
  }

  /** Whether a program shows its own documents instead. */
  get #away() {
    return !this.#articles.isConnected;
  }

  /**
   * Brings back the page's own words after a program.
   * @param {string} hash of the state that it had
   */
  restore(hash) {
    this.#panel.replaceChildren(...this.#words);
    this.#bar.replaceChildren(...this.#controls);
    this.show(hash);
  }

  /**
   * Gives the focus to the link in the picture that leads to an article.
   * @param {string} ref
   */
  focus(ref) {
    /** @type {NodeListOf<SVGAElement>} */
    const links = document.querySelectorAll(`#poster a[data-ref="${CSS.escape(ref)}"]`);
    [...links].find((link) => link.checkVisibility())?.focus({ preventScroll: true });
  }

  /** Shows the article of the present address, announces it, and keeps the focus near it. */
  #turn() {
    if (this.#away) return;
    const before = this.#panel.dataset.ref;
    const held = this.#panel.contains(document.activeElement) && document.activeElement;
    const card = this.show(location.hash);
    if (this.#panel.dataset.ref !== before) this.#say(/** @type {string} */ ((this.#chosen ?? this.#articles).dataset.said));
    if (!held) return;
    if (card) {
      card.tabIndex = -1; // the keyboard goes on from there
      card.focus({ preventScroll: true });
    } else if (!held.checkVisibility()) this.#panel.focus({ preventScroll: true });
  }

  /**
   * Shows the article that an address leads to, or the overview.
   * @param {string} hash
   * @returns {HTMLElement | null} the card in it that the address names, if any
   */
  show(hash) {
    if (this.#away) return null;
    const { ref, theme, text } = read(hash);
    const target = ref ? document.getElementById(ref) : null;
    const article = target?.closest('#static > article');
    this.#chosen?.classList.remove('chosen');
    article?.classList.add('chosen');
    this.#panel.dataset.ref = article?.id ?? '';
    this.#panel.classList.remove('whole');
    this.#panel.scrollTop = 0;
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    root.classList.toggle('text', text);
    /** @type {NodeListOf<HTMLAnchorElement | SVGAElement>} */
    const links = document.querySelectorAll('#poster a, #places a');
    for (const link of links) {
      link.ariaCurrent = link.dataset.ref === (article?.id ?? '') ? 'true' : null;
    }
    const card = article && target !== article ? target : null;
    if (card) this.#showCard(card);
    return card;
  }

  /** @param {HTMLElement} card */
  #showCard(card) {
    unfold(card);
    this.#scrollTo(card);
  }

  /**
   * Scrolls to an element. Unlike scrollIntoView, it does not scroll the page around the frame.
   * @param {HTMLElement} target
   */
  #scrollTo(target) {
    this.#panel.classList.add('whole');
    /** @type {HTMLElement | null} */
    const jumps = this.#panel.querySelector('.chosen > .contents');
    const above = jumps?.offsetHeight ?? 0;
    const by = target.getBoundingClientRect().top - above - 8;
    if (getComputedStyle(this.#panel).overflowY === 'visible') window.scrollBy(0, by);
    else this.#panel.scrollTop += by - this.#panel.getBoundingClientRect().top;
  }

  /** On paper there are all articles, with everything open. */
  #unfold() {
    this.#panel.append(this.#articles);
    for (const details of detailsIn(this.#panel, 'details:not([open])')) {
      details.open = true;
      details.dataset.closed = '';
    }
  }

  #fold() {
    for (const details of detailsIn(this.#panel, 'details[data-closed]')) {
      details.open = false;
      delete details.dataset.closed;
    }
    if (!this.#panel.contains(this.#words[0])) this.#articles.remove();
  }

  /**
   * Shows what a link within the page leads to, without an entry in the history.
   * @param {MouseEvent} event
   */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    /** @type {HTMLElement | null} */
    const jump = target.closest('#static button[data-section]');
    if (jump) this.#jump(jump);
    const link = target.closest('a[href^="#"]');
    if (!link || this.#away || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const ref = /** @type {string} */ (link.getAttribute('href')).slice(1);
    this.choose(link.ariaCurrent ? '' : ref); // a second press on the map ends the selection
  }

  /** @param {HTMLElement} button that leads to a part of its article */
  #jump(button) {
    const article = /** @type {Element} */ (button.closest('article'));
    this.#scrollTo(/** @type {HTMLElement} */ (article.querySelector(`[data-key="${button.dataset.section}"]`)));
  }

  /**
   * Escape leaves the article; the focus goes to its link in the picture.
   * @param {KeyboardEvent} event
   */
  #key(event) {
    const { ref } = this.#panel.dataset;
    if (event.key !== 'Escape' || event.defaultPrevented || this.#away || !ref) return;
    this.choose('');
    this.focus(ref);
  }

  /** @param {string} ref that the reader or the page around chooses; "" for none */
  choose(ref) {
    const query = queryOf(location.hash);
    for (const of of ['step', 'page', 'compare']) query.delete(of); // they were about something else
    write(ref, query);
    this.#onChoose(/** @type {string} */ (this.#panel.dataset.ref));
  }

  /**
   * Keeps in the address what the page around asks for; the program reads it there.
   * @param {'date' | 'theme' | 'view'} name
   * @param {string} value "" for none
   */
  set(name, value) {
    const query = queryOf(location.hash);
    if (value) query.set(name, value);
    else query.delete(name);
    write(refIn(location.hash), query);
  }
}

/**
 * Opens a card and the details around it.
 * @param {Element} card
 */
export function unfold(card) {
  for (const details of detailsIn(card, ':scope > details')) details.open = true;
  for (let at = card.closest('details'); at; at = /** @type {Element} */ (at.parentElement).closest('details')) at.open = true;
}

/**
 * @param {Element} element
 * @param {string} selector
 * @returns {NodeListOf<HTMLDetailsElement>}
 */
const detailsIn = (element, selector) => element.querySelectorAll(selector);

/** @param {string} hash */
const refIn = (hash) => hash.slice(1).split('?')[0];
/** @param {string} hash */
const queryOf = (hash) => new URLSearchParams(hash.split('?').slice(1).join('?'));

/**
 * @param {string} ref
 * @param {URLSearchParams} query
 */
function write(ref, query) {
  const params = query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
  replace(history.state, `#${ref}${params && `?${params}`}`);
  window.dispatchEvent(new HashChangeEvent('hashchange')); // the browser sends none for a replaced address
}

/**
 * Reads of an address what matters without a program.
 * @param {string} hash
 */
function read(hash) {
  const query = queryOf(hash);
  const page = query.get('page');
  const theme = query.get('theme');
  return {
    ref: page ? `page/${page}` : refIn(hash),
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    text: query.get('view') === 'text',
  };
}
