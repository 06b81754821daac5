/** The years in which a record is active: it may begin after the plan's first year and end before its last. */
import * as v from 'valibot';
import type { FiscalYear } from '../fiscal-year';
import type { LedgerCell } from '../ledger/ledger';
import type { LedgerRecord, LedgerRecords } from '../records/record-book';
import { fiscalYearSchema } from '../fiscal-year';
import type { DataOf } from '../data-schema';
import { valueIn } from '../values/value-in';

/** Records whose code has the prefix begin in this year. */
export const seriesBeginSchema = v.strictObject({
  prefix: v.string(),
  year: fiscalYearSchema,
});

/** The definition of this in a plan. */
export const lifeDefinitionSchema = v.strictObject({
  /** The ledger whose records have a first and last year; sub-records share those of their record. */
  ledger: v.string(),
  /** The field that holds a record's last year, empty where it goes on. */
  end: v.string(),
  /** Series of codes (by prefix) that began after the plan's first year. */
  begins: v.array(seriesBeginSchema),
});
export type LifeDefinition = DataOf<typeof lifeDefinitionSchema>;

export interface Life {
  readonly first: FiscalYear;
  /** Null where the record goes on beyond the plan. */
  readonly last: FiscalYear | null;
}

/** Gives the first and last year of a record, or null where they are unknown. */
export type LifeAt = (record: LedgerRecord) => Life | null;

function firstYear(
  number: LedgerCell | null,
  start: FiscalYear,
  { begins }: LifeDefinition,
): FiscalYear | null {
  if (!valueIn(number)) return null;
  const code = valueIn(number, 'code');
  return begins.find(({ prefix }) => prefix === code?.prefix)?.year ?? start;
}

function livesOf(records: LedgerRecords, definition: LifeDefinition): LifeAt | null {
  const end = records.column(definition.end);
  const numbers = records.numberColumn;
  const [start] = records.years;
  if (!end || !numbers || start === undefined) return null;
  return (record) => {
    const first = firstYear(record.at(numbers), start, definition);
    const cell = record.at(end);
    if (first === null || !cell) return null;
    if (cell.reading.state === 'blank') return { first, last: null };
    const last = valueIn(cell, 'fiscal-year')?.year ?? null;
    // A last year before the plan's first is itself an error with its own finding.
    return last === null || last < start ? null : { first, last };
  };
}

/**
 * Finds the active years of a ledger's records, or of the records that its sub-records belong to; null where a column is missing.
 */
export function lives(on: LedgerRecords, definition: LifeDefinition): LifeAt | null {
  if (on.ledger.definition.id === definition.ledger) return livesOf(on, definition);
  const records = on.other(definition.ledger);
  const lifeAt = records && livesOf(records, definition);
  if (!records || !lifeAt) return null;
  return ({ name }) => {
    const [record, ...others] = records.bearing(name);
    // Where a number occurs twice, it is unclear which record it refers to.
    return record && others.length === 0 ? lifeAt(record) : null;
  };
}

/** Says whether a year lies after the record's last one. */
export function isOver({ last }: Life, year: FiscalYear): boolean {
  return last !== null && year > last;
}
