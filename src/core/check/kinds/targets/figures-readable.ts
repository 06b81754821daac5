/**
 * Cells with figures can be read: label, number, unit. It is about cells that cannot be read, which conditions leave alone.
 */
import * as v from 'valibot';
import type { Fix } from '../../../finding';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import { cellText } from '../../../shown-cell';
import { readValue } from '../../../values';
import type { UnreadableReason, ValueType } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord } from '../../../records/record-book';
import { findingAt } from '../../engine/findings';
import { typeAs } from '../../../values/value-in';

const figuresReadableRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('figures-readable'),
  fields: v.array(v.string()),
});
export type FiguresReadableRule = DataOf<typeof figuresReadableRuleSchema>;

const messages = {
  'figures-unreadable': takes<{
    readonly reason: UnreadableReason;
    readonly rest: string;
    readonly units: readonly string[];
  }>(),
};

/** The units in a record's other figures. */
function unitsOf(columns: readonly LedgerColumn[], record: LedgerRecord): readonly string[] {
  const units = columns.flatMap((column) => {
    const value = record.valueIn(column, 'figures');
    return value?.form === 'measures' ? value.measures.map(({ unit }) => unit) : [];
  });
  return [...new Set(units)];
}

/**
 * Gives what a cell was meant to say: what it shows, where that can be read (a number with its unit in the number format), or
 * that with the one unit of the record's other figures; null where neither can be read.
 */
function meant(cell: LedgerCell, type: ValueType, units: readonly string[]): string | null {
  const { text, raw } = cell;
  const shown = readValue(text, type);
  if (shown.state === 'value') return text;
  const [unit, ...others] = units;
  if (shown.state !== 'unreadable' || shown.reason !== 'no-unit') return null;
  if (unit === undefined || others.length > 0) return null;
  // 0.36 may be 36%.
  if (unit === '%' && typeof raw === 'number' && Math.abs(raw) <= 1) return null;
  const fixed = `${text.slice(0, shown.at).trimEnd()}${unit}${text.slice(shown.at)}`;
  return readValue(fixed, type).state === 'value' ? fixed : null;
}

export const figuresReadable: RuleKind<FiguresReadableRule, typeof messages> = {
  schema: figuresReadableRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    return function* () {
      for (const column of columns) {
        const { type } = column.field;
        const units = typeAs(type, 'figures')?.units ?? [];
        for (const [record, cell] of on.ownCells(column)) {
          const { reading } = cell;
          // A date that cannot exist was read: the kind era-dates says so.
          if (reading.state !== 'unreadable' || reading.reason === 'impossible-date') continue;
          const rest = cellText(cell).slice(reading.at).trim();
          const params = { reason: reading.reason, rest, units };
          const content = meant(cell, type, unitsOf(columns, record));
          const fix: Fix | null = content === null ? null : { way: 'derived', content };
          const message: MessageOf<typeof messages> = { message: 'figures-unreadable', params };
          yield findingAt(rule, column, record, fix ? { ...message, fix } : message);
        }
      }
    };
  },
};
