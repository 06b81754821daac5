/** What findings about targets, periods and policies say in Japanese. */
import type { Sentence } from '../../finding-place';

export const targets = {} satisfies Record<string, Sentence>;
