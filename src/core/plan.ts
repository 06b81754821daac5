/** A plan: the JSON-serialisable definition of one municipality's programme and its workbook. */
import type { FiscalYear } from './fiscal-year';
import type { ValueType } from './values';
import type { Rule } from './check';
import type { RollupDefinition } from './rollup';

/** One column of a ledger, or a group of columns by year. */
export interface FieldDefinition {
  /** Stable name in the definition, e.g. `result`. */
  readonly id: string;
  /** As a standard ledger prints it, without the year. */
  readonly label: string;
  /** Other labels that mean the same field. */
  readonly aliases?: readonly string[];
  readonly type: ValueType;
  /** The field has one column for each of the plan's years. */
  readonly byYear?: true;
  /** The ledger may lack this column; without it C01 says that the column is missing. */
  readonly optionalColumn?: true;
}

export interface LedgerDefinition {
  /** e.g. `initiatives`. */
  readonly id: string;
  /** The name that a standard ledger's table has, e.g. `取組一覧`. */
  readonly name: string;
  /** What one record is called, e.g. `取組`. */
  readonly recordName: string;
  /** The field that holds a record's number. */
  readonly numberField: string;
  /** The field that names the sections in charge. */
  readonly sectionField?: string;
  readonly fields: readonly FieldDefinition[];
}

export interface Plan {
  /** e.g. `asahikawa`. */
  readonly id: string;
  readonly municipality: string;
  readonly title: string;
  /** The plan's years, in order. */
  readonly years: readonly FiscalYear[];
  readonly ledgers: readonly LedgerDefinition[];
  readonly rules: readonly Rule[];
  readonly rollups: readonly RollupDefinition[];
}
