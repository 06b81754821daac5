/**
 * What is said of a goal (達成, 未達成) agrees with the figures of the year, which stand in the words of the plan. The figures of two ledgers
 * are paired by indicator, and which way is better follows from the plan's own figures; a condition compares cells of one record.
 */
import * as v from 'valibot';
import type { Big } from 'big.js';
import type { FiscalYear } from '../../../fiscal-year';
import { comparable } from '../../../values/comparable';
import { pointsOf } from '../../../values/figures/points';
import type { Point } from '../../../values/figures/points';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';
import { normalizedText } from '../../../records/normalized-text';
import { findingAt } from '../../engine/findings';
import { yearFigures, yearFiguresSchema } from './year-figures';

const claimAgainstFiguresRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  ...yearFiguresSchema.entries,
  kind: v.literal('claim-against-figures'),
  /** The ledger of the plan, whose records have figures by year; the rule speaks of a ledger of their sub-records, one a year. */
  of: v.string(),
  /** In the plan: the fields of what is now and of what is aimed at. */
  from: v.string(),
  to: v.string(),
  /** In the sub-records: what was measured, and what is said of the goal. */
  value: v.string(),
  claim: v.string(),
  /** The words for a goal that was reached, and for one that was not. */
  reached: v.string(),
  missed: v.string(),
  /** In the sub-records: the goal that was set anew. The years after it are no longer held against the plan's figures. */
  reset: v.optional(v.string()),
});
export type ClaimAgainstFiguresRule = DataOf<typeof claimAgainstFiguresRuleSchema>;

type Pairing = {
  readonly indicator: string;
  readonly planned: string;
  readonly measured: string;
};

const messages = {
  'claim-figure-blank': takes<{ readonly planned: readonly string[] }>(),
  'claim-figure-strange': takes<{ readonly planned: readonly string[] }>(),
  'claim-not-reached': takes<Pairing>(),
  'claim-reached': takes<{ readonly planned: readonly string[] }>(),
};

/** The figures that the plan states for a year, and all of a record's figures in their order: now, year by year, aimed at. */
interface Planned {
  readonly inYear: readonly Point[];
  readonly all: readonly (readonly Point[])[];
}

/** Compiles the reading of a record's planned figures; null where the plan's ledger lacks a column. */
function plannedFigures(
  rule: ClaimAgainstFiguresRule,
  plan: LedgerRecords,
): ((record: LedgerRecord, year: FiscalYear) => Planned) | null {
  const from = plan.column(rule.from);
  const to = plan.column(rule.to);
  const inYears = yearFigures(rule, plan);
  if (!from || !to || !inYears) return null;
  return (record, year) => {
    const points = (value: Parameters<typeof pointsOf>[0] | null): readonly Point[] =>
      value ? pointsOf(value) : [];
    const { years } = inYears(record);
    return {
      inYear: points(years.find((each) => each.year === year)?.value ?? null),
      all: [
        points(record.valueIn(from, 'figures')),
        ...years.map(({ value }) => points(value)),
        points(record.valueIn(to, 'figures')),
      ],
    };
  };
}

/** Finds the figure of an indicator; a lone figure is that of a lone one, whatever its name. */
function pointOf(wanted: Point, among: readonly Point[], alone: boolean): Point | null {
  const [first, ...others] = among;
  if (alone && first && others.length === 0) return first;
  return among.find(({ indicator }) => indicator === wanted.indicator) ?? null;
}

/** Which way is better, from the first to the last figure that the plan has of an indicator: 1 up, -1 down, 0 where it stays. */
function wayOf(wanted: Point, { all, inYear }: Planned): number {
  const alone = inYear.length === 1;
  const numbers = all.flatMap((points): readonly Big[] => {
    const point = pointOf(wanted, points, alone);
    return point && point.unit === wanted.unit ? [point.number] : [];
  });
  const [first] = numbers;
  const last = numbers.at(-1);
  return first && last ? last.cmp(first) : 0;
}

/** Says whether a planned figure was reached; null where the plan does not show which way is better. */
function isReached(planned: Point, measured: Point, way: number): boolean | null {
  const order = measured.number.cmp(planned.number);
  if (order === 0) return true;
  return way === 0 ? null : order === way;
}

/** The first year of each record, by its number, after which its goal is another than the plan's. */
function resetYears(on: LedgerRecords, field: string | undefined): ReadonlyMap<string, FiscalYear> {
  const found = new Map<string, FiscalYear>();
  const column = field === undefined ? null : on.column(field);
  for (const record of column ? on.all : []) {
    const { name, year } = record;
    if (year === null || record.at(column)?.reading.state !== 'value') continue;
    found.set(name, Math.min(year, found.get(name) ?? year));
  }
  return found;
}

/** A figure as a person reads it, with its indicator. */
function said({ indicator, said: amount }: Point): string {
  return indicator === '' ? amount : `${indicator} ${amount}`;
}

export const claimAgainstFigures: RuleKind<ClaimAgainstFiguresRule, typeof messages> = {
  schema: claimAgainstFiguresRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const plan = on.other(rule.of);
    const planned = plan && plannedFigures(rule, plan);
    const values = on.column(rule.value);
    const claims = on.column(rule.claim);
    if (!planned || !values || !claims) return null;
    const [reached, missed] = [rule.reached, rule.missed].map(comparable);
    const resets = resetYears(on, rule.reset);
    return function* () {
      for (const record of on.all) {
        const { parent, year } = record;
        const cell = record.at(values);
        if (!parent || year === null || !cell) continue;
        const aims = planned(parent, year);
        const { inYear } = aims;
        if (inYear.length === 0) continue;
        const names = inYear.map(said);
        if (cell.reading.state === 'blank') {
          const params = { planned: names };
          yield findingAt(rule, values, record, { message: 'claim-figure-blank', params });
          continue;
        }
        const value = record.valueIn(values, 'figures');
        const isAnew = year > (resets.get(record.name) ?? year);
        // What cannot be read has a finding of its own.
        if (!value || isAnew) continue;
        const measured = pointsOf(value);
        const pairs = inYear.map((point) => ({
          point,
          own: pointOf(point, measured, inYear.length === 1),
        }));
        if (pairs.some(({ point, own }) => own?.unit !== point.unit)) {
          const params = { planned: names };
          yield findingAt(rule, values, record, { message: 'claim-figure-strange', params });
          continue;
        }
        const judged = pairs.flatMap(({ point, own }) =>
          own ? [{ point, own, isReached: isReached(point, own, wayOf(point, aims)) }] : [],
        );
        const claim = normalizedText(record.at(claims));
        const short = judged.find((each) => each.isReached === false);
        if (claim === reached && short) {
          const params = {
            indicator: short.point.indicator,
            planned: short.point.said,
            measured: short.own.said,
          };
          yield findingAt(rule, claims, record, { message: 'claim-not-reached', params });
        } else if (claim === missed && judged.every((each) => each.isReached === true)) {
          const params = { planned: names };
          yield findingAt(rule, claims, record, { message: 'claim-reached', params });
        }
      }
    };
  },
};
