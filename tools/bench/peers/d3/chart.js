/** Trust over time with D3: a chart for each domain, a small one in each row of an overview. */
import { area, axisBottom, axisLeft, line, scaleLinear, select } from 'd3';

const [WIDTH, HEIGHT] = [336, 110];

const path = line();
const between = area()
  .x(([x]) => x)
  .y0(([, low]) => low)
  .y1(([, , high]) => high);

/** Draws the sparklines of a list. */
export function sparks(list, all) {
  const svg = select(list)
    .selectAll('.spark')
    .data(all)
    .append('svg')
    .attr('viewBox', ({ size }) => [0, 0, ...size]);
  for (const side of ['above', 'below']) {
    svg
      .append('path')
      .attr('class', side)
      .attr('d', (d) => path(d[side] ?? []));
  }
  svg
    .append('path')
    .attr('class', 'band')
    .attr('d', (d) => between(d.band));
  svg
    .append('path')
    .attr('class', 'rule')
    .attr('d', ({ size, zero }) => `M1 ${zero}H${size[0] - 1}`);
  svg
    .append('path')
    .attr('class', 'line ba')
    .attr('d', (d) => path(d.ba));
  svg
    .append('path')
    .attr('class', 'line')
    .attr('d', (d) => path(d.ab));
  svg
    .append('path')
    .attr('class', 'date')
    .attr('d', ({ size, date }) => `M${date} 0V${size[1]}`);
}

/** Draws the charts of an edge. */
export function chart(box, facts, lines) {
  const x = scaleLinear([facts.from, facts.until], [26, WIDTH - 8]);
  const y = scaleLinear([-2, 2], [84, 22]);
  const level = line(
    ([t]) => x(t),
    ([, v]) => y(v),
  );
  const signs = ['−−', '0', '++'];
  const root = select(box);
  const svg = root.append('svg').attr('viewBox', [0, 0, WIDTH, 3 * HEIGHT]);
  const panel = svg
    .selectAll('g')
    .data(lines)
    .join('g')
    .attr('transform', (d, i) => `translate(0,${i * HEIGHT})`);
  panel
    .append('g')
    .attr('transform', 'translate(26,0)')
    .call(
      axisLeft(y)
        .tickValues([-2, 0, 2])
        .tickFormat((v, i) => signs[i])
        .tickSize(26 + 8 - WIDTH),
    );
  panel.append('g').attr('transform', 'translate(0,84)').call(axisBottom(x).ticks(5, 'd').tickSize(3));
  panel
    .append('text')
    .attr('class', 'title')
    .attr('y', 12)
    .text((d, i) => facts.domains[i]);
  panel
    .append('path')
    .attr('class', 'line ba')
    .attr('d', (d) => level(d[1]));
  panel
    .append('path')
    .attr('class', 'line')
    .attr('d', (d) => level(d[0]));
  root.selectAll('.domain').remove();
  root.selectAll('.tick line').attr('class', 'rule');
}
