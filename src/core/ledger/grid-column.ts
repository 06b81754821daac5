/**
 * A column of a sheet with each different cell held once. Most columns say the same again and again; what is worked out of a cell's
 * content is so worked out once for all cells that are the same, and a row is then a number in an array.
 */
import type { ShownCell } from '../shown-cell';
import type { CellValue } from '../snapshot';
import { readCell } from '../values';
import type { Reading, ValueType } from '../values';

/** A cell with what a type reads in it. */
export interface ReadContent extends ShownCell {
  readonly reading: Reading;
}

const NO_CELL: ShownCell = { raw: '', text: '' };

/** The column's different cells, and which of them stands in each row. */
export class GridColumn {
  /** The different cells, in the order in which they first occur. */
  readonly contents: readonly ShownCell[];
  /** For each row of the used range, which of `contents` it holds. */
  readonly contentOf: Uint32Array;
  readonly #read = new Map<ValueType, ReadContent[]>();
  readonly #labels: string[] = [];
  readonly #blank: Uint8Array;

  constructor(
    rows: number,
    rawAt: (row: number) => CellValue,
    textAt: (row: number) => string,
    isBlank: (text: string) => boolean,
  ) {
    const contents: ShownCell[] = [];
    const contentOf = new Uint32Array(rows);
    const byRaw = new Map<CellValue, number>();
    /** Where cells hold the same and show different texts, by number format. */
    const byBoth = new Map<string, number>();
    const add = (raw: CellValue, text: string): number => contents.push({ raw, text }) - 1;
    for (let row = 0; row < rows; row += 1) {
      const raw = rawAt(row);
      const text = textAt(row);
      let index = byRaw.get(raw);
      if (index === undefined) {
        index = add(raw, text);
        byRaw.set(raw, index);
      } else if (contents[index]?.text !== text) {
        const key = `${typeof raw} ${String(raw)}\n${text}`;
        index = byBoth.get(key) ?? add(raw, text);
        byBoth.set(key, index);
      }
      contentOf[row] = index;
    }
    this.contents = contents;
    this.contentOf = contentOf;
    this.#blank = this.flags(({ raw }) => (typeof raw === 'string' && isBlank(raw) ? 1 : 0));
  }

  /** A number for each of `contents`. */
  flags(of: (cell: ShownCell) => number): Uint8Array {
    return Uint8Array.from(this.contents, of);
  }

  isBlank(row: number): boolean {
    return this.#blank[this.contentOf[row] ?? 0] === 1;
  }

  /** The cell in a row; cells that are the same are one object. */
  at(row: number): ShownCell | undefined {
    const index = this.contentOf[row];
    return index === undefined ? undefined : this.contents[index];
  }

  /** All of `contents` as values of a type. */
  contentsAs(type: ValueType): readonly ReadContent[] {
    return this.contents.map((_cell, index) => this.#readAs(type, index));
  }

  /** The cell in a row as a value of a type; cells that are the same are one object. */
  readAt(row: number, type: ValueType): ReadContent | undefined {
    const index = this.contentOf[row];
    return index === undefined ? undefined : this.#readAs(type, index);
  }

  #readAs(type: ValueType, index: number): ReadContent {
    let read = this.#read.get(type);
    if (!read) {
      read = [];
      this.#read.set(type, read);
    }
    const { raw, text } = this.contents[index] ?? NO_CELL;
    return (read[index] ??= { raw, text, reading: readCell({ raw, text }, type) });
  }

  /** The form in which labels are equal of the cell in a row. */
  labelAt(row: number, labelOf: (cell: ShownCell) => string): string {
    const index = this.contentOf[row];
    const cell = index === undefined ? undefined : this.contents[index];
    if (index === undefined || !cell) return '';
    return (this.#labels[index] ??= labelOf(cell));
  }
}
