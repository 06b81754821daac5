/** C14: era dates exist, in headers, in texts and in fields of dates. */
import { fiscalYearsIn } from '../fiscal-year';
import type { LedgerColumn } from '../ledger/ledger';
import { squashed } from '../values/comparable';
import { impossibleDatesIn } from '../values/era-date';
import { ownCells } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface EraDatesRule extends RuleHead {
  readonly kind: 'era-dates';
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'plan-cell', 'heading']);

function yearExists(column: LedgerColumn): boolean {
  return fiscalYearsIn(squashed(column.headerText)).every(
    ({ year, exists }) => exists || year !== column.year,
  );
}

export const eraDates: RuleKind<EraDatesRule> = {
  compile(rule, on) {
    const { columns, header } = on.ledger;
    const headerRow = header.row + header.rows - 1;
    return function* () {
      for (const column of columns) {
        const { field, year } = column;
        if (year !== null && !yearExists(column))
          yield on.ofLedger(
            rule,
            { row: headerRow, column: column.column },
            { sentence: 'impossible-year-header' },
            { field: field.label, year, value: column.header },
          );
        for (const [index, { reading, raw }] of ownCells(column)) {
          const dates =
            reading.state === 'unreadable' && reading.reason === 'impossible-date'
              ? [String(raw)]
              : reading.state === 'value' && TEXTS.has(field.type.kind)
                ? impossibleDatesIn(String(raw))
                : [];
          if (dates.length > 0)
            yield on.at(rule, column, index, { sentence: 'impossible-date', facts: { dates } });
        }
      }
    };
  },
};
