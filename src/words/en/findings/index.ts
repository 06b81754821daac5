/** What every finding says in English; one file a group of rules beside. */
import { cells } from './cells';
import { figures } from './figures';
import { general } from './general';
import { halves } from './halves';
import { scores } from './scores';
import { targets } from './targets';
import { unread } from './unread';
import type { FindingSentences } from '../../finding-place';

export const findings: FindingSentences = {
  ...cells,
  ...general,
  ...scores,
  ...figures,
  ...targets,
  ...halves,
  ...unread,
};
