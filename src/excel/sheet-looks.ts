/**
 * Reads how wide a ledger's columns are, and the number formats of its first record, for a ledger that is laid like it.
 * Round trips: 1, with every ledger of the workbook together (getColumnProperties 1.9).
 */
import type { Area } from '../core/area';
import { roundTrip } from './trip';

/** A ledger's columns, and the row of its first record. */
export interface LookedAt {
  readonly sheetId: string;
  readonly columns: Pick<Area, 'column' | 'columns'>;
  /** From 0. */
  readonly row: number;
}

export interface ReadLook {
  /** Points, from the first column on. */
  readonly widths: readonly number[];
  readonly formats: readonly string[];
}

/** Reads the looks in the order of what is asked. Throws what office.js throws. */
export async function readLooks(asked: readonly LookedAt[]): Promise<readonly ReadLook[]> {
  const answers = await roundTrip((sheets) =>
    asked.map(({ sheetId, columns, row }) => {
      const range = sheets.get(sheetId).getRangeByIndexes(row, columns.column, 1, columns.columns);
      range.load('numberFormat');
      return { range, lines: range.getColumnProperties({ format: { columnWidth: true } }) };
    }),
  );
  return answers.map(({ range, lines }) => {
    const [formats = []]: readonly (readonly unknown[])[] = range.numberFormat;
    return {
      widths: lines.value.map(({ format }) => format?.columnWidth ?? 0),
      formats: formats.map(String),
    };
  });
}
