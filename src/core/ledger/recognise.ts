/** Recognises which plan's ledgers a workbook holds, by their headers alone. */
import type { Area } from '../area';
import type { Programme } from '../programme';
import type { LedgerDefinition } from './definition';
import type { Snapshot } from '../snapshot';
import { assignPositions, copiesOf, samePosition } from './assignment';
import { evidenceOf, isCertain } from './evidence';
import type { Evidence } from './evidence';
import { bearsName, fitOf } from './fit';
import type { Fit } from './fit';
import { SheetGrid } from './grid';
import { headerCandidates } from './headers';
import { Labels, columnLabel } from './labels';
import type { Ledger, PlanWorkbook } from './ledger';
import { readLedger } from './records';
import { joined } from './several-sheets';
import { strayRows } from './unread';
import { recordsWithoutHeadings } from './without-headings';
import type { UnreadRows } from './unread';

export type Recognition<P extends Programme = Programme> =
  | { readonly state: 'found'; readonly workbook: PlanWorkbook<P> }
  /** The headings fit a plan, and its own marks are missing or another municipality's are there: somebody has to say. */
  | { readonly state: 'unsure'; readonly evidence: Evidence; readonly workbook: PlanWorkbook<P> }
  /** Several plans fit equally: somebody has to say which. */
  | { readonly state: 'several'; readonly plans: readonly Programme[] }
  /** No plan fits; `nearest` is what comes nearest to one, null where too few headers are known. */
  | { readonly state: 'none'; readonly nearest: NearestSheet | null };

export interface NearestSheet {
  readonly plan: Programme;
  /** The sheet that has most headers of the plan's first ledger; null where others of its ledgers were found alone. */
  readonly sheet: string | null;
  /** Labels, with the year, of the columns that the sheet lacks. */
  readonly missing: readonly string[];
}

/**
 * A sheet is a ledger when at least half of the required fields have a column: a column or two may be missing and are
 * reported as such, while a status sheet or a table of totals shares but a few labels with its ledger.
 */
const ENOUGH_FIELDS = 0.5;
/** With the plan, or the ledger's sheet or table, given by name there is no other to take it for. */
const ENOUGH_FIELDS_OF_NAMED = 0.25;
/** A plan that has so many fewer of its columns than another, as a share, is not in question. */
const IN_DOUBT = 0.25;

function fitsOf(
  grids: readonly SheetGrid[],
  plan: Programme,
  definition: LedgerDefinition,
): readonly Fit[] {
  const labels = new Labels(definition, plan);
  return grids
    .flatMap((grid) => headerCandidates(grid, labels))
    .map((candidate) => fitOf(plan, definition, candidate));
}

/** A sheet with fewer of a ledger's columns tells nothing of the plan: 番号 and 年度 stand in many. */
const COLUMNS_THAT_TELL = 3;

interface PlanMatch<P extends Programme = Programme> {
  readonly plan: P;
  /** All ledgers that were found, in the plan's order. */
  readonly ledgers: readonly Fit[];
  /** All places that may be one of the plan's ledgers. */
  readonly fits: readonly Fit[];
}

/** A sheet or table with the ledger's own name is the ledger with fewer of its labels. */
function isEnough(fit: Fit, enoughOfMain: number): boolean {
  if (fit.definition === fit.plan.ledgers[0]) return fit.fields >= enoughOfMain;
  return fit.fields >= (bearsName(fit) ? ENOUGH_FIELDS_OF_NAMED : ENOUGH_FIELDS);
}

function matchPlan<P extends Programme>(
  grids: readonly SheetGrid[],
  plan: P,
  enough: number,
): PlanMatch<P> {
  const fits = plan.ledgers.flatMap((definition) => fitsOf(grids, plan, definition));
  const ledgers = assignPositions(
    plan,
    fits.filter((fit) => isEnough(fit, enough)),
  );
  return { plan, ledgers, fits };
}

/** The ledger that makes a plan is its first one; without it, another that every workbook of the plan has. */
function mainLedger({ plan, ledgers }: PlanMatch): Fit | undefined {
  return (
    ledgers.find(({ definition }) => definition === plan.ledgers[0]) ??
    ledgers.find(({ definition }) => !definition.optional)
  );
}

/** Finds what comes nearest to a plan where none fits: the sheet with most of a first ledger's columns, else an optional ledger. */
function nearestOf(matches: readonly PlanMatch[]): NearestSheet | null {
  const [fit] = matches
    .flatMap(({ plan, ledgers, fits }) =>
      fits.filter(
        ({ definition, candidate }) =>
          definition === plan.ledgers[0] &&
          candidate.columns.length >= COLUMNS_THAT_TELL &&
          !ledgers.some((found) => samePosition(found.candidate, candidate)),
      ),
    )
    .toSorted((a, b) => b.columns - a.columns);
  if (fit) {
    const { plan, candidate, missing } = fit;
    return { plan, sheet: candidate.grid.sheet.name, missing: missing.map(columnLabel) };
  }
  const optional = matches.find(({ ledgers }) => ledgers.length > 0);
  return optional ? { plan: optional.plan, sheet: null, missing: [] } : null;
}

/** A place on a sheet that a ledger takes up, its header included. */
interface Position {
  readonly grid: SheetGrid;
  readonly area: Area;
}

function positionOf({ candidate }: Fit, { header, body }: Ledger): Position {
  const rows = body.row + body.rows - header.row;
  return { grid: candidate.grid, area: { ...header, rows } };
}

/** Records under a ledger's headings elsewhere. */
function unreadIn({ candidate }: Fit, copy: Ledger, taken: Fit): UnreadRows {
  const { id: sheetId, name: sheet, visible } = candidate.grid.sheet;
  return {
    where: candidate.grid === taken.candidate.grid ? 'own-headings' : 'other-sheet',
    ...{ sheetId, sheet, visible },
    area: copy.body,
    rows: copy.rows.length,
  };
}

/** Of a ledger that the plan says to stand on several sheets: the best place on each further sheet in sight. */
function furtherSheets(taken: Fit, copies: readonly Fit[]): readonly Fit[] {
  const { sheets: wanted, subRecordsOf } = taken.definition;
  if (wanted !== 'all' || subRecordsOf !== undefined) return [];
  const sheets = new Set([taken.candidate.grid]);
  return copies.filter(({ candidate: { grid } }) => {
    if (sheets.has(grid) || !grid.sheet.visible) return false;
    sheets.add(grid);
    return true;
  });
}

function planWorkbook<P extends Programme>(
  { plan, ledgers, fits }: PlanMatch<P>,
  grids: readonly SheetGrid[],
): PlanWorkbook<P> {
  const copies = new Map(ledgers.map((taken) => [taken, copiesOf(taken, fits, ledgers)] as const));
  const all = [...ledgers, ...[...copies.values()].flat()];
  const positions = all.map(({ candidate }) => candidate);
  const read = new Map(
    all.map((fit) => [fit, readLedger(fit.candidate, fit.definition, plan, positions)] as const),
  );
  const held = new Set(positions.map(({ grid }) => grid));
  const free = grids.filter((grid) => !held.has(grid));
  const sheetOf = ({ candidate }: Fit): number => grids.indexOf(candidate.grid);
  const withStray = (fit: Fit, elsewhere: readonly UnreadRows[]): readonly Ledger[] => {
    const ledger = read.get(fit);
    if (!ledger) return [];
    const others = [...read].flatMap(([other, each]) =>
      other === fit ? [] : [positionOf(other, each)],
    );
    const stray = strayRows(fit.candidate, fit.definition, ledger, others);
    return [{ ...ledger, unread: [...elsewhere, ...stray] }];
  };
  const withUnread = ledgers.flatMap((taken): readonly Ledger[] => {
    const found = copies.get(taken) ?? [];
    const further = furtherSheets(taken, found).filter((fit) => read.get(fit)?.rows.length !== 0);
    const elsewhere = found.flatMap((fit) => {
      const copy = read.get(fit);
      const isUnread = copy && copy.rows.length > 0 && !further.includes(fit);
      return isUnread ? [unreadIn(fit, copy, taken)] : [];
    });
    const withoutHeadings = recordsWithoutHeadings(
      taken.definition,
      [taken, ...further].map((fit) => ({
        candidate: fit.candidate,
        rows: read.get(fit)?.rows ?? [],
      })),
      free,
    );
    const [first, ...parts] = [taken, ...further]
      .toSorted((a, b) => sheetOf(a) - sheetOf(b))
      .flatMap((fit) => withStray(fit, fit === taken ? [...elsewhere, ...withoutHeadings] : []));
    return first ? [joined([first, ...parts])] : [];
  });
  const sheetAt = (ledger: Ledger): number =>
    grids.findIndex(({ sheet }) => sheet.id === ledger.sheetId);
  return {
    plan,
    ledgers: withUnread.toSorted((a, b) => sheetAt(a) - sheetAt(b) || a.header.row - b.header.row),
  };
}

/**
 * Recognises the plan of a workbook and reads its ledgers (formats/README.md, Ledger).
 * `planId` names the plan where the headers leave a doubt; an id that no plan has finds none.
 * The ledgers come in the order of the sheets.
 */
export function recognise<P extends Programme>(
  snapshot: Snapshot,
  plans: readonly P[],
  planId?: string,
): Recognition<P> {
  const grids = snapshot.sheets.map((sheet) => new SheetGrid(sheet));
  const enough = planId === undefined ? ENOUGH_FIELDS : ENOUGH_FIELDS_OF_NAMED;
  const matches = plans
    .filter((plan) => planId === undefined || plan.id === planId)
    .map((plan) => matchPlan(grids, plan, enough));
  const [best, ...others] = matches
    .flatMap((match) => {
      const main = mainLedger(match);
      return main ? [{ match, main, columns: main.columns }] : [];
    })
    .toSorted((a, b) => b.columns - a.columns);
  if (!best) return { state: 'none', nearest: nearestOf(matches) };
  // A complete ledger of one plan is no ledger of another that lacks columns.
  const rivals = others.filter(({ columns }) => best.columns < 1 || columns === 1);
  const equals = [best, ...rivals.filter(({ columns }) => best.columns - columns <= IN_DOUBT)];
  /** What makes a plan doubtful that nobody has named; null where nothing does. */
  const doubtOf = ({
    match: { plan, ledgers },
    main,
  }: (typeof equals)[number]): Evidence | null => {
    const evidence = evidenceOf(plan, main, ledgers, grids, snapshot);
    return isCertain(evidence, main) ? null : evidence;
  };
  const doubts = new Map(
    planId === undefined ? equals.map((each) => [each.match, doubtOf(each)] as const) : [],
  );
  // Of equals, the one that bears its own marks is meant.
  const certain = equals.filter(({ match }) => !doubts.get(match));
  const [{ match } = best, ...rest] = certain.length > 0 ? certain : equals;
  if (rest.length > 0)
    return {
      state: 'several',
      plans: [match, ...rest.map((each) => each.match)].map(({ plan }) => plan),
    };
  const evidence = doubts.get(match);
  const workbook = planWorkbook(match, grids);
  if (evidence) return { state: 'unsure', evidence, workbook };
  return { state: 'found', workbook };
}
