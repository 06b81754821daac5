/** The samples as workbooks of practice Excel, and the list of them that its page offers. */
import { newSheet, newWorkbook } from 'practice-excel/workbook/create';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { samples } from '../../src/plans/samples';
import { mihonSheets } from '../../src/plans/samples/mihon';
import type { SampleSheet } from '../../src/plans/samples/sheet';
import { fillLedgerSheet } from './ledger-sheet';
import { fillPlacedSheet } from './placed-sheet';

/** Makes a workbook of sheets. */
export function workbookOf(id: string, sheets: readonly SampleSheet[]): PracticeWorkbook {
  const workbook = newWorkbook(`${id}.xlsx`);
  workbook.sheets = sheets.map((content) => {
    const sheet = newSheet(content.name);
    fillLedgerSheet(sheet, content);
    return sheet;
  });
  workbook.activeSheetId = workbook.sheets[0]?.id ?? '';
  return workbook;
}

export interface SampleWorkbook {
  /** The plan's id; the file is named after it. */
  readonly id: string;
  readonly workbook: () => PracticeWorkbook;
}

export const sampleWorkbooks: readonly SampleWorkbook[] = samples.map(({ plan, sheets }) => ({
  id: plan.id,
  workbook: () => workbookOf(plan.id, sheets()),
}));

/** A workbook of a town that has no plan yet: the pane makes one from its ledger. */
export const unplannedWorkbook: SampleWorkbook = {
  id: 'mihon',
  workbook: () => {
    const workbook = newWorkbook('mihon.xlsx');
    workbook.sheets = mihonSheets().map((placed) => {
      const sheet = newSheet(placed.name);
      fillPlacedSheet(sheet, placed);
      return sheet;
    });
    workbook.activeSheetId = workbook.sheets[0]?.id ?? '';
    return workbook;
  },
};

const UNPLANNED_TITLE = 'みほん市 進行管理表（計画をつくる練習）';

/** Makes the sample workbook of a plan. */
export function sampleWorkbook(id: string): PracticeWorkbook {
  const sample = sampleWorkbooks.find((each) => each.id === id);
  if (!sample) throw new Error(`There is no sample of the plan ${id}.`);
  return sample.workbook();
}

/** The list that practice Excel's page offers: only what has a sample can stand in it. */
export function sampleList(): string {
  const list = [
    { id: unplannedWorkbook.id, title: UNPLANNED_TITLE },
    ...samples.map(({ plan: { id, municipality, title } }) => ({
      id,
      title: `${municipality} ${title}`,
    })),
  ];
  return `${JSON.stringify(list, null, 2)}\n`;
}
