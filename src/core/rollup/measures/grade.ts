/** The grade that follows from rounded averages in other columns of the row (docs/formats/tomakomai.md, 取組項目別). */
import { Big } from 'big.js';
import * as v from 'valibot';
import { gradeOfAverages, gradeScaleSchema } from '../../grade-scale';
import type { GradeStep } from '../../grade-scale';
import type { Expression } from '../expression';
import { expr, exprList, quoted } from '../expression';
import type { MeasureKind } from '../measure';
import type { DataOf } from '../../data-schema';

const gradeMeasureSchema = v.strictObject({
  measure: v.literal('grade'),
  /** Ids of columns to the left: the total of the averages, and the averages. */
  total: v.string(),
  axes: v.array(v.string()),
  scale: gradeScaleSchema,
  /** The words that are printed where there are no averages. */
  none: v.string(),
});
export type GradeMeasure = DataOf<typeof gradeMeasureSchema>;

/** The expression that tests one grade of the scale. */
function earns({ from, noAxisBelow }: GradeStep, measure: GradeMeasure): Expression {
  const bound = new Big(from).minus(measure.scale.averagesLower).toFixed();
  const total = expr`${{ own: measure.total }}>=${bound}`;
  if (noAxisBelow === undefined) return total;
  return expr`AND(${total},MIN(${axesOf(measure)})>=${noAxisBelow})`;
}

function axesOf({ axes }: GradeMeasure): Expression {
  return exprList(
    axes.map((own) => [{ own }]),
    ',',
  );
}

export const grade: MeasureKind<GradeMeasure> = {
  schema: () => gradeMeasureSchema,
  words: true,
  columns: ({ total, axes }) => [total, ...axes],
  fields: () => [],
  evaluate: ({ axes, scale, none }, _scope, inner) => {
    const averages = axes.map((id) => inner.column(id)).filter((each) => typeof each !== 'string');
    return averages.length === axes.length ? gradeOfAverages(averages, scale) : none;
  },
  formula: (measure) => {
    const { grades } = measure.scale;
    const last = grades.at(-1) ?? grades[0];
    const graded = grades
      .slice(0, -1)
      .reduceRight<Expression>(
        (otherwise, step) => expr`IF(${earns(step, measure)},${quoted(step.grade)},${otherwise})`,
        [quoted(last.grade)],
      );
    const given = expr`COUNT(${axesOf(measure)})<${measure.axes.length}`;
    return { live: true, expression: expr`IF(${given},${quoted(measure.none)},${graded})` };
  },
  isAhead: ({ axes }, _scope, inner) => axes.some((id) => inner.columnIsAhead(id)),
  scopes: ({ axes }, _scope, inner) => axes.flatMap((id) => inner.columnScopes(id)),
};
