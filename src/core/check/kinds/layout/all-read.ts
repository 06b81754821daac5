/**
 * Every record under a ledger's headings is read: what is not is said where it stands, and the workbook cannot be submitted. It
 * is about rows that are no records: a condition sees records alone.
 */
import * as v from 'valibot';
import { partsOf } from '../../../ledger/positions';
import { areaAddress } from '../../../area';
import type { UnreadRows } from '../../../ledger/unread';
import type { RuleKind } from '../../engine/kind';
import type { PlacedFinding, RuleHead } from '../../engine/rule-head';
import { takes } from '../../engine/message';
import type { Declares, Messages, Params } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecords } from '../../../records/record-book';
import { findingOf } from '../../engine/findings';

const allReadRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('all-read'),
});
export type AllReadRule = DataOf<typeof allReadRuleSchema>;

/** What the messages about rows name that were not read. */
export type UnreadParams = {
  readonly sheet: string;
  readonly range: string;
  readonly rows: number;
  readonly ledger: string;
  readonly recordName: string;
  /** The table's name, or `''` where the ledger is none. */
  readonly table: string;
  /** The sheet of the ledger, which is read. */
  readonly read: string;
  /** On a status sheet: the label that is not there, the cell's text, or the record's number; `''` elsewhere. */
  readonly label: string;
};

const messages = {
  'unread-other-sheet': takes<UnreadParams>(),
  'unread-no-headings': takes<UnreadParams>(),
  'unread-own-headings': takes<UnreadParams>(),
  'unread-below': takes<UnreadParams>(),
  'unread-below-table': takes<UnreadParams>(),
  'unread-above': takes<UnreadParams>(),
  'unread-sheet-label': takes<UnreadParams>(),
  'unread-sheet-parts': takes<UnreadParams>(),
  'unread-sheet-again': takes<UnreadParams>(),
};

/** A sheet that a person has put out of sight is an old copy more often than not. */
export function isHiddenCopy({ where, visible }: UnreadRows): boolean {
  return where === 'other-sheet' && !visible;
}

/** Makes a finding at the first cell of what was not read. */
export function ofUnread<I extends string>(
  rule: RuleHead & Declares<Readonly<Record<I, Params<UnreadParams>>>>,
  on: LedgerRecords,
  unread: UnreadRows,
  message: NoInfer<I>,
): PlacedFinding {
  const { area, sheet, sheetId, rows, label = '' } = unread;
  const range = areaAddress(area);
  const { definition } = on.ledger;
  const { table } = partsOf(on.ledger).find((part) => part.sheetId === sheetId) ?? on.ledger;
  const params: UnreadParams = {
    sheet,
    range,
    rows,
    ledger: definition.name,
    recordName: definition.recordName,
    table: table ?? '',
    read: on.ledger.sheet,
    label,
  };
  // The range tells this finding from others of the ledger, where a reason is kept for it.
  const value = `${sheet}!${range}`;
  // The messages of both kinds name the same.
  const ruled: RuleHead & Declares<Messages> = rule;
  return findingOf(
    ruled,
    on.ledger,
    { ...area, sheet: { sheetId, sheet } },
    { message, params },
    { value },
  );
}

function messageOf(
  where: Exclude<UnreadRows['where'], 'figures'>,
  table: string | null,
): keyof typeof messages {
  return where === 'below' && table !== null ? 'unread-below-table' : `unread-${where}`;
}

export const allRead: RuleKind<AllReadRule, typeof messages> = {
  schema: allReadRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      for (const part of partsOf(on.ledger))
        for (const each of part.unread)
          if (each.where !== 'figures' && !isHiddenCopy(each))
            yield ofUnread(rule, on, each, messageOf(each.where, part.table));
    };
  },
};
