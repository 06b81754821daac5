/** A plan: the JSON-serialisable definition of one municipality's programme with its rules, summary tables and status sheets. */
import * as v from 'valibot';
import { ruleSchema } from '../check';
import type { DataOf } from '../data-schema';
import { finishedSchema } from './edition/definition';
import { formDefinitionSchema } from '../form/definition';
import { gradeScaleSchema } from '../grade-scale';
import { programmeSchema } from '../programme';
import { rollupDefinitionSchema } from '../rollup/definition';
import { directionsSchema } from '../values/targets';

/** The form in which plans are written; a file that says another was written for another Torikumi. */
export const FORMAT_VERSION = 1;

/** What a plan may set otherwise than it was published; rules and rollups bear the same values. */
export const planSettingsSchema = v.strictObject({
  /** How grades follow from scores. */
  gradeScale: v.optional(gradeScaleSchema),
  /** Which way is better for targets that do not say it. */
  directions: v.optional(directionsSchema),
});

/** More than any plan has: whoever reads a file that somebody sent is not kept waiting. */
const MOST_RULES = 500;
const MOST_ROLLUPS = 300;
const MOST_FORMS = 50;

export const planSchema = v.strictObject({
  /** By this a file tells an editor where its schema is. */
  $schema: v.optional(v.string()),
  formatVersion: v.optional(v.literal(FORMAT_VERSION)),
  ...programmeSchema.entries,
  rules: v.pipe(v.array(ruleSchema), v.maxLength(MOST_RULES)),
  rollups: v.pipe(v.array(rollupDefinitionSchema), v.maxLength(MOST_ROLLUPS)),
  /** The layouts of status sheets; the first is the usual one. */
  forms: v.pipe(v.array(formDefinitionSchema), v.maxLength(MOST_FORMS)),
  settings: v.optional(planSettingsSchema),
  /** When records are finished, so that the next edition need not take them over. */
  finished: v.optional(v.array(finishedSchema)),
});
export type Plan = DataOf<typeof planSchema>;
