/**
 * Every record under a ledger's headings is read: what is not is said where it stands, and the workbook cannot be submitted. It
 * is about rows that are no records: a condition sees records alone.
 */
import * as v from 'valibot';
import { partsOf } from '../../../ledger/positions';
import { areaAddress } from '../../../area';
import type { UnreadRows } from '../../../ledger/unread';
import type { RuleKind } from '../../engine/kind';
import type { PlacedFinding } from '../../engine/rule-head';
import { takes } from '../../engine/message';
import type { Declares } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecords } from '../../../records/record-book';
import { findingOf } from '../../engine/findings';

const allReadRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('all-read'),
  /** What else is looked for in place of records: hidden sheets with records, or rows with figures that are no records. */
  of: v.optional(v.picklist(['hidden-sheets', 'figures'])),
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
  'unread-hidden': takes<UnreadParams>(),
  'unread-figures': takes<UnreadParams>(),
};

/** Says of which kind something is that was not read. A sheet that a person has put out of sight is an old copy more often than not. */
function kindOf({ where, visible }: UnreadRows): AllReadRule['of'] {
  if (where === 'figures') return 'figures';
  return where === 'other-sheet' && !visible ? 'hidden-sheets' : undefined;
}

/** Makes a finding at the first cell of what was not read. */
function ofUnread(
  rule: AllReadRule & Declares<typeof messages>,
  on: LedgerRecords,
  unread: UnreadRows,
  message: keyof typeof messages,
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
  return findingOf(
    rule,
    on.ledger,
    { ...area, sheet: { sheetId, sheet } },
    { message, params },
    { value },
  );
}

function messageOf(unread: UnreadRows, table: string | null): keyof typeof messages {
  if (kindOf(unread) === 'hidden-sheets') return 'unread-hidden';
  const { where } = unread;
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
          if (kindOf(each) === rule.of) yield ofUnread(rule, on, each, messageOf(each, part.table));
    };
  },
};
