/**
 * Compares a summary table with the same table as it was printed: a grid of texts whose rows and columns are found by their labels.
 * A figure is held to as many decimals as the printed one has.
 */
import { Big } from 'big.js';
import type { Table, TableColumn, TableRow } from '../rollup';
import { squashed } from '../values/comparable';
import { figureText } from './figure-keys';
import { shownFigure } from './shown-figure';

/** A printed table: its texts, row by row. */
export type PrintedGrid = readonly (readonly string[])[];

export interface PrintedDifference {
  /** Position in the table. */
  readonly row: number;
  readonly column: number;
  /** Position in the printed grid. */
  readonly printedRow: number;
  readonly printedColumn: number;
  readonly printed: string;
  /** What the table has, as it prints it. */
  readonly figure: string;
}

export interface PrintedComparison {
  /** How many figures stand in both. */
  readonly compared: number;
  readonly differences: readonly PrintedDifference[];
  /** Rows and columns of the table that the printed one does not have. */
  readonly rowsMissing: readonly number[];
  readonly columnsMissing: readonly number[];
}

interface PrintedNumber {
  readonly value: Big;
  readonly places: number;
}

/** Signs that stand for no amount. */
const NOTHING = /^[-−‐–—―ー]?$/u;
/** A number with a unit behind it at most: 1,234件, △5.0%. */
const NUMBER = /^(?<minus>[-−△▲])?(?<digits>\d+(?:\.(?<fraction>\d+))?)[^\d.]{0,4}$/u;
/** Numbers and signs before a label: ⑴ 事務事業の見直し, 1. …. */
const BEFORE_LABEL = /^[\p{N}()[\]{}.,、。・:;-]+/u;
const TOTAL = /^(?:総?合?計|総数|全体)$/u;

function numberOf(text: string): PrintedNumber | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/gu, '');
  const found = NUMBER.exec(plain)?.groups;
  if (!found) return null;
  const value = new Big(found['digits'] ?? '0');
  return {
    value: found['minus'] === undefined ? value : value.neg(),
    places: found['fraction']?.length ?? 0,
  };
}

/** The form in which labels are equal: without numbers before them, unless nothing else is there. */
function labelForm(text: string): string {
  const form = squashed(text);
  const bare = form.replace(BEFORE_LABEL, '');
  return bare === '' ? form : bare;
}

function labelOf({ labels }: TableRow): string {
  return labelForm(labels.findLast((label) => label !== null && label !== '') ?? '');
}

function isRowOf(printed: readonly string[], row: TableRow): boolean {
  const label = labelOf(row);
  return printed.some((text) => {
    const form = labelForm(text);
    return form !== '' && (form === label || (row.kind === 'total' && TOTAL.test(form)));
  });
}

/** Gives the printed row of each row: labels that come several times are taken in their order. */
function printedRows(printed: PrintedGrid, rows: readonly TableRow[]): readonly (number | null)[] {
  const taken = new Set<number>();
  let last = -1;
  return rows.map((row) => {
    const fits = (at: number): boolean => !taken.has(at) && isRowOf(printed[at] ?? [], row);
    const all = printed.map((_, at) => at).filter(fits);
    const found = all.find((at) => at > last) ?? all[0];
    if (found === undefined) return null;
    taken.add(found);
    last = found;
    return found;
  });
}

/** Gives the forms of what stands above a printed column: each text, and all of them together. */
function headingsAbove(printed: PrintedGrid, column: number, before: number): readonly string[] {
  const texts = printed
    .slice(0, before)
    .map((row) => squashed(row[column] ?? ''))
    .filter((text) => text !== '');
  return [...texts, texts.join('')];
}

/** A heading without what stands in brackets: its unit, mostly. */
function withoutBrackets(heading: string): string {
  return heading.replace(/\([^()]*\)/gu, '');
}

interface Places {
  readonly printed: PrintedGrid;
  readonly table: Table;
  /** The printed row of each row of the table. */
  readonly rows: readonly (number | null)[];
}

function isSameFigure(printed: string, figure: string, { percent }: TableColumn): boolean {
  const number = numberOf(printed);
  if (!/^-?\d+(?:\.\d+)?$/u.test(figure)) return squashed(printed) === squashed(figure);
  const value = new Big(figure).times(percent ? 100 : 1);
  if (!number) return NOTHING.test(squashed(printed)) && value.eq(0);
  return value.round(number.places, Big.roundHalfUp).eq(number.value);
}

/** How many figures of a column stand in a printed column. */
function agreeing({ printed, table, rows }: Places, column: number, at: number): number {
  const definition = table.columns[column];
  if (!definition) return 0;
  return table.rows.filter(({ cells }, row) => {
    const [cell, place] = [cells[column], rows[row]];
    if (!cell || place === null || place === undefined) return false;
    const text = printed[place]?.[at] ?? '';
    return numberOf(text) !== null && isSameFigure(text, figureText(cell), definition);
  }).length;
}

/** Gives the printed column of each column: by its heading, or else the one that has most of its figures. */
function printedColumns(places: Places): readonly (number | null)[] {
  const { printed, table, rows } = places;
  const first = Math.min(...rows.flatMap((row) => row ?? []));
  const width = Math.max(0, ...printed.map((row) => row.length));
  const taken = new Set<number>();
  const found: (number | null)[] = table.columns.map(() => null);
  const take = (column: number, at: number | undefined): void => {
    if (at === undefined) return;
    taken.add(at);
    found[column] = at;
  };
  const free = (): readonly number[] =>
    Array.from({ length: width }, (_, at) => at).filter((at) => !taken.has(at));
  const ways: readonly ((column: TableColumn, above: string) => boolean)[] = [
    ({ group, heading }, above) => above === squashed(`${group ?? ''}${heading}`),
    ({ heading }, above) => above === squashed(heading),
    ({ heading }, above) => withoutBrackets(above) === withoutBrackets(squashed(heading)),
  ];
  for (const isHeading of ways)
    table.columns.forEach((column, at) => {
      if (found[at] !== null) return;
      take(
        at,
        free().find((each) =>
          headingsAbove(printed, each, first).some((above) => isHeading(column, above)),
        ),
      );
    });
  const enough = Math.max(2, rows.filter((row) => row !== null).length / 2);
  table.columns.forEach((_, column) => {
    if (found[column] !== null) return;
    const [best] = free()
      .map((at) => ({ at, count: agreeing(places, column, at) }))
      .filter(({ count }) => count >= enough)
      .toSorted((a, b) => b.count - a.count);
    take(column, best?.at);
  });
  return found;
}

/** Compares; where no row is found, nothing was compared. */
export function comparePrinted(table: Table, printed: PrintedGrid): PrintedComparison {
  const rows = printedRows(printed, table.rows);
  const columns = printedColumns({ printed, table, rows });
  const differences: PrintedDifference[] = [];
  let compared = 0;
  table.rows.forEach(({ cells }, row) =>
    table.columns.forEach((definition, column) => {
      const [cell, printedRow, printedColumn] = [cells[column], rows[row], columns[column]];
      if (!cell || printedRow === null || printedRow === undefined) return;
      if (printedColumn === null || printedColumn === undefined) return;
      const text = printed[printedRow]?.[printedColumn] ?? '';
      compared += 1;
      if (isSameFigure(text, figureText(cell), definition)) return;
      const figure = shownFigure(figureText(cell), definition);
      differences.push({ row, column, printedRow, printedColumn, printed: text, figure });
    }),
  );
  const missing = (found: readonly (number | null)[]): readonly number[] =>
    found.flatMap((at, index) => (at === null ? [index] : []));
  return {
    compared,
    differences,
    rowsMissing: missing(rows),
    columnsMissing: missing(columns),
  };
}
