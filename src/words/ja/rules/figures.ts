/** What rules about planned stages and figures with units check and why, in Japanese. */
import type { RuleWords } from '../../rule-sentences';

export const figures = {} satisfies RuleWords;
