/**
 * Each active year tells an issue and how it is solved; where there is no issue, no solution is needed. Whether an issue says
 * that there is none may be told by the entries it refers to, which a condition does not follow.
 */
import * as v from 'valibot';
import { comparable } from '../../../values/comparable';
import type { LedgerColumn } from '../../../ledger/ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { lives, lifeDefinitionSchema } from '../../../condition/life';
import { targets } from './referring';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';
import { findingAt } from '../../engine/findings';

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
  on: LedgerRecords,
  issue: LedgerColumn,
  none: readonly string[],
): (record: LedgerRecord) => boolean {
  const words = new Set(none.map(comparable));
  const targetOf = targets(on);
  /** `from` are the entries that led here: a circle of references says nothing. */
  const saysNone = (record: LedgerRecord, from: readonly LedgerRecord[] = []): boolean => {
    const value = record.valueIn(issue, 'referring-text');
    if (!value || from.includes(record)) return false;
    if (words.has(comparable(value.text).replace(/。$/u, ''))) return true;
    return (
      value.references.length > 0 &&
      value.references.every((reference) => {
        const target = targetOf(record, reference);
        return (
          target.state === 'found' &&
          target.records.every((other) => saysNone(other, [...from, record]))
        );
      })
    );
  };
  return (record) => saysNone(record);
}

export const issueSolved: RuleKind<IssueSolvedRule, typeof messages> = {
  schema: issueSolvedRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const issue = on.column(rule.issue);
    const solution = on.column(rule.solution);
    const lifeAt = lives(on, rule.life);
    if (!issue || !solution || !lifeAt) return null;
    const saysNone = noIssue(on, issue, rule.none);
    return function* () {
      for (const record of on.all) {
        const year = record.year;
        const life = lifeAt(record);
        if (year === null || !life || year < life.first) continue;
        if (life.last !== null && year > life.last) continue;
        const unsolved = record.at(solution)?.reading.state === 'blank';
        if (record.at(issue)?.reading.state === 'blank') {
          // Whether a solution is needed hangs on the issue: its lack is told in the same breath.
          const params = { solution: unsolved ? solution.field.label : '' };
          yield findingAt(rule, issue, record, { message: 'issue-missing', params });
        } else if (unsolved && !saysNone(record)) {
          const params = { issue: issue.field.label, none: rule.none };
          yield findingAt(rule, solution, record, { message: 'solution-missing', params });
        }
      }
    };
  },
};
