/** The sizes of tables to which a run adds rows, or from which it removes rows (table.resize 1.13). */
import { readAddress } from '../core/area';
import { onSheet, type Step } from './batches';
import { CALL, PART, wireBytes } from './wire-size';

/** A table that a run makes longer or shorter; addresses (A1) with header and data. */
export interface SizedTable {
  readonly sheetId: string;
  /** The sheet's name: a file that is saved and opened again may give it another id. */
  readonly sheet: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** A table's next size. */
export interface NewSize {
  readonly sheetId: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** How many rows an address has. */
function rowsOf(address: string): number {
  return readAddress(address)?.rows ?? 0;
}

/**
 * Gives the steps that make tables longer, which go before the cells are written, or shorter, which go after, so that cells are
 * never written below their table.
 */
export function tableSizeSteps(
  sizes: readonly NewSize[],
  which: 'longer' | 'shorter',
): readonly Step[] {
  return sizes.flatMap(({ sheetId, name, from, to }) => {
    const more = rowsOf(to) - rowsOf(from);
    if (which === 'longer' ? more <= 0 : more >= 0) return [];
    return onSheet(sheetId, {
      bytes: 2 * PART + CALL + wireBytes([name, to]),
      queue: (sheet) => sheet.tables.getItem(name).resize(to),
    });
  });
}
