/**
 * The card upon the map: a step of the tour, or what the timeline tells of.
 * Start reading at Card.
 */
import { keepFocus, showSections } from './document.js';
import * as wire from './wire.js';

/** A finger that goes so far to the side, in CSS pixels, turns to another step. */
const SWIPE = 48;

export class Card {
  #box;
  #push;
  /** What had the focus before there was a card. */
  #before = /** @type {HTMLElement} */ (document.body);

  /**
   * @param {HTMLElement} box
   * @param {(line: string) => void} push tells the program
   */
  constructor(box, push) {
    this.#box = box;
    this.#push = push;
    this.#listen();
  }

  /** @param {wire.Document | null} document null for none */
  show(document) {
    const box = this.#box;
    if (document === null) {
      keepFocus(
        box,
        () => this.#clear(),
        () => this.#back(),
      );
      return;
    }
    const another = box.hidden;
    if (another) this.#before = /** @type {HTMLElement} */ (box.ownerDocument.activeElement);
    box.hidden = false;
    keepFocus(
      box,
      () => showSections(box, document),
      () => this.next(),
    );
    const { top, bottom } = box.getBoundingClientRect();
    if (another && bottom > window.innerHeight) window.scrollBy(0, top - 8); // where the page itself scrolls
  }

  /**
   * The button that leads on, if there is a card.
   * @returns {HTMLElement | null}
   */
  next() {
    return this.#box.querySelector('[data-action="step:next"]') ?? this.#box.querySelector('button');
  }

  /**
   * Where whoever leaves the card goes on: what opened it, or what took its place.
   * @returns {HTMLElement | null}
   */
  #back() {
    const before = this.#before;
    return before.isConnected ? before : document.querySelector('#bar .invitation button');
  }

  #clear() {
    this.#box.replaceChildren();
    this.#box.hidden = true;
  }

  /** The way up and down stays the browser's: see touch-action in bar.css. */
  #listen() {
    /** @type {PointerEvent | null} */
    let from = null;
    this.#box.addEventListener('pointerdown', (event) => {
      from = event.pointerType === 'touch' && event.isPrimary ? event : null;
    });
    this.#box.addEventListener('pointercancel', () => {
      from = null;
    });
    this.#box.addEventListener('pointerup', (event) => {
      if (!from || event.pointerId !== from.pointerId) return;
      const [dx, dy] = [event.clientX - from.clientX, event.clientY - from.clientY];
      from = null;
      if (Math.abs(dx) >= SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) this.#turn(dx < 0 ? 'next' : 'previous');
    });
  }

  /** @param {'next' | 'previous'} to */
  #turn(to) {
    /** @type {HTMLElement | null} */
    const button = this.#box.querySelector(`button[data-action="step:${to}"]:not([aria-disabled="true"])`);
    if (button) this.#push(wire.press(`step:${to}`));
  }
}
