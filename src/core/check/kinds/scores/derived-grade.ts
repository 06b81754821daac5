/**
 * A grade follows from the scores it stands for. The grade is worked out from the scores, and offered, which a condition
 * cannot.
 */
import * as v from 'valibot';
import { gradeOfScores, totalOf, gradeScaleSchema } from '../../../grade-scale';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { isOver, lives, lifeDefinitionSchema } from '../../../condition/life';
import { allScores, scoreSets } from './score-sets';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { normalizedText } from '../../../records/normalized-text';
import { findingAt } from '../../engine/findings';

const derivedGradeRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('derived-grade'),
  scores: v.array(v.string()),
  grade: v.string(),
  scale: gradeScaleSchema,
  /** Years after a record's last one are left to other rules. */
  life: lifeDefinitionSchema,
});
export type DerivedGradeRule = DataOf<typeof derivedGradeRuleSchema>;

const messages = {
  'grade-differs': takes<{
    readonly earned: string;
    readonly total: string;
    readonly scores: readonly string[];
  }>(),
};

export const derivedGrade: RuleKind<DerivedGradeRule, typeof messages> = {
  schema: derivedGradeRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const lifeAt = lives(on, rule.life);
    return function* () {
      for (const { year, scores, grade } of scoreSets(on, rule.scores, rule.grade))
        for (const [record, cell] of on.cells(grade)) {
          const life = lifeAt?.(record);
          if (year !== null && life && isOver(life, year)) continue;
          const given = allScores(scores, record);
          const said = normalizedText(cell);
          // Where no grade of the scale stands, other findings say so.
          if (!given || !rule.scale.grades.some((step) => step.grade === said)) continue;
          const earned = gradeOfScores(given, rule.scale);
          if (said === earned) continue;
          yield findingAt(rule, grade, record, {
            message: 'grade-differs',
            params: {
              earned,
              total: totalOf(given).toFixed(),
              scores: given.map((score) => score.toFixed()),
            },
            fix: { way: 'derived', content: earned },
          });
        }
    };
  },
};
