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
import { fiscalYearsIn } from '../fiscal-year';
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
  // An era's letter counts only where no other letter or digit touches it.
  `(?:(令和|平成|昭和|大正|明治)|(?<![A-Za-z0-9])([RHSTM]))(元|\\d{1,2})(?!\\d)` +
    // The end of a range leaves the era out: 平成29～38年度.
    `(?:(?:年度|年)?[～〜~\\-−–](元|\\d{1,2})(?=年))?` +
    `(年度|(?:年)?(?:(?:(?<=年)|[./])(\\d{1,2})(?:月|(?![\\d月]))(?:\\.?(\\d{1,2})日?)?)?)`,
  'gu',
);

/** Finds the era dates in a text that cannot exist, as they are written there (C14 of formats/README.md). */
export function impossibleDatesIn(text: string): readonly string[] {
  const folded = text.normalize('NFKC');
  const impossible: string[] = [];
  for (const match of folded.matchAll(IN_TEXT)) {
    const [whole, name, letter, year = '', rangeEnd, tail = '', month, day] = match;
    const era = eraNamed(name ?? letter ?? '');
    if (!era) continue;
    const years = [year, ...(rangeEnd === undefined ? [] : [rangeEnd])].map(eraYearNumber);
    const exist = tail.startsWith('年度')
      ? years.every((each) => fiscalYearsIn(`${era.name}${each}年度`)[0]?.exists === true)
      : years.every((each, index) =>
          index === years.length - 1
            ? eraDateExists(era, each, number(month), number(day))
            : eraDateExists(era, each, null, null),
        );
    if (!exist) impossible.push(whole.endsWith('年') || tail !== '' ? whole : whole.trim());
  }
  return impossible;
}
