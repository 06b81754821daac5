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
import { tellsFinished } from '../core/plan/edition/carried-records';
import { makeEdition } from '../core/plan/edition/make-edition';
import type { Edition, EditionChoice } from '../core/plan/edition/make-edition';
import { proposedTitle } from '../core/plan/edition/proposed-title';
import { span } from '../core/plan/edition/year-shift';
import { ownPlanOf, partText } from '../core/plan/own-plan';
import { recordBook } from '../core/records/record-book';
import { openNewWorkbook } from '../excel/new-workbook';
import { planPartOfFile } from '../excel/own-plan';
import { readLooks } from '../excel/sheet-looks';
import type { WorkbookReading } from '../excel/read';
import { FORMER_NUMBER_WORDS } from '../words/edition';
import { cancelled, failed, pause, readPlanWorkbook, thrown } from './plan-workbook';
import type { TaskOptions } from './task-options';

export type { EditionChoice } from '../core/plan/edition/make-edition';

/** What is proposed before a person chooses. */
export interface EditionProposal {
  readonly municipality: string;
  readonly title: string;
  /** The years of the plan as it is, and those that are proposed. */
  readonly from: readonly FiscalYear[];
  readonly years: readonly FiscalYear[];
  readonly tellsFinished: boolean;
  /** The records of the first ledger, in its order. */
  readonly records: readonly { readonly name: string; readonly title: string }[];
}

/** What was made. */
export interface EditionResult {
  readonly municipality: string;
  readonly edition: Omit<Edition, 'sheets'>;
  /** The file of the new workbook. */
  readonly bytes: Uint8Array;
}

/** Proposes years as many as the plan has, right after them, and a title. */
function proposeEdition({ plan, ledgers }: PlanWorkbook<Plan>): EditionProposal {
  const { municipality, title, years: from } = plan;
  const last = from.at(-1) ?? 0;
  const years = span(last + 1, last + from.length);
  const [main] = plan.ledgers;
  const records = recordBook({ plan, ledgers }).of(main?.id ?? '')?.all ?? [];
  return {
    municipality,
    title: proposedTitle(title, { from, to: years }),
    from,
    years,
    tellsFinished: tellsFinished(plan),
    records: records.map((record) => ({ name: record.name, title: record.title })),
  };
}

/** Reads the workbook and proposes. */
export async function planProposal(options: TaskOptions = {}): Promise<Outcome<EditionProposal>> {
  const opened = await readPlanWorkbook(options);
  return opened.ok ? { ok: true, result: proposeEdition(opened.result.workbook) } : opened;
}

/** What a person leaves open is as it is proposed. */
export type ChosenEdition = Omit<EditionChoice, 'title'> & { readonly title?: string };

/** Makes the edition. Troubles beside Excel's: `edition-misfit`, `no-finished`, `no-records`. */
export async function nextEdition(
  chosen: ChosenEdition,
  options: TaskOptions = {},
): Promise<Outcome<EditionResult>> {
  const opened = await readPlanWorkbook(options);
  if (!opened.ok) return opened;
  const { reading, workbook } = opened.result;
  const { plan } = workbook;
  if (chosen.carried.which === 'unfinished' && !tellsFinished(plan))
    return failed({ code: 'no-finished', params: {}, aftermath: 'unchanged' });
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
    { ...chosen, title },
    { sheetOf: (id) => sheetIn(reading, id), lookOf },
    FORMER_NUMBER_WORDS,
  );
  if (!made.ok) return failed(misfit(made.faults, plan));
  const { sheets, ...edition } = made.edition;
  if (edition.ledgers.every(({ carried }) => carried === 0))
    return failed({ code: 'no-records', params: {}, aftermath: 'unchanged' });
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
