/** Which place of a workbook is which ledger: each place is the ledger of one definition at most. */
import type { Programme } from '../programme';
import { bearsName } from './fit';
import type { Fit } from './fit';
import type { HeaderCandidate } from './headers';

/** What decides between places that fit a definition equally well, the name first. */
const NAME = 0.05;
const TABLE = 0.02;
const IN_SIGHT = 0.01;

/** Copies of a ledger beyond these are not considered; it bounds the search. */
const MOST_PLACES = 4;

/** How much speaks for a place being a definition's ledger. */
function weight(fit: Fit): number {
  const { table, grid } = fit.candidate;
  return (
    fit.overlap +
    (bearsName(fit) ? NAME : 0) +
    (table === null ? 0 : TABLE) +
    (grid.sheet.visible ? IN_SIGHT : 0)
  );
}

/** The rows of a header are candidates each, and so is the row above a table: they are one place. */
export function samePosition(a: HeaderCandidate, b: HeaderCandidate): boolean {
  const { above } = a.row > b.row ? a : b;
  const sameRows = Math.abs(a.row - b.row) <= Math.max(1, above);
  return a.grid === b.grid && sameRows && a.left <= b.right && b.left <= a.right;
}

/** A ledger that is absent is not read out of another one's sheet, which that one fits better. */
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
  // Of equals, the ledger that the plan names first gets the place that stands first.
  for (const fit of first) {
    if (taken.some(({ candidate }) => samePosition(candidate, fit.candidate))) continue;
    const rest = bestOf(others, [...taken, fit]);
    const total = rest.total + weight(fit);
    if (total > best.total) best = { fits: [fit, ...rest.fits], total };
  }
  const without = bestOf(others, taken);
  return without.total > best.total ? without : best;
}

/** A place is a copy of a ledger when it has at least this share of what the ledger and its definition have in common. */
const ALIKE = 0.75;

/** Below a ledger's header, its headers once more in the same columns are part of it, as far as its table goes. */
function continues({ candidate: of }: Fit, { candidate }: Fit): boolean {
  if (of.grid !== candidate.grid || of.row >= candidate.row) return false;
  if (of.table) return candidate.row < of.table.area.row + of.table.area.rows;
  const above = candidate.columns.filter(({ column, field, year }) =>
    of.columns.some((each) => each.column === column && each.field === field && each.year === year),
  );
  return above.length === candidate.columns.length;
}

/** Finds the places that fit a ledger's definition about as well as the one that was taken for it. */
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

/** Assigns places to a plan's definitions so that all together fit best; in the order of the plan's ledgers. */
export function assignPositions(plan: Programme, fits: readonly Fit[]): readonly Fit[] {
  const choices = plan.ledgers.map((definition) =>
    fits
      .filter((fit) => fit.definition === definition && fitsBestHere(fit, fits))
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, MOST_PLACES),
  );
  return bestOf(choices, []).fits;
}
