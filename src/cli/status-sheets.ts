/** The verbs `sheets` and `collect`: status sheets out of a workbook's ledgers, and out of many files back into them. */
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { collect, previewCollect, readStatusSheets } from '../tasks/collect';
import type { TaskOptions } from '../tasks/task-options';
import { open } from '../tasks/open';
import type { FoundForm } from '../core/form/found';
import type { Outcome } from '../core/outcome';
import { readPlanWorkbook } from '../tasks/plan-workbook';
import { sheets, type SheetsResult } from '../tasks/sheets';
import type { Language } from '../words/language';
import type { Request } from './arguments';
import type { SheetsFile } from './collect-report';
import { readBook } from './files';
import { cliWords } from './words';

/** Makes the tabs. A person who names an arrangement thereby agrees to as many tabs as it needs. */
export function makeSheets(
  { form, by, sections, lock }: Extract<Request, { verb: 'sheets' }>,
  options: TaskOptions,
): Promise<Outcome<SheetsResult>> {
  return sheets({
    ...options,
    arrangement: by,
    lock,
    manyTabs: true,
    ...(form === undefined ? {} : { form }),
    ...(sections === undefined ? {} : { sections }),
  });
}

export interface ReadSheets {
  readonly forms: readonly FoundForm[];
  readonly files: readonly SheetsFile[];
}

/** What stopped the reading, as a sentence of its own or as a trouble. */
export type Stopped =
  | { readonly kind: 'file'; readonly message: string }
  | { readonly kind: 'trouble'; readonly outcome: Extract<Outcome<never>, { ok: false }> };

/** Reads the status sheets of all files by the plan of the ledgers' workbook, which stands open again afterwards. */
export async function readSheets(
  paths: readonly string[],
  host: PracticeHost,
  options: TaskOptions,
  language: Language,
): Promise<ReadSheets | Stopped> {
  const ledgers = host.workbook;
  const seen = await open(options);
  if (!seen.ok) return { kind: 'trouble', outcome: seen };
  // What an earlier run left half done is repaired by now; the plan may be one that the workbook itself holds.
  const opened = await readPlanWorkbook(options);
  if (!opened.ok) return { kind: 'trouble', outcome: opened };
  const { plan } = opened.result.workbook;
  const forms: FoundForm[] = [];
  const files: SheetsFile[] = [];
  for (const path of paths) {
    // One host serves one workbook at a time.
    const read = await readBook(path, language);
    if (!read.ok) return { kind: 'file', message: read.message };
    host.replaceWorkbook(read.workbook);
    const found = await readStatusSheets(plan, path);
    if (!found.ok) return { kind: 'trouble', outcome: found };
    forms.push(...found.result);
    files.push({ path, forms: found.result.length });
  }
  host.replaceWorkbook(ledgers);
  if (forms.length === 0) {
    const { municipality, title } = seen.result.plan;
    const message = cliWords(language).noSheets(paths, `${municipality} ${title}`);
    return { kind: 'file', message };
  }
  return { forms, files };
}

/**
 * Brings in what the sections wrote, if nobody else has changed it. With `replace`, entries of sheets that do not record what was laid out
 * replace the ledger's entries too.
 */
export async function collectAll(
  { forms }: ReadSheets,
  replace: boolean,
  options: TaskOptions,
): ReturnType<typeof collect> {
  if (!replace) return collect({ ...options, accepted: 'all', from: forms });
  const seen = await previewCollect({ ...options, from: forms });
  return seen.ok ? collect({ ...options, accepted: seen.result.collection, from: forms }) : seen;
}
