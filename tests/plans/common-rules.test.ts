/** The rules for all ledgers that 旭川市 covers with codes of its own, on a small plan with sub-records. */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/core/check';
import { recognise } from '../../src/core/ledger/recognise';
import type { Plan } from '../../src/core/plan';
import type { CellValue } from '../../src/core/snapshot';
import {
  allowedValues,
  consecutiveNumbers,
  numberForm,
  requiredFields,
  subRecordOf,
  uniqueNumber,
  uniqueWithin,
} from '../../src/plans/common-rules';
import { sheetOf, snapshotOf } from '../core/asahikawa-snapshot';
import { short } from '../core/checked';

const plan: Plan = {
  id: 'small',
  municipality: '試験市',
  title: '試験計画',
  years: [2020],
  ledgers: [
    {
      id: 'items',
      name: '項目一覧',
      recordName: '項目',
      numberField: 'number',
      fields: [
        { id: 'number', label: '項目番号', type: { kind: 'integer', min: 1 } },
        { id: 'name', label: '項目名', type: { kind: 'text' } },
        { id: 'state', label: '状態', type: { kind: 'one-of', values: ['完了', '継続'] } },
      ],
    },
    {
      id: 'steps',
      name: '手順一覧',
      recordName: '手順',
      numberField: 'step',
      fields: [
        { id: 'step', label: '手順番号', type: { kind: 'integer', min: 1 } },
        { id: 'item', label: '親番号', type: { kind: 'integer' } },
        { id: 'text', label: '内容', type: { kind: 'text' } },
      ],
    },
  ],
  rules: [
    numberForm,
    uniqueNumber('number', 'items'),
    consecutiveNumbers,
    requiredFields(['name'], 'items'),
    allowedValues(['state'], 'items'),
    subRecordOf('steps', 'item', 'items'),
  ],
  rollups: [],
  forms: [],
};

const column = (
  label: string,
  cells: CellValue[],
): { label: string; year: null; cells: CellValue[] } => ({
  label,
  year: null,
  cells,
});

function findings(
  items: readonly CellValue[][],
  steps: readonly CellValue[][],
  by: Plan = plan,
): readonly string[] {
  const cells = (rows: readonly CellValue[][], at: number): CellValue[] =>
    rows.map((row) => row[at] ?? '');
  const first = sheetOf(
    ['項目番号', '項目名', '状態'].map((label, at) => column(label, cells(items, at))),
  );
  const second = sheetOf(
    ['手順番号', '親番号', '内容'].map((label, at) => column(label, cells(steps, at))),
  );
  const recognition = recognise(snapshotOf(first, { ...second, id: '{sheet-2}', name: '手順' }), [
    by,
  ]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return check(recognition.workbook).map((each) => `${each.cell} ${each.severity} ${short(each)}`);
}

const items: readonly CellValue[][] = [
  [1, '庁舎', '完了'],
  [2, '公園', '継続'],
  [3, '道路', ' 完了　'],
];
const steps: readonly CellValue[][] = [
  [1, 1, '調査'],
  [2, '３', '実施'],
];

describe('the rules for all ledgers', () => {
  it('find nothing in a sound ledger', () => {
    expect(findings(items, steps)).toEqual([]);
  });

  it('C02, C03 and C04 speak of missing, repeated and left-out numbers', () => {
    const broken = [...items, ['四', '橋', '完了'], [3, '川', '完了'], [8, '港', '継続']];
    expect(findings(broken, steps)).toEqual([
      'A5 error C02 四 項目番号',
      'A6 error C03 3 項目番号',
      'A7 warning C04  項目番号',
    ]);
  });

  it('C05 speaks of an empty required field, C06 of a value that is not allowed', () => {
    const broken = [...items, [4, '　', '中止']];
    expect(findings(broken, steps)).toEqual(['B5 error C05 4 項目名', 'C5 error C06 4 状態']);
  });

  it('C09 speaks of a sub-record whose record is not there', () => {
    expect(findings(items, [...steps, [3, 4, '検証']])).toEqual(['B4 error C09 3 親番号']);
  });
});

describe('the rules for all ledgers, on sub-records', () => {
  const [ledger, steps2] = plan.ledgers;
  if (!ledger || !steps2) throw new Error('no ledgers');
  const sub = { numberField: 'item', itemField: 'step', subRecordsOf: 'items' };
  const nested: Plan = {
    ...plan,
    ledgers: [ledger, { ...steps2, ...sub }],
    rules: [numberForm, consecutiveNumbers, uniqueWithin(['item'], 'step', 'steps')],
  };

  it('C02 asks for the number of the record, C04 does not ask that every record has some', () => {
    const some: readonly CellValue[][] = [
      [1, 1, '調査'],
      [1, 3, '調査'],
      [2, 3, '実施'],
    ];
    expect(findings(items, some, nested)).toEqual([]);
    expect(findings(items, [...some, [3, '', '検証']], nested)).toEqual(['B5 error C02  親番号']);
  });

  it('C03 compares the sub-records of one record alone', () => {
    const some: readonly CellValue[][] = [
      [1, 1, '調査'],
      [1, 2, '調査'],
      ['１', 1, '実施'],
    ];
    expect(findings(items, some, nested)).toEqual(['A4 error C03 1 手順番号']);
  });
});
