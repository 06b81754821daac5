/** What Excel makes of what is typed into a cell, or given to `range.values`. */
import type { PracticeCell, PracticeValue } from './model';
import { getFormatFromId, parseValue } from './numfmt';

/** A typed entry as a cell takes it. `numberFormat` is there when Excel would change a General format. */
export interface Typed {
  readonly value: PracticeValue;
  readonly formula?: string;
  readonly quotePrefix?: true;
  readonly numberFormat?: string;
}

/** The formats a Japanese Excel gives to what the library calls by the built-in numbers of a US one. */
const JAPANESE_FORMATS: ReadonlyMap<number, string> = new Map([
  [14, 'm/d/yyyy'], // Excel's locale date: kept in its US form, shown as 2020/4/1
  [16, 'm"月"d"日"'],
  [17, 'yyyy"年"m"月"'],
  [22, 'm/d/yyyy h:mm'],
]);

const FORMULA = /^=./s;
/** `+α` and `-A1` are formulas too; a sign alone, or a number with its sign, is not. */
const SIGNED_FORMULA = /^[+-]./s;

/**
 * Reads a typed entry: a leading `=`, `+` or `-` makes a formula unless it is a number, a leading `'` keeps text, and so does the
 * format `@`. Dates are read in their US order, as Excel's API does. The formula's value is `''` until it is calculated.
 */
export function readTyped(input: string | number | boolean, numberFormat: string): Typed {
  if (numberFormat === '@') {
    if (typeof input === 'boolean') return { value: input ? 'TRUE' : 'FALSE' };
    if (typeof input === 'string' && input.startsWith("'"))
      return { value: input.slice(1), quotePrefix: true };
    return { value: String(input) };
  }
  if (typeof input !== 'string') return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1), quotePrefix: true };
  const number = parseValue(input);
  if (number) {
    if (number.formatId === undefined) return { value: number.value };
    const format = JAPANESE_FORMATS.get(number.formatId) ?? getFormatFromId(number.formatId);
    return { value: number.value, numberFormat: format };
  }
  if (FORMULA.test(input)) return { value: '', formula: input };
  if (SIGNED_FORMULA.test(input)) return { value: '', formula: `=${input}` };
  return { value: readError(input) ?? input };
}

/** The errors that a file may hold as such; newer ones need parts that only Excel writes. */
export const ERRORS_IN_FILES: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
]);

const ERRORS: ReadonlySet<string> = new Set([...ERRORS_IN_FILES, '#SPILL!', '#CALC!']);

/** Gives the error that a text is the sign of (`#N/A`), or null. */
export function readError(text: string): { readonly error: string } | null {
  return ERRORS.has(text) ? { error: text } : null;
}

/** Gives what `range.formulas` reads of a cell: the formula as typed, or the constant. */
export function formulaOf(cell: PracticeCell | undefined): string | number | boolean {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  return typeof cell.value === 'object' ? cell.value.error : cell.value;
}
