/** Measures how well a header position on a sheet fits a ledger's definition. */
import type { Programme } from '../programme';
import type { LedgerDefinition } from './definition';

import { isBlank, squashed } from '../values/comparable';
import type { HeaderCandidate } from './headers';
import { requiredColumns } from './labels';
import type { FieldColumn } from './labels';

export interface Fit {
  readonly plan: Programme;
  readonly definition: LedgerDefinition;
  readonly candidate: HeaderCandidate;
  /** Share of the required fields that have a column, 0 to 1. */
  readonly fields: number;
  /** It has all columns that are filled from the start, and these tell it from other tables: the rest may not be begun. */
  readonly begun: boolean;
  /** Share of the required columns that are there, 0 to 1. */
  readonly columns: number;
  /**
   * Columns that the position and the definition share, as a share of all that either has, 0 to 1. It tells a ledger from another
   * one that has all of the first one's labels and more.
   */
  readonly overlap: number;
  /** The required columns that the position lacks. */
  readonly missing: readonly FieldColumn[];
}

function headedColumns({ grid, row, left, right, above }: HeaderCandidate): number {
  let count = 0;
  for (let column = left; column <= right; column += 1)
    for (let at = row; at >= row - above; at -= 1)
      if (!isBlank(grid.headingAt(at, column))) {
        count += 1;
        break;
      }
  return count;
}

/** A number, a year and a text stand in many tables. */
const FIELDS_THAT_TELL = 4;

/** Measures how well a header position fits a definition. */
export function fitOf(
  plan: Programme,
  definition: LedgerDefinition,
  candidate: HeaderCandidate,
): Fit {
  // A heading field may stand in rows of its own and then has no column, so it is not required.
  const required = requiredColumns(definition, plan.years).filter(
    ({ field }) =>
      field.headingLevel === undefined || candidate.columns.some((each) => each.field === field),
  );
  const missing = required.filter(
    ({ field, year }) =>
      !candidate.columns.some((column) => column.field.id === field.id && column.year === year),
  );
  const present = required.filter((column) => !missing.includes(column));
  const fieldsOf = (columns: readonly FieldColumn[]): number =>
    new Set(columns.map(({ field }) => field.id)).size;
  const fromStart = required.filter(({ field }) => field.due === undefined);
  const begun =
    fromStart.length < required.length &&
    fieldsOf(fromStart) >= FIELDS_THAT_TELL &&
    fromStart.every((column) => present.includes(column));
  const either = required.length + headedColumns(candidate) - present.length;
  return {
    plan,
    definition,
    candidate,
    begun,
    fields: fieldsOf(present) / Math.max(1, fieldsOf(required)),
    columns: present.length / Math.max(1, required.length),
    overlap: present.length / Math.max(1, either),
    missing,
  };
}

/** Says whether the table, or the sheet of a plain block, has the ledger's standard name. */
export function bearsName({ candidate, definition }: Fit): boolean {
  const name = candidate.table?.name ?? candidate.grid.sheet.name;
  return squashed(name) === squashed(definition.name);
}
