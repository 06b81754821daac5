/** A plan: the JSON-serialisable definition of one municipality's programme with its rules, summary tables and status sheets. */
import type { Rule } from '../check';
import type { FormDefinition } from '../form/definition';
import type { GradeScale } from '../grade-scale';
import type { Programme } from '../programme';
import type { RollupDefinition } from '../rollup';
import type { Directions } from '../values/targets';

/** What a plan may set otherwise than it was published; rules and rollups bear the same values. */
export interface PlanSettings {
  /** How grades follow from scores. */
  readonly gradeScale?: GradeScale;
  /** Which way is better for targets that do not say it. */
  readonly directions?: Directions;
}

export interface Plan extends Programme {
  readonly rules: readonly Rule[];
  readonly rollups: readonly RollupDefinition[];
  /** The layouts of status sheets; the first is the usual one. */
  readonly forms: readonly FormDefinition[];
  readonly settings?: PlanSettings;
}
