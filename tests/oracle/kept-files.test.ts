/** Workbooks that hold what practice Excel's model does not know, changed and saved: another program opens them and reads them alike. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { recalculate } from 'practice-excel/workbook/calculate';
import { cellAt, enter, putValue, setStyle } from 'practice-excel/workbook/cells';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { addSheet } from 'practice-excel/workbook/sheets';
import { readXlsx } from 'practice-excel/xlsx';
import { corpus } from '../../packages/practice-excel/tests/xlsx/corpus';
import { packed, partsOf, type Parts } from '../../packages/practice-excel/tests/xlsx/packages';
import { LibreOffice } from './libre-office';

const office = new LibreOffice();
afterAll(() => office.close());

async function changed(given: Parts): Promise<PracticeWorkbook> {
  const workbook = await readXlsx(await packed(partsOf(given)), 'x.xlsx');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  putValue(sheet, 1, 0, 77);
  setStyle(sheet, 1, 1, { fill: '#FFFF00' });
  const tab = addSheet(workbook, '集計');
  enter(tab, 0, 0, '=SUM(台帳!A2:A3)');
  setStyle(tab, 0, 0, { bold: true, numberFormat: '0"件"' });
  await recalculate(workbook);
  return workbook;
}

describe('a saved workbook', () => {
  it('is opened by LibreOffice with its cells and looks, whatever else stands in it', async () => {
    const workbooks = new Map<string, PracticeWorkbook>();
    for (const [at, given] of Object.values(corpus).entries())
      workbooks.set(`kept-${at}`, await changed(given));
    const read = await office.recalculated(workbooks);
    expect([...read.keys()]).toEqual([...workbooks.keys()]);
    for (const [name, { sheets }] of read) {
      const ledger = sheets.find((sheet) => sheet.name === '台帳');
      const tab = sheets.find((sheet) => sheet.name === '集計');
      if (!ledger || !tab) throw new Error(`${name}: a sheet is gone`);
      expect([name, cellAt(ledger, 1, 1)?.value]).toEqual([name, '窓口の 統合一本化']);
      expect(cellAt(ledger, 1, 1)?.style.fill).toBe('#FFFF00');
      expect(cellAt(tab, 0, 0)).toMatchObject({ value: 79, style: { bold: true } });
    }
  });
});
