/** What can be wrong with a plan as data. Its sentences stand in words/. */

/** The part of a plan that a sentence names. */
export interface FaultyPart {
  readonly kind: 'ledger' | 'rollup' | 'form' | 'rule';
  /** Its name, as people call it; of a rule its code. */
  readonly name: string;
  /** The column's heading, label or band that is meant; `''` where it is the whole. */
  readonly within: string;
}

/** Everything that can be senseless in a rollup or form; each has a sentence in words/ that says what to do. */
export type FaultMessage =
  // of a field
  | 'by-year' // the field has a column a year, and no year is named
  | 'not-by-year' // a year is named, and the field has one column
  | 'year-outside' // the field has no column of that year
  | 'record-row' // the field stands in a row that records of the ledger do not have
  | 'other-ledger' // the field is another ledger's
  | 'gives' // the field's values do not give what is asked of them
  | 'value' // the field does not allow the value
  | 'not-a-year' // the field that says a record's year, or its last, holds none
  | 'due-too-late' // a field by which records are told apart is due later than they are there
  | 'no-number' // the ledger's records have no number to be found by
  // of years
  | 'row-year' // the year of the row, where rows are no years
  | 'chosen-year' // the year that a person chooses, where none is to be chosen
  // of measures and columns
  | 'needs-record-row'
  | 'needs-item-row'
  | 'below-table' // it counts rows of the table and stands in it
  | 'words' // a number is wanted of a column that gives words
  | 'column-order' // a column further left is wanted
  | 'nothing-listed' // a list is empty
  | 'places'
  | 'by-zero'
  | 'share-base' // a share of a column that is not there
  // of rows and totals
  | 'levels-total' // the rows of a tree hold their lower rows' records: a total would count twice
  | 'cases-total' // records may fall into two cases: a total would count twice
  | 'part-twice' // two parts name one row
  | 'parts-open' // rows that no part names would be left out
  | 'label-field' // a label that would stay empty
  | 'marks-labels' // not one label a column
  | 'chart-rows' // a chart of parts, where there are none
  // of forms
  | 'page-width'
  | 'grid-width'
  | 'page-height'
  | 'list-columns' // not one width a column
  | 'naming-band' // a band for some records that holds what every record is known by
  | 'conditional-band' // a band for some records that cannot be told from the others when a sheet is read
  | 'per-record' // the summary table has no row a record of the form's ledger
  | 'facing';

/** What the fault's sentence names. */
export type FaultParams = Readonly<Record<string, string | number | readonly string[]>>;

/** A part of the plan that is well-formed and would give nothing, zeros or too much. */
export interface StatedFault {
  readonly fault: 'stated';
  /** The way to the place, e.g. `rollups.3.columns.0`. */
  readonly at: string;
  readonly part: FaultyPart;
  /** Which sentence of words/ says it. */
  readonly message: FaultMessage;
  readonly params: FaultParams;
}

export type PlanFault =
  | StatedFault
  | {
      readonly fault:
        /** Two things of one list have the same id. */
        | 'double-id'
        /** There is no ledger, field, rollup or column of a summary table with this id. */
        | 'unknown-id'
        /** The rule can never find anything: the ledger that it speaks of lacks what it needs, e.g. a column for each year. */
        | 'idle-rule';
      /** The way to the place, e.g. `rules.3.field`. */
      readonly at: string;
      readonly id: string;
    };
