/**
 * 開く: what is known when a workbook is opened. First it repairs what an earlier run left half done, or reports that a person has to
 * decide about it.
 */
import { ledgersToMake } from '../core/draft/ledger-draft';
import type { WorkbookPart } from '../core/ledger/ledger';
import type { Outcome, Trouble } from '../core/outcome';
import { ownSheets } from '../excel/own-tabs';
import { repairWorkbook } from '../excel/recover';
import type { WorkbookReading } from '../excel/read';
import { TINT_KEY } from '../excel/settings';
import { asksPart, checkNote, printOf, reportTab } from './check-workbook';
import type { TaskOptions } from './task-options';
import { failed, readForPlan, thrown } from './plan-workbook';
import { recognisedToCheck } from './section-file';
import {
  ledgerFacts,
  missingColumns,
  planName,
  type LedgerFacts,
  type PlanName,
} from './workbook-facts';
import { asOfState, type AsOfState } from './as-of-state';
import { planAnswer } from './plan-answer';
import type { PlanOrigin } from './plan-origin';
import { revertibleRuns, type RevertibleRuns } from './revertible-runs';
import type { ReportTabState } from './validate-result';

/** What is known when a workbook is opened. */
export interface OpenResult {
  readonly workbook: string;
  readonly plan: PlanName;
  readonly origin: PlanOrigin;
  readonly ledgers: readonly LedgerFacts[];
  /** The as-of, and what can be chosen in its place. */
  readonly asOfState: AsOfState;
  /** What of the ledgers it holds, where that is not all. */
  readonly part: WorkbookPart | null;
  /** The ledgers look like a part, and nobody has said yet whether they are. */
  readonly asksPart: boolean;
  /** Labels (with year) of missing columns, as far as they have to be there by then. */
  readonly missing: readonly string[];
  /** Names of the ledgers that the plan asks for and the workbook lacks, and that can be made. */
  readonly ledgersToMake: readonly string[];
  /** The tab 検証結果, or null when the workbook has none. */
  readonly report?: ReportTabState | null;
  /** Tabs of the add-in that are in the workbook. */
  readonly tabs: readonly string[];
  /** The runs that can be taken back. */
  readonly revertible: RevertibleRuns;
  /** A person has answered that the workbook belongs to this plan. */
  readonly answered: boolean;
  /** What an earlier run left half done, if a person has to decide what happens to it. */
  readonly unsettled?: Trouble;
}

/** Takes off the tints that a pane has left which was closed while a plan was made. The next opening tries again where it fails. */
async function endLeftTints({ settings, structure }: WorkbookReading): Promise<void> {
  if (settings[TINT_KEY] !== 'on') return;
  const { untintRows } = await import(/* webpackChunkName: "make-plan" */ './row-tints');
  await untintRows(structure);
}

/** Opens the workbook: its plan, its ledgers, the add-in's tabs. */
export async function open(options: TaskOptions = {}): Promise<Outcome<OpenResult>> {
  let unsettled: Trouble | null = null;
  try {
    await repairWorkbook();
  } catch (error) {
    const trouble = thrown(error, 'pending');
    if (trouble.code !== 'half-done' && trouble.code !== 'running-elsewhere')
      return failed(trouble);
    unsettled = { ...trouble, aftermath: 'unchanged' };
  }
  const read = await readForPlan(options, { settings: [TINT_KEY] });
  if (!read.ok) return read;
  await endLeftTints(read.result);
  const opened = await recognisedToCheck(read.result, options);
  if (!opened.ok) return opened;
  const { reading, workbook } = opened.result;
  const own = ownSheets(reading.structure);
  return {
    ok: true,
    result: {
      workbook: reading.snapshot.workbook,
      plan: planName(workbook.plan),
      origin: opened.result.origin,
      ledgers: ledgerFacts(opened.result),
      report: reportTab(
        opened.result,
        checkNote({ ...printOf(workbook), asOf: workbook.asOf ?? null }),
      ),
      missing: missingColumns(workbook),
      // A part of the ledgers has what the office has sent.
      ledgersToMake: workbook.part ? [] : ledgersToMake(workbook).map(({ name }) => name),
      asOfState: asOfState(opened.result),
      part: workbook.part ?? null,
      asksPart: asksPart(opened.result),
      tabs: [...own.tabs.values()]
        .filter(({ sheet }) => !sheet.concealed)
        .map(({ sheet }) => sheet.name),
      answered: planAnswer(reading.settings)?.plan === workbook.plan.id,
      ...(unsettled ? { unsettled } : {}),
      revertible: revertibleRuns(own, workbook.part ?? null),
    },
  };
}
