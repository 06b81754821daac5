/** A sheet's cells by their place on the sheet, with the merges that cover them. */
import type { Area } from '../area';
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

  mergeAt(row: number, column: number): Area | undefined {
    return this.#merges.get(row * COLUMNS_OF_A_SHEET + column);
  }

  /** What a reader sees at a place as a heading: the cell's content, or that of the merge over it. */
  headingAt(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    const value = this.raw(merge?.row ?? row, merge?.column ?? column);
    return isCellError(value) ? '' : String(value);
  }

  isBlank(row: number, column: number): boolean {
    const value = this.raw(row, column);
    return typeof value === 'string' && isBlank(value);
  }
}
