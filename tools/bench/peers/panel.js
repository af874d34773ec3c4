/** What all the pages share: facts, colours, and what the panel says. */

/**
 * @typedef {{ab: number, ba: number, coverage: string}} Strand
 * @typedef {{id: string, name: string, a: number, b: number, bend: number, outside: number, strands: Strand[], overview: object[]}} Edge
 * @typedef {{size: [number, number], zero: number, date: number, ab: [number, number][], ba: [number, number][],
 *   above?: [number, number][], below?: [number, number][], band: [number, number, number][]}} Spark as overview.go writes it
 * @typedef {object} Charts how a library draws them
 * @property {(list: HTMLElement, sparks: Spark[]) => void} sparks into the boxes of the class spark in a list
 * @property {(box: HTMLElement, facts: object, lines: [number, number][][][]) => void} chart of all domains
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
const leading = (to) => `href="#" data-to="${to}"`;

/** Words, or what is short for them to the eye. */
function span(s) {
  if (typeof s === 'string') return text(s);
  const { text: words, kind, level = 0, label, to } = s;
  const shown = label ? `<span aria-hidden="true">${text(words)}</span><span class="heard">${text(label)}</span>` : text(words);
  const look = ['coverage', 'sign', 'move'].includes(kind) ? `${kind} level${level}` : kind;
  if (to) return `<a ${leading(to)}${look ? ` class="${look}"` : ''}>${shown}</a>`;
  if (kind === 'strong') return `<strong>${shown}</strong>`;
  return look ? `<span class="${look}">${shown}</span>` : shown;
}

const spans = (all = []) => all.map(span).join('');

const row = ({ to, begin, text: words, chart, alt, end }) => `<a class="row" ${leading(to)}><span class="begin">${spans(begin)}</span>
  ${words ? `<span class="words">${spans(words)}</span>` : ''}${chart ? `<span class="spark" role="img" aria-label="${text(alt)}"></span>` : ''}
  ${end ? `<span class="end">${end.map((line) => `<span>${spans(line)}</span>`).join(' ')}</span>` : ''}</a>`;

const tab = ({ text: name, count, to }) => `<button type="button" role="tab" data-to="${to}" aria-controls="part"
  aria-selected="${to === 'overview'}">${text(name)}${count ? ` <span class="muted">${count}</span>` : ''}</button>`;

function block({ heading, kind, spans: words, aside, rows, tabs }) {
  if (rows) return `<ul class="rows${rows[0].chart ? ' charts' : ''}">${list(rows, row)}</ul>`;
  if (tabs) return `<div class="tabs" role="tablist">${tabs.map(tab).join('')}</div>`;
  if (!heading) return `<p${kind ? ` class="${kind}"` : ''}>${spans(words)}</p>`;
  const title = `<h${heading}>${spans(words)}</h${heading}>`;
  return aside ? `<div class="titled">${title}<p class="aside">${spans(aside)}</p></div>` : title;
}

const section = ({ key, blocks }) => `<section class="${key}">${blocks.map(block).join('')}</section>`;

/** What the tabs lead to, other than the overview, as HTML. */
const PARTS = {
  agreements: ({ agreements, sources }) =>
    `<ul class="facts agreements">${list(
      agreements,
      (item) => `<h3 id="${item.id}">${text(item.name)}</h3><p class="muted">${text(item.about)}</p>
    <ol>${list(item.commitments, text)}</ol><p class="muted">Leaves out:</p><ul class="muted">${list(item.leavesOut, text)}</ul>${cited(sources, item)}`,
    )}</ul>`,
  trust: () => '<div id="chart"></div>',
  events: ({ events, sources }, a, b) =>
    `<ol class="facts events">${list(
      events,
      (item) => `<p class="muted">${text(item.date)} · ${text(item.domain)}</p><h3 id="${item.id}">${text(item.title)}</h3>
    <p>${text(item.description)}</p><ul>${list(
      item.shifts,
      ({ ab, by, reason }) => `${text(ab ? `${a} in ${b}` : `${b} in ${a}`)}: <b>${signed(by)}</b>. ${text(reason)}`,
    )}</ul>
    <p class="muted">Argued by: ${text(item.arguedBy)}</p>${cited(sources, item)}`,
    )}</ol>`,
  sources: ({ sources }) => `<ul class="facts">${list(Object.values(sources), source)}</ul>`,
};

const source = ({ title, publisher, url }) =>
  `${url ? `<a href="${text(url)}" rel="noopener">${text(title)}</a>` : text(title)}, ${text(publisher)}`;

const cited = (sources, item) => `<p class="sources">Sources: ${item.sources.map((ref) => source(sources[ref])).join('; ')}</p>`;

const panel = document.getElementById('panel');
const home = panel.innerHTML;
/** What has been fetched of each edge. */
const fetches = new Map();

/**
 * Fills the panel with an edge.
 * @param {object} facts
 * @param {Edge} edge
 * @param {Charts} charts
 */
export function show(facts, edge, charts) {
  const [head, tabs, ...overview] = edge.overview;
  panel.innerHTML = `<article id="${edge.id}">${section(head)}${section(tabs)}<div id="part" role="tabpanel"></div></article>`;
  const part = document.getElementById('part');
  const showOverview = () => {
    part.innerHTML = overview.map(section).join('');
    const rows = part.querySelector('.charts');
    const sparks = overview.flatMap(({ blocks }) => blocks.flatMap((b) => b.rows ?? [])).flatMap((r) => r.chart ?? []);
    charts.sparks(rows, sparks);
  };
  const showPart = async (name, id) => {
    const later = `later/${edge.id}.json`;
    if (!fetches.has(later)) fetches.set(later, fetched(later));
    const more = await fetches.get(later);
    if (!part.isConnected) return; // another edge has been chosen
    part.innerHTML = PARTS[name](more, facts.nodes[edge.a].name, facts.nodes[edge.b].name);
    if (name === 'trust') charts.chart(part.firstElementChild, facts, more.lines);
    document.getElementById(id)?.scrollIntoView();
  };
  panel.firstElementChild.addEventListener('click', (event) => {
    const to = event.target.closest('[data-to]')?.dataset.to;
    if (to === undefined) return;
    event.preventDefault();
    const [name, id] = to.split(' ');
    if (name === 'home') panel.innerHTML = home;
    if (!name || name === 'home') return;
    for (const button of panel.querySelectorAll('[role="tab"]')) button.ariaSelected = String(button.dataset.to === name);
    if (name === 'overview') showOverview();
    else showPart(name, id);
  });
  showOverview();
  panel.scrollTop = 0;
}
