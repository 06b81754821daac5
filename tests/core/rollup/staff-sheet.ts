/** Sheets as staff keep them: records among rows that are none, below a title, with hidden rows and columns, and cells merged down several records. */
import fc from 'fast-check';
import type { Area } from '../../../src/core/area';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';

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
interface OtherRow {
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

/** Cells that are one cell: down several records, or over several columns. */
export interface Merged {
  readonly record: number;
  readonly records: number;
  readonly column: number;
  readonly columns?: number;
}

/** A merge before it is known how many records there are. */
interface RandomMerge {
  readonly record: number;
  readonly records: number;
  readonly column: number;
}

export interface Surroundings {
  readonly table: boolean;
  /** The table has a totals row of its own. */
  readonly totalsRow: boolean;
  /** A title and a unit stand above. */
  readonly titled: boolean;
  readonly others: readonly OtherRow[];
  readonly hiddenRows: readonly number[];
  /** Of what a hidden row holds, nothing is shown. */
  readonly hiddenRowsShowNothing: boolean;
  /** A column that is hidden: its cells show nothing, or signs for want of width. */
  readonly hiddenColumn: { readonly position: number; readonly shows: '' | '##' } | null;
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
const position = fc.nat({ max: PLACES });

const other: fc.Arbitrary<OtherRow> = fc.record({
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

/** Sheets with up to so many rows that are no records; one in three has none at all. */
export function surroundings(most = 6): fc.Arbitrary<Surroundings> {
  return fc.record({
    table: fc.boolean(),
    totalsRow: fc.boolean(),
    titled: fc.boolean(),
    others: fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(other, { minLength: 1, maxLength: most }) },
    ),
    hiddenRows: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
    hiddenRowsShowNothing: fc.boolean(),
    hiddenColumn: fc.option(fc.record({ position, shows: fc.constantFrom<'' | '##'>('', '##') }), {
      freq: 3,
    }),
  });
}

/** Records alone, in a block or a table: nothing around them. */
export function bare(table: boolean): Surroundings {
  return {
    ...{ table, totalsRow: false, titled: false, others: [] },
    ...{ hiddenRows: [], hiddenRowsShowNothing: false, hiddenColumn: null },
  };
}

/** Merges down several records, to be put right by `mergesOf`. */
export const randomMerges: fc.Arbitrary<readonly RandomMerge[]> = fc.array(
  fc.record({ record: position, records: fc.integer({ min: 2, max: 4 }), column: position }),
  { maxLength: 2 },
);

/** Makes merges fit so many records, one at most in each of the columns that may have one. */
export function mergesOf(
  random: readonly RandomMerge[],
  count: number,
  columns: readonly number[],
): readonly Merged[] {
  if (count < 2) return [];
  const fitting = random.map((each): Merged => {
    const record = each.record % (count - 1);
    return {
      record,
      records: Math.min(each.records, count - record),
      column: at(columns, each.column) ?? 0,
    };
  });
  return fitting.filter(
    ({ column }, index) => fitting.findIndex((each) => each.column === column) === index,
  );
}

type Row = readonly CellValue[];

/** One row of the sheet below the header: a record, or a row that is none. */
interface Line {
  readonly cells: Row;
  readonly record: number | null;
  /** It is one cell over the whole width. */
  readonly wide?: true;
}

function at<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

function rowOf(width: number, cells: ReadonlyMap<number, CellValue>): Row {
  return Array.from({ length: width }, (_, column): CellValue => cells.get(column) ?? '');
}

/** The cells of a row that is no record; null where the ledger's kind of row has none such. */
function otherCells(
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
    column = at(labels, row.position) ?? 0,
  ): Map<number, CellValue> => new Map([...sums, [column, label]]);
  switch (row.kind) {
    case 'total':
      return rowOf(width, labelled(at(TOTALS, row.label) ?? ''));
    case 'counted total': {
      // A count stands where the number would: only a record that shares its number may say 計 beside one.
      const beside = labels.filter((column) => column !== number);
      if (number === null || subRecords || beside.length === 0) return null;
      // No more than the pure words: 「総務課　計」 beside a number may be what a record is called.
      const label = TOTALS[row.label % 9] ?? '';
      return rowOf(width, labelled(label, at(beside, row.position)).set(number, 1 + (row.of % 9)));
    }
    case 'heading with sums':
      if (number === null || title === null || number === 0 || subRecords) return null;
      return rowOf(width, labelled(at(BANDS, row.label) ?? '', 0));
    case 'again': {
      const again = at(records, row.of);
      if (!again || number === null) return null;
      const name = title === null ? '' : String(again[title] ?? '');
      // By its title only where the title is a text that stays one.
      return again.map((value, column) => {
        if (row.position % 2 === 0 || title === null)
          return column === number ? (at(AGAIN, row.label) ?? '') : value;
        return column === title ? `${name}（再掲）` : value;
      });
    }
    case 'note':
      return rowOf(width, new Map([[at(labels, row.position) ?? 0, at(NOTES, row.label) ?? '']]));
    case 'band':
      return rowOf(width, new Map([[0, at(BANDS, row.label) ?? '']]));
    case 'blank':
      return rowOf(width, new Map());
    case 'header':
      return header;
  }
}

/** Says whether a cell lies in a merge behind its first one. */
function isUnder(merge: Merged, record: number, column: number): boolean {
  const [down, across] = [record - merge.record, column - merge.column];
  return (
    down + across > 0 &&
    down >= 0 &&
    down < merge.records &&
    across >= 0 &&
    across < (merge.columns ?? 1)
  );
}

/** Merges that a row may not part: what it holds in the merged column would be lost, or it is one cell itself. */
function isParted(merge: Merged, before: number, { cells, wide }: Line): boolean {
  const inside = before > merge.record && before < merge.record + merge.records;
  return inside && (wide === true || cells[merge.column] !== '');
}

/** Puts the other rows among the records. */
function linesOf(
  ledger: StaffLedger,
  records: readonly Row[],
  merges: readonly Merged[],
  { others, table }: Surroundings,
): readonly Line[] {
  const placed = others.flatMap((each) => {
    const cells = otherCells(each, ledger, records);
    if (!cells) return [];
    const wide = each.kind === 'band' && !table;
    const line: Line = { cells, record: null, ...(wide ? { wide } : {}) };
    const before = each.before % (records.length + 1);
    const parted = merges.filter((merge) => isParted(merge, before, line));
    const behind = parted.map(({ record, records: count }) => record + count);
    return [{ line, before: Math.max(before, ...behind) }];
  });
  // Behind the last merge that it would part, a row may part another.
  const sound = placed.filter(
    ({ line, before }) => !merges.some((merge) => isParted(merge, before, line)),
  );
  const before = (record: number): readonly Line[] =>
    sound.filter((each) => each.before === record).map(({ line }) => line);
  return [
    ...records.flatMap((cells, record) => [...before(record), { cells, record }]),
    ...before(records.length),
  ];
}

function shown(value: CellValue): string {
  return typeof value === 'object' ? value.error : String(value);
}

/** Where records stand among lines, and how far a merge over them reaches. */
function areaOf({ record, records, column, columns = 1 }: Merged, lines: readonly Line[]): Area {
  const of = (wanted: number): number => lines.findIndex((line) => line.record === wanted);
  const row = of(record);
  return { row, column, rows: of(record + records - 1) - row + 1, columns };
}

/** Lays records out on a sheet with what surrounds them. Merges are for blocks: a table has none. */
export function staffSheet(
  name: string,
  ledger: StaffLedger,
  given: readonly Row[],
  around: Surroundings,
  merges: readonly Merged[] = [],
): SheetSnapshot {
  const { table, totalsRow, titled, hiddenRows, hiddenColumn } = around;
  const { header, amounts } = ledger;
  const width = header.length;
  const merged = table ? [] : merges;
  const records = given.map((cells, record) =>
    cells.map((value, column) =>
      merged.some((merge) => isUnder(merge, record, column)) ? '' : value,
    ),
  );
  const lines = linesOf(ledger, records, merged, around);
  const above: readonly Row[] = titled
    ? [
        rowOf(width, new Map([[0, `令和2年度　${name}　進行管理表`]])),
        rowOf(width, new Map([[width - 1, '（単位：千円）']])),
      ]
    : [];
  const totals = rowOf(
    width,
    new Map<number, CellValue>([
      ...amounts.map((column) => [column, 99_999] as const),
      [0, '集計'],
    ]),
  );
  const withTotals = table && totalsRow;
  const values = [
    ...above,
    header,
    ...lines.map(({ cells }) => cells),
    ...(withTotals ? [totals] : []),
  ];
  const corner = table ? { row: 0, column: 0 } : { row: 2, column: 1 };
  const area = { ...corner, rows: values.length, columns: width };
  const first = corner.row + above.length + 1;
  const moved = (each: Area): Area => ({
    ...each,
    row: each.row + first,
    column: each.column + corner.column,
  });
  const bands = lines.flatMap(({ wide }, row) =>
    wide ? [{ row, column: 0, rows: 1, columns: width }] : [],
  );
  const titleArea = titled ? [{ ...corner, rows: 1, columns: width }] : [];
  const hidden = hiddenColumn === null ? -1 : hiddenColumn.position % width;
  const rowsHidden = new Set(hiddenRows.map((row) => first + (row % Math.max(1, lines.length))));
  const isUnseen = (row: number, column: number): boolean =>
    (around.hiddenRowsShowNothing && rowsHidden.has(corner.row + row)) ||
    (column === hidden && hiddenColumn?.shows === '');
  return {
    ...{ id: name, name, visible: true, protected: false, filtered: false, area, values },
    text: values.map((row, down) =>
      row.map((value, column) => {
        if (isUnseen(down, column)) return '';
        return column === hidden && typeof value === 'number' ? '##' : shown(value);
      }),
    ),
    merges: [...titleArea, ...[...bands, ...merged.map((each) => areaOf(each, lines))].map(moved)],
    tables: table
      ? [
          {
            name,
            area: {
              row: first - 1,
              column: corner.column,
              rows: lines.length + 1 + (withTotals ? 1 : 0),
              columns: width,
            },
            hasHeaders: true,
            hasTotals: withTotals,
          },
        ]
      : [],
    hiddenRows: [...rowsHidden],
  };
}
