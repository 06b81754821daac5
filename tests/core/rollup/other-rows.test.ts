/** A total never counts a row that is no record: every measure, by figure and by formula, is what the records alone add up to. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../../../src/core/check';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import { rollUp, type Measure, type Table } from '../../../src/core/rollup';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/snapshot';
import { calculated, disagreements, type PlanLedgers } from './calculated';

const HEADER = ['重点項目', '番号', '取組項目', '担当課', '状況', '金額', '点'];
const WIDTH = HEADER.length;

const MEASURES: readonly Measure[] = [
  { measure: 'count' },
  { measure: 'sum', field: 'amount' },
  { measure: 'sum', field: 'points' },
  { measure: 'mean', field: 'points', places: 1, none: '－' },
  { measure: 'extreme', field: 'points', which: 'highest', none: '－' },
  { measure: 'extreme', field: 'points', which: 'lowest', none: '－' },
  { measure: 'count-where', field: 'state', is: '済' },
  { measure: 'count-blank', field: 'state' },
  { measure: 'count-filled', fields: ['state', 'amount'] },
  {
    measure: 'where',
    where: [{ field: 'points', atLeast: 5 }],
    of: { measure: 'sum', field: 'amount' },
  },
];

const plan: Plan = {
  id: 'rows',
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
        { id: 'chapter', label: '重点項目', type: { kind: 'text' } },
        { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
        { id: 'title', label: '取組項目', type: { kind: 'text' } },
        {
          id: 'section',
          label: '担当課',
          type: { kind: 'section-list', sectionEndings: ['課'], freeEndings: [] },
        },
        { id: 'state', label: '状況', type: { kind: 'one-of', values: ['済', '未'] } },
        { id: 'amount', label: '金額', type: { kind: 'money', unit: '千円' } },
        { id: 'points', label: '点', type: { kind: 'integer', min: 0 } },
      ],
    },
  ],
  rules: [],
  forms: [],
  rollups: [
    {
      id: 'sections',
      name: '担当課別',
      title: '担当課別',
      unitLine: null,
      ledger: 'records',
      rows: { by: 'values', field: 'section' },
      labels: [{ heading: '担当課' }],
      columns: MEASURES.map((measure, at) => ({ heading: `列${at}`, measure, places: 1 })),
      total: { label: '合計', of: 'records' },
      notes: [],
    },
  ],
};

interface Record {
  readonly title: string;
  readonly section: string;
  readonly state: string;
  readonly amount: CellValue;
  readonly points: CellValue;
}

/** Titles that have words of totals in them. */
const TITLES = ['計画の見直し', '会計事務の改善', '統計の整備', '合計特殊出生率対策'];
const MORE_TITLES = ['平均寿命の延伸', 'うちわ祭りの見直し', '小計器の更新', '再掲載の基準'];

const record: fc.Arbitrary<Record> = fc.record({
  title: fc.constantFrom(...TITLES, ...MORE_TITLES),
  section: fc.constantFrom('総務課', '財政課', '総務課'),
  state: fc.constantFrom('済', '未', ''),
  amount: fc.oneof(fc.integer({ min: -90, max: 900 }), fc.constant<CellValue>('－')),
  points: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant<CellValue>('')),
});

const SUMS = fc.tuple(fc.integer({ min: 900, max: 9000 }), fc.integer({ min: 50, max: 900 }));

function labelled(
  position: number,
  label: string,
  number: CellValue = '',
): fc.Arbitrary<CellValue[]> {
  return SUMS.map(([amount, points]) =>
    Array.from({ length: WIDTH }, (_, at): CellValue => {
      if (at === position) return label;
      if (at === 1) return number;
      return at === 5 ? amount : at === 6 ? points : '';
    }),
  );
}

const LABELS = ['小計', '計', '合　計', '（小計）', '計（A）', '総計', '累計', '平均', '差引'];
const MORE_LABELS = ['前年度比', '総務課　計', 'うち一般会計', '総務部小計', '合計（5件）'];

/** Rows as towns put them among their records. */
const otherRow: fc.Arbitrary<readonly CellValue[]> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...LABELS, ...MORE_LABELS), fc.constantFrom(0, 1, 2))
    .chain(([label, position]) => labelled(position, label)),
  // A count stands where the number would.
  fc
    .tuple(fc.constantFrom(...LABELS), fc.constantFrom(0, 2), fc.integer({ min: 1, max: 9 }))
    .chain(([label, position, count]) => labelled(position, label, count)),
  // Above its block, beside the block's own heading.
  labelled(0, '１　行政運営'),
  fc
    .tuple(record, fc.constantFrom('再掲', '（再掲）', '3（再掲）', '※再掲'))
    .map(([{ title, section, state, amount, points }, number]) => [
      ...['', number, title, section],
      ...[state, amount, points],
    ]),
  record.map(({ title, section, amount }) => ['', 7, `${title}（再掲）`, section, '済', amount, 3]),
  fc.constantFrom<readonly CellValue[]>(
    ['※　決算による。'],
    ['（注）金額は見込み', '', '', '', '', 5],
    [],
    HEADER,
    ['２　財政運営'],
  ),
);

interface Shape {
  readonly rows: readonly (Record | readonly CellValue[])[];
  readonly table: boolean;
  readonly totals: boolean;
  readonly hidden: readonly number[];
  readonly band: boolean;
}

function isRecord(row: Record | readonly CellValue[]): row is Record {
  return 'title' in row;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  rows: fc
    .array(fc.oneof({ weight: 3, arbitrary: record }, { weight: 2, arbitrary: otherRow }), {
      minLength: 2,
      maxLength: 14,
    })
    .filter((rows) => rows.some(isRecord)),
  table: fc.boolean(),
  totals: fc.boolean(),
  hidden: fc.array(fc.nat({ max: 14 }), { maxLength: 3 }),
  band: fc.boolean(),
});

interface Book extends PlanLedgers {
  readonly records: readonly Record[];
}

function bookOf({ rows, table, totals, hidden, band }: Shape, index: number): Book {
  const name = `台帳${index}`;
  const at = table ? { row: 0, column: 0 } : { row: 2, column: 1 };
  let number = 0;
  const cells = rows.map((row): readonly CellValue[] => {
    if (!isRecord(row)) return Array.from({ length: WIDTH }, (_, column) => row[column] ?? '');
    number += 1;
    const { title, section, state, amount, points } = row;
    return ['', number, title, section, state, amount, points];
  });
  const heading: readonly CellValue[] = [
    '⑴ 事務事業の見直し',
    ...Array.from({ length: 6 }, () => ''),
  ];
  const withBand = band && !table;
  const total: readonly CellValue[] = ['集計', '', '', '', '', 99_999, 999];
  const values = [
    HEADER,
    ...(withBand ? [heading] : []),
    ...cells,
    ...(table && totals ? [total] : []),
  ];
  const area = { ...at, rows: values.length, columns: WIDTH };
  const sheet: SheetSnapshot = {
    ...{ id: name, name, visible: true, protected: false, filtered: false, area, values },
    text: values.map((row) => row.map(String)),
    merges: withBand ? [{ row: at.row + 1, column: at.column, rows: 1, columns: WIDTH }] : [],
    tables: table ? [{ name, area, hasHeaders: true, hasTotals: totals }] : [],
    hiddenRows: hidden.map((row) => at.row + 1 + row),
  };
  return {
    plan,
    snapshot: { workbook: 'rows.xlsx', sheets: [sheet] },
    records: rows.filter(isRecord),
  };
}

/** What the records add up to, worked out from them alone. */
function figuresOf(records: readonly Record[]): readonly string[] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  const numbersOf = (values: readonly CellValue[]): readonly number[] =>
    values.filter((value) => typeof value === 'number');
  const amounts = numbersOf(records.map(({ amount }) => amount));
  const points = numbersOf(records.map(({ points: each }) => each));
  const mean = Math.round((sum(points) / points.length) * 10 + 1e-9) / 10;
  const none = points.length === 0;
  const good = records.filter(({ points: each }) => typeof each === 'number' && each >= 5);
  return [
    records.length,
    sum(amounts),
    sum(points),
    none ? '－' : mean,
    none ? '－' : Math.max(...points),
    none ? '－' : Math.min(...points),
    records.filter(({ state }) => state === '済').length,
    records.filter(({ state }) => state === '').length,
    // Every amount is filled in, if with a sign for none.
    records.length,
    sum(numbersOf(good.map(({ amount }) => amount))),
  ].map(String);
}

function ledgerOf(snapshot: Snapshot): Ledger {
  const recognition = recognise(snapshot, [plan]);
  const ledger = recognition.state === 'found' ? recognition.workbook.ledgers[0] : undefined;
  if (!ledger) throw new Error(recognition.state);
  return ledger;
}

function tableOf({ snapshot }: PlanLedgers): Table {
  const recognition = recognise(snapshot, [plan]);
  const [definition] = plan.rollups;
  if (recognition.state !== 'found' || !definition) throw new Error(recognition.state);
  const table = rollUp(recognition.workbook, definition);
  if (table.state !== 'table') throw new Error(table.state);
  return table;
}

function printedRows({ rows }: Table): Readonly<{ [label: string]: readonly string[] }> {
  return Object.fromEntries(
    rows.map(({ labels: [label], cells }) => [
      label ?? '',
      cells.map((cell) =>
        cell?.figure.kind === 'number' ? cell.figure.value : (cell?.figure.text ?? ''),
      ),
    ]),
  );
}

function expectedRows({ records }: Book): Readonly<{ [label: string]: readonly string[] }> {
  const sections = [...new Set(records.map(({ section }) => section))];
  return Object.fromEntries([
    ...sections.map((section) => [
      section,
      figuresOf(records.filter((each) => each.section === section)),
    ]),
    ['合計', figuresOf(records)],
  ]) as Readonly<{ [label: string]: readonly string[] }>;
}

const BOOKS_A_RUN = 40;
const RUNS = 6;
const books = fc
  .array(shape, { minLength: BOOKS_A_RUN, maxLength: BOOKS_A_RUN })
  .map((all) => all.map(bookOf));

describe('rows among the records that are none', () => {
  it('enter no figure, by whatever measure, nor its formula', async () => {
    let live = 0;
    let found: unknown = null;
    const right = fc.asyncProperty(books, async (all) => {
      for (const book of all) {
        const [printed, expected] = [printedRows(tableOf(book)), expectedRows(book)];
        if (
          JSON.stringify(Object.entries(printed).toSorted()) !==
          JSON.stringify(Object.entries(expected).toSorted())
        )
          found ??= [book.snapshot.sheets[0]?.values, printed, expected];
      }
      if (found !== null) return false;
      const { pairs } = await calculated(all);
      live += pairs.length;
      found = disagreements(pairs)[0] ?? null;
      return found === null;
    });
    const { failed, seed, counterexamplePath, errorInstance } = await fc.check(right, {
      numRuns: RUNS,
      endOnFailure: true,
    });
    // The books themselves would fill pages; seed and path bring them back.
    const again = failed ? { seed, counterexamplePath } : null;
    expect({ found, errorInstance, again }).toEqual({
      found: null,
      errorInstance: null,
      again: null,
    });
    // Else nothing was live, and nothing proved: ten measures, in two or three rows a book.
    expect(live).toBeGreaterThan(RUNS * BOOKS_A_RUN * MEASURES.length);
  }, 240_000);

  it.each([...LABELS, ...MORE_LABELS])('%j begins no record', (label) => {
    for (const position of [0, 1, 2]) {
      const [row = []] = fc.sample(labelled(position, label), 1);
      const first = { title: '道路', section: '総務課', state: '', amount: 1, points: 1 };
      const shapeOf = (rows: Shape['rows']): Shape => {
        return { rows, table: false, totals: false, hidden: [], band: false };
      };
      const { snapshot } = bookOf(shapeOf([first, row, first]), 1);
      expect(ledgerOf(snapshot).rows).toEqual([3, 5]);
    }
  });

  it('are told where they say 再掲', () => {
    const first = { title: '道路', section: '総務課', state: '', amount: 1, points: 1 };
    const again = ['', '37（再掲）', '公園', '財政課', '済', 5, 5];
    const { snapshot } = bookOf(
      {
        rows: [first, again, first, again, ['※　再掲の項目は、件数に含まない。']],
        table: false,
        totals: false,
        hidden: [],
        band: false,
      },
      1,
    );
    const recognition = recognise(snapshot, [plan]);
    if (recognition.state !== 'found') throw new Error(recognition.state);
    const findings = check(recognition.workbook).filter(({ code }) => code === 'C26');
    expect(findings.map(({ severity, params }) => [severity, params['cells']])).toEqual([
      ['info', ['C5', 'C7']],
    ]);
  });
});
