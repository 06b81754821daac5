/** Rows that say 再掲 are said: no total counts them, for their records stand elsewhere. */
import { cellAddress } from '../../../area';
import type { RuleHead, RuleKind } from '../../engine/kind';

export interface RepeatedRowsRule extends RuleHead {
  readonly kind: 'repeated-rows';
}

export const repeatedRows: RuleKind<RepeatedRowsRule> = {
  compile(rule, on) {
    return function* () {
      const { repeated, header, definition } = on.ledger;
      const [first] = repeated;
      if (first === undefined) return;
      // A column of headings is often merged down over the row.
      const { column } = on.numberColumn ?? header;
      const place = { row: first, column };
      const cells = repeated.map((row) => cellAddress(row, column));
      const facts = { cells, recordName: definition.recordName };
      yield on.ofLedger(rule, place, { sentence: 'repeated-rows', facts });
    };
  },
};
