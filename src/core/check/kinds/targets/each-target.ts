/**
 * Each target of a record is what the plan asks of a target: one finding a record tells every fault and names its targets. A
 * cell may hold several targets, of which each is judged by its parts; a condition takes a cell whole.
 */
import * as v from 'valibot';
import { targetName } from '../../../records/targets';
import { normalizedText } from '../../../records/normalized-text';
import { betterDirection, directionsSchema } from '../../../values/targets';
import type { Target } from '../../../values/targets';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll, takes } from '../../engine/message';
import type { BreakOf } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';
import { notBetter, worse } from './better-target';
import type { LevelFault, StepsFault } from './better-target';
import {
  lacksBasis,
  lacksNumber,
  lacksPeriod,
  sumFaults,
  unitFaults,
  yearsWithout,
} from './target-faults';
import type { SumFault, UnitFault } from './target-faults';

const eachTargetRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('each-target'),
  targets: v.string(),
  /**
   * What a target has: a number; whether it is for each year or the period; what a change counts from; one unit; values by year
   * that add up to it, or that cover the record's period; or that it gets better, than it stood or from year to year.
   */
  asks: v.union([
    v.picklist(['number', 'period', 'basis', 'one-unit', 'sum']),
    v.strictObject({ covers: v.string() }),
    v.strictObject({
      better: v.picklist(['than-before', 'by-year']),
      name: v.string(),
      directions: directionsSchema,
    }),
  ]),
});
export type EachTargetRule = DataOf<typeof eachTargetRuleSchema>;

/** What is asked, by name: of what takes further fields, what is done with them. */
export type Asked = Extract<EachTargetRule['asks'], string> | 'covers' | 'than-before' | 'by-year';

/** Names what a rule asks. */
export function askedBy({ asks }: EachTargetRule): Asked {
  if (typeof asks === 'string') return asks;
  return 'covers' in asks ? 'covers' : asks.better;
}

/** What is wrong, with the targets of which it is. */
type OfTargets<P = unknown> = P & { readonly targets: readonly string[] };

const messages = {
  'target-has-number': takes<OfTargets>(),
  'target-has-period': takes<OfTargets>(),
  'relative-has-basis': takes<OfTargets>(),
  'reference-unit': takes<OfTargets<UnitFault>>(),
  'yearly-values-add-up': takes<OfTargets<SumFault>>(),
  'yearly-values-cover':
    takes<OfTargets<{ readonly years: readonly string[]; readonly period: string }>>(),
  'better-than-reference': takes<OfTargets<LevelFault>>(),
  'series-gets-no-worse': takes<OfTargets<StepsFault>>(),
};

type Fault = BreakOf<typeof messages>;

/** Says what is wrong with a target of a record, each fault for a sentence of its own; it names that one target. */
type Faults = (target: Target, record: LedgerRecord) => readonly Fault[];

function compileAsks(asks: EachTargetRule['asks'], on: LedgerRecords): Faults | null {
  const of = (target: Target) => ({ targets: [targetName(target)] });
  if (typeof asks === 'object' && 'covers' in asks) {
    const periods = on.column(asks.covers);
    if (!periods) return null;
    return (target, record) => {
      const years = yearsWithout(target, record.valueIn(periods, 'year-range'));
      const params = { years, period: periods.field.label, ...of(target) };
      return years.length === 0 ? [] : [{ message: 'yearly-values-cover', params }];
    };
  }
  if (typeof asks === 'object') {
    const names = on.column(asks.name);
    if (!names) return null;
    return (target, record) => {
      const name = normalizedText(record.at(names));
      const direction = betterDirection(target, name, asks.directions);
      return asks.better === 'than-before'
        ? notBetter(target, direction).map((fault) => ({
            message: 'better-than-reference',
            params: { ...fault, ...of(target) },
          }))
        : worse(target, direction).map((fault) => ({
            message: 'series-gets-no-worse',
            params: { ...fault, ...of(target) },
          }));
    };
  }
  switch (asks) {
    case 'number':
      return (target) =>
        lacksNumber(target) ? [{ message: 'target-has-number', params: of(target) }] : [];
    case 'period':
      return (target) =>
        lacksPeriod(target) ? [{ message: 'target-has-period', params: of(target) }] : [];
    case 'basis':
      return (target) =>
        lacksBasis(target) ? [{ message: 'relative-has-basis', params: of(target) }] : [];
    case 'one-unit':
      return (target) =>
        unitFaults(target).map((fault) => ({
          message: 'reference-unit',
          params: { ...fault, ...of(target) },
        }));
    case 'sum':
      return (target) =>
        sumFaults(target).map((fault) => ({
          message: 'yearly-values-add-up',
          params: { ...fault, ...of(target) },
        }));
  }
}

/** Puts faults together of which the same is to be said, with the names of all their targets. */
function byFault(faults: readonly Fault[]): readonly Fault[] {
  const groups = new Map<string, Fault>();
  for (const fault of faults) {
    const key = JSON.stringify({ ...fault.params, targets: [] });
    const targets = [...(groups.get(key)?.params.targets ?? []), ...fault.params.targets];
    // The spread keeps the message's own params; only the names grow.
    groups.set(key, { ...fault, params: { ...fault.params, targets } } as Fault);
  }
  return [...groups.values()];
}

export const eachTarget: RuleKind<EachTargetRule, typeof messages> = {
  schema: eachTargetRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.column(rule.targets);
    const faultsOf = compileAsks(rule.asks, on);
    if (!column || !faultsOf) return null;
    return function* () {
      for (const [record, cell] of on.ownCells(column)) {
        const targets = valueIn(cell, 'targets')?.targets ?? [];
        const faults = targets.flatMap((target) => faultsOf(target, record));
        const message = messageOfAll(byFault(faults));
        if (message) yield findingAt(rule, column, record, message);
      }
    };
  },
};
