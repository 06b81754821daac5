/** The records that a measure is taken over, with the conditions by which a formula picks the same records. */
import type { Criterion } from '../condition/node';
import type { FiscalYear } from '../fiscal-year';
import type { LedgerColumn } from '../ledger/ledger';
import type { LedgerRecord, LedgerRecords } from '../records/record-book';
import { nameKey } from '../values/comparable';
import { nameKeysAt } from './keys';

/** A condition that the plan states and that has no special form below: each record is tested. */
export interface Holds {
  readonly kind: 'holds';
  readonly test: (record: LedgerRecord) => boolean;
  /** The only column that the condition looks at, with the spreadsheet criterion for it; null where there is none. */
  readonly column: LedgerColumn | null;
  readonly criterion: Criterion | null;
}

export type Condition =
  /** The column holds the value with this key; null picks cells without a readable value. */
  | {
      readonly kind: 'is';
      readonly column: LedgerColumn;
      readonly key: string | null;
      /** How a formula writes the value when no record holds it yet. */
      readonly spelling?: string;
    }
  /** The column holds one of several values. */
  | {
      readonly kind: 'in';
      readonly column: LedgerColumn;
      readonly keys: readonly (string | null)[];
      /** How a formula writes each value when no record holds it yet. */
      readonly spellings: readonly string[];
    }
  /** The column's cell names this among others: one of several sections, one of several policies. */
  | { readonly kind: 'names'; readonly column: LedgerColumn; readonly name: string }
  /** The column holds a figure of at least this. */
  | { readonly kind: 'at-least'; readonly column: LedgerColumn; readonly bound: number }
  /** The column holds a range of years that covers this one. */
  | { readonly kind: 'covers'; readonly column: LedgerColumn; readonly year: FiscalYear }
  /** Any of the columns holds something. */
  | { readonly kind: 'filled'; readonly columns: readonly LedgerColumn[] }
  | Holds
  /** The column names one of the records of another scope by its number. */
  | { readonly kind: 'of'; readonly column: LedgerColumn; readonly parents: Scope };

export interface Scope {
  /** All records of the ledger; the scope contains all or some of them. */
  readonly among: LedgerRecords;
  readonly records: readonly LedgerRecord[];
  readonly conditions: readonly Condition[];
}

/** Gives a function that tests whether a record of the ledger fulfils the condition. */
export function testOf(condition: Condition): (record: LedgerRecord) => boolean {
  switch (condition.kind) {
    case 'is':
      return (record) => record.keyIn(condition.column) === condition.key;
    case 'in':
      return (record) => condition.keys.includes(record.keyIn(condition.column));
    case 'names': {
      const name = nameKey(condition.name);
      return (record) => nameKeysAt(condition.column, record).has(name);
    }
    case 'at-least':
      return (record) => record.figureIn(condition.column)?.gte(condition.bound) === true;
    case 'covers':
      return (record) => {
        const range = record.valueIn(condition.column, 'year-range');
        return range !== null && range.from <= condition.year && condition.year <= range.to;
      };
    case 'filled':
      return (record) =>
        condition.columns.some((column) => {
          const cell = record.at(column);
          return cell !== null && cell.reading.state !== 'blank';
        });
    case 'holds':
      return condition.test;
    case 'of': {
      const { among, records } = condition.parents;
      const numbers = among.numberColumn;
      const keys = new Set(numbers ? records.map((record) => record.keyIn(numbers)) : []);
      return (record) => {
        const key = record.keyIn(condition.column);
        return key !== null && keys.has(key);
      };
    }
  }
}

/** Gives the scope of all records that count in totals. */
export function wholeLedger(among: LedgerRecords): Scope {
  return { among, records: among.counted, conditions: [] };
}

/** Gives the records of a scope that fulfil a condition. */
function recordsWith({ among, records }: Scope, condition: Condition): readonly LedgerRecord[] {
  // Equality is looked up in an index: a table with a row for each record would otherwise scan all records for each row, which
  // takes seconds with thousands.
  if (condition.kind !== 'is' || records !== among.counted)
    return records.filter(testOf(condition));
  return among.withKey(condition.column, condition.key).filter(({ counted }) => counted);
}

/** Narrows a scope to the records that also fulfil another condition. */
export function narrowed(scope: Scope, condition: Condition): Scope {
  return {
    ...scope,
    records: recordsWith(scope, condition),
    conditions: [...scope.conditions, condition],
  };
}

/** Gives the records of another ledger whose column names one of the scope's records by its number. */
export function related(scope: Scope, others: LedgerRecords, column: LedgerColumn): Scope {
  const whole = wholeLedger(others);
  if (scope.conditions.length === 0) return whole;
  const [only] = scope.conditions;
  // For a single record that is known by its number, the formula compares the other ledger's column with that number directly.
  if (
    scope.conditions.length === 1 &&
    only?.kind === 'is' &&
    only.column === scope.among.numberColumn
  )
    return narrowed(whole, { ...only, column });
  return narrowed(whole, { kind: 'of', column, parents: scope });
}
