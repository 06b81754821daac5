/**
 * Proposes a plan from the cells of the workbook.
 * Round trips: those of reading the workbook (excel/read.ts).
 */
import type { Proposal } from '../core/infer/proposal';
import { propose } from '../core/infer/propose';
import type { Outcome } from '../core/outcome';
import { readWorkbook } from '../excel/read';
import type { Language } from '../words/language';
import { proposedPlanWords } from '../words/proposed-plan';
import { failed, thrown } from './plan-workbook';

const APRIL = 3;

/** Reads the workbook and proposes a plan; one without a ledger where nothing looks like one. */
export async function proposePlan(language: Language): Promise<Outcome<Proposal>> {
  try {
    const { snapshot } = await readWorkbook();
    const now = new Date();
    const thisYear = now.getFullYear() - (now.getMonth() < APRIL ? 1 : 0);
    return {
      ok: true,
      result: propose(snapshot, { words: proposedPlanWords(language), thisYear }),
    };
  } catch (error) {
    return failed(thrown(error, 'unchanged'));
  }
}
