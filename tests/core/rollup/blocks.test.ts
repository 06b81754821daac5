/**
 * Figures over records that stand in several blocks of cells: on several sheets, under headings, with records between that no total
 * counts. Each figure is what the records alone come to, and what its formula gives.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Area } from '../../../src/core/area';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import { rollUp, type Measure, type Table } from '../../../src/core/rollup';
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

const COLUMNS = MEASURES.map((measure, at) => ({ heading: `列${at}`, measure, places: 1 }));

const base: Plan = {
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
      columns: COLUMNS,
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

function planWith(ledger: Partial<Plan['ledgers'][number]>, more: Partial<Plan> = {}): Plan {
  return { ...base, ...more, ledgers: base.ledgers.map((each) => ({ ...each, ...ledger })) };
}

interface Row {
  readonly state: string;
  readonly amount: CellValue;
  /** What the row is: a record, one that is listed again, a subtotal. */
  readonly kind: 'record' | 'again' | 'subtotal';
}

const row: fc.Arbitrary<Row> = fc.record({
  state: fc.constantFrom('済', '未', '未', ''),
  amount: fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constant<CellValue>('')),
  kind: fc.constantFrom('record', 'record', 'record', 'record', 'again', 'subtotal'),
});

function cellsOf({ state, amount, kind }: Row, number: number): readonly CellValue[] {
  if (kind === 'subtotal') return ['小計', '', '', 999];
  return [kind === 'again' ? '再掲' : number, `取組${number}`, state, amount];
}

/** What the measures come to over some rows, worked out from them alone. */
function figuresOf(rows: readonly Row[]): readonly string[] {
  const records = rows.filter(({ kind }) => kind === 'record');
  const amounts = records.flatMap(({ amount }) => (typeof amount === 'number' ? [amount] : []));
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  const mean = Math.round((sum(amounts) / amounts.length) * 10 + 1e-9) / 10;
  const none = amounts.length === 0;
  return [
    records.length,
    sum(amounts),
    none ? '－' : mean,
    none ? '－' : Math.max(...amounts),
    records.filter(({ state }) => state === '済').length,
    records.filter(({ state }) => state === '').length,
    sum(amounts.filter((amount) => amount >= 5)),
  ].map(String);
}

function tableOf({ plan, snapshot }: PlanLedgers, id: string): Table {
  const recognition = recognise(snapshot, [plan]);
  const definition = plan.rollups.find((each) => each.id === id);
  if (recognition.state !== 'found' || !definition) throw new Error(recognition.state);
  const table = rollUp(recognition.workbook, definition);
  if (table.state !== 'table') throw new Error(table.state);
  return table;
}

function printedRows({ rows }: Table): readonly (readonly string[])[] {
  return rows.map(({ labels, cells }) => [
    labels[0] ?? '',
    ...cells.map((cell) =>
      cell?.figure.kind === 'number' ? cell.figure.value : (cell?.figure.text ?? ''),
    ),
  ]);
}

const PLAN_OF_SHEETS = planWith({ sheets: 'all', uncounted: [{ words: ['再掲'] }] });

const chapters = fc.array(fc.array(row, { minLength: 1, maxLength: 5 }), {
  minLength: 2,
  maxLength: 4,
});

/** A sheet a chapter; the second and fourth have a title above. A chapter begins with a record. */
function sheetsOf(all: readonly (readonly Row[])[], book: number): readonly SheetSnapshot[] {
  let number = 0;
  return all.map((rows, at) => {
    const cells = rows.map((each) => cellsOf(each, (number += 1)));
    const lead = at % 2 === 0 ? [] : [['表題']];
    const values = [...lead, ['番号', '取組項目', '状況', '金額'], ...cells];
    const name = `${book}の${at + 1}章`;
    return plainSheet(values, { id: name, name });
  });
}

function beginningWithRecord(rows: readonly Row[]): readonly Row[] {
  return rows.map((each, at) => (at === 0 ? { ...each, kind: 'record' } : each));
}

describe('figures over several sheets', () => {
  it('are those of the records, and what their formulas give', async () => {
    let live = 0;
    const agree = fc.asyncProperty(
      fc.array(chapters, { minLength: 8, maxLength: 8 }),
      async (drawn) => {
        const books = drawn.map((each) => each.map(beginningWithRecord));
        const all = books.map((each, at): PlanLedgers => ({
          plan: PLAN_OF_SHEETS,
          snapshot: { workbook: '試験市.xlsx', sheets: sheetsOf(each, at) },
        }));
        for (const [at, book] of all.entries())
          expect(printedRows(tableOf(book, 'states')).at(-1)).toEqual([
            '合計',
            ...figuresOf(books[at]?.flat() ?? []),
          ]);
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

/** How a ledger writes the headings of its records. */
const WAYS = ['lines', 'merged lines', 'merged down', 'once'] as const;

interface Part {
  readonly title: string;
  readonly rows: readonly Row[];
}

const headed = fc.record({
  way: fc.constantFrom(...WAYS),
  chapters: fc.array(
    fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    { minLength: 1, maxLength: 3 },
  ),
});

interface Headed {
  readonly way: (typeof WAYS)[number];
  readonly chapters: readonly { readonly title: string; readonly parts: readonly Part[] }[];
}

function titled(drawn: typeof headed extends fc.Arbitrary<infer T> ? T : never): Headed {
  return {
    way: drawn.way,
    chapters: drawn.chapters.map((parts, chapter) => ({
      title: `第${chapter + 1}章　改革の推進その${chapter + 1}`,
      parts: parts.map((rows, part) => ({
        title: `(${part + 1})　見直しの${part + 1}`,
        rows: beginningWithRecord(rows),
      })),
    })),
  };
}

const HEADING_FIELDS: Plan['ledgers'][number]['fields'] = [
  { id: 'chapter', label: '章', type: { kind: 'text' }, headingLevel: 1 },
  { id: 'part', label: '項', type: { kind: 'text' }, headingLevel: 2 },
];

const PLAN_OF_HEADINGS = planWith(
  {
    uncounted: [{ field: 'number', words: ['再掲'] }],
    fields: [...HEADING_FIELDS, ...(base.ledgers[0]?.fields ?? [])],
  },
  {
    rollups: [
      {
        id: 'tree',
        name: '項別',
        title: '項別',
        unitLine: null,
        ledger: 'records',
        rows: { by: 'levels', fields: ['chapter', 'part'] },
        labels: [{ heading: '項' }],
        columns: COLUMNS,
        total: { label: '合計', of: 'records' },
        notes: [],
      },
      ...base.rollups,
    ],
  },
);

function headedSheet({ way, chapters: all }: Headed, book: number): SheetSnapshot {
  const inLines = way === 'lines' || way === 'merged lines';
  const lead = inLines ? [] : ['章', '項'];
  const values: (readonly CellValue[])[] = [[...lead, '番号', '取組項目', '状況', '金額']];
  const merges: Area[] = [];
  const width = inLines ? 4 : 6;
  const line = (text: string): void => {
    if (way === 'merged lines')
      merges.push({ row: values.length, column: 0, rows: 1, columns: width });
    values.push([text]);
  };
  const down = (column: number, from: number): void => {
    const rows = values.length - from;
    if (way === 'merged down' && rows > 1) merges.push({ row: from, column, rows, columns: 1 });
  };
  let number = 0;
  for (const { title, parts } of all) {
    if (inLines) line(title);
    const chapter = values.length;
    for (const part of parts) {
      if (inLines) line(part.title);
      const first = values.length;
      for (const [at, each] of part.rows.entries()) {
        const headings = [values.length === chapter ? title : '', at === 0 ? part.title : ''];
        values.push([...(inLines ? [] : headings), ...cellsOf(each, (number += 1))]);
      }
      down(1, first);
    }
    down(0, chapter);
  }
  const name = `見出し${book}`;
  return { ...plainSheet(values, { id: name, name }), merges };
}

describe('figures under headings', () => {
  it('are those of the records below them, and what their formulas give', async () => {
    let live = 0;
    let values = 0;
    const agree = fc.asyncProperty(
      fc.array(headed, { minLength: 10, maxLength: 10 }),
      async (drawn) => {
        const books = drawn.map(titled);
        const all = books.map((each, at): PlanLedgers => ({
          plan: PLAN_OF_HEADINGS,
          snapshot: { workbook: '試験市.xlsx', sheets: [headedSheet(each, at)] },
        }));
        for (const [at, book] of all.entries()) {
          const { chapters: own = [] } = books[at] ?? {};
          const table = tableOf(book, 'tree');
          expect({ way: books[at]?.way, rows: printedRows(table) }).toEqual({
            way: books[at]?.way,
            rows: [
              ...own.flatMap(({ title, parts }) => [
                [title, ...figuresOf(parts.flatMap(({ rows }) => rows))],
                ...parts.map(({ title: part, rows }) => [part, ...figuresOf(rows)]),
              ]),
              ['合計', ...figuresOf(own.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows)))],
            ],
          });
          for (const cell of table.rows.flatMap(({ cells }) => cells))
            if (cell?.reading.live === false) values += 1;
        }
        const { pairs } = await calculated(all);
        live += pairs.length;
        expect(disagreements(pairs)).toEqual([]);
      },
    );
    await fc.assert(agree, { numRuns: 3 });
    // Most figures under a heading are formulas that name the rows below it.
    expect(live).toBeGreaterThan(values * 5);
  }, 120_000);
});
