/** What findings about accounts of the two halves of a year say in Japanese. */
import type { Sentence } from '../../finding-place';

export const halves = {} satisfies Record<string, Sentence>;
