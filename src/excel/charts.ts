/**
 * A tab's charts (ExcelApi 1.7), told apart from a person's charts by their names. Each run makes them anew over its own cells and
 * removes the charts of the run before in the same request, so that none is left over and a person's chart is never touched.
 */
import { areaAddress, readAddress, type Area } from '../core/area';
import type { ChartDraft, ChartKind } from '../core/sheet/sheet-draft';
import { rangeOf } from './structure';
import type { SettledStamp } from './stamp';
import { CALL, PART, RANGE, SET, wireBytes } from './wire-size';

const OWN_NAME = /^torikumi \d+$/;

/** Asks which charts a tab has; to be read by `ownCharts` after the round trip. */
export function askCharts(sheet: Excel.Worksheet): Excel.ChartCollection {
  const { charts } = sheet;
  charts.load('items/name');
  return charts;
}

export const ASK_CHARTS_BYTES = PART + CALL;

/** Takes the answer to `askCharts`: the names of the add-in's own. */
export function ownCharts(charts: Excel.ChartCollection): readonly string[] {
  return charts.items.map(({ name }) => name).filter((name) => OWN_NAME.test(name));
}

const TYPE = {
  radar: 'RadarMarkers',
  'stacked-bars': 'BarStacked',
  'stacked-columns': 'ColumnStacked',
  columns: 'ColumnClustered',
} as const satisfies Record<ChartKind, string>;

/** Dark and light colours in turn, each of a different lightness, so that they can be told apart on a grey print too. */
const COLORS = ['#0C2F5C', '#3A9BDC', '#8E3B6F', '#F2B84B', '#2E8557', '#D9E3EC'] as const;

/** Queues a tab's charts in place of those that are there. Comes after the cells and their sizes are set. */
export function queueCharts(
  sheet: Excel.Worksheet,
  standing: readonly string[],
  charts: readonly ChartDraft[],
): void {
  for (const name of standing) sheet.charts.getItem(name).delete();
  charts.forEach((draft, index) => queueChart(sheet, draft, `torikumi ${index + 1}`));
}

/** Gives the bytes of what `queueCharts` queues. */
export function chartBytes(standing: readonly string[], charts: readonly ChartDraft[]): number {
  const ended = standing.length * (2 * PART + CALL);
  return charts.reduce((total, { title, series }) => {
    // The chart, its title, legend and axes, and its position.
    const frame = 2 * RANGE + CALL + 6 * PART + 6 * SET + wireBytes(title) + 2 * RANGE + CALL;
    const names = 2 * wireBytes(series.map(({ name }) => name));
    // Each with its two ranges, its format and its colour.
    return total + frame + names + series.length * (4 * PART + 2 * RANGE + 2 * SET + 3 * CALL);
  }, ended);
}

function queueChart(sheet: Excel.Worksheet, draft: ChartDraft, name: string): void {
  const [first, ...others] = draft.series;
  if (!first) return;
  const chart = sheet.charts.add(TYPE[draft.kind], rangeOf(sheet, first.values), 'Columns');
  chart.name = name;
  chart.title.text = draft.title;
  // A chart with one series needs no legend: its title says what it shows.
  chart.legend.visible = others.length > 0;
  if (others.length > 0) chart.legend.position = 'Bottom';
  // By default Excel begins an axis near the lowest figure where all are alike, which makes small differences look large.
  chart.axes.valueAxis.minimum = 0;
  // Excel stacks the categories of bars from below; the table above them reads from the top.
  if (draft.kind === 'stacked-bars') chart.axes.categoryAxis.reversePlotOrder = true;
  draft.series.forEach((each, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    series.name = each.name;
    series.setValues(rangeOf(sheet, each.values));
    series.setXAxisValues(rangeOf(sheet, draft.categories));
    const color = COLORS[index % COLORS.length] ?? COLORS[0];
    if (draft.kind === 'radar') series.format.line.color = color;
    else series.format.fill.setSolidColor(color);
  });
  const { row, column, rows, columns } = draft.position;
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  );
}

type StampedChart = NonNullable<SettledStamp['charts']>[number];

/** Gives charts as a stamp holds them, because a tab that is put back from its copy cannot get its charts from the copy. */
export function stampedCharts(charts: readonly ChartDraft[]): StampedChart[] {
  return charts.map(({ kind, title, categories, series, position }) => ({
    kind,
    title,
    categories: areaAddress(categories),
    series: series.map(({ name, values }) => ({ name, values: areaAddress(values) })),
    position: areaAddress(position),
  }));
}

/** Gives the charts that a tab's last run left on it. */
export function chartsOfStamp(stamp: SettledStamp | null): readonly ChartDraft[] {
  return (stamp?.charts ?? []).map(({ kind, title, categories, series, position }) => ({
    kind,
    title,
    categories: areaOf(categories),
    series: series.map(({ name, values }) => ({ name, values: areaOf(values) })),
    position: areaOf(position),
  }));
}

function areaOf(address: string): Area {
  const area = readAddress(address);
  // Not reached: the stamp's schema has already checked that this text is an address.
  if (area === null) throw new Error(`not an address: ${address}`);
  return area;
}
