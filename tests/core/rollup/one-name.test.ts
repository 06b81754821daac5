/** One name, one key: whatever way a name is spelled, its records are counted once, in one row, by figure and by formula. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recordsToLay, tabsOf } from '../../../src/core/form/tabs';
import { recordBook } from '../../../src/core/records/record-book';
import type { Plan } from '../../../src/core/plan';
import type { RollupColumn, Table } from '../../../src/core/rollup';
import type { CellValue } from '../../../src/core/snapshot';
import type { ValueType } from '../../../src/core/values';
import { nameKey } from '../../../src/core/values/comparable';
import { asahikawa } from '../../../src/plans/asahikawa';
import { theForm, WORDS } from '../form/forms-of';
import type { PlanLedgers } from './calculated';
import { booksOf, expectRight, recognisedIn, tablesOf } from './random-books';
import { NAMES, spelled, type Spelled } from './spellings';
import {
  mergesOf,
  randomMerges,
  staffSheet,
  surroundings,
  type Merged,
  type StaffLedger,
  type Surroundings,
} from './staff-sheet';

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
  /** What may be written in the place of the names, to say that they are those of the record above. */
  readonly ditto: string | null;
}

interface Random {
  readonly kind: number;
  readonly records: readonly Record[];
  readonly around: Surroundings;
  readonly merges: readonly Merged[];
  /** Whether records are written so. */
  readonly dittos: boolean;
}

const records = fc.array(
  fc.record({
    names: fc.array(spelled(), { minLength: 1, maxLength: 2 }),
    amount: fc.integer({ min: 0, max: 50 }),
    ditto: fc.option(fc.constantFrom('〃', '　〃 ', '同上', '″', '"'), { freq: 2 }),
  }),
  { minLength: 2, maxLength: 12 },
);

const random: fc.Arbitrary<Random> = fc.record({
  kind: fc.nat({ max: KINDS.length - 1 }),
  records,
  around: surroundings(),
  merges: randomMerges,
  // One in four: a formula cannot see through them.
  dittos: fc.nat({ max: 3 }).map((lot) => lot === 0),
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

const LEDGER: StaffLedger = {
  header: ['番号', '担当課', '金額'],
  number: 0,
  title: null,
  labels: [0, 1],
  amounts: [2],
};

function bookOf({ kind, records: all, around, merges, dittos }: Random, index: number): Book {
  const [type, parting] = KINDS[kind] ?? [{ kind: 'text' }, null];
  const down = around.table ? [] : mergesOf(merges, all.length, [1]);
  // What is merged down several records is what each of them bears, and so is what a ditto mark repeats.
  const bearing: (readonly Spelled[])[] = [];
  const marks = all.map(({ names, ditto }, at) => {
    const merge = down.find(({ record, records: count }) => at >= record && at < record + count);
    const mark = dittos && at > 0 && !merge ? ditto : null;
    const above = mark === null ? undefined : bearing[at - 1];
    bearing.push(above ?? (merge && all[merge.record]?.names) ?? names);
    return mark;
  });
  const own = all.map(({ amount }, at) => ({
    names: (bearing[at] ?? []).slice(0, parting === null ? 1 : undefined),
    amount,
  }));
  const rows = own.map(({ names, amount }, at): readonly CellValue[] => [
    at + 1,
    marks[at] ?? names.map(({ spelling }) => spelling).join(parting ?? ''),
    amount,
  ]);
  const sheet = staffSheet(`台帳${index}`, LEDGER, rows, around, down);
  return {
    plan: planOf(type, parting !== null),
    snapshot: { workbook: 'names.xlsx', sheets: [sheet] },
    several: parting !== null,
    truth: own.map(({ names, amount }) => ({
      names: new Set(names.map(({ name }) => name)),
      amount,
    })),
  };
}

function tableOf(book: Book): Table {
  const [table] = tablesOf(book);
  if (!table) throw new Error('no table');
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

describe('a name in any spelling', () => {
  it('has one row, which counts each of its records once; by formula as by figure', async () => {
    const { pairs } = await expectRight(booksOf(random, BOOKS_A_RUN, bookOf), RUNS, (book) => {
      const [found, expected] = [rowsOf(tableOf(book)), expectedRows(book)];
      const rows = tableOf(book).rows.filter(({ kind }) => kind === 'row');
      if (rows.length === expected.size && isDeepStrictEqual(found, expected)) return null;
      return [book.snapshot.sheets[0]?.values, found, expected];
    });
    const live = pairs.filter(({ formula }) => /IFS|SUMPRODUCT/u.test(formula)).length;
    // Else nothing was live, and nothing proved.
    expect(live).toBeGreaterThan(RUNS * BOOKS_A_RUN * 4);
  }, 240_000);

  it('adds up to the records where none bears two', () => {
    const alone = random.map((each) => ({ ...each, kind: 0 }));
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
        const workbook = recognisedIn(book);
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
        const leading = new Set(book.truth.map(({ names }) => [...names][0]));
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
