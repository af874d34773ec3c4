/**
 * Makes an element's content what some HTML says and leaves alone what is the
 * same already, so that focus, selected text and opened details stay. Start
 * reading at morph.
 */

/**
 * @param {Element} element
 * @param {string} html of its content, made by wasm/core/html, which escapes
 */
export function morph(element, html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  morphChildren(element, template.content);
}

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
    old.remove();
    old = next;
  }
}

/** The old node, from one sibling on, that is to become the new one. */
function find(old, node) {
  const name = key(node);
  if (!name) return old && same(old, node) && !key(old) ? old : null;
  while (old && !(same(old, node) && key(old) === name)) old = old.nextSibling;
  return old;
}

const same = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName;

/** A card is the same card wherever it moves, and so is the item around it. */
function key(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  return node.dataset?.card ?? node.firstElementChild?.dataset?.card ?? '';
}

function morphNode(old, wanted) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== wanted.data) old.data = wanted.data;
    return;
  }
  for (const { name } of [...old.attributes]) {
    const readers = name === 'open' && old.nodeName === 'DETAILS';
    if (!readers && !wanted.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  morphChildren(old, wanted);
}
