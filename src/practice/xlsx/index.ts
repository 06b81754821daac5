/** Workbooks from and to .xlsx files. */
export { lossesOf, type Loss } from './losses';
export { readXlsx } from './read';
export { writeXlsx } from './write';
export { XlsxError } from './xlsx-error';
export type { XlsxHint, XlsxTrouble } from './xlsx-error';
