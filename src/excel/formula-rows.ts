/**
 * Moves the row numbers in an A1 formula, as Excel does when rows are inserted or deleted. Strings, names and structured references
 * stay as they are.
 */

/** A cell that a formula refers to. */
export interface ReferredCell {
  /** The sheet's name in front, or null where there is none. */
  readonly sheet: string | null;
  /** From 0. */
  readonly row: number;
  /** The row is written with `$`. */
  readonly absolute: boolean;
}

const QUOTED = /"(?:[^"]|"")*"/y;
const SHEET_QUOTED = /'((?:[^']|'')*)'!/y;
const ERROR = /#[A-Z0-9/]+[!?]?/iy;
const WORD = /[\p{L}\p{N}_.$\\]+/uy;
const CELL = /^(\$?[A-Z]{1,3})(\$?)(\d{1,7})$/i;

/** Finds where a bracket that opens at `from` has closed; `'` escapes the next character. */
function afterBrackets(formula: string, from: number): number {
  let depth = 0;
  for (let index = from; index < formula.length; index += 1) {
    const sign = formula[index];
    if (sign === "'") index += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return formula.length;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Gives the formula with every cell's row replaced by what `to` gives; null makes the reference `#REF!`. */
export function withRows(formula: string, to: (cell: ReferredCell) => number | null): string {
  let moved = '';
  let sheet: string | null = null;
  let index = 0;
  const take = (length: number): void => {
    moved += formula.slice(index, index + length);
    index += length;
  };
  while (index < formula.length) {
    const named = matchAt(SHEET_QUOTED, formula, index);
    if (named) {
      sheet = (named[1] ?? '').replaceAll("''", "'");
      take(named[0].length);
      continue;
    }
    const fixed = matchAt(QUOTED, formula, index) ?? matchAt(ERROR, formula, index);
    if (fixed) {
      take(fixed[0].length);
      continue;
    }
    if (formula[index] === '[') {
      take(afterBrackets(formula, index) - index);
      continue;
    }
    const word = matchAt(WORD, formula, index)?.[0];
    if (word === undefined) {
      // The second cell of a range is on the first one's sheet.
      if (formula[index] !== ':') sheet = null;
      take(1);
      continue;
    }
    const next = formula[index + word.length];
    if (next === '!') {
      sheet = word;
      take(word.length + 1);
      continue;
    }
    const cell = next === '(' || next === '[' ? null : CELL.exec(word);
    if (!cell) {
      take(word.length);
      continue;
    }
    const [, column = '', dollar = '', digits = ''] = cell;
    const row = to({ sheet, row: Number(digits) - 1, absolute: dollar !== '' });
    moved += row === null ? '#REF!' : `${column}${dollar}${row + 1}`;
    index += word.length;
  }
  return moved;
}
