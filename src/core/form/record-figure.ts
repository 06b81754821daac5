/** Figures of summary tables that are about one record, for its form. */
import { Big } from 'big.js';
import type { PlanWorkbook } from '../ledger/ledger';
import type { LedgerRecord } from '../records/record-book';
import { rollUp } from '../rollup';
import type { Table } from '../rollup';
import type { FormProgramme } from './form-programme';

/** The tables with a row for each record, calculated once for each workbook, when first needed. */
const tablesOfWorkbooks = new WeakMap<PlanWorkbook, Map<string, Table | null>>();

function tableOf(workbook: PlanWorkbook, plan: FormProgramme, rollup: string): Table | null {
  const tables = tablesOfWorkbooks.get(workbook) ?? new Map<string, Table | null>();
  tablesOfWorkbooks.set(workbook, tables);
  const known = tables.get(rollup);
  if (known !== undefined) return known;
  const definition = plan.rollups.find(({ id }) => id === rollup);
  const made = definition?.rows.by === 'records' ? rollUp(workbook, definition) : null;
  const table = made?.state === 'table' ? made : null;
  tables.set(rollup, table);
  return table;
}

/** Gives the figure of a record in a rollup's table, with the decimals of the table; `''` where it has none. */
export function recordFigure(
  { workbook, index }: LedgerRecord,
  plan: FormProgramme,
  rollup: string,
  id: string,
): string {
  const table = tableOf(workbook, plan, rollup);
  const at = table?.columns.findIndex((column) => column.id === id) ?? -1;
  // A table may leave out records because of its filters or marks.
  const row = table?.rows.find((each) => each.record === index);
  const figure = row?.cells[at]?.figure;
  if (figure?.kind !== 'number') return figure?.text ?? '';
  return new Big(figure.value).toFixed(table?.columns[at]?.places ?? 0);
}
