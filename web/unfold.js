/**
 * Opens a card and all that it is folded away in.
 * @param {Element} card
 */
export function unfold(card) {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const own = card.querySelectorAll(':scope > details');
  for (const details of own) details.open = true;
  for (let at = card.closest('details'); at; at = /** @type {Element} */ (at.parentElement).closest('details')) at.open = true;
}

/**
 * Opens what a box shows while it is printed.
 * @param {HTMLElement} box
 */
export function unfoldOnPaper(box) {
  /** @type {HTMLDetailsElement[]} */
  const opened = [];
  window.addEventListener('beforeprint', () => {
    for (const details of box.querySelectorAll('details')) {
      if (details.open) continue;
      details.open = true;
      opened.push(details);
    }
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened.splice(0)) details.open = false;
  });
}
