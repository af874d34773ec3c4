/** Trust over time with D3: a small chart for each domain. */
import { axisBottom, axisLeft, create, line, scaleLinear } from 'd3';

const [WIDTH, HEIGHT] = [336, 110];

/** @returns {HTMLElement} the charts of an edge */
export function chart(facts, edge) {
  const x = scaleLinear([facts.from, facts.until], [26, WIDTH - 8]);
  const y = scaleLinear([-2, 2], [84, 22]);
  const level = line(
    ([t]) => x(t),
    ([, v]) => y(v),
  );
  const signs = ['−−', '0', '++'];
  const root = create('div').attr('id', 'chart');
  const svg = root.append('svg').attr('viewBox', [0, 0, WIDTH, 3 * HEIGHT]);
  const panel = svg
    .selectAll('g')
    .data(edge.strands)
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
    .attr('d', (d) => level(d.lines[1]));
  panel
    .append('path')
    .attr('class', 'line')
    .attr('d', (d) => level(d.lines[0]));
  root.selectAll('.domain').remove();
  root.selectAll('.tick line').attr('class', 'rule');
  return root.node();
}
