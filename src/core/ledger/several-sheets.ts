/** Joins the parts of a ledger that stands on several sheets, such as one a chapter or a bureau, into one ledger. */
import { readCell } from '../values';
import type { Ledger, LedgerCell, LedgerColumn } from './ledger';
import { columnOf } from './ledger';

const EMPTY = { raw: '', text: '' } as const;

function joinedColumn(column: LedgerColumn, parts: readonly Ledger[]): LedgerColumn {
  const { field, year, header, headerText } = column;
  const blank: LedgerCell = { ...EMPTY, reading: readCell(EMPTY, field.type) };
  const own = parts.map((part) => columnOf(part, field.id, year));
  return {
    field,
    year,
    header,
    headerText,
    column: column.column,
    // A sheet without the column holds nothing in it; a finding at that sheet's header reports the missing column.
    cells: parts.flatMap(({ rows }, at) => own[at]?.cells ?? rows.map(() => blank)),
    otherCells: own.flatMap((each) => each?.otherCells ?? []),
  };
}

/** Joins the parts of a ledger, in the order of the sheets. Header, body and name of sheet and table are those of the first. */
export function joined(parts: readonly [Ledger, ...Ledger[]]): Ledger {
  const [first, ...others] = parts;
  if (others.length === 0) return first;
  const before = (part: number): number =>
    parts.slice(0, part).reduce((sum, { rows }) => sum + rows.length, 0);
  const columns = new Map<string, LedgerColumn>();
  for (const column of parts.flatMap((part) => part.columns)) {
    const key = `${column.field.id} ${column.year ?? ''}`;
    if (!columns.has(key)) columns.set(key, joinedColumn(column, parts));
  }
  return {
    ...first,
    parts,
    columns: [...columns.values()],
    rows: parts.flatMap(({ rows }) => rows),
    uncounted: new Set(
      parts.flatMap(({ uncounted }, at) => [...uncounted].map((index) => before(at) + index)),
    ),
    oddRecords: parts.flatMap(({ oddRecords }, at) =>
      oddRecords.map(({ record, rows }) => ({ record: before(at) + record, rows })),
    ),
    hiddenRows: parts.flatMap(({ hiddenRows }) => hiddenRows),
    filtered: parts.some(({ filtered }) => filtered),
    missing: first.missing.filter(({ field, year }) =>
      parts.every((part) => !columnOf(part, field.id, year)),
    ),
    unread: parts.flatMap(({ unread }) => unread),
    rowsARecord: parts.find(({ rowsARecord }) => rowsARecord)?.rowsARecord ?? null,
  };
}
