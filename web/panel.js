/**
 * The panel with the document of the selection. Start reading at Panel.
 */
import { morph } from './morph.js';

/** What can be selected; a link to anything else leads to a place in the panel. */
const SELECTABLE = /^(node|edge)\//;

export class Panel {
  #panel;
  #push;

  /**
   * @param {HTMLElement} panel
   * @param {(line: string) => void} push tells the program
   */
  constructor(panel, push) {
    this.#panel = panel;
    this.#push = push;
    panel.addEventListener('click', (event) => this.#click(event));
  }

  /**
   * Shows a document. A section without HTML stays as it is.
   * @param {{ref: string, lang: string, sections: [string, string?][]}} document
   */
  show({ ref, lang, sections }) {
    const panel = this.#panel;
    const another = (panel.dataset.ref ?? '') !== ref;
    const focused = panel !== document.activeElement && panel.contains(document.activeElement);
    panel.dataset.ref = ref;
    panel.lang = lang;
    if (another) panel.replaceChildren();
    const old = new Map([...panel.children].map((section) => [section.dataset.key, section]));
    sections.forEach(([key, html], i) => {
      const section = old.get(key) ?? newSection(key);
      old.delete(key);
      if (panel.children[i] !== section) panel.insertBefore(section, panel.children[i] ?? null);
      if (html !== undefined) morph(section, html);
    });
    for (const section of old.values()) section.remove();
    if (!another) return;
    panel.scrollTop = 0;
    // Whoever followed a link in the panel goes on reading there.
    if (focused) panel.focus({ preventScroll: true });
  }

  #click(event) {
    const button = event.target.closest('button[data-action]');
    if (button) {
      this.#push(`action ${button.dataset.action}`);
      return;
    }
    const href = event.target.closest('a[href^="#"]')?.getAttribute('href');
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault(); // the program writes the address
    const ref = href.slice(1);
    if (SELECTABLE.test(ref)) this.#push(`action select:${ref}`);
    else this.#reveal(ref);
  }

  /** Brings a card of the panel into view, with the keyboard on it. */
  #reveal(ref) {
    const card = this.#panel.querySelector(`[data-card="${CSS.escape(ref)}"]`);
    if (!card) return;
    for (let d = card.closest('details'); d; d = d.parentElement.closest('details')) d.open = true;
    card.tabIndex = -1;
    card.focus();
  }
}

function newSection(key) {
  const section = document.createElement('section');
  section.dataset.key = key;
  return section;
}
