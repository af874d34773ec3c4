/**
 * What the page says while no program runs: the panel's words about everything
 * that can be selected, of which one article is shown. Start reading at StaticPanel.
 */
import { replace } from './address.js';

const root = document.documentElement;

export class StaticPanel {
  #panel;
  #bar;
  #articles;
  /** What stands in panel and bar before the program fills them. */
  #words;
  #controls;
  #say;
  #onChoose;

  /**
   * @param {HTMLElement} panel
   * @param {HTMLElement} bar
   * @param {(words: string) => void} say is heard when another article is shown
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
      if (event.key !== ' ') return; // to whoever hears them, these are the map's buttons
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

  /** Whether a program shows its own words instead. */
  get #away() {
    return !this.#articles.isConnected;
  }

  /**
   * Brings back what a program has replaced.
   * @param {string} hash of the state that it had
   */
  restore(hash) {
    this.#panel.replaceChildren(...this.#words);
    this.#bar.replaceChildren(...this.#controls);
    this.show(hash);
  }

  /**
   * Gives the focus to what leads to an article in the picture.
   * @param {string} ref
   */
  focus(ref) {
    /** @type {NodeListOf<SVGAElement>} */
    const links = document.querySelectorAll(`#poster a[data-ref="${CSS.escape(ref)}"]`);
    [...links].find((link) => link.checkVisibility())?.focus({ preventScroll: true });
  }

  /** Shows what the address now leads to, says so, and keeps the focus by it. */
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
   * Shows the article with what an address leads to; the overview for what is
   * in none.
   * @param {string} hash
   * @returns {HTMLElement | null} the card in it that is meant, if one is
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
   * Unlike scrollIntoView, it leaves the page around a frame where it is.
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

  /** On paper there is everything, and all of it open. */
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
   * A link within the page shows what it leads to, and leaves no entry in the history.
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
    this.choose(link.ariaCurrent ? '' : ref); // on the map a second press lets go
  }

  /** @param {HTMLElement} button that leads to a part of its article */
  #jump(button) {
    const article = /** @type {Element} */ (button.closest('article'));
    this.#scrollTo(/** @type {HTMLElement} */ (article.querySelector(`[data-key="${button.dataset.section}"]`)));
  }

  /**
   * Escape leaves the article, for what leads to it in the picture.
   * @param {KeyboardEvent} event
   */
  #key(event) {
    const { ref } = this.#panel.dataset;
    if (event.key !== 'Escape' || event.defaultPrevented || this.#away || !ref) return;
    this.choose('');
    this.focus(ref);
  }

  /** @param {string} ref that a reader, or the page around, has chosen; "" for none */
  choose(ref) {
    const query = queryOf(location.hash);
    for (const of of ['step', 'page', 'compare']) query.delete(of); // they were about something else
    write(ref, query);
    this.#onChoose(/** @type {string} */ (this.#panel.dataset.ref));
  }

  /**
   * Keeps what the page around asks for where the program will find it.
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
 * Opens a card, and what it lies in.
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
  window.dispatchEvent(new HashChangeEvent('hashchange')); // a replaced address is not told of
}

/**
 * What the address of a state says that matters here.
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
