/** A plan that comes as a file: read, and told what is wrong with it where it cannot be used. */
import { readFile } from 'node:fs/promises';
import type { Plan } from '../core/plan';
import { readPlan, type ReadingFault } from '../plans/read-plan';
import type { Language } from '../words/language';
import * as english from '../words/en/plan-faults';
import * as japanese from '../words/ja/plan-faults';
import { isMissing } from './files';
import { cliWords } from './words';

export type ReadPlan =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly message: string };

/** So many faults are told; what follows from them would only hide them. */
const MOST_TOLD = 20;

/** Reads a plan's file; one that cannot be used gives a sentence, with a line for each place that is wrong. */
export async function readPlanFile(path: string, language: Language): Promise<ReadPlan> {
  const words = cliWords(language);
  const refused = (message: string): ReadPlan => ({ ok: false, message });
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return refused(isMissing(error) ? words.fileMissing(path) : words.fileUnreadable(path));
  }
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    // JSON.parse says in English where it stopped.
    return refused(words.notJson(path, error instanceof Error ? error.message : ''));
  }
  const reading = readPlan(data);
  if (reading.ok) return reading;
  const { faults } = reading;
  const lines = faults.slice(0, MOST_TOLD).map((fault) => `  ${faultLine(fault, language)}`);
  const more = faults.length - lines.length;
  return refused(
    [words.planUnusable(path), ...lines, ...(more > 0 ? [`  ${words.moreFaults(more)}`] : [])].join(
      '\n',
    ),
  );
}

function faultLine(fault: ReadingFault, language: Language): string {
  const { planFaults } = cliWords(language);
  const position = fault.at === '' ? '' : `${fault.at}: `;
  switch (fault.fault) {
    case 'stated': {
      const { faultSentences, faultyPart } = language === 'ja' ? japanese : english;
      return `${faultyPart(fault.part)}${language === 'ja' ? '：' : ': '}${faultSentences[fault.message](fault.params)} (${fault.at})`;
    }
    case 'missing':
    case 'unknown':
      return `${position}${planFaults[fault.fault]}`;
    case 'wrong':
      return `${position}${planFaults.wrong(fault.received, fault.expected)}`;
    case 'double-id':
    case 'unknown-id':
    case 'idle-rule':
      return `${position}${planFaults[fault.fault](fault.id)}`;
  }
}
