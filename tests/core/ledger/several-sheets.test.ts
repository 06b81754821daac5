/** A ledger that the plan says to stand on several sheets is read from all of them, and each finding names its own sheet. */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../../src/core/check';
import { compareForms } from '../../../src/core/form/compare';
import { recognise } from '../../../src/core/ledger/recognise';
import { recordNames } from '../../../src/core/records/record-names';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import type { Plan } from '../../../src/core/plan';
import { rollUp } from '../../../src/core/rollup';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { plainSheet } from '../plain-sheet';

type Row = readonly CellValue[];

const plan: Plan = {
  id: 'chapters',
  municipality: '試験町',
  title: '行政改革実施計画',
  years: [2023, 2024],
  ledgers: [
    {
      id: 'items',
      name: '進行管理表',
      recordName: '取組',
      numberField: 'number',
      titleField: 'title',
      sheets: 'all',
      fields: [
        { id: 'number', label: '№', type: { kind: 'integer', min: 1 } },
        { id: 'title', label: '取組名', type: { kind: 'text' } },
        { id: 'section', label: '担当課', type: { kind: 'text' } },
        { id: 'state', label: '実施状況', type: { kind: 'one-of', values: ['○', '△', '×'] } },
        { id: 'effect', label: '効果額', type: { kind: 'money', unit: '千円' } },
      ],
    },
  ],
  rules: [
    { code: 'C01', severity: 'error', kind: 'required-columns' },
    { code: 'C03', severity: 'error', kind: 'unique', field: 'number' },
    { code: 'C04', severity: 'error', kind: 'consecutive', from: 1 },
    { code: 'C05', severity: 'error', kind: 'required', fields: ['title', 'section'] },
    { code: 'C06', severity: 'error', kind: 'one-of', fields: ['state'] },
    { code: 'C16', severity: 'warning', kind: 'no-merges' },
    { code: 'C17', severity: 'warning', kind: 'hidden-rows' },
  ],
  rollups: [
    {
      id: 'states',
      name: '状況別',
      title: '状況別',
      unitLine: null,
      ledger: 'items',
      rows: { by: 'values', field: 'state' },
      labels: [{ heading: '状況' }],
      columns: [
        { heading: '件数', places: 0, measure: { measure: 'count' } },
        { heading: '効果額', places: 0, measure: { measure: 'sum', field: 'effect' } },
      ],
      total: { label: '計', of: 'records' },
      notes: [],
    },
  ],
  forms: [
    {
      kind: 'record',
      id: 'sheet',
      name: '状況シート',
      ledger: 'items',
      widths: [80, 120, 80, 120],
      fontSize: 10,
      orientation: 'portrait',
      headings: [{ parts: [{ field: 'section' }] }],
      bands: [],
    },
  ],
};

const HEAD: Row = ['№', '取組名', '担当課', '実施状況', '効果額'];
const record = (number: CellValue, state = '○', effect: CellValue = 100): Row => [
  number,
  `取組${String(number)}`,
  '総務課',
  state,
  effect,
];

function chapter(position: number, rows: readonly Row[], state: Partial<SheetSnapshot> = {}) {
  return { ...plainSheet(rows, { id: `{${position}}`, name: `${position}章` }), ...state };
}

/** The second sheet has a title, and a column more at the left. */
const BOOK = [
  chapter(1, [HEAD, record(1), record(2, '△'), record(3)]),
  chapter(2, [['第２章'], ['重要', ...HEAD], ['◎', ...record(4, '×', 20)], ['', ...record(5)]]),
  chapter(3, [HEAD, record(6, '○', 7)]),
];

function read(sheets: readonly SheetSnapshot[], of: Plan = plan): PlanWorkbook<Plan> {
  const recognition = recognise({ workbook: '試験町.xlsx', sheets }, [of], of.id);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

function without<T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(from).filter(([each]) => each !== key)) as Omit<T, K>;
}

function findings(sheets: readonly SheetSnapshot[]): readonly string[] {
  return check(read(sheets)).map(
    ({ code, sheet, cell, record: name, params }) =>
      `${code} ${sheet}!${cell} ${name} ${String(params['firstCell'] ?? '')}`,
  );
}

describe('a ledger on several sheets', () => {
  it('is read whole, in the order of the sheets, where the plan says so', () => {
    const { ledgers } = read(BOOK);
    const [ledger] = ledgers;
    if (!ledger) throw new Error('no ledger');
    expect(ledgers).toHaveLength(1);
    expect(recordNames(ledger)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(ledger.parts.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
      ['1章', 3],
      ['2章', 2],
      ['3章', 1],
    ]);
    expect(findings(BOOK)).toEqual([]);
  });

  it('is read from one sheet, and the others are an error each, where it does not', () => {
    const [items] = plan.ledgers;
    if (!items) throw new Error('no ledger');
    const found = check(read(BOOK, { ...plan, ledgers: [without(items, 'sheets')] }));
    const told = found.map(({ code, sheet }) => `${code} ${sheet}`);
    expect(told.toSorted()).toEqual(['C22 2章', 'C22 3章']);
  });

  it('has its findings at the cells of their own sheets', () => {
    const [first, second, third] = BOOK;
    if (!first || !second || !third) throw new Error('no sheets');
    const merges = [{ row: 2, column: 3, rows: 2, columns: 1 }];
    const wrong = chapter(3, [HEAD, record(2, '済'), ['', '', '', '', '']], { hiddenRows: [1] });
    expect(findings([first, { ...second, merges }, wrong])).toEqual([
      'C16 2章!D3 4 ',
      'C17 3章!A1  ',
      'C03 3章!A2 2 1章!A3',
      'C06 3章!D2 2 ',
    ]);
  });

  it('lacks a column on the sheet that lacks it, and holds nothing in it there', () => {
    const [first, second] = BOOK;
    if (!first || !second) throw new Error('no sheets');
    const short = chapter(3, [HEAD.slice(0, 4), record(6).slice(0, 4)]);
    expect(findings([first, second, short])).toEqual(['C01 3章!A1  ']);
    const table = rollUp(read([first, second, short]), plan.rollups[0] as never);
    if (table.state !== 'table') throw new Error(table.state);
    expect(table.rows.at(-1)?.cells.map((cell) => cell?.figure)).toEqual([
      { kind: 'number', value: '6' },
      { kind: 'number', value: '420' },
    ]);
  });

  it('leaves out sheets that are out of sight, and says so', () => {
    const [first, second] = BOOK;
    if (!first || !second) throw new Error('no sheets');
    const old = chapter(9, [HEAD, record(9)], { visible: false });
    expect(findings([first, second, old])).toEqual(['C23 9章!A2  ']);
  });

  it('is brought up to date on the sheet on which the record stands', () => {
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
      values: [value('number', 5), value('state', '△')],
      subRecords: [],
      subLedgers: [],
      subYears: {},
      faults: [],
      bases: { beside: null, all: [] },
    };
    const { records } = compareForms(read(BOOK), [form as never]);
    expect(records.flatMap(({ fields }) => fields.map(({ cell }) => cell))).toEqual([
      { sheetId: '{2}', sheet: '2章', row: 3, column: 4 },
    ]);
  });
});
