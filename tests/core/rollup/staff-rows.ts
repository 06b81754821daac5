/** The rows that staff put among their records and that are none: totals, headings, what stands elsewhere too, notes, blanks. */
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/snapshot';

/** What a ledger's columns are to the rows around its records; places from 0. */
export interface StaffLedger {
  readonly header: readonly string[];
  /** The records' numbers; null where records have none. */
  readonly number: number | null;
  readonly title: number | null;
  /** Where a row that is no record may say what it is. */
  readonly labels: readonly number[];
  /** Where sums stand. */
  readonly amounts: readonly number[];
  /** Records share the number of another ledger's record: a row that bears one is a record, whatever it says. */
  readonly subRecords?: true;
}

/** A row that is no record: before which record it stands, and what it is made of. */
export interface OtherRow {
  readonly before: number;
  readonly kind:
    | 'total'
    | 'counted total'
    | 'heading with sums'
    | 'again'
    | 'note'
    | 'band'
    | 'blank'
    | 'header';
  readonly label: number;
  readonly position: number;
  readonly sums: readonly [number, number];
  /** Which record is listed again. */
  readonly of: number;
}

/** Totals and what else sums of several records are called; all of them are no names of records. */
export const TOTALS = [
  ...['小計', '計', '合　計', '（小計）', '計（A）', '総計', '累計', '平均', '差引'],
  ...['前年度比', '総務課　計', 'うち一般会計', '総務部小計', '合計（5件）'],
];
const NOTES = ['※　決算による。', '（注）金額は見込み', '※１　再掲の項目は、件数に含まない。'];
const BANDS = ['⑴ 事務事業の見直し', '１　行政運営', 'Ⅱ　財政基盤の強化'];
const AGAIN = ['再掲', '（再掲）', '3（再掲）', '※再掲'];

const PLACES = 100;
/** A number that is made to fit a list. */
export const position = fc.nat({ max: PLACES });

/** Any of them, anywhere. */
export const otherRow: fc.Arbitrary<OtherRow> = fc.record({
  before: position,
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constant('total' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom('counted total', 'heading with sums', 'again', 'again'),
    },
    { weight: 5, arbitrary: fc.constantFrom('note', 'band', 'blank', 'header') },
  ) as fc.Arbitrary<OtherRow['kind']>,
  label: position,
  position,
  sums: fc.tuple(fc.integer({ min: -50, max: 9000 }), fc.integer({ min: 0, max: 900 })),
  of: position,
});

export type Row = readonly CellValue[];

/** Takes one of a list, whatever the number drawn. */
export function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

/** A row with some of its cells filled. */
export function rowOf(width: number, cells: ReadonlyMap<number, CellValue>): Row {
  return Array.from({ length: width }, (_, column): CellValue => cells.get(column) ?? '');
}

/** The cells of a row that is no record; null where the ledger's kind of row has none such. */
export function otherCells(
  row: OtherRow,
  { header, number, title, labels, amounts, subRecords }: StaffLedger,
  records: readonly Row[],
): Row | null {
  const width = header.length;
  const sums = new Map<number, CellValue>(
    amounts.map((column, each) => [column, row.sums[each % 2] ?? 0]),
  );
  const labelled = (
    label: string,
    column = pick(labels, row.position) ?? 0,
  ): Map<number, CellValue> => new Map([...sums, [column, label]]);
  switch (row.kind) {
    case 'total':
      return rowOf(width, labelled(pick(TOTALS, row.label) ?? ''));
    case 'counted total': {
      // A count stands where the number would: only a record that shares its number may say 計 beside one.
      const beside = labels.filter((column) => column !== number);
      if (number === null || subRecords || beside.length === 0) return null;
      // No more than the pure words: 「総務課　計」 beside a number may be what a record is called.
      const label = TOTALS[row.label % 9] ?? '';
      return rowOf(
        width,
        labelled(label, pick(beside, row.position)).set(number, 1 + (row.of % 9)),
      );
    }
    case 'heading with sums':
      if (number === null || title === null || number === 0 || subRecords) return null;
      return rowOf(width, labelled(pick(BANDS, row.label) ?? '', 0));
    case 'again': {
      const again = pick(records, row.of);
      if (!again || number === null) return null;
      const name = title === null ? '' : String(again[title] ?? '');
      // By its title only where the title is a text that stays one.
      return again.map((value, column) => {
        if (row.position % 2 === 0 || title === null)
          return column === number ? (pick(AGAIN, row.label) ?? '') : value;
        return column === title ? `${name}（再掲）` : value;
      });
    }
    case 'note':
      return rowOf(
        width,
        new Map([[pick(labels, row.position) ?? 0, pick(NOTES, row.label) ?? '']]),
      );
    case 'band':
      return rowOf(width, new Map([[0, pick(BANDS, row.label) ?? '']]));
    case 'blank':
      return rowOf(width, new Map());
    case 'header':
      return header;
  }
}
