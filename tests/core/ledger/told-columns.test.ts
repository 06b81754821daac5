/** Columns of one heading are told apart by the heading above, or it is said; an open last year has a column like any other. */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../../src/core/check';
import { columnOf } from '../../../src/core/ledger/ledger';
import type { Ledger, PlanWorkbook } from '../../../src/core/ledger/ledger';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import { rollUp } from '../../../src/core/rollup';
import type { CellValue } from '../../../src/core/snapshot';
import { plainSheet } from '../plain-sheet';

type Row = readonly CellValue[];
type Field = Plan['ledgers'][number]['fields'][number];

const NUMBER: Field = { id: 'number', label: '№', type: { kind: 'integer', min: 1 } };
const TITLE: Field = { id: 'title', label: '取組名', type: { kind: 'text' } };
const MONEY = { kind: 'money', unit: '千円' } as const;

function planWith(id: string, fields: readonly Field[], more: Partial<Plan> = {}): Plan {
  return {
    id,
    municipality: '双子町',
    title: '行政改革実施計画',
    years: [2025, 2026, 2027],
    ledgers: [
      {
        id: 'items',
        name: '進行管理表',
        recordName: '取組',
        numberField: 'number',
        titleField: 'title',
        fields: [NUMBER, TITLE, ...fields],
      },
    ],
    rules: [{ code: 'C01', severity: 'error', kind: 'required-columns' }],
    rollups: [],
    forms: [],
    ...more,
  };
}

function read(plan: Plan, rows: readonly Row[], table?: string): PlanWorkbook<Plan> {
  const sheet = plainSheet(rows, table === undefined ? {} : { table });
  const recognition = recognise({ workbook: '双子町.xlsx', sheets: [sheet] }, [plan], plan.id);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

function texts({ ledgers: [ledger] }: PlanWorkbook, field: string, year?: number): unknown {
  return columnOf(ledger as Ledger, field, year ?? null)?.cells.map(({ raw }) => raw);
}

function findings(workbook: PlanWorkbook<Plan>): readonly string[] {
  return check(workbook).map(({ code, cell, params }) =>
    [code, cell, String(params['first'] ?? params['label'] ?? '')].join(' '),
  );
}

describe('columns of one heading', () => {
  const effects: readonly Row[] = [
    ['№', '取組名', '工程', '', '効果額', ''],
    ['', '', '計画', '実績', '計画', '実績'],
    [1, '窓口の改善', '検討', '実施', 100, 80],
  ];
  const both = planWith('both', [
    { id: 'planned', label: '計画', under: '工程', type: { kind: 'text' } },
    { id: 'done', label: '実績', under: '工程', type: { kind: 'text' } },
    { id: 'aim', label: '計画', under: '効果額', type: MONEY },
    { id: 'saved', label: '実績', under: '効果額', type: MONEY },
  ]);

  it('are told apart by the headings above, of a plan that names these', () => {
    const workbook = read(both, effects);
    expect(['planned', 'done', 'aim', 'saved'].map((field) => texts(workbook, field))).toEqual([
      ['検討'],
      ['実施'],
      [100],
      [80],
    ]);
    expect(findings(workbook)).toEqual([]);
  });

  it('are told by one heading where only one of them is wanted, wherever it stands', () => {
    const one = planWith('one', [{ id: 'aim', label: '計画', under: '効果額', type: MONEY }]);
    expect(texts(read(one, effects), 'aim')).toEqual([100]);
    const swapped = effects.map(([a = '', b = '', c = '', d = '', e = '', f = '']) => [
      ...[a, b, e, f, c, d],
    ]);
    expect(texts(read(one, swapped), 'aim')).toEqual([100]);
  });

  it('are missing where no column stands under the heading that the plan names', () => {
    const bare = [
      ['№', '取組名', '計画'],
      [1, '窓口の改善', 100],
    ];
    const one = planWith('one', [{ id: 'aim', label: '計画', under: '効果額', type: MONEY }]);
    expect(findings(read(one, bare))).toEqual(['C01 A1 計画']);
  });

  it('are never read as the first without a word, of a plan that tells them by nothing', () => {
    const plain = planWith('plain', [{ id: 'aim', label: '計画', type: { kind: 'text' } }]);
    const workbook = read(plain, effects);
    expect(texts(workbook, 'aim')).toEqual(['検討']);
    expect(findings(workbook)).toEqual(['C28 E2 C2']);
  });

  it('are said of an Excel table too, which numbers the second one', () => {
    const plain = planWith('plain', [{ id: 'note', label: '備考', type: { kind: 'text' } }]);
    const rows = [
      ['№', '取組名', '備考', '備考2'],
      [1, '窓口の改善', 'あ', 'い'],
    ];
    expect(findings(read(plain, rows, '進行管理表'))).toEqual(['C28 D1 C1']);
  });
});

describe('an open last year', () => {
  const stages: Field = {
    id: 'stage',
    label: '工程',
    byYear: true,
    type: { kind: 'one-of', values: ['検討', '実施'] },
  };
  const rollups: Plan['rollups'] = [
    {
      id: 'years',
      name: '年度別',
      title: '年度別',
      unitLine: null,
      ledger: 'items',
      rows: { by: 'years' },
      labels: [{ heading: '年度' }],
      columns: [
        {
          heading: '実施',
          places: 0,
          measure: { measure: 'count-where', field: 'stage', year: 'row', is: '実施' },
        },
      ],
      notes: [],
    },
  ];
  const open = planWith('open', [stages], { lastYearOpen: true, rollups });
  const rowsWith = (last: string): readonly Row[] => [
    ['№', '取組名', '工程令和7年度', '工程令和8年度', last],
    [1, '窓口の改善', '検討', '検討', '実施'],
  ];

  it.each([
    '工程令和9年度以降',
    '工程（R9～）',
    '工程R9年度以後',
    '令和9年度以降工程',
    '工程令和9年度',
  ])('has the column %s', (heading) => {
    const workbook = read(open, rowsWith(heading));
    expect(texts(workbook, 'stage', 2027)).toEqual(['実施']);
    expect(findings(workbook)).toEqual([]);
  });

  it('stands below its label in a header of two rows', () => {
    const rows = [
      ['№', '取組名', '工程', '', ''],
      ['', '', 'R7', 'R8', 'R9～'],
      [1, '窓口の改善', '検討', '検討', '実施'],
    ];
    expect(texts(read(open, rows), 'stage', 2027)).toEqual(['実施']);
  });

  it('is no year of a plan that does not say so, nor any year but the last', () => {
    const closed = planWith('closed', [stages]);
    expect(findings(read(closed, rowsWith('工程令和9年度以降')))).toEqual(['C01 A1 工程令和9年度']);
    const early = [
      ['№', '取組名', '工程R7', '工程R8～', '工程R9～'],
      [1, '窓口', '', '検討', ''],
    ];
    expect(findings(read(open, early))).toEqual(['C01 A1 工程令和8年度']);
  });

  it('is named as such by the summary’s rows', () => {
    const [definition] = open.rollups;
    const table = definition && rollUp(read(open, rowsWith('工程R9～')), definition);
    if (table?.state !== 'table') throw new Error('no table');
    expect(table.rows.map(({ labels, cells }) => [labels[0], cells[0]?.figure])).toEqual([
      ['令和7年度', { kind: 'number', value: '0' }],
      ['令和8年度', { kind: 'number', value: '0' }],
      ['令和9年度以降', { kind: 'number', value: '1' }],
    ]);
  });
});
