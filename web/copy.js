/** Puts text on the reader's clipboard. Start reading at copyFor. */
import { attempt } from './allowed.js';

/**
 * Copies what a button stands beside, or else another text, and says so.
 * @param {HTMLElement | SVGElement} button
 * @param {string} text
 * @param {(words: string) => void} say announces words
 */
export async function copyFor(button, text, say) {
  const pre = button.closest('.code')?.querySelector('pre');
  const { done } = button.dataset;
  if (!(await copy(pre?.textContent ?? text, pre ?? button))) return false;
  document.querySelector('[data-copied]')?.removeAttribute('data-copied');
  button.dataset.copied = '';
  if (done) say(done);
  return true;
}

/**
 * Copies text. Where a host's policy blocks the clipboard, copying a selection may still
 * work; if not, the reader can copy the selected text by hand.
 * @param {string} text
 * @param {Element} shown the element that gets selected
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text); // there is none on an insecure page
    return true;
  } catch {
    return copySelected(text, shown);
  }
}

/**
 * @param {string} text
 * @param {Element} shown
 */
function copySelected(text, shown) {
  getSelection()?.selectAllChildren(shown);
  let copied = false;
  document.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      copied = true;
    },
    { once: true },
  );
  return attempt(() => document.execCommand('copy')) === true && copied;
}
