/** Scores bear the sign of the end in exactly the years after a record's last one, and are blank before it began. */
import type { FiscalYear } from '../fiscal-year';
import type { LedgerCell } from '../ledger/ledger';
import type { RuleHead, RuleKind } from './kind';
import { isOver, lives } from './life';
import type { Life, LifeDefinition } from './life';
import { saysEnded, scoreSets } from './score-sets';

export interface ScoredWhileActiveRule extends RuleHead {
  readonly kind: 'scored-while-active';
  readonly scores: readonly string[];
  readonly grade: string;
  readonly life: LifeDefinition;
}

/** Names what is wrong with a score, or gives null. */
function fault(cell: LedgerCell | undefined, life: Life, year: FiscalYear): string | null {
  if (cell?.reading.state === 'error' || cell?.reading.state === 'unreadable') return null;
  if (isOver(life, year)) return saysEnded(cell) ? null : 'score-after-end';
  if (year < life.first) return cell?.reading.state === 'blank' ? null : 'score-before-begin';
  return saysEnded(cell) ? 'ended-before-end' : null;
}

export const scoredWhileActive: RuleKind<ScoredWhileActiveRule> = {
  compile(rule, on) {
    const lifeAt = lives(on, rule.life);
    if (!lifeAt) return null;
    return function* () {
      for (const { year, scores } of scoreSets(on, rule.scores, rule.grade))
        for (const index of on.ledger.rows.keys()) {
          const life = lifeAt(index);
          if (!life || year === null) continue;
          // One finding a year: its first score that is wrong.
          for (const column of scores) {
            const sentence = fault(column.cells[index], life, year);
            if (sentence === null) continue;
            yield on.at(rule, column, index, { sentence });
            break;
          }
        }
    };
  },
};
