/**
 * The styles of rows that are added at a ledger's end: they take the style of the row above. The former style of the cells there is
 * kept on the sheet that keeps the run's changes, beside these changes (copyFrom 1.9).
 */
import { areaAddress, readAddress } from '../core/area';
import { onSheet, type Step } from './batches';
import { CALL, RANGE, SHEET } from './wire-size';

/** Rows that get the style of another row; addresses (A1) without the sheet. */
export interface NewRowStyle {
  readonly sheetId: string;
  /** The sheet's name: a file that is saved and opened again may give it another id. */
  readonly sheet: string;
  readonly area: string;
  /** The row whose style they take. */
  readonly like: string;
}

/** Rows whose former style is kept at `kept` on the sheet of the run's changes. */
export interface KeptRowStyle extends NewRowStyle {
  readonly kept: string;
}

/** The first column beside a run's changes. */
const FIRST_COLUMN = 10;

/** Gives each style a range on the sheet of the run's changes where it is kept. */
export function keptStyles(styles: readonly NewRowStyle[]): readonly KeptRowStyle[] {
  let row = 0;
  return styles.flatMap((style) => {
    const area = readAddress(style.area);
    if (!area) return [];
    const kept = areaAddress({ ...area, row, column: FIRST_COLUMN });
    row += area.rows;
    return [{ ...style, kept }];
  });
}

/** Bytes of two ranges on two sheets, by their addresses, and of the copy. */
const COPY = SHEET + 2 * RANGE + CALL;

/** Gives the steps that keep the rows' styles. */
export function keepingSteps(keeper: string, styles: readonly KeptRowStyle[]): readonly Step[] {
  return styles.map(({ sheetId, area, kept }) => ({
    bytes: SHEET + COPY,
    queue: (sheets) => {
      const range = sheets.get(keeper).getRange(kept);
      range.copyFrom(sheets.get(sheetId).getRange(area), 'Formats');
    },
  }));
}

/** Gives the steps that set the new styles. */
export function styleSteps(styles: readonly KeptRowStyle[]): readonly Step[] {
  return styles.map(({ sheetId, area, like }) =>
    onSheet(sheetId, {
      bytes: COPY,
      queue: (sheet) => sheet.getRange(area).copyFrom(sheet.getRange(like), 'Formats'),
    }),
  );
}

/** Gives the steps that set the rows' former styles again. */
export function stylesBackSteps(keeper: string, styles: readonly KeptRowStyle[]): readonly Step[] {
  return styles.map(({ sheetId, area, kept }) => ({
    bytes: SHEET + COPY,
    queue: (sheets) => {
      const range = sheets.get(sheetId).getRange(area);
      range.copyFrom(sheets.get(keeper).getRange(kept), 'Formats');
    },
  }));
}
