/**
 * What does not fit on a page, whatever its words: what is cut, what lies upon something
 * else, and what sticks out. Start reading at misfits.
 */

/**
 * Runs in the page. What scrolls sideways by design is not looked at for that.
 * @param {string} root selector of what is looked at
 * @returns {string[]} each with what is wrong, and where
 */
export function misfits(root) {
  const SCROLLS = 'pre, .tabs, .filter .choice, .stage';
  const CUTS = new Set(['hidden', 'clip']);
  const LEFT_OUT = '.heard, .skip, .dots, .invitation, [hidden], [aria-hidden="true"]';
  /** @type {string[]} */
  const found = [];
  const box = document.querySelector(root);
  const name = (/** @type {Element} */ e) => {
    const at = [];
    for (let up = e; up && up !== box && at.length < 4; up = up.parentElement) {
      at.unshift(up.localName + (up.id ? `#${up.id}` : '') + [...up.classList].map((c) => `.${c}`).join(''));
    }
    return `${at.join(' > ')} “${e.textContent.trim().slice(0, 60)}”`;
  };
  const seen = (/** @type {Element} */ e) =>
    e.checkVisibility({ visibilityProperty: true }) && !e.closest(LEFT_OUT) && getComputedStyle(e).clipPath === 'none';

  if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const e of box.querySelectorAll('*')) {
    if (!(e instanceof HTMLElement) || !e.clientWidth || !seen(e)) continue;
    const [wider, higher] = [e.scrollWidth - e.clientWidth, e.scrollHeight - e.clientHeight];
    // What holds no words of its own may let others reach out of it, as an open card does.
    const speaks = [...e.childNodes].some((child) => child instanceof Text && child.data.trim());
    if (wider > 1 && speaks && !e.matches(SCROLLS)) found.push(`${wider} px wider than its box: ${name(e)}`);
    if (higher > 1 && CUTS.has(getComputedStyle(e).overflowY)) found.push(`${higher} px higher than its box: ${name(e)}`);
  }

  // The rectangles of words, line by line.
  const range = document.createRange();
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  /** @type {{left: number, right: number, top: number, bottom: number, of: Element}[]} */
  const lines = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const of = /** @type {Element} */ (text.parentElement);
    if (!text.data.trim() || !seen(of)) continue;
    range.selectNodeContents(text);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      // Letters fill the middle of their line.
      const trim = (bottom - top) / 5;
      if (right - left > 1) lines.push({ left, right, top: top + trim, bottom: bottom - trim, of });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  for (const [i, a] of lines.entries()) {
    for (let j = i + 1; j < lines.length && lines[j].top < a.bottom; j++) {
      const b = lines[j];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - b.top;
      if (!a.of.contains(b.of) && !b.of.contains(a.of) && wide > 1 && high > 1 && !pinned(a.of, b.of))
        found.push(`words lie upon others: ${name(a.of)} and ${name(b.of)}`);
    }
  }

  // Words stay within whatever would cut them: a picture, say, or what is looked at.
  for (const { left, right, of } of lines) {
    for (let up = of; up && !up.matches(SCROLLS); up = up === box ? null : up.parentElement) {
      if (up !== box && !CUTS.has(getComputedStyle(up).overflowX)) continue;
      const within = up.getBoundingClientRect();
      const out = Math.round(Math.max(within.left - left, right - within.right));
      if (out <= 1) continue;
      found.push(`${out} px of words stick out: ${name(of)}`);
      break;
    }
  }
  return [...new Set(found)];

  /** Whether one of the two stays in view while the other scrolls below it. */
  function pinned(/** @type {Element} */ a, /** @type {Element} */ b) {
    const at = (/** @type {Element} */ e) => {
      for (let up = e; up && up !== box; up = up.parentElement) {
        if (['sticky', 'fixed'].includes(getComputedStyle(up).position)) return up;
      }
      return null;
    };
    return at(a) !== at(b);
  }
}
