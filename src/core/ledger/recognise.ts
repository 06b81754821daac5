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
import { LabelForms } from './label-forms';
import { Labels, columnLabel } from './labels';
import type { Ledger, PlanWorkbook } from './ledger';
import { readLedger } from './records';
import { joined } from './several-sheets';
import { strayRows } from './unread';
import { recordsWithoutHeadings } from './without-headings';
import type { UnreadRows } from './unread';

export type Recognition<P extends Programme = Programme> =
  | { readonly state: 'found'; readonly workbook: PlanWorkbook<P> }
  /** The headings fit a plan, but its own marks are missing or another municipality is named: the user has to confirm. */
  | { readonly state: 'unsure'; readonly evidence: Evidence; readonly workbook: PlanWorkbook<P> }
  /** Several plans fit equally well: the user has to choose. */
  | { readonly state: 'several'; readonly plans: readonly Programme[] }
  /** No plan fits; `nearest` is the closest sheet, or null where too few headers are known. */
  | { readonly state: 'none'; readonly nearest: NearestSheet | null };

export interface NearestSheet {
  readonly plan: Programme;
  /** The sheet with the most headers of the plan's first ledger; null where only other ledgers of the plan were found. */
  readonly sheet: string | null;
  /** Labels of the missing columns, with the year. */
  readonly missing: readonly string[];
}

/**
 * A sheet is taken for a ledger when at least half of its required fields have a column. A few missing columns are then reported,
 * while a status sheet or a table of totals, which shares only a few labels, is not mistaken for a ledger.
 */
const ENOUGH_FIELDS = 0.5;
/** Less is enough when the user named the plan, or the sheet or table has the ledger's name: nothing else can be meant. */
const ENOUGH_FIELDS_OF_NAMED = 0.25;
/** A plan is no rival when the share of its columns found is lower than the best plan's by more than this. */
const IN_DOUBT = 0.25;

function fitsOf(
  grids: readonly SheetGrid[],
  plan: Programme,
  definition: LedgerDefinition,
  forms: LabelForms,
): readonly Fit[] {
  const labels = new Labels(definition, plan, forms);
  return grids
    .flatMap((grid) => headerCandidates(grid, labels))
    .map((candidate) => fitOf(plan, definition, candidate));
}

/** Fewer matching columns say nothing about the plan, because labels such as 番号 and 年度 are common. */
const COLUMNS_THAT_TELL = 3;

interface PlanMatch<P extends Programme = Programme> {
  readonly plan: P;
  /** All ledgers that were found, in the plan's order. */
  readonly ledgers: readonly Fit[];
  /** All header positions that may be one of the plan's ledgers. */
  readonly fits: readonly Fit[];
}

/** Says whether enough fields were found; a sheet or table with the ledger's own name needs fewer. */
function isEnough(fit: Fit, enoughOfMain: number): boolean {
  // Before the plan is over, a ledger need not have the columns of what comes later.
  if (fit.begun) return true;
  if (fit.definition === fit.plan.ledgers[0]) return fit.fields >= enoughOfMain;
  return fit.fields >= (bearsName(fit) ? ENOUGH_FIELDS_OF_NAMED : ENOUGH_FIELDS);
}

function matchPlan<P extends Programme>(
  grids: readonly SheetGrid[],
  plan: P,
  enough: number,
  forms: LabelForms,
): PlanMatch<P> {
  const fits = plan.ledgers.flatMap((definition) => fitsOf(grids, plan, definition, forms));
  const ledgers = assignPositions(
    plan,
    fits.filter((fit) => isEnough(fit, enough)),
  );
  return { plan, ledgers, fits };
}

/** The ledger that identifies the plan: its first one, or without it another that every workbook of the plan has. */
function mainLedger({ plan, ledgers }: PlanMatch): Fit | undefined {
  return (
    ledgers.find(({ definition }) => definition === plan.ledgers[0]) ??
    ledgers.find(({ definition }) => !definition.optional)
  );
}

/** Finds the closest sheet where no plan fits: the one with most of a first ledger's columns, else an optional ledger. */
function nearestOf(matches: readonly PlanMatch[]): NearestSheet | null {
  const [fit] = matches
    .flatMap(({ plan, ledgers, fits }) =>
      fits.filter(
        ({ definition, candidate }) =>
          definition === plan.ledgers[0] &&
          candidate.columns.length >= COLUMNS_THAT_TELL &&
          // Where most headings are strange, the sheet is another town's: naming this plan's would mislead.
          candidate.right - candidate.left < 2 * candidate.columns.length &&
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

/** The area of a sheet that a ledger takes up, including its header. */
interface Position {
  readonly grid: SheetGrid;
  readonly area: Area;
}

function positionOf({ candidate }: Fit, { header, body }: Ledger): Position {
  const rows = body.row + body.rows - header.row;
  return { grid: candidate.grid, area: { ...header, rows } };
}

/** Describes records that stand under a second header of the same ledger and are not read. */
function unreadIn({ candidate }: Fit, copy: Ledger, taken: Fit): UnreadRows {
  const { id: sheetId, name: sheet, visible } = candidate.grid.sheet;
  return {
    where: candidate.grid === taken.candidate.grid ? 'own-headings' : 'other-sheet',
    sheetId,
    sheet,
    visible,
    area: copy.body,
    rows: copy.rows.length,
  };
}

/** For a ledger that the plan declares to stand on several sheets: the best position on each further visible sheet. */
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
 * Recognises the plan of a workbook and reads its ledgers. `planId` decides where the headers fit several plans; an unknown id
 * finds none. The ledgers come in the order of the sheets.
 */
export function recognise<P extends Programme>(
  snapshot: Snapshot,
  plans: readonly P[],
  planId?: string,
): Recognition<P> {
  const forms = new LabelForms();
  const grids = snapshot.sheets.map((sheet) => new SheetGrid(sheet, forms));
  const enough = planId === undefined ? ENOUGH_FIELDS : ENOUGH_FIELDS_OF_NAMED;
  const matches = plans
    .filter((plan) => planId === undefined || plan.id === planId)
    .map((plan) => matchPlan(grids, plan, enough, forms));
  const [best, ...others] = matches
    .flatMap((match) => {
      const main = mainLedger(match);
      return main ? [{ match, main, columns: main.columns }] : [];
    })
    .toSorted((a, b) => b.columns - a.columns);
  if (!best) return { state: 'none', nearest: nearestOf(matches) };
  // When the best plan's ledger is complete, plans that lack columns are no rivals.
  const rivals = others.filter(({ columns }) => best.columns < 1 || columns === 1);
  const equals = [best, ...rivals.filter(({ columns }) => best.columns - columns <= IN_DOUBT)];
  /** Gives the reason to ask the user about a plan that nobody has named; null where there is none. */
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
  // Among equal fits, the plan whose own marks are present is taken.
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
