/** 内訳: which records stand behind the figure that is selected on a summary tab, and how it is worked out. Writes nothing. */
import { cellAddress } from '../core/area';
import { TableLayout } from '../core/draft/table-layout';
import { columnOf, numberColumn, type Ledger, type PlanWorkbook } from '../core/ledger/ledger';
import { recordNames } from '../core/ledger/record-names';
import type { Table, TableCell, TableRecords } from '../core/rollup';
import { ownSheets } from '../excel/own-tabs';
import { selectedCell, type SelectedCell } from '../excel/selection';
import type { SummaryOptions, TracedRecord, TraceResult } from './contract';
import { cancelled, failed, openPlan, thrown } from './open';
import type { Outcome } from './outcome';
import { columnName, rollupKey, rowName, tableOf } from './summary-drafts';

/** Traces the selected figure; null where no figure of a summary tab is selected. */
export async function trace(options: SummaryOptions = {}): Promise<Outcome<TraceResult | null>> {
  let selected: SelectedCell;
  try {
    selected = await selectedCell();
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
  const opened = await openPlan(options);
  if (!opened.ok) return opened;
  if (options.signal?.aborted) return failed(cancelled());
  const { reading, workbook } = opened.result;
  const own = [...ownSheets(reading.structure).tabs].find(
    ([, { sheet }]) => sheet.id === selected.sheetId,
  );
  const rollup = workbook.plan.rollups.find((each) => rollupKey(each) === own?.[0]);
  if (!own || !rollup) return { ok: true, result: null };
  const table = tableOf(workbook, rollup, options);
  if (table.state !== 'table') return { ok: true, result: null };
  const found = new TableLayout(table).figureAt(selected.row, selected.column);
  if (!found) return { ok: true, result: null };
  const [, { sheet }] = own;
  const fact = found.column === null ? table.facts[found.row] : undefined;
  const total =
    found.column !== null && table.rows[found.row]?.kind !== 'row' && rollup.total?.of === 'rows';
  const column = found.column === null ? undefined : table.columns[found.column];
  return {
    ok: true,
    result: {
      tab: sheet.name,
      sheetId: sheet.id,
      cell: cellAddress(selected.row, selected.column),
      row: fact ? fact.label : rowName(table, found.row),
      column: found.column === null ? '' : columnName(table, found.column),
      figure: shown(found.cell, fact?.places ?? column?.places ?? 0, column?.percent === true),
      live: found.cell.reading.live,
      measure: total ? null : (fact?.measure ?? column?.measure ?? null),
      labels: labelsOf(workbook, table),
      ledgers: found.cell.records.flatMap((records) => tracedLedger(workbook, records) ?? []),
    },
  };
}

function shown({ figure }: TableCell, places: number, percent: boolean): string {
  if (figure.kind === 'text') return figure.text;
  const number = Number(figure.value);
  return percent ? `${(number * 100).toFixed(places)}%` : number.toFixed(places);
}

function labelsOf({ plan }: PlanWorkbook, { columns }: Table): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...plan.ledgers.flatMap(({ id, name, fields }) => [
      ...fields.map((field) => [field.id, field.label] as const),
      [id, name] as const,
    ]),
    ...columns.flatMap(({ id, heading }) => (id === null ? [] : [[id, heading] as const])),
  ]);
}

function tracedLedger(
  { ledgers }: PlanWorkbook,
  { ledger: id, members }: TableRecords,
): TraceResult['ledgers'][number] | null {
  const ledger = ledgers.find(({ definition }) => definition.id === id);
  if (!ledger) return null;
  const names = recordNames(ledger);
  return {
    name: ledger.definition.name,
    recordName: ledger.definition.recordName,
    all: ledger.rows.length,
    records: members.map((record) => tracedRecord(ledger, names, record)),
  };
}

function tracedRecord(ledger: Ledger, names: readonly string[], record: number): TracedRecord {
  const { titleField } = ledger.definition;
  const title = titleField === undefined ? undefined : columnOf(ledger, titleField);
  const column = numberColumn(ledger) ?? title ?? ledger.columns[0];
  return {
    number: names[record] ?? '',
    title: title?.cells[record]?.text ?? '',
    sheetId: ledger.sheetId,
    sheet: ledger.sheet,
    cell: cellAddress(ledger.rows[record] ?? 0, column?.column ?? 0),
  };
}
