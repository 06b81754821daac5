/**
 * The frame of rules that judge each target of a record: one finding a record, which tells every fault and names its targets. A
 * cell may hold several targets, of which each is judged by its parts; a condition takes a cell whole.
 */
import * as v from 'valibot';
import type { FindingParams } from '../../../finding';
import { targetName } from '../../../records/targets';
import type { Target } from '../../../values/targets';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll } from '../../engine/message';
import type { Declares, Messages, Params } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf, ObjectSchema } from '../../../data-schema';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

export const targetRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.string(),
  /** The field that holds the targets. */
  targets: v.string(),
});
export type TargetRule = DataOf<typeof targetRuleSchema>;

/** What is wrong, with the targets of which it is. */
export type OfTargets<P = unknown> = P & { readonly targets: readonly string[] };

/** The one message of such a kind, which bears the kind's name. */
export type TargetMessages<R extends TargetRule, P extends FindingParams> = Readonly<
  Record<R['kind'], Params<OfTargets<P>>>
>;

/** Says what is wrong with a target of a record, each fault for a sentence of its own; none where nothing is. */
export type TargetFaults<P extends FindingParams> = (
  target: Target,
  record: LedgerRecord,
) => readonly P[];

/** Puts targets together of which the same is to be said; each fault names the targets it is of. */
function byFault(
  faults: readonly { readonly name: string; readonly params: FindingParams }[],
): readonly FindingParams[] {
  const groups = new Map<string, { readonly params: FindingParams; readonly names: string[] }>();
  for (const { name, params } of faults) {
    const key = JSON.stringify(params);
    const group = groups.get(key);
    if (group) group.names.push(name);
    else groups.set(key, { params, names: [name] });
  }
  return [...groups.values()].map(({ params, names }) => ({ ...params, targets: names }));
}

/** Makes a kind of rule out of what is wrong with a target; null of `compile` where the ledger lacks a column for it. */
export function targetRule<R extends TargetRule, P extends FindingParams>(
  schema: ObjectSchema<R>,
  messages: TargetMessages<R, P>,
  compile: (rule: R, on: LedgerRecords) => TargetFaults<P> | null,
): RuleKind<R, TargetMessages<R, P>> {
  return {
    schema,
    messages,
    reach: () => 'record',
    compile(rule, on) {
      // What a kind's faults name is held to its message by the types of this frame.
      const ruled: TargetRule & Declares<Messages> = rule;
      const column = on.column(rule.targets);
      const faultsOf = compile(rule, on);
      if (!column || !faultsOf) return null;
      return function* () {
        for (const [record, cell] of on.ownCells(column)) {
          const faults = (valueIn(cell, 'targets')?.targets ?? []).flatMap((target) =>
            faultsOf(target, record).map((params) => ({ name: targetName(target), params })),
          );
          const message = messageOfAll(
            byFault(faults).map((params) => ({ message: rule.kind, params })),
          );
          if (message) yield findingAt(ruled, column, record, message);
        }
      };
    },
  };
}
