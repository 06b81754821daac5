/** The scores on several axes that are graded together: of one year, or of the plan as a whole. */
import { Big } from 'big.js';
import type { FiscalYear } from '../../../fiscal-year';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';

export interface ScoreSet {
  /** Null where the set is of no single year. */
  readonly year: FiscalYear | null;
  readonly scores: readonly LedgerColumn[];
  readonly grade: LedgerColumn;
}

/** Gives the sets of which all columns are there, one a year where the fields are by year. */
export function scoreSets(
  on: LedgerRecords,
  scores: readonly string[],
  grade: string,
): readonly ScoreSet[] {
  return on.columns(grade).flatMap((graded) => {
    const columns = scores.flatMap((field) =>
      on.columns(field).filter(({ year }) => year === graded.year),
    );
    return columns.length === scores.length
      ? [{ year: graded.year, scores: columns, grade: graded }]
      : [];
  });
}

/** Gives a cell's score; null for what is none (blank, the sign of the end, unreadable). */
function scoreIn(cell: LedgerCell | null): Big | null {
  const score = valueIn(cell, 'score')?.score ?? null;
  return score === null ? null : new Big(score);
}

/** Says whether a cell holds the sign that the practice has ended. */
export function saysEnded(cell: LedgerCell | null): boolean {
  return valueIn(cell, 'score')?.score === null;
}

/** Gives all scores of a record in a set, or null unless every axis has one. */
export function allScores(
  columns: readonly LedgerColumn[],
  record: LedgerRecord,
): readonly Big[] | null {
  const scores = columns.map((column) => scoreIn(record.at(column)));
  return scores.every((score) => score !== null) ? scores : null;
}
