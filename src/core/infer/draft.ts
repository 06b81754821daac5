/** A plan that is being made: what a person has decided so far, as the text that the workbook keeps. */
import * as v from 'valibot';
import { choicesSchema, NO_CHOICES } from './choices';
import type { DataOf } from '../data-schema';

/** The steps in which a plan is made. */
export const STEPS = ['ledgers', 'fields', 'rules', 'rollups', 'forms'] as const;
export type Step = (typeof STEPS)[number];

/** The form of the text; one of another form is not read. */
const DRAFT_VERSION = 1;

/** Excel keeps settings of a few megabytes; nobody decides a tenth of this. */
const MOST_SIGNS = 500_000;

const draftSchema = v.strictObject({
  version: v.literal(DRAFT_VERSION),
  step: v.picklist(STEPS),
  /** What the person has named the plan; left out, as proposed. */
  municipality: v.optional(v.string()),
  title: v.optional(v.string()),
  choices: choicesSchema,
});
export type PlanDraft = DataOf<typeof draftSchema>;

/** Nothing is decided yet. */
export const FIRST_DRAFT: PlanDraft = {
  version: DRAFT_VERSION,
  step: 'ledgers',
  choices: NO_CHOICES,
};

/** Reads a draft that the workbook keeps; null where it holds none, or one that cannot be read. */
export function readDraft(text: unknown): PlanDraft | null {
  if (typeof text !== 'string' || text === '' || text.length > MOST_SIGNS) return null;
  try {
    const reading = v.safeParse(draftSchema, JSON.parse(text));
    return reading.success ? reading.output : null;
  } catch {
    return null;
  }
}

/** Prints a draft to be kept; null where it is too long for that. */
export function draftText(draft: PlanDraft): string | null {
  const text = JSON.stringify(draft);
  return text.length > MOST_SIGNS ? null : text;
}
