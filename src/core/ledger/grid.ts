/** A sheet's cells by row and column, with the merges that cover them. */
import type { Area } from '../area';
import { cellText, plainCell } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import type { CellValue, SheetSnapshot } from '../snapshot';
import { isCellError } from '../snapshot';
import { readCell } from '../values';
import type { ValueType } from '../values';
import { isBlank } from '../values/comparable';
import { GridColumn } from './grid-column';
import type { ReadContent } from './grid-column';
import { LabelForms } from './label-forms';

const COLUMNS_OF_A_SHEET = 16_384;

/** What stands outside the used range. */
const NO_CELL: ShownCell = { raw: '', text: '' };

/** What a cell says as a heading; an error says nothing. */
function headingOf(cell: ShownCell): string {
  return isCellError(cell.raw) ? '' : cellText(cell);
}

/**
 * Finds columns whose cells hold values, texts among them, but show nothing. A number format does not hide texts, so the columns
 * must be hidden.
 */
function showNothing(
  cells: readonly (readonly [raw: CellValue | undefined, text: string | undefined])[],
): boolean {
  const held = cells.filter(([raw = '']) => raw !== '');
  return held.every(([, text]) => text === '') && held.some(([raw]) => typeof raw === 'string');
}

function unseenColumns({ values, text }: SheetSnapshot): ReadonlySet<number> {
  const columns = [...(values[0] ?? []).keys()].filter(
    (column) =>
      // A cheap first test: most columns show something in their first rows.
      !text.some((row) => (row[column] ?? '') !== '') &&
      showNothing(values.map((row, down) => [row[column], text[down]?.[column]])),
  );
  return new Set(columns);
}

function unseenRows({ area, values, text, hiddenRows }: SheetSnapshot): ReadonlySet<number> {
  const rows = hiddenRows.map((row) => row - (area?.row ?? 0));
  return new Set(
    rows.filter((row) =>
      showNothing((values[row] ?? []).map((raw, column) => [raw, text[row]?.[column]])),
    ),
  );
}

export class SheetGrid {
  readonly sheet: SheetSnapshot;
  /** The used range; it has no rows when the sheet is empty. */
  readonly area: Area;
  readonly #forms: LabelForms;
  readonly #merges = new Map<number, Area>();
  readonly #columns = new Map<number, GridColumn>();
  /** Hidden columns and rows of the used range, for which Excel gives no displayed text. */
  readonly #unseenColumns: ReadonlySet<number>;
  readonly #unseenRows: ReadonlySet<number>;

  constructor(sheet: SheetSnapshot, forms = new LabelForms()) {
    this.sheet = sheet;
    this.#forms = forms;
    this.#unseenColumns = unseenColumns(sheet);
    this.#unseenRows = unseenRows(sheet);
    this.area = sheet.area ?? { row: 0, column: 0, rows: 0, columns: 0 };
    for (const merge of sheet.merges) {
      const bottom = Math.min(merge.row + merge.rows, this.area.row + this.area.rows);
      const right = Math.min(merge.column + merge.columns, this.area.column + this.area.columns);
      for (let row = merge.row; row < bottom; row += 1)
        for (let column = merge.column; column < right; column += 1)
          this.#merges.set(row * COLUMNS_OF_A_SHEET + column, merge);
    }
  }

  /** The value of the cell itself: `''` outside the used range, and under a merge except in its first cell. */
  raw(row: number, column: number): CellValue {
    return this.sheet.values[row - this.area.row]?.[column - this.area.column] ?? '';
  }

  /** The cell's displayed text; in a hidden row or column, where Excel gives none, the value as text. */
  text(row: number, column: number): string {
    const [down, across] = [row - this.area.row, column - this.area.column];
    return this.#unseenColumns.has(across) || this.#unseenRows.has(down)
      ? plainCell(this.raw(row, column)).text
      : (this.sheet.text[down]?.[across] ?? '');
  }

  /** A column of the used range. */
  column(column: number): GridColumn {
    let found = this.#columns.get(column);
    if (!found) {
      const { row, rows } = this.area;
      found = new GridColumn(
        rows,
        (down) => this.raw(row + down, column),
        (down) => this.text(row + down, column),
        isBlank,
      );
      this.#columns.set(column, found);
    }
    return found;
  }

  /** The value of the cell together with its displayed text; within a column, cells that are the same are one object. */
  cell(row: number, column: number): ShownCell {
    return this.column(column).at(row - this.area.row) ?? NO_CELL;
  }

  /** The cell as a value of a type; within a column, cells that are the same are one object. */
  readAs(type: ValueType, row: number, column: number): ReadContent {
    const read = this.column(column).readAt(row - this.area.row, type);
    return read ?? { ...NO_CELL, reading: readCell(NO_CELL, type) };
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.#merges.size === 0
      ? undefined
      : this.#merges.get(row * COLUMNS_OF_A_SHEET + column);
  }

  /** What a reader sees here as a heading: the displayed text of the cell, or of the merge that covers it. */
  headingAt(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    return headingOf(this.cell(merge?.row ?? row, merge?.column ?? column));
  }

  /** What a reader sees here as a heading, in the form in which labels are equal. */
  labelAt(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    const down = (merge?.row ?? row) - this.area.row;
    return this.column(merge?.column ?? column).labelAt(down, (cell) =>
      this.labelOf(headingOf(cell)),
    );
  }

  /** A text in the form in which labels are equal. */
  labelOf(text: string): string {
    return this.#forms.of(text);
  }

  /** Says whether a reader sees nothing here, neither in the cell nor in a merge that covers it. */
  showsNothing(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return this.isBlank(merge?.row ?? row, merge?.column ?? column);
  }

  isBlank(row: number, column: number): boolean {
    const down = row - this.area.row;
    if (down < 0 || down >= this.area.rows) return true;
    return this.column(column).isBlank(down);
  }
}
