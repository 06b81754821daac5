/**
 * 次の計画をつくる: makes the next edition of the workbook's plan as the file of a new workbook, which holds the plan as its own. This
 * workbook is not touched.
 * Round trips: 1. to 3. the reading; 4. the ledgers' looks; opening the new workbook: 5.
 */
import type { FiscalYear } from '../core/fiscal-year';
import type { PlanWorkbook } from '../core/ledger/ledger';
import { partsOf } from '../core/ledger/positions';
import type { Outcome, Trouble } from '../core/outcome';
import type { Plan } from '../core/plan';
import type { PlanFault } from '../core/plan-fault';
import { isFinished, tellsFinished } from '../core/plan/edition/carried-records';
import type { CarriedChoice } from '../core/plan/edition/carried-records';
import { listedRecords } from '../core/plan/edition/listed-records';
import { makeEdition } from '../core/plan/edition/make-edition';
import type { Edition, EditionChoice } from '../core/plan/edition/make-edition';
import { proposedTitle } from '../core/plan/edition/proposed-title';
import { span } from '../core/plan/edition/year-shift';
import { ownPlanOf, partText } from '../core/plan/own-plan';
import { recordBook } from '../core/records/record-book';
import type { LedgerRecord } from '../core/records/record-book';
import { openNewWorkbook } from '../excel/new-workbook';
import { planPartOfFile } from '../excel/own-plan';
import { readLooks } from '../excel/sheet-looks';
import type { WorkbookReading } from '../excel/read';
import { FORMER_NUMBER_WORDS } from '../words/edition';
import { cancelled, failed, pause, readPlanWorkbook, thrown } from './plan-workbook';
import type { TaskOptions } from './task-options';
import { planName, type PlanName } from './workbook-facts';

/** A record of the plan's first ledger, by its position in it. */
export interface RecordToCarry {
  readonly position: number;
  readonly name: string;
  readonly title: string;
  /** Full names of the sections in charge, the leading one first. */
  readonly sections: readonly string[];
  readonly finished: boolean;
}

/** What is proposed before a person chooses. */
export interface EditionProposal {
  /** The plan as it is. */
  readonly plan: PlanName;
  readonly title: string;
  /** The years of the plan as it is, and those that are proposed. */
  readonly from: readonly FiscalYear[];
  readonly years: readonly FiscalYear[];
  readonly tellsFinished: boolean;
  /** The records of the first ledger have numbers, which can run anew. */
  readonly numbered: boolean;
  /** The records of the first ledger, in its order. */
  readonly records: readonly RecordToCarry[];
}

/** What was made. */
export interface EditionResult {
  readonly municipality: string;
  readonly edition: Omit<Edition, 'sheets'>;
  /** The file of the new workbook. */
  readonly bytes: Uint8Array;
}

/** The records of the first ledger, whatever of them is due. */
function mainRecords({ plan, ledgers }: PlanWorkbook<Plan>): readonly LedgerRecord[] {
  return recordBook({ plan, ledgers }).of(plan.ledgers[0]?.id ?? '')?.all ?? [];
}

function isNumbered({ ledgers: [main] }: Plan): boolean {
  return main?.numberField !== undefined;
}

/** Proposes years as many as the plan has, right after them, and a title. */
function proposeEdition(workbook: PlanWorkbook<Plan>): EditionProposal {
  const { plan } = workbook;
  const { title, years: from } = plan;
  const last = from.at(-1) ?? 0;
  const years = span(last + 1, last + from.length);
  return {
    plan: planName(plan),
    title: proposedTitle(title, { from, to: years }),
    from,
    years,
    tellsFinished: tellsFinished(plan),
    numbered: isNumbered(plan),
    records: mainRecords(workbook).map((record) => ({
      position: record.index,
      name: record.name,
      title: record.title,
      sections: record.sections,
      finished: isFinished(plan, record),
    })),
  };
}

/** Reads the workbook and proposes. */
export async function planProposal(options: TaskOptions = {}): Promise<Outcome<EditionProposal>> {
  const opened = await readPlanWorkbook(options);
  return opened.ok ? { ok: true, result: proposeEdition(opened.result.workbook) } : opened;
}

/** Which records a person wants to carry on. */
export type WantedRecords =
  | Exclude<CarriedChoice, { which: 'picked' }>
  /** Those that were ticked, as they were proposed. */
  | {
      readonly which: 'ticked';
      readonly records: readonly Pick<RecordToCarry, 'position' | 'name'>[];
    }
  /** Those of a list of numbers, such as 1,3,5-8. */
  | { readonly which: 'listed'; readonly list: string };

/** What a person leaves open is as it is proposed. */
export type ChosenEdition = Omit<EditionChoice, 'title' | 'carried'> & {
  readonly title?: string;
  readonly carried: WantedRecords;
};

/** Finds the records in the ledger as it is now. */
function carriedChoice(
  wanted: WantedRecords,
  workbook: PlanWorkbook<Plan>,
): CarriedChoice | Omit<Trouble, 'aftermath'> {
  if (wanted.which === 'all') return wanted;
  const { plan, ledgers } = workbook;
  if (wanted.which === 'unfinished')
    return tellsFinished(plan) ? wanted : { code: 'no-finished', params: {} };
  const records = mainRecords(workbook);
  if (wanted.which === 'ticked') {
    const isThere = wanted.records.every(({ position, name }) => records[position]?.name === name);
    const positions = wanted.records.map(({ position }) => position);
    const sheet = ledgers.find(({ definition: { id } }) => id === plan.ledgers[0]?.id)?.sheet ?? '';
    return isThere ? { which: 'picked', positions } : { code: 'ledger-changed', params: { sheet } };
  }
  const numbers = records.map(({ name, index }) => (isNumbered(plan) ? name : String(index + 1)));
  const { positions, unknown } = listedRecords(wanted.list, numbers);
  return unknown.length === 0
    ? { which: 'picked', positions }
    : { code: 'unknown-records', params: { records: unknown } };
}

/**
 * Makes the edition. Troubles beside Excel's: `edition-misfit`, `no-finished`, `unknown-records`, `none-carried`; `ledger-changed` where
 * ticked records do not stand any more where they stood.
 */
export async function nextEdition(
  chosen: ChosenEdition,
  options: TaskOptions = {},
): Promise<Outcome<EditionResult>> {
  const opened = await readPlanWorkbook(options);
  if (!opened.ok) return opened;
  const { reading, workbook } = opened.result;
  const { plan } = workbook;
  const carried = carriedChoice(chosen.carried, workbook);
  if ('code' in carried) return failed({ ...carried, aftermath: 'unchanged' });
  let lookOf: Awaited<ReturnType<typeof looksOf>>;
  try {
    lookOf = await looksOf(workbook);
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
  await pause();
  if (options.signal?.aborted) return failed(cancelled());
  const title = chosen.title ?? proposedTitle(plan.title, { from: plan.years, to: chosen.years });
  const made = makeEdition(
    workbook,
    { ...chosen, title, carried },
    { sheetOf: (id) => sheetIn(reading, id), lookOf },
    FORMER_NUMBER_WORDS,
  );
  if (!made.ok) return failed(misfit(made.faults, plan));
  const { sheets, ...edition } = made.edition;
  if (edition.ledgers.every(({ carried }) => carried === 0))
    return failed({ code: 'none-carried', params: {}, aftermath: 'unchanged' });
  await pause();
  // Loaded only here: few people make a plan, and every pane would carry it.
  const { writeXlsx } = await import(/* webpackChunkName: "new-file" */ '../files/write-xlsx');
  const part = planPartOfFile(partText(ownPlanOf(edition.plan, 'made')));
  options.onProgress?.(0.9, 'writing');
  return {
    ok: true,
    result: { municipality: plan.municipality, edition, bytes: writeXlsx(sheets, [part]) },
  };
}

/** Opens the new workbook beside this one. */
export async function openEdition({ bytes }: Pick<EditionResult, 'bytes'>): Promise<Outcome<null>> {
  try {
    await openNewWorkbook(bytes);
    return { ok: true, result: null };
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
}

function sheetIn({ snapshot }: WorkbookReading, id: string) {
  return snapshot.sheets.find((sheet) => sheet.id === id);
}

async function looksOf({ ledgers }: PlanWorkbook<Plan>) {
  const parts = ledgers.flatMap((ledger) =>
    partsOf(ledger).map((part) => ({ part, key: `${part.sheetId} ${ledger.definition.id}` })),
  );
  const looks = await readLooks(
    parts.map(({ part: { sheetId, header, body, rows } }) => ({
      sheetId,
      columns: header,
      row: rows[0] ?? body.row,
    })),
  );
  const byKey = new Map(parts.map(({ key }, at) => [key, looks[at]]));
  return (sheetId: string, ledgerId: string) => byKey.get(`${sheetId} ${ledgerId}`);
}

function misfit(faults: readonly PlanFault[], { years }: Plan): Trouble {
  const parts = faults.map((fault) => (fault.fault === 'stated' ? fault.part.name : fault.id));
  return {
    code: 'edition-misfit',
    params: { parts: [...new Set(parts)], years: years.length },
    aftermath: 'unchanged',
  };
}
