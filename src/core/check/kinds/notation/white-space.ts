/** White space that should not stand in a cell: at its ends, doubled within it, or signs that do not show. */
import type { LedgerCell } from '../../../ledger/ledger';
import { hasDoubledSpace, hasInvisibleSigns, hasSpaceAtEnds } from '../../../values/signs';

/** Says where a cell has such white space. One of white space alone counts as empty: where that is wrong, another rule says so. */
export function needlessSpace({
  raw,
  reading,
}: LedgerCell): 'at-ends' | 'doubled' | 'invisible' | null {
  if (typeof raw !== 'string' || reading.state === 'blank') return null;
  if (hasSpaceAtEnds(raw)) return 'at-ends';
  if (hasDoubledSpace(raw)) return 'doubled';
  return hasInvisibleSigns(raw) ? 'invisible' : null;
}
