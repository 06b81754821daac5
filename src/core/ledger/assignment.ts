/** Decides which header position of a workbook holds which ledger: a position is used for one definition at most. */
import type { Programme } from '../programme';
import { bearsName } from './fit';
import type { Fit } from './fit';
import type { HeaderCandidate } from './headers';

/** Added for a matching name, which decides between positions whose headers fit a definition equally well. */
const NAME = 0.05;
const TABLE = 0.02;
const IN_SIGHT = 0.01;

/** How many copies of a ledger are considered at most: the search would grow too large without a bound. */
const MOST_PLACES = 4;

/** Scores how well a position fits a definition; the higher, the likelier it is that definition's ledger. */
function weight(fit: Fit): number {
  const { table, grid } = fit.candidate;
  return (
    fit.overlap +
    (bearsName(fit) ? NAME : 0) +
    (table === null ? 0 : TABLE) +
    (grid.sheet.visible ? IN_SIGHT : 0)
  );
}

/**
 * Two header rows of the same table or block are one position: every row of a header is a candidate, and so is the row above a
 * table.
 */
export function samePosition(a: HeaderCandidate, b: HeaderCandidate): boolean {
  const { above } = a.row > b.row ? a : b;
  const sameRows = Math.abs(a.row - b.row) <= Math.max(1, above);
  return a.grid === b.grid && sameRows && a.left <= b.right && b.left <= a.right;
}

/** Rejects a fit when another ledger fits the same sheet better: an absent ledger must not be read out of another one's sheet. */
function fitsBestHere(fit: Fit, fits: readonly Fit[]): boolean {
  return !fits.some(
    (other) =>
      other.definition !== fit.definition &&
      other.overlap > fit.overlap &&
      samePosition(other.candidate, fit.candidate),
  );
}

interface Assignment {
  readonly fits: readonly Fit[];
  readonly total: number;
}

function bestOf(choices: readonly (readonly Fit[])[], taken: readonly Fit[]): Assignment {
  const [first, ...others] = choices;
  if (!first) return { fits: [], total: 0 };
  let best: Assignment = { fits: [], total: -1 };
  // Among equal fits, the ledger that the plan names first gets the position that comes first in the workbook.
  for (const fit of first) {
    if (taken.some(({ candidate }) => samePosition(candidate, fit.candidate))) continue;
    const rest = bestOf(others, [...taken, fit]);
    const total = rest.total + weight(fit);
    if (total > best.total) best = { fits: [fit, ...rest.fits], total };
  }
  const without = bestOf(others, taken);
  return without.total > best.total ? without : best;
}

/** A position counts as a copy of a ledger when it shares at least this part of what the ledger shares with its definition. */
const ALIKE = 0.75;

/**
 * Headers that are repeated below in the same columns, as on each printed page, belong to the same ledger as far as its table
 * reaches.
 */
function continues({ candidate: of }: Fit, { candidate }: Fit): boolean {
  if (of.grid !== candidate.grid || of.row >= candidate.row) return false;
  if (of.table) return candidate.row < of.table.area.row + of.table.area.rows;
  const above = candidate.columns.filter(({ column, field, year }) =>
    of.columns.some((each) => each.column === column && each.field === field && each.year === year),
  );
  return above.length === candidate.columns.length;
}

/** Finds positions that fit a ledger's definition about as well as the one that was chosen for it. */
export function copiesOf(
  taken: Fit,
  fits: readonly Fit[],
  allTaken: readonly Fit[],
): readonly Fit[] {
  const copies: Fit[] = [];
  for (const fit of fits.toSorted((a, b) => weight(b) - weight(a))) {
    if (fit.definition !== taken.definition || fit.overlap < taken.overlap * ALIKE) continue;
    const known = [...allTaken, ...copies].some(
      (other) => samePosition(other.candidate, fit.candidate) || continues(other, fit),
    );
    if (!known) copies.push(fit);
  }
  return copies;
}

/**
 * Assigns positions to a plan's definitions so that the sum of all scores is highest; the result is in the order of the plan's
 * ledgers.
 */
export function assignPositions(plan: Programme, fits: readonly Fit[]): readonly Fit[] {
  const choices = plan.ledgers.map((definition) =>
    fits
      .filter((fit) => fit.definition === definition && fitsBestHere(fit, fits))
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, MOST_PLACES),
  );
  return bestOf(choices, []).fits;
}
