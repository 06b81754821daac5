/** Workbooks from and to .xlsx files. */
export { lossesOf } from './losses';
export { readXlsx } from './read';
export { writeXlsx } from './write';
export { XlsxError } from './xlsx-error';
