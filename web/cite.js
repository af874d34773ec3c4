/**
 * How to cite what is shown, and its address, while no program runs. A reader who opens the
 * card fetches this. Start reading at fill.
 */
import { base, hashOf, queryOf, refIn } from './address.js';
import { currentHash } from './allowed.js';
import { copyFor } from './copy.js';

/** What an address may ask for that only a program shows. */
const MORE = ['compare', 'model', 'step', 'without'];

/** @param {string} selector within the panel */
const find = (selector) => /** @type {HTMLElement | null} */ (document.querySelector(`#panel ${selector}`));

/**
 * Writes the citation of what is shown.
 * @returns {boolean} false if the address asks for something else
 */
export function fill() {
  const whole = /** @type {HTMLElement} */ (find('#static'));
  const { citation } = (find('#static > .chosen') ?? whole).dataset; // a chapter has none
  const hash = currentHash();
  const query = queryOf(hash);
  const same = citation !== undefined && find('#elsewhen')?.hidden && !MORE.some((name) => query.has(name));
  for (const of of same ? ['theme', 'view'] : [...query.keys()]) query.delete(of);
  const link = base() + hashOf(refIn(hash), query).replace(/^#$/, '');
  /** @type {HTMLElement} */ (find('#kept pre')).textContent = `${citation ?? whole.dataset.citation} ${link}`;
  return Boolean(same);
}

/**
 * Copies the citation, or the address.
 * @param {HTMLElement} button
 * @param {(words: string) => void} say announces words
 */
export const copyFrom = (button, say) => copyFor(button, base() + currentHash(), say);

// Another document begins with its cards closed, and this one then has another citation.
window.addEventListener('hashchange', () => find('#kept details')?.removeAttribute('open'));
