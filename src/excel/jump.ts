/** Shows a person a cell or a sheet, selected by address: in Excel on the web, selecting a defined name takes the focus. */

/** Activates a sheet and selects a cell or range (A1 address) on it. Throws what office.js throws. */
export async function jumpTo(sheetId: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
