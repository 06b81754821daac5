/** C07: numbers, money, years and dates can be read. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { printFiscalYear, shortFiscalYear } from '../../../fiscal-year';
import type { FiscalYear } from '../../../fiscal-year';
import { printValue } from '../../../values';
import type { UnreadableReason, ValueType } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ownCells } from '../../engine/checked-ledger';
import { repair } from './repaired';
import { fixAsShown } from './shown-otherwise';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const readableRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('readable'),
  /** Fields of which a rule of the plan says it. */
  except: v.optional(v.array(v.string())),
});
export type ReadableRule = DataOf<typeof readableRuleSchema>;

const messages = {
  unreadable: takes<{
    readonly kind: ValueType['kind'];
    readonly reason: UnreadableReason;
    readonly rest: string;
    readonly examples: readonly string[];
  }>(),
};

/** What may stand in brackets behind an amount, each behind one that is large enough. */
const BRACKETS = [
  { portion: new Big(500), partOf: null },
  { portion: null, partOf: 1 },
];

/** How the plan writes what could not be read: its own year, the brackets of an amount; none where the words have it. */
function examples(
  type: ValueType,
  reason: UnreadableReason,
  [year]: readonly FiscalYear[],
): readonly string[] {
  if (type.kind === 'fiscal-year' && year !== undefined)
    return [printFiscalYear(year), shortFiscalYear(year)];
  if (type.kind !== 'money' || reason !== 'bracket') return [];
  return BRACKETS.filter(({ partOf }) =>
    partOf === null ? type.portionLabel !== undefined : type.partOfLabel !== undefined,
  ).map((bracket) => {
    const part = { section: null, amount: new Big(1000), ...bracket };
    return printValue({ kind: 'money', form: 'amount', parts: [part] }, type);
  });
}

export const readable: RuleKind<ReadableRule, typeof messages> = {
  schema: readableRuleSchema,
  messages,
  compile(rule, on) {
    const { numberField } = on.ledger.definition;
    // A record's number has C02, allowed values have C06.
    const columns = on.ledger.columns.filter(
      ({ field }) =>
        field.id !== numberField &&
        field.type.kind !== 'one-of' &&
        !rule.except?.includes(field.id),
    );
    return function* () {
      for (const column of columns)
        for (const [index, cell] of ownCells(column)) {
          const { reading, raw, text } = cell;
          // A date that cannot exist was read: C14 says so.
          if (reading.state !== 'unreadable' || reading.reason === 'impossible-date') continue;
          const params = {
            kind: column.field.type.kind,
            reason: reading.reason,
            rest: text.slice(reading.at),
            examples: examples(column.field.type, reading.reason, on.years),
          };
          yield on.at(rule, column, index, {
            message: 'unreadable',
            params,
            ...repair(raw, column.field.type),
            ...fixAsShown(cell, column),
          });
        }
    };
  },
};
