/** What collecting status sheets comes to: record by record what differs from the ledger, and what could not be placed. */
import type { FiscalYear } from '../fiscal-year';
import type { FoundCell, FormFault } from './found';

/** A cell of a ledger. */
export interface LedgerPlace {
  readonly sheetId: string;
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

/** Where a value was read. */
export interface Origin extends FoundCell {
  readonly source: string;
}

/** What a ledger's cell will hold; text is always text, whatever its first sign. */
export type NewContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number };

/** One field that differs. */
export interface FieldChange {
  readonly ledger: string;
  readonly record: string;
  readonly field: string;
  /** As the ledger's column is headed, with the year. */
  readonly label: string;
  readonly year: FiscalYear | null;
  /** As Excel shows it, and as the form says it. */
  readonly before: string;
  readonly after: string;
  readonly content: NewContent;
  /** Null where the ledger has no column for the field. */
  readonly cell: LedgerPlace | null;
  readonly from: Origin;
}

/** A sub-record that is added, changed or taken out. */
export type SubRecordChange =
  | {
      readonly kind: 'added';
      readonly ledger: string;
      readonly record: string;
      readonly year: FiscalYear | null;
      readonly item: string;
      /** All cells of the new row that hold something, the record's number, year and item too. */
      readonly cells: readonly {
        readonly field: string;
        readonly label: string;
        readonly column: number | null;
        readonly content: NewContent;
      }[];
      /** The sheet row (from 0) below which the new row stands: that of the sub-record before it; null where there is none. */
      readonly after: LedgerPlace | null;
      readonly from: Origin;
    }
  | {
      readonly kind: 'changed';
      readonly ledger: string;
      readonly record: string;
      readonly year: FiscalYear | null;
      readonly item: string;
      readonly fields: readonly FieldChange[];
      readonly from: Origin;
    }
  | {
      readonly kind: 'removed';
      readonly ledger: string;
      readonly record: string;
      readonly year: FiscalYear | null;
      readonly item: string;
      /** What the row says, by the labels of its columns. */
      readonly texts: readonly { readonly label: string; readonly text: string }[];
      /** The row's first cell. */
      readonly cell: LedgerPlace;
      readonly from: Origin;
    };

/** What differs of one record. */
export interface RecordChange {
  readonly ledger: string;
  /** As `recordNames` names it. */
  readonly record: string;
  readonly title: string;
  readonly fields: readonly FieldChange[];
  readonly subRecords: readonly SubRecordChange[];
}

/** Why something of a form did not enter the ledger. */
export type Unplaced =
  /** The form's number is missing, or no record has it. */
  | {
      readonly why: 'unknown-record';
      readonly form: string;
      readonly record: string;
      readonly from: Origin;
    }
  /** Several records bear the same name, and the forms do not tell them apart. */
  | {
      readonly why: 'ambiguous-record';
      readonly form: string;
      readonly record: string;
      readonly from: Origin;
    }
  /** The form's number is one record's, its title another's. */
  | {
      readonly why: 'title-of-other';
      readonly form: string;
      readonly record: string;
      readonly title: string;
      /** The record that has the title. */
      readonly other: string;
      readonly from: Origin;
    }
  | {
      readonly why: 'fault';
      readonly form: string;
      /** Its title where its number is not there, `''` for neither. */
      readonly record: string;
      readonly fault: FormFault;
      readonly from: Origin;
    }
  /** The field's kind cannot read what the form says (a number, an Excel error …): the ledger keeps what it has. */
  | {
      readonly why: 'unreadable';
      readonly form: string;
      readonly change: FieldChange;
      /** The sub-record whose field it is; null for the record's own. */
      readonly of: { readonly year: FiscalYear | null; readonly item: string } | null;
      readonly from: Origin;
    }
  /** The workbook has no ledger, or the ledger no column, for it. */
  | {
      readonly why: 'no-column';
      readonly form: string;
      readonly record: string;
      readonly label: string;
      readonly text: string;
      readonly from: Origin;
    }
  /** The form shows what belongs to another record, and shows it otherwise. */
  | {
      readonly why: 'shown-only';
      readonly form: string;
      /** Whose form it is; the change is one of the other record. */
      readonly record: string;
      readonly change: FieldChange;
      readonly from: Origin;
    }
  /** A sub-record without year or number, or with the number of another one. */
  | {
      readonly why: 'unnumbered';
      readonly form: string;
      readonly record: string;
      readonly ledger: string;
      readonly text: string;
      readonly from: Origin;
    };

/** A record whose form was found more than once. */
export interface Repeated {
  readonly ledger: string;
  readonly record: string;
  readonly from: readonly Origin[];
}

/** Forms that change the same field (or sub-record) differently: listed, not decided. */
export interface Conflict {
  readonly ledger: string;
  readonly record: string;
  readonly label: string;
  readonly year: FiscalYear | null;
  readonly item: string;
  readonly before: string;
  readonly says: readonly { readonly text: string; readonly from: Origin }[];
}

/** All that was collected. What is in `conflicts` is not in `records`. */
export interface Collection {
  /** Forms that were read without a fault. */
  readonly read: number;
  readonly records: readonly RecordChange[];
  readonly unplaced: readonly Unplaced[];
  readonly repeated: readonly Repeated[];
  readonly conflicts: readonly Conflict[];
}
