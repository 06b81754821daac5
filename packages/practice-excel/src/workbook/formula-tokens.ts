/** Splits a formula into its parts, so that references can be found and rewritten without touching texts. */

/** A part of a formula. The texts of all parts, joined, are the formula. */
export type FormulaToken =
  /** `A1`, `$A$1:B9`, `A:C`, `1:3`, with its sheet (`'集計 1'!`, `Sheet1!`) or `''`. */
  | {
      readonly kind: 'reference';
      readonly text: string;
      readonly sheet: string;
      readonly address: string;
    }
  /** `取組一覧[取組結果]`, `[@数量]`: the table's name (`''` inside its own table) and what stands in the brackets. */
  | {
      readonly kind: 'structured';
      readonly text: string;
      readonly table: string;
      readonly inside: string;
    }
  /** A name: of a function, a table or the workbook. */
  | { readonly kind: 'word'; readonly text: string; readonly called: boolean }
  /** A text in quotes, a number, an operator, white space. */
  | { readonly kind: 'other'; readonly text: string };

const STRING = /"(?:[^"]|"")*"/y;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const ADDRESS = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const REFERENCE = new RegExp(
  String.raw`(?<sheet>${SHEET})?(?<address>${ADDRESS})(?![\p{L}\p{N}_.(\[!\\])`,
  'uy',
);
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+/y;
const ERROR = /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!)/y;
const PREFIX = new RegExp(SHEET, 'uy');

function matchAt(pattern: RegExp, formula: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(formula);
}

/** Gives the place behind the bracket that closes the one at `at`, or -1. `'` takes the next sign's meaning away. */
function behindBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i += 1) {
    const sign = formula[i];
    if (sign === "'") i += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return -1;
}

function structuredAt(formula: string, at: number, table: string): FormulaToken | null {
  const opening = at + table.length;
  if (formula[opening] !== '[') return null;
  const end = behindBrackets(formula, opening);
  if (end < 0) return null;
  return {
    kind: 'structured',
    text: formula.slice(at, end),
    table,
    inside: formula.slice(opening + 1, end - 1),
  };
}

function tokenAt(formula: string, at: number): FormulaToken {
  const string = matchAt(STRING, formula, at);
  if (string) return { kind: 'other', text: string[0] };
  const reference = matchAt(REFERENCE, formula, at);
  if (reference) {
    const { sheet = '', address = '' } = reference.groups ?? {};
    return { kind: 'reference', text: reference[0], sheet, address };
  }
  const other = matchAt(PREFIX, formula, at) ?? matchAt(ERROR, formula, at);
  if (other) return { kind: 'other', text: other[0] };
  const word = matchAt(WORD, formula, at);
  if (word) {
    const structured = structuredAt(formula, at, word[0]);
    if (structured) return structured;
    return { kind: 'word', text: word[0], called: formula[at + word[0].length] === '(' };
  }
  const number = matchAt(NUMBER, formula, at);
  if (number) return { kind: 'other', text: number[0] };
  return structuredAt(formula, at, '') ?? { kind: 'other', text: formula.charAt(at) };
}

/** Splits a formula (with or without its `=`) into its parts. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** Rewrites a formula part by part: what `rewrite` gives stands in the part's place. */
export function rewriteFormula(formula: string, rewrite: (token: FormulaToken) => string): string {
  return formulaTokens(formula).map(rewrite).join('');
}

/** Gives the name of the sheet that stands before `!` (`'集計 1'!`), unquoted; `''` for none. */
export function sheetNameOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
