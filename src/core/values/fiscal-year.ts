/** Fiscal years in any notation: 平成28年度, H28, 令和元年度, R1, 2019年度. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { fiscalYearsIn, printFiscalYear, shortFiscalYear, withPossibleYears } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import { readAs, unreadable } from './kind';
import type { Advice, PlainCell, ReadingOf, ValueKind } from './kind';
import { Scanner } from './scanner';
import type { DataOf } from '../data-schema';
import { eraDate } from './era-date';
import { withPossibleDates } from './dates-in-text';
import { tidiedFigures } from './repairs';
import { tidySpace } from './signs';
import { printOf, storedCode } from './storing';

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

function print({ year }: FiscalYearValue, { short }: FiscalYearType): string {
  return short ? shortFiscalYear(year) : printFiscalYear(year);
}

/** What follows a year in which a record ended: R4終了, 令和5年3月末. */
const END_WORDS = /(?:末|(?:取組)?終了)+$/u;
const APRIL = 4;

/** A year under its right era (平成32年度: 令和2年度); for a date, the fiscal year that contains it: 令和5年3月 belongs to R4. */
function repair(text: string, type: FiscalYearType): string | null {
  const tidy = tidiedFigures(withPossibleYears(withPossibleDates(text)));
  if (read(tidy).state === 'value') return tidy;
  const date = tidySpace(text).replace(END_WORDS, '').trim();
  const year = read(date);
  if (year.state === 'value') return print(year.value, type);
  const day = eraDate.read(date, { kind: 'era-date' });
  if (day.state !== 'value' || day.value.month === null) return null;
  const { year: calendarYear, month } = day.value;
  return print({ kind: 'fiscal-year', year: calendarYear - (month < APRIL ? 1 : 0) }, type);
}

/** An example of a year, used if the plan's years are not known. */
const SOME_YEAR = 2020;

type YearAdvice = Advice<'fiscal-year', { examples: readonly string[] }>;

export const fiscalYear: ValueKind<FiscalYearType, FiscalYearValue, YearAdvice> = {
  schema: fiscalYearTypeSchema,
  read,
  print,
  key: (value) => String(value.year),
  figure: (value) => new Big(value.year),
  nature: 'code',
  store: (value, type, options) =>
    storedCode(print(value, type), options, value.year, (number) =>
      printOf(read(number), (again) => print(again, type)),
    ),
  repair,
  repairWay: 'era',
  pattern: () => null,
  howToWrite: (_type, { years: [year = SOME_YEAR] = [] }) => ({
    message: 'fiscal-year',
    params: { examples: [printFiscalYear(year), shortFiscalYear(year)] },
  }),
};
