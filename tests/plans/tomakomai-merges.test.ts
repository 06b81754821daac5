/** Sub-records whose number or year is merged down their rows: C16 says so once a merge, and all else is found as without. */
import { describe, expect, it } from '@jest/globals';
import type { Area } from '../../src/core/area';
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/core/snapshot';
import { findingsOf, short, whole } from '../core/tomakomai-workbook';
import { plainSheet } from '../core/plain-sheet';

const SUB_LEDGERS = ['工程表', '取組内容', '課題'];

/** Merges the cells of a column that say the same in rows below each other, where `within` says the same too. */
function mergedDown(
  { id, name, values }: SheetSnapshot,
  column: number,
  within: readonly number[],
): SheetSnapshot {
  const said = (row: number): string =>
    [...within, column].map((each) => String(values[row]?.[each])).join(' ');
  const merges: Area[] = [];
  for (let row = 1; row < values.length; row += 1) {
    if (row > 1 && said(row) === said(row - 1)) continue;
    let rows = 1;
    while (row + rows < values.length && said(row + rows) === said(row)) rows += 1;
    if (rows > 1) merges.push({ row, column, rows, columns: 1 });
  }
  const covered = (row: number): boolean =>
    merges.some((merge) => row > merge.row && row < merge.row + merge.rows);
  const cells = values.map((cellsOf, row): readonly CellValue[] =>
    covered(row) ? cellsOf.map((value, at) => (at === column ? '' : value)) : cellsOf,
  );
  return { ...plainSheet(cells, { id, name }), merges };
}

function withSheets(change: (sheet: SheetSnapshot) => SheetSnapshot): Snapshot {
  const sheets = whole.sheets.map((sheet) =>
    SUB_LEDGERS.includes(sheet.name) ? change(sheet) : sheet,
  );
  return { ...whole, sheets };
}

const standard = findingsOf(whole).map(short);

describe('sub-records under merges', () => {
  it.each([
    ['numbers', 0, []],
    ['years', 1, [0]],
  ] as const)('of %s have the findings that they have without', (_what, column, within) => {
    const found = findingsOf(withSheets((sheet) => mergedDown(sheet, column, within)));
    expect(found.filter(({ code }) => code !== 'C16').map(short)).toEqual(standard);
    const merges = found.filter(({ code }) => code === 'C16');
    expect(merges.length).toBeGreaterThan(30);
    for (const { severity, record } of merges) expect([severity, record]).not.toContain('');
  });

  it('of issues find their references in whatever order the rows stand', () => {
    const reversed = withSheets((sheet) => {
      if (sheet.name !== '課題') return sheet;
      const [header = [], ...rows] = sheet.values;
      return plainSheet([header, ...rows.toReversed()], { id: sheet.id, name: sheet.name });
    });
    expect(findingsOf(reversed).map(short)).toEqual(standard);
  });
});
