/** What rules about scores, grades, marks and numbered items check and why, in Japanese. */
import type { RuleWords } from '../../rule-sentences';

export const scores = {} satisfies RuleWords;
