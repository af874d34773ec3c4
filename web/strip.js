/**
 * The strip that is left of the map where the page scrolls past it. It is a picture that
 * stands still and does not take part in the layout: nothing moves when it comes, and
 * nothing runs while the page scrolls. Start reading at Strip.
 */
import { attempt } from './allowed.js';

const root = document.documentElement;
/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** How much of the map is in sight when the strip takes its place, in px: its own height. */
const REST = 96;

class Strip {
  #box = element('strip');
  #panel = element('panel');
  #date = element('when');
  #on = false;
  /** @type {(on: boolean) => void} */
  #tell = () => {};
  /** The names of what can be selected, by ref. */
  #names = new Map([...document.querySelectorAll('#places a')].map((a) => [/** @type {HTMLElement} */ (a).dataset.ref, a.textContent]));
  /** What is written where nothing is selected. */
  #title = this.#box.querySelector('b')?.textContent ?? '';
  #words = new MutationObserver(() => this.#write());

  constructor() {
    this.#box.addEventListener('click', ({ detail }) => this.#goBack(detail === 0));
    const seen =
      window.IntersectionObserver &&
      attempt(
        () => new IntersectionObserver((all) => this.#turn(all.at(-1)?.isIntersecting === false), { rootMargin: `-${REST}px 0px 0px` }),
      );
    const map = element('map');
    seen?.observe(map);
    // What takes the focus above the words is in sight at once, and the observer tells a frame
    // later; asked again, it tells how it is then.
    document.addEventListener('focusin', ({ target }) => {
      const e = /** @type {Element} */ (target);
      if (e === this.#box || this.#panel.contains(e)) return;
      this.#turn(false);
      seen?.unobserve(map);
      seen?.observe(map);
    });
  }

  /** How much of the window it covers, in px; 0 where there never is one. */
  get height() {
    return this.#box.offsetHeight;
  }

  /**
   * Lets a program know whether the strip shows, now and whenever that changes.
   * @param {(on: boolean) => void} tell
   */
  listen(tell) {
    this.#tell = tell;
    tell(this.#on);
  }

  /** @param {string} svg as the program has drawn it */
  show(svg) {
    /** @type {Element} */ (this.#box.querySelector('.drawn')).innerHTML = svg;
  }

  /** @param {boolean} past whether the reader has scrolled past the map */
  #turn(past) {
    const on = past && this.height > 0;
    if (on === this.#on) return;
    this.#on = on;
    root.classList.toggle('shrunk', on);
    this.#tell(on);
    this.#words.disconnect();
    if (!on) return;
    this.#write();
    this.#words.observe(this.#panel, { attributeFilter: ['data-ref'] });
    this.#words.observe(this.#date, { childList: true });
  }

  /** Writes what is selected, and the date. */
  #write() {
    const [name, date] = this.#box.querySelectorAll('b, i');
    name.textContent = (this.#panel.dataset.ref && this.#names.get(this.#panel.dataset.ref)) || this.#title;
    date.textContent = this.#date.textContent;
  }

  /** @param {boolean} byKeyboard */
  #goBack(byKeyboard) {
    if (byKeyboard) element('back').click();
    const still = byKeyboard || matchMedia('(prefers-reduced-motion: reduce)').matches;
    window.scrollTo({ top: 0, behavior: still ? 'instant' : 'smooth' });
  }
}

export const strip = new Strip();
