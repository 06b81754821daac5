/**
 * Opens a new workbook of a file's bytes (Excel.createWorkbook 1.8). It stands in a window of its own, unsaved; this workbook is not
 * touched, and this pane does not belong to the new one.
 * Round trips: 1.
 */

/** Signs in one call of String.fromCharCode: a function takes only so many arguments. */
const AT_ONCE = 0x8000;

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
  return btoa(parts.join(''));
}

/** Opens it. Throws what office.js throws. */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(base64(bytes));
}
