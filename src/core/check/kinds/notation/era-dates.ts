/**
 * Era dates exist, in headers, in texts and in fields of dates. It looks at headings too, and at dates within texts, which a
 * condition does not read.
 */
import * as v from 'valibot';
import { partsOf } from '../../../ledger/positions';
import { fiscalYearsIn, withPossibleYears } from '../../../fiscal-year';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import { cellText } from '../../../shown-cell';
import { natureOf, readValue } from '../../../values';
import type { ValueType } from '../../../values';
import { squashed } from '../../../values/comparable';
import { impossibleDatesIn, withPossibleDates } from '../../../values/dates-in-text';
import { mechanicalFix } from './fixed';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt, findingOf } from '../../engine/findings';

const eraDatesRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('era-dates'),
});
export type EraDatesRule = DataOf<typeof eraDatesRuleSchema>;

const messages = {
  'impossible-date': takes<{ readonly dates: readonly string[] }>(),
  'impossible-year-header': takes(),
};

/** Says whether a fixed cell names no date any more that cannot exist; some can not be derived (平成30年13月). */
function exists(content: string | number, type: ValueType): boolean {
  const reading = readValue(content, type);
  return (
    (reading.state !== 'unreadable' || reading.reason !== 'impossible-date') &&
    impossibleDatesIn(String(content)).length === 0
  );
}

/** The header is fixed where it names the year itself, not the row above it. */
function headerMessage({ header }: LedgerColumn): MessageOf<typeof messages> {
  const content = withPossibleYears(withPossibleDates(header));
  const message: MessageOf<typeof messages> = { message: 'impossible-year-header' };
  return content === header ? message : { ...message, fix: { way: 'era', content } };
}

function yearExists(column: LedgerColumn): boolean {
  return fiscalYearsIn(squashed(column.headerText)).every(
    ({ year, exists }) => exists || year !== column.year,
  );
}

/** The dates of a cell that cannot exist: the cell's own where it is a date, or those in its text. */
function datesIn(cell: LedgerCell, type: ValueType): readonly string[] {
  const { raw, reading } = cell;
  if (reading.state === 'unreadable' && reading.reason === 'impossible-date')
    return [cellText(cell)];
  if (typeof raw !== 'string' || natureOf(type) !== null) return [];
  return impossibleDatesIn(raw);
}

export const eraDates: RuleKind<EraDatesRule, typeof messages> = {
  schema: eraDatesRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const { columns } = on.ledger;
    return function* () {
      for (const part of partsOf(on.ledger))
        for (const column of part.columns) {
          const { field, year } = column;
          if (year === null || yearExists(column)) continue;
          const row = part.header.row + part.header.rows - 1;
          const position = { row, column: column.column, sheet: part };
          const about = { field: field.label, year, value: column.header };
          yield findingOf(rule, on.ledger, position, headerMessage(column), about);
        }
      for (const column of columns) {
        const { field } = column;
        const namesSome = (cell: LedgerCell): boolean => datesIn(cell, field.type).length > 0;
        for (const [record, cell] of on.ownCells(column, namesSome)) {
          const dates = datesIn(cell, field.type);
          const message: MessageOf<typeof messages> = {
            message: 'impossible-date',
            params: { dates },
          };
          const fix = typeof cell.raw === 'string' ? mechanicalFix('era', cell, field.type) : null;
          yield findingAt(
            rule,
            column,
            record,
            fix && exists(fix.content, field.type) ? { ...message, fix } : message,
          );
        }
      }
    };
  },
};
