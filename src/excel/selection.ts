/** The cell that is selected: one round trip (getActiveCell 1.7). */

export interface SelectedCell {
  readonly sheetId: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

/** Gives the active cell of the sheet in front. Throws what office.js throws. */
export async function selectedCell(): Promise<SelectedCell> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,worksheet/id');
    await context.sync();
    return { sheetId: cell.worksheet.id, row: cell.rowIndex, column: cell.columnIndex };
  });
}

/** Calls back when another cell is selected (onSelectionChanged 1.9). Gives what ends it. */
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
    // A handler can be removed in its own context only.
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
