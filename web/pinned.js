/** In the frame of a released version: how much of what is shown has changed since. */
const panel = /** @type {HTMLElement} */ (document.getElementById('panel'));
const line = /** @type {HTMLAnchorElement} */ (document.getElementById('pinned'));
/** @type {Record<string, string>} */
const changes = JSON.parse(line.dataset.changes ?? '{}');

function tell() {
  const ref = panel.dataset.ref ?? '';
  const said = changes[ref] ?? changes[''];
  if (!said) return;
  /** @type {HTMLElement} */ (line.querySelector('b')).textContent = said;
  line.hash = changes[ref] && ref ? `#${ref}` : '';
}

new MutationObserver(tell).observe(panel, { attributes: true, attributeFilter: ['data-ref'] });
tell();
