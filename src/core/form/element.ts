/** The interface of every kind of cell: it is laid out from a record, and read from a sheet. */
import type { Area } from '../area';
import type { CellContent } from '../sheet/sheet-draft';
import type { FiscalYear } from '../fiscal-year';
import type { FormProgramme } from './form-programme';
import type { ShownCell } from '../shown-cell';
import type { Pattern, ValueType } from '../values';
import type { FormCell, HorizontalAlignment, TextPart } from './cell-definition';
import type { LedgerRecord } from '../records/record-book';
import type { FoundValue } from './found';

/** A formula whose cells are known once the form has its place on the tab. */
export interface DerivedContent {
  readonly kind: 'derived';
  /** Gives the formula with its leading `=`, from the addresses of the fields it is made of. */
  readonly formula: (addressOf: (field: string) => string) => string;
  readonly of: readonly string[];
  readonly figure: string | number;
}

/** How a form's cell looks. */
export interface FormStyle {
  readonly part: 'label' | 'value';
  readonly align: HorizontalAlignment;
  readonly vertical: 'top' | 'center';
  readonly fill: boolean;
  /** Typed text is kept unchanged, even where Excel would take it for a date. */
  readonly text: boolean;
}

/** A cell of a form for one record. */
export interface LaidCell {
  /** On the grid, from 0. */
  readonly column: number;
  readonly columns: number;
  readonly content: CellContent | DerivedContent | null;
  readonly style: FormStyle;
  /** The pattern of what may be typed, where the cell is to be filled in and Excel's validation can express it. */
  readonly entry: Pattern | null;
  /** The own field that the cell holds, for formulas that refer to it. */
  readonly field?: string;
  /** A label or year: when a page ends within the cell, it is printed again on the next page. */
  readonly repeats?: true;
}

/** What a row is laid out for. */
export interface Scene {
  readonly plan: FormProgramme;
  /** The form's record, or the sub-record of a row of sub-records; null for an empty row to fill in. */
  readonly record: LedgerRecord | null;
  /** The year of a row of sub-records. */
  readonly year: FiscalYear | null;
  /** The type of a field of the record's ledger, also where there is no record. */
  readonly typeOf: (field: string) => ValueType | null;
}

/** A cell as it stands on a sheet, with all that is merged with it. */
export interface SeenCell extends ShownCell {
  readonly area: Area;
}

/** The columns of a year's heading on the sheet. */
export interface YearColumns {
  readonly from: number;
  readonly to: number;
}

/** A row of a sheet, as a cell of the form reads it. */
export interface ReadScene {
  readonly plan: FormProgramme;
  /** The cell at the position of the form's cell, or null where the sheet ends before it. */
  readonly seen: SeenCell | null;
  /** The type of an own field or, in a row of sub-records, of a sub-record's field. */
  readonly typeOf: (field: string, ledger?: string) => ValueType | null;
  readonly years: ReadonlyMap<FiscalYear, YearColumns>;
  seenAt(column: number): SeenCell;
  give(
    value: ShownCell & {
      readonly field: string;
      readonly year?: FiscalYear | null;
      readonly seen: SeenCell;
      readonly shown?: true;
      readonly of?: FoundValue['of'];
      readonly whole?: FoundValue['whole'];
      /** The value belongs to a sub-record of this ledger and year. */
      readonly ledger?: string;
    },
  ): void;
  /** The parts of a text cannot be told apart. */
  unclear(seen: SeenCell, parts: readonly TextPart[]): void;
}

/** One kind of cell. */
export interface ElementKind<E extends FormCell> {
  /** Gives the cells for one record: one, or one a year. */
  lay(element: E, scene: Scene, column: number, columns: number): readonly LaidCell[];
  /** Gives the values that the sheet's cell holds; left out for cells that hold none. */
  read?(element: E, scene: ReadScene): void;
}
