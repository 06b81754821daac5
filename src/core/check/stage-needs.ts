/** A record that reaches a stage in some year has a field filled by which the stage is judged. */
import { shortFiscalYear } from '../fiscal-year';
import { comparable } from '../values/comparable';
import { saidIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface StageNeedsRule extends RuleHead {
  readonly kind: 'stage-needs';
  readonly field: string;
  readonly in: readonly string[];
  /** The field that must be filled. */
  readonly needs: string;
}

export const stageNeeds: RuleKind<StageNeedsRule> = {
  compile(rule, on) {
    const stages = on.columns(rule.field);
    const column = on.column(rule.needs);
    if (!column) return null;
    const wanted = new Set(rule.in.map(comparable));
    return function* () {
      for (const [index, { reading }] of column.cells.entries()) {
        if (reading.state !== 'blank') continue;
        const reached = stages.find(({ cells }) => wanted.has(saidIn(cells[index])));
        if (!reached) continue;
        const facts = {
          stage: saidIn(reached.cells[index]),
          stages: reached.field.label,
          inYear: reached.year === null ? '' : shortFiscalYear(reached.year),
        };
        yield on.at(rule, column, index, { sentence: 'stage-needs', facts });
      }
    };
  },
};
