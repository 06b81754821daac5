/** Why what was written is no reason, and what a good one holds, in English. */
import type { reasonFaults as japanese } from '../ja/reason-faults';

const GOOD = 'Say with whom or by which document it was confirmed, and why the entry stands.';

export const reasonFaults: typeof japanese = {
  phrase: `A word such as “OK” or “checked” is no reason. ${GOOD}`,
  'own-words': `The words of the finding or of the cell again are no reason. ${GOOD}`,
};
