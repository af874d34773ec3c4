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
