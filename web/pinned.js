/** In the frame of a released version: how much of what is shown has changed since, and which facts. */
const panel = /** @type {HTMLElement} */ (document.getElementById('panel'));
const line = /** @type {HTMLAnchorElement} */ (document.getElementById('pinned'));
/** @type {Record<string, string>} */
const changes = JSON.parse(line.dataset.changes ?? '{}');

function tell() {
  const ref = panel.dataset.ref ?? '';
  const said = changes[ref] ?? changes[''];
  if (!said) return;
  /** @type {HTMLElement} */ (line.querySelector('b')).textContent = said;
  line.hash = changes[ref] ? ref.replace(/^page\//, '') : '';
}

// A style sheet marks the cards: programs write them anew, and would take out any element.
const sheet = new CSSStyleSheet();
const cards = Object.entries(JSON.parse(line.dataset.cards ?? '{}'));
sheet.replaceSync(cards.map(([ref, said]) => `[data-card="${ref}"]{--since:${JSON.stringify(said)}}`).join(''));
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
new MutationObserver(tell).observe(panel, { attributes: true, attributeFilter: ['data-ref'] });
tell();
