/** A cell holds one of some values. */
import { cellKind } from '../cell-kind';
import { holdsOne, isJudged } from '../held';
import type { CellPart } from '../node';

export interface In extends CellPart {
  /** As the plan prints them. */
  readonly in: readonly string[];
}

export const isIn = cellKind<In>({
  message: 'in',
  compile: ({ in: values }) => ({
    holds: ({ cell, column }) => (isJudged(cell) ? holdsOne(cell, column, values) : null),
  }),
  facts: ({ in: values }) => ({ values }),
  asks: ({ in: values }) => ({ values }),
});
