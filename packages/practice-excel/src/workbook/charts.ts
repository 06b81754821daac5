/** Charts: made, copied with their sheet, and what they show of the cells they read. */
import { cellAt, textOf } from './cells';
import { newId } from './create';
import type {
  PracticeChart,
  PracticeChartCells,
  PracticeChartSeries,
  PracticeChartType,
  PracticeSheet,
  PracticeWorkbook,
} from './model';

/** Size of a chart that was given no place, in points, as Excel makes it. */
const MADE = { left: 0, top: 0, width: 360, height: 216 };

/** Puts a new chart on a sheet. Without a name it gets the first free グラフ 1, グラフ 2, … */
export function addChart(
  sheet: PracticeSheet,
  type: PracticeChartType,
  series: readonly PracticeChartSeries[],
): PracticeChart {
  let number = sheet.charts.length + 1;
  while (chartNamed(sheet, `グラフ ${number}`)) number += 1;
  const chart: PracticeChart = {
    id: newId(),
    name: `グラフ ${number}`,
    type,
    // Excel gives a chart of one series that series' name for a title.
    title: { text: series.length === 1 ? (series[0]?.name ?? '') : '', visible: true },
    legend: { visible: series.length > 1, position: 'Bottom' },
    categoriesReversed: false,
    minimum: null,
    position: MADE,
    series,
  };
  sheet.charts.push(chart);
  return chart;
}

/** Makes a series; where it reads and how it looks may come later. */
export function newSeries(name: string, values: PracticeChartCells = null): PracticeChartSeries {
  return { id: newId(), name, values, categories: null, fill: null, line: null };
}

/** Finds a chart of a sheet by its name, in either case of letters. */
export function chartNamed(sheet: PracticeSheet, name: string): PracticeChart | undefined {
  const wanted = name.toLowerCase();
  return sheet.charts.find((chart) => chart.name.toLowerCase() === wanted);
}

/** Gives the charts of a copied sheet: what read the sheet itself reads the copy. */
export function copiedCharts(
  charts: readonly PracticeChart[],
  from: string,
  to: string,
): PracticeChart[] {
  const moved = (cells: PracticeChartCells): PracticeChartCells =>
    cells?.sheetId === from ? { ...cells, sheetId: to } : cells;
  return charts.map((chart) => ({
    ...structuredClone(chart),
    id: newId(),
    series: chart.series.map((series) => ({
      ...series,
      id: newId(),
      values: moved(series.values),
      categories: moved(series.categories),
    })),
  }));
}

/** Gives series after a sheet was removed: what read it reads nothing. */
export function seriesWithout(
  all: readonly PracticeChartSeries[],
  sheetId: string,
): readonly PracticeChartSeries[] {
  const left = (cells: PracticeChartCells): PracticeChartCells =>
    cells?.sheetId === sheetId ? null : cells;
  return all.map((series) => ({
    ...series,
    values: left(series.values),
    categories: left(series.categories),
  }));
}

/** What a chart shows: the names of its categories, and each series' figures beside them. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string | null;
    /** As Excel plots them: text counts as nothing, and so does an empty cell. */
    readonly values: readonly number[];
    /** As the cells show them. */
    readonly texts: readonly string[];
  }[];
}

/** Gives what a chart shows of the cells as they are now. */
export function chartData(workbook: PracticeWorkbook, chart: PracticeChart): ChartData {
  const read = (cells: PracticeChartCells): readonly { number: number; text: string }[] => {
    const sheet = workbook.sheets.find(({ id }) => id === cells?.sheetId);
    if (!cells || !sheet) return [];
    const { row, column, rows, columns } = cells.area;
    return Array.from({ length: rows * columns }, (_, position) => {
      const cell = cellAt(
        sheet,
        row + Math.floor(position / columns),
        column + (position % columns),
      );
      const value = cell?.value;
      return { number: typeof value === 'number' ? value : 0, text: textOf(cell) };
    });
  };
  const named = chart.series.find(({ categories }) => categories !== null);
  const series = chart.series.map(({ name, values, fill, line }) => {
    const cells = read(values);
    return {
      name,
      color: fill ?? line,
      values: cells.map(({ number }) => number),
      texts: cells.map(({ text }) => text),
    };
  });
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const categories = named ? read(named.categories).map(({ text }) => text) : [];
  return {
    categories: Array.from(
      { length },
      (_, position) => categories[position] ?? String(position + 1),
    ),
    series,
  };
}
