/** The grade that rounded averages in other columns of the row earn together (docs/formats/tomakomai.md, 取組項目別). */
import { Big } from 'big.js';
import { gradeOfAverages } from '../../grade-scale';
import type { GradeScale, GradeStep } from '../../grade-scale';
import type { Expression } from '../expression';
import { expr, exprList, quoted } from '../expression';
import type { MeasureKind } from '../measure';

export interface GradeMeasure {
  readonly measure: 'grade';
  /** Ids of columns further left: their total, and the averages themselves. */
  readonly total: string;
  readonly axes: readonly string[];
  readonly scale: GradeScale;
  /** What stands where there are no averages. */
  readonly none: string;
}

/** The test of one step of the scale. */
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
  scopes: ({ axes }, _scope, inner) => axes.flatMap((id) => inner.columnScopes(id)),
};
