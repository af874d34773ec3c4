/**
 * The panel with the document of the selection. Start reading at Panel.
 */
import { morph } from './morph.js';

export class Panel {
  #panel;
  #push;
  #live;
  /** What the page says of everything that can be selected. */
  #twin;
  #bar = new ResizeObserver(([entry]) => setCovered(entry.target.offsetHeight));

  /**
   * @param {HTMLElement} panel
   * @param {(line: string) => void} push tells the program
   * @param {() => boolean} live whether there is a program to tell
   */
  constructor(panel, push, live) {
    this.#panel = panel;
    this.#push = push;
    this.#live = live;
    this.#twin = panel.querySelector('#twin');
    panel.addEventListener('click', (event) => this.#click(event));
  }

  /** Brings back what the program has replaced, for links to lead to. */
  restore() {
    if (!this.#twin.isConnected) this.#panel.append(this.#twin);
  }

  /** Tells the style sheet how much of the panel the bar of parts covers. */
  #watchBar() {
    this.#bar.disconnect();
    const bar = this.#panel.querySelector(':scope > section[data-key="jumps"]');
    if (bar) this.#bar.observe(bar);
    else setCovered(0);
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
    this.#watchBar();
    if (!another) return;
    panel.scrollTop = 0;
    if (window.scrollY > panel.offsetTop) window.scrollTo(0, panel.offsetTop); // where the page itself scrolls
    // Whoever followed a link in the panel goes on reading there.
    if (focused) panel.focus({ preventScroll: true });
  }

  #click(event) {
    const button = event.target.closest('button[data-action]');
    if (button) {
      this.#push(`action ${button.dataset.action}`);
      return;
    }
    const jump = event.target.closest('button[data-section]');
    if (jump) {
      this.#jump(jump.dataset.section);
      return;
    }
    const href = event.target.closest('a[href^="#"]')?.getAttribute('href');
    // Without a program the link leads to its place in the page.
    if (!href || !this.#live() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault(); // the program writes the address
    this.#push(`action select:${href.slice(1)}`);
  }

  #jump(key) {
    const section = this.#panel.querySelector(`:scope > section[data-key="${CSS.escape(key)}"]`);
    if (!section) return;
    section.scrollIntoView();
    const heading = section.querySelector('h2');
    heading.tabIndex = -1; // the keyboard goes on from there
    heading.focus({ preventScroll: true });
  }
}

const setCovered = (dp) => document.documentElement.style.setProperty('--covered', `${dp}px`);

function newSection(key) {
  const section = document.createElement('section');
  section.dataset.key = key;
  return section;
}
