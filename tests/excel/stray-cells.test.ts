/** Cells far away from everything else, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { enter } from 'practice-excel/workbook/cells';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { readWorkbook } from '../../src/excel/read';
import { sheetNamed, userWorkbook } from './practice';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

let workbook: PracticeWorkbook;
let sheet: PracticeSheet;
let host: PracticeHost;

beforeEach(async () => {
  workbook = await userWorkbook();
  sheet = sheetNamed(workbook, '台帳');
  host = await startNodeHost(workbook);
});

describe('a far cell', () => {
  it.each([
    ['in the last column', [[2, LAST_COLUMN]]],
    ['in the last row', [[LAST_ROW, 2]]],
    [
      'in both, and some more',
      [
        [2, LAST_COLUMN],
        [9, 9_000],
        [LAST_ROW, 2],
        [400_000, 0],
      ],
    ],
  ] as const)('with nothing but space %s does not make the sheet larger', async (_, cells) => {
    const { snapshot: before } = await readWorkbook();
    for (const [row, column] of cells) enter(sheet, row, column, '　 ');
    host.counters.reset();
    const { snapshot } = await readWorkbook();
    expect(snapshot).toEqual(before);
    // The structure and the cells, and one for each stray cell.
    expect(host.counters.roundTrips).toBe(3 + cells.length);
  });

  it.each([
    ['XFD3', 2, LAST_COLUMN],
    ['C1048576', LAST_ROW, 2],
  ] as const)('with a text is named: %s', async (cell, row, column) => {
    enter(sheet, row, column, '本文');
    await expect(readWorkbook()).rejects.toMatchObject({
      trouble: 'far-cell',
      params: { sheet: '台帳', cell },
    });
  });

  it('is no matter on a sheet that holds nothing else', async () => {
    for (const [row, cells] of sheet.cells)
      for (const column of cells.keys()) enter(sheet, row, column, '');
    enter(sheet, LAST_ROW, LAST_COLUMN, ' ');
    const { snapshot } = await readWorkbook();
    expect(snapshot.sheets.map(({ values }) => values.flat().join('').trim())).toEqual(['']);
  });
});
