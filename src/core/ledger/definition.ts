/** What a ledger is made of, as a plan states it: its fields, and which of them say what a record is. */
import type { FiscalYear } from '../fiscal-year';
import type { ValueType } from '../values';

/** How much text a box holds. */
export interface TextBox {
  /** In full-width characters; half-width ones take half. */
  readonly charactersPerLine: number;
  readonly lines: number;
}

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
  /** The years that have a column, where these are not all of the plan's. */
  readonly years?: readonly FiscalYear[];
  /** What the field's box in the status sheet can print. */
  readonly box?: TextBox;
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
  /** The field that holds a record's number; in a ledger of sub-records, the number of the record they belong to. */
  readonly numberField?: string;
  /** Where records have no number: the fields that name one together, equal ones told apart by their order. */
  readonly nameFields?: readonly string[];
  /** The field that says what a record is called in a list. */
  readonly titleField?: string;
  /** The ledger holds sub-records of another ledger's records, whose number stands in `numberField`. */
  readonly subRecordsOf?: string;
  /** Of a sub-record: the field that says its year. */
  readonly yearField?: string;
  /** Of a sub-record: the field that holds its own number within the record. */
  readonly itemField?: string;
  /** The workbook may lack the ledger: its rules are then left out. */
  readonly optional?: true;
  /** The field that names the sections in charge; sub-records are in the charge of their record's. */
  readonly sectionField?: string;
  readonly fields: readonly FieldDefinition[];
}
