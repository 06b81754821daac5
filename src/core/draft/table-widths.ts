/** How wide a summary table's columns are, so that no figure and no heading is cut. */
import type { Measure, Table, TableCell, TableColumn } from '../rollup';
import { TEXT_SIZE } from '../sheet/styles';
import type { TableLayout } from './table-layout';
import { PAGE } from './table-page';
import { textWidth } from '../sheet/text-size';

/** Points. */
export const PADDING = 14;
export const INDENT_WIDTH = 10;
const NARROWEST_LABEL = 130;
const NARROWEST_OF_SEVERAL = 34;
const NARROWEST_FIGURE = 76;
/** If many columns share a page, they are closer together. */
const CROWDED = 8;
const NARROWEST_CROWDED = 40;
const WIDEST_LABEL = 260;
const WIDEST_FIGURE = 180;
const GAP = 24;
/** How far columns are narrowed before the table is printed smaller. */
const CLOSEST_FIGURE = 20;
const CLOSEST_LABELS = [150, 200, WIDEST_LABEL];
const CLOSEST_OF_SEVERAL = [120, 150, 200, WIDEST_LABEL];
/** Headings are centred, figures are indented from the right. */
export const HEADING_PADDING = 6;
const CLOSE_FIGURE_PADDING = 12;
/** A chart as narrow as a table of two columns has no room for its labels. */
const NARROWEST_WITH_CHART = 440;

/** Says whether a figure can become negative; counts and shares cannot. */
function mayBeNegative({ measure }: Measure): boolean {
  return !/^(?:count|attainment-count|share)/u.test(measure);
}

/** Gives a figure as it is shown, with room for a minus. */
function shownFigure({ figure }: TableCell, { places, percent, measure }: TableColumn): string {
  if (figure.kind === 'text') return figure.text;
  const number = Math.abs(Number(figure.value));
  const shown = percent ? `${(number * 100).toFixed(places)}%` : number.toFixed(places);
  return mayBeNegative(measure) ? `${shown}△` : shown;
}

function labelWidth({ labels, rows }: Table, position: number, noValue: string): number {
  const texts = rows.map(
    (row) =>
      textWidth(row.labels[position] ?? noValue, TEXT_SIZE) +
      (position === 0 ? row.indent * INDENT_WIDTH : 0),
  );
  const narrowest = labels.length === 1 ? NARROWEST_LABEL : NARROWEST_OF_SEVERAL;
  const heading = labels[position]?.heading ?? '';
  const width = Math.max(narrowest, textWidth(heading, TEXT_SIZE), ...texts);
  return Math.min(WIDEST_LABEL, width) + PADDING;
}

/** Headings wrap: a column needs room for the longest run of characters that should not be broken, here four. */
function headingWidth(heading: string, crowded: boolean): number {
  const width = textWidth(heading, TEXT_SIZE);
  return crowded ? Math.min(width, TEXT_SIZE * 4) : width;
}

/** The widest figure of a column as it is shown, with the mark of values. */
function widestFigure(
  { rows }: Table,
  position: number,
  column: TableColumn,
  mark: string,
): number {
  const widths = rows.flatMap((row) => {
    const cell = row.cells[position];
    if (!cell) return [];
    const marked = cell.reading.live || mark === '' ? '' : `${mark} `;
    const lines = (marked + shownFigure(cell, column)).split('\n');
    return lines.map((line) => textWidth(line, TEXT_SIZE));
  });
  return Math.max(0, ...widths);
}

function figureWidth(table: Table, position: number, valueMark: string, close: boolean): number {
  const column = table.columns[position];
  if (!column) return 0;
  if (column.textWidth !== null) return column.textWidth;
  const shown = widestFigure(table, position, column, valueMark);
  if (close)
    return Math.max(
      CLOSEST_FIGURE + HEADING_PADDING,
      headingWidth(column.heading, true) + HEADING_PADDING,
      Math.min(WIDEST_FIGURE, shown) + CLOSE_FIGURE_PADDING,
    );
  const crowded = table.columns.length > CROWDED;
  const narrowest = crowded ? NARROWEST_CROWDED : NARROWEST_FIGURE;
  const width = Math.max(narrowest, headingWidth(column.heading, crowded), shown);
  return Math.min(WIDEST_FIGURE, width) + PADDING;
}

function widthsWith(
  { table, columns, columnAt }: WidthsOf,
  words: { readonly noValue: string; readonly valueMark: string },
  close: boolean,
): number[] {
  const widths = Array.from({ length: columns }, () => GAP);
  table.labels.forEach((_, position) => {
    widths[position] = labelWidth(table, position, words.noValue);
  });
  table.columns.forEach((_, position) => {
    widths[columnAt(position)] = figureWidth(table, position, words.valueMark, close);
  });
  return widths.map(Math.ceil);
}

interface WidthsOf {
  readonly table: Table;
  readonly columns: number;
  readonly columnAt: (column: number) => number;
}

/** Narrows the label columns that are wider than `floor` by the width that exceeds the page; their labels wrap. */
function drawnTogether(
  widths: readonly number[],
  labels: number,
  floor: number,
  excess: number,
): readonly number[] {
  const spare = widths.map((width, position) =>
    position < labels ? Math.max(0, width - floor) : 0,
  );
  const all = spare.reduce((sum, each) => sum + each, 0);
  const share = all === 0 ? 0 : Math.min(1, excess / all);
  return widths.map((width, position) => Math.ceil(width - (spare[position] ?? 0) * share));
}

/** Widens close columns towards their wide form as far as the page has room. */
function between(
  close: readonly number[],
  wide: readonly number[],
  printed: number,
  room: number,
): readonly number[] {
  const gains = close.map((width, position) =>
    position < printed ? Math.max(0, (wide[position] ?? width) - width) : 0,
  );
  const all = gains.reduce((sum, gain) => sum + gain, 0);
  const share = all === 0 ? 0 : Math.min(1, room / all);
  return close.map((width, position) => Math.floor(width + (gains[position] ?? 0) * share));
}

/** Widens the printed columns in proportion until together they have the given width. */
function drawnApart(widths: readonly number[], printed: number, reach: number): readonly number[] {
  const all = widths.slice(0, printed).reduce((sum, width) => sum + width, 0);
  if (all === 0 || all >= reach) return widths;
  return widths.map((width, position) =>
    position < printed ? Math.floor((width * reach) / all) : width,
  );
}

/**
 * Gives the widths that the tab's columns from A on may have, in points. A table that is wider than its page has several choices, with its
 * label columns narrowed more or less, because narrow labels need more lines and wide ones make the print smaller.
 */
export function columnWidths(
  layout: TableLayout,
  words: { readonly noValue: string; readonly valueMark: string },
): readonly [readonly number[], ...(readonly (readonly number[])[])] {
  const { table, columns, labels, printed } = layout;
  const of: WidthsOf = { table, columns, columnAt: (column) => layout.columnAt(column) };
  const beyond = (widths: readonly number[]): number =>
    widths.slice(0, printed).reduce((sum, width) => sum + width, 0) - PAGE[table.orientation].width;
  const wide = widthsWith(of, words, false);
  if (beyond(wide) <= 0)
    return [table.chart ? drawnApart(wide, printed, NARROWEST_WITH_CHART) : wide];
  const close = widthsWith(of, words, true);
  const excess = beyond(close);
  if (excess <= 0) return [between(close, wide, printed, -excess)];
  const floors = labels === 1 ? CLOSEST_LABELS : CLOSEST_OF_SEVERAL;
  return [close, ...floors.map((floor) => drawnTogether(close, labels, floor, excess))];
}
