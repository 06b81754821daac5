/** Lays a summary table out as a tab: title, unit line, headed columns, figures below, notes; A4, one page wide. */
import type { Area } from '../area';
import type { AsOf } from '../calendar/as-of';
import type { LeftOut, Overlap, ShownReason, Table, Uncounted } from '../rollup';
import { figureKeys } from './figure-keys';
import type { CellContent, CellDraft, SheetDraft } from '../sheet/sheet-draft';
import {
  CHANGED_FILL,
  FONT,
  NOTE,
  NOTE_HEAD,
  NOTE_SIZE,
  TITLE,
  AS_OF_LINE,
  UNIT_LINE,
  figureStyle,
  labelStyle,
  numberLabelStyle,
} from '../sheet/styles';
import { draftChart, type PlacedChart } from './table-chart';
import { allAreValues, valueReasons } from './value-reasons';
import { factCells, factHeights, factMerges } from './table-facts';
import { figureContent, figureFormat } from './table-figures';
import { headHeights, tableHeads } from './table-heads';
import { labelMerges, labelReaches, numberLabels } from './table-labels';
import { bodyHeights, ROW_HEIGHT } from './table-heights';
import { TableLayout, TITLE_ROW, UNIT_ROW } from './table-layout';
import { bestPrinted, printed, type FullSize, type Printed } from './table-page';
import { columnWidths, PADDING } from './table-widths';
import { textHeight } from '../sheet/text-size';

/** The texts of a tab, as words/ has them. */
export interface TabWords {
  /** The tab's name for a rollup's name, e.g. `集計 実施件数`. */
  readonly tabName: (name: string) => string;
  /** The moment that the figures are about (確認時期). */
  readonly asOf: (asOf: AsOf) => string;
  /** Label of the row of records without a value. */
  readonly noValue: string;
  /** The mark before a figure that is not a formula. */
  readonly valueMark: string;
  /** Says what the mark means. */
  readonly legend: (reasons: readonly ShownReason[]) => string;
  /** The same explanation for a table whose figures are all values, in which case the single figures are not marked. */
  readonly legendOfAll: (reasons: readonly ShownReason[]) => string;
  readonly uncounted: (uncounted: Uncounted) => string;
  /** Says that shares were rounded separately and do not add up to 100.0. */
  readonly rounded: string;
  /** 実数 and 延べ of records that are counted in several rows. */
  readonly overlap: (overlap: Overlap) => string;
  /** Says how many records no figure counts, and by which words the ledger marks them. */
  readonly leftOut: (leftOut: LeftOut) => string;
  /** Says how many errors the ledgers still have. */
  readonly openErrors: (errors: number) => string;
  /** Says what the tint of changed figures means. */
  readonly changed: string;
  /** Says what the columns next to the table are for. */
  readonly aside: string;
}

/** What a tab shows in addition to its table. */
export interface TableState {
  /** Errors that the ledgers still have. */
  readonly errors?: number;
  /** Keys of figures that have changed since the last run (figure-keys.ts). */
  readonly changed?: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

const TITLE_HEIGHT = 28;
const GAP_HEIGHT = 9;

/** Gives the tab's draft. Formulas refer to the tab's own cells where a total adds rows. */
export function draftTable(
  table: Table,
  given: TabWords,
  { errors = 0, changed = NOTHING }: TableState = {},
): SheetDraft {
  const words = allAreValues(table) ? { ...given, valueMark: '' } : given;
  const layout = new TableLayout(table);
  const notes = notesOf(table, words, errors, changed.size > 0);
  const chart = draftChart(layout, layout.noteRow + notes.length + 1);
  const [first, ...others] = columnWidths(layout, words);
  const fit = (widths: readonly number[]): Fitted =>
    fitted(layout, words, { notes, chart, widths });
  const { widths, rowHeights, printed: onPaper } = bestPrinted([fit(first), ...others.map(fit)]);
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
      ...asOfLine(layout, words),
      ...unitLine(layout),
      ...heads.cells,
      ...body(layout, words, { changed, pages: onPaper.pages > 1 }),
      ...asideHead(layout, words),
      ...factCells(layout, words, changed),
      ...notes.map((note, position) => ({
        row: layout.noteRow + position,
        column: 0,
        content: text(note),
        style: NOTE,
      })),
    ],
    merges: [
      ...heads.merges,
      ...labelMerges(layout),
      ...factMerges(layout),
      ...notes.map((_, position) => ({
        row: layout.noteRow + position,
        column: 0,
        rows: 1,
        columns: layout.printed,
      })),
    ].filter(({ rows, columns }) => rows * columns > 1),
    ...(chart ? { charts: [chart.draft] } : {}),
    frozenRows: layout.bodyRow,
    page: {
      orientation: table.orientation,
      ...(onPaper.onePage ? { onePage: true } : {}),
      printArea: area,
      titleRows: { first: layout.bodyRow - layout.headRows, last: layout.bodyRow - 1 },
      centerHorizontally: true,
      header: '',
      footer: '&P / &N',
    },
  };
}

/** The tab with columns of the given widths, and how it is printed with them. */
interface Fitted {
  readonly widths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly printed: Printed;
}

function fitted(
  layout: TableLayout,
  words: TabWords,
  given: {
    readonly notes: readonly string[];
    readonly chart: PlacedChart | null;
    readonly widths: readonly number[];
  },
): Fitted {
  const { notes, chart, widths } = given;
  const { table } = layout;
  const width = sum(widths.slice(0, layout.printed));
  const heads = headHeights(layout, widths);
  const rowHeights = [
    TITLE_HEIGHT,
    ROW_HEIGHT,
    ...heads,
    ...bodyHeights(layout, widths, words),
    GAP_HEIGHT,
    ...factHeights(layout, widths, ROW_HEIGHT),
    ...(table.facts.length > 0 ? [GAP_HEIGHT] : []),
    ...notes.map((note) => textHeight(note, NOTE_SIZE, width - PADDING)),
    ...(chart ? [GAP_HEIGHT, ...Array.from({ length: chart.rows }, () => ROW_HEIGHT)] : []),
  ];
  const size: FullSize = {
    orientation: table.orientation,
    width,
    height: sum(rowHeights),
    headHeight: sum(heads),
    chart: chart !== null,
  };
  return { widths, rowHeights, printed: printed(size) };
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
    ...table.leftOut.map(words.leftOut),
    ...(table.sharesRounded ? [words.rounded] : []),
    ...(marks.length > 0
      ? [allAreValues(table) ? words.legendOfAll(marks) : words.legend(marks)]
      : []),
    ...(changed ? [words.changed] : []),
    ...(errors > 0 ? [words.openErrors(errors)] : []),
  ];
}

/** The as-of stands at the left of the line that names the unit at the right. */
function asOfLine({ table }: TableLayout, words: TabWords): readonly CellDraft[] {
  if (table.asOf === null) return [];
  return [{ row: UNIT_ROW, column: 0, content: text(words.asOf(table.asOf)), style: AS_OF_LINE }];
}

function unitLine({ table, printed }: TableLayout): readonly CellDraft[] {
  if (table.unitLine === null) return [];
  return [{ row: UNIT_ROW, column: printed - 1, content: text(table.unitLine), style: UNIT_LINE }];
}

/** The heading above the columns next to the table, which are not printed. */
function asideHead({ table, printed }: TableLayout, words: TabWords): readonly CellDraft[] {
  if (!table.columns.some(({ aside }) => aside)) return [];
  return [{ row: UNIT_ROW, column: printed + 1, content: text(words.aside), style: NOTE_HEAD }];
}

interface BodyState {
  readonly changed: ReadonlySet<string>;
  /** The table continues on another page. */
  readonly pages: boolean;
}

function body(
  layout: TableLayout,
  words: TabWords,
  { changed, pages }: BodyState,
): readonly CellDraft[] {
  const { table, bodyRow } = layout;
  const keys = figureKeys(table);
  const centred = table.columns.map((_, position) => standsCentred(table, position));
  const numbers = numberLabels(table);
  const reaches = labelReaches(table);
  return table.rows.flatMap((row, position) => [
    ...row.labels.map((label, column) => {
      const style = numbers[column]
        ? numberLabelStyle(row.kind)
        : labelStyle(row.kind, column === 0 ? row.indent : 0);
      // A label centred in its rows could be on a later page than the first of these rows.
      const atTop = pages && (reaches[column]?.[position] ?? 1) > 1;
      return {
        row: bodyRow + position,
        column,
        content: labelContent(label ?? words.noValue),
        style: atTop ? { ...style, vertical: 'top' as const } : style,
      };
    }),
    ...table.columns.map((column, at) => {
      const cell = row.cells[at];
      const plain = figureStyle(
        row.kind,
        cell ? figureFormat(cell, column, words) : 'General',
        column.textWidth !== null ? 'text' : centred[at] === true ? 'mark' : 'figure',
      );
      const style = changed.has(keys[position]?.[at] ?? '')
        ? { ...plain, fill: CHANGED_FILL }
        : plain;
      const where = { row: bodyRow + position, column: layout.columnAt(at), style };
      return cell ? { ...where, content: figureContent(cell, layout) } : where;
    }),
  ]);
}

/** Excel flags a number that is stored as text. */
function labelContent(label: string): CellContent {
  return /^(?:0|[1-9]\d{0,8})$/u.test(label)
    ? { kind: 'number', value: Number(label) }
    : text(label);
}

/** Grades and marks are centred; figures are aligned below each other. */
function standsCentred({ rows }: Table, column: number): boolean {
  return rows.every(({ kind, cells }) => {
    const figure = cells[column]?.figure;
    return kind === 'total' || !figure || (figure.kind === 'text' && !/\d/u.test(figure.text));
  });
}
