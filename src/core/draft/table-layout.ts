/**
 * The positions of a summary table's parts on its tab: labels, printed columns, a gap, and the columns to the side that are not printed.
 */
import { areaAddress, cellAddress } from '../area';
import type { Table, TableCell, TableFormula } from '../rollup';

export const TITLE_ROW = 0;
export const UNIT_ROW = 1;
export const HEAD_ROW = 2;

/** What the pane shows about a cell that a person selected. */
export interface PlacedFigure {
  readonly row: number;
  /** Position among the table's columns; null for a figure below the table. */
  readonly column: number | null;
  readonly cell: TableCell;
}

export class TableLayout {
  readonly table: Table;
  readonly labels: number;
  /** There are headings of groups above those of columns. */
  readonly headRows: 1 | 2;
  readonly bodyRow: number;
  /** Columns of the printed page. */
  readonly printed: number;
  /** All columns, including those to the side and the gap before them. */
  readonly columns: number;
  readonly factRow: number;
  readonly #places: readonly number[];

  constructor(table: Table) {
    this.table = table;
    this.labels = table.labels.length;
    this.headRows = table.columns.some(({ group }) => group !== null) ? 2 : 1;
    this.bodyRow = HEAD_ROW + this.headRows;
    const own = table.columns.filter(({ aside }) => !aside).length;
    this.printed = this.labels + own;
    let inside = this.labels;
    let beside = this.printed + 1;
    this.#places = table.columns.map(({ aside }) => (aside ? beside++ : inside++));
    this.columns = Math.max(this.printed, beside === this.printed + 1 ? 0 : beside);
    this.factRow = this.bodyRow + table.rows.length + 1;
  }

  /** The sheet column of one of the table's columns. */
  columnAt(column: number): number {
    return this.#places[column] ?? this.labels + column;
  }

  /** The row below the table and its figures, where notes begin. */
  get noteRow(): number {
    const facts = this.table.facts.length;
    return facts > 0 ? this.factRow + facts + 1 : this.factRow;
  }

  /** Writes a table's formula with the addresses that its cells have on the tab. */
  formula(formula: TableFormula): string {
    return formula
      .map((part) => {
        if (typeof part === 'string') return part;
        const { column, first, last } = part;
        const position = this.columnAt(column);
        const rows = last - first + 1;
        if (rows === 1) return cellAddress(this.bodyRow + first, position);
        return areaAddress({ row: this.bodyRow + first, column: position, rows, columns: 1 });
      })
      .join('');
  }

  /** Finds the figure in a cell of the tab, or null if the cell has none. */
  figureAt(row: number, column: number): PlacedFigure | null {
    const line = this.table.rows[row - this.bodyRow];
    if (line) {
      const position = this.#places.indexOf(column);
      const cell = line.cells[position];
      return cell ? { row: row - this.bodyRow, column: position, cell } : null;
    }
    const fact = this.table.facts[row - this.factRow];
    return fact && column === this.labels
      ? { row: row - this.factRow, column: null, cell: fact.cell }
      : null;
  }
}
