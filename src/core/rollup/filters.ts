/** Filters as a plan states them: which of a scope's records count. */
import { compileCondition, criterionOf, fieldsOf } from '../condition';
import type { Condition } from '../condition';
import type { LedgerColumn } from '../ledger/ledger';
import type { LedgerRecord } from '../records/record-book';
import { fiscalYearsIn } from '../fiscal-year';
import { keyOf, natureOf, readValue } from '../values';
import { isFieldAhead, isYearAhead } from './ahead';
import type { NeededField } from './needed-field';
import { narrowed } from './scope';
import type { Holds, Scope } from './scope';

/** A condition that decides which records count. */
export type RollupFilter = Condition;
export { conditionSchema as rollupFilterSchema } from '../condition';

/** Gives the canonical text of a value that the plan writes as printed. */
export function keyIn(column: LedgerColumn, printed: string): string | null {
  const reading = readValue(printed, column.field.type);
  return reading.state === 'value' ? keyOf(reading.value, column.field.type) : null;
}

/** Lists the fields that a filter looks at, with what their values must be. */
export function fieldsOfFilter(filter: RollupFilter): readonly NeededField[] {
  return fieldsOf(filter).map(({ field = '', ledger, year, values, gives }) => ({
    field,
    column: year === undefined ? null : typeof year === 'number' ? year : 'all',
    ...(ledger === undefined ? {} : { ledger }),
    ...(values === undefined ? {} : { values }),
    ...(gives === undefined ? {} : { gives }),
  }));
}

/** The years that a filter asks for in the field that says which year a sub-record is of. */
function yearsAsked({ among }: Scope, filter: RollupFilter): readonly number[] {
  const { yearField } = among.ledger.definition;
  if (!('in' in filter) || yearField === undefined || filter.field !== yearField) return [];
  return filter.in.flatMap((printed) => fiscalYearsIn(printed).map(({ year }) => year));
}

/**
 * Says whether the filters ask for years of sub-records in which a needed field is not due yet. There may be no sub-records of these
 * years so far, so that the records themselves cannot show it.
 */
export function areYearsAhead(
  scope: Scope,
  filters: readonly RollupFilter[],
  needed: readonly NeededField[],
): boolean {
  const years = filters.flatMap((filter) => yearsAsked(scope, filter));
  if (years.length === 0) return false;
  return needed
    .filter(({ ledger }) => ledger === undefined)
    .some(({ field }) => years.every((year) => isYearAhead(scope.among, field, year)));
}

/** Says whether nothing that one of the filters looks at is due yet: then nobody can tell which records count. */
export function areFiltersAhead(scope: Scope, filters: readonly RollupFilter[]): boolean {
  return filters.flatMap(fieldsOfFilter).some((needed) => isFieldAhead(scope, needed));
}

function oneOf(within: Scope, column: LedgerColumn, values: readonly string[]): Scope {
  const [only, ...more] = values;
  if (only !== undefined && more.length === 0)
    return narrowed(within, { kind: 'is', column, key: keyIn(column, only), spelling: only });
  const keys = values.map((printed) => keyIn(column, printed));
  return narrowed(within, { kind: 'in', column, keys, spellings: values });
}

/** Narrows by a condition on one column for which COUNTIFS has a special criterion; null for other conditions. */
function asColumn(within: Scope, filter: RollupFilter): Scope | null {
  if (!('field' in filter) || filter.field === undefined) return null;
  const { field, year = null } = filter;
  if (typeof year === 'string') return null;
  const column = within.among.column(field, year);
  if (!column) return null;
  if ('in' in filter) return oneOf(within, column, filter.in);
  if (
    'atLeast' in filter &&
    typeof filter.atLeast === 'number' &&
    natureOf(column.field.type) === 'number'
  )
    return narrowed(within, { kind: 'at-least', column, bound: filter.atLeast });
  if ('names' in filter) return narrowed(within, { kind: 'names', column, name: filter.names });
  if ('covers' in filter && filter.covers !== 'row')
    return narrowed(within, { kind: 'covers', column, year: filter.covers });
  return null;
}

/** The only column of a condition, with the spreadsheet criterion for it; null where there is none. */
function criterionIn(within: Scope, filter: RollupFilter): Pick<Holds, 'column' | 'criterion'> {
  const none = { column: null, criterion: null };
  if ('all' in filter || 'any' in filter || 'not' in filter) return none;
  if (!('field' in filter) || filter.field === undefined) return none;
  if (typeof filter.year === 'string') return none;
  const column = within.among.column(filter.field, filter.year ?? null);
  return { column, criterion: criterionOf(filter) };
}

function filteredBy(within: Scope, filter: RollupFilter): Scope {
  if ('all' in filter) return filtered(within, filter.all);
  const narrow = asColumn(within, filter);
  if (narrow) return narrow;
  const compiled = compileCondition(filter, within.among);
  if (!compiled) return { ...within, records: [] };
  const test = (record: LedgerRecord): boolean => compiled.holds(record, record.year) === true;
  return narrowed(within, { kind: 'holds', test, ...criterionIn(within, filter) });
}

/** Narrows a scope by the filters of a plan. */
export function filtered(scope: Scope, filters: readonly RollupFilter[]): Scope {
  return filters.reduce(filteredBy, scope);
}
