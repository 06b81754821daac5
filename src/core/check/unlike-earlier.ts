/** A text is not the one of an earlier record: of any, or of the one right above. */
import { cellAddress } from '../area';
import { wordForWord } from '../values/comparable';
import { ownCells, saidIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface UnlikeEarlierRule extends RuleHead {
  readonly kind: 'unlike-earlier';
  readonly field: string;
  /** Which earlier records it is compared with: all where left out, or the one right above alone. */
  readonly than?: 'above';
  /** Texts up to so many signs may stand in several records: 随時実施. */
  readonly longerThan?: number;
}

export const unlikeEarlier: RuleKind<UnlikeEarlierRule> = {
  compile(rule, on) {
    const columns = on.columns(rule.field);
    const shortest = (rule.longerThan ?? 0) + 1;
    return function* () {
      for (const column of columns) {
        const first = new Map<string, number>();
        // One text merged down several records was not copied: ownCells leaves it out.
        for (const [index, cell] of ownCells(column)) {
          const said = wordForWord(saidIn(cell));
          const earlier = first.get(said);
          if (rule.than === 'above') first.clear();
          if (said.length < shortest) continue;
          if (earlier === undefined || rule.than === 'above') first.set(said, index);
          if (earlier === undefined) continue;
          const facts = {
            firstRecord: on.numbers[earlier] ?? '',
            firstCell: cellAddress(on.ledger.rows[earlier] ?? 0, column.column),
          };
          yield on.at(rule, column, index, { sentence: 'unlike-earlier', facts });
        }
      }
    };
  },
};
