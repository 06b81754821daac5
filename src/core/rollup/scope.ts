/** What a measure is taken over: records of a ledger, and the conditions that pick the same records in a formula. */
import type { Big } from 'big.js';
import type { Criterion } from '../condition/node';
import type { FiscalYear } from '../fiscal-year';
import type { Ledger, LedgerColumn, PlanWorkbook } from '../ledger/ledger';
import { numberColumn } from '../ledger/ledger';
import { figureOf } from '../values';
import { valueIn } from '../values/value-in';
import { nameKey } from '../values/comparable';
import { keyAt, nameKeysAt, recordsWith } from './keys';

/** A condition of a plan holds that has no way of its own to be asked for. */
export interface Holds {
  readonly kind: 'holds';
  readonly test: (record: number) => boolean;
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
  readonly workbook: PlanWorkbook;
  readonly ledger: Ledger;
  /** Places in the ledger's `rows`. */
  readonly members: readonly number[];
  readonly conditions: readonly Condition[];
}

/** Gives the figure that holds for a record, in the field's unit, or null where its cell holds none. */
export function figureAt(column: LedgerColumn, record: number): Big | null {
  const reading = column.cells[record]?.reading;
  return reading?.state === 'value' ? figureOf(reading.value, column.field.type) : null;
}

/** Gives what a record's cell adds to a sum: what is merged over several records or years is one amount, and stands in the first. */
export function amountAt(column: LedgerColumn, record: number): Big | null {
  return column.cells[record]?.underMerge === undefined ? figureAt(column, record) : null;
}

/** Gives the test of a condition on a record of its ledger. */
export function testOf(condition: Condition): (record: number) => boolean {
  switch (condition.kind) {
    case 'is':
      return (record) => keyAt(condition.column, record) === condition.key;
    case 'in':
      return (record) => condition.keys.includes(keyAt(condition.column, record));
    case 'names': {
      const name = nameKey(condition.name);
      return (record) => nameKeysAt(condition.column, record).has(name);
    }
    case 'at-least':
      return (record) => figureAt(condition.column, record)?.gte(condition.bound) === true;
    case 'covers':
      return (record) => {
        const range = valueIn(condition.column.cells[record], 'year-range');
        return range !== null && range.from <= condition.year && condition.year <= range.to;
      };
    case 'filled':
      return (record) =>
        condition.columns.some(({ cells }) => {
          const state = cells[record]?.reading.state;
          return state !== undefined && state !== 'blank';
        });
    case 'holds':
      return condition.test;
    case 'of': {
      const { ledger, members } = condition.parents;
      const numbers = numberColumn(ledger);
      const keys = new Set(numbers ? members.map((member) => keyAt(numbers, member)) : []);
      return (record) => {
        const key = keyAt(condition.column, record);
        return key !== null && keys.has(key);
      };
    }
  }
}

/** All records of ledgers that count, kept: each figure of another ledger begins with them. */
const membersOfLedgers = new WeakMap<Ledger, readonly number[]>();

/** Gives the scope of all records of a ledger that a total counts. */
export function wholeLedger(workbook: PlanWorkbook, ledger: Ledger): Scope {
  const members =
    membersOfLedgers.get(ledger) ??
    [...ledger.rows.keys()].filter((record) => !ledger.uncounted.has(record));
  membersOfLedgers.set(ledger, members);
  return { workbook, ledger, members, conditions: [] };
}

/** Gives those of a scope's records that fulfil a condition. */
function membersWith({ ledger, members }: Scope, condition: Condition): readonly number[] {
  // A table has a row for each record: to look through all records for each of them takes seconds where there are thousands.
  return condition.kind === 'is' && members.length === ledger.rows.length
    ? recordsWith(condition.column, condition.key)
    : members.filter(testOf(condition));
}

/** Narrows a scope to the records that fulfil one condition more. */
export function narrowed(scope: Scope, condition: Condition): Scope {
  return {
    ...scope,
    members: membersWith(scope, condition),
    conditions: [...scope.conditions, condition],
  };
}

/** Gives the records of another ledger whose column names one of the scope's records by its number. */
export function related(scope: Scope, ledger: Ledger, column: LedgerColumn): Scope {
  const whole = wholeLedger(scope.workbook, ledger);
  if (scope.conditions.length === 0) return whole;
  const [only] = scope.conditions;
  // One record, known by its number: the other ledger's column is asked for that number itself.
  if (
    scope.conditions.length === 1 &&
    only?.kind === 'is' &&
    only.column === numberColumn(scope.ledger)
  )
    return narrowed(whole, { ...only, column });
  return narrowed(whole, { kind: 'of', column, parents: scope });
}
