/** What collecting status sheets comes to: record by record what differs from the ledger, and what could not be placed. */
import type { FiscalYear } from '../fiscal-year';
import type { CellPosition } from '../area';
import type { FormFault } from './found';
import type { NewContent } from '../new-content';
import type { HowToWrite } from '../values';

/** Where a value was read. */
export interface Origin extends CellPosition {
  readonly source: string;
}

/**
 * How the ledger stands to what was laid out: as it was then, changed since, or unknown, because the sheet does not say what was laid
 * out.
 */
export type Since = 'same' | 'changed' | 'unknown';

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
  /** As it was laid out, a long text its beginning alone; null where the sheet does not say. */
  readonly laid: string | null;
  readonly since: Since;
  /** Null where the ledger has no column for the field. */
  readonly cell: CellPosition | null;
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
      /** All that it said when it was laid out, where the ledger has taken it out since; null where it is new on the sheet. */
      readonly laid: string | null;
      readonly since: Since;
      /** The sheet row (from 0) below which the new row stands: that of the sub-record before it; null where there is none. */
      readonly after: CellPosition | null;
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
      /** All that it said when it was laid out; null where the sheet does not say. */
      readonly laid: string | null;
      readonly since: Since;
      /** The row's first cell. */
      readonly cell: CellPosition;
      readonly from: Origin;
    };

/** What differs of one record. */
export interface RecordChange {
  readonly ledger: string;
  /** As `LedgerRecord` names it. */
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
  /** The field's kind cannot read what the form says: the ledger keeps what it has, unless somebody takes it over as text. */
  | {
      readonly why: 'unreadable';
      readonly form: string;
      readonly change: FieldChange;
      /** To be brought in by choice; null for an Excel error. */
      readonly take: RecordChange | null;
      /** How it is to be written; null for an Excel error. */
      readonly advice: HowToWrite | null;
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
  /** The ledger's cell is merged with others: what is written there would stand for more than this record, or nowhere. */
  | {
      readonly why: 'merged';
      readonly form: string;
      readonly record: string;
      readonly change: FieldChange;
      /** The merge, as the ledger's sheet names it, e.g. `D5:D7`. */
      readonly area: string;
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

/**
 * A field (or sub-record) that forms change differently, or that both the form and the ledger changed since it was laid out: listed,
 * not decided.
 */
export interface Conflict {
  readonly ledger: string;
  readonly record: string;
  readonly label: string;
  readonly year: FiscalYear | null;
  readonly item: string;
  /** As it was laid out; null where forms differ among themselves. */
  readonly laid: string | null;
  /** As the ledger is now. */
  readonly before: string;
  readonly says: readonly { readonly text: string; readonly from: Origin }[];
  /** What taking the form's word comes to, to be brought in by choice; null where forms differ among themselves. */
  readonly take: RecordChange | null;
}

/** A sheet whose forms do not say what was laid out: made elsewhere, by an older version, or damaged. */
export interface SheetWithoutBase {
  /** The first of its forms. */
  readonly from: Origin;
  readonly forms: number;
}

/** All that was collected. What is in `conflicts` is not in `records`. */
export interface Collection {
  /** Forms that were read without a fault. */
  readonly read: number;
  readonly records: readonly RecordChange[];
  readonly unplaced: readonly Unplaced[];
  readonly repeated: readonly Repeated[];
  readonly conflicts: readonly Conflict[];
  /** Sheets of which something differs from the ledger, and nobody can tell which of the two was changed. */
  readonly withoutBase: readonly SheetWithoutBase[];
}

/**
 * Says whether a change can be brought in unasked: what the section wrote, where nobody has written in the ledger. Where nobody knows
 * what was laid out, it fills what is empty, and replaces and removes nothing.
 */
export function isSafe(
  change: FieldChange | Exclude<SubRecordChange, { kind: 'changed' }>,
): boolean {
  if (change.since !== 'unknown') return change.since === 'same';
  return 'kind' in change ? change.kind === 'added' : change.before === '';
}
