/** A heading over records is the value of a field of each of them: a line across the table, a cell merged down, a cell that stands once. */
import { describe, expect, it } from '@jest/globals';
import type { Area } from '../../../src/core/area';
import { check } from '../../../src/core/check';
import { compareForms } from '../../../src/core/form/compare';
import type { Ledger, PlanWorkbook } from '../../../src/core/ledger/ledger';
import { columnOf } from '../../../src/core/ledger/ledger';
import { positionOf } from '../../../src/core/ledger/positions';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { cellAddress } from '../../../src/core/area';
import { plainSheet } from '../plain-sheet';

type Row = readonly CellValue[];

/** A town whose chapters and parts stand over its records. */
const town: Plan = {
  id: 'town',
  municipality: '見出町',
  title: '行政改革大綱実施計画',
  years: [2023, 2024],
  ledgers: [
    {
      id: 'items',
      name: '進行管理表',
      recordName: '取組',
      numberField: 'number',
      titleField: 'title',
      fields: [
        { id: 'chapter', label: '重点項目', type: { kind: 'heading' }, headingLevel: 1 },
        { id: 'part', label: '推進項目', type: { kind: 'heading' }, headingLevel: 2 },
        { id: 'number', label: '№', type: { kind: 'integer', min: 1 } },
        { id: 'title', label: '取組名', type: { kind: 'text' } },
        { id: 'section', label: '担当課', type: { kind: 'text' } },
        { id: 'state', label: '実施状況', type: { kind: 'one-of', values: ['○', '△', '×'] } },
      ],
    },
  ],
  rules: [
    { code: 'C01', severity: 'error', kind: 'required-columns' },
    { code: 'C05', severity: 'error', kind: 'required', fields: ['chapter', 'part', 'title'] },
    { code: 'C16', severity: 'warning', kind: 'no-merges' },
  ],
  rollups: [],
  forms: [],
};

/** Another town, whose records have no numbers, with one level of headings and lines that are none. */
const village: Plan = {
  id: 'village',
  municipality: '見出村',
  title: '行財政健全化計画',
  years: [2025],
  ledgers: [
    {
      id: 'tasks',
      name: '改革項目',
      recordName: '改革項目',
      nameFields: ['name'],
      titleField: 'name',
      fields: [
        { id: 'pillar', label: '柱', type: { kind: 'text' }, headingLevel: 1 },
        { id: 'name', label: '改革項目', type: { kind: 'text' } },
        { id: 'office', label: '所管', type: { kind: 'text' } },
        { id: 'saved', label: '効果額', type: { kind: 'money', unit: '千円' } },
      ],
    },
  ],
  rules: [{ code: 'C16', severity: 'warning', kind: 'no-merges' }],
  rollups: [],
  forms: [],
};

function read(plan: Plan, sheet: SheetSnapshot): PlanWorkbook<Plan> {
  const book = { workbook: `${plan.municipality}.xlsx`, sheets: [sheet] };
  const recognition = recognise(book, [plan], plan.id);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

function ledgerIn({ ledgers: [ledger] }: PlanWorkbook): Ledger {
  if (!ledger) throw new Error('no ledger');
  return ledger;
}

/** What a heading field says of each record, and where that stands. */
function headings(ledger: Ledger, field: string): readonly string[] {
  const column = columnOf(ledger, field);
  if (!column) throw new Error(`no ${field}`);
  return column.cells.map(({ text }, record) => {
    const { row, column: at } = positionOf(ledger, column, record);
    return `${text} ${cellAddress(row, at)}`;
  });
}

function findings(workbook: PlanWorkbook<Plan>): readonly string[] {
  return check(workbook).map(({ code, cell, field }) => `${code} ${cell} ${field}`);
}

const HEAD: Row = ['№', '取組名', '担当課', '実施状況'];
const record = (number: number): Row => [number, `取組${number}`, '総務課', '○'];
const across = (row: number): Area => ({ row, column: 0, rows: 1, columns: 4 });

const LINES: readonly Row[] = [
  HEAD,
  ['１　公共サービスの推進'],
  ['(1)　事務事業の見直し'],
  record(1),
  record(2),
  ['(2)　窓口の改善'],
  record(3),
  ['２　行政運営の推進'],
  ['(1)　組織の見直し'],
  record(4),
];

describe('headings in lines across the table', () => {
  it('are levels by how they are numbered, and hold until the next of their level or a higher one', () => {
    for (const merges of [[], [1, 2, 5, 7, 8].map(across)]) {
      const workbook = read(town, { ...plainSheet(LINES), merges });
      const ledger = ledgerIn(workbook);
      expect(headings(ledger, 'chapter')).toEqual([
        '１　公共サービスの推進 A2',
        '１　公共サービスの推進 A2',
        '１　公共サービスの推進 A2',
        '２　行政運営の推進 A8',
      ]);
      expect(headings(ledger, 'part')).toEqual([
        '(1)　事務事業の見直し A3',
        '(1)　事務事業の見直し A3',
        '(2)　窓口の改善 A6',
        '(1)　組織の見直し A9',
      ]);
      expect(findings(workbook)).toEqual([]);
    }
  });

  it('of the lower level are missing where a higher one comes without any', () => {
    const rows = [...LINES.slice(0, 8), record(4)];
    expect(findings(read(town, plainSheet(rows)))).toEqual(['C05 A9 推進項目']);
  });

  it('are missed as a column is where there is none', () => {
    expect(findings(read(town, plainSheet([HEAD, record(1), record(2)])))).toEqual([
      'C01 A1 重点項目',
      'C01 A1 推進項目',
    ]);
  });

  it('are told from totals, notes, headers once more and records, of a plan with names for numbers too', () => {
    const rows: readonly Row[] = [
      ['改革項目', '所管', '効果額'],
      ['柱１ 歳入の確保'],
      ['ふるさと納税の推進', '企画課', 300],
      ['使用料の見直し', '財政課', ''],
      ['小計', '', 300],
      ['※　見込み額を含む。'],
      ['柱２ 歳出の削減'],
      ['改革項目', '所管', '効果額'],
      ['光熱水費の削減', '', 20],
      ['（再掲）'],
      ['合計', '', 320],
    ];
    const ledger = ledgerIn(read(village, plainSheet(rows)));
    expect(ledger.rows).toEqual([2, 3, 8]);
    expect(headings(ledger, 'pillar')).toEqual([
      '柱１ 歳入の確保 A2',
      '柱１ 歳入の確保 A2',
      '柱２ 歳出の削減 A7',
    ]);
  });
});

const WIDE: Row = ['重点項目', '推進項目', ...HEAD];

describe('headings in columns of their own', () => {
  const rows: readonly Row[] = [
    WIDE,
    ['１　公共サービス', '(1)　事務事業', ...record(1)],
    ['', '', ...record(2)],
    ['', '(2)　窓口', ...record(3)],
    ['小計', '', '', '', '', ''],
    ['２　行政運営', '(1)　組織', ...record(4)],
    ['', '', ...record(5)],
  ];
  const expected = {
    chapter: ['１　公共サービス A2', '１　公共サービス A2', '１　公共サービス A2'],
    part: ['(1)　事務事業 B2', '(1)　事務事業 B2', '(2)　窓口 B4'],
  };

  it('hold for the rows below where they stand once', () => {
    const workbook = read(town, plainSheet(rows));
    const ledger = ledgerIn(workbook);
    expect(headings(ledger, 'chapter')).toEqual([
      ...expected.chapter,
      '２　行政運営 A6',
      '２　行政運営 A6',
    ]);
    expect(headings(ledger, 'part')).toEqual([...expected.part, '(1)　組織 B6', '(1)　組織 B6']);
    expect(findings(workbook)).toEqual([]);
  });

  it('hold for all rows that they are merged over, and need not be unmerged', () => {
    const merges = [
      { row: 1, column: 0, rows: 3, columns: 1 },
      { row: 1, column: 1, rows: 2, columns: 1 },
      { row: 5, column: 0, rows: 2, columns: 1 },
      { row: 5, column: 1, rows: 2, columns: 1 },
    ];
    const workbook = read(town, { ...plainSheet(rows), merges });
    expect(headings(ledgerIn(workbook), 'chapter').slice(0, 3)).toEqual(expected.chapter);
    expect(headings(ledgerIn(workbook), 'part').slice(0, 3)).toEqual(expected.part);
    expect(findings(workbook)).toEqual([]);
  });

  it('are not those of a chapter before: a new chapter has no part until one is named', () => {
    const bare = [...rows.slice(0, 5), ['２　行政運営', '', ...record(4)]];
    expect(findings(read(town, plainSheet(bare)))).toEqual(['C05 B6 推進項目']);
  });

  it('are changed by no form of one of their records', () => {
    const workbook = read(town, plainSheet(rows));
    const at = { sheetId: '{form}', sheet: '様式', cell: 'B2' };
    const value = (field: string, raw: CellValue) => ({
      field,
      year: null,
      raw,
      text: String(raw),
      at,
      shown: false,
      carried: false,
    });
    const form = {
      source: '様式.xlsx',
      form: 'sheet',
      ledger: 'items',
      at,
      values: [value('number', 2), value('part', '(3)　別の項目'), value('section', '財政課')],
      subRecords: [],
      subLedgers: [],
      subYears: {},
      faults: [],
      bases: { beside: null, all: [] },
    };
    const { records, unplaced } = compareForms(workbook, [form as never]);
    expect(records.flatMap(({ fields }) => fields.map(({ field }) => field))).toEqual(['section']);
    expect(unplaced.map(({ why }) => why)).toEqual(['shown-only']);
  });
});
