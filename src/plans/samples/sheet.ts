/** A sheet of a sample workbook as plain data: its columns and what each record holds in them. */
import type { Area } from '../../core/area';

/** What a record holds in a column. */
export type Content = string | number;

export type Alignment = 'Left' | 'Center' | 'Right';

/** A column of the ledger: header, width in points, and how it stands. */
export interface Column {
  readonly header: string;
  readonly width: number;
  readonly horizontal: Alignment;
  /** Of numbers; `General` where it is left out. */
  readonly numberFormat?: string;
}

/** A ledger on a sheet of its own, both under one name. Merges make it a plain block, for no Excel table can hold them. */
export interface SampleSheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly records: readonly (readonly Content[])[];
  readonly merges?: readonly Area[];
}

/** Makes a column. */
export function column(header: string, width: number, horizontal: Alignment = 'Left'): Column {
  return { header, width, horizontal };
}
