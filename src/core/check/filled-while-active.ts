/** A field is filled where another holds one of some values, up to the record's last year. */
import type { When } from './checked-ledger';
import { saidIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';
import { isOver, lives } from './life';
import type { LifeDefinition } from './life';

export interface FilledWhileActiveRule extends RuleHead {
  readonly kind: 'filled-while-active';
  readonly field: string;
  readonly when: When;
  readonly life: LifeDefinition;
}

export const filledWhileActive: RuleKind<FilledWhileActiveRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    const condition = on.column(rule.when.field);
    const applies = on.when(rule.when);
    const lifeAt = lives(on, rule.life);
    if (!column || !condition || !applies || !lifeAt) return null;
    return function* () {
      for (const [index, { reading }] of column.cells.entries()) {
        if (reading.state !== 'blank' || !applies(index)) continue;
        const year = on.rowYears[index] ?? null;
        const life = lifeAt(index);
        if (year === null || !life || isOver(life, year)) continue;
        const facts = {
          because: saidIn(condition.cells[index]),
          becauseField: condition.field.label,
        };
        yield on.at(rule, column, index, { sentence: 'filled-when', facts });
      }
    };
  },
};
