/** An Excel formula's text (without `=`) in which cells of the table itself stand by the ids of their columns. */

/** The cell of another column in the row that the formula stands in. */
export interface OwnCell {
  readonly own: string;
}

/** Cells of another column of the table, from one of its rows to another. */
export interface ColumnRun {
  readonly of: string;
  readonly first: number;
  readonly last: number;
}

export type Expression = readonly (string | OwnCell | ColumnRun)[];

/** What can be put into an expression. */
type Part = string | number | OwnCell | ColumnRun | Expression;

function isExpression(part: Part): part is Expression {
  return Array.isArray(part);
}

/** Writes an expression: `expr\`ROUND(${inner},1)\``. Texts that meet become one. */
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

/** Puts an expression in parentheses where it is more than one call of a function. */
export function grouped(expression: Expression): Expression {
  return isOneCall(expression) ? expression : expr`(${expression})`;
}

/** What a formula's own signs do not stand in: texts, names of columns, names of sheets. */
const TEXTS_AND_NAMES = [/"[^"]*"/gu, /\[+[^[\]]*\]+/gu, /'(?:[^']|'')*'!/gu];

/** Says whether a formula is a function's call from its first sign to its last; no, where a name with escaped signs leaves it open. */
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

/** Puts expressions behind each other with a sign between. */
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

/** Gives how many signs an expression has, its cells counted as long addresses. */
export function expressionLength(expression: Expression): number {
  return expression.reduce(
    (length, part) => length + (typeof part === 'string' ? part.length : 8),
    0,
  );
}

/** Writes a text as Excel's formulas do; line breaks by their codes, for in a formula's text not all engines keep them. */
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
