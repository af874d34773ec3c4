/** What all the pages share: facts, colours, and what the panel says. */

/**
 * @typedef {{ab: number, ba: number, coverage: string, lines: [number, number][][]}} Strand
 * @typedef {{id: string, name: string, a: number, b: number, bend: number, outside: number, strands: Strand[]}} Edge
 */

/** @param {string} name of a file beside the script */
export const beside = (name) => new URL(name, import.meta.url).href;

/** @param {string} name */
export const fetched = async (name) => (await fetch(beside(name))).json();

const LEVELS = [
  [180, 71, 15],
  [224, 154, 87],
  [174, 180, 182],
  [95, 175, 180],
  [11, 110, 120],
];

/** The colour of a level of trust, −2…2. */
export function color(level) {
  const i = Math.min(Math.floor(level + 2), 3);
  const part = level + 2 - i;
  return `rgb(${LEVELS[i].map((from, k) => Math.round(from + (LEVELS[i + 1][k] - from) * part))})`;
}

/**
 * The bend of a strand that lies beside the others of its edge: a step of the bend
 * for each strand, the first outside.
 */
export const bendOf = (edge, i, step) => edge.bend + edge.outside * (1 - i) * step;

/** A point of a quadratic curve. */
export const along = ([a, c, b], t) => {
  const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: p * a.x + q * c.x + r * b.x, y: p * a.y + q * c.y + r * b.y };
};

/**
 * The first point of a curve, from its middle on, that is in view.
 * @param {(t: number) => {x: number, y: number}} at in client coordinates
 */
export function inView(at) {
  const box = document.getElementById('map').getBoundingClientRect();
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map(at).find(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
}

/** Calls back with the size of the map, now and whenever it changes. */
export function onSize(map, back) {
  let before = '';
  new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = map;
    if (before !== (before = `${width} ${height}`)) back(width, height);
  }).observe(map);
}

/** Says that the map can be used. */
export const live = () => {
  document.documentElement.dataset.state = 'live';
};

const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (s) => s.replace(/[&<>"]/g, (c) => escaped[c]);
const signed = (n) => (n > 0 ? `+${n}` : String(n).replace('-', '−'));
const list = (items, of) => items.map((item) => `<li>${of(item)}</li>`).join('');

/** The index of a level's word among the words for levels. */
const step = (level) => [-1.5, -0.5, 0.5, 1.5].filter((bound, i) => (i < 2 ? level >= bound : level > bound)).length;

/**
 * Fills the panel with an edge.
 * @param {object} facts
 * @param {Edge} edge
 * @param {HTMLElement} chart takes its place among the rest
 */
export function show(facts, edge, chart) {
  const [a, b] = [facts.nodes[edge.a].name, facts.nodes[edge.b].name];
  const sources = (refs) =>
    `<p class="sources">Sources: ${refs
      .map((ref) => {
        const { title, publisher, url } = facts.sources[ref];
        return `${url ? `<a href="${text(url)}" rel="noopener">${text(title)}</a>` : text(title)}, ${text(publisher)}`;
      })
      .join('; ')}</p>`;
  const level = (strand, i) => {
    const mean = (strand.ab + strand.ba) / 2;
    return `<li><svg viewBox="0 0 2 2"><circle cx="1" cy="1" r="1" fill="${color(mean)}"/></svg>${text(facts.domains[i])}: ${facts.levels[step(mean)]}</li>`;
  };
  const agreement = (item) => `<h3>${text(item.name)}</h3><p class="muted">${text(item.about)}</p>
    <ol>${list(item.commitments, text)}</ol><p class="muted">Leaves out:</p><ul class="muted">${list(item.leavesOut, text)}</ul>${sources(item.sources)}`;
  const shift = ({ ab, by, reason }) => `${text(ab ? `${a} in ${b}` : `${b} in ${a}`)}: <b>${signed(by)}</b>. ${text(reason)}`;
  const event = (item) => `<p class="muted">${text(item.date)} · ${text(item.domain)}</p><h3>${text(item.title)}</h3>
    <p>${text(item.description)}</p><ul>${list(item.shifts, shift)}</ul><p class="muted">Argued by: ${text(item.arguedBy)}</p>${sources(item.sources)}`;
  const panel = document.getElementById('panel');
  panel.innerHTML = `<article id="${edge.id}">
    <p class="muted">${text(edge.name)} · ${text(facts.date)}</p>
    <h1>${text(edge.headline)}</h1>
    <p>${text(edge.gist)}</p>
    <ul class="levels">${edge.strands.map(level).join('')}</ul>
    <h2>Agreements and proposals (${edge.agreements.length})</h2>
    <ul class="facts agreements">${list(edge.agreements, agreement)}</ul>
    <h2>Trust over time</h2>
    <p class="muted">Solid: ${text(a)} in ${text(b)}. Dashed: ${text(b)} in ${text(a)}.</p>
    <div class="slot"></div>
    <h2>Events (${edge.events.length})</h2>
    <ol class="facts events">${list(edge.events, event)}</ol>
  </article>`;
  panel.querySelector('.slot').replaceWith(chart);
  panel.scrollTop = 0;
}
