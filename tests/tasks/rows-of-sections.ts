/** A ledger of 安中市 with a few records, as a section keeps its own. */
import { enter } from 'practice-excel/workbook/cells';
import { newWorkbook } from 'practice-excel/workbook/create';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';

const HEADINGS = '番号 大項目 中項目 項目 担当課 関係課 現状と課題 取組内容 目標の状態'.split(' ');

export function rowsOfSections(
  ...records: readonly (readonly [number: number, section: string])[]
): PracticeWorkbook {
  const workbook = newWorkbook('section.xlsx');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('a new workbook has a sheet');
  HEADINGS.forEach((heading, column) => enter(sheet, 0, column, heading));
  records.forEach(([number, section], down) => {
    HEADINGS.forEach((heading, column) =>
      enter(sheet, 1 + down, column, heading === '担当課' ? section : `${heading}の${number}`),
    );
    enter(sheet, 1 + down, 0, number);
  });
  return workbook;
}
