/**
 * The scores that are graded together are all given or all absent, and a grade stands exactly where they are given. The scores
 * of all axes are looked at together, and the grade that they earn is offered, which a condition cannot.
 */
import * as v from 'valibot';
import { gradeOfScores, gradeScaleSchema } from '../../../grade-scale';
import type { GradeScale } from '../../../grade-scale';
import type { RuleKind } from '../../engine/kind';
import type { PlacedFinding } from '../../engine/rule-head';
import { takes } from '../../engine/message';
import type { Declares, MessageOf } from '../../engine/message';
import { isOver, lives, lifeDefinitionSchema } from '../../../condition/life';
import { allScores, saysEnded, scoreSets } from '../scores/score-sets';
import type { ScoreSet } from '../scores/score-sets';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { normalizedText } from '../../../records/normalized-text';
import type { LedgerRecord } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const allOrNoneRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('all-or-none'),
  scores: v.array(v.string()),
  grade: v.string(),
  /** What stands in place of a grade for a year without one, e.g. `-`. */
  none: v.string(),
  scale: gradeScaleSchema,
  /** Scores outside a record's years are left to other rules. */
  life: lifeDefinitionSchema,
});
export type AllOrNoneRule = DataOf<typeof allOrNoneRuleSchema>;

const messages = {
  'grade-missing': takes(),
  'scores-missing': takes<{ readonly labels: readonly string[] }>(),
  'scores-partly': takes<{ readonly labels: readonly string[] }>(),
};

function gradeMissing(
  { scores }: ScoreSet,
  record: LedgerRecord,
  scale: GradeScale,
): MessageOf<typeof messages> {
  const given = allScores(scores, record);
  return given
    ? { message: 'grade-missing', fix: { way: 'derived', content: gradeOfScores(given, scale) } }
    : { message: 'grade-missing' };
}

/** Gives what is wrong with one set of one record, if anything. A score that cannot be read is given: it has a finding of its own. */
function fault(
  rule: AllOrNoneRule & Declares<typeof messages>,
  set: ScoreSet,
  record: LedgerRecord,
  begun: boolean,
): PlacedFinding | null {
  const missing = set.scores.filter((column) => record.at(column)?.reading.state === 'blank');
  const [firstMissing] = missing;
  const grade = record.at(set.grade);
  // A grade that is not allowed and an Excel error have findings of their own.
  const isGraded = valueIn(grade) !== null && normalizedText(grade) !== rule.none;
  const isUngraded = grade?.reading.state === 'blank' || normalizedText(grade) === rule.none;
  if (missing.length === set.scores.length) {
    if (!isGraded) return null;
    const labels = set.scores.map(({ field }) => field.label);
    return findingAt(rule, set.grade, record, { message: 'scores-missing', params: { labels } });
  }
  if (!begun) return null;
  if (firstMissing) {
    const labels = missing.map(({ field }) => field.label);
    return findingAt(rule, firstMissing, record, { message: 'scores-partly', params: { labels } });
  }
  // The signs of the end before the end have a finding of their own.
  if (!isUngraded || set.scores.some((column) => saysEnded(record.at(column)))) return null;
  return findingAt(rule, set.grade, record, gradeMissing(set, record, rule.scale));
}

export const allOrNone: RuleKind<AllOrNoneRule, typeof messages> = {
  schema: allOrNoneRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const lifeAt = lives(on, rule.life);
    return function* () {
      for (const set of scoreSets(on, rule.scores, rule.grade))
        for (const record of on.all) {
          const life = lifeAt?.(record);
          if (life && set.year !== null && isOver(life, set.year)) continue;
          const begun = !life || set.year === null || set.year >= life.first;
          const found = fault(rule, set, record, begun);
          if (found) yield found;
        }
    };
  },
};
