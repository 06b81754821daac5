/** Rows that say 再掲 are said: no total counts them, for their records stand elsewhere. */
import { numberColumn } from '../../../ledger/ledger';
import { partsOf } from '../../../ledger/positions';
import { cellAddress } from '../../../area';
import type { RuleHead, RuleKind } from '../../engine/kind';

export interface RepeatedRowsRule extends RuleHead {
  readonly kind: 'repeated-rows';
}

export const repeatedRows: RuleKind<RepeatedRowsRule> = {
  compile(rule, on) {
    return function* () {
      for (const part of partsOf(on.ledger)) {
        const { repeated, header, definition } = part;
        const [first] = repeated;
        if (first === undefined) continue;
        // A column of headings is often merged down over the row.
        const { column } = numberColumn(part) ?? header;
        const position = { row: first, column, sheet: part };
        const cells = repeated.map((row) => cellAddress(row, column));
        const params = { cells, recordName: definition.recordName };
        yield on.ofLedger(rule, position, { message: 'repeated-rows', params });
      }
    };
  },
};
