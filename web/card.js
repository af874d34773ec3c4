/**
 * The card on the map: a step of the tour, or an event of the timeline.
 * Start reading at Card.
 */
import { keepFocus, showSections } from './document.js';
import * as wire from './wire.js';

/** A finger that moves this far sideways, in CSS pixels, turns to another step. */
const SWIPE = 48;

export class Card {
  #box;
  #push;
  /** What had the focus before there was a card. */
  #before = /** @type {HTMLElement} */ (document.body);

  /**
   * @param {HTMLElement} box
   * @param {(line: string) => void} push sends a line to the program
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
   * Where the focus goes when the card closes: to what opened it, or to what replaced that.
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

  /** The browser keeps vertical swipes: see touch-action in card.css. */
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
