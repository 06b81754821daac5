/** Japanese eras: their names, their first days, and which era dates exist. */

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export interface Era {
  readonly name: string;
  readonly letter: string;
  readonly first: CalendarDate;
}

/** The eras, latest first. */
const ERAS = [
  { name: '令和', letter: 'R', first: { year: 2019, month: 5, day: 1 } },
  { name: '平成', letter: 'H', first: { year: 1989, month: 1, day: 8 } },
  { name: '昭和', letter: 'S', first: { year: 1926, month: 12, day: 25 } },
  { name: '大正', letter: 'T', first: { year: 1912, month: 7, day: 30 } },
  { name: '明治', letter: 'M', first: { year: 1868, month: 10, day: 23 } },
] as const satisfies readonly Era[];

/** How an era is written, for use in a larger pattern: its name or its letter. */
export const ERA_PATTERN = ERAS.map((era) => `${era.name}|${era.letter}`).join('|');

/** Finds an era by its name or letter, in either case. */
export function eraNamed(name: string): Era | undefined {
  return ERAS.find((era) => era.name === name || era.letter === name.toUpperCase());
}

/** Reads the year of an era as written: 元 is the first. */
export function eraYearNumber(written: string): number {
  return written === '元' ? 1 : Number(written);
}

/** Gives the Western year of an era's year, whether or not the era lasted so long. */
export function westernYear(era: Era, year: number): number {
  return era.first.year + year - 1;
}

function dayNumber(date: CalendarDate): number {
  return (date.year * 12 + date.month) * 31 + date.day;
}

/** Finds the era that holds on a day; undefined before 明治. */
export function eraOn(date: CalendarDate): Era | undefined {
  return ERAS.find((era) => dayNumber(era.first) <= dayNumber(date));
}

/** Gives the number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Says whether a date written with an era exists: some day of the year, month or day named lies in that era.
 * 平成32年, 平成31年5月 and 令和元年4月 do not; month and day may be left out as null.
 */
export function eraDateExists(
  era: Era,
  year: number,
  month: number | null,
  day: number | null,
): boolean {
  if (year < 1) return false;
  if (month !== null && (month < 1 || month > 12)) return false;
  const western = westernYear(era, year);
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(western, month)))
    return false;
  const earliest = { year: western, month: month ?? 1, day: day ?? 1 };
  const latest = {
    year: western,
    month: month ?? 12,
    day: day ?? daysInMonth(western, month ?? 12),
  };
  const next = ERAS[ERAS.findIndex((other) => other.letter === era.letter) - 1];
  if (dayNumber(latest) < dayNumber(era.first)) return false;
  return next === undefined || dayNumber(earliest) < dayNumber(next.first);
}
