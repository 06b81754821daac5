/** ChartSeriesCollection and ChartSeries: what a chart draws, and the cells it reads. */
import { newSeries } from '../../workbook/charts';
import type { PracticeChart, PracticeChartSeries, PracticeSheet } from '../../workbook/model';
import { colorOf, isLeftOut, numberOf, textOf } from '../arguments';
import { itemNotFound } from '../excel-error';
import type { Host } from '../host';
import { WireObject, type Argument, type WireClass } from '../members';
import { mayChange } from '../write-guards';
import { sheetAreaArgument } from './range';

/** A chart and the sheet it stands on. */
export interface ChartOnSheet {
  readonly sheet: PracticeSheet;
  readonly chart: PracticeChart;
}

/** Says whether a chart was deleted, or its sheet. */
export function chartGone({ sheet, chart }: ChartOnSheet, { workbook }: Host): boolean {
  return !workbook.sheets.includes(sheet) || !sheet.charts.includes(chart);
}

/** A series is changed by being replaced: it is known by its id. */
interface SeriesOfChart extends ChartOnSheet {
  readonly id: string;
}

function seriesOf({ chart, id }: SeriesOfChart): PracticeChartSeries {
  const series = chart.series.find((each) => each.id === id);
  if (!series) throw itemNotFound('series of the chart');
  return series;
}

function change(target: SeriesOfChart, patch: Partial<PracticeChartSeries>): void {
  mayChange(target.sheet, 'allowEditObjects');
  const { chart, id } = target;
  chart.series = chart.series.map((each) => (each.id === id ? { ...each, ...patch } : each));
}

function reads(member: 'values' | 'categories') {
  return (target: SeriesOfChart, args: readonly Argument[], host: Host): undefined => {
    const { sheet, area } = sheetAreaArgument(
      args[0],
      { sheet: target.sheet, area: target.sheet.selection },
      host,
    );
    change(target, { [member]: { sheetId: sheet.id, area } });
    return undefined;
  };
}

const gone = (target: SeriesOfChart, host: Host): boolean =>
  chartGone(target, host) || !target.chart.series.some(({ id }) => id === target.id);

const seriesFillClass: WireClass<SeriesOfChart> = {
  name: 'ChartFill',
  gone,
  methods: {
    SetSolidColor: {
      changes: true,
      call: (target, args) => {
        change(target, { fill: colorOf(args[0], 'The colour of a series') });
      },
    },
    Clear: {
      changes: true,
      call: (target) => {
        change(target, { fill: null });
      },
    },
  },
};

const seriesLineClass: WireClass<SeriesOfChart> = {
  name: 'ChartLineFormat',
  gone,
  scalars: {
    Color: {
      read: (target) => seriesOf(target).line ?? '',
      write: (target, value) => {
        change(target, { line: colorOf(value, 'The colour of a line') });
      },
    },
  },
};

const seriesFormatClass: WireClass<SeriesOfChart> = {
  name: 'ChartSeriesFormat',
  gone,
  objects: {
    Fill: { open: (target) => WireObject.of(seriesFillClass, target) },
    Line: { open: (target) => WireObject.of(seriesLineClass, target) },
  },
};

const seriesClass: WireClass<SeriesOfChart> = {
  name: 'ChartSeries',
  gone,
  scalars: {
    Name: {
      read: (target) => seriesOf(target).name,
      write: (target, value) => {
        change(target, { name: textOf(value, 'The name of a series') });
      },
    },
  },
  objects: { Format: { open: (target) => WireObject.of(seriesFormatClass, target) } },
  methods: {
    SetValues: { since: 7, changes: true, call: reads('values') },
    SetXAxisValues: { since: 7, changes: true, call: reads('categories') },
    Delete: {
      since: 7,
      changes: true,
      call: ({ sheet, chart, id }) => {
        mayChange(sheet, 'allowEditObjects');
        chart.series = chart.series.filter((each) => each.id !== id);
      },
    },
  },
};

function itemAt(target: ChartOnSheet, index: number): WireObject {
  const series = target.chart.series[index];
  if (!series) throw itemNotFound('such series');
  return WireObject.of(seriesClass, { ...target, id: series.id });
}

export const seriesCollectionClass: WireClass<ChartOnSheet> = {
  name: 'ChartSeriesCollection',
  gone: chartGone,
  scalars: { Count: { read: ({ chart }) => chart.series.length } },
  items: (target) =>
    target.chart.series.map(({ id }) => WireObject.of(seriesClass, { ...target, id })),
  item: (target, key) => itemAt(target, numberOf(key, 'The index')),
  openers: {
    GetItemAt: { open: (target, args) => itemAt(target, numberOf(args[0], 'The index')) },
    Add: {
      since: 7,
      changes: true,
      open: (target, [name, index]) => {
        const { sheet, chart } = target;
        mayChange(sheet, 'allowEditObjects');
        const at = isLeftOut(index) ? chart.series.length : numberOf(index, 'The index');
        const series = newSeries(isLeftOut(name) ? '' : textOf(name, 'The name of a series'));
        chart.series = chart.series.toSpliced(at, 0, series);
        return WireObject.of(seriesClass, { ...target, id: series.id });
      },
    },
  },
  methods: { GetCount: { since: 4, call: ({ chart }) => chart.series.length } },
};
