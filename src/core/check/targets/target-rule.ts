/** The frame of rules that judge each target of a record: one finding a record, which names the targets that break it. */
import type { FindingFacts } from '../../finding';
import type { LedgerCell } from '../../ledger/ledger';
import { indicatorText, targetMark } from '../../values/targets';
import type { Target, TargetsValue } from '../../values/targets';
import type { CheckedLedger } from '../checked-ledger';
import { ownCells } from '../checked-ledger';
import type { RuleHead, RuleKind } from '../kind';

export interface TargetRule extends RuleHead {
  readonly kind: string;
  /** The field that holds the targets. */
  readonly targets: string;
}

/** Says what is wrong with a target of a record, for its sentence; null where nothing is. */
export type TargetFault = (target: Target, index: number) => FindingFacts | null;

/** Gives a cell's targets, or null where it holds none that can be read. */
export function targetsIn(cell: LedgerCell | undefined): TargetsValue | null {
  const reading = cell?.reading;
  return reading?.state === 'value' && reading.value.kind === 'targets' ? reading.value : null;
}

/** Names a target for a person: its mark where there are several, and its indicator. */
export function targetName(target: Target): string {
  const mark = targetMark(target);
  return `${mark === '○' ? '' : mark}${indicatorText(target)}`;
}

/** Makes a kind of rule out of what is wrong with a target; null of `compile` where the ledger lacks a column for it. */
export function targetRule<R extends TargetRule>(
  compile: (rule: R, on: CheckedLedger) => TargetFault | null,
): RuleKind<R> {
  return {
    compile(rule, on) {
      const column = on.column(rule.targets);
      const fault = compile(rule, on);
      if (!column || !fault) return null;
      return function* () {
        for (const [index, cell] of ownCells(column)) {
          const broken = (targetsIn(cell)?.targets ?? []).flatMap((target) => {
            const facts = fault(target, index);
            return facts ? [{ name: targetName(target), facts }] : [];
          });
          const [first] = broken;
          if (!first) continue;
          const facts = { ...first.facts, targets: broken.map(({ name }) => name) };
          yield on.at(rule, column, index, { sentence: rule.kind, facts });
        }
      };
    },
  };
}
