/** Where cells with HYPERLINK lead. */
import { evaluate } from './calculate';
import type { Calculator } from './calculator';
import { cellAt } from './cells';
import { formulaTokens } from './formula-tokens';
import type { PracticeSheet, PracticeWorkbook } from './model';

/** Gives the first argument of a formula that is one HYPERLINK and nothing else; null for any other formula. */
function linkArgument(formula: string): string | null {
  const tokens = formulaTokens(formula.replace(/^=\s*/, ''));
  const [called] = tokens;
  if (called?.kind !== 'word' || called.text.toUpperCase() !== 'HYPERLINK') return null;
  let depth = 0;
  let argument = '';
  for (const { kind, text } of tokens.slice(1)) {
    if (kind === 'other' && text === ')') depth -= 1;
    if (depth === 0 && argument !== '') return argument;
    if (kind === 'other' && text === ',' && depth === 1) return argument;
    if (depth > 0) argument += text;
    if (kind === 'other' && text === '(') depth += 1;
  }
  return null;
}

/** Gives the link of a cell (`#'取組一覧'!A1`), calculated; null for a cell without one. */
export async function linkAt(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  row: number,
  column: number,
  calculator?: Calculator,
): Promise<string | null> {
  const formula = cellAt(sheet, row, column)?.formula;
  const argument = formula === undefined ? null : linkArgument(formula);
  if (argument === null) return null;
  const question = { sheet, row, column, formula: `=${argument}` };
  const [link] = await evaluate(workbook, [question], calculator);
  return typeof link === 'string' && link !== '' ? link : null;
}
