/**
 * この台帳で計画をつくる: proposes a plan from the workbook's cells, keeps what a person decides about it, and puts the plan into the
 * workbook in the end.
 * Round trips: those of reading the workbook, once; then 1. the draft, at each decision; in the end those of own-plan.ts and 1. the draft.
 */
import { cellAddress } from '../core/area';
import { comparePrinted, type PrintedGrid } from '../core/draft/printed-comparison';
import { draftText, FIRST_DRAFT, readDraft, type PlanDraft } from '../core/infer/draft';
import { planOf } from '../core/infer/plan-of';
import type { Proposal } from '../core/infer/proposal';
import { propose } from '../core/infer/propose';
import type { Outcome } from '../core/outcome';
import type { FiscalYear } from '../core/fiscal-year';
import { ownPlanOf, type OwnPlan } from '../core/plan/own-plan';
import { readPlan } from '../core/plan/read-plan';
import { rollUp, type Table } from '../core/rollup';
import { knownError } from '../excel/errors';
import type { WorkbookReading } from '../excel/read';
import { selectedCell, selectedTexts, type SelectedTexts } from '../excel/selection';
import { DRAFT_KEY, writeSetting } from '../excel/settings';
import { writeOwnPlan } from './own-plan';
import { proposedPlanWords } from '../words/proposed-plan';
import type { Language } from '../words/language';
import { cancelled, failed, pause, readForPlan, thrown } from './plan-workbook';
import { columnName, rowName } from './summary-drafts';
import type { TaskOptions } from './task-options';
import { tracedLedgers, type TracedLedger } from './trace';

/** A plan that is being made: what the workbook was read to hold, what a person has decided, and what is proposed for it. */
export interface PlanInMaking {
  readonly reading: WorkbookReading;
  readonly draft: PlanDraft;
  readonly proposal: Proposal;
}

/** The fiscal year that it is now: it begins in April. */
function thisYear(): FiscalYear {
  const now = new Date();
  return now.getFullYear() - (now.getMonth() < 3 ? 1 : 0);
}

function proposed(reading: WorkbookReading, draft: PlanDraft, language: Language): PlanInMaking {
  const options = { words: proposedPlanWords(language), thisYear: thisYear() };
  return { reading, draft, proposal: propose(reading.snapshot, options, draft.choices) };
}

/**
 * Reads the workbook and proposes a plan; what a person had decided before is taken up again. Troubles beside those of reading:
 * `no-table` where nothing looks like a ledger.
 */
export async function beginPlan(
  options: TaskOptions,
  language: Language,
): Promise<Outcome<PlanInMaking>> {
  const read = await readForPlan(options, { settings: [DRAFT_KEY] });
  if (!read.ok) return read;
  const draft = readDraft(read.result.settings[DRAFT_KEY]) ?? FIRST_DRAFT;
  const made = proposed(read.result, draft, language);
  if (options.signal?.aborted) return failed(cancelled());
  if (made.proposal.ledgers.length > 0) return { ok: true, result: made };
  return failed({ code: 'no-table', params: {}, aftermath: 'unchanged' });
}

/** Proposes anew with other decisions, without reading the workbook again. */
export async function decidePlan(
  { reading }: PlanInMaking,
  draft: PlanDraft,
  language: Language,
  options: TaskOptions = {},
): Promise<Outcome<PlanInMaking>> {
  options.onProgress?.(0.3, 'thinking');
  await pause();
  return { ok: true, result: proposed(reading, draft, language) };
}

/** Keeps the draft in the workbook; null takes it out. */
export async function keepDraft(draft: PlanDraft | null): Promise<Outcome<true>> {
  const text = draft ? draftText(draft) : '';
  if (text === null) return failed({ code: 'too-large', params: {}, aftermath: 'unchanged' });
  try {
    await writeSetting(DRAFT_KEY, text);
    return { ok: true, result: true };
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
}

/** Puts the plan into the workbook as its own. Trouble beside those of own-plan.ts: `plan-not-made`. */
export async function finishPlan({ proposal, draft }: PlanInMaking): Promise<Outcome<OwnPlan>> {
  const made = planOf(proposal, {
    municipality: draft.municipality ?? proposal.municipality,
    title: draft.title ?? proposal.title,
  });
  const unfit = { code: 'plan-not-made', params: {}, aftermath: 'unchanged' } as const;
  if (!made) return failed(unfit);
  // Read as a file would be: what is written can be opened again.
  const reading = readPlan(JSON.parse(JSON.stringify(made)));
  if (!reading.ok)
    return failed({
      ...unfit,
      detail: reading.faults
        .slice(0, 5)
        .map(({ fault, at }) => `${fault} ${at}`)
        .join(', '),
    });
  return writeOwnPlan(ownPlanOf(reading.plan, 'made'));
}

/** Gives the sheet and the row in which a cell is selected, from 0. */
export async function selectedRow(): Promise<{
  readonly sheetId: string;
  readonly row: number;
} | null> {
  try {
    const { sheetId, row } = await selectedCell();
    return { sheetId, row };
  } catch {
    // A chart or several areas are selected: then no row is.
    return null;
  }
}

/** The proposed plan's summary table as it would be made now; null where it lacks columns. */
export function previewTable({ reading }: Proposal, id: string): Table | null {
  const rollup = reading?.plan.rollups.find((each) => each.id === id);
  if (!reading || !rollup) return null;
  const table = rollUp(reading, rollup);
  return table.state === 'table' ? table : null;
}

/** Where a printed table was taken from: the selected cells, or text that was pasted. */
export type Printed =
  | ({ readonly from: 'sheet' } & SelectedTexts)
  | { readonly from: 'text'; readonly texts: PrintedGrid };

/** Takes the printed table that is selected. Trouble beside Excel's: `nothing-selected`. */
export async function selectedTable(): Promise<Outcome<Printed>> {
  try {
    const selected = await selectedTexts();
    if (selected && selected.texts.length > 1 && (selected.texts[0]?.length ?? 0) > 1)
      return { ok: true, result: { from: 'sheet', ...selected } };
  } catch (error) {
    const known = knownError(error);
    if (known.code !== 'unexpected') return failed({ ...known, aftermath: 'unchanged' });
  }
  return failed({ code: 'nothing-selected', params: {}, aftermath: 'unchanged' });
}

/** Reads a table that was pasted: a line a row, tabs between the columns. */
export function pastedTable(text: string): Printed {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return { from: 'text', texts: lines.map((line) => line.split('\t')) };
}

/** A figure that is printed otherwise, with the records behind it. */
export interface PrintedOtherwise {
  readonly row: string;
  readonly column: string;
  readonly printed: string;
  readonly figure: string;
  /** The printed cell; null for pasted text. */
  readonly at: { readonly sheetId: string; readonly sheet: string; readonly cell: string } | null;
  readonly ledgers: readonly TracedLedger[];
}

export interface PrintedResult {
  readonly compared: number;
  readonly differences: readonly PrintedOtherwise[];
  /** Rows and columns that the printed table does not have. */
  readonly missing: readonly string[];
}

/** Compares a table of the proposed plan with the printed one. */
export function comparedWith(proposal: Proposal, table: Table, printed: Printed): PrintedResult {
  const { compared, differences, rowsMissing, columnsMissing } = comparePrinted(
    table,
    printed.texts,
  );
  const { reading } = proposal;
  return {
    compared,
    differences: differences.map((each) => ({
      row: rowName(table, each.row),
      column: columnName(table, each.column),
      printed: each.printed,
      figure: each.figure,
      at:
        printed.from === 'sheet'
          ? {
              sheetId: printed.sheetId,
              sheet: printed.sheet,
              cell: cellAddress(printed.row + each.printedRow, printed.column + each.printedColumn),
            }
          : null,
      ledgers: reading
        ? tracedLedgers(reading, table.rows[each.row]?.cells[each.column]?.records ?? [])
        : [],
    })),
    missing: [
      ...rowsMissing.map((row) => rowName(table, row)),
      ...columnsMissing
        .filter((column) => table.columns[column]?.aside === false)
        .map((column) => columnName(table, column)),
    ],
  };
}
