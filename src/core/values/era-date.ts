/** Dates with an era, to the year, month or day: 令和2年4月1日, R2.4.1, 平成31年3月; and their finding in running text. */
import {
  ERA_PATTERN,
  daysInMonth,
  eraDateExists,
  eraNamed,
  eraOn,
  eraYearNumber,
  westernYear,
} from '../era';
import { fiscalYearExists } from '../fiscal-year';
import { readAs, unreadable } from './kind';
import type { PlainCell, ReadingOf, ValueKind } from './kind';
import { Scanner } from './scanner';

export interface EraDateType {
  readonly kind: 'era-date';
}

export interface EraDateValue {
  readonly kind: 'era-date';
  /** Western year. */
  readonly year: number;
  /** Null where the date names the year alone. */
  readonly month: number | null;
  readonly day: number | null;
}

const DATE = new RegExp(
  `(${ERA_PATTERN}|)(元|\\d{1,4})(?:年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?|[./-](\\d{1,2})(?:[./-](\\d{1,2}))?)`,
  'iuy',
);

/** Excel counts days from 1899-12-30 (from March 1900 on). */
function fromSerial(serial: number): ReadingOf<EraDateValue> {
  if (!Number.isInteger(serial) || serial < 61 || serial > 2_958_465)
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

function read(raw: PlainCell): ReadingOf<EraDateValue> {
  if (typeof raw === 'number') return fromSerial(raw);
  if (typeof raw === 'boolean') return unreadable('not-a-date');
  const scanner = new Scanner(raw);
  scanner.skipSpace();
  const start = scanner.place;
  const written = scanner.take(DATE);
  if (written === null) return unreadable('not-a-date', start);
  scanner.skipSpace();
  if (!scanner.done) return unreadable('trailing', scanner.place);
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
  // A date to the year or month that saw two eras goes by the later one, as 令和元年 does.
  const day = value.day ?? 31;
  const era = eraOn({ year: value.year, month: value.month ?? 12, day });
  const year = era ? value.year - era.first.year + 1 : value.year;
  const month = value.month === null ? '' : `${value.month}月`;
  return `${era?.name ?? ''}${era && year === 1 ? '元' : year}年${month}${value.day === null ? '' : `${value.day}日`}`;
}

export const eraDate: ValueKind<EraDateType, EraDateValue> = {
  read,
  print,
  key: (value) => [value.year, value.month ?? '', value.day ?? ''].join('-'),
};

const IN_TEXT = new RegExp(
  [
    // An era's letter counts only where no other letter or digit touches it; M and T stand for too much else in a text.
    '(?:(?<name>令和|平成|昭和|大正|明治)|(?<![A-Za-z0-9])(?<letter>[RHS]))(?<year>元|\\d{1,2})(?!\\d)',
    // The end of a range leaves the era out: 平成29～38年度. 40年間 and 10年後 are no years of an era.
    '(?:(?:年度|年)?(?:[～〜~\\-−–]|から)(?<end>元|\\d{1,2})(?=年(?![間後以目])))?',
    '(?:(?<fiscal>年度)',
    '|年(?:(?<month>\\d{1,2})(?:[～〜~\\-−–]\\d{1,2})?月(?:(?<day>\\d{1,2})日)?)?',
    '|[./](?<shortMonth>0?[1-9]|1[0-2])(?!\\d)(?:[./](?<shortDay>\\d{1,2})(?!\\d))?)?',
  ].join(''),
  'gu',
);

/** Finds the era dates in a text that cannot exist, as they are written there in half width (C14 of formats/README.md). */
export function impossibleDatesIn(text: string): readonly string[] {
  return [...text.normalize('NFKC').matchAll(IN_TEXT)]
    .filter(({ groups = {} }) => {
      const era = eraNamed(groups['name'] ?? groups['letter'] ?? '');
      if (!era) return false;
      const year = eraYearNumber(groups['year'] ?? '');
      const last = groups['end'] === undefined ? year : eraYearNumber(groups['end']);
      if (groups['fiscal'] !== undefined)
        return ![year, last].every((each) => fiscalYearExists(era, each));
      const month = number(groups['month'] ?? groups['shortMonth']);
      const day = number(groups['day'] ?? groups['shortDay']);
      return !eraDateExists(era, year, null, null) || !eraDateExists(era, last, month, day);
    })
    .map(([written]) => written);
}
