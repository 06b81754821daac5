/** How much a plan states, as the command line tells it. */
import type { Plan } from '../core/plan';

/** Counts a plan's parts. */
export function partsOf({ ledgers, rules, rollups, forms }: Plan): {
  readonly ledgers: number;
  readonly fields: number;
  readonly rules: number;
  readonly rollups: number;
  readonly forms: number;
} {
  return {
    ledgers: ledgers.length,
    fields: ledgers.flatMap(({ fields }) => fields).length,
    rules: rules.length,
    rollups: rollups.length,
    forms: forms.length,
  };
}
