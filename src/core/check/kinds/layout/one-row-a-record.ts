/** A record takes one row: where 計画 and 実績 stand below each other, every row would count as a record. */
import { partsOf } from '../../../ledger/positions';
import type { RuleHead, RuleKind } from '../../engine/kind';

export interface OneRowARecordRule extends RuleHead {
  readonly kind: 'one-row-a-record';
}

export const oneRowARecord: RuleKind<OneRowARecordRule> = {
  compile(rule, on) {
    return function* () {
      for (const part of partsOf(on.ledger)) {
        const { rowsARecord: found, rows, header, definition } = part;
        if (!found) continue;
        const position = { row: rows[0] ?? header.row, column: header.column, sheet: part };
        const params = {
          ...{ rows: found.rows, records: found.records, counted: rows.length },
          ...{ words: found.words, recordName: definition.recordName },
        };
        yield on.ofLedger(rule, position, { message: 'rows-a-record', params });
      }
    };
  },
};
