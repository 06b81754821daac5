/** Random ledgers of 旭川市's form, with what staff type into them: odd spellings, numbers as text, blank rows, errors, merges. */
import fc from 'fast-check';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { sheetOf, sourceColumns, type SourceColumn } from '../asahikawa-snapshot';

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
      return each.merged && position === FIRST_AMOUNT + 1
        ? ''
        : (each.amounts[position - FIRST_AMOUNT] ?? '');
    case '取組結果':
      return each.result;
    default:
      return `記事${number}`;
  }
}

function columnsOf(rows: readonly Row[]): readonly SourceColumn[] {
  return sourceColumns().map(({ label, year }, position) => ({
    label,
    year,
    cells: rows.map((each, index) =>
      each.kind === 'blank' ? '' : valueOf(label, position, each, index + 1),
    ),
  }));
}

function ledgerOf(rows: readonly Row[], table: boolean, name: string): SheetSnapshot {
  const at = table ? { row: 0, column: 0 } : { row: 3, column: 1 };
  const merges = table
    ? []
    : rows.flatMap(({ kind, merged }, index) =>
        kind === 'record' && merged
          ? [{ row: at.row + 1 + index, column: at.column + FIRST_AMOUNT, rows: 1, columns: 2 }]
          : [],
      );
  const sheet = sheetOf(columnsOf(rows), { ...at, table, merges });
  return { ...sheet, id: name, name, tables: sheet.tables.map((each) => ({ ...each, name })) };
}

/** Ledgers of up to 14 rows, each a table or, with merges, a plain block below other rows, on sheets of their own names. */
export function randomLedgers(count: number): fc.Arbitrary<readonly SheetSnapshot[]> {
  const one = fc.record({
    rows: fc.array(row, { minLength: 1, maxLength: 14 }),
    table: fc.boolean(),
  });
  return fc
    .array(one, { minLength: count, maxLength: count })
    .map((all) => all.map(({ rows, table }, index) => ledgerOf(rows, table, `台帳${index + 1}`)));
}
