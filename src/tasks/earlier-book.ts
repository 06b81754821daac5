/** An earlier book, chosen as a file: read without Excel, so that the workbook that is open is not touched, and recognised. */
import type { PlanWorkbook } from '../core/ledger/ledger';
import { recognise } from '../core/ledger/recognise';
import type { Outcome, TroubleCode } from '../core/outcome';
import type { Plan } from '../core/plan';
import type { Snapshot } from '../core/snapshot';
import { readStamp, STAMP_KEY } from '../excel/stamp';
import type { FileFault } from '../files/file-error';
import type * as Reader from '../files/read-xlsx';
import { plans } from '../plans';
import { failed } from './plan-workbook';

/** A chosen file. */
export interface EarlierFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const TROUBLES: Readonly<Record<FileFault, TroubleCode>> = {
  'not-xlsx': 'file-no-workbook',
  locked: 'file-locked',
  broken: 'file-broken',
  'too-large': 'file-too-large',
};

/** Loads the reader when it is first wanted: the pane starts without it. */
async function reader(): Promise<typeof Reader | null> {
  try {
    return await import('../files/read-xlsx');
  } catch {
    return null;
  }
}

/** The workbook's own sheets; tabs that the add-in made in it are no ledgers. */
function snapshotOf({ name, sheets }: Reader.FileBook): Snapshot {
  const isOwn = (properties: ReadonlyMap<string, string>): boolean =>
    readStamp(properties.get(STAMP_KEY) ?? '') !== null;
  return {
    workbook: name,
    sheets: sheets.filter(({ properties }) => !isOwn(properties)).map(({ sheet }) => sheet),
  };
}

/** Finds the plan's ledgers, or those of another edition of it; null where the file holds neither, or another municipality's. */
function ledgersIn(snapshot: Snapshot, plan: Plan): PlanWorkbook<Plan> | null {
  const others = plans.filter(({ id }) => id !== plan.id);
  const found = recognise(snapshot, [plan, ...others]);
  if (found.state === 'found')
    return found.workbook.plan.municipality === plan.municipality ? found.workbook : null;
  // The open workbook says which plan it is: a copy of it from before need not show that by itself.
  const named = recognise(snapshot, [plan], plan.id);
  return named.state === 'found' ? named.workbook : null;
}

/** Reads a file as an earlier book of a plan. Troubles: those of a file, `part-missing`. */
export async function readEarlier(
  { name, bytes }: EarlierFile,
  plan: Plan,
): Promise<Outcome<PlanWorkbook<Plan>>> {
  const trouble = (code: TroubleCode): Outcome<never> =>
    failed({
      code,
      params: { file: name, plan: `${plan.municipality} ${plan.title}` },
      aftermath: 'unchanged',
    });
  const loaded = await reader();
  if (!loaded) return trouble('part-missing');
  let book: Reader.FileBook;
  try {
    book = loaded.readXlsx(bytes, name);
  } catch (error) {
    if (error instanceof loaded.FileError) return trouble(TROUBLES[error.fault]);
    throw error;
  }
  const workbook = ledgersIn(snapshotOf(book), plan);
  const hasRecords = workbook?.ledgers.some(({ rows }) => rows.length > 0) ?? false;
  return workbook && hasRecords ? { ok: true, result: workbook } : trouble('file-no-ledger');
}
