/** The result of collecting status sheets: for each record the differences from the ledger, and what could not be assigned. */
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
 * Whether the ledger still holds what was laid out, has changed since, or whether this is unknown because the sheet has no base.
 */
export type Since = 'same' | 'changed' | 'unknown';

/** One field that differs. */
export interface FieldChange {
  readonly ledger: string;
  readonly record: string;
  readonly field: string;
  /** The heading of the ledger's column, with the year. */
  readonly label: string;
  readonly year: FiscalYear | null;
  /** The ledger's content as Excel shows it, and the form's. */
  readonly before: string;
  readonly after: string;
  readonly content: NewContent;
  /** What was laid out, of a long text only its beginning; null where the sheet has no base. */
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
      /** All filled cells of the new row, including the record's number, year and item. */
      readonly cells: readonly {
        readonly field: string;
        readonly label: string;
        readonly column: number | null;
        readonly content: NewContent;
      }[];
      /** What was laid out, where the ledger has removed it since; null where it is new on the sheet. */
      readonly laid: string | null;
      readonly since: Since;
      /** The position of the sub-record below which the new row is inserted; null where there is none. */
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
      /** The row's content by the labels of its columns. */
      readonly texts: readonly { readonly label: string; readonly text: string }[];
      /** What was laid out; null where the sheet has no base. */
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
  /** Several records have the same name, and the forms do not distinguish them. */
  | {
      readonly why: 'ambiguous-record';
      readonly form: string;
      readonly record: string;
      readonly from: Origin;
    }
  /** The form's number belongs to one record, its title to another. */
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
  /**
   * The field's kind cannot read the form's content: the ledger keeps its value unless somebody takes the content over as text.
   */
  | {
      readonly why: 'unreadable';
      readonly form: string;
      readonly change: FieldChange;
      /** To be brought in by choice; null for an Excel error. */
      readonly take: RecordChange | null;
      /** How it is to be written; null for an Excel error. */
      readonly advice: HowToWrite | null;
      /** The sub-record that the field belongs to; null for a field of the record itself. */
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
  /** The form shows a value of another record, and it differs from that record's. */
  | {
      readonly why: 'shown-only';
      readonly form: string;
      /** Whose form it is; the change is one of the other record. */
      readonly record: string;
      readonly change: FieldChange;
      readonly from: Origin;
    }
  /** The ledger's cell is merged with others: a value written there would hold for other records too, or would be lost. */
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
 * A field or sub-record that several forms change differently, or that both a form and the ledger changed since layout: it is
 * listed, and a person decides.
 */
export interface Conflict {
  readonly ledger: string;
  readonly record: string;
  readonly label: string;
  readonly year: FiscalYear | null;
  readonly item: string;
  /** What was laid out; null where forms differ among themselves. */
  readonly laid: string | null;
  /** As the ledger is now. */
  readonly before: string;
  readonly says: readonly { readonly text: string; readonly from: Origin }[];
  /** The change that takes over the form's content, made only by choice; null where forms differ among themselves. */
  readonly take: RecordChange | null;
}

/** A sheet whose forms have no base: made elsewhere, by an older version, or damaged. */
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
  /** Sheets that differ from the ledger without a base, so that nobody can tell which of the two was changed. */
  readonly withoutBase: readonly SheetWithoutBase[];
}

/**
 * Says whether a change can be made without asking: the section changed the value and the ledger did not. Without a base, only
 * empty cells are filled; nothing is replaced or removed.
 */
export function isSafe(
  change: FieldChange | Exclude<SubRecordChange, { kind: 'changed' }>,
): boolean {
  if (change.since !== 'unknown') return change.since === 'same';
  return 'kind' in change ? change.kind === 'added' : change.before === '';
}
