/** How wide a summary table's columns are, so that no figure and no heading is cut. */
import type { Table, TableCell, TableColumn } from '../rollup';
import { TEXT_SIZE } from './styles';
import type { TableLayout } from './table-layout';
import { textWidth } from './text-size';

/** Points. */
export const PADDING = 14;
export const INDENT_WIDTH = 10;
const NARROWEST_LABEL = 130;
const NARROWEST_OF_SEVERAL = 34;
const NARROWEST_FIGURE = 76;
/** Where many columns share a page, they stand closer. */
const CROWDED = 8;
const NARROWEST_CROWDED = 40;
const WIDEST_LABEL = 260;
const WIDEST_FIGURE = 180;
const GAP = 24;
/** A4 between Excel's usual margins: what is wider is printed smaller. */
const PAGE = { portrait: 494, landscape: 741 } as const;
/** How far columns are drawn together before that. */
const CLOSEST_FIGURE = 24;
const CLOSEST_LABEL = 150;
const CLOSEST_OF_SEVERAL = 150;

/** Gives a figure as it is shown, with room for a minus. */
export function shownFigure({ figure }: TableCell, { places, percent }: TableColumn): string {
  if (figure.kind === 'text') return figure.text;
  const number = Math.abs(Number(figure.value));
  return percent ? `${(number * 100).toFixed(places)}%△` : `${number.toFixed(places)}△`;
}

function labelWidth({ labels, rows }: Table, place: number, noValue: string): number {
  const texts = rows.map(
    (row) =>
      textWidth(row.labels[place] ?? noValue, TEXT_SIZE) +
      (place === 0 ? row.indent * INDENT_WIDTH : 0),
  );
  const narrowest = labels.length === 1 ? NARROWEST_LABEL : NARROWEST_OF_SEVERAL;
  const heading = labels[place]?.heading ?? '';
  const width = Math.max(narrowest, textWidth(heading, TEXT_SIZE), ...texts);
  return Math.min(WIDEST_LABEL, width) + PADDING;
}

/** Headings wrap: a column needs room for their longest run of signs that a break would part badly, here four. */
function headingWidth(heading: string, crowded: boolean): number {
  const width = textWidth(heading, TEXT_SIZE);
  return crowded ? Math.min(width, TEXT_SIZE * 4) : width;
}

function figureWidth(
  { rows, columns }: Table,
  place: number,
  valueMark: string,
  closest: number | null,
): number {
  const column = columns[place];
  if (!column) return 0;
  if (column.textWidth !== null) return column.textWidth;
  const crowded = closest !== null || columns.length > CROWDED;
  const shown = rows.map((row) => {
    const cell = row.cells[place];
    if (!cell) return 0;
    const mark = cell.reading.live ? '' : `${valueMark} `;
    const lines = (mark + shownFigure(cell, column)).split('\n');
    return Math.max(...lines.map((line) => textWidth(line, TEXT_SIZE)));
  });
  const narrowest = closest ?? (crowded ? NARROWEST_CROWDED : NARROWEST_FIGURE);
  const width = Math.max(narrowest, headingWidth(column.heading, crowded), ...shown);
  return Math.min(WIDEST_FIGURE, width) + PADDING;
}

function widthsWith(
  { table, columns, columnAt }: WidthsOf,
  words: { readonly noValue: string; readonly valueMark: string },
  closest: number | null,
): number[] {
  const widths = Array.from({ length: columns }, () => GAP);
  table.labels.forEach((_, place) => {
    widths[place] = labelWidth(table, place, words.noValue);
  });
  table.columns.forEach((_, place) => {
    widths[columnAt(place)] = figureWidth(table, place, words.valueMark, closest);
  });
  return widths.map(Math.ceil);
}

interface WidthsOf {
  readonly table: Table;
  readonly columns: number;
  readonly columnAt: (column: number) => number;
}

/** Takes from long labels, which wrap, what the page lacks. */
function drawnTogether(
  widths: readonly number[],
  labels: number,
  excess: number,
): readonly number[] {
  const floor = labels === 1 ? CLOSEST_LABEL : CLOSEST_OF_SEVERAL;
  const spare = widths.map((width, place) => (place < labels ? Math.max(0, width - floor) : 0));
  const all = spare.reduce((sum, each) => sum + each, 0);
  const share = all === 0 ? 0 : Math.min(1, excess / all);
  return widths.map((width, place) => Math.ceil(width - (spare[place] ?? 0) * share));
}

/** Gives the widths of the tab's columns from A on, in points; a table that is wider than its page is drawn together first. */
export function columnWidths(
  layout: TableLayout,
  words: { readonly noValue: string; readonly valueMark: string },
): readonly number[] {
  const { table, columns, labels, printed } = layout;
  const of: WidthsOf = { table, columns, columnAt: (column) => layout.columnAt(column) };
  const beyond = (widths: readonly number[]): number =>
    widths.slice(0, printed).reduce((sum, width) => sum + width, 0) - PAGE[table.orientation];
  const wide = widthsWith(of, words, null);
  if (beyond(wide) <= 0) return wide;
  const close = widthsWith(of, words, CLOSEST_FIGURE);
  const excess = beyond(close);
  return excess <= 0 ? close : drawnTogether(close, labels, excess);
}
