/** What every kind of rule checks and why, in English; one file a group of rules beside. */
import { cells } from './cells';
import { figures } from './figures';
import type { RuleWords } from '../../rule-words';
import { general } from './general';
import { halves } from './halves';
import { scores } from './scores';
import { targets } from './targets';
import { unread } from './unread';

export const rules = {
  ...cells,
  ...general,
  ...scores,
  ...figures,
  ...targets,
  ...halves,
  ...unread,
} satisfies RuleWords;
