/**
 * What a press or typing does in a document. The page sends the control's data-action
 * to the program; some things it does itself: it opens a term, copies, and saves. Start
 * reading at Actions.
 */
import { copy } from './copy.js';
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
   * @param {(action: string) => Promise<wire.Saved>} take returns what a press asks for to keep
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
    if (target.closest('[data-card="save/view"]')) fetchSave().catch(() => {}); // a press on it says so
    if (!at || at.getAttribute('aria-disabled') === 'true') return;
    const { action, done } = at.dataset;
    if (at.parentElement?.classList.contains('term')) toggle(at);
    else if (action?.startsWith('copy:')) this.#copy(at, action.slice('copy:'.length));
    else if (action?.startsWith('save:')) this.#save(at, action);
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
    const pre = button.closest('.code')?.querySelector('pre');
    const { done } = button.dataset;
    const link = this.#link(); // also brings the citation up to date
    const text = pre?.textContent ?? (value === 'link' ? link : value);
    if (!(await copy(text, pre ?? button))) return;
    document.querySelector('[data-copied]')?.removeAttribute('data-copied');
    button.dataset.copied = '';
    if (done) this.#say(done);
  }

  /**
   * Gives the reader a file, or puts a picture on the clipboard.
   * @param {HTMLElement | SVGElement} button
   * @param {string} action
   */
  async #save(button, action) {
    const saved = this.#take(action);
    const box = button.closest('details');
    if (!box) return;
    try {
      const { save } = await fetchSave();
      await save(box, action, saved, this.#say);
    } catch (error) {
      const words = (await saved).unsaved.replace('{error}', String(/** @type {Error} */ (error).message));
      box.append(Object.assign(document.createElement('p'), { className: 'note saved', textContent: words }));
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
