/** Reads a plan from a file; if the plan cannot be used, explains what is wrong with it. */
import { readFile } from 'node:fs/promises';
import type { Plan } from '../core/plan';
import { readPlanBytes } from '../tasks/plan-text';
import type { Language } from '../words/language';
import { noTextSentence, planFaultLine } from '../words/plan-file';
import { isMissing } from './files';
import { cliWords } from './words';

export type ReadPlan =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly message: string };

/** Reads a plan's file; if it cannot be used, returns a sentence with a line for each fault. */
export async function readPlanFile(path: string, language: Language): Promise<ReadPlan> {
  const words = cliWords(language);
  const refused = (message: string): ReadPlan => ({ ok: false, message });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return refused(isMissing(error) ? words.fileMissing(path) : words.fileUnreadable(path));
  }
  const reading = readPlanBytes(bytes);
  if (reading.state === 'read') return { ok: true, plan: reading.plan };
  if (reading.state === 'no-text')
    return refused(words.notJson(path, noTextSentence(reading.fault, language)));
  const { faults, more } = reading;
  const lines = faults.map((fault) => `  ${planFaultLine(fault, language)}`);
  return refused(
    [words.planUnusable(path), ...lines, ...(more > 0 ? [`  ${words.moreFaults(more)}`] : [])].join(
      '\n',
    ),
  );
}
