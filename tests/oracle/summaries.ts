/** The summary tabs of the samples: made in practice Excel, with the figures that core/rollup evaluates for their cells. */
import { expect } from '@jest/globals';
import { sampleWorkbooks } from '../../scripts/sample-workbooks';
import { cellAddress } from '../../src/core/area';
import type { AsOf } from '../../src/core/calendar/as-of';
import { TableLayout } from '../../src/core/draft/table-layout';
import { recognise } from '../../src/core/ledger/recognise';
import type { PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { recordBook } from '../../src/core/records/record-book';
import { rollUp, type Table } from '../../src/core/rollup';
import { proposedYear } from '../../src/core/rollup/of-year';
import { plans } from '../../src/plans';
import { startNodeHost } from 'practice-excel/hosts/node';
import { cellAt, clearCells } from 'practice-excel/workbook/cells';
import { cloneWorkbook } from 'practice-excel/workbook/sheets';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { setAsOf } from '../../src/tasks/as-of';
import { summarize } from '../../src/tasks/summarize';
import { tabs as words } from '../../src/words/ja/tabs';
import { snapshotOfWorkbook } from '../core/snapshot-of';

export interface Figure {
  readonly row: number;
  readonly column: number;
  readonly expected: number | string;
  /** The cell is to hold a formula. */
  readonly live: boolean;
}

export interface SummaryTab {
  readonly name: string;
  readonly layout: TableLayout;
  readonly figures: readonly Figure[];
}

export interface Summarized {
  readonly plan: string;
  readonly workbook: PracticeWorkbook;
  readonly tabs: readonly SummaryTab[];
}

/** Makes all summary tabs of a sample; with an as-of, of the sample as it was filled then. */
export async function summarized(plan: string, asOf: AsOf | null = null): Promise<Summarized> {
  const workbook = sampleWorkbooks.find(({ id }) => id === plan)?.workbook();
  if (!workbook) throw new Error(`no sample ${plan}`);
  if (asOf) emptyAfter(workbook, asOf);
  const tables = evaluated(workbook, asOf);
  await startNodeHost(workbook);
  if (asOf) expect(await setAsOf(asOf)).toMatchObject({ ok: true });
  const outcome = await summarize({});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  const tabs = tables.map((table) => {
    const layout = new TableLayout(table);
    return { name: words.tabName(table.name), layout, figures: figuresOf(layout) };
  });
  return { plan, workbook, tabs };
}

function recognised(workbook: PracticeWorkbook): PlanWorkbook<Plan> {
  const recognition = recognise(snapshotOfWorkbook(workbook), plans);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

/** Empties the cells of a workbook that are not yet due. */
function emptyAfter(workbook: PracticeWorkbook, asOf: AsOf): void {
  const found = recognised(workbook);
  const book = recordBook({ ...found, asOf });
  for (const ledger of found.ledgers) {
    const records = book.ofLedger(ledger);
    for (const column of records.early)
      for (const record of records.all) {
        if (record.due(column.field, column.year)) continue;
        const { sheetId, row, column: at } = record.positionIn(column);
        const sheet = workbook.sheets.find(({ id }) => id === sheetId);
        if (sheet) clearCells(sheet, { row, column: at, rows: 1, columns: 1 }, 'Contents');
      }
  }
}

function evaluated(workbook: PracticeWorkbook, asOf: AsOf | null): readonly Table[] {
  const found = { ...recognised(workbook), ...(asOf ? { asOf } : {}) };
  return found.plan.rollups.flatMap((definition) => {
    const table = rollUp(found, definition, proposedYear(found, definition));
    // A rollup of columns that the sample lacks makes no tab.
    return table.state === 'table' ? [table] : [];
  });
}

function figuresOf(layout: TableLayout): readonly Figure[] {
  const { table } = layout;
  const inBody = table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell ? [{ cell, row: layout.bodyRow + row, column: layout.columnAt(column) }] : [],
    ),
  );
  const below = table.facts.map(({ cell }, position) => ({
    cell,
    row: layout.factRow + position,
    column: layout.labels,
  }));
  return [...inBody, ...below].map(({ cell: { figure, reading }, row, column }) => ({
    row,
    column,
    live: reading.live,
    expected: figure.kind === 'number' ? Number(figure.value) : figure.text,
  }));
}

/** A figure that LibreOffice calculates otherwise than core/rollup. */
interface Difference {
  readonly cell: string;
  readonly expected: number | string;
  readonly found: unknown;
  readonly formula: string | undefined;
}

/** Sixteen digits of a double differ with the order of additions; a figure that is printed never does. */
function agrees(found: unknown, expected: number | string): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  return Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

/** Gives each figure that a recalculated copy of the workbook has otherwise. */
export function differing(
  { workbook, tabs }: Summarized,
  recalculated: PracticeWorkbook,
): readonly Difference[] {
  return tabs.flatMap(({ name, figures }) => {
    const sheet = sheetOf(recalculated, name);
    return figures.flatMap(({ row, column, expected }) => {
      const found = cellAt(sheet, row, column)?.value ?? '';
      if (agrees(found, expected)) return [];
      const formula = cellAt(sheetOf(workbook, name), row, column)?.formula;
      return [{ cell: `${name}!${cellAddress(row, column)}`, expected, found, formula }];
    });
  });
}

/** Gives a sheet of a workbook by its name. */
export function sheetOf(workbook: PracticeWorkbook, name: string): PracticeSheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** No figure of any sample is this number. */
const NEVER_CALCULATED = 987_654_321;

/** Gives a copy whose formulas have a wrong result each: who does not calculate them is found out. */
export function withWrongResults(workbook: PracticeWorkbook): PracticeWorkbook {
  const copy = cloneWorkbook(workbook);
  for (const { cells } of copy.sheets)
    for (const row of cells.values())
      for (const cell of row.values())
        if (cell.formula !== undefined) cell.value = NEVER_CALCULATED;
  return copy;
}

/** Gives a copy of which LibreOffice prints one sheet alone: it prints a hidden one too that has a print area. */
export function printingOnly(workbook: PracticeWorkbook, name: string): PracticeWorkbook {
  const copy = cloneWorkbook(workbook);
  for (const sheet of copy.sheets) {
    if (sheet.name === name) continue;
    sheet.page.printArea = null;
    if (sheet.visibility === 'Visible') sheet.visibility = 'Hidden';
  }
  copy.activeSheetId = sheetOf(copy, name).id;
  return copy;
}
