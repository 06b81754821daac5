/** What is merged over records or years holds for each of them, and what can be added or counted is there once. */
import { describe, expect, it } from '@jest/globals';
import type { FieldDefinition } from '../../../src/core/ledger/definition';
import type { Measure } from '../../../src/core/rollup';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { plainSheet } from '../plain-sheet';
import { tablesOf } from './random-books';
import { agreed, smallBook } from './small-book';

const FIELDS: readonly FieldDefinition[] = [
  { id: 'chapter', label: '項目', type: { kind: 'text' } },
  { id: 'name', label: '名称', type: { kind: 'text' } },
  { id: 'wanted', label: '目標額', type: { kind: 'money', unit: '千円' } },
  { id: 'amount', label: '実績額', byYear: true, type: { kind: 'money', unit: '千円' } },
  { id: 'targets', label: '目標', type: { kind: 'targets', units: ['人'] } },
];
const HEADER = ['番号', '項目', '名称', '目標額', '実績額令和2年度', '実績額令和3年度', '目標'];

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function ledger(rows: readonly (readonly CellValue[])[], merge: Merge): SheetSnapshot {
  return plainSheet([HEADER, ...rows], { name: '台帳', merges: [merge] });
}

describe('what is merged', () => {
  it('over years adds its amount once, in the first of them', async () => {
    const sheet = ledger(
      [
        [1, '道路', '', '', 100, '', ''],
        [2, '道路', '', '', 20, 3, ''],
      ],
      { row: 1, column: 4, rows: 1, columns: 2 },
    );
    const sum = (year?: number): Measure => ({
      measure: 'sum',
      field: 'amount',
      ...(year === undefined ? {} : { year }),
    });
    const measures = { all: sum(), first: sum(2020), second: sum(2021) };
    const book = smallBook(FIELDS, { by: 'values', field: 'chapter' }, measures, sheet);
    expect(await agreed(book)).toEqual([['道路', '123.0', '120.0', '3.0']]);
    // As Excel has it: the formulas give no more.
    expect(tablesOf(book)[0]?.rows[0]?.cells.map((cell) => cell?.reading.live)).toEqual([
      ...[true, true, true],
    ]);
  });

  it('down records is an amount of each for what asks whether there is one, and added once', async () => {
    const sheet = ledger(
      [
        [1, '道路', '', 100, '', '', ''],
        [2, '公園', '', '', '', '', ''],
        [3, '財政', '', '', '', '', ''],
      ],
      { row: 1, column: 3, rows: 2, columns: 1 },
    );
    const measures: Readonly<Record<string, Measure>> = {
      wanted: {
        measure: 'if-any',
        field: 'wanted',
        then: { measure: 'sum', field: 'wanted' },
        otherwise: '目標額なし',
      },
    };
    const book = smallBook(FIELDS, { by: 'values', field: 'chapter' }, measures, sheet);
    expect(await agreed(book)).toEqual([
      ['道路', '100.0'],
      ['公園', '0.0'],
      ['財政', '目標額なし'],
    ]);
  });

  it('down records is one target, however many records share it', async () => {
    const sheet = ledger(
      [
        [1, '道路', '', '', '', '', '○参加者：10人以上/年'],
        [2, '道路', '', '', '', '', ''],
      ],
      { row: 1, column: 6, rows: 2, columns: 1 },
    );
    const results = {
      ledger: 'records',
      item: 'name',
      year: 'name',
      value: 'name',
      of: 'records',
      targets: 'targets',
      period: 'name',
      name: 'name',
      directions: { lessIsBetter: [] },
    } as const;
    const measures: Readonly<Record<string, Measure>> = {
      targets: { measure: 'count-items', field: 'targets' },
      open: { measure: 'attainment-count', verdict: 'open', results },
    };
    const book = smallBook(FIELDS, { by: 'values', field: 'chapter' }, measures, sheet);
    expect(await agreed(book)).toEqual([['道路', '1.0', '1.0']]);
  });
});
