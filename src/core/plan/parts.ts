/** Every part of a plan by name: what the format's description lists, and what has a sentence for each of its properties. */
import type * as v from 'valibot';
import { ruleSchema, ruleSchemas } from '../check';
import { conditionSchema, conditionSchemas } from '../condition';
import { lifeDefinitionSchema, seriesBeginSchema } from '../condition/life';
import { cellPartSchema } from '../condition/node';
import { otherFigureSchema } from '../condition/nodes/compares';
import { finishedSchema } from './edition/definition';
import { spokenSchema } from '../finding';
import {
  bandSchema,
  formDefinitionSchema,
  formHeadingSchema,
  listColumnSchema,
} from '../form/definition';
import { fieldPartSchema, formCellSchema, yearPartSchema } from '../form/cell-definition';
import { gradeScaleSchema, gradeStepSchema } from '../grade-scale';
import { fieldDefinitionSchema, ledgerDefinitionSchema, textBoxSchema } from '../ledger/definition';
import { resultsOfSchema } from '../rollup/attainments';
import {
  labelSourceSchema,
  markedRowsSchema,
  rollupChartSchema,
  rollupColumnSchema,
  rollupDefinitionSchema,
  rollupFactSchema,
  rollupLabelSchema,
  rollupPartSchema,
  rollupRowsSchema,
  rollupShareSchema,
  rollupSumSchema,
  rowCaseSchema,
  totalRowSchema,
} from '../rollup/definition';
import { measureSchema, measureSchemas } from '../rollup/measures';
import { valueSchemas, valueTypeSchema } from '../values';
import { directionsSchema } from '../values/targets';
import { planSchema, planSettingsSchema } from './schema';

/** The parts of which there is one kind each. */
export const planParts = {
  plan: planSchema,
  settings: planSettingsSchema,
  ledger: ledgerDefinitionSchema,
  field: fieldDefinitionSchema,
  textBox: textBoxSchema,
  finished: finishedSchema,
  gradeScale: gradeScaleSchema,
  gradeStep: gradeStepSchema,
  directions: directionsSchema,
  life: lifeDefinitionSchema,
  seriesBegin: seriesBeginSchema,
  cellPart: cellPartSchema,
  otherFigure: otherFigureSchema,
  spoken: spokenSchema,
  rollup: rollupDefinitionSchema,
  rollupColumn: rollupColumnSchema,
  rollupSum: rollupSumSchema,
  rollupShare: rollupShareSchema,
  rollupLabel: rollupLabelSchema,
  labelSource: labelSourceSchema,
  rollupPart: rollupPartSchema,
  markedRows: markedRowsSchema,
  rowCase: rowCaseSchema,
  totalRow: totalRowSchema,
  rollupFact: rollupFactSchema,
  rollupChart: rollupChartSchema,
  resultsOf: resultsOfSchema,
  formHeading: formHeadingSchema,
  fieldPart: fieldPartSchema,
  yearPart: yearPartSchema,
  listColumn: listColumnSchema,
} as const;

/** Names the variants of a part by what tells them apart. */
function named(
  key: string,
  variants: readonly { readonly entries: v.ObjectEntries }[],
): Readonly<Record<string, v.GenericSchema>> {
  return Object.fromEntries(
    variants.map((variant) => {
      const told = variant.entries[key];
      const name = told && 'literal' in told ? String(told.literal) : '';
      return [name, variant as unknown as v.GenericSchema];
    }),
  );
}

/** The parts of which there are several kinds: the choice among them, and each kind by its name. */
export const planFamilies = {
  value: { choice: valueTypeSchema, kinds: valueSchemas },
  // Without data, a condition is the choice among all kinds.
  condition: { choice: conditionSchema.getter(undefined), kinds: conditionSchemas },
  rule: { choice: ruleSchema, kinds: ruleSchemas },
  measure: { choice: measureSchema, kinds: measureSchemas },
  rows: { choice: rollupRowsSchema, kinds: named('by', rollupRowsSchema.options) },
  form: { choice: formDefinitionSchema, kinds: named('kind', formDefinitionSchema.options) },
  band: { choice: bandSchema, kinds: named('band', bandSchema.options) },
  cell: { choice: formCellSchema, kinds: named('element', formCellSchema.options) },
} as const;

export type PlanFamily = keyof typeof planFamilies;

/** A part of the format with its name: `ledger`, `rule`, `rule:cells`. */
export interface PlanPart {
  readonly name: string;
  readonly family: PlanFamily | null;
  /** Its name within its family; null for the choice among the family's kinds, and outside of families. */
  readonly kind: string | null;
  readonly schema: v.GenericSchema;
}

/** Lists all parts of the format. */
export function allPlanParts(): readonly PlanPart[] {
  return [
    ...Object.entries(planParts).map(([name, schema]) => ({
      name,
      family: null,
      kind: null,
      schema,
    })),
    ...Object.entries(planFamilies).flatMap(([name, { choice, kinds }]) => {
      const family = name as PlanFamily;
      return [
        { name, family, kind: null, schema: choice },
        ...Object.entries<v.GenericSchema>(kinds).map(([kind, schema]) => ({
          name: `${name}:${kind}`,
          family,
          kind,
          schema,
        })),
      ];
    }),
  ];
}
