/** The number that a printed one stands for, with the format in which Excel prints it as before. */
import { natureOf, storeValue } from '../../../values';
import type { Value, ValueType } from '../../../values';

/** What a cell can hold instead of a printed number. */
export interface StoredNumber {
  readonly content: number;
  /** Excel's number format, in US form; left out where the cell keeps its own. */
  readonly numberFormat?: string;
}

/** Gives what a cell holds of a value that is a number and nothing besides, printed as `print` is; null for other values. */
export function storedNumber(value: Value, type: ValueType, print: string): StoredNumber | null {
  if (natureOf(type) !== 'number') return null;
  const { content, numberFormat } = storeValue(value, type, { column: 'number', text: print });
  if (typeof content === 'string') return null;
  return numberFormat === undefined ? { content } : { content, numberFormat };
}
