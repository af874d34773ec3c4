/** Puts text on the reader's clipboard. Start reading at copy. */

/**
 * Copies text. Where a host's policy keeps the clipboard from us, the older way
 * by a selection may still work; if not, what is selected can be copied by hand.
 * @param {string} text
 * @param {Element} shown where it is to be selected
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
  return document.execCommand('copy') && copied;
}
