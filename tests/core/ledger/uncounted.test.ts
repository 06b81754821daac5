/** Records that the plan's marks leave out of totals are records all the same: named, checked, and told apart from those that count. */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../../src/core/check';
import { compareForms } from '../../../src/core/form/compare';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import { recordBook } from '../../../src/core/records/record-book';
import { rollUp } from '../../../src/core/rollup';
import type { CellValue } from '../../../src/core/snapshot';
import { draftTable } from '../../../src/core/draft/draft-table';
import { tabs } from '../../../src/words/ja/tabs';
import { plainSheet } from '../plain-sheet';

type Row = readonly CellValue[];
type Marks = NonNullable<Plan['ledgers'][number]['uncounted']>;

function planWith(uncounted: Marks): Plan {
  return {
    id: 'marks',
    municipality: '再掲町',
    title: '行政改革実施計画',
    years: [2023],
    ledgers: [
      {
        id: 'items',
        name: '進行管理表',
        recordName: '取組',
        numberField: 'number',
        titleField: 'title',
        ...(uncounted.length > 0 ? { uncounted } : {}),
        fields: [
          { id: 'number', label: '№', type: { kind: 'integer', min: 1 } },
          { id: 'title', label: '取組名', type: { kind: 'text' } },
          {
            id: 'state',
            label: '実施状況',
            type: { kind: 'one-of', values: ['○', '×', '対象外'] },
          },
          { id: 'note', label: '備考', type: { kind: 'text' } },
        ],
      },
    ],
    rules: [
      { code: 'C03', severity: 'error', kind: 'unique', field: 'number' },
      { code: 'C04', severity: 'error', kind: 'consecutive', from: 1 },
      { code: 'C06', severity: 'error', kind: 'one-of', fields: ['state'] },
      { code: 'C07', severity: 'error', kind: 'readable' },
      { code: 'U01', severity: 'error', kind: 'unlike-earlier', field: 'title' },
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
        columns: [{ heading: '件数', places: 0, measure: { measure: 'count' } }],
        total: { label: '計', of: 'records' },
        notes: [],
      },
    ],
    forms: [],
  };
}

const HEAD: Row = ['№', '取組名', '実施状況', '備考'];

function read(uncounted: Marks, rows: readonly Row[]): PlanWorkbook<Plan> {
  const book = { workbook: '再掲町.xlsx', sheets: [plainSheet([HEAD, ...rows])] };
  const recognition = recognise(book, [planWith(uncounted)], 'marks');
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

function records(workbook: PlanWorkbook<Plan>): readonly string[] {
  const all = recordBook(workbook).of('items')?.all ?? [];
  return all.map(({ name, title, counted }) => `${name} ${title}${counted ? '' : ' －'}`);
}

function findings(workbook: PlanWorkbook<Plan>): readonly string[] {
  return check(workbook).map(({ code, cell }) => `${code} ${cell}`);
}

function total(workbook: PlanWorkbook<Plan>): string | undefined {
  const [definition] = workbook.plan.rollups;
  const table = definition && rollUp(workbook, definition);
  if (table?.state !== 'table') throw new Error('no table');
  const figure = table.rows.at(-1)?.cells[0]?.figure;
  return figure?.kind === 'number' ? figure.value : figure?.text;
}

const ONE: Row = [1, '窓口の改善', '○', ''];
const TWO: Row = [2, '民間委託', '○', ''];

describe('records that no total counts', () => {
  it.each<{ name: string; marks: Marks; row: Row; called: string }>([
    {
      name: 'a word in place of the number',
      marks: [{ field: 'number', words: ['再掲'] }],
      row: ['再掲', '窓口の改善', '○', ''],
      called: '再掲 窓口の改善 －',
    },
    {
      name: 'a word behind the number',
      marks: [{ field: 'number', words: ['再掲'] }],
      row: ['1（再掲）', '窓口の改善', '○', ''],
      called: '1(再掲) 窓口の改善 －',
    },
    {
      name: 'a note',
      marks: [{ field: 'note', words: ['再掲'] }],
      row: [1, '窓口の改善', '○', '№１の再掲'],
      called: '1 窓口の改善 －',
    },
    {
      name: 'any cell',
      marks: [{ words: ['再掲'] }],
      row: [1, '窓口の改善（再掲）', '○', ''],
      called: '1 窓口の改善（再掲） －',
    },
    {
      name: 'a value of another field',
      marks: [{ words: ['再掲'] }, { field: 'state', words: ['対象外'] }],
      row: [3, '庁舎の建替え', '対象外', ''],
      called: '3 庁舎の建替え －',
    },
  ])('are told by $name, and are read without a finding', ({ marks, row, called }) => {
    const workbook = read(marks, [ONE, TWO, row, [3, '公用車の削減', '×', '']]);
    expect(records(workbook)).toEqual(['1 窓口の改善', '2 民間委託', called, '3 公用車の削減']);
    expect(findings(workbook)).toEqual([]);
    expect(total(workbook)).toBe('3');
  });

  it('are not those that only speak of the word', () => {
    const rows: readonly Row[] = [
      [1, '再掲載の基準', '○', '再掲を除く件数による'],
      [2, '再掲の整理', '○', ''],
    ];
    expect(records(read([{ words: ['再掲'] }], rows))).toEqual(['1 再掲載の基準', '2 再掲の整理']);
  });

  it('are no records, and told as a finding, where the plan names no marks', () => {
    const workbook = read([], [ONE, ['再掲', '窓口の改善', '○', ''], TWO]);
    expect(records(workbook)).toEqual(['1 窓口の改善', '2 民間委託']);
    expect(findings(workbook)).toEqual(['C26 A3']);
  });

  it('are checked in all but their number', () => {
    const marks: Marks = [{ field: 'number', words: ['再掲'] }];
    expect(findings(read(marks, [ONE, ['再掲', '窓口の改善', '△', '']]))).toEqual(['C06 C3']);
  });

  it('fill no gap in the numbers', () => {
    const marks: Marks = [{ field: 'note', words: ['再掲'] }];
    const gap = [ONE, [2, '民間委託', '○', '再掲'], [3, '公用車の削減', '×', '']];
    expect(findings(read(marks, gap))).toEqual(['C04 A4']);
  });

  it('are said on the tab, and how many there are', () => {
    const workbook = read([{ words: ['再掲'] }], [ONE, TWO, ['再掲', '窓口の改善', '○', '']]);
    const [definition] = workbook.plan.rollups;
    const table = definition && rollUp(workbook, definition);
    if (table?.state !== 'table') throw new Error('no table');
    const texts = draftTable(table, tabs).cells.flatMap(({ content }) =>
      content?.kind === 'text' ? [content.text] : [],
    );
    expect(texts).toContain('※　再掲の取組1件は，数えていません（実数）。');
  });

  it('are collected by their titles where they have the number of the record that counts', () => {
    const workbook = read(
      [{ field: 'note', words: ['再掲'] }],
      [ONE, TWO, [1, '窓口の改善（福祉）', '×', '再掲']],
    );
    const at = { sheetId: '{form}', sheet: '様式', cell: 'B2' };
    const formOf = (title: string) => ({
      source: '様式.xlsx',
      form: 'sheet',
      ledger: 'items',
      at,
      values: [['number', 1] as const, ['title', title] as const, ['state', '対象外'] as const].map(
        ([field, raw]) => ({
          field,
          year: null,
          raw,
          text: String(raw),
          at,
          shown: false,
          carried: false,
        }),
      ),
      subRecords: [],
      subLedgers: [],
      subYears: {},
      faults: [],
      bases: { beside: null, all: [] },
    });
    const forms = [formOf('窓口の改善（福祉）'), formOf('窓口の改善')];
    const { records: changed } = compareForms(workbook, forms as never);
    const rows = changed.map(({ title, fields }) => `${title} ${fields[0]?.cell?.row}`);
    expect(rows.toSorted()).toEqual(['窓口の改善 1', '窓口の改善（福祉） 3']);
  });
});
