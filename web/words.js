/**
 * The words on the map, and the buttons that let a keyboard and assistive
 * software reach what the canvas shows. Start reading at Labels and Handles.
 */
import * as wire from './wire.js';

const ANCHORS = ['start', 'middle', 'end'];
const STYLES = ['bold', 'italic', 'serif'];

/** The labels of the scene: text over the canvas, which lets pointers through. */
export class Labels {
  #box;

  /** @param {HTMLElement} box */
  constructor(box) {
    this.#box = box;
  }

  /** @param {wire.Word[]} words */
  show(words) {
    while (this.#box.children.length > words.length) this.#box.lastElementChild?.remove();
    const labels = /** @type {HTMLCollectionOf<HTMLElement>} */ (this.#box.children);
    words.forEach((word, i) => show(labels[i] ?? this.#add(), word));
  }

  #add() {
    const label = document.createElement('span');
    label.setAttribute('aria-hidden', 'true');
    return this.#box.appendChild(label);
  }
}

/**
 * @param {HTMLElement} label
 * @param {wire.Word} word
 */
function show(label, [x, y, anchor, size, sort, turn, color, halo, text, lang]) {
  if (label.textContent !== text) label.textContent = text;
  label.className = ['label', ANCHORS[anchor], ...STYLES.filter((_, i) => sort & (1 << i)), halo && 'halo'].filter(Boolean).join(' ');
  speak(label, lang);
  const { style } = label;
  style.setProperty('--x', `${snap(x)}px`);
  style.setProperty('--y', `${snap(y)}px`);
  style.setProperty('--turn', `${turn}deg`);
  style.fontSize = `${size}px`;
  style.color = color;
  style.setProperty('--halo', halo || 'transparent');
}

/**
 * An empty attribute would say that the language is unknown.
 * @param {HTMLElement} element
 * @param {string} lang "" for that of the page
 */
function speak(element, lang) {
  if (lang) element.lang = lang;
  else element.removeAttribute('lang');
}

/**
 * Letters are sharp on whole device pixels.
 * @param {number} x
 */
const snap = (x) => Math.round(x * window.devicePixelRatio) / window.devicePixelRatio;

/** The handles of the scene: one button for each edge and node. */
export class Handles {
  #box;
  #push;
  /** @type {Map<string, HTMLButtonElement>} */
  #buttons = new Map();
  /** Whether the next click is that of a pointer. */
  #pointed = false;

  /**
   * @param {HTMLElement} box
   * @param {(line: string, over?: string) => void} push sends a line to the program
   */
  constructor(box, push) {
    this.#box = box;
    this.#push = push;
    box.addEventListener('click', (event) => this.#click(event));
    // Only the keyboard's focus counts; a press focuses a handle too.
    box.addEventListener('focusin', (event) => {
      const handle = /** @type {HTMLElement} */ (event.target);
      if (handle.matches(':focus-visible')) push(wire.focus(handle.dataset.ref ?? ''), 'focus');
    });
    box.addEventListener('focusout', () => push(wire.focus(''), 'focus'));
    box.addEventListener('pointerdown', (event) => {
      this.#pointed = event.button === 0;
    });
    for (const over of ['keydown', 'pointercancel', 'click']) {
      window.addEventListener(
        over,
        () => {
          this.#pointed = false;
        },
        { capture: over !== 'click' },
      );
    }
  }

  /** @param {wire.Handle[]} handles in reading order */
  show(handles) {
    const gone = new Set(this.#buttons.keys());
    handles.forEach(([ref, x, y, width, height, name, lang, selected, away], i) => {
      gone.delete(ref);
      const button = this.#buttons.get(ref) ?? this.#add(ref);
      if (this.#box.children[i] !== button) this.#box.insertBefore(button, this.#box.children[i] ?? null);
      button.setAttribute('aria-label', name);
      button.ariaCurrent = String(selected); // no toggle: a second press leaves it selected
      speak(button, lang);
      button.classList.toggle('away', away);
      button.style.transform = `translate(${x}px, ${y}px)`;
      button.style.width = `${width}px`;
      button.style.height = `${height}px`;
    });
    for (const ref of gone) {
      this.#buttons.get(ref)?.remove();
      this.#buttons.delete(ref);
    }
  }

  /** @param {string} [ref] of the handle that gets the focus; without such a handle, the first one does */
  focus(ref = '') {
    (this.#buttons.get(ref) ?? this.#box.querySelector('button'))?.focus({ preventScroll: true });
  }

  /** @param {string} ref */
  #add(ref) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'handle';
    button.dataset.ref = ref;
    this.#buttons.set(ref, button);
    return button;
  }

  /** @param {MouseEvent} event */
  #click(event) {
    // The input layer has already handled a real pointer's click. Any other click comes
    // from a keyboard or from assistive software.
    /** @type {HTMLElement | null} */
    const button = /** @type {Element} */ (event.target).closest('.handle');
    const ref = button?.dataset.ref;
    if (!ref || this.#pointed) return;
    this.#push(wire.choose(event, ref));
  }
}
