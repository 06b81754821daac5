/** Totals of a table: they add the figures as printed in its rows, by formulas over the table's own cells. */
import { Big } from 'big.js';
import type { RollupColumn } from './definition';
import { percentage, percentFormat } from './measures/with-share';
import type { TableCell, TableFormula, TableRow, TableSpan } from './table';
import type { TableRecords } from './figure';

/** The rows that a total adds: a continuous run of rows, or separate rows. */
export type TotalOf =
  | { readonly kind: 'run'; readonly first: number; readonly last: number }
  | { readonly kind: 'rows'; readonly rows: readonly number[] };

function rowsOf(of: TotalOf): readonly number[] {
  if (of.kind === 'rows') return of.rows;
  return Array.from({ length: of.last - of.first + 1 }, (_, position) => of.first + position);
}

function cellsOf(rows: readonly TableRow[], of: TotalOf, column: number): readonly TableCell[] {
  return rowsOf(of).flatMap((row) => rows[row]?.cells[column] ?? []);
}

/** Adds the numbers of one column; cells with words (目標額なし) count as 0. */
function sumOf(rows: readonly TableRow[], of: TotalOf, column: number): Big {
  return cellsOf(rows, of, column).reduce(
    (total, { figure }) => (figure.kind === 'number' ? total.plus(figure.value) : total),
    new Big(0),
  );
}

function addition(of: TotalOf, column: number): TableFormula {
  if (of.kind === 'run') return ['SUM(', { column, first: of.first, last: of.last }, ')'];
  const spans = of.rows.map((row): TableSpan => ({ column, first: row, last: row }));
  return [
    'SUM(',
    ...spans.flatMap((span, position) => (position === 0 ? [span] : [',', span])),
    ')',
  ];
}

/** Merges the records behind several figures, each record once. */
export function recordsOf(all: readonly TableRecords[]): readonly TableRecords[] {
  const byLedger = new Map<string, Set<number>>();
  for (const { ledger, members } of all) {
    const known = byLedger.get(ledger) ?? new Set<number>();
    for (const member of members) known.add(member);
    byLedger.set(ledger, known);
  }
  return [...byLedger].map(([ledger, members]) => ({
    ledger,
    members: [...members].toSorted((a, b) => a - b),
  }));
}

/** A cell that is blank because nothing that it is about is due yet. */
export const AHEAD: TableCell = {
  figure: { kind: 'text', text: '' },
  reading: { live: false, reason: 'not-due' },
  records: [],
};

/** Says whether a cell is blank because nothing that it is about is due yet. */
export function isAheadCell({ figure, reading }: TableCell): boolean {
  return (
    !reading.live && reading.reason === 'not-due' && figure.kind === 'text' && figure.text === ''
  );
}

/** The total of a table without rows, in the same print as with rows. */
function ofNothing(total: NonNullable<RollupColumn['total']>): TableCell {
  if (total.kind === 'sum')
    return {
      figure: { kind: 'number', value: '0' },
      reading: { live: true, formula: ['0'] },
      records: [],
    };
  const text = `0 (${percentage(new Big(0), new Big(0), total.places)})`;
  return {
    figure: { kind: 'text', text },
    reading: { live: true, formula: [`"${text}"`] },
    records: [],
  };
}

function totalCell(
  { total }: RollupColumn,
  column: number,
  rows: readonly TableRow[],
  of: TotalOf,
): TableCell | null {
  if (!total) return null;
  if (rowsOf(of).length === 0) return ofNothing(total);
  const added = cellsOf(rows, of, column);
  if (added.length > 0 && added.every(isAheadCell)) return AHEAD;
  const records = recordsOf(added.flatMap((cell) => cell.records));
  const sum = sumOf(rows, of, column);
  if (total.kind === 'sum')
    return {
      figure: { kind: 'number', value: sum.toFixed() },
      reading: { live: true, formula: addition(of, column) },
      records,
    };
  const base = sumOf(rows, of, total.base);
  const ratio: TableFormula = [...addition(of, column), '/', ...addition(of, total.base)];
  return {
    figure: { kind: 'text', text: `${sum.toFixed()} (${percentage(sum, base, total.places)})` },
    reading: {
      live: true,
      formula: [
        ...addition(of, column),
        '&" ("&TEXT(IFERROR(ROUND(',
        ...ratio,
        `,${total.places + 2}),0),"${percentFormat(total.places)}")&")"`,
      ],
    },
    records,
  };
}

/** Gives the cells of a total row, one for each column, over the table's existing rows. */
export function totalCells(
  columns: readonly RollupColumn[],
  rows: readonly TableRow[],
  of: TotalOf,
): readonly (TableCell | null)[] {
  return columns.map((column, position) => totalCell(column, position, rows, of));
}
