/** Which record is which: renumbered, renamed, carried on from the edition before, and what nobody can tell. */
import { describe, expect, it } from '@jest/globals';
import { compareBooks } from '../../../src/core/compare/compare-books';
import type { LedgerComparison } from '../../../src/core/compare/comparison';
import type { LedgerDefinition } from '../../../src/core/ledger/definition';
import { recognise } from '../../../src/core/ledger/recognise';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import type { Programme } from '../../../src/core/programme';
import type { CellValue, Snapshot } from '../../../src/core/snapshot';

const LEDGER: LedgerDefinition = {
  id: 'initiatives',
  name: '取組一覧',
  recordName: '取組',
  numberField: 'number',
  titleField: 'title',
  fields: [
    { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
    {
      id: 'formerNumber',
      label: '旧番号',
      type: { kind: 'integer', min: 1 },
      optionalColumn: true,
    },
    { id: 'title', label: '取組名', type: { kind: 'text' } },
    { id: 'section', label: '担当課', type: { kind: 'text' } },
    { id: 'target', label: '目標値', type: { kind: 'integer', min: 0 } },
    {
      id: 'result',
      label: '実績値',
      byYear: true,
      due: 'year-end',
      type: { kind: 'integer', min: 0 },
    },
  ],
};
const PROGRAMME: Programme = {
  id: 'town',
  municipality: '中央市',
  title: '改革プラン',
  years: [2020, 2021],
  ledgers: [LEDGER],
};
const HEADINGS = ['番号', '旧番号', '取組名', '担当課', '目標値', '実績値 R2', '実績値 R3'];

type Row = readonly [
  number: number,
  former: CellValue,
  title: string,
  section: string,
  target: CellValue,
  first: CellValue,
  second: CellValue,
];

function workbookOf(rows: readonly Row[]): PlanWorkbook {
  const values: readonly (readonly CellValue[])[] = [HEADINGS, ...rows];
  const area = { row: 0, column: 0, rows: values.length, columns: HEADINGS.length };
  const snapshot: Snapshot = {
    workbook: 'b.xlsx',
    sheets: [
      {
        id: 's',
        name: '取組一覧',
        visible: true,
        protected: false,
        filtered: false,
        area,
        values,
        text: values.map((row) => row.map(String)),
        merges: [],
        tables: [{ name: '取組一覧', area, hasHeaders: true, hasTotals: false }],
        hiddenRows: [],
      },
    ],
  };
  const found = recognise(snapshot, [PROGRAMME], PROGRAMME.id);
  if (found.state !== 'found') throw new Error(found.state);
  return found.workbook;
}

function compared(before: readonly Row[], after: readonly Row[]): LedgerComparison {
  const filledTo = { year: 2020, half: 2 } as const;
  const [ledger] = compareBooks(workbookOf(before), workbookOf(after), filledTo).ledgers;
  if (!ledger) throw new Error('no ledger');
  return ledger;
}

const PAPER: Row = [1, '', '用紙の削減', '総務課', 10, 8, ''];
const FEES: Row = [2, '', '使用料の見直し', '財政課', 20, 15, ''];
const HALL: Row = [3, '', '公民館の統合', '教育課', 30, 25, ''];

function moved([, ...rest]: Row, number: number): Row {
  return [number, ...rest];
}

describe('matching records of an earlier ledger', () => {
  it('follows a title to another number, also where two have changed places', () => {
    const swapped = compared([PAPER, FEES], [moved(FEES, 1), moved(PAPER, 2)]);
    expect(swapped.differences).toMatchObject([
      {
        kind: 'changed',
        formerName: '2',
        record: { name: '1', title: '使用料の見直し' },
        fields: [],
      },
      { kind: 'changed', formerName: '1', record: { name: '2', title: '用紙の削減' }, fields: [] },
    ]);
  });

  it('follows 旧番号 where number and title are others', () => {
    const next: Row = [7, 2, '受益者負担の適正化', '税務課', 99, '', ''];
    expect(compared([PAPER, FEES], [PAPER, next]).differences).toMatchObject([
      { kind: 'changed', formerName: '2', record: { name: '7', title: '受益者負担の適正化' } },
    ]);
  });

  it('takes a record with its number and another title for the same only where the rest speaks for it', () => {
    const renamed: Row = [2, '', '受益者負担の適正化', '財政課', 20, 15, ''];
    expect(compared([PAPER, FEES], [PAPER, renamed]).differences).toMatchObject([
      { kind: 'changed', formerName: null, fields: [{ label: '取組名' }] },
    ]);
    const other: Row = [2, '', '受益者負担の適正化', '税務課', 99, 98, 97];
    const { differences, likely } = compared([PAPER, FEES], [PAPER, other]);
    expect(differences.map(({ kind }) => kind).toSorted()).toEqual(['added', 'ended']);
    expect(likely).toMatchObject([{ because: 'number' }]);
  });

  it('only suggests a record with a near title and another number', () => {
    const near: Row = [9, '', '使用料等の見直し', '財政課', 20, 15, ''];
    const { differences, likely } = compared([PAPER, FEES], [PAPER, near]);
    expect(differences.map(({ kind }) => kind).toSorted()).toEqual(['added', 'ended']);
    expect(likely).toMatchObject([
      { because: 'title', before: { name: '2' }, after: { name: '9' } },
    ]);
  });

  it('tells records that nobody can tell apart, and compares none of them', () => {
    const twice: readonly Row[] = [PAPER, [1, '', '用紙の削減', '財政課', 11, 9, '']];
    const changed: readonly Row[] = [
      [1, '', '用紙の削減', '総務課', 12, 8, ''],
      [1, '', '用紙の削減', '財政課', 13, 9, ''],
    ];
    const { differences, ambiguous } = compared(twice, changed);
    expect(differences).toEqual([]);
    expect(ambiguous).toMatchObject([{ before: [{}, {}], after: [{}, {}] }]);
  });
});

describe('corrections', () => {
  it('are figures that were filled and due, and are others or gone now', () => {
    const before: readonly Row[] = [PAPER, FEES, [3, '', '公民館の統合', '教育課', 30, '', 5]];
    const after: readonly Row[] = [
      [1, '', '用紙の削減', '企画課', 10, 9, ''],
      [2, '', '使用料の見直し', '財政課', '', 15, ''],
      [3, '', '公民館の統合', '教育課', 30, 25, 6],
    ];
    const told = compared(before, after).differences.flatMap((each) =>
      each.kind === 'changed'
        ? each.fields.map(({ label, isCorrection }) => [each.record.name, label, isCorrection])
        : [],
    );
    expect(told).toEqual([
      ['1', '担当課', false],
      ['1', '実績値令和2年度', true],
      ['2', '目標値', true],
      ['3', '実績値令和2年度', false],
      ['3', '実績値令和3年度', false],
    ]);
  });

  it('are none where rows alone have moved', () => {
    expect(compared([PAPER, FEES, HALL], [HALL, PAPER, FEES]).differences).toEqual([]);
  });
});
