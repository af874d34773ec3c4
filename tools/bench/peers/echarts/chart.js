/** Trust over time with ECharts: one chart with a grid for each domain. */
import { LineChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';

use([LineChart, GridComponent, TitleComponent]);

const HEIGHT = 110;
const YEARS = [2010, 2015, 2020, 2025];
const SIGNS = { '-2': '−−', 0: '0', 2: '++' };

const element = document.createElement('div');
element.id = 'chart';
let echart;

const option = (facts, edge) => ({
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
  series: edge.strands.flatMap(({ lines: [ab, ba] }, i) =>
    [
      { data: ba, lineStyle: { type: [4, 3], width: 1.5, color: '#5c6870' } },
      { data: ab, lineStyle: { width: 1.75, color: '#1f2a30' } },
    ].map((series) => ({ ...series, type: 'line', xAxisIndex: i, yAxisIndex: i, showSymbol: false, silent: true })),
  ),
});

export const chart = {
  /** Draws the charts of an edge, once put has put their element into the page. */
  draw(facts, edge, put) {
    put(element);
    echart ??= init(element);
    echart.setOption(option(facts, edge));
  },
};
