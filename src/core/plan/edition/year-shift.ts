/** Moves fiscal years from a plan's span to that of its next edition: the first to the first, the last to the last. */
import { printFiscalYear, shortFiscalYear } from '../../fiscal-year';
import type { FiscalYear } from '../../fiscal-year';

/** The years of the plan as it is, and those of the edition. Both are in order and without gaps. */
export interface YearShift {
  readonly from: readonly FiscalYear[];
  readonly to: readonly FiscalYear[];
}

/** Lists the years from one to another. */
export function span(first: FiscalYear, last: FiscalYear): readonly FiscalYear[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/**
 * Gives the edition's year that takes a year's place, null where the edition is shorter. The last year stays the last; a year outside
 * of the plan keeps its distance from the first one.
 */
export function movedYear(year: FiscalYear, { from, to }: YearShift): FiscalYear | null {
  const [first = year] = from;
  const [start = first] = to;
  if (from.length > 1 && year === from.at(-1)) return to.at(-1) ?? null;
  if (!from.includes(year)) return year - first + start;
  return to[from.indexOf(year)] ?? null;
}

/**
 * Moves a list of years. What a plan lists without gaps leaves out as many years at its beginning and end in the edition; of other
 * lists each year is moved by itself.
 */
export function movedYears(years: readonly FiscalYear[], shift: YearShift): readonly FiscalYear[] {
  const { from, to } = shift;
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return years;
  const begin = from.indexOf(first);
  const end = from.indexOf(last);
  const isRow = years.length > 1 && last - first === years.length - 1 && begin >= 0 && end >= 0;
  if (isRow) {
    const moved = to.slice(begin, to.length - (from.length - 1 - end));
    if (moved.length > 0) return moved;
  }
  const each = years.flatMap((year) => movedYear(year, shift) ?? []);
  return [...new Set(each.length > 0 ? each : to.slice(-1))];
}

/** A text that names one year, and the same text for another year. */
export interface YearText {
  readonly year: FiscalYear;
  readonly write: (year: FiscalYear) => string;
}

const WRITINGS: readonly ((year: FiscalYear) => string)[] = [
  shortFiscalYear,
  printFiscalYear,
  (year) => `${shortFiscalYear(year)}年度`,
  (year) => printFiscalYear(year).replace(/度$/u, ''),
];

/** What may stand behind the year in a heading that is of this year alone. */
const BEHIND = ['', '末', '以降', 'の平均', 'の合計'];

/** Reads a text that says one of some years and nothing else: R6, 令和6年度, 令和6年度末. Null for every other text. */
export function yearTextOf(text: string, years: readonly FiscalYear[]): YearText | null {
  for (const year of years)
    for (const write of WRITINGS)
      for (const behind of BEHIND)
        if (text === write(year) + behind) return { year, write: (other) => write(other) + behind };
  return null;
}

/** Reads an id that ends with a year of which its bearer is known to be: gradeR2, result2020. */
export function yearIdOf(id: string, year: FiscalYear): YearText | null {
  for (const write of [shortFiscalYear, String]) {
    const end = write(year);
    if (id.endsWith(end))
      return { year, write: (other) => id.slice(0, id.length - end.length) + write(other) };
  }
  return null;
}
