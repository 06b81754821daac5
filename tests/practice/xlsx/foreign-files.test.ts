/** Files that other programs wrote: with less in them than Excel's own have. */
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { cellAt } from '../../../src/practice/workbook/cells';
import { readXlsx } from '../../../src/practice/xlsx';

describe('a file of another program', () => {
  it('is read when it states no views, widths or page', async () => {
    const foreign = new ExcelJS.Workbook();
    const sheet = foreign.addWorksheet('台帳');
    sheet.getCell('B3').value = '管理番号';
    sheet.getCell('B4').value = 0;
    const bytes = new Uint8Array(await foreign.xlsx.writeBuffer());
    const [read] = (await readXlsx(bytes, 'foreign.xlsx')).sheets;
    if (!read) throw new Error('no sheet');
    expect(read.name).toBe('台帳');
    expect(cellAt(read, 2, 1)?.value).toBe('管理番号');
    expect(cellAt(read, 3, 1)?.value).toBe(0);
    expect(read.freeze).toEqual({ rows: 0, columns: 0 });
  });
});
