/**
 * What panel, bar and card have in common: each shows a document, section by
 * section. Start reading at showSections.
 */
import { morph } from './morph.js';

/**
 * Shows a document in a box. A section without HTML stays as it is. The sections behind the
 * tabs are the part that the tabs show: they lie in a tab panel of their own, but for the
 * foot.
 * @param {HTMLElement} box
 * @param {import('./wire.js').Document} document
 */
export function showSections(box, { ref, part, lang, sections }) {
  box.dataset.ref = ref;
  box.lang = lang;
  const tabs = sections.findIndex(([, look]) => look === 'parts');
  const shown = partIn(box);
  if (tabs < 0) {
    shown?.remove();
    fill(box, sections);
    return;
  }
  const panel = shown ?? newPart(box);
  if (panel.dataset.part !== part) panel.replaceChildren();
  panel.dataset.part = part;
  const feet = sections.filter(isFoot);
  fill(box, [...sections.slice(0, tabs + 1), panel, ...feet]);
  fill(panel, sections.slice(tabs + 1, sections.length - feet.length));
  panel.setAttribute('aria-labelledby', box.querySelector('[role="tab"][aria-selected="true"]')?.id ?? '');
}

/**
 * The tab panel in a box.
 * @param {HTMLElement} box
 * @returns {HTMLElement | null}
 */
export const partIn = (box) => box.querySelector(':scope > [role="tabpanel"]');

/** @param {import('./wire.js').Section} section */
const isFoot = ([, look]) => look === 'foot';

/** @param {HTMLElement} box */
function newPart(box) {
  const panel = box.ownerDocument.createElement('div');
  panel.id = 'part';
  panel.setAttribute('role', 'tabpanel');
  return box.appendChild(panel);
}

/**
 * Gives a box these sections, and the tab panel where it stands among them. What is no
 * longer there goes first, so that what stays is not moved and keeps the focus.
 * @param {HTMLElement} box
 * @param {(import('./wire.js').Section | HTMLElement)[]} sections
 */
function fill(box, sections) {
  const old = new Map(
    /** @type {HTMLElement[]} */ ([...box.children])
      .filter((child) => child.dataset.key !== undefined)
      .map((section) => [section.dataset.key, section]),
  );
  const wanted = sections.map((section) => (Array.isArray(section) ? (old.get(section[0]) ?? newSection(section[0])) : section));
  for (const section of old.values()) if (!wanted.includes(section)) section.remove();
  wanted.forEach((element, i) => {
    if (box.children[i] !== element) box.insertBefore(element, box.children[i] ?? null);
    const section = sections[i];
    if (!Array.isArray(section)) return;
    const [, look, html] = section;
    if (element.className !== look) element.className = look;
    if (html !== undefined) morph(element, html);
  });
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
