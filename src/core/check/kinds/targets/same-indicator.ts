/**
 * An indicator bears the same name in the box as in the years. It compares the names within cells, which a condition takes
 * whole.
 */
import * as v from 'valibot';
import { shortFiscalYear } from '../../../fiscal-year';
import type { LedgerColumn } from '../../../ledger/ledger';
import { squashed } from '../../../values/comparable';
import type { FiguresValue } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll, takes } from '../../engine/message';
import type { BreakOf } from '../../engine/message';
import { yearFigures, yearFiguresSchema } from './year-figures';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const sameIndicatorRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  ...yearFiguresSchema.entries,
  kind: v.literal('same-indicator'),
  /** The fields of the box: what is now and what is aimed at. */
  box: v.array(v.string()),
});
export type SameIndicatorRule = DataOf<typeof sameIndicatorRuleSchema>;

const messages = {
  'same-indicator': takes<{
    readonly box: readonly string[];
    readonly others: readonly string[];
    readonly inYear: string;
  }>(),
};

interface Names {
  readonly box: readonly string[];
  readonly year: readonly string[];
}

/** The names in a cell. A month has one too, but a deadline says it in other words. */
function namesIn(value: FiguresValue | null): readonly string[] {
  if (value?.form !== 'measures') return [];
  return value.measures.flatMap(({ indicator }) => indicator || []);
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(squashed));
  return names.filter((name) => !known.has(squashed(name)));
}

/**
 * Gives the names that a field of the box and a year do not share, or null. That the field lacks an indicator, or the year
 * does, is no matter of names; but what a year names stands somewhere in the box.
 */
function differing(names: Names, anywhere: readonly string[]): Names | null {
  const box = without(names.box, names.year);
  const year = without(names.year, names.box);
  if (box.length > 0 && year.length > 0) return { box, year };
  const unknown = without(names.year, anywhere);
  return unknown.length > 0 ? { box: names.box, year: unknown } : null;
}

interface Fault {
  readonly column: LedgerColumn;
  /** Short form, e.g. `R4`. */
  readonly year: string;
  readonly found: Names;
}

/** Tells the names that differ, each once with the first year that has it: one name in all years is one cause. */
function breaksOf(faults: readonly Fault[]): readonly BreakOf<typeof messages>[] {
  const told = new Set<string>();
  return faults.flatMap(({ column: { field }, year, found: { box, year: others } }) => {
    const key = JSON.stringify(others.map(squashed));
    if (told.has(key)) return [];
    told.add(key);
    const params = { box, others, inYear: year };
    return [{ message: 'same-indicator', params, field: field.label }];
  });
}

export const sameIndicator: RuleKind<SameIndicatorRule, typeof messages> = {
  schema: sameIndicatorRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = rule.box.flatMap((field) => on.column(field) ?? []);
    const inYears = yearFigures(rule, on);
    if (!inYears) return null;
    return function* () {
      for (const record of on.all) {
        const box = columns
          .map((column) => ({ column, names: namesIn(record.valueIn(column, 'figures')) }))
          .filter(({ names }) => names.length > 0);
        const anywhere = box.flatMap(({ names }) => names);
        const faults = inYears(record).years.flatMap(({ year, value }) =>
          box.flatMap(({ column, names }) => {
            const found = differing({ box: names, year: namesIn(value) }, anywhere);
            return found ? [{ column, year: shortFiscalYear(year), found }] : [];
          }),
        );
        const [first] = faults;
        const message = messageOfAll(breaksOf(faults));
        if (first && message) yield findingAt(rule, first.column, record, message);
      }
    };
  },
};
