/**
 * The timeline: what happened when, and the control of the shown date. The
 * program draws the lanes and says what a pointer does there; the range is the
 * same for keyboard and assistive software. Start reading at DateControl.
 */
import * as wire from './wire.js';

/** A wheel's way in CSS pixels that is one notch, and that of a line. */
const WHEEL_NOTCH = 100;
const WHEEL_LINE = 40;

const KEYS = {
  ArrowLeft: 'left', ArrowDown: 'down', ArrowRight: 'right', ArrowUp: 'up',
  Home: 'home', End: 'end', PageUp: 'pageup', PageDown: 'pagedown',
};

export class DateControl {
  #box;
  #range;
  #play;
  #text;
  #push;
  #say;
  #names;
  #pressed = false;
  #moved = false;

  /**
   * @param {HTMLElement} box
   * @param {(line: string, over?: string) => void} push tells the program
   * @param {(words: string) => void} say is heard when a button, which has no value, changes the date
   */
  constructor(box, push, say) {
    this.#box = box;
    this.#push = push;
    this.#say = say;
    this.#range = box.querySelector('input');
    this.#text = box.querySelector('#when');
    this.#play = box.querySelector('#play');
    this.#names = { false: this.#play.title, true: this.#play.dataset.pause };
    this.#listenToButtons();
    this.#listenToRange();
    this.#listenToPointers();
    box.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    new ResizeObserver(() => this.tell()).observe(box);
    this.#moved = this.#range.value !== this.#range.defaultValue;
  }

  /** Tells a program how wide the timeline is, and what was made of the date before this was here. */
  tell() {
    this.#push(wire.timeline(this.#box.clientWidth));
    if (this.#moved) this.#push(wire.month(this.#range.value));
    this.#moved = false;
  }

  #listenToButtons() {
    for (const button of this.#box.querySelectorAll('button[data-event]')) {
      button.addEventListener('click', () => {
        if (button.ariaDisabled === 'true') return;
        this.#pressed = true;
        this.#push(wire.action('event', button.dataset.event));
      });
    }
    this.#play.addEventListener('click', () => {
      this.#push(wire.action('play', this.#play.dataset.on === 'true' ? 'off' : 'on'));
    });
  }

  /** Keys go from event to event; what else moves a range goes by months. */
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
    let down = null;
    const tell = (kind, event) => {
      const { left, top } = box.getBoundingClientRect();
      const at = [event.clientX - left - box.clientLeft, event.clientY - top - box.clientTop];
      this.#push(wire.pointer('time', kind, event, at), kind === 'move' ? `time ${event.pointerId}` : '');
    };
    box.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || this.#range.disabled || event.target.closest('button')) return;
      down = event.pointerId;
      box.classList.add('pointed'); // whoever points sees where
      box.setPointerCapture(down);
      tell('down', event);
      this.#range.focus({ preventScroll: true }); // keys go on from there
    });
    box.addEventListener('mousedown', (event) => {
      if (!event.target.closest('button')) event.preventDefault(); // nothing to select, and the focus stays
    });
    for (const [type, kind] of [['pointermove', 'move'], ['pointerup', 'up'], ['pointercancel', 'cancel']]) {
      box.addEventListener(type, (event) => {
        if (event.pointerId !== down) return;
        if (kind !== 'move') down = null;
        tell(kind, event);
      });
    }
  }

  #wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return; // the host scrolls
    event.preventDefault();
    const unit = [1, WHEEL_LINE, WHEEL_NOTCH][event.deltaMode] ?? 1;
    this.#push(wire.timeWheel(-event.deltaY * unit / WHEEL_NOTCH));
  }

  /**
   * @param {{month: number, last: number, date: string, said: string, handle: number,
   *   playing: boolean, earlier: boolean, later: boolean}} controls
   */
  show({ month, last, date, said, handle, playing, earlier, later }) {
    const range = this.#range;
    range.max = String(last);
    if (!playing) { // nobody could listen so fast
      if (range.value !== String(month)) range.value = String(month);
      range.setAttribute('aria-valuetext', said);
    }
    range.disabled = false;
    for (const button of this.#box.querySelectorAll('button')) button.disabled = false;
    for (const [name, there] of [['previous', earlier], ['next', later]]) {
      this.#box.querySelector(`[data-event="${name}"]`).ariaDisabled = String(!there);
    }
    this.#play.dataset.on = String(playing);
    this.#play.ariaLabel = this.#play.title = this.#names[playing];
    if (this.#pressed && this.#text.textContent !== date) this.#say(said);
    this.#pressed = false;
    this.#text.textContent = date;
    this.#box.style.setProperty('--handle', `${handle}px`);
  }

  /** @param {string} svg the lanes as the program has drawn them */
  showLanes(svg) {
    this.#box.querySelector('#lanes').innerHTML = svg;
  }

  /** Where there is no program, the date cannot be changed. */
  disable() {
    for (const control of this.#box.querySelectorAll('input, button')) control.disabled = true;
    this.#box.querySelector('#lanes').replaceChildren();
  }
}
