/** Lays a summary table out as a tab: title, unit line, headed columns, figures below, notes; A4, one page wide. */
import type { Area } from '../area';
import type { Overlap, Table, Uncounted, ValueReason } from '../rollup';
import { figureKeys } from './figure-keys';
import type { CellContent, CellDraft, SheetDraft } from './sheet-draft';
import {
  CHANGED_FILL,
  FONT,
  NOTE,
  NOTE_HEAD,
  NOTE_SIZE,
  TEXT_SIZE,
  TITLE,
  UNIT_LINE,
  figureStyle,
  labelStyle,
} from './styles';
import { draftChart, standsOnOnePage } from './table-chart';
import { factCells, factHeights, factMerges } from './table-facts';
import { figureContent, figureFormat } from './table-figures';
import { headHeights, tableHeads } from './table-heads';
import { labelMerges, labelReaches } from './table-labels';
import { TableLayout, TITLE_ROW, UNIT_ROW } from './table-layout';
import { columnWidths, INDENT_WIDTH, PADDING } from './table-widths';
import { textHeight } from './text-size';

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
  /** Says that shares were rounded one by one and do not add up to 100.0. */
  readonly rounded: string;
  /** 実数 and 延べ of records that stand in several rows. */
  readonly overlap: (overlap: Overlap) => string;
  /** Says how many errors the ledgers still have. */
  readonly openErrors: (errors: number) => string;
  /** Says what the tint of changed figures means. */
  readonly changed: string;
  /** Says of the columns beside the table what they are for. */
  readonly aside: string;
}

/** What a tab says beside its table. */
export interface TableState {
  /** Errors that the ledgers still have. */
  readonly errors?: number;
  /** Keys of figures that were others at the last run (figure-keys.ts). */
  readonly changed?: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

const TITLE_HEIGHT = 28;
const ROW_HEIGHT = 21;
const GAP_HEIGHT = 9;

/** Gives the tab's draft. Formulas refer to the tab's own cells where a total adds rows. */
export function draftTable(
  table: Table,
  words: TabWords,
  { errors = 0, changed = NOTHING }: TableState = {},
): SheetDraft {
  const layout = new TableLayout(table);
  const widths = columnWidths(layout, words);
  const notes = notesOf(table, words, errors, changed.size > 0);
  const pageWidth = sum(widths.slice(0, layout.printed));
  const chart = draftChart(layout, layout.noteRow + notes.length + 1);
  const reaches = labelReaches(table);
  const rowHeights = [
    TITLE_HEIGHT,
    ROW_HEIGHT,
    ...headHeights(layout, widths),
    ...table.rows.map((_, place) => rowHeight(layout, { place, reaches }, widths, words)),
    GAP_HEIGHT,
    ...factHeights(layout, widths, ROW_HEIGHT),
    ...(table.facts.length > 0 ? [GAP_HEIGHT] : []),
    ...notes.map((note) => textHeight(note, NOTE_SIZE, pageWidth - PADDING)),
    ...(chart ? [GAP_HEIGHT, ...Array.from({ length: chart.rows }, () => ROW_HEIGHT)] : []),
  ];
  const area: Area = { row: 0, column: 0, rows: rowHeights.length, columns: layout.printed };
  const heads = tableHeads(layout, words.aside);
  return {
    key: `rollup:${table.id}`,
    name: words.tabName(table.name),
    fontName: FONT,
    columnWidths: widths,
    rowHeights,
    cells: [
      { row: TITLE_ROW, column: 0, content: text(table.title), style: TITLE },
      ...unitLine(layout),
      ...heads.cells,
      ...body(layout, words, changed),
      ...asideHead(layout, words),
      ...factCells(layout, words, changed),
      ...notes.map((note, place) => ({
        row: layout.noteRow + place,
        column: 0,
        content: text(note),
        style: NOTE,
      })),
    ],
    merges: [
      ...heads.merges,
      ...labelMerges(layout),
      ...factMerges(layout),
      ...notes.map((_, place) => ({
        row: layout.noteRow + place,
        column: 0,
        rows: 1,
        columns: layout.printed,
      })),
    ].filter(({ rows, columns }) => rows * columns > 1),
    ...(chart ? { charts: [chart.draft] } : {}),
    frozenRows: layout.bodyRow,
    page: {
      orientation: table.orientation,
      ...(chart && standsOnOnePage(table.orientation, pageWidth, sum(rowHeights))
        ? { onePage: true }
        : {}),
      printArea: area,
      titleRows: { first: layout.bodyRow - layout.headRows, last: layout.bodyRow - 1 },
      centerHorizontally: true,
      header: '',
      footer: '&P / &N',
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function text(words: string): CellContent {
  return { kind: 'text', text: words };
}

function notesOf(
  table: Table,
  words: TabWords,
  errors: number,
  changed: boolean,
): readonly string[] {
  const marks = valueReasons(table);
  return [
    ...table.notes,
    ...table.uncounted.map(words.uncounted),
    ...(table.overlap && table.overlap.counted > table.overlap.records
      ? [words.overlap(table.overlap)]
      : []),
    ...(table.sharesRounded ? [words.rounded] : []),
    ...(marks.length > 0 ? [words.legend(marks)] : []),
    ...(changed ? [words.changed] : []),
    ...(errors > 0 ? [words.openErrors(errors)] : []),
  ];
}

function unitLine({ table, printed }: TableLayout): readonly CellDraft[] {
  if (table.unitLine === null) return [];
  return [{ row: UNIT_ROW, column: printed - 1, content: text(table.unitLine), style: UNIT_LINE }];
}

/** Says above what stands beside the table that it is not printed. */
function asideHead({ table, printed }: TableLayout, words: TabWords): readonly CellDraft[] {
  if (!table.columns.some(({ aside }) => aside)) return [];
  return [{ row: UNIT_ROW, column: printed + 1, content: text(words.aside), style: NOTE_HEAD }];
}

/** Labels that reach over several rows share their height among these. */
function rowHeight(
  { table }: TableLayout,
  { place, reaches }: { readonly place: number; readonly reaches: readonly (readonly number[])[] },
  widths: readonly number[],
  words: TabWords,
): number {
  const row = table.rows[place];
  if (!row) return ROW_HEIGHT;
  const labels = row.labels.map((label, at) => {
    const room = (widths[at] ?? 0) - PADDING - (at === 0 ? row.indent * INDENT_WIDTH : 0);
    const height = textHeight(label ?? words.noValue, TEXT_SIZE, room);
    return height / (reaches[at]?.[place] ?? 1);
  });
  const texts = table.columns.map(({ textWidth }, at) => {
    const figure = row.cells[at]?.figure;
    return textWidth !== null && figure?.kind === 'text'
      ? textHeight(figure.text, TEXT_SIZE, textWidth - PADDING)
      : 0;
  });
  return Math.ceil(Math.max(ROW_HEIGHT, ...labels, ...texts));
}

function body(
  layout: TableLayout,
  words: TabWords,
  changed: ReadonlySet<string>,
): readonly CellDraft[] {
  const { table, bodyRow } = layout;
  const keys = figureKeys(table);
  const centred = table.columns.map((_, place) => standsCentred(table, place));
  return table.rows.flatMap((row, place) => [
    ...row.labels.map((label, column) => ({
      row: bodyRow + place,
      column,
      content: text(label ?? words.noValue),
      style: labelStyle(row.kind, column === 0 ? row.indent : 0),
    })),
    ...table.columns.map((column, at) => {
      const cell = row.cells[at];
      const plain = figureStyle(
        row.kind,
        cell ? figureFormat(cell, column, words) : 'General',
        column.textWidth !== null ? 'text' : centred[at] === true ? 'mark' : 'figure',
      );
      const style = changed.has(keys[place]?.[at] ?? '') ? { ...plain, fill: CHANGED_FILL } : plain;
      const where = { row: bodyRow + place, column: layout.columnAt(at), style };
      return cell ? { ...where, content: figureContent(cell, layout) } : where;
    }),
  ]);
}

/** Grades and marks stand in the middle; figures below each other. */
function standsCentred({ rows }: Table, column: number): boolean {
  return rows.every(({ kind, cells }) => {
    const figure = cells[column]?.figure;
    return kind === 'total' || !figure || (figure.kind === 'text' && !/\d/u.test(figure.text));
  });
}

function valueReasons({ rows, facts: below }: Table): readonly ValueReason[] {
  const cells = [...rows.flatMap((row) => row.cells), ...below.map(({ cell }) => cell)];
  return [
    ...new Set(cells.flatMap((cell) => (!cell || cell.reading.live ? [] : [cell.reading.reason]))),
  ];
}
