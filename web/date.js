/**
 * The control of the shown date. Start reading at DateControl.
 */
export class DateControl {
  #box;
  #range;
  #text;
  #announce;
  #pressed = false;

  /**
   * @param {HTMLElement} box
   * @param {(line: string) => void} push tells the program
   * @param {HTMLElement} announce is heard when a button, which has no value, changes the date
   */
  constructor(box, push, announce) {
    this.#box = box;
    this.#announce = announce;
    this.#range = box.querySelector('input');
    this.#text = box.querySelector('#when');
    this.#range.addEventListener('input', () => push(`month ${this.#range.value}`));
    for (const button of box.querySelectorAll('button[data-months]')) {
      button.addEventListener('click', () => {
        const month = Number(this.#range.value) + Number(button.dataset.months);
        this.#pressed = month >= 0 && month <= Number(this.#range.max);
        push(`month ${month}`);
      });
    }
    this.#place();
  }

  /** @param {{month: number, last: number, date: string}} controls */
  show({ month, last, date }) {
    const range = this.#range;
    range.max = String(last);
    if (range.value !== String(month)) range.value = String(month);
    range.setAttribute('aria-valuetext', date);
    range.disabled = false;
    for (const button of this.#box.querySelectorAll('button')) button.disabled = false;
    if (this.#pressed && this.#text.textContent !== date) this.#announce.textContent = date;
    this.#pressed = false;
    this.#text.textContent = date;
    this.#place();
  }

  /** Where there is no program, the date cannot be changed. */
  disable() {
    for (const control of this.#box.querySelectorAll('input, button')) control.disabled = true;
  }

  /** Puts the date upon the thumb. */
  #place() {
    const { value, max } = this.#range;
    this.#box.style.setProperty('--at', String(Number(value) / (Number(max) || 1)));
  }
}
