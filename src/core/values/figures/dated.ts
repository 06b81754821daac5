/** Figures that are dates: deadlines and the publication of accounts. */
import { ERA_PATTERN, eraDateExists, eraNamed, eraOn, eraYearNumber, westernYear } from '../../era';
import { fiscalYearExists, printFiscalYear } from '../../fiscal-year';
import { trimmed } from '../comparable';
import { readAs, unreadable } from '../kind';
import type { ReadingOf } from '../kind';
import { Scanner } from '../scanner';
import type { DeadlineValue, FiguresType, PublicationValue } from './value';

const YEAR = `(${ERA_PATTERN})(元|\\d{1,2})年`;
const UNTIL = new RegExp(`${YEAR}(\\d{1,2})月までに`, 'uy');
const RELATIVE = /^N年度決算分をN\+(\d{1,2})年(\d{1,2})月に公表$/u;
const DATED = new RegExp(`^${YEAR}度決算分を${YEAR}(\\d{1,2})月に公表$`, 'u');

interface WrittenMonth {
  readonly year: number;
  readonly month: number;
}

/** Gives a month written with an era, or null where it does not exist. */
function monthOf(eraName: string, eraYear: string, monthWritten: string): WrittenMonth | null {
  const era = eraNamed(eraName);
  const month = Number(monthWritten);
  const number = eraYearNumber(eraYear);
  return era && eraDateExists(era, number, month, null)
    ? { year: westernYear(era, number), month }
    : null;
}

/** Prints the calendar month of an era; a month in which the era changed gets the later era. */
export function printMonth({ year, month }: WrittenMonth): string {
  const era = eraOn({ year, month, day: 31 });
  const eraYear = era ? year - era.first.year + 1 : year;
  return `${era?.name ?? ''}${era && eraYear === 1 ? '元' : eraYear}年${month}月`;
}

/** Reads a deadline; null if the text does not begin like a deadline. */
export function readDeadline(raw: string, type: FiguresType): ReadingOf<DeadlineValue> | null {
  if (type.deadlineEnding === undefined) return null;
  const scanner = new Scanner(raw);
  scanner.skipSpace();
  const start = scanner.position;
  const written = scanner.take(UNTIL);
  if (written === null) return null;
  UNTIL.lastIndex = 0;
  const [, eraName = '', eraYear = '', month = ''] = UNTIL.exec(written) ?? [];
  const until = monthOf(eraName, eraYear, month);
  if (!until) return unreadable('impossible-date', start);
  const rest = trimmed(raw.slice(scanner.position));
  const matter = rest.endsWith(type.deadlineEnding)
    ? trimmed(rest.slice(0, -type.deadlineEnding.length))
    : '';
  if (matter === '') return unreadable('ending', scanner.position);
  return readAs({ kind: 'figures', form: 'deadline', ...until, matter });
}

/** Reads when accounts are published; null where the text is of another form. */
export function readPublication(raw: string): ReadingOf<PublicationValue> | null {
  const text = trimmed(raw.normalize('NFKC'));
  const relative = RELATIVE.exec(text);
  if (relative) {
    const [yearsLater, month] = [Number(relative[1]), Number(relative[2])];
    if (month < 1 || month > 12) return unreadable('not-a-date');
    return readAs({ kind: 'figures', form: 'publication', accounts: null, yearsLater, month });
  }
  const [, accountsEra, accountsYear, eraName, eraYear, monthWritten] = DATED.exec(text) ?? [];
  const era = accountsEra === undefined ? undefined : eraNamed(accountsEra);
  if (!era || !accountsYear || !eraName || !eraYear || !monthWritten) return null;
  const number = eraYearNumber(accountsYear);
  const published = monthOf(eraName, eraYear, monthWritten);
  if (!published || !fiscalYearExists(era, number)) return unreadable('impossible-date');
  const accounts = westernYear(era, number);
  const { year, month } = published;
  return readAs({
    kind: 'figures',
    form: 'publication',
    accounts,
    yearsLater: year - accounts,
    month,
  });
}

/** Prints a deadline with its ending. */
export function printDeadline(value: DeadlineValue, type: FiguresType): string {
  return `${printMonth(value)}までに${value.matter}${type.deadlineEnding ?? ''}`;
}

/** Prints a publication, with N if the accounts name no year. */
export function printPublication({ accounts, yearsLater, month }: PublicationValue): string {
  if (accounts === null) return `N年度決算分をN+${yearsLater}年${month}月に公表`;
  const published = printMonth({ year: accounts + yearsLater, month });
  return `${printFiscalYear(accounts)}決算分を${published}に公表`;
}
