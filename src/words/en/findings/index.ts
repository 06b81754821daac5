/** What every finding says in English; one file a group of rules beside. */
import { cells } from './cells';
import { figures } from './figures';
import { general } from './general';
import { halves } from './halves';
import { scores } from './scores';
import { targets } from './targets';
import { unread } from './unread';

export const findings = {
  ...cells,
  ...general,
  ...scores,
  ...figures,
  ...targets,
  ...halves,
  ...unread,
};
