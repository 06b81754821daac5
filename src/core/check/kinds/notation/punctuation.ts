/**
 * Texts use one sign for the comma: `、` or a half-width `,` does not stand where `，` is used otherwise. What is usual is told
 * by all texts of the ledger together, where a condition sees one record.
 */
import * as v from 'valibot';
import { onceACell } from '../../../ledger/contents';

import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecords } from '../../../records/record-book';
import { findingAt } from '../../engine/findings';

const punctuationRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('punctuation'),
  fields: v.array(v.string()),
  /** The sign that the city uses. */
  comma: v.string(),
  /** Signs that stand for it by mistake. A comma between digits is a separator, and none. */
  instead: v.array(v.string()),
});
export type PunctuationRule = DataOf<typeof punctuationRuleSchema>;

const messages = {
  punctuation: takes<{ readonly signs: readonly string[]; readonly comma: string }>(),
};

function count(text: string, signs: readonly string[]): number {
  // Most texts have none of the signs, and need no closer look.
  if (!signs.some((sign) => text.includes(sign))) return 0;
  return [...text.replace(/(?<=[0-9０-９])[,，](?=[0-9０-９]{3})/gu, '')].filter((sign) =>
    signs.includes(sign),
  ).length;
}

/** The text that "otherwise uses `，`" is the cell's own, or else the ledger's as a whole: there most commas decide. */
function ledgerUses(
  on: LedgerRecords,
  columns: readonly LedgerColumn[],
  rule: PunctuationRule,
): boolean {
  let right = 0;
  let wrong = 0;
  const commasIn = onceACell(({ raw }) =>
    typeof raw === 'string' ? [count(raw, [rule.comma]), count(raw, rule.instead)] : [0, 0],
  );
  for (const column of columns)
    for (const [, cell] of on.ownCells(column)) {
      const [own = 0, others = 0] = commasIn(cell);
      right += own;
      wrong += others;
    }
  return right > wrong;
}

export const punctuation: RuleKind<PunctuationRule, typeof messages> = {
  schema: punctuationRuleSchema,
  messages,
  reach: () => 'ledger',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    return function* () {
      const usual = ledgerUses(on, columns, rule);
      const isWrong = ({ raw }: LedgerCell): boolean =>
        typeof raw === 'string' &&
        count(raw, rule.instead) > 0 &&
        (usual || count(raw, [rule.comma]) > 0);
      for (const column of columns)
        for (const [record, { raw }] of on.ownCells(column, isWrong)) {
          if (typeof raw !== 'string') continue;
          const signs = rule.instead.filter((sign) => count(raw, [sign]) > 0);
          const params = { signs, comma: rule.comma };
          yield findingAt(rule, column, record, { message: 'punctuation', params });
        }
    };
  },
};
