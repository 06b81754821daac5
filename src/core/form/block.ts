/** One form laid out for a record: its lines from top to bottom, and the cells that stand in them. */
import type { LaidCell } from './element';

export interface BlockLine {
  /** Points. */
  readonly minHeight: number;
  /** A new page begins with the line. */
  readonly beginsPage: boolean;
  /** Repeated on each page of a form that is longer than one. */
  readonly head: boolean;
  /** Lines of the block, the heads of its table, that are repeated above this one when a page begins with it. */
  readonly under: readonly number[];
  /** The first line of those that stay on one page with this one; null where a page may begin with it. */
  readonly keptFrom: number | null;
}

export interface BlockCell extends LaidCell {
  /** From 0, in the block. */
  readonly line: number;
  readonly lines: number;
}

export interface Block {
  readonly lines: readonly BlockLine[];
  readonly cells: readonly BlockCell[];
}
