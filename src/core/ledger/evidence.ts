/**
 * Gathers evidence for and against a workbook belonging to a plan: common headings alone are not enough, so names are compared
 * too.
 */
import type { Programme } from '../programme';
import type { Snapshot } from '../snapshot';
import { isBlank, squashed, trimmed } from '../values/comparable';
import { bearsName } from './fit';
import type { Fit } from './fit';
import type { SheetGrid } from './grid';
import { columnLabel } from './labels';
import { municipalitiesIn } from './municipality-names';

/** What a workbook holds of a plan's identifying marks. */
export interface Evidence {
  readonly plan: Programme;
  /** The sheet that would be the plan's ledger, and the ledger's name in the plan. */
  readonly sheet: string;
  readonly ledger: string;
  /** The ledger's headings that are present, that are missing, and that the plan does not know. */
  readonly found: readonly string[];
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  /** The table or the sheet has the ledger's name. */
  readonly bearsName: boolean;
  /** Titles, sheet names and file names that name the municipality or the plan. */
  readonly named: readonly string[];
  /** Other municipalities that such titles and names mention instead. */
  readonly others: readonly string[];
}

/** Longer texts are taken for sentences, not titles, because they may mention neighbouring municipalities. */
const LONGEST_TITLE = 60;
/** On a sheet that holds no ledger, only the first filled row is searched for a title. */
const ROWS_OF_A_TITLE = 1;

/** The texts above a ledger's header, or the first filled row of a sheet without a ledger. */
function titlesOf(grid: SheetGrid, ledgers: readonly Fit[]): readonly string[] {
  const { row: top, column: left, rows, columns } = grid.area;
  const headers = ledgers
    .filter(({ candidate }) => candidate.grid === grid)
    .map(({ candidate }) => candidate.row - candidate.above);
  const end = headers.length === 0 ? top + rows : Math.min(...headers);
  const titles: string[] = [];
  let filled = 0;
  for (let row = top; row < end; row += 1) {
    const texts = Array.from({ length: columns }, (_, across) => grid.text(row, left + across));
    const written = texts.filter((text) => !isBlank(text));
    titles.push(...written.map(trimmed).filter(({ length }) => length <= LONGEST_TITLE));
    if (written.length > 0) filled += 1;
    if (headers.length === 0 && filled === ROWS_OF_A_TITLE) break;
  }
  return titles;
}

/** The headings beside the ledger's columns that belong to none of its fields. */
function unknownHeadings({ candidate }: Fit): readonly string[] {
  const { grid, row, left, right, columns } = candidate;
  const known = new Set(columns.map(({ column }) => column));
  const headings = Array.from({ length: right - left + 1 }, (_, across) => left + across)
    .filter((column) => !known.has(column))
    .map((column) => trimmed(grid.headingAt(row, column)));
  return [...new Set(headings)].filter((heading) => heading !== '');
}

/** Gathers what speaks for and against the plan whose ledgers were found; `main` is the one that makes the plan. */
export function evidenceOf(
  plan: Programme,
  main: Fit,
  ledgers: readonly Fit[],
  grids: readonly SheetGrid[],
  { workbook }: Snapshot,
): Evidence {
  const file = workbook.replace(/\.[a-z]+$/iu, '');
  const titles = [
    ...grids.flatMap((grid) => titlesOf(grid, ledgers)),
    ...grids.map(({ sheet }) => sheet.name),
    file,
  ];
  const municipality = squashed(plan.municipality);
  const ownTitle = squashed(plan.title);
  const isOwn = (text: string): boolean => {
    const said = squashed(text);
    return said.includes(municipality) || said.includes(ownTitle);
  };
  const names = titles.flatMap(municipalitiesIn);
  const ofTown = titles.some((text) => squashed(text).includes(municipality));
  return {
    plan,
    sheet: main.candidate.grid.sheet.name,
    ledger: main.definition.name,
    found: main.candidate.columns.map(columnLabel),
    missing: main.missing.map(columnLabel),
    unknown: unknownHeadings(main),
    bearsName: bearsName(main),
    named: [...new Set(titles.filter(isOwn))],
    others: ofTown ? [] : [...new Set(names)],
  };
}

/** A ledger with its name or no mark at all is accepted when at least this share of its fields has a column. */
const FIELDS_WITHOUT_MARK = 0.85;
const FIELDS_WITH_NAME = 0.75;
/** At least this share of all columns must be common to the ledger and the plan. */
const IN_COMMON = 0.5;

/** Says whether the evidence is strong enough to accept the plan without asking the user. */
export function isCertain(
  { named, others, unknown, bearsName: withName }: Evidence,
  main: Fit,
): boolean {
  if (others.length > 0) return false;
  if (named.length > 0) return true;
  // Before the plan is over, what comes later need not have columns.
  if (withName && main.begun && unknown.length === 0) return true;
  const enough = withName ? FIELDS_WITH_NAME : FIELDS_WITHOUT_MARK;
  // A single heading that was lost or reworded does not make it another plan.
  const complete = main.fields >= enough || main.missing.length <= 1;
  return complete && main.overlap >= IN_COMMON;
}
