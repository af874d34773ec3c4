/**
 * How much of the map lies under bar and card, so that the program can keep
 * what matters clear of them. Start reading at Insets.
 */
import * as wire from './wire.js';

/** Room between what lies upon the map and what must not be under it, in dp. */
const GAP = 8;

/** What a program takes for granted until it is told more. */
const NOTHING = wire.insets(0, 0, 0, 0);

export class Insets {
  #bar;
  #card;
  #push;
  #told = NOTHING;
  /** The most of the map that the present card has covered. */
  #most = 0;

  /**
   * @param {HTMLElement} bar
   * @param {HTMLElement} card
   * @param {(line: string) => void} push tells the program
   */
  constructor(bar, card, push) {
    this.#bar = bar;
    this.#card = card;
    this.#push = push;
    const sizes = new ResizeObserver(() => this.#change());
    for (const element of [document.body, bar, card]) sizes.observe(element);
  }

  /** Tells a program that does not know yet. */
  tell() {
    this.#told = NOTHING;
    this.#change();
  }

  #change() {
    const { body, documentElement: root } = document;
    const [bar, card] = [this.#bar, this.#card];
    const map = body.getBoundingClientRect();
    const box = card.getBoundingClientRect();
    const upon = box.bottom <= map.bottom && !root.classList.contains('text');
    // The map would sway with each step of a tour, were it to follow a card that
    // becomes smaller.
    this.#most = card.hidden || !upon ? 0 : Math.max(this.#most, map.bottom - box.top + GAP);
    root.style.setProperty('--card', card.hidden || upon ? '0px' : `${card.offsetHeight + GAP}px`);
    const top = bar.offsetHeight && bar.offsetTop + bar.offsetHeight;
    root.style.setProperty('--head', `${top}px`);
    const insets = wire.insets(top, 0, Math.ceil(this.#most), 0);
    if (insets !== this.#told) this.#push(insets);
    this.#told = insets;
  }
}
