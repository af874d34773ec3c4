/** The page with ECharts: a geo component, and lines upon it. Start reading at the end. */
import { geoAzimuthalEqualArea, geoPath } from 'd3';
import { LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { along, bendOf, color, fetched, inView, live, onSize, show } from '../panel.js';
import * as charts from './chart.js';

use([GeoComponent, LinesChart, ScatterChart, CanvasRenderer]);

const STEP = 0.034; // of the bend, from a strand to the next
const MARGIN = 44;
const DASHES = { full: 'solid', partial: [14, 5], none: [4, 5] };

const [facts, world] = await Promise.all([fetched('facts.json'), fetched('world.json')]);
const codes = new Set(facts.nodes.flatMap((node) => node.codes));
registerMap('world', world);

// As in https://echarts.apache.org/en/option.html#geo.projection, in units of the globe's radius.
const projection = geoAzimuthalEqualArea()
  .rotate([-facts.center[0], -facts.center[1]])
  .clipAngle(128)
  .scale(1)
  .translate([0, 0])
  .precision(0.001);
const ours = { type: 'FeatureCollection', features: world.features.filter(({ properties }) => codes.has(properties.name)) };
const [[left, top], [right, bottom]] = geoPath(projection).bounds(ours);
// The box that ECharts fits is that of the projected points.
const points = world.features.flatMap(({ geometry }) => geometry.coordinates.flatMap(([exterior]) => exterior.map(projection)));
const box = [0, 1].map((k) => points.map((at) => at[k])).map((values) => [Math.min(...values), Math.max(...values)]);

const map = document.getElementById('map');
const echart = init(map);

/** Where the geo component has to be for our countries to fill the map. */
function place(width, height) {
  const scale = Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top));
  const [x, y] = box.map(([least, most]) => (least + most) / 2);
  return {
    layoutCenter: [width / 2 + (x - (left + right) / 2) * scale, height / 2 + (y - (top + bottom) / 2) * scale],
    layoutSize: Math.max(...box.map(([least, most]) => most - least)) * scale,
  };
}

/** A strand runs in colour from one end to the other. */
function gradient({ ab, ba }, from, to) {
  const [[x0, y0], [x1, y1]] = [projection(from), projection(to)];
  const [x, y] = [Number(x0 > x1), Number(y0 > y1)];
  return {
    type: 'linear',
    x,
    y,
    x2: 1 - x,
    y2: 1 - y,
    colorStops: [
      { offset: 0, color: color(ab) },
      { offset: 1, color: color(ba) },
    ],
  };
}

/** An edge is a series of its strands, which are selected together. It lies on a canvas above the map's. */
const series = (edge) => ({
  id: edge.id,
  type: 'lines',
  coordinateSystem: 'geo',
  zlevel: 1,
  emphasis: { disabled: true },
  selectedMode: 'series',
  select: { lineStyle: { width: 8 } },
  data: edge.strands.map((strand, i) => {
    const coords = [facts.nodes[edge.a].at, facts.nodes[edge.b].at];
    return {
      coords,
      lineStyle: {
        color: gradient(strand, ...coords),
        type: DASHES[strand.coverage],
        width: 5,
        opacity: 1,
        curveness: bendOf(edge, i, STEP),
      },
    };
  }),
});

function draw(width, height) {
  echart.resize({ width, height });
  echart.setOption({
    animation: false,
    geo: {
      map: 'world',
      projection: { project: (at) => projection(at), unproject: (at) => projection.invert(at), stream: projection.stream },
      ...place(width, height),
      roam: true,
      roamTrigger: 'global',
      scaleLimit: { min: 1, max: 8 },
      silent: true,
      itemStyle: { areaColor: '#e3ded4', borderColor: '#f7f5f0', borderWidth: 1 },
      regions: [...codes].map((name) => ({ name, itemStyle: { areaColor: '#cfc7b7' } })),
    },
    series: [
      ...facts.edges.map(series),
      {
        id: 'nodes',
        type: 'scatter',
        coordinateSystem: 'geo',
        data: facts.nodes.map(({ name, at }) => ({ name, value: at })),
        silent: true,
        zlevel: 1,
        z: 3,
        symbolSize: 16,
        itemStyle: { color: '#fbfaf7', borderColor: '#1f2a30', borderWidth: 2, opacity: 1 },
        label: {
          show: true,
          position: 'bottom',
          formatter: '{b}',
          fontSize: 15,
          fontWeight: 600,
          color: '#1f2a30',
          textBorderColor: '#fbfaf7',
          textBorderWidth: 3,
        },
      },
    ],
  });
}

// ECharts itself selects the series of a click, or takes that back the second time.
echart.on('click', 'series', ({ seriesId }) => {
  for (const { id } of facts.edges) {
    echart.dispatchAction({ type: id === seriesId ? 'select' : 'unselect', seriesId: id, dataIndex: 0 });
  }
  const edge = facts.edges.find(({ id }) => id === seriesId);
  show(facts, edge, charts);
});

window.edgePoint = (ref) => {
  const edge = facts.edges.find(({ id }) => id === ref);
  const [[x0, y0], [x1, y1]] = [edge.a, edge.b].map((i) => echart.convertToPixel('geo', facts.nodes[i].at));
  const at = map.getBoundingClientRect();
  const bend = bendOf(edge, 1, STEP);
  const control = { x: (x0 + x1) / 2 + bend * (y1 - y0), y: (y0 + y1) / 2 - bend * (x1 - x0) };
  return inView((t) => {
    const { x, y } = along([{ x: x0, y: y0 }, control, { x: x1, y: y1 }], t);
    return { x: x + at.left, y: y + at.top };
  });
};

onSize(map, (width, height) => {
  draw(width, height);
  live(); // for setOption has painted
});
