/** A grade follows from the scores it stands for. */
import { gradeOfScores, totalOf } from '../../../grade-scale';
import type { GradeScale } from '../../../grade-scale';
import { normalizedText } from '../../engine/checked-ledger';
import type { RuleHead, RuleKind } from '../../engine/kind';
import { isOver, lives } from '../../../condition/life';
import type { LifeDefinition } from '../../../condition/life';
import { allScores, scoreSets } from './score-sets';

export interface DerivedGradeRule extends RuleHead {
  readonly kind: 'derived-grade';
  readonly scores: readonly string[];
  readonly grade: string;
  readonly scale: GradeScale;
  /** Years after a record's last one are left to other rules. */
  readonly life: LifeDefinition;
}

export const derivedGrade: RuleKind<DerivedGradeRule> = {
  compile(rule, on) {
    const lifeAt = lives(on, rule.life);
    return function* () {
      for (const { year, scores, grade } of scoreSets(on, rule.scores, rule.grade))
        for (const [index, cell] of grade.cells.entries()) {
          const life = lifeAt?.(index);
          if (year !== null && life && isOver(life, year)) continue;
          const given = allScores(scores, index);
          const said = normalizedText(cell);
          // Where no grade of the scale stands, other findings say so.
          if (!given || !rule.scale.grades.some((step) => step.grade === said)) continue;
          const earned = gradeOfScores(given, rule.scale);
          if (said === earned) continue;
          yield on.at(rule, grade, index, {
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
