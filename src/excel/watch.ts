/** Tells where the workbook has changed since it was read. Events are only hints: the cells themselves are read anew. */
import type { SheetChange } from '../core/snapshot';

/**
 * Calls back when somebody, here or elsewhere, edits a sheet (onChanged 1.9); the add-in's own edits do not count. Gives a function
 * that ends this.
 */
export async function watchWorkbook(
  onChange: (change: SheetChange) => void,
): Promise<() => Promise<void>> {
  const handler = await Excel.run(async (context) => {
    const registered = context.workbook.worksheets.onChanged.add((event) => {
      // triggerSource (1.14) identifies the add-in's own edits. A colleague's edits come with source Remote and do count.
      if (event.triggerSource !== 'ThisLocalAddin') onChange(changeOf(event));
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

/** Inserted or deleted rows, columns or cells move their neighbours, so then no address covers all that has changed. */
function changeOf({
  worksheetId,
  address,
  changeType,
}: Excel.WorksheetChangedEventArgs): SheetChange {
  return { sheetId: worksheetId, address: changeType === 'RangeEdited' ? address : null };
}
