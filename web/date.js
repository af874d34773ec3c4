/**
 * The timeline: what happened when, and the control of the shown date. The program draws
 * the lanes and decides what a pointer does on them. Keyboard and assistive software use
 * the range instead. Start reading at DateControl.
 */
import { observeSizes } from './allowed.js';
import { capture } from './pointers.js';
import * as wire from './wire.js';
import { listenToZoom, notchesOf } from './zoom.js';

/** @type {Record<string, wire.TimeKey>} */
const KEYS = {
  ArrowLeft: 'left',
  ArrowDown: 'down',
  ArrowRight: 'right',
  ArrowUp: 'up',
  Home: 'home',
  End: 'end',
  PageUp: 'pageup',
  PageDown: 'pagedown',
};

export class DateControl {
  #box;
  #range;
  #play;
  #text;
  #caption;
  #moves;
  #lanes;
  /** The lanes as the page came with them. */
  #still;
  #push;
  #say;
  #names;
  /** Whether a button has been pressed whose answer is still to come. */
  #pressed = false;
  #moved = false;

  /**
   * @param {HTMLElement} box
   * @param {(line: string, over?: string) => void} push sends a line to the program
   * @param {(words: string) => void} say announces the date that a button has changed, since a button has no value
   */
  constructor(box, push, say) {
    this.#box = box;
    this.#push = push;
    this.#say = say;
    this.#range = /** @type {HTMLInputElement} */ (box.querySelector('input'));
    this.#text = /** @type {HTMLElement} */ (box.querySelector('#when'));
    this.#caption = /** @type {HTMLElement} */ (box.querySelector('#caption'));
    this.#moves = /** @type {HTMLElement} */ (box.querySelector('#moves'));
    this.#lanes = /** @type {HTMLElement} */ (box.querySelector('#lanes'));
    this.#still = this.#lanes.innerHTML;
    this.#play = /** @type {HTMLButtonElement} */ (box.querySelector('#play'));
    this.#names = [this.#play.title, this.#play.dataset.pause ?? ''];
    this.#listenToButtons();
    this.#listenToRange();
    this.#listenToPointers();
    const canMove = () => !this.#range.disabled;
    listenToZoom(box, canMove, (factor) => push(wire.timeWheel(notchesOf(factor))));
    observeSizes([box], () => this.tell());
    this.#moved = this.#range.value !== this.#range.defaultValue;
  }

  /** Tells the program the timeline's width, how large letters are, and the date that the reader chose before it ran. */
  tell() {
    this.#push(wire.timeline(this.#box.clientWidth), 'timeline');
    this.#push(wire.letters(this.#letters), 'letters');
    if (this.#moved) this.#push(wire.month(this.#range.value), 'month');
    this.#moved = false;
  }

  /** How many times larger than usual letters are: the style sheet makes the timeline grow with them. */
  get #letters() {
    return this.#box.getBoundingClientRect().width / this.#box.offsetWidth || 1;
  }

  get #buttons() {
    return this.#box.querySelectorAll('button');
  }

  #listenToButtons() {
    for (const button of this.#buttons) {
      const { event } = button.dataset;
      if (!event) continue;
      button.addEventListener('click', () => {
        if (button.ariaDisabled === 'true') return;
        this.#pressed = true;
        this.#push(wire.action('event', event));
      });
    }
    this.#play.addEventListener('click', () => {
      this.#push(wire.action('play', this.#play.dataset.on === 'true' ? 'off' : 'on'));
    });
  }

  /** Keys step from event to event; assistive software moves the range by months. */
  #listenToRange() {
    this.#range.addEventListener('input', () => this.#push(wire.month(this.#range.value), 'month'));
    for (const type of ['keydown', 'blur']) {
      this.#range.addEventListener(type, () => this.#box.classList.remove('pointed'));
    }
    this.#range.addEventListener('keydown', (event) => {
      const key = KEYS[event.key];
      if (!key || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      this.#push(wire.timeKey(key));
    });
  }

  #listenToPointers() {
    const box = this.#box;
    /** @type {number | null} */
    let down = null;
    /** @type {(kind: wire.PointerKind, event: PointerEvent) => void} */
    const tell = (kind, event) => {
      const { left, top } = box.getBoundingClientRect();
      /** @type {wire.Point} */
      const at = [(event.clientX - left) / this.#letters - box.clientLeft, (event.clientY - top) / this.#letters - box.clientTop];
      this.#push(wire.pointer('time', kind, event, at), kind === 'move' ? `time ${event.pointerId}` : '');
    };
    box.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || this.#range.disabled || isOnButton(event)) return;
      down = event.pointerId;
      box.classList.add('pointed'); // no ring: a pointer shows where it is
      tell('down', event);
      capture(box, event);
      this.#range.focus({ preventScroll: true }); // keys go on from there
    });
    box.addEventListener('mousedown', (event) => {
      if (!isOnButton(event)) event.preventDefault(); // nothing to select, and the focus stays
    });
    for (const kind of /** @type {const} */ (['move', 'up', 'cancel'])) {
      box.addEventListener(`pointer${kind}`, (event) => {
        if (kind === 'move' && event.pointerId === down && event.buttons === 0) {
          down = null; // it was let go where nobody saw it
          tell('cancel', event);
        }
        const hovers = kind === 'move' && down === null && event.pointerType === 'mouse';
        if (event.pointerId !== down && !hovers) return;
        if (kind !== 'move') down = null;
        tell(kind, event);
      });
    }
    box.addEventListener('lostpointercapture', (event) => {
      if (event.pointerId !== down) return;
      down = null;
      tell('cancel', event);
    });
    box.addEventListener('pointerleave', (event) => {
      if (down === null && event.pointerType === 'mouse') tell('cancel', event);
    });
  }

  /** @param {wire.Controls} controls */
  show({ month, last, date, said, caption, moves, step, handle, playing, earlier, later }) {
    const range = this.#range;
    range.max = String(last);
    if (!playing) {
      // Nobody could listen that fast.
      if (range.value !== String(month)) range.value = String(month);
      range.setAttribute('aria-valuetext', said);
    }
    range.disabled = false;
    for (const button of this.#buttons) {
      const { event } = button.dataset;
      button.disabled = false;
      if (event) button.ariaDisabled = String(!(event === 'next' ? later : earlier));
    }
    this.#play.dataset.on = String(playing);
    this.#play.ariaLabel = this.#play.title = this.#names[Number(playing)];
    if (this.#pressed && this.#text.textContent !== date) this.#say(said);
    this.#pressed = false;
    put(this.#text, date);
    // Both anew: words that stayed would move behind others, and count as a shift.
    const after = ` ${moves}`;
    if (this.#caption.textContent !== caption || this.#moves.textContent !== after) {
      this.#caption.textContent = caption;
      this.#moves.textContent = after;
    }
    this.#moves.dataset.step = String(step);
    this.#box.style.setProperty('--handle', `${handle}px`);
  }

  /** @param {string} svg the lanes as the program has drawn them */
  showLanes(svg) {
    this.#lanes.innerHTML = svg;
  }

  /** Without a program nobody can change the date. */
  disable() {
    for (const control of [this.#range, ...this.#buttons]) control.disabled = true;
    this.#lanes.innerHTML = this.#still;
  }
}

/**
 * Writes words, unless they stand there: while it plays this runs at every tick.
 * @param {HTMLElement} element
 * @param {string} words
 */
function put(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/** @param {Event} event */
const isOnButton = (event) => /** @type {Element} */ (event.target).closest('button');
