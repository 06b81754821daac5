/** What the practice page draws of a chart. */
import { describe, expect, it } from '@jest/globals';
import { chartConfig } from '../../src/page/chart-config';
import type { ChartData } from '../../src/workbook/charts';
import type { PracticeChart } from '../../src/workbook/model';

const CHART: PracticeChart = {
  id: '{1}',
  name: 'torikumi 1',
  type: 'BarStacked',
  series: [],
  categoriesReversed: true,
  minimum: null,
  title: { text: '取組結果', visible: true },
  legend: { visible: true, position: 'Right' },
  position: { left: 0, top: 0, width: 100, height: 100 },
};

const DATA: ChartData = {
  categories: ['第１章', '第２章'],
  series: [
    { name: '実施', color: '#0C2F5C', values: [9, 6], texts: ['9', '6'] },
    { name: '未実施', color: null, values: [0, 1], texts: ['－', '1'] },
  ],
};

describe('a chart on the page', () => {
  it('has the categories and figures of its cells, and its series’ colours', () => {
    const { type, data } = chartConfig(CHART, DATA);
    expect({ type, labels: data.labels }).toEqual({ type: 'bar', labels: ['第１章', '第２章'] });
    expect(data.datasets).toMatchObject([
      { label: '実施', data: [9, 6], backgroundColor: '#0C2F5C' },
      { label: '未実施', data: [0, 1] },
    ]);
  });

  it('stacks lying bars from the top where the axis is reversed, and from the bottom where not, as Excel does', () => {
    const upright = chartConfig(CHART, DATA).options;
    expect(upright).toMatchObject({
      indexAxis: 'y',
      scales: { x: { stacked: true }, y: { stacked: true, reverse: false } },
    });
    const { options } = chartConfig({ ...CHART, categoriesReversed: false }, DATA);
    expect(options).toMatchObject({ scales: { y: { reverse: true } } });
  });

  it('keeps columns side by side unless they are stacked', () => {
    const columns = { ...CHART, type: 'ColumnClustered', categoriesReversed: false } as const;
    expect(chartConfig(columns, DATA).options).toMatchObject({
      scales: { x: { stacked: false, reverse: false }, y: { stacked: false, beginAtZero: true } },
    });
  });

  it('draws a radar from nought, in lines that do not hide each other', () => {
    const { type, data, options } = chartConfig({ ...CHART, type: 'RadarMarkers' }, DATA);
    expect(type).toBe('radar');
    expect(options).toMatchObject({ scales: { r: { beginAtZero: true } } });
    expect(data.datasets).toMatchObject([
      { borderColor: '#0C2F5C', backgroundColor: 'transparent' },
      { backgroundColor: 'transparent' },
    ]);
  });

  it('has title and legend as the chart says', () => {
    const shown = chartConfig(CHART, DATA).options?.plugins;
    expect(shown).toMatchObject({
      title: { display: true, text: '取組結果' },
      legend: { display: true, position: 'right' },
    });
    const hidden = chartConfig(
      { ...CHART, title: { text: '', visible: true }, legend: { visible: false, position: 'Top' } },
      DATA,
    ).options?.plugins;
    expect(hidden).toMatchObject({ title: { display: false }, legend: { display: false } });
  });
});
