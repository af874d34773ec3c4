/** Trust over time with ECharts: one chart with a grid for each domain, large in a part, small over the rows of an overview. */
import { LineChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';

use([LineChart, GridComponent, TitleComponent]);

const HEIGHT = 110;
const YEARS = [2010, 2015, 2020, 2025];
const SIGNS = { '-2': '−−', 0: '0', 2: '++' };

const option = (facts, lines) => ({
  animation: false,
  title: facts.domains.map((text, i) => ({ text, left: 0, top: i * HEIGHT, padding: 0, textStyle: { fontSize: 12, color: '#1f2a30' } })),
  grid: facts.domains.map((_, i) => ({ left: 26, right: 8, top: i * HEIGHT + 22, height: 62 })),
  xAxis: facts.domains.map((_, gridIndex) => ({
    gridIndex,
    type: 'value',
    min: facts.from,
    max: facts.until,
    splitLine: { show: false },
    axisLine: { onZero: false },
    axisTick: { customValues: YEARS },
    axisLabel: { customValues: YEARS, formatter: String },
  })),
  yAxis: facts.domains.map((_, gridIndex) => ({
    gridIndex,
    type: 'value',
    min: -2,
    max: 2,
    interval: 2,
    axisLabel: { formatter: (level) => SIGNS[level] },
    splitLine: { lineStyle: { color: '#dcd7cc' } },
  })),
  series: lines.flatMap(([ab, ba], i) =>
    [
      { data: ba, lineStyle: { type: [4, 3], width: 1.5, color: '#5c6870' } },
      { data: ab, lineStyle: { width: 1.75, color: '#1f2a30' } },
    ].map((series) => ({ ...series, type: 'line', xAxisIndex: i, yAxisIndex: i, showSymbol: false, silent: true })),
  ),
});

/** Draws the charts of an edge. */
export function chart(box, facts, lines) {
  init(box).setOption(option(facts, lines));
}

/** One chart has a grid for each row of the list, for an instance costs more than a grid. */
const small = (all, top) => ({
  animation: false,
  grid: all.map(({ size }, i) => ({ left: 0, width: size[0], top: top[i], height: size[1] })),
  xAxis: all.map(({ size }, gridIndex) => ({ gridIndex, type: 'value', min: 0, max: size[0], show: false })),
  yAxis: all.map(({ size }, gridIndex) => ({ gridIndex, type: 'value', min: 0, max: size[1], inverse: true, show: false })),
  series: all.flatMap(({ size, zero, date, ab, ba, above, below, band }, i) =>
    [
      { data: above, lineStyle: { width: 0 }, areaStyle: { origin: zero, color: '#c1d9d9', opacity: 1 } },
      { data: below, lineStyle: { width: 0 }, areaStyle: { origin: zero, color: '#ebcfbe', opacity: 1 } },
      { data: band.map(([x, low]) => [x, low]), stack: `band${i}`, stackStrategy: 'all', lineStyle: { width: 0 } },
      {
        data: band.map(([x, low, high]) => [x, high - low]),
        stack: `band${i}`,
        stackStrategy: 'all',
        lineStyle: { width: 0 },
        areaStyle: { color: '#5c6870', opacity: 0.2 },
      },
      {
        data: [
          [1, zero],
          [size[0] - 1, zero],
        ],
        lineStyle: { width: 1, color: '#dcd7cc' },
      },
      { data: ba, lineStyle: { width: 1.5, color: '#4a6b88' } },
      { data: ab, lineStyle: { width: 1.5, color: '#1f2a30' } },
      {
        data: [
          [date, 0],
          [date, size[1]],
        ],
        lineStyle: { width: 1.5, color: '#1f5fbf' },
      },
    ].map((series) => ({ ...series, type: 'line', xAxisIndex: i, yAxisIndex: i, showSymbol: false, silent: true })),
  ),
});

const canvas = document.createElement('div');
canvas.className = 'over';
let echart;

/** Draws the sparklines of a list. */
export function sparks(list, all) {
  const boxes = [...list.querySelectorAll('.spark')];
  const [first] = boxes;
  list.append(canvas);
  canvas.style.left = `${first.offsetLeft}px`;
  echart ??= init(canvas);
  echart.setOption(
    small(
      all,
      boxes.map((box) => box.offsetTop),
    ),
    true,
  );
}
