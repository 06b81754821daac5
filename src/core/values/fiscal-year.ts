/** Fiscal years in any notation: 平成28年度, H28, 令和元年度, R1, 2019年度. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { fiscalYearsIn, printFiscalYear, shortFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import { readAs, unreadable } from './kind';
import type { PlainCell, ReadingOf, ValueKind } from './kind';
import { Scanner } from './scanner';
import type { DataOf } from '../data-schema';

const fiscalYearTypeSchema = v.strictObject({
  kind: v.literal('fiscal-year'),
  /** The city prints it in short: `R2` for 令和2年度. */
  short: v.optional(v.literal(true)),
});
export type FiscalYearType = DataOf<typeof fiscalYearTypeSchema>;

export interface FiscalYearValue {
  readonly kind: 'fiscal-year';
  readonly year: FiscalYear;
}

const NOTATION = /(?:\p{L}+|)(?:元|\d{1,4})(?:年度|年)?/uy;

function read(raw: PlainCell): ReadingOf<FiscalYearValue> {
  const scanner = new Scanner(String(raw));
  scanner.skipSpace();
  const start = scanner.position;
  const written = scanner.take(NOTATION);
  const year = written === null ? undefined : fiscalYearsIn(written)[0];
  if (written === null || !year || year.from !== 0 || year.to !== written.length)
    return unreadable('not-a-year', start);
  scanner.skipSpace();
  if (!scanner.done) return unreadable('trailing', scanner.position);
  if (!year.exists) return unreadable('impossible-date', start);
  return readAs({ kind: 'fiscal-year', year: year.year });
}

export const fiscalYear: ValueKind<FiscalYearType, FiscalYearValue> = {
  schema: fiscalYearTypeSchema,
  read,
  print: (value, type) => (type.short ? shortFiscalYear : printFiscalYear)(value.year),
  key: (value) => String(value.year),
  figure: (value) => new Big(value.year),
  nature: 'code',
};
