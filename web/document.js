/**
 * What panel, bar and card have in common: each shows a document, section by
 * section. Start reading at showSections.
 */
import { morph } from './morph.js';

/**
 * Shows a document in a box. A section without HTML stays as it is.
 * @param {HTMLElement} box
 * @param {import('./wire.js').Document} document
 */
export function showSections(box, { ref, lang, sections }) {
  box.dataset.ref = ref;
  box.lang = lang;
  const old = new Map(/** @type {HTMLElement[]} */ ([...box.children]).map((section) => [section.dataset.key, section]));
  sections.forEach(([key, look, html], i) => {
    const section = old.get(key) ?? newSection(key);
    old.delete(key);
    if (section.className !== look) section.className = look;
    if (box.children[i] !== section) box.insertBefore(section, box.children[i] ?? null);
    if (html !== undefined) morph(section, html);
  });
  for (const section of old.values()) section.remove();
}

/**
 * Changes a box. If the element with the focus goes away, next gets the focus.
 * @param {HTMLElement} box
 * @param {() => void} change
 * @param {() => HTMLElement | null} next
 */
export function keepFocus(box, change, next) {
  const inside = () => box !== document.activeElement && box.contains(document.activeElement);
  const held = inside();
  change();
  if (held && !inside()) next()?.focus({ preventScroll: true });
}

/** @param {string} key */
function newSection(key) {
  const section = document.createElement('section');
  section.dataset.key = key;
  return section;
}
