/** Says that the workbook has changed since it was read. Events only mark results stale; what is true is read anew. */

/** Calls back when somebody, here or elsewhere, edits a sheet (onChanged 1.9); the add-in's own edits do not count. Gives what ends it. */
export async function watchWorkbook(onStale: () => void): Promise<() => Promise<void>> {
  const handler = await Excel.run(async (context) => {
    const registered = context.workbook.worksheets.onChanged.add((event) => {
      // triggerSource (1.14) tells the add-in's own edits; a colleague's come with source Remote and count.
      if (event.triggerSource !== 'ThisLocalAddin') onStale();
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
