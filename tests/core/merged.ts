/** Merges a column of a sample's ledger down over some of its records, or writes 〃, as people do with what several records share. */
import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { layForms } from '../../src/core/form/lay';
import { recordBook } from '../../src/core/records/record-book';
import type { SheetDraft } from '../../src/core/sheet/sheet-draft';
import type { Ledger, PlanWorkbook } from '../../src/core/ledger/ledger';
import { columnOf } from '../../src/core/ledger/ledger';
import type { FiscalYear } from '../../src/core/fiscal-year';
import type { Plan } from '../../src/core/plan';
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/core/snapshot';
import { recognisedIn, sampleOf } from '../plans/summaries';
import { short } from './checked';
import { theForm, WORDS } from './form/forms-of';
import { shown } from './form/sheets-of-drafts';

/** How many records share a cell. */
export const SHARING = 3;

export interface Shared {
  readonly snapshot: Snapshot;
  readonly workbook: PlanWorkbook<Plan>;
  readonly ledger: Ledger;
}

function withValues(
  sheet: SheetSnapshot,
  values: readonly (readonly CellValue[])[],
): SheetSnapshot {
  return { ...sheet, values, text: values.map((row) => row.map(shown)), tables: [] };
}

function ledgerIn({ ledgers }: PlanWorkbook<Plan>, id: string): Ledger {
  const ledger = ledgers.find(({ definition }) => definition.id === id);
  if (!ledger) throw new Error(`no ledger ${id}`);
  return ledger;
}

/**
 * Gives a plan's sample with its ledgers as plain blocks, where records of one, from a place on, share what the first of them holds in some
 * columns: under one merge a column, behind ditto marks, or written out in each record's cell; or where the others hold nothing there.
 */
export function shared(
  plan: string,
  id: string,
  fields: readonly (string | readonly [field: string, year: FiscalYear])[],
  how: 'merged' | 'written' | 'emptied' | '〃' | '同上',
  from = 0,
): Shared {
  const sample = sampleOf(plan);
  const ledger = ledgerIn(recognisedIn(sample), id);
  const places = fields.map((field) => {
    const column = typeof field === 'string' ? columnOf(ledger, field) : columnOf(ledger, ...field);
    if (!column) throw new Error(`no column ${String(field)}`);
    return column.column;
  });
  const first = ledger.rows[from] ?? 0;
  const sheets = sample.sheets.map((sheet): SheetSnapshot => {
    if (sheet.id !== ledger.sheetId) return withValues(sheet, sheet.values);
    const { row: top, column: left } = sheet.area ?? { row: 0, column: 0 };
    const values = sheet.values.map((cells, index) => {
      const down = top + index - first;
      if (down < 1 || down >= SHARING) return cells;
      return cells.map((value, at) => {
        if (!places.includes(left + at)) return value;
        if (how === 'written') return sheet.values[first - top]?.[at] ?? '';
        return how === 'merged' || how === 'emptied' ? '' : how;
      });
    });
    const merges = places.map((column) => ({ row: first, column, rows: SHARING, columns: 1 }));
    const plain = withValues(sheet, values);
    return how === 'merged' ? { ...plain, merges: [...sheet.merges, ...merges] } : plain;
  });
  const snapshot = { ...sample, sheets };
  const workbook = recognisedIn(snapshot);
  return { snapshot, workbook, ledger: ledgerIn(workbook, id) };
}

/** Lists the findings that are meant, by code, record, field, title and sections: what a cell's own position does not change. */
export function findingsOf(
  { workbook }: Shared,
  isMeant: (finding: Finding) => boolean,
): readonly string[] {
  return check(workbook)
    .filter(isMeant)
    .map((finding) => `${short(finding)} ${finding.title ?? ''} ${finding.sections.join()}`);
}

/** Lays out the plan's first form, a tab a record: of all records, or of those of some sections. */
export function sheetsOf(
  { workbook }: Shared,
  sections?: readonly string[],
): readonly SheetDraft[] {
  const options = { arrangement: 'record', words: WORDS } as const;
  return layForms(workbook, theForm(workbook.plan), sections ? { ...options, sections } : options);
}

export function sectionsInCharge({ workbook, ledger }: Shared): readonly (readonly string[])[] {
  return recordBook(workbook)
    .ofLedger(ledger)
    .all.map(({ sections }) => sections);
}
