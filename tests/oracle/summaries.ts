/** The summary tabs of the samples: made in practice Excel, with the figures that core/rollup evaluates for their cells. */
import { sampleWorkbooks } from '../../scripts/sample-workbooks';
import { TableLayout } from '../../src/core/draft/table-layout';
import { recognise } from '../../src/core/ledger/recognise';
import { rollUp, type Table } from '../../src/core/rollup';
import { plans } from '../../src/plans';
import { startNodeHost } from 'practice-excel/hosts/node';
import { cloneWorkbook } from 'practice-excel/workbook/sheets';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
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

/** Makes all summary tabs of a sample. */
export async function summarized(plan: string): Promise<Summarized> {
  const workbook = sampleWorkbooks.find(({ id }) => id === plan)?.workbook();
  if (!workbook) throw new Error(`no sample ${plan}`);
  const tables = evaluated(workbook);
  await startNodeHost(workbook);
  const outcome = await summarize({});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  const tabs = tables.map((table) => {
    const layout = new TableLayout(table);
    return { name: words.tabName(table.name), layout, figures: figuresOf(layout) };
  });
  return { plan, workbook, tabs };
}

function evaluated(workbook: PracticeWorkbook): readonly Table[] {
  const recognition = recognise(snapshotOfWorkbook(workbook), plans);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  const { workbook: found } = recognition;
  return found.plan.rollups.flatMap((definition) => {
    const table = rollUp(found, definition, definition.chosenYear);
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
