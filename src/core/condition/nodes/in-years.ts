/** The checked cell belongs to one of some years. */
import * as v from 'valibot';
import { shortFiscalYear, fiscalYearSchema } from '../../fiscal-year';
import type { ConditionKind, Truth } from '../node';
import type { ClauseMessage } from '../../condition-sentence';
import type { DataOf } from '../../data-schema';

const inYearsSchema = v.strictObject({
  inYears: v.array(fiscalYearSchema),
});
export type InYears = DataOf<typeof inYearsSchema>;

function message({ inYears: years }: InYears, holds: boolean): ClauseMessage {
  return { message: 'in-years', holds, params: { years: years.map(shortFiscalYear) } };
}

export const isInYears: ConditionKind<InYears> = {
  schema: inYearsSchema,
  compile: (condition, on) => ({
    // A year outside the plan is reported by its own finding.
    holds: (_record, year): Truth =>
      year === null || !on.years.includes(year) ? null : condition.inYears.includes(year),
    tell: (_record, _year, holds) => [message(condition, holds)],
  }),
  says: (condition) => message(condition, true),
  fields: () => [],
};
