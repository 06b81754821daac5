/** Ranges of fiscal years: 令和2年度～令和6年度, or 令和2年度～ ※令和5年度 where a note says why it ends then. */
import * as v from 'valibot';
import { ERA_PATTERN, eraNamed, eraYearNumber, westernYear } from '../era';
import { fiscalYearExists, printFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import { readAs, unreadable } from './kind';
import type { Advice, NoParams, PlainCell, ReadingOf, Unreadable, ValueKind } from './kind';
import { Scanner } from './scanner';
import type { DataOf } from '../data-schema';
import { withPossibleDates } from './dates-in-text';
import { tidiedFigures } from './repairs';
import { storedText } from './storing';

const yearRangeTypeSchema = v.strictObject({
  kind: v.literal('year-range'),
});
export type YearRangeType = DataOf<typeof yearRangeTypeSchema>;

export interface YearRangeValue {
  readonly kind: 'year-range';
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  /** The range is followed by ※: a note explains why the range ends there. */
  readonly marked: boolean;
}

const YEAR = new RegExp(
  `(?:${ERA_PATTERN})\\s*(?:元|\\d{1,2})(?:年度?)?|(?:19|20)\\d{2}(?:年度?)?`,
  'iuy',
);
/** The end may leave the era out: 令和2～6年度. */
const YEAR_ALONE = /(?:元|\d{1,2})年度/uy;
const PARTS = new RegExp(`^(${ERA_PATTERN}|)\\s*(元|\\d{1,4})`, 'iu');
const RANGE = /[~～〜\-−–—―]|から/uy;
/** 令和2年度から令和6年度まで. */
const UP_TO = /\s*まで/uy;

interface Year {
  readonly year: FiscalYear;
  readonly era: string;
}

function takeYear(scanner: Scanner, eraBefore: string): Year | Unreadable {
  const position = scanner.position;
  const written = scanner.take(YEAR) ?? (eraBefore === '' ? null : scanner.take(YEAR_ALONE));
  if (written === null) return unreadable('not-a-year', position);
  const [, named = '', digits = ''] = PARTS.exec(written) ?? [];
  if (named === '' && digits.length === 4) return { year: Number(digits), era: '' };
  const era = eraNamed(named === '' ? eraBefore : named);
  const number = eraYearNumber(digits);
  if (!era) return unreadable('not-a-year', position);
  if (!fiscalYearExists(era, number)) return unreadable('impossible-date', position);
  return { year: westernYear(era, number), era: era.name };
}

function read(raw: PlainCell): ReadingOf<YearRangeValue> {
  if (typeof raw !== 'string') return unreadable('not-text');
  const scanner = new Scanner(raw);
  scanner.skipSpace();
  const from = takeYear(scanner, '');
  if ('state' in from) return from;
  scanner.skipSpace();
  const sign = scanner.take(RANGE);
  if (sign === null) return unreadable('no-range', scanner.position);
  scanner.skipSpace();
  const marked = scanner.takeWords('※');
  scanner.skipSpace();
  const to = takeYear(scanner, from.era);
  if ('state' in to) return to;
  if (sign === 'から') scanner.take(UP_TO);
  scanner.skipSpace();
  if (!scanner.done) return unreadable('trailing', scanner.position);
  return readAs({ kind: 'year-range', from: from.year, to: to.year, marked });
}

function print({ from, to, marked }: YearRangeValue): string {
  return `${printFiscalYear(from)}～${marked ? ' ※' : ''}${printFiscalYear(to)}`;
}

function repair(text: string): string | null {
  const tidy = tidiedFigures(withPossibleDates(text));
  return read(tidy).state === 'value' ? tidy : null;
}

export const yearRange: ValueKind<YearRangeType, YearRangeValue, Advice<'year-range', NoParams>> = {
  schema: yearRangeTypeSchema,
  read,
  print,
  key: ({ from, to }) => `${from}-${to}`,
  nature: 'code',
  store: (value, _type, options) => storedText(print(value), options),
  repair,
  pattern: () => null,
  howToWrite: () => ({ message: 'year-range', params: {} }),
  ditto: 'unread',
};

/** Lists the fiscal years of a range; none where it ends before it begins. */
export function yearsOf({ from, to }: YearRangeValue): readonly FiscalYear[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
