/** A scope's conditions as pairs of range and criterion, as COUNTIFS and SUMIFS take them. */
import type { LedgerColumn } from '../ledger/ledger';
import { countifsCriterion } from './countifs-criterion';
import type { CountifsCriterion } from './countifs-criterion';
import { quoted } from './expression';
import type { ValueReason } from './figure';
import { columnReference } from './references';
import type { Condition, Scope } from './scope';

/** Why no formula can pick the scope's records. */
export interface NotLive {
  readonly live: false;
  readonly reason: ValueReason;
}

export type Criteria =
  | {
      readonly live: true;
      readonly kind: 'pairs';
      /** `range,criterion` pairs, each with a leading comma. */
      readonly pairs: string;
      /** One criterion is a list, so the function returns several results that have to be added. */
      readonly several: boolean;
    }
  /** A list of 1 and 0, one for each row of the ledger's range. */
  | { readonly live: true; readonly kind: 'weights'; readonly weights: string }
  | NotLive;

export const SPELLING: NotLive = { live: false, reason: 'spelling' };

function columnOfCondition(condition: Condition): LedgerColumn | undefined {
  return condition.kind === 'filled' ? condition.columns[0] : (condition.column ?? undefined);
}

/** Writes a scope's conditions as pairs of COUNTIFS. */
export function asPairs({ among, conditions }: Scope): Criteria {
  const found: { readonly reference: string; readonly countifsCriterion: CountifsCriterion }[] = [];
  for (const condition of conditions) {
    const each = countifsCriterion(among, condition);
    if (typeof each === 'string') return { live: false, reason: each };
    if ('texts' in each && each.rowByRow) return SPELLING;
    const column = columnOfCondition(condition);
    if (!column) return SPELLING;
    found.push({ reference: columnReference(among.ledger, column), countifsCriterion: each });
  }
  // Excel combines two lists as a row and a column; for a third list there is no further direction.
  const lists = found.filter(
    ({ countifsCriterion: each }) => 'texts' in each && each.texts.length > 1,
  );
  if (lists.length > 2) return SPELLING;
  const pairs = found.map((each) => {
    if ('plain' in each.countifsCriterion)
      return `,${each.reference},${each.countifsCriterion.plain}`;
    const separator = each === lists[1] ? ';' : ',';
    const texts = each.countifsCriterion.texts.map(quoted);
    const criterion = texts.length > 1 ? `{${texts.join(separator)}}` : texts.join('');
    return `,${each.reference},${criterion}`;
  });
  return { live: true, kind: 'pairs', pairs: pairs.join(''), several: lists.length > 0 };
}
