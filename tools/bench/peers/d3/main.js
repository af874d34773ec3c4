/** The page with D3: a map in SVG, drawn again when its size changes. Start reading at the end. */
import { geoAzimuthalEqualArea, geoPath, json, select, zoom } from 'd3';
import { feature, mesh } from 'topojson-client';
import { beside, color, inView, live, onSize, show } from '../panel.js';
import * as charts from './chart.js';

const STRAND = 6.5; // from the middle of a strand to that of the next
const MARGIN = 44;
const RIM = 128; // degrees from the centre

const [facts, world] = await Promise.all([json(beside('facts.json')), json(beside('world.json'))]);
const countries = feature(world, world.objects.countries).features;
const codes = new Set(facts.nodes.flatMap((node) => node.codes));
const ours = countries.filter((country) => codes.has(country.id));
const shapes = [
  { name: 'land', shape: { type: 'FeatureCollection', features: countries.filter((country) => !codes.has(country.id)) } },
  { name: 'ours', shape: { type: 'FeatureCollection', features: ours } },
  { name: 'borders', shape: mesh(world, world.objects.countries, (a, b) => a !== b) },
];
const edges = facts.edges.map((edge) => ({ ...edge, from: facts.nodes[edge.a].at, to: facts.nodes[edge.b].at }));
const strands = edges.flatMap((edge) => edge.strands.map((strand, i) => ({ ...strand, edge, i, id: `${edge.id}-${i}` })));

const map = document.getElementById('map');
const svg = select(map).append('svg');
const gradients = svg
  .append('defs')
  .selectAll()
  .data(strands)
  .join('linearGradient')
  .attr('id', (strand) => strand.id)
  .attr('gradientUnits', 'userSpaceOnUse');
gradients.append('stop').attr('stop-color', (strand) => color(strand.ab));
gradients
  .append('stop')
  .attr('offset', 1)
  .attr('stop-color', (strand) => color(strand.ba));

const view = svg.append('g');
const land = view
  .selectAll('.shape')
  .data(shapes)
  .join('path')
  .attr('class', (d) => d.name);
const edge = view
  .selectAll('.edge')
  .data(edges)
  .join('g')
  .attr('class', 'edge')
  .on('click', (event, chosen) => choose(chosen));
const strand = edge
  .selectAll('.strand')
  .data((d) => strands.filter((s) => s.edge === d))
  .join('path')
  .attr('class', (s) => `strand ${s.coverage}`)
  .attr('stroke', (s) => `url(#${s.id})`);
const hit = edge.append('path').attr('class', 'hit');
const node = view.selectAll('.node').data(facts.nodes).join('g').attr('class', 'node');
node.append('circle').attr('r', 8);
node
  .append('text')
  .attr('dy', 26)
  .text((d) => d.name);

const projection = geoAzimuthalEqualArea().rotate([-facts.center[0], -facts.center[1]]).clipAngle(RIM).precision(0.2);
const path = geoPath(projection);
let scale = 1;

/** What keeps its size while the map is zoomed: the discs, and how far strands lie apart. */
function rescale() {
  node.attr('transform', (d) => `translate(${projection(d.at)}) scale(${1 / scale})`);
  strand.attr('transform', ({ edge: { from, to, outside }, i }) => {
    const [[x0, y0], [x1, y1]] = [projection(from), projection(to)];
    const step = (outside * (1 - i) * STRAND) / scale / Math.hypot(x1 - x0, y1 - y0);
    return `translate(${step * (y1 - y0)},${step * (x0 - x1)})`;
  });
}

const zoomed = zoom()
  .scaleExtent([1, 8])
  .on('zoom', ({ transform }) => {
    view.attr('transform', transform);
    if (scale !== (scale = transform.k)) rescale();
  });

function draw(width, height) {
  projection.fitExtent(
    [
      [MARGIN, MARGIN],
      [width - MARGIN, height - MARGIN],
    ],
    shapes[1].shape,
  );
  land.attr('d', (d) => path(d.shape));
  const arc = ({ from, to }) => path({ type: 'LineString', coordinates: [from, to] });
  strand.attr('d', (s) => arc(s.edge));
  hit.attr('d', arc);
  gradients.each(function ends({ edge: { from, to } }) {
    const [[x1, y1], [x2, y2]] = [projection(from), projection(to)];
    select(this).attr('x1', x1).attr('y1', y1).attr('x2', x2).attr('y2', y2);
  });
  rescale();
}

function choose(chosen) {
  view.classed('chosen', true);
  edge.classed('selected', (d) => d === chosen);
  show(facts, chosen, charts);
}

window.edgePoint = (ref) => {
  const line = hit.filter((d) => d.id === ref).node();
  const length = line.getTotalLength();
  return inView((t) => {
    const { x, y } = line.getPointAtLength(t * length).matrixTransform(line.getScreenCTM());
    return { x, y };
  });
};

svg.call(zoomed);
onSize(map, (width, height) => {
  draw(width, height);
  live();
});
