/** Each active year tells an issue and how it is solved; where there is no issue, no solution is needed. */
import * as v from 'valibot';
import { comparable } from '../../../values/comparable';
import type { LedgerColumn } from '../../../ledger/ledger';
import type { CheckedLedger } from '../../engine/checked-ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { lives, lifeDefinitionSchema } from '../../../condition/life';
import { referringIn, targets } from './referring';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const issueSolvedRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('issue-solved'),
  issue: v.string(),
  solution: v.string(),
  /** What says that there is no issue, e.g. 特になし. */
  none: v.array(v.string()),
  life: lifeDefinitionSchema,
});
export type IssueSolvedRule = DataOf<typeof issueSolvedRuleSchema>;

const messages = {
  'issue-missing': takes<{ readonly solution: string }>(),
  'solution-missing': takes<{ readonly issue: string; readonly none: readonly string[] }>(),
};

/** Compiles whether an issue says that there is none, or refers to years of which all say so. */
function noIssue(
  on: CheckedLedger,
  issue: LedgerColumn,
  none: readonly string[],
): (index: number) => boolean {
  const words = new Set(none.map(comparable));
  const targetOf = targets(on);
  /** `from` are the entries that led here: a circle of references says nothing. */
  const saysNone = (index: number, from: readonly number[] = []): boolean => {
    const value = referringIn(issue.cells[index]);
    if (!value || from.includes(index)) return false;
    if (words.has(comparable(value.text).replace(/。$/u, ''))) return true;
    return (
      value.references.length > 0 &&
      value.references.every((reference) => {
        const target = targetOf(index, reference);
        return (
          target.state === 'found' &&
          target.indices.every((other) => saysNone(other, [...from, index]))
        );
      })
    );
  };
  return (index) => saysNone(index);
}

export const issueSolved: RuleKind<IssueSolvedRule, typeof messages> = {
  schema: issueSolvedRuleSchema,
  messages,
  compile(rule, on) {
    const issue = on.column(rule.issue);
    const solution = on.column(rule.solution);
    const lifeAt = lives(on, rule.life);
    if (!issue || !solution || !lifeAt) return null;
    const saysNone = noIssue(on, issue, rule.none);
    return function* () {
      for (const index of on.ledger.rows.keys()) {
        const year = on.rowYears[index] ?? null;
        const life = lifeAt(index);
        if (year === null || !life || year < life.first) continue;
        if (life.last !== null && year > life.last) continue;
        const unsolved = solution.cells[index]?.reading.state === 'blank';
        if (issue.cells[index]?.reading.state === 'blank') {
          // Whether a solution is needed hangs on the issue: its lack is told in the same breath.
          const params = { solution: unsolved ? solution.field.label : '' };
          yield on.at(rule, issue, index, { message: 'issue-missing', params });
        } else if (unsolved && !saysNone(index)) {
          const params = { issue: issue.field.label, none: rule.none };
          yield on.at(rule, solution, index, { message: 'solution-missing', params });
        }
      }
    };
  },
};
