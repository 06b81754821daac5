/** What rules about accounts of the two halves of a year check and why, in Japanese. */
import type { RuleWords } from '../../rule-sentences';

export const halves = {} satisfies RuleWords;
