/** The made-up town's ledgers: what fields they have, and its records on sheets as staff keep them. */
import fc from 'fast-check';
import type { LedgerDefinition } from '../../../../src/core/ledger/definition';
import type { CellValue, SheetSnapshot } from '../../../../src/core/snapshot';
import {
  mergesOf,
  randomMerges,
  staffSheet,
  surroundings,
  type Merged,
  type StaffLedger,
} from '../staff-sheet';
import { randomTown } from './random-town';
import { YEARS, type Cell, type Initiative, type Practice, type Result, type Town } from './truth';

export const STATES = ['済', '一部', '未'];
const UNITS = ['人', '件', '%'];

const initiatives: LedgerDefinition = {
  id: 'initiatives',
  name: '取組一覧',
  recordName: '取組',
  numberField: 'number',
  titleField: 'title',
  sectionField: 'sections',
  fields: [
    { id: 'chapter', label: '重点項目', type: { kind: 'heading' } },
    { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
    { id: 'title', label: '取組項目', type: { kind: 'text' } },
    {
      id: 'sections',
      label: '担当課',
      type: { kind: 'section-list', sectionEndings: ['課'], freeEndings: [] },
    },
    { id: 'state', label: '状況', type: { kind: 'one-of', values: STATES } },
    { id: 'wanted', label: '目標額', type: { kind: 'money', unit: '千円' } },
    { id: 'amounts', label: '実績額', byYear: true, type: { kind: 'money', unit: '千円' } },
    { id: 'points', label: '評価点', type: { kind: 'integer', min: 0 } },
    { id: 'span', label: '取組期間', type: { kind: 'year-range' } },
    { id: 'renewal', label: '見直し', type: { kind: 'mark', mark: '○', meant: ['◯'] } },
    { id: 'saving', label: '節減', type: { kind: 'mark', mark: '○', meant: ['◯'] } },
    { id: 'goal', label: '財政目標', type: { kind: 'goal' } },
    { id: 'outcome', label: '財政結果', type: { kind: 'goal', outcome: true } },
    { id: 'base', label: '現状値', type: { kind: 'figures', units: UNITS } },
    { id: 'figures', label: '目標値', byYear: true, type: { kind: 'figures', units: UNITS } },
    { id: 'remarks', label: '工程', byYear: true, type: { kind: 'text' } },
    { id: 'targets', label: '目標・指標', type: { kind: 'targets', units: UNITS } },
  ],
};

const practices: LedgerDefinition = {
  id: 'practices',
  name: '実践項目',
  recordName: '実践項目',
  numberField: 'of',
  subRecordsOf: 'initiatives',
  fields: [
    { id: 'of', label: '取組の番号', type: { kind: 'integer', min: 1 } },
    { id: 'practiceState', label: '実践の状況', type: { kind: 'one-of', values: STATES } },
    { id: 'first', label: '甲点', type: { kind: 'integer', min: 0 } },
    { id: 'second', label: '乙点', type: { kind: 'integer', min: 0 } },
  ],
};

const results: LedgerDefinition = {
  id: 'results',
  name: '実績',
  recordName: '実績',
  numberField: 'resultOf',
  subRecordsOf: 'initiatives',
  yearField: 'year',
  itemField: 'item',
  fields: [
    { id: 'resultOf', label: '実績の番号', type: { kind: 'integer', min: 1 } },
    { id: 'item', label: '測った指標', type: { kind: 'text' } },
    { id: 'year', label: '年度', type: { kind: 'fiscal-year' } },
    { id: 'value', label: '実績値', type: { kind: 'measured' } },
  ],
};

/** Initiatives may stand on several sheets; those that stand elsewhere too may be shown, and no total counts them. */
function ledgersOf(showsAgain: boolean): readonly LedgerDefinition[] {
  const uncounted = [{ words: ['再掲'] }];
  const own = { ...initiatives, sheets: 'all', ...(showsAgain ? { uncounted } : {}) } as const;
  return [own, practices, results];
}

/** One column of the initiatives that records may share. */
interface Column {
  readonly header: string;
  of(record: Initiative): Cell<unknown>;
  /** The record with what the first of a merge says. */
  sharing(record: Initiative, first: Initiative): Initiative;
}

/** What the fields of one cell are called, and those of one a year. */
type Single = 'chapter' | 'sections' | 'state' | 'wanted' | 'points' | 'span' | 'goal';
type MoreSingle = 'outcome' | 'base' | 'targets';
type Several = 'amounts' | 'marks' | 'figures' | 'remarks';

function shared<T>(cell: Cell<T>): Cell<T> {
  return { ...cell, own: false };
}

function one(header: string, key: Single | MoreSingle): Column {
  return {
    header,
    of: (record) => record[key],
    sharing: (record, first) => ({ ...record, [key]: shared<unknown>(first[key]) }),
  };
}

const EMPTY: Cell<null> = { says: null, raw: '', own: true };

function several(headers: readonly string[], key: Several): readonly Column[] {
  return headers.map((header, position) => ({
    header,
    of: (record) => record[key][position] ?? EMPTY,
    sharing: (record, first) => ({
      ...record,
      [key]: record[key].map((cell, at) =>
        at === position ? shared<unknown>(first[key][position] ?? EMPTY) : cell,
      ),
    }),
  }));
}

function yearly(label: string): readonly string[] {
  return YEARS.map((year) => `${label}令和${year - 2018}年度`);
}

/** All columns but the number and the title, which each record has for itself. */
const BEFORE: readonly Column[] = [one('重点項目', 'chapter')];
const BEHIND: readonly Column[] = [
  one('担当課', 'sections'),
  one('状況', 'state'),
  one('目標額', 'wanted'),
  ...several(yearly('実績額'), 'amounts'),
  one('評価点', 'points'),
  one('取組期間', 'span'),
  ...several(['見直し', '節減'], 'marks'),
  one('財政目標', 'goal'),
  one('財政結果', 'outcome'),
  one('現状値', 'base'),
  ...several(yearly('目標値'), 'figures'),
  ...several(yearly('工程'), 'remarks'),
  one('目標・指標', 'targets'),
];

function headersOf(columns: readonly Column[]): readonly string[] {
  return columns.map(({ header }) => header);
}

const INITIATIVES: StaffLedger = {
  header: [...headersOf(BEFORE), '番号', '取組項目', ...headersOf(BEHIND)],
  number: 1,
  title: 2,
  labels: [0, 1, 2],
  amounts: [5, 6, 7, 8],
};
const PRACTICES: StaffLedger = {
  header: ['取組の番号', '実践の状況', '甲点', '乙点'],
  number: 0,
  title: null,
  labels: [0, 1],
  amounts: [2, 3],
  subRecords: true,
};
const RESULTS: StaffLedger = {
  header: ['実績の番号', '測った指標', '年度', '実績値'],
  number: 0,
  title: null,
  labels: [0, 1],
  amounts: [3],
  subRecords: true,
};

/** Where initiatives may be merged: not in their numbers and titles. */
const MERGEABLE = INITIATIVES.header.flatMap((_, column) =>
  column === 1 || column === 2 ? [] : [column],
);

function columnAt(position: number): Column | undefined {
  return position < BEFORE.length ? BEFORE[position] : BEHIND[position - BEFORE.length - 2];
}

/** What is true where cells are merged down: the others share what the first one says. */
function withMerges(all: readonly Initiative[], merges: readonly Merged[]): readonly Initiative[] {
  return all.map((each, at) =>
    merges.reduce((record, merge) => {
      const first = all[merge.record];
      const isUnder = at > merge.record && at < merge.record + merge.records;
      const column = columnAt(merge.column);
      return isUnder && first && column ? column.sharing(record, first) : record;
    }, each),
  );
}

/** Where one cell over the years of a record may stand: at the first year's column. */
const OVER_YEARS = { amounts: 6, figures: 15, remarks: 17 } as const;

interface OverYears {
  readonly record: number;
  readonly field: keyof typeof OVER_YEARS;
}

/** What is true where a record's years are one cell: the second says what the first says. */
function withYears(all: readonly Initiative[], over: OverYears | null): readonly Initiative[] {
  return all.map((each, at) => {
    if (over?.record !== at) return each;
    const [first = EMPTY] = each[over.field];
    return { ...each, [over.field]: [first, shared<unknown>(first)] };
  });
}

function initiativeRow(record: Initiative): readonly CellValue[] {
  const raws = (columns: readonly Column[]): CellValue[] =>
    columns.map((column) => column.of(record).raw);
  return [...raws(BEFORE), record.number, record.title, ...raws(BEHIND)];
}

function practiceRow({ of, state, first, second }: Practice): readonly CellValue[] {
  return [of, state.raw, first.raw, second.raw];
}

function resultRow({ of, item, year, value }: Result): readonly CellValue[] {
  return [of, item, `令和${year - 2018}年度`, value.raw];
}

export interface TownOnSheets {
  readonly town: Town;
  readonly ledgers: readonly LedgerDefinition[];
  /** On sheets of their own names where a number is given. */
  sheets(index: number): readonly SheetSnapshot[];
}

/** Merges of some of the records, which are laid out apart from the others. */
function within(merges: readonly Merged[], from: number, until: number): readonly Merged[] {
  return merges
    .filter(({ record, records }) => record >= from && record + records <= until)
    .map((merge) => ({ ...merge, record: merge.record - from }));
}

/** A random town, with its ledgers as its staff keep them. */
export const townOnSheets: fc.Arbitrary<TownOnSheets> = fc
  .record({
    town: randomTown,
    around: fc.tuple(surroundings(), surroundings(3), surroundings(3), surroundings(3)),
    merges: randomMerges,
    over: fc.option(
      fc.record({
        record: fc.nat({ max: 100 }),
        field: fc.constantFrom('amounts', 'amounts', 'figures', 'remarks'),
      }),
      { freq: 2 },
    ),
    /** From which record on the initiatives stand on a second sheet. */
    second: fc.option(fc.nat({ max: 100 }), { freq: 2 }),
    showsAgain: fc.boolean(),
  })
  .map(({ town, around, merges, over: drawn, second, showsAgain }): TownOnSheets => {
    const { initiatives: all } = town;
    const [first, ofPractices, ofResults, further] = around;
    const count = all.length;
    const cut = second === null || count < 2 ? count : 1 + (second % (count - 1));
    const isOnTable = (record: number): boolean => (record < cut ? first : further).table;
    const at = drawn ? drawn.record % count : -1;
    const over = drawn && !isOnTable(at) ? { ...drawn, record: at } : null;
    const left = over ? OVER_YEARS[over.field] : -1;
    const down = mergesOf(merges, count, MERGEABLE).filter(
      ({ column, record, records }) =>
        !isOnTable(record) &&
        (record >= cut || record + records <= cut) &&
        (over === null || (column !== left && column !== left + 1)),
    );
    const across = over ? [{ record: over.record, records: 1, column: left, columns: 2 }] : [];
    const parts = cut < count ? [[0, cut] as const, [cut, count] as const] : [[0, count] as const];
    return {
      town: { ...town, initiatives: withMerges(withYears(all, over), down) },
      ledgers: ledgersOf(showsAgain),
      sheets: (index) => [
        ...parts.map(([from, until]) =>
          staffSheet(
            `取組${index}${from === 0 ? '' : '続き'}`,
            INITIATIVES,
            all.slice(from, until).map(initiativeRow),
            from === 0 ? first : further,
            within([...down, ...across], from, until),
          ),
        ),
        staffSheet(`実践${index}`, PRACTICES, town.practices.map(practiceRow), ofPractices),
        staffSheet(`実績${index}`, RESULTS, town.results.map(resultRow), ofResults),
      ],
    };
  });
