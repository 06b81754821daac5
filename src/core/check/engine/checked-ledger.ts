/** A ledger under check: finds columns for rules, and makes findings at its cells. */
import * as v from 'valibot';
import { positionOf } from '../../ledger/positions';
import { cellAddress } from '../../area';
import { shortFiscalYear } from '../../fiscal-year';
import type { FiscalYear } from '../../fiscal-year';
import type { Ledger, LedgerCell, LedgerColumn, PlanWorkbook } from '../../ledger/ledger';
import { normalizedText } from '../../records/normalized-text';
import { LedgerRecords, recordBook } from '../../records/record-book';
import type { MoneyValue, SectionsValue } from '../../values';
import { comparable } from '../../values/comparable';
import type { Declares, MessageOf, Messages } from './message';
import type { PlacedFinding, RuleHead } from './rule-head';
import type { DataOf } from '../../data-schema';

export { normalizedText } from '../../records/normalized-text';

/** A cell, of the ledger's sheet unless another is named. */
export interface PositionOnSheet {
  readonly row: number;
  readonly column: number;
  readonly sheet?: { readonly sheetId: string; readonly sheet: string };
}

/** A record holds one of some values in a field. */
export const whenSchema = v.strictObject({
  field: v.string(),
  in: v.array(v.string()),
});
export type When = DataOf<typeof whenSchema>;

export class CheckedLedger extends LedgerRecords {
  /** Kept, as several rules ask for the same. */
  readonly #others = new Map<string, CheckedLedger>();

  constructor(ledger: Ledger, workbook: PlanWorkbook) {
    super(recordBook(workbook), ledger);
  }

  get workbook(): PlanWorkbook {
    return this.book.workbook;
  }

  /** Another ledger of the workbook under the same plan, or null where the workbook lacks it. */
  override other(ledgerId: string): CheckedLedger | null {
    const known = this.#others.get(ledgerId);
    if (known) return known;
    const ledger = this.workbook.ledgers.find(({ definition }) => definition.id === ledgerId);
    if (!ledger) return null;
    const other = new CheckedLedger(ledger, this.workbook);
    this.#others.set(ledgerId, other);
    return other;
  }

  /** Compiles a condition on a record; null where its column is missing. */
  when(condition: When): ((index: number) => boolean) | null {
    const column = this.column(condition.field);
    if (!column) return null;
    const values = new Set(condition.in.map(comparable));
    return (index) => values.has(normalizedText(column.cells[index]));
  }

  /** Names a record's cell for a finding at another record's: with its sheet where that is another one. */
  cellName(column: LedgerColumn, index: number, from: number): string {
    const { sheetId, sheet, row, column: at } = positionOf(this.ledger, column, index);
    const address = cellAddress(row, at);
    const isHere = sheetId === positionOf(this.ledger, column, from).sheetId;
    return isHere ? address : `${sheet}!${address}`;
  }

  /** Makes a finding at a record's cell. */
  at<M extends Messages>(
    rule: RuleHead & Declares<M>,
    column: LedgerColumn,
    index: number,
    message: NoInfer<MessageOf<M>>,
  ): PlacedFinding {
    const { row, column: at, ...sheet } = positionOf(this.ledger, column, index);
    const record = this.all[index];
    const year = column.year ?? record?.year ?? null;
    const title = record?.title ?? '';
    return this.#place(rule, { row, column: at, sheet }, message, {
      record: record?.name ?? '',
      ...(title === '' ? {} : { title }),
      item: record?.item ?? '',
      sections: record?.sections ?? [],
      field: column.field.label,
      year: year === null ? '' : shortFiscalYear(year),
      value: column.cells[index]?.text ?? '',
    });
  }

  /** Makes a finding at a place of the sheet that speaks of the ledger as a whole. */
  ofLedger<M extends Messages>(
    rule: RuleHead & Declares<M>,
    position: PositionOnSheet,
    message: NoInfer<MessageOf<M>>,
    about: {
      readonly field?: string;
      readonly year?: FiscalYear | null;
      readonly value?: string;
    } = {},
  ): PlacedFinding {
    return this.#place(rule, position, message, {
      record: '',
      item: '',
      sections: [],
      field: about.field ?? '',
      year: typeof about.year === 'number' ? shortFiscalYear(about.year) : '',
      value: about.value ?? '',
    });
  }

  #place(
    { code, severity }: RuleHead,
    { row, column, sheet: on = this.ledger }: PositionOnSheet,
    { message, params = {}, composed, also = [], fix }: MessageOf<Messages>,
    about: Pick<
      PlacedFinding['finding'],
      'record' | 'title' | 'item' | 'sections' | 'field' | 'year' | 'value'
    >,
  ): PlacedFinding {
    const { sheetId, sheet } = on;
    const { definition } = this.ledger;
    const cell = cellAddress(row, column);
    const position = { ledger: definition.id, sheetId, sheet, cell };
    return {
      row,
      column,
      finding: {
        ...{ code, severity, message, params },
        ...(composed === undefined ? {} : { composed }),
        ...(also.length === 0 ? {} : { also }),
        ...position,
        ...about,
        ...(fix === undefined ? {} : { fix }),
      },
    };
  }
}

/** Gives the cells of a column that hold something of their own: not those that repeat a merge's value. */
export function* ownCells(column: LedgerColumn): Iterable<readonly [index: number, LedgerCell]> {
  for (const [index, cell] of column.cells.entries()) if (!cell.underMerge) yield [index, cell];
}

/** Gives a cell's money, or null where it holds none that can be read. */
export function moneyIn(cell: LedgerCell | undefined): MoneyValue | null {
  const reading = cell?.reading;
  return reading?.state === 'value' && reading.value.kind === 'money' ? reading.value : null;
}

/** Gives a cell's sections in charge, or null where it names none. */
export function sectionsIn(cell: LedgerCell | undefined): SectionsValue | null {
  const reading = cell?.reading;
  return reading?.state === 'value' && reading.value.kind === 'sections' ? reading.value : null;
}
