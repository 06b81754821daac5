/** Whatever a workbook holds, a proposal is made or nothing is proposed; nothing throws, and the plan that comes of it has no fault. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planOf } from '../../../src/core/infer/plan-of';
import { planFaults } from '../../../src/core/plan/faults';
import type { CellValue, Snapshot } from '../../../src/core/snapshot';
import { plainSheet } from '../plain-sheet';
import { proposed } from './proposed';

const text = fc.constantFrom(
  ...[
    '',
    '',
    '番号',
    '№',
    '取組名',
    '担当課',
    'H25',
    'R7',
    '令和7年度',
    '計画',
    '実績',
    '計',
    '小計',
    '再掲',
  ],
  ...[
    '※ 注',
    '○',
    '△',
    '×',
    '－',
    '総務課',
    '企画部 総務課',
    '（単位：千円）',
    '1,200千円',
    '△5%',
    '①',
    '⑴ 見直し',
  ],
  ...[
    '__proto__',
    'constructor',
    'a\nb',
    '=1+1',
    '　',
    '1-1',
    '長い文'.repeat(40),
    '(うち一般会計3円',
    '12円(うち',
  ],
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: fc.nat(40) },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant({ error: '#REF!' }),
  fc.string({ maxLength: 6 }),
);

const sheet = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }))
  .chain(([columns, rows]) =>
    fc.record({
      cells: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      merges: fc.array(
        fc.record({
          row: fc.nat(rows - 1),
          column: fc.nat(columns - 1),
          rows: fc.integer({ min: 1, max: 4 }),
          columns: fc.integer({ min: 1, max: 4 }),
        }),
        { maxLength: 2 },
      ),
      table: fc.boolean(),
      visible: fc.boolean(),
    }),
  );

function bookOf(
  sheets: readonly (typeof sheet extends fc.Arbitrary<infer T> ? T : never)[],
): Snapshot {
  return {
    workbook: 'M1.xlsx',
    sheets: sheets.map(({ cells, merges, table, visible }, at) =>
      plainSheet(cells, {
        id: `{${at}}`,
        name: at === 0 ? '__proto__' : `Sheet${at}`,
        merges,
        visible,
        ...(table && merges.length === 0 ? { table: `表${at}` } : {}),
      }),
    ),
  };
}

describe('a workbook of any cells', () => {
  it('gives a plan without a fault, or none', () => {
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 3 }), (sheets) => {
        const plan = planOf(proposed(bookOf(sheets)), { municipality: '', title: '' });
        expect(plan ? planFaults(plan) : []).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('with headings over any cells does so too', () => {
    const headed = sheet.map(({ cells, ...rest }) => ({
      ...rest,
      cells: [
        ['番号', '取組名', '担当課', '進捗', '進捗', '実績 R6', '実績 R7', '額（千円）', '備考'],
        ...cells,
      ],
    }));
    fc.assert(
      fc.property(headed, (each) => {
        const plan = planOf(proposed(bookOf([each])), { municipality: '', title: '' });
        expect(plan ? planFaults(plan) : []).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
