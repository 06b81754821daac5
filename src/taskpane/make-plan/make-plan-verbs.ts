/** What the pane does while a plan is made. Loaded when somebody asks for it. */
import {
  beginPlan,
  comparedWith,
  decidePlan,
  finishPlan,
  keepDraft,
  pastedTable,
  previewTable,
  selectedRow,
  selectedTable,
} from '../../tasks/make-plan';
import { tintRows, untintRows } from '../../tasks/row-tints';

export const makePlanVerbs = {
  begin: beginPlan,
  decide: decidePlan,
  keep: keepDraft,
  finish: finishPlan,
  tint: tintRows,
  untint: () => untintRows(),
  selectedRow,
  selectedTable,
  pastedTable,
  preview: previewTable,
  compare: comparedWith,
};

export type MakePlanVerbs = typeof makePlanVerbs;
