/** What findings about planned stages and figures with units say in Japanese. */
import type { Sentence } from '../../finding-place';

export const figures = {} satisfies Record<string, Sentence>;
