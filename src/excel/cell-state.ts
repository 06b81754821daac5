/** What a cell holds, without its style, as data: to compare it with what it held before, and to write it again. */
import { cellInput } from './cell-input';

/** A cell's content by its kind; a date is a number. `content` is the formula, the text, the number in decimals, … */
export interface CellState {
  readonly kind: 'formula' | 'text' | 'number' | 'boolean' | 'empty' | 'error';
  readonly content: string;
  /** Excel's number format, in its US form. */
  readonly numberFormat: string;
}

/** What Excel answers about a cell: its value, its formula (the value where it has none) and its number format. */
export interface CellAnswer {
  readonly value: unknown;
  readonly formula: unknown;
  readonly valueType: string;
  readonly numberFormat: unknown;
}

/** Reads Excel's answer. Excel drops the `'` in front of a text that looks like a formula, so its value and formula are the same. */
export function cellState({ value, formula, valueType, numberFormat }: CellAnswer): CellState {
  const format = String(numberFormat);
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    return { kind: 'formula', content: formula, numberFormat: format };
  const kind = ((): CellState['kind'] => {
    if (valueType === 'Error') return 'error';
    if (typeof value === 'number') return 'number';
    if (typeof value === 'boolean') return 'boolean';
    return value === '' ? 'empty' : 'text';
  })();
  return { kind, content: String(value), numberFormat: format };
}

/** Says whether two cells hold the same, whatever their formats. */
export function holdsSame(a: CellState, b: CellState): boolean {
  return a.kind === b.kind && a.content === b.content;
}

/** Gives what to assign to `range.formulas` so that the cell holds this again; its number format must have been set before. */
export function stateInput({ kind, content, numberFormat }: CellState): string | number | boolean {
  switch (kind) {
    case 'text':
      return cellInput({ kind: 'text', text: content }, numberFormat);
    case 'number':
      return Number(content);
    case 'boolean':
      return content === 'true';
    case 'formula':
    case 'error':
    case 'empty':
      return content;
  }
}
