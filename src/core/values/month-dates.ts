/**
 * Dates without a year in running text, as accounts of half a year write them: `4/23`, `10/8.9`, `11/6・25`, `7/1～3`, `5月28日`, `4月`,
 * `10月以降`. A fraction (`1/2相当額`) is not a date.
 */
import { daysInMonth } from '../era';
import { comparable } from './comparable';

/** A date as it was found. */
export interface MonthDate {
  /** 1 to 12. */
  readonly month: number;
  /** The days that are named, in order; none if there is only a month. For a range, its first and last day. */
  readonly days: readonly number[];
  /** As it stands in the text, in half width. */
  readonly written: string;
  /** The text that follows the date, in half width. */
  readonly behind: string;
}

/** Any leap year, because a date without a year can be 29 February. */
const LEAP_YEAR = 2020;

const RANGE = '[~〜–−-]|から';
/** Further days of the same month, not followed by the sign for a month: 8.9, 6・25, 1～3. */
const MORE_DAYS = `(?:(?:[.・,、]|${RANGE})\\d{1,2}(?![\\d/]|月|[か箇ヶケカヵ回人名件])日?)*`;

const DATE = new RegExp(
  [
    // 10/8.9; a year may stand before it, but no other part of a larger figure does.
    `(?<![\\d/.,]|\\d年)(?:(?:\\d{4}|[RHS]\\d{1,2})/)?(?<slashMonth>\\d{1,2})/(?<slashDay>\\d{1,2})(?![\\d/])(?<slashMore>${MORE_DAYS})`,
    // 5月28日, 4月, and 4～9月, where the first month leaves its sign out.
    `(?<![\\d.,/])(?:(?<fromMonth>\\d{1,2})(?:${RANGE}|[・、,])(?=\\d{1,2}月))?(?<month>\\d{1,2})月(?!間)(?:(?<day>\\d{1,2})日?(?![\\d月/])(?<more>${MORE_DAYS}))?`,
  ].join('|'),
  'gu',
);

function numbersIn(text: string | undefined): readonly number[] {
  return [...(text ?? '').matchAll(/\d+/gu)].map(([digits]) => Number(digits));
}

function exists(month: number, days: readonly number[]): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    days.every((day) => day >= 1 && day <= daysInMonth(LEAP_YEAR, month))
  );
}

/** A fraction is less than one, and a word next to it shows that it measures something: 1/2相当額, 補助率1/2, 2/3を補助. */
function isFraction(
  [month, day = 0]: readonly number[],
  [before, behind]: readonly [string, string],
  ofFractions: readonly string[],
): boolean {
  const beside = ofFractions.map(comparable);
  // 2/3を補助: what is done with the fraction.
  const said = behind.replace(/^を\s*/u, '');
  return (
    (month ?? 0) < day && beside.some((words) => said.startsWith(words) || before.endsWith(words))
  );
}

/** Finds the dates in a text, in order. `ofFractions` are words that are found next to fractions and not next to dates, e.g. `相当`. */
export function monthDatesIn(text: string, ofFractions: readonly string[]): readonly MonthDate[] {
  const folded = comparable(text);
  return [...folded.matchAll(DATE)].flatMap((match): readonly MonthDate[] => {
    const { groups = {}, index } = match;
    const [written] = match;
    const behind = folded.slice(index + written.length);
    const beside = [folded.slice(0, index).trimEnd(), behind.trimStart()] as const;
    if (groups['slashMonth'] !== undefined) {
      const month = Number(groups['slashMonth']);
      const days = [Number(groups['slashDay']), ...numbersIn(groups['slashMore'])];
      if (days.length === 1 && isFraction([month, ...days], beside, ofFractions)) return [];
      return exists(month, days) ? [{ month, days, written, behind }] : [];
    }
    const days = [...numbersIn(groups['day']), ...numbersIn(groups['more'])];
    const months = [...numbersIn(groups['fromMonth']), Number(groups['month'])];
    return months
      .filter((month) => exists(month, month === months.at(-1) ? days : []))
      .map((month) => ({ month, days: month === months.at(-1) ? days : [], written, behind }));
  });
}
