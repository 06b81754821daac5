/** What has changed between an earlier state of a plan's ledgers and now, as plain data. */
import type { FiscalYear } from '../fiscal-year';
import type { CellPosition } from '../ledger/positions';

/** A record as it is named in a list of changes. */
export interface ComparedRecord {
  /** Its number, or for a sub-record its record's; `''` without one. */
  readonly name: string;
  /** A sub-record's own year and number. */
  readonly year: FiscalYear | null;
  readonly item: string;
  readonly title: string;
  readonly sections: readonly string[];
}

/** A field of a record that says something else now. */
export interface FieldDifference {
  /** The field's id, and its label with the year. */
  readonly field: string;
  readonly label: string;
  /** As the cells show them; `''` for an empty cell. */
  readonly before: string;
  readonly after: string;
  /** Where it stands now; null where there is no cell now. */
  readonly at: CellPosition | null;
  /** A figure that was to be filled by the time of the earlier ledger and was: it has been handed in. */
  readonly isCorrection: boolean;
}

export type RecordDifference =
  | { readonly kind: 'added'; readonly record: ComparedRecord; readonly at: CellPosition }
  | { readonly kind: 'ended'; readonly record: ComparedRecord }
  | {
      readonly kind: 'changed';
      readonly record: ComparedRecord;
      readonly at: CellPosition;
      /** Its number before; null where it has kept it. */
      readonly formerName: string | null;
      readonly fields: readonly FieldDifference[];
    };

/** A record that is gone and one that is new, of which a person has to say whether they are the same. */
export interface LikelyPair {
  readonly before: ComparedRecord;
  readonly after: ComparedRecord;
  /** Their titles are nearly the same, or they have the same number and little else in common. */
  readonly because: 'title' | 'number';
}

/** Records that several of the other ledger could be: they are not compared. */
export interface Ambiguous {
  readonly before: readonly ComparedRecord[];
  readonly after: readonly ComparedRecord[];
}

/** A ledger of both workbooks. */
export interface LedgerComparison {
  readonly ledger: string;
  readonly name: string;
  readonly recordName: string;
  readonly recordsBefore: number;
  readonly recordsAfter: number;
  /** In the order of the ledger now, records that have ended last. */
  readonly differences: readonly RecordDifference[];
  readonly likely: readonly LikelyPair[];
  readonly ambiguous: readonly Ambiguous[];
  /** Labels of columns that only one of the two has; their cells are not compared. */
  readonly columnsBefore: readonly string[];
  readonly columnsAfter: readonly string[];
}

export interface Comparison {
  readonly ledgers: readonly LedgerComparison[];
  /** Names of ledgers that only one of the two workbooks has. */
  readonly ledgersBefore: readonly string[];
  readonly ledgersAfter: readonly string[];
}

/** How many records and fields have changed. */
export interface ChangeCounts {
  readonly added: number;
  readonly ended: number;
  readonly renumbered: number;
  /** Records of which at least one field has changed, and such fields. */
  readonly changed: number;
  readonly fields: number;
  readonly corrections: number;
  readonly ambiguous: number;
}

/** Counts what has changed in all ledgers. */
export function changeCounts({ ledgers }: Comparison): ChangeCounts {
  const all = ledgers.flatMap(({ differences }) => differences);
  const changed = all.flatMap((each) => (each.kind === 'changed' ? [each] : []));
  const fields = changed.flatMap((each) => each.fields);
  return {
    added: all.filter(({ kind }) => kind === 'added').length,
    ended: all.filter(({ kind }) => kind === 'ended').length,
    renumbered: changed.filter(({ formerName }) => formerName !== null).length,
    changed: changed.filter((each) => each.fields.length > 0).length,
    fields: fields.length,
    corrections: fields.filter(({ isCorrection }) => isCorrection).length,
    ambiguous: ledgers.reduce((sum, { ambiguous }) => sum + ambiguous.length, 0),
  };
}
