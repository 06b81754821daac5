/** What every finding says in Japanese; one file a family of rules beside. */
import { cells } from './cells';
import { amounts } from './amounts';
import { filling } from './filling';
import { layout } from './layout';
import { listing } from './listing';
import { notation } from './notation';
import { numbering } from './numbering';
import { references } from './references';
import { scores } from './scores';
import { targets } from './targets';
import type { FindingSentences } from '../../finding-place';

export const findings: FindingSentences = {
  ...cells,
  ...notation,
  ...filling,
  ...numbering,
  ...references,
  ...amounts,
  ...scores,
  ...targets,
  ...listing,
  ...layout,
};
