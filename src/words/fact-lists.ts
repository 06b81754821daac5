/** Takes lists of texts out of what a trouble's sentence names. */
import type { Trouble } from '../core/outcome';

/** Gives the texts that bear a name; none where there is no list of that name. */
export function listOf(params: Trouble['params'], name: string): readonly string[] {
  const value = params[name];
  return typeof value === 'object' ? value : [];
}
