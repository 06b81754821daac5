/** The settings (1.4) that the add-in keeps in the workbook beside its sheets. */
import * as v from 'valibot';
import { sendSteps, type Step } from './batches';
import type { Question } from './questions';
import { PART, RANGE, wireBytes } from './wire-size';

/** Key of the setting that holds the reasons of warnings. */
export const REASONS_KEY = 'torikumi.reasons';

/** Key of the setting that holds which plan a person has declared the workbook to belong to, or not to belong to. */
export const PLAN_KEY = 'torikumi.plan';

/** Key of the setting that holds the as-of (確認時期). */
export const AS_OF_KEY = 'torikumi.as-of';

/** Key of the setting that holds whether a person has said that the ledgers are a part of the plan's. */
export const PART_KEY = 'torikumi.part';

/** Key of the setting that holds what a person has decided so far while a plan is made. */
export const DRAFT_KEY = 'torikumi.plan-draft';

/** Key of the setting that says that the rows of ledgers are tinted; it stays when the pane is closed meanwhile. */
export const TINT_KEY = 'torikumi.row-tints';

/** Estimated bytes of a setting: most workbooks hold little in them. */
const BYTES_A_SETTING = 5_000;

/** Asks for a setting; `take` is called only where the workbook holds it. */
export function settingQuestion(key: string, take: (value: unknown) => void): Question {
  return {
    bytes: BYTES_A_SETTING,
    ask: ({ workbook }) => {
      const stored = workbook.settings.getItemOrNullObject(key);
      stored.load('value');
      return () => {
        const value = valueOf(stored);
        if (value === undefined) return 0;
        take(value);
        return wireBytes(value);
      };
    },
  };
}

function valueOf(stored: Excel.Setting): unknown {
  return stored.isNullObject ? undefined : stored.value;
}

/** Gives the step that writes a setting. */
export function settingStep(key: string, value: string): Step {
  return {
    bytes: PART + RANGE + wireBytes([key, value]),
    queue: ({ workbook }) => {
      workbook.settings.add(key, value);
    },
  };
}

/** Writes a setting. Throws what office.js throws. */
export function writeSetting(key: string, value: string): Promise<void> {
  return sendSteps([settingStep(key, value)]);
}

const TEXTS = v.record(v.string(), v.string());

/** Reads a setting that holds texts by key as JSON; none where it holds anything else. */
export function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'string') return {};
  let data: unknown;
  try {
    data = JSON.parse(value);
  } catch {
    return {};
  }
  const parsed = v.safeParse(TEXTS, data);
  return parsed.success ? parsed.output : {};
}
