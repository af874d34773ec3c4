/**
 * What an address leads to on a page that is read is open: a card, and all that it is
 * folded away in. Some browsers open the latter by themselves.
 */
function unfold() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  /** @type {HTMLDetailsElement | null} */
  const card = target.querySelector(':scope > details');
  if (card) card.open = true;
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  target.scrollIntoView();
}

window.addEventListener('hashchange', unfold);
unfold();
