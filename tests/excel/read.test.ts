/** Reading a workbook through the real office.js. */
import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../src/excel/read';
import { rowBlocks } from '../../src/excel/row-blocks';
import { startNodeHost } from 'practice-excel/hosts/node';
import { enter } from 'practice-excel/workbook/cells';
import { newWorkbook } from 'practice-excel/workbook/create';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { addUserSheet, userWorkbook } from './practice';

function firstSheet(workbook: PracticeWorkbook): PracticeSheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('a workbook has a sheet');
  return sheet;
}

describe('readWorkbook', () => {
  it('gives values, texts, errors, merges, hidden rows and states of every sheet in three round trips', async () => {
    const workbook = await userWorkbook();
    const sheet = firstSheet(workbook);
    enter(sheet, 3, 1, '#REF!');
    enter(sheet, 5, 0, '結合');
    sheet.rows.set(1, { hidden: true });
    sheet.protection = {};
    addUserSheet(workbook, '空');
    const secret = addUserSheet(workbook, '隠し');
    enter(secret, 2, 2, 5);
    secret.visibility = 'VeryHidden';
    const host = await startNodeHost(workbook);
    const { snapshot } = await readWorkbook();
    expect(host.counters.roundTrips).toBe(3);
    expect(snapshot).toMatchObject({
      workbook: 'b.xlsx',
      sheets: [
        {
          name: '台帳',
          visible: true,
          protected: true,
          area: { row: 0, column: 0, rows: 6, columns: 2 },
          hiddenRows: [1],
          merges: [{ row: 5, column: 0, rows: 1, columns: 3 }],
        },
        { name: '空', area: null, values: [], merges: [] },
        { name: '隠し', visible: false, area: { row: 2, column: 2 }, values: [[5]] },
      ],
    });
    const ledger = snapshot.sheets[0];
    expect(ledger?.values.slice(0, 4)).toEqual([
      ['番号', ''],
      [1, ''],
      [2, ''],
      ['', { error: '#REF!' }],
    ]);
    expect(ledger?.text[2]).toEqual(['2', '']);
  });

  it('reads an empty workbook', async () => {
    await startNodeHost(newWorkbook('empty.xlsx'));
    const { snapshot } = await readWorkbook();
    expect(snapshot.sheets).toMatchObject([{ area: null, values: [] }]);
  });

  it('copes with more merges than Excel lists at once', async () => {
    const workbook = newWorkbook('b.xlsx');
    const sheet = firstSheet(workbook);
    for (let row = 0; row < 600; row += 1) {
      enter(sheet, row, 0, row + 1);
      enter(sheet, row, 2, '済');
      sheet.merges.push({ row, column: 0, rows: 1, columns: 2 });
    }
    await startNodeHost(workbook);
    const { snapshot } = await readWorkbook();
    expect(snapshot.sheets[0]?.merges).toHaveLength(600);
    expect(snapshot.sheets[0]?.values[599]).toEqual([600, '', '済']);
  });

  it('reads a sheet of more than one answer’s size in blocks, without losing a row', async () => {
    const workbook = newWorkbook('b.xlsx');
    const sheet = firstSheet(workbook);
    const rows = 6_000;
    for (let row = 0; row < rows; row += 1) enter(sheet, row, row % 20, row);
    const host = await startNodeHost(workbook);
    const { snapshot } = await readWorkbook();
    expect(snapshot.sheets[0]?.values.map((row) => row.find((value) => value !== ''))).toEqual(
      Array.from({ length: rows }, (_, row) => row),
    );
    expect(host.counters.roundTrips).toBe(2 + 3);
  });

  it('throws what Excel says, for the task to put into words', async () => {
    const host = await startNodeHost(newWorkbook('b.xlsx'));
    host.faults.refuse = 'cellEdit';
    await expect(readWorkbook()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });
});

describe('rowBlocks', () => {
  it('cuts an area without overlap, and leaves a small one whole', () => {
    const area = { row: 4, column: 1, rows: 5, columns: 10 };
    expect(rowBlocks(area, 20)).toEqual([
      { ...area, row: 4, rows: 2 },
      { ...area, row: 6, rows: 2 },
      { ...area, row: 8, rows: 1 },
    ]);
    expect(rowBlocks(area, 1_000)).toEqual([area]);
  });
});
