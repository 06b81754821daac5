/** Reads and sets the style of ranges: one value for all cells, null where they differ. */
import { setStyle } from '../workbook/cells';
import { DEFAULT_STYLE } from '../workbook/create';
import type { PracticeSheet, PracticeStyle } from '../workbook/model';
import { notSimulated } from './excel-error';
import { isUnbounded, type SheetAreas } from './sheet-areas';
import { mayChange } from './write-guards';
import type { Json } from './wire';

/** Gives what all values have in common, or null when they differ. */
export function common<T extends Json>(values: Iterable<T>): T | null {
  let first: T | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

function* stylesIn({ sheet, areas }: SheetAreas): Generator<PracticeStyle> {
  for (const area of areas) {
    let found = 0;
    for (const [row, cells] of sheet.cells) {
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const [column, cell] of cells) {
        if (column < area.column || column >= area.column + area.columns) continue;
        found += 1;
        yield cell.style;
      }
    }
    if (found < area.rows * area.columns) yield DEFAULT_STYLE;
  }
}

/** Gives a member of the style when all cells agree on it, else null. */
export function commonStyle<T extends Json>(
  positions: SheetAreas,
  pick: (style: PracticeStyle) => T,
): T | null {
  return common(
    (function* () {
      for (const style of stylesIn(positions)) yield pick(style);
    })(),
  );
}

/** Calls for each cell of the ranges that a style is to be set on. */
function eachCell(
  { sheet, areas }: SheetAreas,
  change: (sheet: PracticeSheet, row: number, column: number) => void,
): void {
  mayChange(sheet, 'allowFormatCells');
  for (const area of areas) {
    if (isUnbounded(area)) throw notSimulated('a look of whole rows or columns');
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        change(sheet, row, column);
  }
}

/** Sets members of the style of every cell. */
export function setStyles(positions: SheetAreas, patch: Partial<PracticeStyle>): void {
  eachCell(positions, (sheet, row, column) => setStyle(sheet, row, column, patch));
}
