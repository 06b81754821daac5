/** Whether the row's one record reached its goal, in words. The direction stands in the goal's text, so no formula gives it. */
import { columnOf } from '../../ledger/ledger';
import { reachesGoal, readValue } from '../../values';
import type { GoalValue } from '../../values';
import type { MeasureKind } from '../measure';
import type { Scope } from '../scope';

export interface GoalMetMeasure {
  readonly measure: 'goal-met';
  /** Fields of the kind `goal`; the result's is an outcome. */
  readonly goal: string;
  readonly result: string;
  readonly words: {
    readonly met: string;
    readonly missed: string;
    /** What stands where one of the two is missing, or their units differ. */
    readonly unknown: string;
  };
}

/** Gives what a record states; a number formatted as `0.0%` or `0"億円"` has the unit that it shows. */
function statedIn({ ledger }: Scope, field: string, record: number): GoalValue | null {
  const column = columnOf(ledger, field);
  const cell = column?.cells[record];
  if (!column || cell?.reading.state !== 'value') return null;
  const shown = typeof cell.raw === 'number' ? readValue(cell.text, column.field.type) : null;
  const { value } = shown?.state === 'value' ? shown : cell.reading;
  return value.kind === 'goal' ? value : null;
}

function met(scope: Scope, measure: GoalMetMeasure): boolean | null {
  const [record = -1, ...others] = scope.members;
  const goal = statedIn(scope, measure.goal, record);
  const result = statedIn(scope, measure.result, record);
  return others.length > 0 || !goal || !result ? null : reachesGoal(goal, result);
}

export const goalMet: MeasureKind<GoalMetMeasure> = {
  fields: ({ goal, result }) => [{ field: goal }, { field: result }],
  evaluate: (measure, scope) => {
    const reached = met(scope, measure);
    const { words } = measure;
    return reached === null ? words.unknown : reached ? words.met : words.missed;
  },
  formula: () => ({ live: false, reason: 'in-text' }),
  scopes: (_, scope) => [scope],
};
