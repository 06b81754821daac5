/**
 * Checks whether printed shares add up to 100%, along a row or down a column. Each is rounded separately, so 33.3% three times
 * gives 99.9%.
 */
import { Big } from 'big.js';
import type { RollupColumn } from './definition';
import type { TableRow } from './table';
import type { TableRecords } from './figure';

const PRINTED = /^(\d+) \((\d+(?:\.\d+)?)%\)$/u;

/** Says whether in any row or column all parts of a whole are present but their printed percentages do not add up to 100. */
export function sharesMiss(columns: readonly RollupColumn[], rows: readonly TableRow[]): boolean {
  return (
    rows.some((row) => missAlong(columns, row)) ||
    columns.some((_, position) => missDown(columns, rows, position))
  );
}

/** The position of the column that holds the whole of a printed share; -1 where there is none. */
function baseOf(
  columns: readonly RollupColumn[],
  position: number,
  kind: TableRow['kind'],
): number {
  const column = columns[position];
  if (!column) return -1;
  if (kind === 'total' && column.total?.kind === 'sum-with-share') return column.total.base;
  const { measure } = column;
  if (measure.measure !== 'with-share') return -1;
  return columns.findIndex(({ id }) => id === measure.base);
}

function missAlong(columns: readonly RollupColumn[], row: TableRow): boolean {
  const sums = new Map<number, { readonly count: Big; readonly percent: Big }>();
  row.cells.forEach((cell, position) => {
    const base = baseOf(columns, position, row.kind);
    const [, count, percent] =
      (cell?.figure.kind === 'text' && PRINTED.exec(cell.figure.text)) || [];
    if (base < 0 || count === undefined || percent === undefined) return;
    const before = sums.get(base) ?? { count: new Big(0), percent: new Big(0) };
    sums.set(base, { count: before.count.plus(count), percent: before.percent.plus(percent) });
  });
  return [...sums].some(([base, { count, percent }]) => {
    const whole = numberIn(row, base);
    return whole !== null && count.gt(0) && count.eq(whole) && !percent.eq(100);
  });
}

/**
 * Checks the shares down a column. Rows that count the same records again (うちA及びB) are left out, because they are not further
 * parts.
 */
function missDown(
  columns: readonly RollupColumn[],
  rows: readonly TableRow[],
  position: number,
): boolean {
  const measure = columns[position]?.measure;
  if (measure?.measure !== 'share') return false;
  const [of, base] = [measure.of, measure.base].map((wanted) =>
    columns.findIndex(({ id }) => id === wanted),
  );
  const seen = new Set<string>();
  let left: Big | null = null;
  let whole: Big | null = null;
  let percent = new Big(0);
  for (const row of rows) {
    const [share, count, all] = [position, of, base].map((at = -1) => numberIn(row, at));
    if (row.kind !== 'row' || !share || !count || !all) continue;
    const own = namesOf(row.cells[position]?.records ?? []);
    if (own.some((record) => seen.has(record))) continue;
    // Shares of different wholes, one in each row, are not parts of one whole.
    if (whole && !whole.eq(all)) return false;
    for (const record of own) seen.add(record);
    whole = all;
    left = (left ?? all).minus(count);
    percent = percent.plus(share.times(100));
  }
  return left?.eq(0) === true && whole?.gt(0) === true && !percent.eq(100);
}

function namesOf(records: readonly TableRecords[]): readonly string[] {
  return records.flatMap(({ ledger, members }) => members.map((member) => `${ledger} ${member}`));
}

function numberIn({ cells }: TableRow, position: number): Big | null {
  const figure = cells[position]?.figure;
  return figure?.kind === 'number' ? new Big(figure.value) : null;
}
