/** Trust over time in a few lines of SVG, for Cytoscape.js draws no charts. */
const [WIDTH, HEIGHT] = [336, 110];
const SIGNS = { '-2': '−−', 0: '0', 2: '++' };

/** @returns {HTMLElement} the charts of an edge */
export function chart(facts, edge) {
  const x = (t) => 26 + ((t - facts.from) / (facts.until - facts.from)) * (WIDTH - 34);
  const y = (level) => 53 - level * 15.5;
  const line = (points) => points.map(([t, level]) => `${x(t).toFixed(1)},${y(level).toFixed(1)}`).join(' ');
  const rule = (level) => `<path class="rule" d="M26 ${y(level)}H${WIDTH - 8}"/>
    <text class="tick" text-anchor="end" x="20" y="${y(level) + 4}">${SIGNS[level]}</text>`;
  const year = (t) => `<text class="tick" text-anchor="middle" x="${x(t)}" y="100">${t}</text>`;
  const element = document.createElement('div');
  element.id = 'chart';
  element.innerHTML = `<svg viewBox="0 0 ${WIDTH} ${3 * HEIGHT}">${edge.strands
    .map(
      ({ lines: [ab, ba] }, i) => `
    <g transform="translate(0,${i * HEIGHT})"><text class="title" y="12">${facts.domains[i]}</text>
    ${[-2, 0, 2].map(rule).join('')}${[2010, 2015, 2020, 2025].map(year).join('')}
    <polyline class="line ba" points="${line(ba)}"/><polyline class="line" points="${line(ab)}"/></g>`,
    )
    .join('')}</svg>`;
  return element;
}
