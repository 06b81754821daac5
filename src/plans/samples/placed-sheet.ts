/** A sheet as a town keeps it: cells where they stand, with titles above, merges and rows that are no records. */
import type { Area } from '../../core/area';
import type { Content } from './sheet';

/** What a row is, by which it is drawn. */
export type PlacedRowKind = 'title' | 'legend' | 'header' | 'record' | 'total' | 'note';

export interface PlacedRow {
  readonly kind: PlacedRowKind;
  /** From the first column on; a text that begins with `=` is a formula. */
  readonly cells: readonly Content[];
}

export interface PlacedSheet {
  readonly name: string;
  /** Points. */
  readonly widths: readonly number[];
  /** Columns whose texts stand in the middle. */
  readonly centered: readonly number[];
  /** Columns of amounts, with thousands separators. */
  readonly amounts: readonly number[];
  readonly rows: readonly PlacedRow[];
  readonly merges: readonly Area[];
  /** The frozen rows and columns. */
  readonly freeze: { readonly rows: number; readonly columns: number };
}
