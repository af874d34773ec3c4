/**
 * What a press or typing does in a document. The page sends the control's data-action
 * to the program; some things it does itself: it opens a term, copies, and saves. Start
 * reading at Actions.
 */
import { copyFor } from './copy.js';
import { noteTyped } from './morph.js';
import * as wire from './wire.js';

export class Actions {
  #push;
  #live;
  #say;
  #link;
  #take;

  /**
   * @param {(line: string, over?: string) => void} push sends a line to the program
   * @param {() => boolean} live whether a program runs
   * @param {(words: string) => void} say announces words
   * @param {() => string} link returns the address of the state, with what was pressed just now
   * @param {(action: string) => Promise<string>} take returns what a press asks for to keep
   */
  constructor(push, live, say, link, take) {
    this.#push = push;
    this.#live = live;
    this.#say = say;
    this.#link = link;
    this.#take = take;
  }

  /** @param {HTMLElement} box with a document */
  listen(box) {
    box.addEventListener('click', (event) => this.#click(event));
    box.addEventListener('input', ({ target }) => this.#input(/** @type {HTMLInputElement} */ (target)));
    box.addEventListener('keydown', (event) => this.#key(event));
    box.addEventListener('beforematch', ({ target }) => found(/** @type {Element} */ (target)));
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    /** @type {HTMLElement | SVGElement | null} */
    const at = target.closest('button, circle[data-action], a[data-action], a[href^="#"]');
    if (target.closest(KEPT)) fetchSave().catch(() => {}); // a press on it says so
    if (!at || at.getAttribute('aria-disabled') === 'true') return;
    const { action, done } = at.dataset;
    if (at.parentElement?.classList.contains('term')) toggle(at);
    else if (action?.startsWith('copy:')) this.#copy(at, action.slice('copy:'.length));
    else if (action?.startsWith('save:')) this.#save(action);
    else if (action) {
      this.#push(wire.press(action));
      if (done) this.#say(done);
    } else if (at.nodeName.toLowerCase() === 'a') this.#follow(event, at);
  }

  /**
   * Selects what a link leads to. Without a program the browser follows the link.
   * @param {MouseEvent} event
   * @param {Element} link
   */
  #follow(event, link) {
    if (!this.#live() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault(); // the program writes the address
    this.#push(wire.action('select', /** @type {string} */ (link.getAttribute('href')).slice(1)));
  }

  /**
   * Copies text. A browser allows that only in the handler of a press.
   * @param {HTMLElement | SVGElement} button
   * @param {string} value of the action
   */
  async #copy(button, value) {
    const link = this.#link(); // also brings the citation up to date
    if (value === 'link' || button.closest('.code')) {
      await copyFor(button, link, this.#say);
      return;
    }
    const text = await this.#take(`copy:${value}`);
    const now = inPanel(`[data-action="copy:${value}"]`); // a program may have come meanwhile
    if (now && !(await copyFor(now, text, this.#say))) showText(now, text);
  }

  /**
   * Gives the reader a file, or puts a picture on the clipboard.
   * @param {string} action
   */
  async #save(action) {
    /** @type {Promise<wire.Saved>} */
    const saved = this.#take(action).then(JSON.parse);
    try {
      const { save } = await fetchSave();
      await save(keptBox, action, saved, this.#say);
    } catch (error) {
      const words = (await saved).unsaved.replace('{error}', String(/** @type {Error} */ (error).message));
      keptBox()?.append(Object.assign(document.createElement('p'), { className: 'note saved', textContent: words }));
      this.#say(words);
    }
  }

  /** @param {HTMLInputElement} input */
  #input(input) {
    const { action } = input.dataset;
    if (!action) return;
    noteTyped(input);
    this.#push(wire.action(action, input.value), action);
  }

  /**
   * Escape first empties a field; in an empty one it is the map's.
   * @param {KeyboardEvent} event
   */
  #key(event) {
    const target = /** @type {HTMLInputElement} */ (event.target);
    if (event.key !== 'Escape' || target.type !== 'search' || !target.value) return;
    event.preventDefault();
    target.value = '';
    this.#input(target);
  }
}

/** Fetches what few readers need. */
const fetchSave = () => import('./save.js');

/** The card with what readers can keep. */
const KEPT = '[data-card="cite/view"]';
/**
 * @param {string} selector
 * @returns {HTMLElement | null} in the panel, as it is now
 */
const inPanel = (selector) => document.querySelector(`#panel ${selector}`);
const keptBox = () => inPanel(`${KEPT} > details`);

/**
 * Shows a text that the browser does not copy, selected, so that the reader can.
 * @param {Element} button
 * @param {string} text
 */
function showText(button, text) {
  inPanel('pre.saved')?.remove();
  const shown = Object.assign(document.createElement('pre'), { className: 'saved', tabIndex: 0, textContent: text });
  button.parentElement?.after(shown);
  getSelection()?.selectAllChildren(shown);
}

/**
 * Opens or closes the definition behind a term.
 * @param {Element} button
 */
function toggle(button) {
  const open = button.getAttribute('aria-expanded') !== 'true';
  button.setAttribute('aria-expanded', String(open));
  const definition = /** @type {HTMLElement} */ (button.nextElementSibling);
  if (open) definition.removeAttribute('hidden');
  else definition.setAttribute('hidden', 'until-found');
}

/**
 * Tells that the browser opens a definition in which it has found something.
 * @param {Element} definition
 */
function found(definition) {
  if (definition.classList.contains('definition')) definition.previousElementSibling?.setAttribute('aria-expanded', 'true');
}
