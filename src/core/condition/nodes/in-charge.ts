/** A record has a section in charge, of its own, merged over it or inherited from the record that it belongs to. */
import type { ConditionKind } from '../node';
import type { Said } from '../../condition-sentence';

export interface InCharge {
  readonly inCharge: true;
}

function saying(holds: boolean): Said {
  return { message: 'in-charge', holds, facts: {} };
}

export const hasSection: ConditionKind<InCharge> = {
  compile: (_condition, on) => ({
    holds: (index) => (on.sections[index] ?? []).length > 0,
    tell: (_index, _year, holds) => [saying(holds)],
  }),
  says: () => saying(true),
  fields: () => [],
};
