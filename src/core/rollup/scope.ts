/** What a measure is taken over: records of a ledger, and the conditions that pick the same records in a formula. */
import type { Criterion } from '../condition/node';
import type { FiscalYear } from '../fiscal-year';
import type { LedgerColumn } from '../ledger/ledger';
import type { LedgerRecord, LedgerRecords } from '../records/record-book';
import { nameKey } from '../values/comparable';
import { nameKeysAt } from './keys';

/** A condition of a plan holds that has no way of its own to be asked for. */
export interface Holds {
  readonly kind: 'holds';
  readonly test: (record: LedgerRecord) => boolean;
  /** The one column that it looks at, and how a spreadsheet asks it; null where it cannot. */
  readonly column: LedgerColumn | null;
  readonly criterion: Criterion | null;
}

export type Condition =
  /** The column holds a value of this key; null asks for cells without a readable value. */
  | {
      readonly kind: 'is';
      readonly column: LedgerColumn;
      readonly key: string | null;
      /** How a formula writes the value while no record has it. */
      readonly spelling?: string;
    }
  /** The column holds one of several values. */
  | {
      readonly kind: 'in';
      readonly column: LedgerColumn;
      readonly keys: readonly (string | null)[];
      /** How a formula writes each value while no record has it. */
      readonly spellings: readonly string[];
    }
  /** The value of the column names this among others: one of several sections, one of several policies. */
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
  /** The records of the ledger, of which the scope has all or some. */
  readonly among: LedgerRecords;
  readonly records: readonly LedgerRecord[];
  readonly conditions: readonly Condition[];
}

/** Gives the test of a condition on a record of its ledger. */
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

/** Gives the scope of all records of a ledger that a total counts. */
export function wholeLedger(among: LedgerRecords): Scope {
  return { among, records: among.counted, conditions: [] };
}

/** Gives those of a scope's records that fulfil a condition. */
function recordsWith({ among, records }: Scope, condition: Condition): readonly LedgerRecord[] {
  // A table has a row for each record: to look through all records for each of them takes seconds where there are thousands.
  if (condition.kind !== 'is' || records !== among.counted)
    return records.filter(testOf(condition));
  return among.withKey(condition.column, condition.key).filter(({ counted }) => counted);
}

/** Narrows a scope to the records that fulfil one condition more. */
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
  // One record, known by its number: the other ledger's column is asked for that number itself.
  if (
    scope.conditions.length === 1 &&
    only?.kind === 'is' &&
    only.column === scope.among.numberColumn
  )
    return narrowed(whole, { ...only, column });
  return narrowed(whole, { kind: 'of', column, parents: scope });
}
