/** Dates with an era, to the year, month or day: 令和2年4月1日, R2.4.1, 平成31年3月. */
import { Big } from 'big.js';
import * as v from 'valibot';
import {
  ERA_PATTERN,
  daysInMonth,
  eraDateExists,
  eraNamed,
  eraOn,
  eraYearNumber,
  westernYear,
} from '../era';
import type { FiscalYear } from '../fiscal-year';
import { comparable } from './comparable';
import { readAs, unreadable } from './kind';
import type {
  Advice,
  AdviceAsked,
  NoParams,
  PlainCell,
  ReadingOf,
  StoreOptions,
  Stored,
  ValueKind,
} from './kind';
import { Scanner } from './scanner';
import type { DataOf } from '../data-schema';
import { tidiedFigures } from './repairs';
import { storedText } from './storing';
import { withPossibleDates, writtenNumber } from './dates-in-text';

const eraDateTypeSchema = v.strictObject({
  kind: v.literal('era-date'),
});

export type EraDateType = DataOf<typeof eraDateTypeSchema>;

export interface EraDateValue {
  readonly kind: 'era-date';
  /** Western year. */
  readonly year: number;
  /** Null if the date names only the year. */
  readonly month: number | null;
  readonly day: number | null;
}

const DATE = new RegExp(
  `(${ERA_PATTERN}|)(元|\\d{1,4})(?:年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?|[./-](\\d{1,2})(?:[./-](\\d{1,2}))?)`,
  'iuy',
);

/**
 * The first day whose serial number counts from 1899-12-30 (before March 1900 Excel counts a day that never existed), and Excel's last day.
 */
const FIRST_SERIAL = 61;

const LAST_SERIAL = 2_958_465;

function fromSerial(serial: number): ReadingOf<EraDateValue> {
  if (!Number.isInteger(serial) || serial < FIRST_SERIAL || serial > LAST_SERIAL)
    return unreadable('not-a-date');
  const date = new Date(Date.UTC(1899, 11, 30 + serial));
  return readAs({
    kind: 'era-date',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
}

/** A day whose year is not named. */
interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const MONTH_DAY = /^(\d{1,2})(?:月(\d{1,2})日|[./-](\d{1,2}))$/u;

/** Any 29th of February exists in some year. */
const LEAP_YEAR = 2020;

/** Gives the day that a text names without its year (12月1日, 12/1); null for anything else. */
export function dayWithoutYear(text: string): MonthDay | null {
  const [, month, kanjiDay, day] = MONTH_DAY.exec(comparable(text)) ?? [];
  const found = { month: Number(month), day: Number(kanjiDay ?? day) };
  const exists =
    found.month >= 1 &&
    found.month <= 12 &&
    found.day >= 1 &&
    found.day <= daysInMonth(LEAP_YEAR, found.month);
  return exists ? found : null;
}

const APRIL = 4;

/** A fiscal year's day: 12月1日 of 令和6年度 is 令和6年12月1日, 2月1日 令和7年2月1日. */
function inYear(text: string, fiscalYear: FiscalYear): string | null {
  const found = dayWithoutYear(text);
  if (!found) return null;
  const year = found.month < APRIL ? fiscalYear + 1 : fiscalYear;
  const dated = print({ kind: 'era-date', year, ...found });
  return read(dated).state === 'value' ? dated : null;
}

function read(raw: PlainCell): ReadingOf<EraDateValue> {
  if (typeof raw === 'number') return fromSerial(raw);
  if (typeof raw === 'boolean') return unreadable('not-a-date');
  const scanner = new Scanner(raw);
  scanner.skipSpace();
  const start = scanner.position;
  if (dayWithoutYear(raw)) return unreadable('no-year', start);
  const written = scanner.take(DATE);
  if (written === null) return unreadable('not-a-date', start);
  scanner.skipSpace();
  if (!scanner.done) return unreadable('trailing', scanner.position);
  DATE.lastIndex = 0;
  const [, eraName = '', yearWritten = '', kanjiMonth, kanjiDay, month, day] =
    DATE.exec(written) ?? [];
  const parts = { month: writtenNumber(kanjiMonth ?? month), day: writtenNumber(kanjiDay ?? day) };
  if (eraName === '') {
    if (!/^\d{4}$/u.test(yearWritten)) return unreadable('not-a-date', start);
    return western(Number(yearWritten), parts, start);
  }
  const era = eraNamed(eraName);
  const eraYear = eraYearNumber(yearWritten);
  if (!era || !eraDateExists(era, eraYear, parts.month, parts.day))
    return unreadable('impossible-date', start);
  return readAs({ kind: 'era-date', year: westernYear(era, eraYear), ...parts });
}

function western(
  year: number,
  parts: Pick<EraDateValue, 'month' | 'day'>,
  start: number,
): ReadingOf<EraDateValue> {
  const { month, day } = parts;
  const exists =
    (month === null || (month >= 1 && month <= 12)) &&
    (day === null || month === null || (day >= 1 && day <= daysInMonth(year, month)));
  return exists
    ? readAs({ kind: 'era-date', year, ...parts })
    : unreadable('impossible-date', start);
}

function print(value: EraDateValue): string {
  // A year or month in which the era changed gets the later era, like 令和元年.
  const day = value.day ?? 31;
  const era = eraOn({ year: value.year, month: value.month ?? 12, day });
  const year = era ? value.year - era.first.year + 1 : value.year;
  const month = value.month === null ? '' : `${value.month}月`;
  return `${era?.name ?? ''}${era && year === 1 ? '元' : year}年${month}${value.day === null ? '' : `${value.day}日`}`;
}

/** The same order as the calendar's; a year or month alone counts as its first day. */
function order({ year, month, day }: EraDateValue): Big {
  return new Big(year * 10_000 + (month ?? 1) * 100 + (day ?? 1));
}

/** The day of Excel's serial number 0. */
const EPOCH = Date.UTC(1899, 11, 30);

const DAY = 86_400_000;

/** Returns a day as Excel's serial number; null if the value is not a day, or is one that Excel counts wrongly. */
export function serialOf({ year, month, day }: EraDateValue): number | null {
  if (month === null || day === null) return null;
  const serial = (Date.UTC(year, month - 1, day) - EPOCH) / DAY;
  return serial < FIRST_SERIAL ? null : serial;
}

/** Days are stored as numbers if their column keeps them as numbers. */
function store(value: EraDateValue, _type: EraDateType, options: StoreOptions): Stored {
  const serial = options.column === 'day' ? serialOf(value) : null;
  return serial === null ? storedText(print(value), options) : { content: serial };
}

function repair(text: string): string | null {
  const tidy = tidiedFigures(withPossibleDates(text));
  return read(tidy).state === 'value' ? tidy : null;
}

type DateAdvice =
  Advice<'era-date', NoParams> | Advice<'era-date-year', { readonly example: string }>;

/** An example of a year, used if the plan's years are not known. */
const SOME_YEAR = 2020;

function howToWrite(
  _type: EraDateType,
  { reason, years: [year = SOME_YEAR] = [] }: AdviceAsked,
): DateAdvice {
  return reason === 'no-year'
    ? {
        message: 'era-date-year',
        params: { example: print({ kind: 'era-date', year, month: 12, day: 1 }) },
      }
    : { message: 'era-date', params: {} };
}

export const eraDate: ValueKind<EraDateType, EraDateValue, DateAdvice> = {
  schema: eraDateTypeSchema,
  order,
  read,
  print,
  key: (value) => [value.year, value.month ?? '', value.day ?? ''].join('-'),
  nature: 'code',
  store,
  repair,
  pattern: () => null,
  inYear,
  repairWay: 'era',
  howToWrite,
};
