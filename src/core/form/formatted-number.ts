/** Days and shares that a ledger's column keeps as numbers under a format: what a sheet's cell is as such a number. */
import type { LedgerColumn } from '../ledger/ledger';
import { cellText } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { formattedAs, formattedNumber as numberOf } from '../values/formatted';
import type { FormattedAs } from '../values/formatted';

/** A number, and the place among the column's cells of one whose format shows it. */
export interface FormattedNumber {
  readonly value: number;
  readonly like: number;
}

/** How most of a column's filled cells are kept as numbers under a format, and the place of the first of them. */
interface Kept {
  readonly as: FormattedAs;
  readonly like: number;
}

/** Columns do not change: each is looked through once, however many values come into it. */
const known = new WeakMap<LedgerColumn, Kept | null>();

function keptAs(column: LedgerColumn): Kept | null {
  const before = known.get(column);
  if (before !== undefined) return before;
  const kept = lookedThrough(column);
  known.set(column, kept);
  return kept;
}

function lookedThrough({ cells }: LedgerColumn): Kept | null {
  const filled = cells.flatMap((each, at) =>
    each.reading.state === 'blank' ? [] : [{ at, as: formattedAs(each) }],
  );
  for (const as of ['day', 'share'] as const) {
    const alike = filled.filter((each) => each.as === as);
    const [first] = alike;
    if (first && alike.length * 2 > filled.length) return { as, like: first.at };
  }
  return null;
}

/** Says whether a column keeps days as numbers, whatever its field's kind. */
export function keepsDays(column: LedgerColumn): boolean {
  return keptAs(column)?.as === 'day';
}

/**
 * Gives a day or share as the number that a column keeps, where most of its filled cells are such numbers; null where it keeps
 * none, or the cell is no such thing.
 */
export function formattedNumber(cell: ShownCell, column: LedgerColumn): FormattedNumber | null {
  const kept = keptAs(column);
  if (!kept) return null;
  const { as, like } = kept;
  const isNumber = typeof cell.raw === 'number' && formattedAs(cell) === as;
  const value = isNumber ? Number(cell.raw) : numberOf(cellText(cell), as);
  return value === null ? null : { value, like };
}
