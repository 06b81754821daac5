/** Every record under a ledger's headings is read: what is not is said where it stands, and the workbook cannot be submitted. */
import * as v from 'valibot';
import { partsOf } from '../../../ledger/positions';
import { areaAddress } from '../../../area';
import type { UnreadRows } from '../../../ledger/unread';
import type { CheckedLedger } from '../../engine/checked-ledger';
import type { PlacedFinding, RuleHead, RuleKind } from '../../engine/kind';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const allReadRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('all-read'),
});
export type AllReadRule = DataOf<typeof allReadRuleSchema>;

/** A sheet that a person has put out of sight is an old copy more often than not. */
export function isHiddenCopy({ where, visible }: UnreadRows): boolean {
  return where === 'other-sheet' && !visible;
}

/** Makes a finding at the first cell of what was not read. */
export function ofUnread(
  rule: RuleHead,
  on: CheckedLedger,
  unread: UnreadRows,
  message: string,
): PlacedFinding {
  const { area, sheet, sheetId, rows } = unread;
  const range = areaAddress(area);
  const { definition } = on.ledger;
  const { table } = partsOf(on.ledger).find((part) => part.sheetId === sheetId) ?? on.ledger;
  const params = {
    ...{ sheet, range, rows, ledger: definition.name, recordName: definition.recordName },
    ...{ table: table ?? '', read: on.ledger.sheet },
  };
  // The range tells this finding from others of the ledger, where a reason is kept for it.
  const value = `${sheet}!${range}`;
  return on.ofLedger(rule, { ...area, sheet: { sheetId, sheet } }, { message, params }, { value });
}

function sentenceOf({ where }: UnreadRows, table: string | null): string {
  return where === 'below' && table !== null ? 'unread-below-table' : `unread-${where}`;
}

export const allRead: RuleKind<AllReadRule> = {
  schema: allReadRuleSchema,
  compile(rule, on) {
    return function* () {
      for (const part of partsOf(on.ledger))
        for (const each of part.unread)
          if (each.where !== 'figures' && !isHiddenCopy(each))
            yield ofUnread(rule, on, each, sentenceOf(each, part.table));
    };
  },
};
