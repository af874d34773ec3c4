/** Trust over time in a few lines of SVG, for Cytoscape.js draws no charts. */
const [WIDTH, HEIGHT] = [336, 110];
const SIGNS = { '-2': '−−', 0: '0', 2: '++' };

const path = (points) => (points.length ? `M${points.join('L')}` : '');

/** Draws the sparklines of a list. */
export function sparks(list, all) {
  list.querySelectorAll('.spark').forEach((box, i) => {
    const { size, zero, date, ab, ba, above = [], below = [], band } = all[i];
    const around = [...band.map(([x, , high]) => [x, high]), ...band.map(([x, low]) => [x, low]).reverse()];
    box.innerHTML = `<svg viewBox="0 0 ${size.join(' ')}"><path class="above" d="${path(above)}"/><path class="below" d="${path(below)}"/>
      <path class="band" d="${path(around)}Z"/><path class="rule" d="M1 ${zero}H${size[0] - 1}"/>
      <path class="line ba" d="${path(ba)}"/><path class="line" d="${path(ab)}"/><path class="date" d="M${date} 0V${size[1]}"/></svg>`;
  });
}

/** Draws the charts of an edge. */
export function chart(box, facts, lines) {
  const x = (t) => 26 + ((t - facts.from) / (facts.until - facts.from)) * (WIDTH - 34);
  const y = (level) => 53 - level * 15.5;
  const line = (points) => points.map(([t, level]) => `${x(t).toFixed(1)},${y(level).toFixed(1)}`).join(' ');
  const rule = (level) => `<path class="rule" d="M26 ${y(level)}H${WIDTH - 8}"/>
    <text class="tick" text-anchor="end" x="20" y="${y(level) + 4}">${SIGNS[level]}</text>`;
  const year = (t) => `<text class="tick" text-anchor="middle" x="${x(t)}" y="100">${t}</text>`;
  box.innerHTML = `<svg viewBox="0 0 ${WIDTH} ${3 * HEIGHT}">${lines
    .map(
      ([ab, ba], i) => `
    <g transform="translate(0,${i * HEIGHT})"><text class="title" y="12">${facts.domains[i]}</text>
    ${[-2, 0, 2].map(rule).join('')}${[2010, 2015, 2020, 2025].map(year).join('')}
    <polyline class="line ba" points="${line(ba)}"/><polyline class="line" points="${line(ab)}"/></g>`,
    )
    .join('')}</svg>`;
}
