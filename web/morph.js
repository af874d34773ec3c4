/**
 * Changes an element's content into some HTML and leaves equal parts alone, so that
 * focus, selected text and open details stay. Start reading at morph.
 */

/**
 * @param {Element} element
 * @param {string} html of its content, made by wasm/core/html, which escapes
 */
export function morph(element, html) {
  if (!element.firstChild) {
    element.innerHTML = html;
    return;
  }
  const template = document.createElement('template');
  template.innerHTML = html;
  morphChildren(element, template.content);
}

/**
 * @param {Node} parent
 * @param {Node} wanted
 */
function morphChildren(parent, wanted) {
  let old = parent.firstChild;
  for (const node of [...wanted.childNodes]) {
    const match = find(old, node);
    if (!match) {
      parent.insertBefore(node, old);
      continue;
    }
    if (match !== old) parent.insertBefore(match, old);
    morphNode(match, node);
    old = match.nextSibling;
  }
  while (old) {
    const next = old.nextSibling;
    /** @type {ChildNode} */ (old).remove();
    old = next;
  }
}

/**
 * Finds the old node, from one sibling on, that becomes the new one.
 * @param {ChildNode | null} old
 * @param {Node} node
 */
function find(old, node) {
  const name = key(node);
  if (!name) return old && same(old, node) && !key(old) ? old : null;
  while (old && !(same(old, node) && key(old) === name)) old = old.nextSibling;
  return old;
}

/**
 * @param {Node} a
 * @param {Node} b
 */
const same = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName;

/**
 * The name by which a node is the same one: a card, and the item around it, wherever
 * they move; a term by its word, so that another word's definition is not open.
 * @param {Node} node
 */
function key(node) {
  if (!isElement(node)) return '';
  const first = /** @type {HTMLElement | null} */ (node.firstElementChild);
  if (node.classList.contains('term')) return `term ${first?.textContent}`;
  return node.dataset?.card ?? first?.dataset?.card ?? '';
}

/**
 * @param {Node} node
 * @returns {node is HTMLElement}
 */
const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;

/**
 * @param {Node} old
 * @param {Node} wanted of the same kind
 */
function morphNode(old, wanted) {
  if (!isElement(old) || !isElement(wanted)) {
    if (old.nodeValue !== wanted.nodeValue) old.nodeValue = wanted.nodeValue;
    return;
  }
  for (const { name } of [...old.attributes]) {
    if (!isReaders(old, name) && !wanted.hasAttribute(name)) old.removeAttribute(name);
  }
  if (old instanceof HTMLInputElement) setValue(old, /** @type {HTMLInputElement} */ (wanted).value);
  for (const { name, value } of wanted.attributes) {
    if (!isReaders(old, name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  morphChildren(old, wanted);
}

/**
 * Whether an attribute holds what the reader has opened or closed.
 * @param {HTMLElement} node
 * @param {string} name
 */
function isReaders(node, name) {
  return (
    (name === 'open' && node.nodeName === 'DETAILS') ||
    ((name === 'hidden' || name === 'aria-expanded') && node.parentElement?.classList.contains('term'))
  );
}

/** @type {WeakMap<HTMLInputElement, string[]>} What was typed and not yet answered. */
const typed = new WeakMap();

/**
 * Remembers what a reader has just typed, to recognize the program's answer to it.
 * @param {HTMLInputElement} input
 */
export function noteTyped(input) {
  typed.set(input, [...(typed.get(input) ?? []), input.value]);
}

/**
 * Gives an input another value, unless that only answers what the reader typed: they
 * may have typed on since.
 * @param {HTMLInputElement} input
 * @param {string} value
 */
function setValue(input, value) {
  const waiting = typed.get(input) ?? [];
  const i = waiting.lastIndexOf(value);
  if (i >= 0) typed.set(input, waiting.slice(i + 1));
  else if (value !== input.getAttribute('value')) {
    typed.delete(input);
    input.value = value;
  }
}
