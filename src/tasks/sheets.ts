/** 様式: lays out a plan's status sheets for print and for filling in. The tabs are all made, or none. */
import type { AsOf } from '../core/calendar/as-of';
import { checkSteps } from '../core/check';
import { recordBook } from '../core/records/record-book';
import { layForms } from '../core/form/lay';
import type { Arrangement, LayOptions } from '../core/form/lay-options';
import { isOffered, recordsWith } from '../core/form/fitting';
import { chapterOf, recordsToLay, tabsOf, type FormTab } from '../core/form/tabs';
import { countBySeverity, type SeverityCounts } from '../core/finding';
import type { SheetDraft } from '../core/sheet/sheet-draft';
import type { PlanWorkbook } from '../core/ledger/ledger';
import type { Plan } from '../core/plan';
import { ledgerDefinition } from '../core/programme';
import type { Outcome } from '../core/outcome';
import type { TabPlan } from '../core/sheet/tab-plan';
import type { FormDefinition } from '../core/form/definition';
import { drawTabs } from '../excel/draw';
import { ownSheets, tabNames } from '../excel/own-tabs';
import { sheetName } from '../excel/sheet-name';
import { forms as words } from '../words/ja/forms';
import { inputRules } from '../words/ja/input-rules';
import { cancelled, failed, readPlanWorkbook, pause, type PlanReading } from './plan-workbook';
import { planName, type PlanName } from './workbook-facts';
import { toTheEnd, unhurried } from './unhurried';
import { asOfState, type AsOfState } from './as-of-state';
import type { TaskOptions } from './task-options';

export interface SheetsOptions extends TaskOptions {
  /** Id of the form; left out, the plan's first. */
  readonly form?: string;
  /** `one` where left out. */
  readonly arrangement?: Arrangement;
  /** Names of records as `RecordToLay` has them; left out, all. */
  readonly records?: readonly string[];
  /** Full names of sections; left out, all. */
  readonly sections?: readonly string[];
  /** Only cells to be filled in stay open. */
  readonly lock?: boolean;
  /** Make the sheets on as many tabs as they need; without it, more than MANY_TABS tabs end in the trouble `many-tabs`. */
  readonly manyTabs?: boolean;
}

/** More tabs than this are made only where somebody has agreed to it. */
const MANY_TABS = 50;

/** A record that can be laid out. */
export interface RecordToLay {
  /** As `LedgerRecord` names it. */
  readonly name: string;
  readonly title: string;
  /** Full names of the sections in charge, the leading one first. */
  readonly sections: readonly string[];
  /** The name of the tab that holds the record when tabs are made by chapter; `''` if the form has no chapters. */
  readonly chapter: string;
}

/** A form that can be chosen. */
export interface FormChoice {
  readonly id: string;
  readonly name: string;
  /** What one record is called, e.g. `取組`. */
  readonly recordName: string;
  /** What a chapter is called (the label of its field); null where the form has none. */
  readonly chapter: string | null;
  readonly kind: FormDefinition['kind'];
  /** 回収 reads it back; a list that is only printed is not read. */
  readonly collected: boolean;
  /** In the ledger's order. */
  readonly records: readonly RecordToLay[];
}

/** A tab with status sheets. */
export interface SheetsTab extends TabPlan {
  readonly sheets: number;
  /** Printed A4 pages. */
  readonly pages: number;
}

/** What can be chosen, and what the current options would make. */
export interface SheetsPreview {
  readonly plan: PlanName;
  readonly forms: readonly FormChoice[];
  readonly asOfState: AsOfState;
  readonly counts: SeverityCounts;
  /** Id of the form that would be made. */
  readonly form: string;
  readonly tabs: readonly SheetsTab[];
  /** How many status sheets (of a list: records) that is. */
  readonly sheets: number;
  readonly pages: number;
  /** For this number of tabs, `sheets` needs the option `manyTabs`. */
  readonly mustConfirm: boolean;
}

export interface SheetsResult {
  readonly plan: PlanName;
  /** The moment that the ledgers are judged for; null for the whole plan. */
  readonly asOf: AsOf | null;
  /** What the ledgers' check finds; findings do not stop 様式. */
  readonly counts: SeverityCounts;
  readonly tabs: readonly (SheetsTab & { readonly sheetId: string })[];
  readonly sheets: number;
  readonly pages: number;
  /** As for the form that was laid out. */
  readonly collected: boolean;
  /** The form has rows for sub-records, of which the section may need more. */
  readonly growing: boolean;
}

/** What the options would make from a workbook that was read. */
interface Wanted {
  readonly opened: PlanReading;
  readonly form: FormDefinition;
  readonly lay: LayOptions;
  /** The tabs, with their records. */
  readonly parts: readonly FormTab[];
}

async function wantedOf(options: SheetsOptions): Promise<Outcome<Wanted>> {
  const opened = await readPlanWorkbook(options);
  if (!opened.ok) return opened;
  const { workbook } = opened.result;
  const form = workbook.plan.forms.find(
    ({ id }, position) => id === options.form || (options.form === undefined && position === 0),
  );
  if (!form) {
    const params = { form: options.form ?? '', forms: workbook.plan.forms.map(({ id }) => id) };
    return failed({ code: 'no-layout', params, aftermath: 'unchanged' });
  }
  const { arrangement = 'one', records, sections, lock } = options;
  const lay: LayOptions = {
    arrangement,
    words,
    ...(records === undefined ? {} : { records }),
    ...(sections === undefined ? {} : { sections }),
    ...(lock === undefined ? {} : { lock }),
  };
  const parts = tabsOf(form, recordsToLay(recordBook(workbook), form, lay), lay);
  return { ok: true, result: { opened: opened.result, form, lay, parts } };
}

/** Lays all tabs out, with names that Excel accepts. */
async function draftsOf({ opened, form, lay }: Wanted): Promise<readonly SheetDraft[]> {
  await pause();
  const drafts = layForms(opened.workbook, form, lay);
  await pause();
  return drafts.map((draft) => ({ ...draft, name: sheetName(draft.name) }));
}

/** The number of pages that a draft's breaks make; a facing page counts as a page of its own. */
function pagesOf({ page }: SheetDraft): number {
  return ((page.pageBreaks?.length ?? 0) + 1) * ((page.columnBreaks?.length ?? 0) + 1);
}

/** Says what there is to choose from, and which tabs the options would make. Writes nothing. */
export async function previewSheets(options: SheetsOptions = {}): Promise<Outcome<SheetsPreview>> {
  const wanted = await wantedOf(options);
  if (!wanted.ok) return wanted;
  const { opened, form, parts } = wanted.result;
  const { workbook, reading } = opened;
  const drafts = await draftsOf(wanted.result);
  options.onProgress?.(0.8, 'thinking');
  if (options.signal?.aborted) return failed(cancelled());
  const names = tabNames(reading.structure, drafts);
  const own = ownSheets(reading.structure);
  const tabs = drafts.map((draft, position): SheetsTab => ({
    key: draft.key,
    name: names[position] ?? draft.name,
    action: own.tabs.has(draft.key) ? 'refill' : 'make',
    sheets: parts[position]?.records.length ?? 0,
    pages: pagesOf(draft),
  }));
  const findings = await unhurried(checkSteps(workbook), {
    signal: options.signal,
    onDone: (share) => options.onProgress?.(0.8 + 0.2 * share, 'thinking'),
  });
  if (!findings) return failed(cancelled());
  const counts = countBySeverity(findings);
  options.onProgress?.(1, 'thinking');
  return {
    ok: true,
    result: {
      plan: planName(workbook.plan),
      asOfState: asOfState(opened),
      counts,
      forms: formChoices(workbook),
      form: form.id,
      tabs,
      ...sumsOf(tabs),
      mustConfirm: drafts.length > MANY_TABS,
    },
  };
}

function sumsOf(tabs: readonly SheetsTab[]): Pick<SheetsResult, 'sheets' | 'pages'> {
  return {
    sheets: tabs.reduce((sum, tab) => sum + tab.sheets, 0),
    pages: tabs.reduce((sum, tab) => sum + tab.pages, 0),
  };
}

/** Says whether people fill the form's sheets in: some lists are for print alone. */
function isCollected(form: FormDefinition): boolean {
  return form.kind === 'record' || form.shown !== true;
}

/** Says whether the form has rows for sub-records that are read back. */
function isGrowing(form: FormDefinition): boolean {
  return form.kind === 'record' && form.bands.some((band) => band.band === 'each' && !band.shown);
}

function formChoices(workbook: PlanWorkbook<Plan>): readonly FormChoice[] {
  const book = recordBook(workbook);
  const { plan } = workbook;
  const offered = plan.forms.filter((form) => isOffered(form, book));
  return offered.map((form): FormChoice => {
    const definition = ledgerDefinition(plan, form.ledger);
    const { chapter } = form;
    return {
      id: form.id,
      name: form.name,
      kind: form.kind,
      recordName: definition?.recordName ?? form.name,
      chapter: chapter
        ? (chapter.label ??
          definition?.fields.find(({ id }) => id === chapter.field)?.label ??
          null)
        : null,
      collected: isCollected(form),
      records: recordsWith(form, book).map((record) => ({
        name: record.name,
        title: record.title,
        sections: record.sections,
        chapter: chapterOf(form, record),
      })),
    };
  });
}

/**
 * Makes or refills the tabs of one form, all of them or none, and ends on the first. It can be called off until it begins to
 * write. Troubles beside Excel's: `no-layout`, `no-records`, `many-tabs` (more than MANY_TABS, not confirmed).
 */
export async function sheets(options: SheetsOptions = {}): Promise<Outcome<SheetsResult>> {
  const wanted = await wantedOf(options);
  if (!wanted.ok) return wanted;
  const { opened, form, parts } = wanted.result;
  if (parts.length === 0) return failed({ code: 'no-records', params: {}, aftermath: 'unchanged' });
  if (parts.length > MANY_TABS && options.manyTabs !== true) {
    const params = { tabs: parts.length, most: MANY_TABS };
    return failed({ code: 'many-tabs', params, aftermath: 'unchanged' });
  }
  options.onProgress?.(0.4, 'thinking');
  const drafts = await draftsOf(wanted.result);
  options.onProgress?.(0.5, 'thinking');
  if (options.signal?.aborted) return failed(cancelled());
  const drawn = await drawTabs(drafts, {
    onProgress: (done) => options.onProgress?.(0.5 + done / 2, 'writing'),
    ...(options.signal ? { signal: options.signal } : {}),
    rules: inputRules,
    typed: options.typed,
  });
  if (!drawn.ok) return drawn;
  const tabs = drawn.result.map((tab) => {
    const position = drafts.findIndex(({ key }) => key === tab.key);
    const draft = drafts[position];
    const count = parts[position]?.records.length ?? 0;
    return { ...tab, sheets: count, pages: draft ? pagesOf(draft) : 1 };
  });
  return {
    ok: true,
    result: {
      plan: planName(opened.workbook.plan),
      asOf: opened.workbook.asOf ?? null,
      counts: countBySeverity(await toTheEnd(checkSteps(opened.workbook))),
      tabs,
      ...sumsOf(tabs),
      collected: isCollected(form),
      growing: isGrowing(form),
    },
  };
}
