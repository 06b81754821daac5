/**
 * An amount that is part of another record's (内数) names a record that exists, and is not larger than that one's. Which record
 * the amount is part of stands in the cell's own text, where no condition reads.
 */
import * as v from 'valibot';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import type { MoneyPart } from '../../../values';
import { unitOf } from '../../../values';
import { printDecimal } from '../../../values/decimal';
import { wholeAmount } from '../../../values/money';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll, takes } from '../../engine/message';
import type { BreakOf } from '../../engine/message';
import { isLargerThanWhole } from './part-in-whole';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const partOfRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('part-of'),
  field: v.string(),
});
export type PartOfRule = DataOf<typeof partOfRuleSchema>;

/** What the messages of a part name: the other record, and how much. */
type Part = { readonly other: string; readonly part: string };

const messages = {
  'part-of-unknown': takes<Part>(),
  'part-of-itself': takes<Part>(),
  'part-of-nothing': takes<Part>(),
  'part-of-larger': takes<Part & { readonly whole: string }>(),
};

/** Says what is wrong with one part, or null. A whole that is ※ or cannot be read is not compared. */
function fault(
  part: MoneyPart,
  column: LedgerColumn,
  self: LedgerRecord,
): BreakOf<typeof messages> | null {
  const { type } = column.field;
  const unit = unitOf(type)?.name ?? '';
  const params = { other: String(part.partOf), part: printDecimal(part.amount) + unit };
  const other = self.among.named(String(part.partOf));
  if (!other) return { message: 'part-of-unknown', params };
  if (other === self) return { message: 'part-of-itself', params };
  const cell = other.at(column);
  const money = valueIn(cell, 'money');
  if (cell?.reading.state === 'blank' || money?.form === 'none')
    return { message: 'part-of-nothing', params };
  const whole = money && wholeAmount(money);
  if (!whole || !isLargerThanWhole(part.amount, whole)) return null;
  return { message: 'part-of-larger', params: { ...params, whole: printDecimal(whole) + unit } };
}

/** Says whether a cell names a record whose amount holds its own. */
function namesWhole(cell: LedgerCell): boolean {
  const money = valueIn(cell, 'money');
  return money?.form === 'amount' && money.parts.some(({ partOf: number }) => number !== null);
}

export const partOf: RuleKind<PartOfRule, typeof messages> = {
  schema: partOfRuleSchema,
  messages,
  reach: () => 'ledger',
  compile(rule, on) {
    const columns = on.columns(rule.field);
    if (!on.numberColumn) return null;
    return function* () {
      for (const column of columns)
        for (const [record, cell] of on.ownCells(column, namesWhole)) {
          const money = valueIn(cell, 'money');
          if (money?.form !== 'amount') continue;
          const faults = money.parts.flatMap((part) =>
            part.partOf === null ? [] : (fault(part, column, record) ?? []),
          );
          const message = messageOfAll(faults);
          if (message) yield findingAt(rule, column, record, message);
        }
    };
  },
};
