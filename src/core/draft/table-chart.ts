/** The chart below a summary table, over some of its columns. */
import type { ChartDraft } from '../sheet/sheet-draft';
import type { TableLayout } from './table-layout';

/** The number of the tab's rows that a chart covers, so that it fits on one page with a table of some rows. */
const CHART_ROWS = { portrait: 16, landscape: 12 } as const;

export interface PlacedChart {
  readonly draft: ChartDraft;
  readonly rows: number;
}

/** Gives the chart of a table and the rows it takes from a row on, or null where the table has none. */
export function draftChart(layout: TableLayout, row: number): PlacedChart | null {
  const { table, bodyRow } = layout;
  const { chart } = table;
  if (!chart) return null;
  const wanted = chart.rows ?? 'row';
  const places = table.rows.flatMap(({ kind }, position) => (kind === wanted ? [position] : []));
  const [first] = places;
  const last = places.at(-1);
  // A chart reads one contiguous range, in which rows of another kind would appear as bars.
  if (first === undefined || last === undefined || last - first + 1 !== places.length) return null;
  const cells = (column: number): ChartDraft['categories'] => ({
    row: bodyRow + first,
    column,
    rows: places.length,
    columns: 1,
  });
  const series = chart.columns.flatMap((id) => {
    const column = table.columns.findIndex((each) => each.id === id);
    const named = table.columns[column];
    if (!named) return [];
    return [{ name: named.heading, values: cells(layout.columnAt(column)) }];
  });
  const height = CHART_ROWS[table.orientation];
  const draft: ChartDraft = {
    kind: chart.kind,
    title: chart.title,
    categories: cells(layout.labels - 1),
    series,
    position: { row, column: 0, rows: height, columns: layout.printed },
  };
  return { draft, rows: height + 1 };
}
