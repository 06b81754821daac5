/** The scores on several axes that are graded together: of one year, or of the plan as a whole. */
import { Big } from 'big.js';
import type { FiscalYear } from '../../../fiscal-year';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import type { CheckedLedger } from '../../engine/checked-ledger';

export interface ScoreSet {
  /** Null where the set is of no single year. */
  readonly year: FiscalYear | null;
  readonly scores: readonly LedgerColumn[];
  readonly grade: LedgerColumn;
}

/** Gives the sets of which all columns are there, one a year where the fields are by year. */
export function scoreSets(
  on: CheckedLedger,
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
function scoreIn(cell: LedgerCell | undefined): Big | null {
  const reading = cell?.reading;
  if (reading?.state !== 'value' || reading.value.kind !== 'score') return null;
  return reading.value.score === null ? null : new Big(reading.value.score);
}

/** Says whether a cell holds the sign that the practice has ended. */
export function saysEnded(cell: LedgerCell | undefined): boolean {
  const reading = cell?.reading;
  return (
    reading?.state === 'value' && reading.value.kind === 'score' && reading.value.score === null
  );
}

/** Gives all scores of a record in a set, or null unless every axis has one. */
export function allScores(columns: readonly LedgerColumn[], index: number): readonly Big[] | null {
  const scores = columns.map(({ cells }) => scoreIn(cells[index]));
  return scores.every((score) => score !== null) ? scores : null;
}
