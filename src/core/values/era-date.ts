/** Dates with an era, to the year, month or day: 令和2年4月1日, R2.4.1, 平成31年3月; and their finding in running text. */
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
import type { Era } from '../era';
import { fiscalYearExists } from '../fiscal-year';
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

function number(written: string | undefined): number | null {
  return written === undefined ? null : Number(written);
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
  const parts = { month: number(kanjiMonth ?? month), day: number(kanjiDay ?? day) };
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

const IN_TEXT = new RegExp(
  [
    // An era's letter counts only if no other letter or digit is next to it. M and T are not read because they mean too many other things
    // in a text.
    '(?:(?<name>令和|平成|昭和|大正|明治)(?<gap>[^\\S\\r\\n]?)|(?<![A-Za-z0-9])(?<letter>[RHS]))(?<year>元|\\d{1,2})(?!\\d)',
    // The end of a range leaves the era out: 平成29～38年度. 40年間 and 10年後 are not years of an era.
    '(?:(?:年度|年)?(?:[～〜~\\-−–]|から)(?<end>元|\\d{1,2})(?=年(?![間後以目])))?',
    '(?:[^\\S\\r\\n]?(?<fiscal>年度)',
    '|[^\\S\\r\\n]?年(?:(?<month>\\d{1,2})(?:[～〜~\\-−–]\\d{1,2})?月(?:(?<day>\\d{1,2})日)?)?',
    '|[./](?<shortMonth>0?[1-9]|1[0-2])(?!\\d)(?:[./](?<shortDay>\\d{1,2})(?!\\d))?)?',
  ].join(''),
  'gu',
);

interface WrittenDate {
  readonly match: RegExpExecArray;
  /** The date's year and, for a range, the year in which it ends. */
  readonly first: PartialDate;
  readonly last: PartialDate;
}

/** A date with an era as it is written, whether or not it exists. */
interface PartialDate {
  readonly era: Era;
  readonly year: number;
  /** Null if the date is not that precise; a fiscal year has neither month nor day. */
  readonly month: number | null;
  readonly day: number | null;
  readonly fiscal: boolean;
}

function exists({ era, year, month, day, fiscal }: PartialDate): boolean {
  return fiscal ? fiscalYearExists(era, year) : eraDateExists(era, year, month, day);
}

function datesIn(text: string): readonly WrittenDate[] {
  return [...text.matchAll(IN_TEXT)].flatMap((match): readonly WrittenDate[] => {
    const { groups = {} } = match;
    const era = eraNamed(groups['name'] ?? groups['letter'] ?? '');
    if (!era) return [];
    const fiscal = groups['fiscal'] !== undefined;
    const month = number(groups['month'] ?? groups['shortMonth']);
    const day = number(groups['day'] ?? groups['shortDay']);
    const year = eraYearNumber(groups['year'] ?? '');
    const end = groups['end'];
    // The month is the end's, where the text is a range.
    const last = { era, year: end === undefined ? year : eraYearNumber(end), month, day, fiscal };
    const first = end === undefined ? last : { era, year, month: null, day: null, fiscal };
    return [{ match, first, last }];
  });
}

/** Finds the era dates in a text that cannot exist, as they are written there in half width (docs/formats/README.md). */
export function impossibleDatesIn(text: string): readonly string[] {
  return datesIn(text.normalize('NFKC'))
    .filter(({ first, last }) => !exists(first) || !exists(last))
    .map(({ match: [written] }) => written);
}

/** The same day, month or year in the era to which it belongs, or null if it is in no era (平成30年13月). */
function inItsEra(date: PartialDate): PartialDate | null {
  if (exists(date)) return date;
  if (date.year < 1) return null;
  const year = westernYear(date.era, date.year);
  const era = date.fiscal
    ? eraOn({ year, month: 5, day: 1 })
    : eraOn({ year, month: date.month ?? 12, day: date.day ?? (date.month === null ? 31 : 1) });
  if (!era) return null;
  const found = { ...date, era, year: year - era.first.year + 1 };
  return exists(found) ? found : null;
}

/** Writes an era's year as the text around it does: by name or letter, in its width. */
function eraYearLike({ era, year }: PartialDate, byName: boolean, wide: boolean): string {
  const digits = byName && year === 1 ? '元' : String(year);
  const written = `${byName ? era.name : era.letter}${digits}`;
  if (!wide) return written;
  return written.replace(/[\dA-Z]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** Puts dates that cannot exist under their right era (平成32年度: 令和2年度); all else in the text stays as it is. */
export function withPossibleDates(text: string): string {
  const scanner = new Scanner(text);
  let fixed = '';
  let from = 0;
  for (const { match, first, last } of datesIn(scanner.text)) {
    const { groups = {} } = match;
    const [begin, end] = [inItsEra(first), inItsEra(last)];
    if ((exists(first) && exists(last)) || !begin || !end) continue;
    const byName = groups['name'] !== undefined;
    const lead = ['name', 'gap', 'letter', 'year'].map((part) => groups[part] ?? '').join('');
    const start = scanner.positionOf(match.index);
    const behind = scanner.positionOf(match.index + lead.length);
    const wide = /[\uFF10-\uFF19]/u.test(text.slice(start, behind));
    fixed += text.slice(from, start) + eraYearLike(begin, byName, wide);
    from = behind;
    if (groups['end'] === undefined) continue;
    // The text between the two years: 年度 and the range's sign.
    const between = match[0].indexOf(groups['end'], lead.length);
    const endsAt = scanner.positionOf(match.index + between);
    fixed += text.slice(from, endsAt);
    from = scanner.positionOf(match.index + between + groups['end'].length);
    const sameEra = begin.era.letter === end.era.letter;
    const written = eraYearLike(end, byName, wide);
    fixed += sameEra ? written.slice(byName ? end.era.name.length : 1) : written;
  }
  return fixed + text.slice(from);
}
