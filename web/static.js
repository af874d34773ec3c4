/**
 * The panel while no program runs. The page has an article with an overview of everything
 * that can be selected. The panel shows one of them, or in the overview's place a part
 * that is fetched. Start reading at StaticPanel.
 */
import { currentHash } from './allowed.js';
import { bareQuery, queryOf, read, refIn, write } from './address.js';
import { tellDate } from './elsewhen.js';
import { focusOn, seen } from './focus.js';
import { asksForKeys } from './keys.js';
import { CARD, INDEX, IN_INDEX, KEYS, Part, pageOf, prefetch } from './parts.js';
import { needsProgram } from './status.js';
import { strip } from './strip.js';
import { listenToTabs, mark, tabOf } from './tabs.js';
import { unfold, unfoldOnPaper } from './unfold.js';

const root = document.documentElement;

export class StaticPanel {
  #panel;
  #part;
  /** The panel's words, while a program fills it. */
  #words = '';
  /** What is shown, and how far the reader has scrolled in each part of the article. */
  #shown = '';
  /** @type {Map<string, number>} */
  #places = new Map();
  /** Whether the browser's way back or forward has led here. */
  #returned = false;
  /** What was shown before the chapter. */
  #before = '';
  /** Whether to show again what is there. */
  #again = false;
  /** The page of the card that a reader has asked for. */
  #page = '';
  #say;
  #onChoose;

  /**
   * @param {HTMLElement} panel
   * @param {(words: string) => void} say announces another article, or another part of it
   * @param {(ref: string) => void} onChoose called when a reader has chosen an article, "" for none
   */
  constructor(panel, say, onChoose) {
    this.#panel = panel;
    this.#part = new Part(panel);
    this.#say = say;
    this.#onChoose = onChoose;
    listenToTabs(panel);
    document.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', (event) => this.#key(event));
    for (const type of ['pointerover', 'focusin']) {
      panel.addEventListener(type, ({ target }) => this.#near(/** @type {Element} */ (target)));
    }
    window.addEventListener('popstate', () => (this.#returned = true));
    window.addEventListener('hashchange', () => this.#turn());
    unfoldOnPaper(panel);
  }

  get #articles() {
    return /** @type {HTMLElement} */ (this.#panel.querySelector('#static'));
  }

  /** @returns {HTMLElement | null} the article that is shown */
  get #chosen() {
    return this.#panel.querySelector('#static > .chosen');
  }

  /** The article for what is in the index, and for what is still looked for. */
  get #chapter() {
    return /** @type {HTMLElement} */ (this.#panel.querySelector('#chapter'));
  }

  /**
   * @param {string} attribute of an article about a node or an edge: its id, or data-page
   * @param {string} value
   * @returns {HTMLElement | null}
   */
  #article(attribute, value) {
    return this.#panel.querySelector(`#static > [data-page][${attribute}="${CSS.escape(value)}"]`);
  }

  /** Whether a program shows its own documents instead. */
  get #away() {
    return this.#words !== '';
  }

  /** Leaves the panel to a program. The words stay as text, which costs less than elements. */
  leave() {
    if (!this.#away) this.#words = this.#panel.innerHTML.replace(this.#part.html, '');
  }

  /**
   * Brings back the page's own words after a program.
   * @param {string} hash of the state that it had
   */
  restore(hash) {
    if (!this.#away) return;
    this.#panel.innerHTML = this.#words;
    this.#panel.lang = root.lang;
    this.#words = this.#shown = '';
    this.show(hash);
  }

  /**
   * Gives the focus to the link in the picture that leads to an article.
   * @param {string} ref
   */
  focus(ref) {
    seen(document, `#poster a[data-ref="${CSS.escape(ref)}"]`)?.focus({ preventScroll: true });
  }

  /**
   * Finds the link that does what a control of the program did.
   * @param {string} [action]
   */
  control(action = '') {
    return seen(this.#panel, `[data-action="${CSS.escape(action)}"]`);
  }

  /** Shows what the present address leads to, announces it, and keeps the focus near it. */
  async #turn() {
    if (this.#away) return;
    const panel = this.#panel;
    const held = panel.contains(document.activeElement) && document.activeElement;
    let ref = panel.dataset.ref ?? '';
    const left = ref;
    let part = this.#title;
    const tell = () => {
      if (panel.dataset.ref !== ref) {
        ref = panel.dataset.ref ?? '';
        this.#say((this.#chosen ?? this.#articles).dataset.said ?? this.#title);
        this.#onChoose(ref);
      } else if (this.#title !== part) this.#say(this.#title);
      part = this.#title;
    };
    const coming = this.show(currentHash());
    tell();
    const way = left.startsWith('page/') && panel.dataset.ref !== left && seen(panel, `a[href$="#${left}"]`);
    if (held && way) way.focus({ preventScroll: true });
    else if (held && !held.checkVisibility()) panel.focus({ preventScroll: true });
    const target = await coming;
    if (held && target && !target.matches('.part')) focusOn(target);
    else if (held && !held.checkVisibility() && [held, document.body, null].includes(document.activeElement))
      (this.#tab ?? panel).focus({ preventScroll: true });
    tell();
  }

  /** @returns {HTMLElement | null} the tab of what is shown */
  get #tab() {
    return this.#panel.querySelector('.chosen [aria-selected="true"]');
  }

  /** What is shown of an article, in words. */
  get #title() {
    return (this.#tab ?? this.#panel.querySelector('#chapter.chosen :is(h1, h2)'))?.textContent ?? '';
  }

  /**
   * Shows what an address leads to: an article, a part of it, or a card in a part.
   * @param {string} hash
   * @returns {Promise<HTMLElement | null>} the part or the card, once it is there
   */
  async show(hash) {
    if (this.#away) return null;
    const returned = this.#returned;
    this.#returned = false;
    const { ref, part, domain, date, theme, text } = read(hash);
    tellDate(this.#panel, date);
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    root.classList.toggle('text', text);
    const article = this.#article('id', ref);
    const tab = article && tabOf(article, part);
    const id = (article ? tab && part : CARD.test(ref) && ref) || '';
    const key = [ref, id, domain].join(' ');
    if (key === this.#shown && !this.#again) return null; // something else has changed
    this.#again = false;
    if (this.#shown) this.#places.set(this.#shown, this.#scroller.scrollTop);
    const left = this.#chosen === this.#chapter && key === this.#before;
    this.#leave(ref, article !== this.#chosen && !returned && !left);
    this.#shown = key;
    if (article || !id) this.#choose(article);
    if (article) mark(article, tab ?? tabOf(article, ''));
    if (!id) {
      this.#part.clear(article ?? this.#articles);
      this.#enter();
      return null;
    }
    const pages = this.#pagesWith(ref, article);
    const found = await this.#part.show(pages, id, (page) => this.#choose(this.#article('data-page', page) ?? this.#chapter));
    if (this.#shown !== key) return null;
    if (!found) {
      this.#shown = ''; // another press tries again
      if (found === undefined) this.#part.clear(this.#choose(article) ?? this.#articles);
      return null;
    }
    const target =
      (article && /** @type {HTMLElement | null} */ (found.querySelector(`[id="${CSS.escape(`${part}-${domain}`)}"]`))) || found;
    this.#goTo(target);
    return target;
  }

  /**
   * The pages that may have a thing, the most likely first.
   * @param {string} ref
   * @param {HTMLElement | null} article about it, if there is one
   */
  #pagesWith(ref, article) {
    if (article) return [pageOf(article)];
    /** @type {NodeListOf<HTMLElement>} */
    const all = this.#panel.querySelectorAll('#static > [data-page]');
    const others = IN_INDEX.test(ref) ? [INDEX] : [pageOf(this.#chosen), ...[...all].map(pageOf)];
    return [...new Set([this.#page, ...others])].filter(Boolean);
  }

  /**
   * Leaves what is shown. The chapter leads back there.
   * @param {string} next that is shown instead
   * @param {boolean} fresh whether the reader begins it, and does not come back to it
   */
  #leave(next, fresh) {
    if (fresh) {
      for (const key of this.#places.keys()) if (key.startsWith(`${next} `)) this.#places.delete(key);
    }
    if (this.#chosen === this.#chapter) return;
    this.#before = this.#shown;
    const [ref, part] = this.#shown.split(' ');
    this.#chapter.querySelector('a')?.setAttribute('href', `#${ref}${part && part !== ref ? `?part=${part}` : ''}`);
  }

  /**
   * Shows an article from its beginning, unless it is there.
   * @template {HTMLElement | null} Article
   * @param {Article} article null for home
   * @returns {Article}
   */
  #choose(article) {
    const before = this.#chosen;
    if (article === before) return article;
    const panel = this.#panel;
    before?.classList.remove('chosen');
    article?.classList.add('chosen');
    panel.dataset.ref = article && pageOf(article) ? article.id : '';
    panel.classList.remove('whole');
    this.#scroller.scrollTop = 0;
    /** @type {NodeListOf<HTMLAnchorElement | SVGAElement>} */
    const links = document.querySelectorAll('#poster a, #places a, #strip g');
    for (const link of links) link.ariaCurrent = link.dataset.ref === (article?.id ?? '') ? 'true' : null;
    return article;
  }

  /** What scrolls: the panel, or in a low window the page. */
  get #scroller() {
    return getComputedStyle(this.#panel).overflowY === 'visible' ? root : this.#panel;
  }

  /** @param {HTMLElement} target a part that is shown, or something in it */
  #goTo(target) {
    const part = /** @type {Element} */ (target.closest('.part'));
    const article = /** @type {HTMLElement} */ (this.#chosen);
    if (article === this.#chapter) this.#panel.dataset.ref = part.id;
    else mark(article, tabOf(article, part.id));
    this.#panel.classList.add('whole');
    if (target === part) {
      this.#enter();
      return;
    }
    unfold(target);
    this.#scroller.scrollTop += target.getBoundingClientRect().top - this.#top - 8;
  }

  /** Goes to where the reader has left what is shown, or else to its beginning. */
  #enter() {
    const place = this.#places.get(this.#shown);
    const part = this.#chosen?.querySelector(':scope > .overview:not([hidden]), :scope > #fetched');
    if (place !== undefined) this.#scroller.scrollTop = place;
    else if (part) this.#scroller.scrollTop -= Math.max(0, this.#top - part.getBoundingClientRect().top);
  }

  /** Where what is below the tabs begins to be seen, in px from the window's top. */
  get #top() {
    const tabs = this.#chosen?.querySelector(':scope > .parts');
    const edge = this.#scroller === root ? strip.height : this.#panel.getBoundingClientRect().top;
    return edge + (tabs?.getBoundingClientRect().height ?? 0);
  }

  /** @param {Element} target that the reader comes near to */
  #near(target) {
    const page = !this.#away && target.closest('.tabs, [data-action^="part:"]') && pageOf(this.#chosen);
    if (page) prefetch(page);
  }

  /**
   * Shows what a link within the page leads to.
   * @param {MouseEvent} event
   */
  #click(event) {
    const at = /** @type {Element} */ (event.target);
    /** @type {HTMLAnchorElement | null} */
    const link = at.closest('a[href]');
    if (this.#away || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (!link) {
      if (at.closest('#poster') && this.#chosen) this.choose(''); // the sea, as on the map
      return;
    }
    const [page, id = ''] = /** @type {string} */ (link.getAttribute('href')).split('#');
    if (needsProgram(link))
      event.preventDefault(); // start.js fetches it
    else if (page === '') {
      event.preventDefault();
      this.choose(id);
    } else if (this.#follow(link, page, id)) event.preventDefault();
  }

  /**
   * Shows something of another page in the frame.
   * @param {HTMLElement} link to it
   * @param {string} page
   * @param {string} id in it, "" for all of it
   * @returns {boolean} false if that has to be read there
   */
  #follow(link, page, id) {
    if (link.closest('.told')) return false; // it did not come
    const article = this.#article('data-page', page);
    const [part, domain = ''] = id === 'overview' ? [''] : id.split('-');
    if (article && tabOf(article, part)) {
      const query = bareQuery();
      if (part) query.set('part', part);
      if (part === 'trust' && domain) query.set('domain', domain);
      write(article.id, query, true);
    } else if (CARD.test(id) && (article || page === INDEX || page === 'index.html')) {
      this.#page = page;
      this.#again = true; // it may be there, and out of sight
      this.choose(id);
    } else return false;
    return true;
  }

  /**
   * Escape leaves the article; the focus goes to its link in the picture. Space presses
   * the links that assistive software presents as buttons.
   * @param {KeyboardEvent} event
   */
  #key(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.key === ' ' && target.matches('#poster a, a[role="tab"]')) {
      event.preventDefault();
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
    if (asksForKeys(event) && !this.#away) {
      if (read(currentHash()).ref === KEYS) this.#goBack();
      else this.choose(KEYS);
    }
    if (event.key !== 'Escape' || event.defaultPrevented || this.#away || !this.#chosen) return;
    const { id } = this.#chosen;
    if (this.#chosen === this.#chapter) this.#goBack();
    else this.choose('');
    this.focus(id);
  }

  /** Leaves the chapter. */
  #goBack() {
    this.#chapter.querySelector('a')?.click();
  }

  /** @param {string} ref that the reader or the page around chooses, with "?part=" where it has one; "" for none */
  choose(ref) {
    const [id, part] = ref.split('?part=');
    const query = bareQuery();
    if (part) query.set('part', part);
    write(id, query, true);
  }

  /**
   * Does what the page around asks for. What is not here is not shown.
   * @param {import('./messages.js').Ask | 'view'} type
   * @param {string} value
   */
  ask(type, value) {
    if (type !== 'select') this.set(type, value);
    else if (!value || this.#article('id', value) || CARD.test(value)) this.choose(value);
  }

  /**
   * Keeps in the address what the page around asks for; the program reads it there.
   * @param {'date' | 'theme' | 'view'} name
   * @param {string} value "" for none
   */
  set(name, value) {
    const query = queryOf(currentHash());
    if (value) query.set(name, value);
    else query.delete(name);
    write(refIn(currentHash()), query);
  }
}
