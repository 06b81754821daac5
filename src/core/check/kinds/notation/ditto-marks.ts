/**
 * Names are written out: a ditto mark says something only as long as its row stands below the one that it repeats. A condition
 * is given what the mark stands for, not the mark.
 */
import * as v from 'valibot';
import type { DataOf } from '../../../data-schema';
import type { Fix } from '../../../finding';
import type { LedgerCell } from '../../../ledger/ledger';
import { cellText, isShownPlain } from '../../../shown-cell';
import { findingAt } from '../../engine/findings';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';

const dittoMarksRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('ditto-marks'),
});
export type DittoMarksRule = DataOf<typeof dittoMarksRuleSchema>;

const messages = { 'ditto-mark': takes<{ readonly above: string }>() };

/** What the mark stands for; where that cannot be read, it is to be corrected first. */
function writtenOut(cell: LedgerCell): { readonly fix?: Fix } {
  const { raw, reading } = cell;
  if (reading.state !== 'value') return {};
  const content = typeof raw === 'number' && isShownPlain(cell) ? raw : cellText(cell);
  return { fix: { way: 'ditto', content } };
}

export const dittoMarks: RuleKind<DittoMarksRule, typeof messages> = {
  schema: dittoMarksRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      for (const column of on.ledger.columns)
        for (const [record, cell] of on.cells(column, ({ ditto }) => ditto !== undefined)) {
          if (cell.ditto === undefined || cell.underMerge !== undefined) continue;
          const params = { above: cellText(cell) };
          yield findingAt(rule, column, record, {
            message: 'ditto-mark',
            params,
            ...writtenOut(cell),
          });
        }
    };
  },
};
