/**
 * Keeps in the workbook a person's answer to the question whether its ledgers are a part of the plan's.
 * Round trips: 1. the setting. After a failure 2. and 3. read it again, to tell whether it was written.
 */
import type { Aftermath, Outcome } from '../core/outcome';
import { readWorkbook } from '../excel/read';
import { PART_KEY, writeSetting } from '../excel/settings';
import { keptPart, printPart } from './kept-part';
import { remember } from './last-check';
import { failed, thrown } from './plan-workbook';

export interface PartResult {
  readonly isPart: boolean;
}

/** Writes the answer; it replaces an earlier one. */
export async function answerPart(isPart: boolean): Promise<Outcome<PartResult>> {
  try {
    await writeSetting(PART_KEY, printPart(isPart));
  } catch (error) {
    return failed(thrown(error, await aftermath(isPart)));
  } finally {
    // The last reading holds the answer of before, and a setting raises no event.
    remember(null);
  }
  return { ok: true, result: { isPart } };
}

/** One setting is written or it is not; where it cannot be read again, nothing shows that it was. */
async function aftermath(isPart: boolean): Promise<Aftermath> {
  try {
    const { settings } = await readWorkbook({ alone: true, settings: [PART_KEY] });
    return keptPart(settings) === isPart ? 'done' : 'unchanged';
  } catch {
    return 'unchanged';
  }
}
