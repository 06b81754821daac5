/** A scanner over a part of a cell, which returns the text as it is written and reports where in the cell it stopped. */
import { unreadable } from '../kind';
import type { Unreadable, UnreadableReason } from '../kind';
import { Scanner } from '../scanner';

export class CellScanner extends Scanner {
  readonly #raw: string;
  readonly #offset: number;

  /** `offset` is the position of `raw` in the cell. */
  constructor(raw: string, offset = 0) {
    super(raw);
    this.#raw = raw;
    this.#offset = offset;
  }

  /** The cell's text from a position to here, without white space at the ends. */
  since(position: number): string {
    return this.#raw.slice(position, this.position).trim();
  }

  /** Says whether the pattern (with the sticky flag) matches here, without moving. */
  sees(pattern: RegExp): boolean {
    return this.take(new RegExp(`(?=${pattern.source})`, pattern.flags)) !== null;
  }

  /** The reading stopped here, or at an earlier position. */
  stop(reason: UnreadableReason, position = this.position): Unreadable {
    return unreadable(reason, this.#offset + position);
  }
}
