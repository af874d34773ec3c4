/**
 * Measures how far bar and card reach into the map, so that the program keeps nodes and
 * names clear of them. Start reading at Insets.
 */
import { observeSizes } from './allowed.js';
import * as wire from './wire.js';

/** Room in dp between bar or card and what must not lie under them. */
const GAP = 8;

/** What a program assumes until the first line. */
const NOTHING = wire.insets(0, 0, 0, 0);

export class Insets {
  #bar;
  #card;
  #push;
  #sent = NOTHING;
  /** The furthest that the present card has reached into the map. */
  #most = 0;

  /**
   * @param {HTMLElement} bar
   * @param {HTMLElement} card
   * @param {(line: string, over: string) => void} push sends a line to the program
   */
  constructor(bar, card, push) {
    this.#bar = bar;
    this.#card = card;
    this.#push = push;
    observeSizes([document.body, bar, card], () => this.#change());
  }

  /** Tells a new program. */
  tell() {
    this.#sent = NOTHING;
    this.#change();
  }

  #change() {
    const { body, documentElement: root } = document;
    const [bar, card] = [this.#bar, this.#card];
    const map = body.getBoundingClientRect();
    const box = card.getBoundingClientRect();
    const upon = box.bottom <= map.bottom && !root.classList.contains('text');
    // The map stays as it is under the card of a mark, and if it followed a card that
    // shrinks, it would sway with each step of a tour.
    const ofMark = card.dataset.ref?.startsWith('event/');
    if (card.hidden) this.#most = 0;
    else if (!ofMark) this.#most = upon ? Math.max(this.#most, map.bottom - box.top + GAP) : 0;
    root.style.setProperty('--card', card.hidden || upon ? '0px' : `${card.offsetHeight + GAP}px`);
    const top = bar.offsetHeight && bar.offsetTop + bar.offsetHeight;
    root.style.setProperty('--head', `${top}px`);
    const insets = wire.insets(top, 0, Math.ceil(this.#most), 0);
    if (insets !== this.#sent) this.#push(insets, 'insets');
    this.#sent = insets;
  }
}
