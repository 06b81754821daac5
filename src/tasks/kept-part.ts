/** A person's answer to whether the ledgers are a part of the plan's (一部の課のもの), as the workbook keeps it in one of its settings. */
import type { Settings } from '../excel/read';
import { PART_KEY } from '../excel/settings';

const ANSWERS = { part: true, whole: false } as const;

/** Takes the answer from what was read of the workbook's settings; undefined where nobody has answered. */
export function keptPart(settings: Settings): boolean | undefined {
  const kept = settings[PART_KEY];
  return kept === 'part' || kept === 'whole' ? ANSWERS[kept] : undefined;
}

/** Prints an answer as the setting holds it. */
export function printPart(isPart: boolean): string {
  return isPart ? 'part' : 'whole';
}
