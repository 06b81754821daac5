/** A text is not the one of an earlier record. */
import { cellAddress } from '../area';
import { ownCells, saidIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface UnlikeEarlierRule extends RuleHead {
  readonly kind: 'unlike-earlier';
  readonly field: string;
}

export const unlikeEarlier: RuleKind<UnlikeEarlierRule> = {
  compile(rule, on) {
    const columns = on.columns(rule.field);
    return function* () {
      for (const column of columns) {
        const first = new Map<string, number>();
        for (const [index, cell] of ownCells(column)) {
          const said = saidIn(cell);
          if (said === '') continue;
          const earlier = first.get(said);
          if (earlier === undefined) {
            first.set(said, index);
            continue;
          }
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
