/**
 * What is selected, in one round trip each: the cell (getActiveCell 1.7, customProperties 1.12), or the texts of the selected area
 * (getSelectedRange 1.1, getUsedRangeOrNullObject 1.4).
 */
import { readStamp, STAMP_KEY, type Stamp } from './stamp';

export interface SelectedCell {
  readonly sheetId: string;
  /** The sheet's name. */
  readonly sheet: string;
  /** The stamp that tells the sheet's role in the add-in; null for a user's sheet. */
  readonly stamp: Stamp | null;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

/** Gives the active cell of the sheet in front. Throws what office.js throws. */
export async function selectedCell(): Promise<SelectedCell> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,values,worksheet/id,worksheet/name');
    const stamp = cell.worksheet.customProperties.getItemOrNullObject(STAMP_KEY);
    stamp.load('value');
    await context.sync();
    return {
      sheetId: cell.worksheet.id,
      sheet: cell.worksheet.name,
      stamp: stamp.isNullObject ? null : readStamp(stamp.value),
      row: cell.rowIndex,
      column: cell.columnIndex,
      value: cell.values[0]?.[0],
    };
  });
}

/** The texts of the selected area, without the empty rows and columns around what it holds. */
export interface SelectedTexts {
  readonly sheetId: string;
  readonly sheet: string;
  /** Of the first text, from 0. */
  readonly row: number;
  readonly column: number;
  readonly texts: readonly (readonly string[])[];
}

/** Gives the texts of the selected area; null where it is empty. Throws what office.js throws, also for several areas. */
export async function selectedTexts(): Promise<SelectedTexts | null> {
  return Excel.run(async (context) => {
    const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,text,worksheet/id,worksheet/name');
    await context.sync();
    if (used.isNullObject) return null;
    return {
      sheetId: used.worksheet.id,
      sheet: used.worksheet.name,
      row: used.rowIndex,
      column: used.columnIndex,
      texts: used.text,
    };
  });
}

/** Calls back when another cell is selected (onSelectionChanged 1.9). Gives a function that ends this. */
export async function watchSelection(onSelected: () => void): Promise<() => Promise<void>> {
  const handler = await Excel.run(async (context) => {
    const registered = context.workbook.worksheets.onSelectionChanged.add(() => {
      onSelected();
      return Promise.resolve();
    });
    await context.sync();
    return registered;
  });
  return async () => {
    // A handler can be removed only in the context in which it was added.
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
