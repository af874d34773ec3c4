/**
 * The keys of tabs. A press on a tab is a press like any other: its data-action says what
 * it does, and what answers sets which tab is selected. Start reading at listenToTabs.
 */

/**
 * Lets arrow keys, Home and End lead from tab to tab, and show what each stands for.
 * @param {HTMLElement} box with tabs
 */
export function listenToTabs(box) {
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const tab = /** @type {Element} */ (event.target).closest('[role="tab"]');
    const list = tab?.closest('[role="tablist"]');
    if (!tab || !list) return;
    const tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role="tab"]')]);
    const to = target(event.key, tabs.indexOf(/** @type {HTMLElement} */ (tab)), tabs.length);
    if (to < 0) return;
    event.preventDefault(); // the panel must not scroll
    tabs[to].focus();
    tabs[to].click();
  });
}

/**
 * Where a key leads; −1 for a key that is not for tabs.
 * @param {string} key
 * @param {number} at
 * @param {number} count
 */
function target(key, at, count) {
  switch (key) {
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'ArrowRight':
      return (at + 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

/**
 * The tab of an article for a part.
 * @param {HTMLElement} article
 * @param {string} part "" for the overview
 * @returns {HTMLElement | null}
 */
export const tabOf = (article, part) => article.querySelector(`.tabs > [data-action="part:${CSS.escape(part)}"]`);

/**
 * Makes tabs of the links to the parts of an article.
 * @param {HTMLElement} article
 * @param {HTMLElement | null} selected one of them
 */
export function mark(article, selected) {
  const tabs = article.querySelector('.tabs');
  tabs?.setAttribute('role', 'tablist');
  requestAnimationFrame(() => toSelected(tabs));
  for (const tab of /** @type {HTMLCollectionOf<HTMLElement>} */ (tabs?.children ?? [])) {
    tab.setAttribute('role', 'tab');
    tab.removeAttribute('aria-current');
    tab.setAttribute('aria-selected', String(tab === selected));
    tab.tabIndex = tab === selected ? 0 : -1;
  }
  for (const panel of article.querySelectorAll('.overview, #fetched > .content')) {
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-label', selected?.textContent ?? '');
  }
}

/**
 * Scrolls tabs that have too little room to the one that is selected.
 * @param {Element | null} [tabs]
 */
export function toSelected(tabs) {
  /** @type {HTMLElement | null | undefined} */
  const tab = tabs?.querySelector('[aria-selected="true"]');
  if (tabs && tab) tabs.scrollLeft = tab.offsetLeft + (tab.offsetWidth - tabs.clientWidth) / 2;
}
