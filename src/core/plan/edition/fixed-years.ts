/** Lists the texts of a plan that speak of years and were not moved, because nothing says what is meant: a person reads them. */
import { fiscalYearsIn } from '../../fiscal-year';
import type { Plan } from '..';
import { namedSteps } from '../named-steps';
import type { NamedStep } from '../named-steps';
import { yearTextOf } from './year-shift';

/** One text with the way to it in the plan, e.g. `rollups.1.notes.0`. */
export interface FixedYearText {
  readonly at: string;
  readonly steps: readonly NamedStep[];
  readonly text: string;
}

/** The properties that hold what people read. Other headings, by which an older ledger is still read, are not among them. */
const SHOWN = new Set([
  ...['label', 'labels', 'under', 'name', 'heading', 'group', 'unitLine', 'text', 'notes'],
  ...['parts', 'before', 'after', 'values', 'title', 'ja', 'en'],
]);

/** A year without its era, as in 25年度の実施状況. */
const YEAR_ALONE = /\d{1,2}年度/u;

function textsIn(
  data: unknown,
  at: string,
  property: string,
): readonly { readonly at: string; readonly text: string }[] {
  if (typeof data === 'string') return SHOWN.has(property) ? [{ at, text: data }] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    textsIn(value, `${at}.${key}`, Array.isArray(data) ? property : key),
  );
}

function speaksOfYear(text: string): boolean {
  const plain = text.normalize('NFKC');
  return fiscalYearsIn(plain).length > 0 || YEAR_ALONE.test(plain);
}

/** Lists them for a plan that was moved already. */
export function fixedYearTexts(plan: Plan): readonly FixedYearText[] {
  const ids = new Set(plan.rollups.flatMap(({ columns }) => columns.flatMap(({ id }) => id ?? [])));
  const { ledgers, rules, rollups, forms } = plan;
  // The plan's own title is asked of the person.
  return Object.entries({ ledgers, rules, rollups, forms })
    .flatMap(([key, part]) => textsIn(part, key, key))
    .filter(({ text }) => !ids.has(text) && !yearTextOf(text, plan.years) && speaksOfYear(text))
    .map(({ at, text }) => ({ at, text, steps: namedSteps(plan, at) }));
}
