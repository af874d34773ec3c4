/**
 * Parts of pages, shown in the frame while no program runs. Each relationship and each
 * country has a page with all its parts, and the index has the article; the frame has
 * overviews alone, and fetches a page once a reader asks for a part of it. Start reading
 * at Part.
 */
import { base } from './address.js';

const root = document.documentElement;

/** After this many ms a reader is told that a page is on its way. */
const PATIENCE = 300;

/**
 * What the frame uses of a page: its parts as HTML, by their ids, and for each id in them
 * the part that it is in.
 * @typedef {{ parts: Map<string, string>, within: Map<string, string> }} Page
 */

/**
 * Why a part is not there: see the words in the page.
 * @typedef {'unfetched' | 'outdated'} Reason
 */

/** @type {Map<string, Promise<Page>>} by address */
const pages = new Map();

/**
 * Fetches a page, once. One that did not come is fetched again the next time.
 * @param {string} address below the site's
 */
function pageAt(address) {
  const known = pages.get(address);
  if (known) return known;
  const page = fetchPage(new URL(address, document.baseURI));
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}

/** @param {string} address of a page that a reader is likely to ask for */
export function prefetch(address) {
  if (!savesData()) pageAt(address).catch(() => {}); // who asks for it then is told
}

/** Whether the reader wants to fetch no more than asked for. */
export const savesData = () => navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;

/**
 * @param {URL} url
 * @returns {Promise<Page>}
 */
async function fetchPage(url) {
  const response = await fetch(url, { credentials: 'omit' });
  const text = response.ok ? await response.text() : '';
  if (!text.trimEnd().endsWith('</html>')) throw new Error('unfetched'); // it is not there, or is cut off
  const page = new DOMParser().parseFromString(text, 'text/html');
  const { version } = page.documentElement.dataset;
  if (version !== root.dataset.version) throw new Error(version ? 'outdated' : 'unfetched');
  return cut(page, url);
}

/**
 * Cuts a page into its parts, with links that lead from the frame to where they lead from
 * the page.
 * @param {Document} page
 * @param {URL} url of the page
 * @returns {Page}
 */
function cut(page, url) {
  /** @type {Page} */
  const { parts, within } = { parts: new Map(), within: new Map() };
  for (const part of page.querySelectorAll('.part[id]')) {
    for (const link of part.querySelectorAll('a[href]'))
      link.setAttribute('href', fromFrame(/** @type {string} */ (link.getAttribute('href')), url));
    for (const { id } of [part, ...part.querySelectorAll('[id]')]) within.set(id, part.id);
    parts.set(part.id, part.outerHTML);
  }
  return { parts, within };
}

/**
 * @param {string} href in a page
 * @param {URL} url of that page
 */
function fromFrame(href, url) {
  const to = new URL(href, url);
  const site = new URL('.', document.baseURI).href;
  if (!to.href.startsWith(site)) return href;
  const address = to.href.slice(site.length);
  const here = base()
    .split('/')
    .at(-1)
    ?.replace(/\.html$/, ''); // some hosts take the end off
  return address.replace(new RegExp(`^${here}(\\.html)?(?=#)`), '') || './';
}

/** The place in the frame where a part is shown. */
export class Part {
  #panel;
  /** Counts what was asked for: the last wins. */
  #asked = 0;

  /** @param {HTMLElement} panel has the place, unless a program fills it */
  constructor(panel) {
    this.#panel = panel;
  }

  get #place() {
    return /** @type {HTMLElement} */ (this.#panel.querySelector('#fetched'));
  }

  get #content() {
    return /** @type {HTMLElement} */ (this.#place.lastElementChild);
  }

  /** What is shown, as HTML. */
  get html() {
    return this.#content.innerHTML;
  }

  /**
   * Shows no part, and forgets what was asked for.
   * @param {HTMLElement} [article] that is chosen: what will be told of its parts is told there
   */
  clear(article) {
    this.#asked++;
    this.#close();
    article?.append(this.#place);
  }

  /**
   * Shows the part that has an id, of the first of some pages that has it. Says so where a
   * page is long in coming, or does not come.
   * @param {string[]} addresses
   * @param {string} id
   * @param {(address: string) => HTMLElement} choose chooses the article that shows what is of a page, "" if nobody knows of which
   * @returns {Promise<HTMLElement | null | undefined>} what has the id; null if it is not to
   *   be had, or the reader has asked for something else meanwhile; undefined if no page has it
   */
  async show(addresses, id, choose) {
    const asked = ++this.#asked;
    const isLast = () => asked === this.#asked;
    const only = addresses.length === 1 ? addresses[0] : '';
    const tell = (/** @type {'fetching' | Reason} */ what) => this.#tell(choose(only), what, `${addresses[0]}#${id}`);
    const late = window.setTimeout(() => isLast() && tell('fetching'), PATIENCE);
    try {
      /** @type {Reason | ''} */
      let reason = '';
      for (const address of addresses) {
        const page = await pageAt(address).catch(reasonOf);
        if (!isLast()) return null;
        if (typeof page === 'string') reason = page;
        const part = typeof page === 'string' ? undefined : page.parts.get(page.within.get(id) ?? '');
        if (part !== undefined) return this.#fill(choose(address), part, id);
      }
      if (!reason) return undefined;
      tell(reason);
      return null;
    } finally {
      window.clearTimeout(late);
    }
  }

  /**
   * @param {HTMLElement} article
   * @param {string} html of a part
   * @param {string} id in it
   */
  #fill(article, html, id) {
    this.#open(article);
    this.#content.innerHTML = html;
    return /** @type {HTMLElement} */ (this.#content.querySelector(`[id="${CSS.escape(id)}"]`));
  }

  /**
   * Says what is with a page, and leads to it if it did not come.
   * @param {HTMLElement} article
   * @param {'fetching' | Reason} what
   * @param {string} address
   */
  #tell(article, what, address) {
    this.#open(article);
    for (const line of this.#lines) line.hidden = !line.classList.contains(what);
    /** @type {HTMLAnchorElement} */ (this.#place.querySelector('a')).href = address;
  }

  /** @returns {NodeListOf<HTMLElement>} what can be said of a page */
  get #lines() {
    return this.#place.querySelectorAll('.told p');
  }

  /** @param {HTMLElement} article whose overview, if it has one, gives way */
  #open(article) {
    this.#close();
    const place = this.#place;
    if (place.parentElement !== article) article.append(place);
    const overview = article.querySelector('.overview');
    if (overview) /** @type {HTMLElement} */ (overview).hidden = true;
  }

  #close() {
    for (const line of this.#lines) line.hidden = true;
    this.#content.replaceChildren();
    /** @type {NodeListOf<HTMLElement>} */
    const overviews = this.#panel.querySelectorAll('.overview[hidden]');
    for (const overview of overviews) overview.hidden = false;
  }
}

/**
 * @param {Error} error of a page that did not come
 * @returns {Reason}
 */
const reasonOf = ({ message }) => (message === 'outdated' ? message : 'unfetched');

/** What has a card on a page, or is a chapter of the index. */
export const CARD = /^(page\/(article|model|keys)$|(event|agreement|claim|difference|contested)\/)/;
export const KEYS = 'page/keys';
export const IN_INDEX = /^(claim|difference|contested|page)\//;
export const INDEX = './';

/** @param {HTMLElement | null} article */
export const pageOf = (article) => article?.dataset.page ?? '';
