/**
 * Formulas that calculate with another measure's figure. Where that figure is words, the formula returns the words, because Excel
 * would give an error.
 */
import { expr, exprList, quoted, type Expression } from '../expression';
import type { FormulaReading, Inner, InnerMeasure } from '../measure';
import type { Scope } from '../scope';

/** Gives the formula of a calculation with a measure's figure; `operate` writes it around the number's formula. */
export function calculationWith(
  of: InnerMeasure,
  scope: Scope,
  inner: Inner,
  operate: (number: Expression) => Expression,
): FormulaReading {
  const reading = inner.formula(of, scope);
  if (!reading.live) return reading;
  if (!inner.mayBeWords(of)) return { live: true, expression: operate(reading.expression) };
  const { expression } = reading;
  // For a calculation inside a calculation, the test for words is written only once: each repetition would double the formula's
  // length.
  const { number, words } = reading.calculation ?? { number: expression, words: expression };
  const calculated = operate(number);
  return {
    live: true,
    expression: expr`IFERROR(${calculated},${words})`,
    calculation: { number: calculated, words },
  };
}

/** Gives a formula that calculates with other columns of the row, and returns an empty text where one of them holds words. */
export function ofNumbers(
  columns: readonly string[],
  calculated: Expression,
  inner: Inner,
): Expression {
  if (!columns.some((id) => inner.columnMayBeWords(id))) return calculated;
  const cells = exprList(
    columns.map((own) => [{ own }]),
    ',',
  );
  return expr`IF(COUNT(${cells})<${columns.length},${quoted('')},${calculated})`;
}
