/** Sheets as staff keep them: records among rows that are none, below a title, with hidden rows and columns, and cells merged down several records. */
import fc from 'fast-check';
import type { Area } from '../../../src/core/area';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import {
  otherCells,
  otherRow,
  pick,
  position,
  rowOf,
  type OtherRow,
  type Row,
  type StaffLedger,
} from './staff-rows';

export type { StaffLedger } from './staff-rows';

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

/** Sheets with up to so many rows that are no records; one in three has none at all. */
export function surroundings(most = 6): fc.Arbitrary<Surroundings> {
  return fc.record({
    table: fc.boolean(),
    totalsRow: fc.boolean(),
    titled: fc.boolean(),
    others: fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(otherRow, { minLength: 1, maxLength: most }) },
    ),
    hiddenRows: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
    hiddenRowsShowNothing: fc.boolean(),
    hiddenColumn: fc.option(fc.record({ position, shows: fc.constantFrom<'' | '##'>('', '##') }), {
      freq: 3,
    }),
  });
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
      column: pick(columns, each.column) ?? 0,
    };
  });
  return fitting.filter(
    ({ column }, index) => fitting.findIndex((each) => each.column === column) === index,
  );
}

/** One row of the sheet below the header: a record, or a row that is none. */
interface Line {
  readonly cells: Row;
  readonly record: number | null;
  /** It is one cell over the whole width. */
  readonly wide?: true;
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
    id: name,
    name,
    visible: true,
    protected: false,
    filtered: false,
    area,
    values,
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
