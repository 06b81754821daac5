/** Recognises which plan's ledgers a workbook holds, by their headers alone. */
import type { LedgerDefinition, Plan } from '../plan';
import type { Snapshot } from '../snapshot';
import { SheetGrid } from './grid';
import { headerCandidates } from './headers';
import type { HeaderCandidate } from './headers';
import { Labels, columnLabel, requiredColumns } from './labels';
import type { Ledger, PlanWorkbook } from './ledger';
import { readLedger } from './records';

export type Recognition =
  | { readonly state: 'found'; readonly workbook: PlanWorkbook }
  /** Several plans fit equally: somebody has to say which. */
  | { readonly state: 'several'; readonly plans: readonly Plan[] }
  /** No plan fits; `nearest` is the sheet that has most of a plan's headers, null where no header is known at all. */
  | { readonly state: 'none'; readonly nearest: NearestSheet | null };

export interface NearestSheet {
  readonly plan: Plan;
  readonly sheet: string;
  /** Labels, with the year, of the columns that are not there. */
  readonly missing: readonly string[];
}

/**
 * A sheet is a ledger when at least half of the required fields have a column: a column or two may be missing and are
 * reported as such, while a status sheet or a table of totals shares but a few labels with its ledger.
 */
const ENOUGH_FIELDS = 0.5;
/** With the plan given by name there is no other plan to take it for. */
const ENOUGH_FIELDS_OF_GIVEN_PLAN = 0.25;

interface Match {
  readonly plan: Plan;
  readonly definition: LedgerDefinition;
  readonly candidate: HeaderCandidate;
  /** Share of the required fields that have a column, 0 to 1. */
  readonly fields: number;
  /** Share of the required columns that are there, 0 to 1. */
  readonly columns: number;
}

function matchOf(plan: Plan, definition: LedgerDefinition, candidate: HeaderCandidate): Match {
  const required = requiredColumns(definition, plan.years);
  const present = required.filter(({ field, year }) =>
    candidate.columns.some((column) => column.field.id === field.id && column.year === year),
  );
  const fieldsOf = (columns: typeof required): number =>
    new Set(columns.map(({ field }) => field.id)).size;
  return {
    plan,
    definition,
    candidate,
    fields: fieldsOf(present) / Math.max(1, fieldsOf(required)),
    columns: present.length / Math.max(1, required.length),
  };
}

/** Better first: more columns, then a table before a block, then a sheet in sight. */
function byFit(a: Match, b: Match): number {
  const sight = (match: Match): number => Number(match.candidate.grid.sheet.visible);
  const table = (match: Match): number => Number(match.candidate.table !== null);
  return b.columns - a.columns || table(b) - table(a) || sight(b) - sight(a);
}

function bestMatch(
  grids: readonly SheetGrid[],
  plan: Plan,
  definition: LedgerDefinition,
): Match | undefined {
  const labels = new Labels(definition, plan.years);
  return grids
    .flatMap((grid) => headerCandidates(grid, labels))
    .map((candidate) => matchOf(plan, definition, candidate))
    .toSorted(byFit)[0];
}

interface PlanMatch {
  readonly plan: Plan;
  /** Of the plan's first ledger, which makes the plan. */
  readonly main: Match;
  readonly all: readonly Match[];
}

function matchPlan(grids: readonly SheetGrid[], plan: Plan): PlanMatch | null {
  const all = plan.ledgers
    .map((definition) => bestMatch(grids, plan, definition))
    .filter((match) => match !== undefined);
  const main = all.find(({ definition }) => definition === plan.ledgers[0]);
  return main ? { plan, main, all } : null;
}

function nearestSheet({ plan, main }: PlanMatch): NearestSheet {
  const { candidate, definition } = main;
  const missing = requiredColumns(definition, plan.years)
    .filter(
      ({ field, year }) =>
        !candidate.columns.some((column) => column.field.id === field.id && column.year === year),
    )
    .map(columnLabel);
  return { plan, sheet: candidate.grid.sheet.name, missing };
}

function planWorkbook(match: PlanMatch, grids: readonly SheetGrid[], enough: number): PlanWorkbook {
  const sheetOf = (ledger: Ledger): number =>
    grids.findIndex(({ sheet }) => sheet.id === ledger.sheetId);
  const ledgers = match.all
    .filter(({ fields }) => fields >= enough)
    .map(({ candidate, definition, plan }) => readLedger(candidate, definition, plan))
    .toSorted((a, b) => sheetOf(a) - sheetOf(b) || a.header.row - b.header.row);
  return { plan: match.plan, ledgers };
}

/**
 * Recognises the plan of a workbook and reads its ledgers (formats/README.md, Ledger).
 * `planId` names the plan where the headers leave a doubt; an id that no plan has finds none.
 * The ledgers come in the order of the sheets.
 */
export function recognise(
  snapshot: Snapshot,
  plans: readonly Plan[],
  planId?: string,
): Recognition {
  const grids = snapshot.sheets.map((sheet) => new SheetGrid(sheet));
  const matches = plans
    .filter((plan) => planId === undefined || plan.id === planId)
    .map((plan) => matchPlan(grids, plan))
    .filter((match) => match !== null)
    .toSorted((a, b) => b.main.columns - a.main.columns);
  const enough = planId === undefined ? ENOUGH_FIELDS : ENOUGH_FIELDS_OF_GIVEN_PLAN;
  const fitting = matches.filter(({ main }) => main.fields >= enough);
  const [best, ...others] = fitting;
  if (!best) {
    const nearest = matches[0];
    return { state: 'none', nearest: nearest ? nearestSheet(nearest) : null };
  }
  // A complete ledger of one plan is no ledger of another that lacks columns.
  const rivals = others.filter(({ main }) => best.main.columns < 1 || main.columns === 1);
  if (rivals.length > 0)
    return { state: 'several', plans: [best, ...rivals].map(({ plan }) => plan) };
  return { state: 'found', workbook: planWorkbook(best, grids, enough) };
}
