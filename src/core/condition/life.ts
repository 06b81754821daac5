/** From which year to which a record is active: it may begin after the plan, and end before it. */
import * as v from 'valibot';
import type { FiscalYear } from '../fiscal-year';
import { columnOf } from '../ledger/ledger';
import type { LedgerCell } from '../ledger/ledger';
import type { RecordSource } from './source';
import { fiscalYearSchema } from '../fiscal-year';
import type { DataOf } from '../data-schema';

/** Records whose code has the prefix begin in this year. */
export const seriesBeginSchema = v.strictObject({
  prefix: v.string(),
  year: fiscalYearSchema,
});

/** How a plan says it. */
export const lifeDefinitionSchema = v.strictObject({
  /** The ledger of the records that live; its sub-records live as long as they do. */
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

/** Gives the life of the record at a place of the ledger, or null where it cannot be told. */
export type LifeAt = (index: number) => Life | null;

function firstYear(
  number: LedgerCell | undefined,
  start: FiscalYear,
  { begins }: LifeDefinition,
): FiscalYear | null {
  if (number?.reading.state !== 'value') return null;
  const { value } = number.reading;
  if (value.kind !== 'code') return start;
  return begins.find(({ prefix }) => prefix === value.prefix)?.year ?? start;
}

function livesOf(records: RecordSource, definition: LifeDefinition): LifeAt | null {
  const end = columnOf(records.ledger, definition.end);
  const numbers = records.numberColumn;
  const [start] = records.years;
  if (!end || !numbers || start === undefined) return null;
  return (index) => {
    const first = firstYear(numbers.cells[index], start, definition);
    const reading = end.cells[index]?.reading;
    if (first === null || !reading) return null;
    if (reading.state === 'blank') return { first, last: null };
    if (reading.state !== 'value' || reading.value.kind !== 'fiscal-year') return null;
    // A last year before the plan's first one is wrong itself, and C06 says so.
    return reading.value.year < start ? null : { first, last: reading.value.year };
  };
}

/** Finds out how long the records of a ledger, or the records its sub-records belong to, are active; null where a column lacks. */
export function lives(on: RecordSource, definition: LifeDefinition): LifeAt | null {
  if (on.ledger.definition.id === definition.ledger) return livesOf(on, definition);
  const records = on.other(definition.ledger);
  const lifeAt = records && livesOf(records, definition);
  if (!records || !lifeAt) return null;
  const positions = new Map<string, number | null>();
  // Which record a number means that occurs twice (C03) nobody can tell.
  for (const [index, number] of records.names.entries())
    positions.set(number, positions.has(number) ? null : index);
  return (index) => {
    const position = positions.get(on.names[index] ?? '') ?? null;
    return position === null ? null : lifeAt(position);
  };
}

/** Says whether a year lies after the record's last one. */
export function isOver({ last }: Life, year: FiscalYear): boolean {
  return last !== null && year > last;
}
