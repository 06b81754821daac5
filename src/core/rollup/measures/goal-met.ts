/**
 * Whether the row's one record reached its goal, in words. Whether more or less is better is part of the goal's text, so there is
 * no formula.
 */
import * as v from 'valibot';
import { reachesGoal } from '../../values';
import type { MeasureKind } from '../measure';
import type { Scope } from '../scope';
import { oneColumn } from './columns';
import type { DataOf } from '../../data-schema';

const goalMetMeasureSchema = v.strictObject({
  measure: v.literal('goal-met'),
  /** Fields of the kind `goal`; the one for the result is an outcome. */
  goal: v.string(),
  result: v.string(),
  words: v.strictObject({
    met: v.string(),
    missed: v.string(),
    /** The words that are printed where goal or result is missing, or their units differ. */
    unknown: v.string(),
  }),
});
export type GoalMetMeasure = DataOf<typeof goalMetMeasureSchema>;

function met(scope: Scope, measure: GoalMetMeasure): boolean | null {
  const [record, ...others] = scope.records;
  const goal = record?.value(measure.goal, 'goal');
  const result = record?.value(measure.result, 'goal');
  return others.length > 0 || !goal || !result ? null : reachesGoal(goal, result);
}

export const goalMet: MeasureKind<GoalMetMeasure> = {
  schema: () => goalMetMeasureSchema,
  row: 'record',
  words: true,
  fields: ({ goal, result }) => [goal, result].map((field) => oneColumn({ field }, 'goal')),
  evaluate: (measure, scope) => {
    const reached = met(scope, measure);
    const { words } = measure;
    return reached === null ? words.unknown : reached ? words.met : words.missed;
  },
  formula: () => ({ live: false, reason: 'in-text' }),
  scopes: (_, scope) => [scope],
};
