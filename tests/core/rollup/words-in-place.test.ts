/** Words that stand where there is no number (－, 目標額なし) stay words in what is calculated from them, by figure and by formula. */
import { describe, expect, it } from '@jest/globals';
import type { FieldDefinition } from '../../../src/core/ledger/definition';
import type { Measure } from '../../../src/core/rollup';
import { plainSheet } from '../plain-sheet';
import { calculated } from './calculated';
import { agreed, smallBook } from './small-book';

const FIELDS: readonly FieldDefinition[] = [
  { id: 'state', label: '状況', type: { kind: 'one-of', values: ['済', '未'] } },
  { id: 'amount', label: '金額', type: { kind: 'money', unit: '千円' } },
  { id: 'points', label: '点', type: { kind: 'integer', min: 0 } },
  { id: 'mark', label: '印', type: { kind: 'mark', mark: '○', meant: [] } },
];

/** No record that is 未 has an amount. */
const SHEET = plainSheet(
  [
    ['番号', '状況', '金額', '点', '印'],
    [1, '済', 300, 0, ''],
    [2, '済', 150, 3, ''],
    [3, '未', '', '', ''],
  ],
  { name: '台帳', table: '台帳' },
);

const MEAN: Measure = { measure: 'mean', field: 'amount', places: 0, none: '－' };

describe('words in the place of a number', () => {
  it('stay words where they would be divided or rounded', async () => {
    const inTens: Measure = { measure: 'divide', by: 10, of: MEAN };
    const measures = {
      inTens,
      rounded: { measure: 'round', places: 1, of: inTens },
      twice: { measure: 'round', places: 0, of: { measure: 'divide', by: 4, of: inTens } },
      lowest: {
        measure: 'divide',
        by: 100,
        of: { measure: 'extreme', field: 'amount', which: 'lowest', none: 'なし' },
      },
      whereAny: {
        measure: 'round',
        places: 0,
        of: {
          measure: 'if-any',
          field: 'amount',
          then: { measure: 'sum', field: 'amount' },
          otherwise: '目標額なし',
        },
      },
    } as const satisfies Readonly<Record<string, Measure>>;
    const book = smallBook(FIELDS, { by: 'values', field: 'state' }, measures, SHEET);
    expect(await agreed(book)).toEqual([
      ['済', '22.5', '22.5', '6.0', '1.5', '450.0'],
      ['未', '－', '－', '－', 'なし', '目標額なし'],
    ]);
    // Formulas, all of them.
    expect((await calculated([book])).live).toHaveLength(10);
  });

  it('give no share', async () => {
    const measures: Readonly<Record<string, Measure>> = {
      mean: MEAN,
      count: { measure: 'count' },
      share: { measure: 'share', of: 'mean', base: 'count', places: 0 },
      withShare: { measure: 'with-share', of: 'mean', base: 'count', places: 0 },
      ofMean: { measure: 'with-share', of: 'count', base: 'mean', places: 0 },
    };
    const book = smallBook(FIELDS, { by: 'values', field: 'state' }, measures, SHEET);
    expect(await agreed(book)).toEqual([
      ['済', '225.0', '2.0', '112.5', '225 (11250%)', '2 (1%)'],
      ['未', '－', '1.0', '', '', ''],
    ]);
  });

  it('are nothing to add: a total of no rows is printed as one of some rows', async () => {
    const measures: Readonly<Record<string, Measure>> = { count: { measure: 'count' } };
    const marks = { by: 'marks', fields: [{ field: 'mark', labels: ['印'] }] } as const;
    const book = smallBook(FIELDS, marks, measures, SHEET, {
      total: { label: '計', of: 'rows' },
      columns: [
        { heading: '件数', measure: { measure: 'count' }, places: 0, total: { kind: 'sum' } },
        {
          heading: '割合',
          measure: { measure: 'count' },
          places: 0,
          total: { kind: 'sum-with-share', base: 0, places: 1 },
        },
      ],
    });
    expect(await agreed(book)).toEqual([['計', '0', '0 (0.0%)']]);
  });

  it('are counted below the table in its rows alone, and not in the heads of its parts', async () => {
    const measures: Readonly<Record<string, Measure>> = { mean: MEAN };
    const book = smallBook(FIELDS, { by: 'levels', fields: ['state', 'points'] }, measures, SHEET, {
      facts: [
        { label: '－の数', measure: { measure: 'tally', column: 'mean', is: '－' }, places: 0 },
      ],
    });
    expect(await agreed(book)).toEqual([
      ['済', '225.0'],
      ['0', '300.0'],
      ['3', '150.0'],
      ['未', '－'],
      ['', '－'],
      ['－の数', '1'],
    ]);
  });

  it('are not what a 0 is: it is printed as 0', async () => {
    const measures: Readonly<Record<string, Measure>> = {
      points: { measure: 'value', field: 'points' },
    };
    const rows = [
      ['番号', '点'],
      [1, 0],
      ['番号', '点'],
      [2, 5],
      [3, ''],
      [4, 0],
    ] as const;
    const sheet = plainSheet(rows, { name: '台帳', table: '台帳' });
    const book = smallBook(FIELDS, { by: 'records' }, measures, sheet);
    expect(await agreed(book)).toEqual([
      ['1', '0.0'],
      ['2', '5.0'],
      ['3', ''],
      ['4', '0.0'],
    ]);
  });
});
