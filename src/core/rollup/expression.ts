/** The text of an Excel formula (without `=`) in which cells of the table are referred to by the ids of their columns. */

/** The cell of another column in the same row as the formula. */
export interface OwnCell {
  readonly own: string;
}

/** A range of cells in another column of the table. */
export interface ColumnRun {
  readonly of: string;
  readonly first: number;
  readonly last: number;
}

export type Expression = readonly (string | OwnCell | ColumnRun)[];

/** The parts that an expression may be made of. */
type Part = string | number | OwnCell | ColumnRun | Expression;

function isExpression(part: Part): part is Expression {
  return Array.isArray(part);
}

/** Builds an expression: `expr\`ROUND(${inner},1)\``. Adjacent texts are joined. */
export function expr(texts: TemplateStringsArray, ...parts: readonly Part[]): Expression {
  return joined(
    texts.flatMap((text, position): Expression => {
      const part = parts[position];
      if (part === undefined) return [text];
      if (isExpression(part)) return [text, ...part];
      return [text, typeof part === 'number' ? String(part) : part];
    }),
  );
}

/** Puts an expression in parentheses unless it is a single function call. */
export function grouped(expression: Expression): Expression {
  return isOneCall(expression) ? expression : expr`(${expression})`;
}

/** Texts, column names and sheet names: signs inside them do not belong to the formula's syntax. */
const TEXTS_AND_NAMES = [/"[^"]*"/gu, /\[+[^[\]]*\]+/gu, /'(?:[^']|'')*'!/gu];

/**
 * Says whether a formula is one function call from beginning to end; false where escaped characters in a name leave it unclear.
 */
function isOneCall(expression: Expression): boolean {
  const written = expression.map((part) => (typeof part === 'string' ? part : 'A1')).join('');
  const text = TEXTS_AND_NAMES.reduce((left, each) => left.replaceAll(each, ''), written);
  if (!/^[A-Z]+\(/u.test(text) || text.includes("'")) return false;
  let depth = 0;
  for (const [position, sign] of [...text].entries()) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth === 0 && sign === ')') return position === [...text].length - 1;
  }
  return false;
}

/** Joins expressions with a separator. */
export function exprList(parts: readonly Expression[], separator: string): Expression {
  return joined(parts.flatMap((part, position) => (position === 0 ? part : [separator, ...part])));
}

function joined(parts: Expression): Expression {
  const all: (string | OwnCell | ColumnRun)[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
    else if (part !== '') all.push(part);
  }
  return all;
}

/** Gives the length of an expression in characters, each cell counted as a long address. */
export function expressionLength(expression: Expression): number {
  return expression.reduce(
    (length, part) => length + (typeof part === 'string' ? part.length : 8),
    0,
  );
}

/**
 * Writes a text as an Excel string. Line breaks are written as CHAR(10), because some spreadsheets drop them from a formula's
 * text.
 */
export function quoted(text: string): string {
  return text
    .split(/([\r\n])/u)
    .filter((part, _, parts) => part !== '' || parts.length === 1)
    .map((part) => {
      if (part === '\n') return 'CHAR(10)';
      return part === '\r' ? 'CHAR(13)' : `"${part.replaceAll('"', '""')}"`;
    })
    .join('&');
}
