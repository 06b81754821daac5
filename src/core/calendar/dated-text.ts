/**
 * Dates in a plan's own words that follow from the as-of (確認時期): `今後の予定（{asOf.dayAfter}現在）` prints 令和2年4月1日. For the whole plan
 * the moment is the plan's end.
 */
import * as v from 'valibot';
import { eraOn } from '../era';
import { printFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import type { AsOf } from './as-of';

/** What a date is worked out from: the as-of, and the plan's years. */
export interface Moment {
  readonly asOf: AsOf;
  readonly years: readonly FiscalYear[];
}

function eraYear(year: number, month: number): string {
  const era = eraOn({ year, month, day: 1 });
  if (!era) return `${year}年`;
  const number = year - era.first.year + 1;
  return `${era.name}${number === 1 ? '元' : number}年`;
}

function yearAfter({ asOf: { year, half } }: Moment): string {
  return half === 1 ? eraYear(year, 10) : eraYear(year + 1, 4);
}

function dayAfter({ asOf: { half } }: Moment): string {
  return half === 1 ? '10月1日' : '4月1日';
}

/** What may stand between braces, and what is printed for it. */
const DATES = {
  /** 令和6年度. */
  'asOf.year': ({ asOf }: Moment) => printFiscalYear(asOf.year),
  /** 令和6年度末, 令和6年度上半期末. */
  'asOf.end': ({ asOf }: Moment) =>
    `${printFiscalYear(asOf.year)}${asOf.half === 1 ? '上半期' : ''}末`,
  /** The day after: 令和2年4月1日. */
  'asOf.dayAfter': (moment: Moment) => yearAfter(moment) + dayAfter(moment),
  /** 令和2年 of that day. */
  'asOf.dayAfter.year': yearAfter,
  /** 4月1日 of that day. */
  'asOf.dayAfter.day': dayAfter,
  'plan.firstYear': ({ years }: Moment) => printFiscalYear(years[0] ?? 0),
  'plan.lastYear': ({ years }: Moment) => printFiscalYear(years.at(-1) ?? 0),
} as const;
type DateName = keyof typeof DATES;

const NAMED = /\{((?:asOf|plan)\.[A-Za-z.]*)\}/gu;

function isDate(name: string): name is DateName {
  return name in DATES;
}

const NAMES = Object.keys(DATES)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|');

/** A text with dates in braces; a name that is none of them is refused. */
export const datedTextSchema = v.pipe(
  v.string(),
  v.regex(new RegExp(`^(?:[^{]|\\{(?!(?:asOf|plan)\\.)|\\{(?:${NAMES})\\})*$`)),
);

/** The moment that a plan's words are printed for: the as-of, or else the plan's end. */
export function momentOf({
  asOf,
  plan: { years },
}: {
  readonly asOf?: AsOf;
  readonly plan: { readonly years: readonly FiscalYear[] };
}): Moment {
  return { asOf: asOf ?? { year: years.at(-1) ?? 0, half: 2 }, years };
}

/** Prints a text with its dates. */
export function datedText(text: string, moment: Moment): string {
  return text.replace(NAMED, (whole, name: string) => (isDate(name) ? DATES[name](moment) : whole));
}

/** Gives a copy of a definition with the dates in all its texts. */
export function withDates<T>(definition: T, moment: Moment): T {
  const printed = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? datedText(value, moment) : value;
  // Definitions are plain JSON, so the round trip through text loses nothing.
  return JSON.parse(JSON.stringify(definition, printed)) as T;
}

/** Lists what a text is in print at the plan's end and at every other end of a year or of a first half; each once. */
export function printsOf(text: string, years: readonly FiscalYear[]): readonly string[] {
  const [first = 0] = years;
  const moments = [...years.toReversed(), first - 1].flatMap((year) => [
    { asOf: { year, half: 2 as const }, years },
    { asOf: { year, half: 1 as const }, years },
  ]);
  return [...new Set(moments.map((moment) => datedText(text, moment)))];
}
