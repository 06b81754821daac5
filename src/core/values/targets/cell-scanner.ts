/** A scanner over a part of a cell, which gives back what stands there as written and says where in the cell it stopped. */
import { unreadable } from '../kind';
import type { Unreadable, UnreadableReason } from '../kind';
import { Scanner } from '../scanner';

export class CellScanner extends Scanner {
  readonly #raw: string;
  readonly #offset: number;

  /** `offset` is the place of `raw` in the cell. */
  constructor(raw: string, offset = 0) {
    super(raw);
    this.#raw = raw;
    this.#offset = offset;
  }

  /** What stands in the cell from a place to here, without white space at the ends. */
  since(position: number): string {
    return this.#raw.slice(position, this.position).trim();
  }

  /** Says whether the pattern (with the sticky flag) finds something here, and stays. */
  sees(pattern: RegExp): boolean {
    return this.take(new RegExp(`(?=${pattern.source})`, pattern.flags)) !== null;
  }

  /** The reading stopped here, or at an earlier place. */
  stop(reason: UnreadableReason, position = this.position): Unreadable {
    return unreadable(reason, this.#offset + position);
  }
}
