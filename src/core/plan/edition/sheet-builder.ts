/** Fills a sheet of the next edition row by row. */
import type { Area } from '../../area';
import type { CellDraft } from '../../sheet/sheet-draft';
import { LIST_TEXT } from '../../sheet/styles';
import type { Carried } from './carried-cells';
import type { EditionColumn } from './edition-columns';

const GENERAL = 'General';

export class SheetBuilder {
  readonly cells: CellDraft[] = [];
  readonly merges: Area[] = [];
  #row = 0;

  constructor(
    readonly columns: readonly EditionColumn[],
    readonly formatOf: (column: EditionColumn) => string,
  ) {}

  get row(): number {
    return this.#row;
  }

  next(rows = 1): void {
    this.#row += rows;
  }

  put(down: number, column: number, content: Carried, style = LIST_TEXT): void {
    const text = typeof content === 'boolean' ? String(content).toUpperCase() : content;
    const look = { ...style, numberFormat: GENERAL };
    const cell = { row: this.#row + down, column };
    const format = this.columns[column];
    if (text === '') this.cells.push({ ...cell, style: look });
    else if (typeof text === 'string')
      this.cells.push({ ...cell, content: { kind: 'text', text }, style: look });
    else
      this.cells.push({
        ...cell,
        content: { kind: 'number', value: text },
        style: { ...style, numberFormat: format ? this.formatOf(format) : GENERAL },
      });
  }
}
