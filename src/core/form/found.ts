/** What is found of status sheets in a workbook: whose form, what its cells say and where, and what is wrong with it. */
import type { CellPosition } from '../area';
import type { FiscalYear } from '../fiscal-year';
import type { ShownCell } from '../shown-cell';
import type { SheetBases } from './base';
import type { TextPart } from './cell-definition';
import type { Whole } from './parts';

/** A value as it stands on the sheet and as Excel shows it, line breaks and all. */
export interface FoundValue extends ShownCell {
  readonly field: string;
  /** Of a field by year; null otherwise. */
  readonly year: FiscalYear | null;
  readonly at: CellPosition;
  /** The cell only shows the value (another record's, or a heading over several forms): it fills an empty cell at most. */
  readonly shown?: true;
  /** It stands over an earlier form, and holds for this one too. */
  readonly carried?: true;
  /** The cell it was taken from, where it shows several fields. */
  readonly whole?: Whole;
  /** The value is one of another ledger's record, whose number stands in the own field `by`. */
  readonly of?: { readonly ledger: string; readonly by: string };
}

/** A sub-record on a form; one that has its own cells (a year's) is there also where all of them are empty. */
export interface FoundSubRecord {
  readonly ledger: string;
  /** Null where its year cell cannot be read. */
  readonly year: FiscalYear | null;
  /** Its own number as it stands, `''` where the ledger has none or none is given. */
  readonly item: string;
  readonly values: readonly FoundValue[];
  readonly at: CellPosition;
}

export type FormFault =
  /** A label of the form is not there: the form was cut off, or a row taken out. `at` is where it was looked for from. */
  | {
      readonly fault: 'missing-label';
      readonly label: string;
      /** The ledger without which the form has no such label. */
      readonly needs?: string;
      readonly at: CellPosition;
    }
  /** The heading of a year is not there. */
  | { readonly fault: 'missing-year'; readonly year: FiscalYear; readonly at: CellPosition }
  /** A cell that shows several fields was changed so that they cannot be told apart. */
  | {
      readonly fault: 'unclear-parts';
      readonly text: string;
      readonly parts: readonly TextPart[];
      readonly at: CellPosition;
    };

/** One status sheet (or one row of a list). What a form with faults lacks is not in `values`. */
export interface FoundForm {
  /** The workbook it was found in. */
  readonly source: string;
  /** Ids of form and ledger. */
  readonly form: string;
  readonly ledger: string;
  /** The form's first cell. */
  readonly at: CellPosition;
  readonly values: readonly FoundValue[];
  readonly subRecords: readonly FoundSubRecord[];
  /** The ledgers whose sub-records the form has room for: those of the record that it does not show were taken out. */
  readonly subLedgers: readonly string[];
  /**
   * The years for which the form has room, by ledger: sub-records of other years stand on a page that is not there. A ledger that
   * is left out has no years.
   */
  readonly subYears: Readonly<Record<string, readonly FiscalYear[]>>;
  readonly faults: readonly FormFault[];
  readonly bases: SheetBases;
}

/** A form as its visible cells say it. */
export type FormWithoutBases = Omit<FoundForm, 'bases'>;
