/** Of hidden rows and columns Excel may show nothing: what they hold is read all the same. */
import { describe, expect, it } from '@jest/globals';
import { SheetGrid } from '../../../src/core/ledger/grid';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { plainSheet } from '../plain-sheet';

const ROWS: readonly (readonly CellValue[])[] = [
  ['番号', '年度', '状況'],
  [1, '令和2年度', '済'],
  [2, 45_383, '未'],
];

function shown(
  unseen: (row: number, column: number) => boolean,
  hiddenRows: number[] = [],
): SheetSnapshot {
  const sheet = plainSheet(ROWS, { hiddenRows });
  return {
    ...sheet,
    text: sheet.text.map((row, down) =>
      row.map((text, column) => (unseen(down, column) ? '' : text)),
    ),
  };
}

function textsOf(sheet: SheetSnapshot): readonly (readonly string[])[] {
  const grid = new SheetGrid(sheet);
  return ROWS.map((row, down) => row.map((_, column) => grid.text(down, column)));
}

const HELD = ROWS.map((row) => row.map(String));

describe('a cell of which Excel shows nothing', () => {
  it('says what it holds in a hidden column', () => {
    expect(textsOf(shown((_, column) => column === 1))).toEqual(HELD);
  });

  it('says what it holds in a hidden row', () => {
    expect(textsOf(shown((row) => row === 2, [2]))).toEqual(HELD);
  });

  it('says nothing where its number format hides it, among cells that are shown', () => {
    const hidden = shown((row, column) => row === 2 && column === 1);
    expect(textsOf(hidden)[2]).toEqual(['2', '', '未']);
  });

  it('says nothing in a row that is not hidden', () => {
    expect(textsOf(shown((row) => row === 2))[2]).toEqual(['', '', '']);
  });
});
