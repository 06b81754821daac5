/** Lays a summary table out as a tab: title, unit line, headed columns, notes; A4 portrait, one page wide. */
import type { Area } from '../area';
import { areaAddress, cellAddress } from '../area';
import type { Table, TableCell, TableFormula, Uncounted, ValueReason } from '../rollup';
import type { CellContent, CellDraft, SheetDraft } from './sheet-draft';
import {
  FONT,
  HEAD,
  NOTE,
  NOTE_SIZE,
  TEXT_SIZE,
  TITLE,
  UNIT_LINE,
  figureStyle,
  labelStyle,
} from './styles';
import { textHeight, textWidth } from './text-size';

/** What a tab says of itself, in the words of words/. */
export interface TabWords {
  /** The tab's name for a rollup's name, e.g. `集計 実施件数`. */
  readonly tabName: (name: string) => string;
  /** Label of the row of records without a value. */
  readonly noValue: string;
  /** The one word before a figure that is no formula. */
  readonly valueMark: string;
  /** Says what the mark means. */
  readonly legend: (reasons: readonly ValueReason[]) => string;
  readonly uncounted: (uncounted: Uncounted) => string;
}

const TITLE_ROW = 0;
const UNIT_ROW = 1;
const HEAD_ROW = 2;
const BODY_ROW = 3;

/** Points. */
const PADDING = 14;
const INDENT_WIDTH = 10;
const NARROWEST_LABEL = 130;
const NARROWEST_FIGURE = 76;
const WIDEST_LABEL = 260;
const WIDEST_FIGURE = 180;
const TITLE_HEIGHT = 28;
const ROW_HEIGHT = 21;
const GAP_HEIGHT = 9;

/** Gives the tab's draft. Formulas refer to the tab's own cells where a total adds rows. */
export function draftTable(table: Table, words: TabWords): SheetDraft {
  const widths = columnWidths(table, words);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.length;
  const marks = valueReasons(table);
  const notes = [
    ...table.notes,
    ...table.uncounted.map(words.uncounted),
    ...(marks.length > 0 ? [words.legend(marks)] : []),
  ];
  const noteRow = BODY_ROW + table.rows.length + 1;
  const rowHeights = [
    TITLE_HEIGHT,
    ROW_HEIGHT,
    headHeight(table, widths),
    ...table.rows.map((row) => {
      const room = (widths[0] ?? 0) - PADDING - row.indent * INDENT_WIDTH;
      return Math.max(ROW_HEIGHT, textHeight(row.label ?? words.noValue, TEXT_SIZE, room));
    }),
    ...(notes.length > 0 ? [GAP_HEIGHT] : []),
    ...notes.map((note) => textHeight(note, NOTE_SIZE, width - PADDING)),
  ];
  const area: Area = { row: 0, column: 0, rows: rowHeights.length, columns };
  return {
    key: `rollup:${table.id}`,
    name: words.tabName(table.name),
    fontName: FONT,
    columnWidths: widths,
    rowHeights,
    cells: [
      { row: TITLE_ROW, column: 0, content: text(table.title), style: TITLE },
      ...unitLine(table, columns),
      ...heads(table),
      ...body(table, words),
      ...notes.map((note, place) => ({
        row: noteRow + place,
        column: 0,
        content: text(note),
        style: NOTE,
      })),
    ],
    merges: notes.map((_, place) => ({ row: noteRow + place, column: 0, rows: 1, columns })),
    frozenRows: BODY_ROW,
    page: {
      orientation: 'portrait',
      printArea: area,
      titleRows: { first: HEAD_ROW, last: HEAD_ROW },
      centerHorizontally: true,
      header: '',
      footer: '&P / &N',
    },
  };
}

function text(words: string): CellContent {
  return { kind: 'text', text: words };
}

function unitLine({ unitLine: unit }: Table, columns: number): readonly CellDraft[] {
  if (unit === null) return [];
  return [{ row: UNIT_ROW, column: columns - 1, content: text(unit), style: UNIT_LINE }];
}

function heads(table: Table): readonly CellDraft[] {
  return [table.rowHeading, ...table.columns.map(({ heading }) => heading)].map(
    (heading, column) => ({ row: HEAD_ROW, column, content: text(heading), style: HEAD }),
  );
}

function body(table: Table, words: TabWords): readonly CellDraft[] {
  return table.rows.flatMap((row, place) => [
    {
      row: BODY_ROW + place,
      column: 0,
      content: text(row.label ?? words.noValue),
      style: labelStyle(row.kind, row.indent),
    },
    ...row.cells.map((cell, column) => ({
      row: BODY_ROW + place,
      column: column + 1,
      content: figureContent(cell),
      style: figureStyle(row.kind, figureFormat(cell, table.columns[column]?.places ?? 0, words)),
    })),
  ]);
}

function figureContent({ figure, reading }: TableCell): CellContent {
  const value = figure.kind === 'number' ? Number(figure.value) : figure.text;
  if (reading.live)
    return { kind: 'formula', formula: `=${placed(reading.formula)}`, figure: value };
  return typeof value === 'number' ? { kind: 'number', value } : text(value);
}

/** Writes a table's formula with the addresses that its cells have on the tab. */
function placed(formula: TableFormula): string {
  return formula
    .map((part) => {
      if (typeof part === 'string') return part;
      const { column, first, last } = part;
      const rows = last - first + 1;
      if (rows === 1) return cellAddress(BODY_ROW + first, column + 1);
      return areaAddress({ row: BODY_ROW + first, column: column + 1, rows, columns: 1 });
    })
    .join('');
}

/** The mark stands before the figure, so that the digits of a column stay below each other. */
function figureFormat({ figure, reading }: TableCell, places: number, words: TabWords): string {
  const mark = reading.live ? '' : `"${words.valueMark} "`;
  if (figure.kind === 'text') return mark === '' ? 'General' : `General;General;General;${mark}@`;
  const digits = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
  return `${mark}${digits};${mark}"△"${digits}`;
}

function valueReasons({ rows }: Table): readonly ValueReason[] {
  const readings = rows.flatMap(({ cells }) => cells.map(({ reading }) => reading));
  return [...new Set(readings.flatMap((reading) => (reading.live ? [] : [reading.reason])))];
}

function columnWidths(table: Table, words: TabWords): readonly number[] {
  const labels = table.rows.map(
    ({ label, indent }) => textWidth(label ?? words.noValue, TEXT_SIZE) + indent * INDENT_WIDTH,
  );
  const label = Math.max(NARROWEST_LABEL, textWidth(table.rowHeading, TEXT_SIZE), ...labels);
  const figures = table.columns.map(({ heading, places }, column) => {
    const shown = table.rows.map((row) => {
      const cell = row.cells[column];
      if (!cell) return 0;
      const mark = cell.reading.live ? '' : `${words.valueMark} `;
      const { figure } = cell;
      const value =
        figure.kind === 'text' ? figure.text : Math.abs(Number(figure.value)).toFixed(places) + '△';
      return textWidth(mark + value, TEXT_SIZE);
    });
    return Math.max(NARROWEST_FIGURE, textWidth(heading, TEXT_SIZE), ...shown);
  });
  return [
    Math.min(WIDEST_LABEL, label) + PADDING,
    ...figures.map((figure) => Math.min(WIDEST_FIGURE, figure) + PADDING),
  ].map(Math.ceil);
}

function headHeight(table: Table, widths: readonly number[]): number {
  const heights = [table.rowHeading, ...table.columns.map(({ heading }) => heading)].map(
    (heading, column) =>
      textHeight(heading, TEXT_SIZE, (widths[column] ?? NARROWEST_FIGURE) - PADDING / 2),
  );
  return Math.max(ROW_HEIGHT + 3, ...heights);
}
