/** Figures over records that stand in several blocks of cells: their formulas see each block, and give what is evaluated. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Plan } from '../../../src/core/plan';
import type { Measure } from '../../../src/core/rollup';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { plainSheet } from '../plain-sheet';
import { calculated, disagreements, type PlanLedgers } from './calculated';

const MEASURES: readonly Measure[] = [
  { measure: 'count' },
  { measure: 'sum', field: 'amount' },
  { measure: 'mean', field: 'amount', places: 1, none: '－' },
  { measure: 'extreme', field: 'amount', which: 'highest', none: '－' },
  { measure: 'count-where', field: 'state', is: '済' },
  { measure: 'count-blank', field: 'state' },
  {
    measure: 'where',
    where: [{ field: 'amount', atLeast: 5 }],
    of: { measure: 'sum', field: 'amount' },
  },
];

const plan: Plan = {
  id: 'blocks',
  municipality: '試験市',
  title: '試験計画',
  years: [2020],
  ledgers: [
    {
      id: 'records',
      name: '台帳',
      recordName: '取組',
      numberField: 'number',
      titleField: 'title',
      sheets: 'all',
      fields: [
        { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
        { id: 'title', label: '取組項目', type: { kind: 'text' } },
        { id: 'state', label: '状況', type: { kind: 'one-of', values: ['済', '未'] } },
        { id: 'amount', label: '金額', type: { kind: 'money', unit: '千円' } },
      ],
    },
  ],
  rules: [],
  forms: [],
  rollups: [
    {
      id: 'states',
      name: '状況別',
      title: '状況別',
      unitLine: null,
      ledger: 'records',
      rows: { by: 'values', field: 'state' },
      labels: [{ heading: '状況' }],
      columns: MEASURES.map((measure, at) => ({ heading: `列${at}`, measure, places: 1 })),
      total: { label: '合計', of: 'records' },
      notes: [],
    },
    {
      id: 'single',
      name: '取組別',
      title: '取組別',
      unitLine: null,
      ledger: 'records',
      rows: { by: 'records' },
      labels: [{ heading: '番号', field: 'number' }],
      columns: [
        { heading: '状況', measure: { measure: 'value', field: 'state' }, places: 0 },
        { heading: '金額', measure: { measure: 'value', field: 'amount' }, places: 0 },
      ],
      notes: [],
    },
  ],
};

const row = fc.record({
  state: fc.constantFrom<CellValue>('済', '未', '未', ''),
  amount: fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constant<CellValue>('')),
  subtotal: fc.nat({ max: 5 }).map((lot) => lot === 0),
});
const chapters = fc.array(fc.array(row, { minLength: 1, maxLength: 5 }), {
  minLength: 2,
  maxLength: 4,
});

function sheetsOf(
  all: readonly (readonly (typeof row extends fc.Arbitrary<infer T> ? T : never)[])[],
  book: number,
): readonly SheetSnapshot[] {
  let number = 0;
  return all.map((rows, at) => {
    const cells = rows.flatMap(({ state, amount, subtotal }): readonly (readonly CellValue[])[] => {
      number += 1;
      const record = [number, `取組${number}`, state, amount];
      return subtotal ? [record, ['小計', '', '', 999]] : [record];
    });
    const lead = at % 2 === 0 ? [] : [['表題']];
    const values = [...lead, ['番号', '取組項目', '状況', '金額'], ...cells];
    const name = `${book}の${at + 1}章`;
    return plainSheet(values, { id: name, name });
  });
}

describe('figures over several sheets', () => {
  it('are what their formulas give', async () => {
    let live = 0;
    const agree = fc.asyncProperty(
      fc.array(chapters, { minLength: 8, maxLength: 8 }),
      async (books) => {
        const all = books.map((each, at): PlanLedgers => ({
          plan,
          snapshot: { workbook: '試験市.xlsx', sheets: sheetsOf(each, at) },
        }));
        const { pairs } = await calculated(all);
        live += pairs.filter(({ formula }) => formula.includes("2章'!")).length;
        expect(disagreements(pairs)).toEqual([]);
      },
    );
    await fc.assert(agree, { numRuns: 3 });
    // Else no formula named a second sheet, and nothing was proved.
    expect(live).toBeGreaterThan(100);
  }, 120_000);
});
