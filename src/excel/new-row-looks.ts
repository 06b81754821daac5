/**
 * The looks of rows that come in at a ledger's end: they are those of the row above. What the cells there looked like before is
 * kept on the sheet that keeps the run's changes, beside them (copyFrom 1.9).
 */
import { areaAddress, readAddress } from '../core/area';

/** Rows that get the look of another one; addresses (A1) without the sheet. */
export interface NewLook {
  readonly sheetId: string;
  /** The sheet's name: a file that is saved and opened again may give it another id. */
  readonly sheet: string;
  readonly area: string;
  /** The row whose look they take. */
  readonly like: string;
}

/** Rows whose former look stands at `kept` on the sheet of the run's changes. */
export interface KeptLook extends NewLook {
  readonly kept: string;
}

/** The first column beside a run's changes. */
const FIRST_COLUMN = 10;

/** Finds each look its place on the run's sheet. */
export function keptLooks(looks: readonly NewLook[]): readonly KeptLook[] {
  let row = 0;
  return looks.flatMap((look) => {
    const area = readAddress(look.area);
    if (!area) return [];
    const kept = areaAddress({ ...area, row, column: FIRST_COLUMN });
    row += area.rows;
    return [{ ...look, kept }];
  });
}

/** Queues the copies of what the rows look like. */
export function queueKeeping(
  worksheets: Excel.WorksheetCollection,
  keeper: Excel.Worksheet,
  looks: readonly KeptLook[],
): void {
  for (const { sheetId, area, kept } of looks)
    keeper.getRange(kept).copyFrom(worksheets.getItem(sheetId).getRange(area), 'Formats');
}

/** Queues the new looks. */
export function queueLooks(
  worksheets: Excel.WorksheetCollection,
  looks: readonly KeptLook[],
): void {
  for (const { sheetId, area, like } of looks) {
    const sheet = worksheets.getItem(sheetId);
    sheet.getRange(area).copyFrom(sheet.getRange(like), 'Formats');
  }
}

/** Queues the looks that the rows had. */
export function queueLooksBack(
  worksheets: Excel.WorksheetCollection,
  keeper: Excel.Worksheet,
  looks: readonly KeptLook[],
): void {
  for (const { sheetId, area, kept } of looks)
    worksheets.getItem(sheetId).getRange(area).copyFrom(keeper.getRange(kept), 'Formats');
}
