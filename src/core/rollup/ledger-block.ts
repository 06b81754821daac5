/** A block of a ledger's rows as a separate ledger, in which a record that no total counts is treated like any other row. */
import type { Ledger, LedgerColumn } from '../ledger/ledger';

export interface LedgerBlock {
  readonly ledger: Ledger;
  /** The positions of the block's records in the `rows` of the original ledger. */
  readonly records: readonly number[];
}

/** Cached, because each figure of a table needs the same blocks. */
const blocksOfLedgers = new WeakMap<Ledger, Map<string, LedgerBlock>>();

function cut(
  column: LedgerColumn,
  records: readonly number[],
  rest: readonly number[],
  isFull: boolean,
): LedgerColumn {
  const { cells, positions } = column;
  const raws = rest.map((record) => cells[record]?.raw ?? '').filter((raw) => raw !== '');
  return {
    ...column,
    cells: records.flatMap((record) => cells[record] ?? []),
    // Values of other rows are stored without their position, so a partial block keeps all of them and may seem to hold more than
    // it does.
    otherCells: isFull ? [] : [...column.otherCells, ...raws],
    ...(positions ? { positions: records.flatMap((record) => positions[record] ?? []) } : {}),
  };
}

/**
 * Cuts the records `from` (included) `until` (excluded) out of a ledger on one sheet; a cut of all records keeps all of the
 * ledger's rows.
 */
export function ledgerBlock(ledger: Ledger, from: number, until: number): LedgerBlock {
  const { rows, rowsEach, uncounted, body } = ledger;
  const isAll = from === 0 && until === rows.length;
  const all = Array.from({ length: until - from }, (_, position) => from + position);
  if (isAll && uncounted.size === 0) return { ledger, records: all };
  const known = blocksOfLedgers.get(ledger) ?? new Map<string, LedgerBlock>();
  blocksOfLedgers.set(ledger, known);
  const key = `${from} ${until}`;
  const found = known.get(key);
  if (found) return found;
  const records = all.filter((record) => !uncounted.has(record));
  const rest = all.filter((record) => uncounted.has(record));
  const [first = body.row, last = body.row] = [rows[from], rows[until - 1]];
  const area = isAll ? body : { ...body, row: first, rows: last - first + rowsEach };
  const block: LedgerBlock = {
    records,
    ledger: {
      ...ledger,
      // A structured reference covers all rows of the table, so only a complete block can use it.
      table: isAll ? ledger.table : null,
      body: area,
      rows: records.flatMap((record) => rows[record] ?? []),
      uncounted: new Set(),
      columns: ledger.columns.map((column) =>
        cut(column, records, rest, area.rows === records.length),
      ),
    },
  };
  known.set(key, block);
  return block;
}
