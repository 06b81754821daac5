/** The summary tabs of a plan as drafts. They are in the plan's language, whatever the pane's is: the tabs are the city's document. */
import { draftTable } from '../core/draft/draft-table';
import type { SheetDraft } from '../core/draft/sheet-draft';
import type { PlanWorkbook } from '../core/ledger/ledger';
import { rollUp, type Table } from '../core/rollup';
import { tabs } from '../words/ja/tabs';
import type { SummaryResult } from './contract';
import type { Outcome } from './outcome';

export interface SummaryDrafts {
  readonly drafts: readonly SheetDraft[];
  readonly figures: SummaryResult['figures'];
}

/** Computes every rollup of the plan; trouble `missing-columns` when the ledgers lack columns of any. */
export function summaryDrafts(workbook: PlanWorkbook): Outcome<SummaryDrafts> {
  const rolled = workbook.plan.rollups.map((definition) => rollUp(workbook, definition));
  const missing = rolled.flatMap((each) => (each.state === 'missing-columns' ? each.labels : []));
  if (missing.length > 0) {
    const facts = { columns: [...new Set(missing)] };
    return { ok: false, trouble: { code: 'missing-columns', facts, aftermath: 'unchanged' } };
  }
  const tables = rolled.filter((each) => each.state === 'table');
  return {
    ok: true,
    result: {
      drafts: tables.map((table) => draftTable(table, tabs)),
      figures: countFigures(tables),
    },
  };
}

function countFigures(tables: readonly Table[]): SummaryResult['figures'] {
  const readings = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.reading ?? [])),
  );
  const live = readings.filter((reading) => reading.live).length;
  return { live, asValue: readings.length - live };
}
