/**
 * The page in other languages: links to it stand in the page, and keep the state that the
 * reader has chosen. Start reading at keepState.
 */

/** @param {string} tag */
const base = (tag) => tag.split('-')[0].toLowerCase();

/**
 * The link to this page in another language; "zh-CN" finds "zh-Hans".
 * @param {string} lang
 * @returns {HTMLAnchorElement | undefined} none for the page's own language, and for one that the site has not
 */
export const linkTo = (lang) =>
  [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[hreflang]'))].find(
    ({ hreflang }) => base(hreflang) === base(lang),
  );

/** @param {(link: HTMLAnchorElement) => void} add adds the state to a link that a reader is about to follow */
export function keepState(add) {
  for (const type of ['pointerdown', 'click']) {
    document.addEventListener(type, ({ target }) => {
      const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (target).closest('a[hreflang]'));
      if (link) add(link);
    });
  }
}
