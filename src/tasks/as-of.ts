/**
 * 確認時期: keeps in the workbook the moment that every verb judges its ledgers for.
 * Round trips: 1. the setting. After a failure 2. and 3. read it again, to tell whether it was written.
 */
import type { AsOf } from '../core/calendar/as-of';
import type { Aftermath, Outcome } from '../core/outcome';
import { readWorkbook } from '../excel/read';
import { AS_OF_KEY, writeSetting } from '../excel/settings';
import { printAsOf } from './kept-as-of';
import { remember } from './last-check';
import { failed, thrown } from './plan-workbook';

export interface AsOfResult {
  /** Null for the whole plan. */
  readonly asOf: AsOf | null;
}

/** Keeps an as-of, or with null the whole plan; it replaces an earlier one. */
export async function setAsOf(asOf: AsOf | null): Promise<Outcome<AsOfResult>> {
  const wanted = printAsOf(asOf);
  try {
    await writeSetting(AS_OF_KEY, wanted);
  } catch (error) {
    return failed(thrown(error, await aftermath(wanted)));
  } finally {
    // The last reading holds the as-of of before, and a setting raises no event.
    remember(null);
  }
  return { ok: true, result: { asOf } };
}

/** One setting is written or it is not; where it cannot be read again, nothing shows that it was. */
async function aftermath(wanted: string): Promise<Aftermath> {
  try {
    const { settings } = await readWorkbook({ alone: true, settings: [AS_OF_KEY] });
    return settings[AS_OF_KEY] === wanted ? 'done' : 'unchanged';
  } catch {
    return 'unchanged';
  }
}
