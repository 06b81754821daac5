/** What findings about scores, grades, marks and numbered items say in Japanese. */
import type { Sentence } from '../../finding-place';

export const scores = {} satisfies Record<string, Sentence>;
