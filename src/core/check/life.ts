/** From which year to which a record is active: it may begin after the plan, and end before it. */
import type { FiscalYear } from '../fiscal-year';
import { columnOf } from '../ledger/ledger';
import type { LedgerCell } from '../ledger/ledger';
import type { CheckedLedger } from './checked-ledger';

/** How a plan says it. */
export interface LifeDefinition {
  /** The ledger of the records that live; its sub-records live as long as they do. */
  readonly ledger: string;
  /** The field that holds a record's last year, empty where it goes on. */
  readonly end: string;
  /** Series of codes (by prefix) that began after the plan's first year. */
  readonly begins: readonly { readonly prefix: string; readonly year: FiscalYear }[];
}

export interface Life {
  readonly first: FiscalYear;
  /** Null where the record goes on beyond the plan. */
  readonly last: FiscalYear | null;
}

/** Gives the life of the record at a place of the ledger, or null where it cannot be told. */
export type LifeAt = (index: number) => Life | null;

function firstYear(
  number: LedgerCell | undefined,
  on: CheckedLedger,
  { begins }: LifeDefinition,
): FiscalYear | null {
  const [start] = on.years;
  if (start === undefined || number?.reading.state !== 'value') return null;
  const { value } = number.reading;
  if (value.kind !== 'code') return start;
  return begins.find(({ prefix }) => prefix === value.prefix)?.year ?? start;
}

function livesOf(records: CheckedLedger, definition: LifeDefinition): LifeAt | null {
  const end = columnOf(records.ledger, definition.end);
  const numbers = records.numberColumn;
  if (!end || !numbers) return null;
  return (index) => {
    const first = firstYear(numbers.cells[index], records, definition);
    const reading = end.cells[index]?.reading;
    if (first === null || !reading) return null;
    if (reading.state === 'blank') return { first, last: null };
    if (reading.state !== 'value' || reading.value.kind !== 'fiscal-year') return null;
    return { first, last: reading.value.year };
  };
}

/** Finds out how long the records of a ledger, or the records its sub-records belong to, are active; null where a column lacks. */
export function lives(on: CheckedLedger, definition: LifeDefinition): LifeAt | null {
  if (on.ledger.definition.id === definition.ledger) return livesOf(on, definition);
  const records = on.other(definition.ledger);
  const lifeAt = records && livesOf(records, definition);
  if (!records || !lifeAt) return null;
  // A number that occurs twice stands for its first record: C03 speaks of the other.
  const places = new Map(
    records.numbers.map((number, index) => [number, index] as const).toReversed(),
  );
  return (index) => {
    const place = places.get(on.numbers[index] ?? '');
    return place === undefined ? null : lifeAt(place);
  };
}

/** Says whether a year lies after the record's last one. */
export function isOver({ last }: Life, year: FiscalYear): boolean {
  return last !== null && year > last;
}
