/** Says whether a data validation lets a value stand in its cell. */
import { readAddress } from '../area';
import { cellAt } from './cells';
import { formulaTokens, sheetNameOf } from './formula-tokens';
import type {
  PracticeOperator,
  PracticeSheet,
  PracticeValidation,
  PracticeValue,
  PracticeWorkbook,
} from './model';
import { findSheet } from './sheets';

/** The answer, or a formula whose result is the answer: TRUE lets the value stand. */
export type Verdict = boolean | { readonly formula: string };

/** Gives the entries that a list offers; null where they are to be calculated. */
export function listEntries(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  source: string,
): readonly PracticeValue[] | null {
  if (!source.startsWith('='))
    return source
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
  const [token, ...others] = formulaTokens(source.slice(1));
  if (others.length > 0 || !token) return null;
  const defined =
    token.kind === 'word'
      ? [...workbook.names].find(([name]) => name.toLowerCase() === token.text.toLowerCase())?.[1]
      : undefined;
  if (defined !== undefined) return listEntries(workbook, sheet, defined);
  if (token.kind !== 'reference') return null;
  const home = token.sheet === '' ? sheet : findSheet(workbook, sheetNameOf(token.sheet));
  const area = readAddress(token.address.toUpperCase());
  if (!home || !area) return null;
  const entries: PracticeValue[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const value = cellAt(home, row, column)?.value ?? '';
      if (value !== '') entries.push(value);
    }
  return entries;
}

function listAllows(
  entries: readonly PracticeValue[],
  value: PracticeValue,
  typed: boolean,
): boolean {
  const key = (each: PracticeValue): string => {
    const text = typeof each === 'object' ? each.error : String(each);
    // Entries written into the rule are told apart by case, those in cells are not.
    return typed ? text : text.toLowerCase();
  };
  return entries.some((entry) => key(entry) === key(value));
}

const COMPARE: Readonly<
  Record<PracticeOperator, (value: number, first: number, second: number) => boolean>
> = {
  Between: (value, first, second) => value >= first && value <= second,
  NotBetween: (value, first, second) => value < first || value > second,
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  LessThan: (value, first) => value < first,
  GreaterThanOrEqualTo: (value, first) => value >= first,
  LessThanOrEqualTo: (value, first) => value <= first,
};

const SIGN = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqualTo: '>=',
  LessThanOrEqualTo: '<=',
} as const satisfies Partial<Record<PracticeOperator, string>>;

function constant(formula: string): number | null {
  const text = formula.replace(/^=/, '');
  const number = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

function comparison(
  value: number,
  operator: PracticeOperator,
  first: string,
  second: string,
): string {
  const bound = (formula: string): string => `(${formula.replace(/^=/, '')})`;
  if (operator === 'Between') return `=AND(${value}>=${bound(first)},${value}<=${bound(second)})`;
  if (operator === 'NotBetween') return `=OR(${value}<${bound(first)},${value}>${bound(second)})`;
  return `=${value}${SIGN[operator]}${bound(first)}`;
}

/** Judges a value; the validation must read as it does in the cell (see validationAt). */
export function judge(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  { rule, ignoreBlanks }: PracticeValidation,
  value: PracticeValue,
): Verdict {
  if (rule.kind === 'None') return true;
  if (value === '' && (ignoreBlanks || rule.kind === 'List')) return ignoreBlanks;
  switch (rule.kind) {
    case 'Custom':
      return { formula: rule.formula };
    case 'List': {
      const entries = listEntries(workbook, sheet, rule.source);
      if (entries) return listAllows(entries, value, !rule.source.startsWith('='));
      const text = typeof value === 'object' ? value.error : value;
      const searched = typeof text === 'string' ? `"${text.replaceAll('"', '""')}"` : String(text);
      return { formula: `=SUMPRODUCT(--(${rule.source.slice(1)}=${searched}))>0` };
    }
    default: {
      const text = typeof value === 'object' ? value.error : String(value);
      const number = rule.kind === 'TextLength' ? text.length : value;
      if (typeof number !== 'number') return false;
      if (rule.kind === 'WholeNumber' && !Number.isInteger(number)) return false;
      const first = constant(rule.formula1);
      const second = rule.formula2 === null ? 0 : constant(rule.formula2);
      if (first !== null && second !== null) return COMPARE[rule.operator](number, first, second);
      return { formula: comparison(number, rule.operator, rule.formula1, rule.formula2 ?? '=0') };
    }
  }
}
