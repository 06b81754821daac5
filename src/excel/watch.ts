/** Says where the workbook has changed since it was read. Events are hints only; what is true is read anew. */
import type { SheetChange } from '../core/snapshot';

/**
 * Calls back when somebody, here or elsewhere, edits a sheet (onChanged 1.9); the add-in's own edits do not count. Gives what
 * ends it.
 */
export async function watchWorkbook(
  onChange: (change: SheetChange) => void,
): Promise<() => Promise<void>> {
  const handler = await Excel.run(async (context) => {
    const registered = context.workbook.worksheets.onChanged.add((event) => {
      // triggerSource (1.14) tells the add-in's own edits; a colleague's come with source Remote and count.
      if (event.triggerSource !== 'ThisLocalAddin') onChange(changeOf(event));
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

/** Rows, columns or cells that came in or went out move what stands beside them: no address tells all that changed. */
function changeOf({
  worksheetId,
  address,
  changeType,
}: Excel.WorksheetChangedEventArgs): SheetChange {
  return { sheetId: worksheetId, address: changeType === 'RangeEdited' ? address : null };
}
