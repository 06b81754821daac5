/** A scale of grades: which grade follows from scores on several axes, or from averages of such scores. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { decimalSchema } from './data-schema';
import type { DataOf } from './data-schema';

export const gradeStepSchema = v.strictObject({
  grade: v.string(),
  /** The least total of the scores that earns the grade; a decimal as text. */
  from: decimalSchema,
  /** No single score may be below this, e.g. `2`; left out where single scores do not matter. */
  noAxisBelow: v.optional(decimalSchema),
});
export type GradeStep = DataOf<typeof gradeStepSchema>;

export const gradeScaleSchema = v.strictObject({
  /** From the best to the worst; what earns none of the others has the last one. */
  grades: v.tupleWithRest([gradeStepSchema], gradeStepSchema),
  /** By how much the totals are lower where averages are graded, e.g. `0.5`; single averages are held to the same bound. */
  averagesLower: decimalSchema,
});
export type GradeScale = DataOf<typeof gradeScaleSchema>;

/** Gives the sum of the scores. */
export function totalOf(scores: readonly Big[]): Big {
  return scores.reduce((sum, score) => sum.plus(score), new Big(0));
}

function gradeFrom(scores: readonly Big[], { grades }: GradeScale, lower: string): string {
  const total = totalOf(scores);
  const earned = grades.find(
    ({ from, noAxisBelow }) =>
      total.gte(new Big(from).minus(lower)) &&
      (noAxisBelow === undefined || scores.every((score) => score.gte(noAxisBelow))),
  );
  return (earned ?? grades.at(-1) ?? grades[0]).grade;
}

/** Gives the grade that one record's whole scores earn (docs/formats/tomakomai.md). */
export function gradeOfScores(scores: readonly Big[], scale: GradeScale): string {
  return gradeFrom(scores, scale, '0');
}

/** Gives the grade that rounded averages over several records earn (docs/formats/tomakomai.md, 取組項目別). */
export function gradeOfAverages(averages: readonly Big[], scale: GradeScale): string {
  return gradeFrom(averages, scale, scale.averagesLower);
}
