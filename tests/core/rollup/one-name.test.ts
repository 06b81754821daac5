/** One name, one key: whatever way a name is spelled, its records are counted once, in one row, by figure and by formula. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recordsToLay, tabsOf } from '../../../src/core/form/tabs';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import { recognise } from '../../../src/core/ledger/recognise';
import { recordBook } from '../../../src/core/records/record-book';
import type { Plan } from '../../../src/core/plan';
import { rollUp, type RollupColumn, type Table } from '../../../src/core/rollup';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import type { ValueType } from '../../../src/core/values';
import { nameKey } from '../../../src/core/values/comparable';
import { asahikawa } from '../../../src/plans/asahikawa';
import { theForm, WORDS } from '../form/forms-of';
import { calculated, disagreements, type PlanLedgers } from './calculated';
import { NAMES, spelled, type Spelled } from './spellings';

/** Kinds of field that hold names, those of several names a cell with the sign that parts them. */
const KINDS: readonly (readonly [ValueType, string | null])[] = [
  [{ kind: 'text' }, null],
  [{ kind: 'heading' }, null],
  [{ kind: 'section-list', sectionEndings: ['課'], freeEndings: ['全課', '各課'] }, '、'],
  [{ kind: 'bureau-sections', outside: [] }, '、'],
  [{ kind: 'practising-section', all: '全課', several: true }, '　'],
  [{ kind: 'sections', everyBureau: ['各部局'] }, '\n'],
];

interface Record {
  readonly names: readonly Spelled[];
  readonly amount: number;
}

interface Random {
  readonly kind: number;
  readonly records: readonly Record[];
  readonly table: boolean;
}

const records = fc.array(
  fc.record({
    names: fc.array(spelled(), { minLength: 1, maxLength: 2 }),
    amount: fc.integer({ min: 0, max: 50 }),
  }),
  { minLength: 2, maxLength: 12 },
);

const random: fc.Arbitrary<Random> = fc.record({
  kind: fc.nat({ max: KINDS.length - 1 }),
  records,
  table: fc.boolean(),
});

/** A book with what is true of it: which of the names each record bears. */
interface Book extends PlanLedgers {
  readonly several: boolean;
  readonly truth: readonly { readonly names: ReadonlySet<number>; readonly amount: number }[];
}

const columns: readonly RollupColumn[] = [
  { heading: '件数', measure: { measure: 'count' }, places: 0, total: { kind: 'sum' } },
  {
    heading: '額',
    measure: { measure: 'sum', field: 'amount' },
    places: 0,
    total: { kind: 'sum' },
  },
  {
    heading: '平均',
    measure: { measure: 'mean', field: 'amount', places: 1, none: '－' },
    places: 1,
  },
  {
    heading: '多い',
    measure: {
      measure: 'where',
      where: [{ field: 'amount', atLeast: 20 }],
      of: { measure: 'count' },
    },
    places: 0,
  },
];

function planOf(type: ValueType, several: boolean): Plan {
  return {
    id: 'names',
    municipality: '試験市',
    title: '試験計画',
    years: [2020],
    ledgers: [
      {
        id: 'records',
        name: '台帳',
        recordName: '取組',
        numberField: 'number',
        sectionField: 'section',
        fields: [
          { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
          { id: 'section', label: '担当課', type },
          { id: 'amount', label: '金額', type: { kind: 'integer', min: 0 } },
        ],
      },
    ],
    rules: [],
    forms: [],
    rollups: [
      {
        id: 'names',
        name: '担当課別',
        title: '担当課別',
        unitLine: null,
        ledger: 'records',
        rows: { by: several ? 'names' : 'values', field: 'section' },
        labels: [{ heading: '担当課' }],
        columns,
        total: { label: '合計', of: 'rows' },
        notes: [],
      },
    ],
  };
}

function sheetOf(
  rows: readonly (readonly CellValue[])[],
  name: string,
  table: boolean,
): SheetSnapshot {
  const at = table ? { row: 0, column: 0 } : { row: 3, column: 1 };
  const values = [['番号', '担当課', '金額'], ...rows];
  const area = { ...at, rows: values.length, columns: 3 };
  return {
    ...{ id: name, name, visible: true, protected: false, filtered: false, area, values },
    text: values.map((row) => row.map(String)),
    merges: [],
    tables: table ? [{ name, area, hasHeaders: true, hasTotals: false }] : [],
    hiddenRows: [],
  };
}

function bookOf({ kind, records: all, table }: Random, index: number): Book {
  const [type, parting] = KINDS[kind] ?? [{ kind: 'text' }, null];
  const own = all.map(({ names, amount }) => ({
    names: parting === null ? names.slice(0, 1) : names,
    amount,
  }));
  const rows = own.map(({ names, amount }, at): readonly CellValue[] => [
    at + 1,
    names.map(({ spelling }) => spelling).join(parting ?? ''),
    amount,
  ]);
  return {
    plan: planOf(type, parting !== null),
    snapshot: { workbook: 'names.xlsx', sheets: [sheetOf(rows, `台帳${index}`, table)] },
    several: parting !== null,
    truth: own.map(({ names, amount }) => ({
      names: new Set(names.map(({ name }) => name)),
      amount,
    })),
  };
}

function recognised({ plan, snapshot }: PlanLedgers): PlanWorkbook<Plan> {
  const recognition = recognise(snapshot, [plan]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

function tableOf(book: Book): Table {
  const [definition] = book.plan.rollups;
  const table = definition && rollUp(recognised(book), definition);
  if (table?.state !== 'table') throw new Error('no table');
  return table;
}

/** The rows that the records themselves give: a name, how many bear it, their amounts. */
function expectedRows({ truth }: Book): ReadonlyMap<string, readonly string[]> {
  return new Map(
    NAMES.flatMap((name, at) => {
      const own = truth.filter(({ names }) => names.has(at));
      const sum = own.reduce((total, { amount }) => total + amount, 0);
      const mean = Math.round((sum / own.length) * 10 + 1e-9) / 10;
      const many = own.filter(({ amount }) => amount >= 20).length;
      const figures = [own.length, sum, mean, many].map(String);
      return own.length === 0 ? [] : [[nameKey(name), figures] as const];
    }),
  );
}

function rowsOf({ rows }: Table): ReadonlyMap<string, readonly string[]> {
  return new Map(
    rows
      .filter(({ kind }) => kind === 'row')
      .map(({ labels: [label], cells }) => [
        nameKey(label ?? ''),
        cells.map((cell) =>
          cell?.figure.kind === 'number' ? cell.figure.value : (cell?.figure.text ?? ''),
        ),
      ]),
  );
}

/** Books are calculated many at a time: setting the engine up takes longer than a book does. */
const BOOKS_A_RUN = 40;
const RUNS = 5;

const books = fc
  .array(random, { minLength: BOOKS_A_RUN, maxLength: BOOKS_A_RUN })
  .map((all) => all.map(bookOf));

describe('a name in any spelling', () => {
  it('has one row, which counts each of its records once; by formula as by figure', async () => {
    let live = 0;
    let found: unknown = null;
    const right = fc.asyncProperty(books, async (all) => {
      const strange = all.find((book) => {
        const table = tableOf(book);
        const rows = table.rows.filter(({ kind }) => kind === 'row');
        const expected = expectedRows(book);
        return rows.length !== expected.size || !isDeepStrictEqual(rowsOf(table), expected);
      });
      const { pairs } = await calculated(all);
      live += pairs.filter(({ formula }) => /IFS|SUMPRODUCT/u.test(formula)).length;
      const [pair] = disagreements(pairs);
      found = strange
        ? [strange.snapshot.sheets[0]?.values, rowsOf(tableOf(strange)), expectedRows(strange)]
        : (pair ?? null);
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
    // Else nothing was live, and nothing proved.
    expect(live).toBeGreaterThan(RUNS * BOOKS_A_RUN * 4);
  }, 240_000);

  it('adds up to the records where none bears two', () => {
    const alone = fc.record({ kind: fc.constant(0), records, table: fc.boolean() });
    fc.assert(
      fc.property(alone, (each) => {
        const book = bookOf(each, 1);
        const total = tableOf(book).rows.find(({ kind }) => kind === 'total');
        expect(total?.cells[0]?.figure).toEqual({
          kind: 'number',
          value: String(book.truth.length),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is one section: of findings and requests, of tabs, and of what is asked for', () => {
    const form = { ...theForm(asahikawa), ledger: 'records' };
    const several = random.filter(({ kind }) => KINDS[kind]?.[1] !== null);
    fc.assert(
      fc.property(several, spelled(), (each, { name, spelling }) => {
        const book = bookOf(each, 1);
        const workbook = recognised(book);
        const [ledger] = workbook.ledgers;
        if (!ledger) throw new Error('no ledger');
        const forms = recordBook(workbook);
        const sections = forms.ofLedger(ledger).all.map((record) => record.sections);
        const spelledOnce = new Set(sections.flat());
        expect(new Set([...spelledOnce].map(nameKey)).size).toBe(spelledOnce.size);
        expect(sections.map((names) => new Set(names.map(nameKey)))).toEqual(
          book.truth.map(({ names }) => new Set([...names].map((at) => nameKey(NAMES[at] ?? '')))),
        );
        const options = { arrangement: 'section', words: WORDS } as const;
        const tabs = tabsOf(form, recordsToLay(forms, form, options), options);
        const leading = new Set(each.records.map(({ names: [first] }) => first?.name));
        expect(tabs).toHaveLength(leading.size);
        expect(
          tabs
            .flatMap(({ records: own }) => own.map(({ index }) => index))
            .toSorted((a, b) => a - b),
        ).toEqual(book.truth.map((_, at) => at));
        const asked = recordsToLay(forms, form, { ...options, sections: [spelling] });
        expect(asked.map(({ index }) => index)).toEqual(
          book.truth.flatMap(({ names }, at) => (names.has(name) ? [at] : [])),
        );
      }),
      { numRuns: 200 },
    );
  });
});
