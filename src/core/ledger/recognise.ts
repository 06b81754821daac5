/** Recognises which plan's ledgers a workbook holds, by their headers alone. */
import type { LedgerDefinition, Plan } from '../plan';
import type { Snapshot } from '../snapshot';
import { assignPlaces, copiesOf } from './assignment';
import { bearsName, fitOf } from './fit';
import type { Fit } from './fit';
import { SheetGrid } from './grid';
import { headerCandidates } from './headers';
import { Labels, columnLabel } from './labels';
import type { Ledger, PlanWorkbook } from './ledger';
import { readLedger } from './records';

export type Recognition =
  | {
      readonly state: 'found';
      readonly workbook: PlanWorkbook;
      readonly passedOver: readonly PassedOver[];
    }
  /** Several plans fit equally: somebody has to say which. */
  | { readonly state: 'several'; readonly plans: readonly Plan[] }
  /** No plan fits; `nearest` is the sheet that has most of a plan's headers, null where no header is known at all. */
  | { readonly state: 'none'; readonly nearest: NearestSheet | null };

/** A sheet with a ledger's headers and records that is not read, for another place was taken for the ledger. */
export interface PassedOver {
  /** The id of the ledger's definition. */
  readonly ledger: string;
  readonly sheet: string;
}

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
/** With the plan, or the ledger's sheet or table, given by name there is no other to take it for. */
const ENOUGH_FIELDS_OF_NAMED = 0.25;
/** A plan that has so many fewer of its columns than another, as a share, is not in question. */
const IN_DOUBT = 0.25;

function fitsOf(
  grids: readonly SheetGrid[],
  plan: Plan,
  definition: LedgerDefinition,
): readonly Fit[] {
  const labels = new Labels(definition, plan.years);
  return grids
    .flatMap((grid) => headerCandidates(grid, labels))
    .map((candidate) => fitOf(plan, definition, candidate));
}

interface PlanMatch {
  readonly plan: Plan;
  /** Of the ledger that makes the plan: its first one. */
  readonly main: Fit;
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

function matchPlan(grids: readonly SheetGrid[], plan: Plan, enough: number): PlanMatch | null {
  const fits = plan.ledgers.flatMap((definition) => fitsOf(grids, plan, definition));
  const ledgers = assignPlaces(
    plan,
    fits.filter((fit) => isEnough(fit, enough)),
  );
  const isMain = ({ definition }: Fit): boolean => definition === plan.ledgers[0];
  // Without its first ledger a plan is known by another that every workbook of it has.
  const main =
    ledgers.find(isMain) ??
    ledgers.find(({ definition }) => !definition.optional) ??
    fits.filter(isMain).toSorted((a, b) => b.columns - a.columns)[0];
  return main ? { plan, main, ledgers, fits } : null;
}

function nearestSheet({ plan, main }: PlanMatch): NearestSheet {
  const sheet = main.candidate.grid.sheet.name;
  return { plan, sheet, missing: main.missing.map(columnLabel) };
}

/** Names the places that were not taken though they hold records under a ledger's headers. */
function passedOver({ plan, ledgers, fits }: PlanMatch): readonly PassedOver[] {
  const places = ledgers.map(({ candidate }) => candidate);
  return ledgers.flatMap((taken) =>
    copiesOf(taken, fits, ledgers)
      .filter(
        ({ candidate, definition }) =>
          readLedger(candidate, definition, plan, places).rows.length > 0,
      )
      .map(({ candidate, definition }) => ({
        ledger: definition.id,
        sheet: candidate.grid.sheet.name,
      })),
  );
}

function planWorkbook({ plan, ledgers }: PlanMatch, grids: readonly SheetGrid[]): PlanWorkbook {
  const sheetOf = (ledger: Ledger): number =>
    grids.findIndex(({ sheet }) => sheet.id === ledger.sheetId);
  const places = ledgers.map(({ candidate }) => candidate);
  const read = ledgers
    .map(({ candidate, definition }) => readLedger(candidate, definition, plan, places))
    .toSorted((a, b) => sheetOf(a) - sheetOf(b) || a.header.row - b.header.row);
  return { plan, ledgers: read };
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
  const enough = planId === undefined ? ENOUGH_FIELDS : ENOUGH_FIELDS_OF_NAMED;
  const matches = plans
    .filter((plan) => planId === undefined || plan.id === planId)
    .map((plan) => matchPlan(grids, plan, enough))
    .filter((match) => match !== null)
    .toSorted((a, b) => b.main.columns - a.main.columns);
  const fitting = matches.filter(({ main, ledgers }) => ledgers.includes(main));
  const [best, ...others] = fitting;
  if (!best) {
    const nearest = matches[0];
    return { state: 'none', nearest: nearest ? nearestSheet(nearest) : null };
  }
  // A complete ledger of one plan is no ledger of another that lacks columns.
  const rivals = others.filter(({ main }) => best.main.columns < 1 || main.columns === 1);
  const equals = rivals.filter(({ main }) => best.main.columns - main.columns <= IN_DOUBT);
  if (equals.length > 0)
    return { state: 'several', plans: [best, ...equals].map(({ plan }) => plan) };
  return { state: 'found', workbook: planWorkbook(best, grids), passedOver: passedOver(best) };
}
