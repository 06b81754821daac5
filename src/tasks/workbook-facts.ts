/** What every verb tells of the workbook that it read: its plan, and its ledgers. */
import { areaAddress } from '../core/area';
import { columnLabel } from '../core/ledger/labels';
import type { PlanWorkbook } from '../core/ledger/ledger';
import { partsOf } from '../core/ledger/positions';
import { recordBook } from '../core/records/record-book';
import type { Programme } from '../core/programme';

export interface PlanName {
  readonly id: string;
  readonly municipality: string;
  readonly title: string;
}

export interface LedgerFacts {
  readonly name: string;
  readonly sheet: string;
  readonly sheetId: string;
  /** A1 address of header and data together. */
  readonly address: string;
  readonly table: string | null;
  /** Records that totals count. */
  readonly records: number;
  /** Records that are shown and not counted: 再掲, 対象外. */
  readonly uncounted: number;
  readonly hiddenRows: number;
  /** Rows that look like rows of this ledger but were not read; `address` is A1 without the sheet. */
  readonly unread: readonly {
    readonly sheet: string;
    readonly sheetId: string;
    readonly address: string;
    readonly rows: number;
  }[];
}

export function planName({ id, municipality, title }: Programme): PlanName {
  return { id, municipality, title };
}

export function ledgerFacts({
  workbook: { ledgers, part },
}: {
  readonly workbook: PlanWorkbook;
}): readonly LedgerFacts[] {
  // Sub-records stand on the status sheets of their records.
  const told =
    part === 'sheets' ? ledgers.filter(({ definition }) => !definition.subRecordsOf) : ledgers;
  return told.flatMap(partsOf).map((ledger) => ({
    name: ledger.definition.name,
    sheet: ledger.sheet,
    sheetId: ledger.sheetId,
    address: areaAddress({
      ...ledger.header,
      rows: ledger.body.row + ledger.body.rows - ledger.header.row,
    }),
    table: ledger.table,
    records: ledger.rows.length - ledger.uncounted.size,
    uncounted: ledger.uncounted.size,
    hiddenRows: ledger.hiddenRows.length,
    // What of a status sheet was not read has a finding there.
    unread: (part === 'sheets' ? [] : ledger.unread).map(({ sheet, sheetId, area, rows }) => ({
      sheet,
      sheetId,
      rows,
      address: areaAddress(area),
    })),
  }));
}

/** Gives the labels, with their years, of the columns that a plan's ledgers lack and must have by the as-of. */
export function missingColumns(workbook: PlanWorkbook): readonly string[] {
  const book = recordBook(workbook);
  return workbook.ledgers.flatMap((found) => book.ofLedger(found).ledger.missing.map(columnLabel));
}
