/** Filters as a plan states them: which of a scope's records count. */
import type { FiscalYear } from '../fiscal-year';
import type { LedgerColumn } from '../ledger/ledger';
import { columnOf } from '../ledger/ledger';
import { keyOf, readValue } from '../values';
import type { NeededField } from './needed-field';
import { narrowed, type Scope } from './scope';

/** A record holds one of some values, at least a figure, a thing among others, or a range that covers a year. */
export type RollupFilter =
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly atLeast: number }
  | { readonly field: string; readonly names: string }
  | { readonly field: string; readonly covers: FiscalYear | 'row' };

/** Gives the canonical text of a value as the plan prints it. */
export function keyIn(column: LedgerColumn, printed: string): string | null {
  const reading = readValue(printed, column.field.type);
  return reading.state === 'value' ? keyOf(reading.value, column.field.type) : null;
}

/** Says what a filter needs of its field: it looks at one column. */
export function fieldOfFilter(filter: RollupFilter): NeededField {
  const one = { field: filter.field, column: null };
  if ('in' in filter) return { ...one, values: filter.in };
  if ('atLeast' in filter) return { ...one, gives: 'figure' };
  return { ...one, gives: 'names' in filter ? 'names' : 'year-range' };
}

function oneOf(within: Scope, column: LedgerColumn, values: readonly string[]): Scope {
  const [only, ...more] = values;
  if (only !== undefined && more.length === 0)
    return narrowed(within, { kind: 'is', column, key: keyIn(column, only), spelling: only });
  const keys = values.map((printed) => keyIn(column, printed));
  return narrowed(within, { kind: 'in', column, keys, spellings: values });
}

function filteredBy(within: Scope, filter: RollupFilter): Scope {
  const column = columnOf(within.ledger, filter.field);
  if (!column) return { ...within, members: [] };
  if ('in' in filter) return oneOf(within, column, filter.in);
  if ('atLeast' in filter)
    return narrowed(within, { kind: 'at-least', column, bound: filter.atLeast });
  if ('names' in filter) return narrowed(within, { kind: 'names', column, name: filter.names });
  // Rows by years put their year in its place.
  if (filter.covers === 'row') return { ...within, members: [] };
  return narrowed(within, { kind: 'covers', column, year: filter.covers });
}

/** Narrows a scope by what a plan's filters state. */
export function filtered(scope: Scope, filters: readonly RollupFilter[]): Scope {
  return filters.reduce(filteredBy, scope);
}
