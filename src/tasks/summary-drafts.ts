/** The drafts of a plan's summary tabs, or the columns that one of them lacks. */
import { draftTable } from '../core/draft/draft-table';
import type { SheetDraft } from '../core/draft/sheet-draft';
import type { PlanWorkbook } from '../core/ledger/ledger';
import { rollUp } from '../core/rollup';
import { tabs } from '../words/ja/tabs';
import { failed } from './open';
import type { Outcome } from './outcome';

/** Drafts all of the plan's rollups. The tabs are the city's documents and speak Japanese, whoever makes them. */
export function summaryDrafts(workbook: PlanWorkbook): Outcome<readonly SheetDraft[]> {
  const tables = workbook.plan.rollups.map((definition) => rollUp(workbook, definition));
  const drafts = tables.flatMap((table) =>
    table.state === 'table' ? [draftTable(table, tabs)] : [],
  );
  const lacking = new Set(
    tables.flatMap((table) => (table.state === 'missing-columns' ? table.labels : [])),
  );
  if (lacking.size === 0) return { ok: true, result: drafts };
  return failed({
    code: 'missing-columns',
    facts: { columns: [...lacking] },
    aftermath: 'unchanged',
  });
}
