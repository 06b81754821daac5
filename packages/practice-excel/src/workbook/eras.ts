/** Japanese eras, for number formats that show them: `ggge"年"`. */

interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

interface Era {
  readonly name: string;
  readonly letter: string;
  readonly first: CalendarDate;
}

/** The eras, latest first. */
const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', first: { year: 2019, month: 5, day: 1 } },
  { name: '平成', letter: 'H', first: { year: 1989, month: 1, day: 8 } },
  { name: '昭和', letter: 'S', first: { year: 1926, month: 12, day: 25 } },
  { name: '大正', letter: 'T', first: { year: 1912, month: 7, day: 30 } },
  { name: '明治', letter: 'M', first: { year: 1868, month: 10, day: 23 } },
];

function dayNumber({ year, month, day }: CalendarDate): number {
  return (year * 12 + month) * 31 + day;
}

/** Finds the era that holds on a day; undefined before 明治. */
export function eraOn(date: CalendarDate): Era | undefined {
  return ERAS.find((era) => dayNumber(era.first) <= dayNumber(date));
}
