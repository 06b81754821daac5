/** What rules about targets, periods and policies check and why, in Japanese. */
import type { RuleWords } from '../../rule-sentences';

export const targets = {} satisfies RuleWords;
