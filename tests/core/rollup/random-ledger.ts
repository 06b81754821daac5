/** Random ledgers of 旭川市's form, with what staff type into them: odd spellings, numbers as text, blank rows, errors, merges. */
import fc from 'fast-check';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { sourceColumns } from '../asahikawa-snapshot';
import {
  mergesOf,
  randomMerges,
  staffSheet,
  surroundings,
  type Merged,
  type StaffLedger,
  type Surroundings,
} from './staff-sheet';

const ODD: readonly CellValue[] = [
  '',
  '　',
  0,
  12,
  '12',
  '１２',
  '1-2',
  '5%',
  'H28.4.1',
  true,
  'TRUE',
  { error: '#N/A' },
  '>5の件',
  '=1+1',
  '<>',
  '*',
  '~改革',
  '"引用"の整理',
  '長'.repeat(260),
];

const HEADINGS: readonly CellValue[] = [
  '１　アウトソーシングの推進',
  '1 アウトソーシングの推進',
  'アウトソーシングの推進',
  '　アウトソーシングの推進　',
  '２　ＩＣＴ利活用',
  'ICT利活用',
  'ict利活用',
  '３　市税等の収納率の向上',
  '市税等の収納率の向上',
  '事業*の見直し',
  '事業?の見直し',
  '事業Aの見直し',
  '事業ａの見直し',
];

const RESULTS: readonly CellValue[] = ['実施', '　実施', '実施　', '一部実施', '未実施', '実施中'];

const AMOUNTS: readonly CellValue[] = [
  '8,847千円',
  '△9,870千円',
  '1,294',
  '1294',
  '※',
  '－',
  '0',
  '36,112千円(うち一般会計△51,036千円)',
  '38,036千円（管理番号1の内数）',
  true,
  { error: '#REF!' },
];

/** Mostly what belongs there: a ledger of nothing but oddities has no formula left to compare. */
function cell(usual: fc.Arbitrary<CellValue>, odd: readonly CellValue[]): fc.Arbitrary<CellValue> {
  return fc.oneof(
    { weight: 12, arbitrary: usual },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

const amount = cell(
  fc.oneof(
    fc.constant<CellValue>(''),
    fc.integer({ min: -2_000_000, max: 2_000_000 }),
    // Quarters, so that sums end on the half that rounding decides.
    fc.integer({ min: -8000, max: 8000 }).map((quarters) => quarters / 4),
    fc.integer({ min: -40, max: 40 }).map((halves) => halves * 5000),
  ),
  AMOUNTS,
);

const row = fc.record({
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant('record' as const) },
    { weight: 1, arbitrary: fc.constant('blank' as const) },
  ),
  process: cell(fc.constantFrom<CellValue>('１　行政運営', '1 行政運営', '２　財政運営'), ODD),
  major: cell(fc.constantFrom(...HEADINGS), ODD),
  target: cell(fc.oneof(fc.constant<CellValue>('－'), fc.integer({ min: 0, max: 2000 })), AMOUNTS),
  amounts: fc.tuple(amount, amount, amount, amount),
  merged: fc.integer({ min: 0, max: 12 }).map((lot) => lot === 0),
  result: cell(fc.constantFrom(...RESULTS), ODD),
});

type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

/** The first two years' amounts as one merged cell, in the 16th and 17th of the 22 columns. */
const FIRST_AMOUNT = 15;

function valueOf(label: string, position: number, each: Row, number: number): CellValue {
  switch (label) {
    case '管理番号':
      return number;
    case '改革プロセス':
      return each.process;
    case '大項目':
      return each.major;
    case '財源確保目標額（百万円）':
      return each.target;
    case '財源確保実績額（当初予算時）':
      return each.amounts[position - FIRST_AMOUNT] ?? '';
    case '取組結果':
      return each.result;
    default:
      return `記事${number}`;
  }
}

const COLUMNS = sourceColumns();

const LEDGER: StaffLedger = {
  header: COLUMNS.map(({ label, year }) => `${label}${year ?? ''}`),
  number: 0,
  title: 4,
  labels: [0, 1, 4],
  amounts: [6, FIRST_AMOUNT, FIRST_AMOUNT + 1, FIRST_AMOUNT + 2, FIRST_AMOUNT + 3],
};
/** Headings, a target, an amount and the result. */
const MERGED_DOWN = [1, 2, 6, FIRST_AMOUNT + 2, 19];

interface Random {
  readonly rows: readonly Row[];
  readonly around: Surroundings;
  readonly merges: readonly Merged[];
}

function ledgerOf({ rows, around, merges }: Random, name: string): SheetSnapshot {
  const records = rows.map((each, index) =>
    COLUMNS.map(({ label }, position) =>
      each.kind === 'blank' ? '' : valueOf(label, position, each, index + 1),
    ),
  );
  const across = rows.flatMap(({ kind, merged }, record): Merged[] =>
    kind === 'record' && merged ? [{ record, records: 1, column: FIRST_AMOUNT, columns: 2 }] : [],
  );
  const down = mergesOf(merges, rows.length, MERGED_DOWN);
  return staffSheet(name, LEDGER, records, around, [...across, ...down]);
}

/** Ledgers of up to 14 records, each a table or a plain block, on sheets of their own names. */
export function randomLedgers(count: number): fc.Arbitrary<readonly SheetSnapshot[]> {
  const one = fc.record({
    rows: fc.array(row, { minLength: 1, maxLength: 14 }),
    around: surroundings(),
    merges: randomMerges,
  });
  return fc
    .array(one, { minLength: count, maxLength: count })
    .map((all) => all.map((each, index) => ledgerOf(each, `台帳${index + 1}`)));
}
