/** Waits for Excel: the first thing the pane does. */

/** Resolves when office.js is ready: true in Excel, false anywhere else (a browser, Word). */
export async function excelReady(): Promise<boolean> {
  const { host } = await Office.onReady();
  // office.js gives null for the host outside of Office.
  return host === Office.HostType.Excel;
}
