/** The page with Cytoscape.js: a graph at places of a map, whose picture lies behind. Start reading at the end. */
import cytoscape from 'cytoscape';
import { along, bendOf, beside, color, fetched, inView, live, onSize, show } from '../panel.js';
import * as charts from './chart.js';

const STEP = 0.034; // of the bend, from a strand to the next
const MARGIN = 44;
const DASHES = { full: [1, 0], partial: [14, 5], none: [4, 5] };

const map = document.getElementById('map');
const picture = new Image();
picture.id = 'world';
picture.src = beside('world.svg');
map.before(picture);
const [facts, layout] = await Promise.all([fetched('facts.json'), fetched('layout.json'), picture.decode()]);

const style = [
  {
    selector: 'node',
    style: {
      label: 'data(name)',
      width: 16,
      height: 16,
      events: 'no',
      'background-color': '#fbfaf7',
      'border-color': '#1f2a30',
      'border-width': 2,
      color: '#1f2a30',
      'font-size': 15,
      'font-weight': 600,
      'text-valign': 'bottom',
      'text-margin-y': 4,
      'text-outline-color': '#fbfaf7',
      'text-outline-width': 2,
    },
  },
  {
    selector: 'edge',
    style: {
      width: 5,
      'curve-style': 'unbundled-bezier',
      'edge-distances': 'node-position',
      'control-point-weights': 0.5,
      'control-point-distances': 'data(bend)',
      'line-fill': 'linear-gradient',
      'line-gradient-stop-colors': 'data(colors)',
      'line-style': 'data(line)',
      'line-dash-pattern': 'data(dashes)',
      'overlay-opacity': 0,
    },
  },
  { selector: '.faded', style: { opacity: 0.35 } },
  { selector: '.chosen', style: { width: 7 } },
];

const elements = [
  ...facts.nodes.map(({ id, name }) => ({ data: { id, name } })),
  ...facts.edges.flatMap((edge) =>
    edge.strands.map(({ ab, ba, coverage }, i) => ({
      data: {
        id: `${edge.id}-${i}`,
        ref: edge.id,
        source: facts.nodes[edge.a].id,
        target: facts.nodes[edge.b].id,
        colors: [color(ab), color(ba)],
        line: coverage === 'full' ? 'solid' : 'dashed',
        dashes: DASHES[coverage],
        bend: 0,
      },
    })),
  ),
];

const cy = cytoscape({
  container: map,
  elements,
  style,
  layout: { name: 'preset' },
  minZoom: 1,
  maxZoom: 8,
  autoungrabify: true,
  autounselectify: true,
  boxSelectionEnabled: false,
});

let scale = 1; // px for a unit of the layout, before any zoom

/** The graph's own coordinates are pixels of the map before it is zoomed. */
function place(width, height) {
  cy.resize();
  const [left, top, right, bottom] = layout.fit;
  scale = Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top));
  cy.batch(() => {
    facts.nodes.forEach(({ id }, i) => {
      const [x, y] = layout.nodes[i];
      cy.getElementById(id).position({ x: x * scale, y: y * scale });
    });
    for (const edge of facts.edges) {
      const [[x0, y0], [x1, y1]] = [layout.nodes[edge.a], layout.nodes[edge.b]];
      const length = scale * Math.hypot(x1 - x0, y1 - y0);
      edge.strands.forEach((_, i) => cy.getElementById(`${edge.id}-${i}`).data('bend', -length * bendOf(edge, i, STEP)));
    }
  });
  picture.style.width = `${layout.size * scale}px`;
  cy.viewport({ zoom: 1, pan: { x: width / 2 - ((left + right) / 2) * scale, y: height / 2 - ((top + bottom) / 2) * scale } });
}

cy.on('viewport', () => {
  const { x, y } = cy.pan();
  const half = (layout.size / 2) * scale * cy.zoom();
  picture.style.transform = `translate(${x - half}px,${y - half}px) scale(${cy.zoom()})`;
});

cy.on('tap', 'edge', ({ target }) => {
  const ref = target.data('ref');
  const edge = facts.edges.find(({ id }) => id === ref);
  cy.batch(() => {
    const chosen = cy.edges(`[ref = "${ref}"]`);
    chosen.addClass('chosen').removeClass('faded');
    cy.edges().not(chosen).addClass('faded').removeClass('chosen');
  });
  show(facts, edge, charts);
});

window.edgePoint = (ref) => {
  const line = cy.getElementById(`${ref}-1`);
  const points = [line.renderedSourceEndpoint(), line.renderedControlPoints()[0], line.renderedTargetEndpoint()];
  const box = map.getBoundingClientRect();
  return inView((t) => {
    const { x, y } = along(points, t);
    return { x: x + box.left, y: y + box.top };
  });
};

onSize(map, (width, height) => {
  place(width, height);
  cy.one('render', live);
});
