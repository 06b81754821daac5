/**
 * What lies ahead of the as-of (確認時期). A figure of which no cell is due yet is blank, in both readings: nothing was to be told, which
 * is not the same as zero. A figure of which some cells are due is about those.
 */
import type { FiscalYear } from '../fiscal-year';
import { due } from '../calendar/due';
import type { FieldDefinition } from '../ledger/definition';
import type { LedgerRecords } from '../records/record-book';
import type { FormulaReading } from './measure';
import type { NeededField } from './needed-field';
import type { Scope } from './scope';

/** The formula of a figure that is blank because nothing of it is due. */
export const NOT_DUE: FormulaReading = { live: false, reason: 'not-due' };

/** The years of a field that are asked about, null for a field without years; none where the measure finds them otherwise. */
function yearsAsked(
  { byYear, years }: FieldDefinition,
  column: NeededField['column'],
  plan: readonly FiscalYear[],
): readonly (FiscalYear | null)[] {
  if (column === 'all') return byYear ? (years ?? plan) : [null];
  return column === null || typeof column === 'number' ? [column] : [];
}

/** Says whether no cell of a field that a figure needs is due in any of the scope's records, or in the ledger where it has none. */
export function isFieldAhead(scope: Scope, needed: NeededField): boolean {
  const { among } = scope;
  if (!among.workbook.asOf) return false;
  const on = needed.ledger === undefined ? among : among.other(needed.ledger);
  const field = on?.ledger.definition.fields.find(({ id }) => id === needed.field);
  if (!on || field?.due === undefined || on.all.length === 0) return false;
  const years = yearsAsked(field, needed.column, on.years);
  if (years.length === 0) return false;
  const own = on === among && scope.records.length > 0 ? scope.records : on.all;
  return !years.some((year) => own.some((record) => record.due(field, year)));
}

/** Says whether a field of sub-records is not due yet in those of a year. */
export function isYearAhead(
  { workbook, ledger, years }: LedgerRecords,
  id: string,
  year: FiscalYear,
): boolean {
  const { asOf } = workbook;
  const field = ledger.definition.fields.find((each) => each.id === id);
  return asOf !== undefined && !due(field?.due, year, { year, lastYear: null }, { asOf, years });
}
