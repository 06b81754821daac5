/** A record of several rows is one record where the plan says so, each field in its own row. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Area } from '../../../src/core/area';
import { cellAddress } from '../../../src/core/area';
import { check } from '../../../src/core/check';
import { compareForms } from '../../../src/core/form/compare';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import { columnOf } from '../../../src/core/ledger/ledger';
import { positionOf } from '../../../src/core/ledger/positions';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import { recordBook } from '../../../src/core/records/record-book';
import { rollUp, type Measure } from '../../../src/core/rollup';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { plainSheet } from '../plain-sheet';
import { calculated, disagreements, type PlanLedgers } from '../rollup/calculated';

type Row = readonly CellValue[];

const STAGE = { kind: 'one-of', values: ['検討', '実施', '完了'] } as const;

/** A town that tells the rows by a column of their own. */
const town: Plan = {
  id: 'town',
  municipality: '二段町',
  title: '行政改革実施計画',
  years: [2025, 2026],
  ledgers: [
    {
      id: 'items',
      name: '進捗',
      recordName: '取組',
      numberField: 'number',
      titleField: 'title',
      recordRows: { count: 2, told: 'which' },
      fields: [
        { id: 'number', label: '№', type: { kind: 'integer', min: 1 } },
        { id: 'title', label: '取組項目', type: { kind: 'text' } },
        { id: 'which', label: '区分', type: { kind: 'text' } },
        ...[
          { id: 'planned', label: '計画', row: '計画' },
          { id: 'done', label: '実績', row: '実績' },
        ].map((field) => ({ ...field, aliases: [''], byYear: true as const, type: STAGE })),
        { id: 'grade', label: '評価', type: { kind: 'one-of', values: ['Ａ', 'Ｂ'] } },
      ],
    },
  ],
  rules: [
    { code: 'C01', severity: 'error', kind: 'required-columns' },
    { code: 'C03', severity: 'error', kind: 'unique', field: 'number' },
    { code: 'C06', severity: 'error', kind: 'one-of', fields: ['planned', 'done', 'grade'] },
    { code: 'C16', severity: 'warning', kind: 'no-merges' },
  ],
  rollups: [],
  forms: [],
};

/** Another town, whose amounts stand three below each other, told by their order. */
const village: Plan = {
  id: 'village',
  municipality: '三段村',
  title: '行財政改革プラン',
  years: [2025],
  ledgers: [
    {
      id: 'tasks',
      name: '効果',
      recordName: '項目',
      numberField: 'no',
      titleField: 'name',
      recordRows: { count: 3 },
      fields: [
        { id: 'no', label: '番号', type: { kind: 'integer', min: 1 } },
        { id: 'name', label: '項目名', type: { kind: 'text' } },
        { id: 'office', label: '所管', row: 1, type: { kind: 'text' } },
        ...['aim', 'saved', 'rest'].map((id, row) => ({
          id,
          label: '金額',
          row,
          type: { kind: 'money', unit: '千円' } as const,
        })),
        { id: 'state', label: '状況', row: 2, type: { kind: 'one-of', values: ['済', '未'] } },
      ],
    },
  ],
  rules: [{ code: 'C01', severity: 'error', kind: 'required-columns' }],
  rollups: [],
  forms: [],
};

function read(plan: Plan, sheet: SheetSnapshot): PlanWorkbook<Plan> {
  const book = { workbook: `${plan.municipality}.xlsx`, sheets: [sheet] };
  const recognition = recognise(book, [plan], plan.id);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

function said(workbook: PlanWorkbook<Plan>, field: string, year: number | null = null) {
  const [ledger] = workbook.ledgers;
  const column = ledger && columnOf(ledger, field, year);
  if (!ledger || !column) throw new Error(`no ${field}`);
  return column.cells.map(({ text }, record) => {
    const { row, column: at } = positionOf(ledger, column, record);
    return `${text} ${cellAddress(row, at)}`;
  });
}

function findings(workbook: PlanWorkbook<Plan>): readonly string[] {
  return check(workbook).map(({ code, cell, record, message }) =>
    [code, cell, record, message].join(' '),
  );
}

const HEAD: Row = ['№', '取組項目', '区分', 'R7', 'R8', '評価'];
const twoRows = (number: number, planned: CellValue, done: CellValue): readonly Row[] => [
  [number, `取組${number}`, '計画', planned, planned, 'Ａ'],
  ['', '', '実績', done, '', ''],
];

describe('records of two rows', () => {
  const rows = [HEAD, ...[1, 2, 3].flatMap((number) => twoRows(number, '検討', '実施'))];

  it('are one record each, where the plan says so', () => {
    const workbook = read(town, plainSheet(rows));
    expect(recordBook(workbook).of('items')?.names).toEqual(['1', '2', '3']);
    expect(said(workbook, 'planned', 2025)).toEqual(['検討 D2', '検討 D4', '検討 D6']);
    expect(said(workbook, 'done', 2025)).toEqual(['実施 D3', '実施 D5', '実施 D7']);
    expect(said(workbook, 'grade')).toEqual(['Ａ F2', 'Ａ F4', 'Ａ F6']);
    expect(findings(workbook)).toEqual([]);
  });

  it('are two records each, and an error, where it does not', () => {
    const [items] = town.ledgers;
    if (!items) throw new Error('no ledger');
    const { fields } = items;
    const plain: Plan = {
      ...town,
      ledgers: [
        {
          id: 'items',
          name: '進捗',
          recordName: '取組',
          numberField: 'number',
          titleField: 'title',
          fields: fields.filter(({ id }) => id !== 'done'),
        },
      ],
      rules: [],
    };
    expect(findings(read(plain, plainSheet(rows)))).toEqual(['C24 A2  rows-a-record']);
  });

  it('may have cells merged over both rows, whose amounts and names are the record’s own', () => {
    const merges: Area[] = [0, 1, 5].flatMap((column) =>
      [1, 3, 5].map((row) => ({ row, column, rows: 2, columns: 1 })),
    );
    const workbook = read(town, { ...plainSheet(rows), merges });
    expect(
      recordBook(workbook)
        .of('items')
        ?.all.map(({ title }) => title),
    ).toEqual(['取組1', '取組2', '取組3']);
    expect(findings(workbook)).toEqual([]);
  });

  it('have their findings in the row that is wrong', () => {
    const wrong = rows.map((row, at) => (at === 4 ? ['', '', '実績', '中止', '', ''] : row));
    expect(findings(read(town, plainSheet(wrong)))).toEqual(['C06 D5 2 one-of']);
  });

  it('are told where a row lacks or is too many, and count once all the same', () => {
    const short = rows.filter((_row, at) => at !== 4);
    expect(findings(read(town, plainSheet(short)))).toEqual(['C24 A4  odd-rows']);
    const long = [...rows.slice(0, 5), ['', '', '見込', '検討', '', ''], ...rows.slice(5)];
    const workbook = read(town, plainSheet(long));
    expect(findings(workbook)).toEqual(['C24 A4  odd-rows']);
    expect(recordBook(workbook).of('items')?.names).toEqual(['1', '2', '3']);
  });

  it('are brought up to date in the row in which the field stands', () => {
    const at = { sheetId: '{form}', sheet: '様式', cell: 'B2' };
    const value = (field: string, raw: CellValue, year: number | null = null) => ({
      field,
      year,
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
      values: [value('number', 2), value('done', '完了', 2025), value('planned', '実施', 2026)],
      subRecords: [],
      subLedgers: [],
      subYears: {},
      faults: [],
      bases: { beside: null, all: [] },
    };
    const { records } = compareForms(read(town, plainSheet(rows)), [form as never]);
    const cells = records.flatMap(({ fields }) =>
      fields.map(({ field, cell }) => `${field} ${cell ? cellAddress(cell.row, cell.column) : ''}`),
    );
    expect(cells.toSorted()).toEqual(['done D5', 'planned E4']);
  });
});

const MEASURES: readonly Measure[] = [
  { measure: 'count' },
  { measure: 'sum', field: 'aim' },
  { measure: 'sum', field: 'saved' },
  { measure: 'mean', field: 'rest', places: 1, none: '－' },
  { measure: 'count-where', field: 'state', is: '済' },
  {
    measure: 'where',
    where: [{ field: 'aim', atLeast: 5 }],
    of: { measure: 'sum', field: 'saved' },
  },
];

const summed: Plan = {
  ...village,
  rollups: [
    {
      id: 'states',
      name: '状況別',
      title: '状況別',
      unitLine: null,
      ledger: 'tasks',
      rows: { by: 'values', field: 'state' },
      labels: [{ heading: '状況' }],
      columns: MEASURES.map((measure, at) => ({ heading: `列${at}`, measure, places: 1 })),
      total: { label: '合計', of: 'records' },
      notes: [],
    },
  ],
};

const amount = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constant<CellValue>(''));
const task = fc.record({
  amounts: fc.tuple(amount, amount, amount),
  state: fc.constantFrom('済', '未'),
  subtotal: fc.nat({ max: 4 }).map((lot) => lot === 0),
});
type Task = typeof task extends fc.Arbitrary<infer T> ? T : never;

function sheetOf(tasks: readonly Task[], book: number): SheetSnapshot {
  const rows = tasks.flatMap(({ amounts: [a, b, c], state, subtotal }, at): readonly Row[] => [
    [at + 1, `項目${at + 1}`, '', a, ''],
    ['', '', '総務課', b, ''],
    ['', '', '', c, state],
    ...(subtotal ? [['小計', '', '', 777, '']] : []),
  ]);
  const name = `効果${book}`;
  return plainSheet([['番号', '項目名', '所管', '金額', '状況'], ...rows], { id: name, name });
}

function figuresOf(tasks: readonly Task[]): readonly string[] {
  const numbers = (at: 0 | 1 | 2, of = tasks): readonly number[] =>
    of.flatMap(({ amounts }) => (typeof amounts[at] === 'number' ? [amounts[at]] : []));
  const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);
  const rest = numbers(2);
  const large = tasks.filter(({ amounts: [aim] }) => typeof aim === 'number' && aim >= 5);
  return [
    tasks.length,
    sum(numbers(0)),
    sum(numbers(1)),
    rest.length === 0 ? '－' : Math.round((sum(rest) / rest.length) * 10 + 1e-9) / 10,
    tasks.filter(({ state }) => state === '済').length,
    sum(numbers(1, large)),
  ].map(String);
}

describe('records of three rows', () => {
  it('enter each figure once and by the right row, and so do the formulas', async () => {
    let live = 0;
    const books = fc.array(fc.array(task, { minLength: 1, maxLength: 6 }), {
      minLength: 10,
      maxLength: 10,
    });
    const agree = fc.asyncProperty(books, async (drawn) => {
      const all = drawn.map((tasks, at): PlanLedgers => ({
        plan: summed,
        snapshot: { workbook: '三段村.xlsx', sheets: [sheetOf(tasks, at)] },
      }));
      for (const [at, { snapshot }] of all.entries()) {
        const [sheet] = snapshot.sheets;
        const [definition] = summed.rollups;
        const table = sheet && definition && rollUp(read(summed, sheet), definition);
        if (table?.state !== 'table') throw new Error('no table');
        const total = table.rows.at(-1)?.cells.map((cell) => {
          const figure = cell?.figure;
          return figure?.kind === 'number' ? figure.value : figure?.text;
        });
        expect(total).toEqual(figuresOf(drawn[at] ?? []));
      }
      const { pairs } = await calculated(all);
      live += pairs.length;
      expect(disagreements(pairs)).toEqual([]);
    });
    await fc.assert(agree, { numRuns: 4 });
    expect(live).toBeGreaterThan(200);
  }, 120_000);
});
