/** What the general rules check and why, in Japanese. */
import type { RuleWords } from '../../rule-sentences';

export const general = {} satisfies RuleWords;
