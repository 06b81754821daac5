/**
 * What Excel shows of a cell by its number format is what the cell holds. It compares what a cell holds with what its number
 * format shows of it; a condition is given one of the two.
 */
import { Big } from 'big.js';
import * as v from 'valibot';
import type { Fix } from '../../../finding';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import { cellText } from '../../../shown-cell';
import { isHeldAmount, mostOf, printValue, readValue, repairWayOf, unitOf } from '../../../values';
import type { ValueType } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { shownFigure } from './shown-figure';
import { storedNumber } from './stored-number';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const shownOtherwiseRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('shown-otherwise'),
});
export type ShownOtherwiseRule = DataOf<typeof shownOtherwiseRuleSchema>;

const messages = {
  'shown-otherwise': takes<{ readonly held: string }>(),
  'shown-as-date': takes<{ readonly held: string }>(),
  'not-shown': takes<{ readonly held: string }>(),
  'text-not-shown': takes<{ readonly held: string }>(),
};

/** Headings of shares: their numbers are shown as percentages. */
const SHARE = /[%％率比]|割合|割/u;

function isShownAsPercent(cell: LedgerCell, type: ValueType): boolean {
  return shownFigure(cell, type)?.as === 'percent';
}

/** A column of shares, most of which are shown as percentages: 0.853 shown as 85.3% is what it says. */
function isPercentage({ field, headerText, cells }: LedgerColumn): boolean {
  const { type } = field;
  const upToOne = mostOf(type)?.lte(1) === true;
  if (!upToOne && !SHARE.test(headerText)) return false;
  const numbers = cells.filter(({ raw }) => typeof raw === 'number');
  return numbers.filter((cell) => isShownAsPercent(cell, type)).length * 2 > numbers.length;
}

/** The number that the cell shows, in the field's unit, with a format that shows it plain. */
function shownAsFix(figure: Big, type: ValueType): Fix | null {
  const reading = readValue(figure.toNumber(), type);
  if (reading.state !== 'value') return null;
  const stored = storedNumber(reading.value, type, printValue(reading.value, type));
  return stored && { way: repairWayOf(type) ?? 'number', ...stored };
}

/** The saying about a number of which Excel shows another one; null where both are one. */
function numberMessage(cell: LedgerCell, column: LedgerColumn): MessageOf<typeof messages> | null {
  const { type } = column.field;
  const shown = shownFigure(cell, type);
  if (!shown || typeof cell.raw !== 'number') return null;
  const unit = unitOf(type);
  const reading = readValue(cell.raw, type);
  const held = reading.state === 'value' ? printValue(reading.value, type) : String(cell.raw);
  const params = { held: unit?.inCell === false ? held + unit.name : held };
  switch (shown.as) {
    case 'date':
      return { message: 'shown-as-date', params };
    case 'nothing': {
      const fix = shownAsFix(new Big(cell.raw), type);
      return { message: 'not-shown', params, ...(fix ? { fix } : {}) };
    }
    case 'percent':
    case 'number': {
      if (shown.as === 'percent' && isPercentage(column)) return null;
      const isAmount = shown.as === 'number' || !unit;
      const fix = isAmount ? shownAsFix(shown.figure, type) : null;
      return { message: 'shown-otherwise', params, ...(fix ? { fix } : {}) };
    }
  }
}

/** A text that a number format hides, or shows other words for: 〃. */
function textMessage(cell: LedgerCell): MessageOf<typeof messages> | null {
  const { raw } = cell;
  if (typeof raw !== 'string' || cellText(cell).includes(raw.trim())) return null;
  const fix: Fix = { way: 'spelling', content: raw, numberFormat: 'General' };
  return { message: 'text-not-shown', params: { held: raw }, fix };
}

/** What the rule says of a cell; null where it shows what it holds. */
function messageOf(cell: LedgerCell, column: LedgerColumn): MessageOf<typeof messages> | null {
  if (typeof cell.raw === 'string') return textMessage(cell);
  return isHeldAmount(cell, column.field.type) ? numberMessage(cell, column) : null;
}

/** Gives the number that an unreadable one is shown as (85% of 0.85), as part of what a finding says. */
export function fixAsShown(cell: LedgerCell, column: LedgerColumn): { readonly fix?: Fix } {
  const fix = numberMessage(cell, column)?.fix;
  return fix ? { fix } : {};
}

/** Says whether the rule tells that a cell shows another number than it holds: what follows from that is not said twice. */
export function isToldOtherwise(cell: LedgerCell, column: LedgerColumn): boolean {
  return messageOf(cell, column) !== null;
}

export const shownOtherwise: RuleKind<ShownOtherwiseRule, typeof messages> = {
  schema: shownOtherwiseRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      for (const column of on.ledger.columns)
        for (const [record, cell] of on.ownCells(
          column,
          (each) => messageOf(each, column) !== null,
        )) {
          const message = messageOf(cell, column);
          if (message) yield findingAt(rule, column, record, message);
        }
    };
  },
};
