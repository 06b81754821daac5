/** A sheet's cells by their place on the sheet, with the merges that cover them. */
import type { Area } from '../area';
import { cellText } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import type { CellValue, SheetSnapshot } from '../snapshot';
import { isCellError } from '../snapshot';
import { isBlank } from '../values/comparable';

const COLUMNS_OF_A_SHEET = 16_384;

export class SheetGrid {
  readonly sheet: SheetSnapshot;
  /** The used range; of no rows when the sheet is empty. */
  readonly area: Area;
  readonly #merges = new Map<number, Area>();

  constructor(sheet: SheetSnapshot) {
    this.sheet = sheet;
    this.area = sheet.area ?? { row: 0, column: 0, rows: 0, columns: 0 };
    for (const merge of sheet.merges) {
      const bottom = Math.min(merge.row + merge.rows, this.area.row + this.area.rows);
      const right = Math.min(merge.column + merge.columns, this.area.column + this.area.columns);
      for (let row = merge.row; row < bottom; row += 1)
        for (let column = merge.column; column < right; column += 1)
          this.#merges.set(row * COLUMNS_OF_A_SHEET + column, merge);
    }
  }

  /** What the cell itself holds: `''` outside the used range and under a merge. */
  raw(row: number, column: number): CellValue {
    return this.sheet.values[row - this.area.row]?.[column - this.area.column] ?? '';
  }

  /** The cell as Excel shows it. */
  text(row: number, column: number): string {
    return this.sheet.text[row - this.area.row]?.[column - this.area.column] ?? '';
  }

  /** What the cell holds and shows: what it says as text, and what it is read from. */
  cell(row: number, column: number): ShownCell {
    return { raw: this.raw(row, column), text: this.text(row, column) };
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.#merges.get(row * COLUMNS_OF_A_SHEET + column);
  }

  /** What a reader sees at a place as a heading: what Excel shows in the cell, or in the merge over it. */
  headingAt(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    const cell = this.cell(merge?.row ?? row, merge?.column ?? column);
    return isCellError(cell.raw) ? '' : cellText(cell);
  }

  /** Says whether a reader sees nothing at a place, in the cell or in the merge over it. */
  showsNothing(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return this.isBlank(merge?.row ?? row, merge?.column ?? column);
  }

  isBlank(row: number, column: number): boolean {
    const value = this.raw(row, column);
    return typeof value === 'string' && isBlank(value);
  }
}
