/** Prints a plan as the text of a file. */
import { FORMAT_VERSION } from './schema';
import type { Plan } from './schema';

/** Gives JSON that people can read and change; it says in which form it is written. */
export function planText(plan: Plan): string {
  return `${JSON.stringify({ formatVersion: FORMAT_VERSION, ...plan }, null, 2)}\n`;
}
