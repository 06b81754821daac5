/**
 * An amount is not so far from the record's other years that its unit was probably mixed up. What is usual is the median of the
 * record's other years, which a condition does not know.
 */
import { Big } from 'big.js';
import * as v from 'valibot';
import { onceACell } from '../../../ledger/contents';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import { readValue, unitOf } from '../../../values';
import { printDecimal } from '../../../values/decimal';
import { wholeAmount } from '../../../values/money';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { isToldOtherwise } from '../notation/shown-otherwise';
import { storedNumber } from '../notation/stored-number';
import { ruleHeadSchema } from '../../engine/rule-head';
import { numberSchema } from '../../../data-schema';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const sameScaleRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('same-scale'),
  /** How many times the median of the other years, or which fraction of it, is suspicious: from and to, both included. */
  from: numberSchema,
  to: numberSchema,
});
export type SameScaleRule = DataOf<typeof sameScaleRuleSchema>;

const messages = {
  'same-scale': takes<{
    readonly median: string;
    readonly direction: 'larger' | 'smaller';
    readonly unit: string;
  }>(),
};

/** 円, 千円 and 百万円 are each a thousand times the one before. */
const STEP = 1000;

function median(amounts: readonly Big[]): Big | null {
  const sorted = amounts.toSorted((a, b) => a.cmp(b));
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper && lower ? upper.plus(lower).div(2) : null;
}

/** An amount of a record's year, without its sign: savings and costs are mixed up alike. */
interface YearAmount {
  readonly column: LedgerColumn;
  readonly cell: LedgerCell;
  readonly size: Big;
}

/** The size of a cell's amount; null where it holds none of its own. */
function sizeIn(cell: LedgerCell): Big | null {
  const money = cell.underMerge ? null : valueIn(cell, 'money');
  return (money && wholeAmount(money)?.abs()) ?? null;
}

function amountsOf(
  columns: readonly LedgerColumn[],
  record: LedgerRecord,
  sizeOf: (cell: LedgerCell) => Big | null,
): readonly YearAmount[] {
  const amounts: YearAmount[] = [];
  for (const column of columns) {
    const cell = record.at(column);
    const size = cell && sizeOf(cell);
    if (size) amounts.push({ column, cell, size });
  }
  return amounts;
}

interface Suspicion {
  readonly amount: YearAmount;
  readonly median: Big;
  /** Larger than the others, not smaller. */
  readonly larger: boolean;
}

function suspicion(
  amount: YearAmount,
  others: readonly YearAmount[],
  { from, to }: SameScaleRule,
): Suspicion | null {
  const middle = median(others.map(({ size }) => size));
  if (!middle || middle.eq(0) || amount.size.eq(0)) return null;
  const larger = amount.size.gt(middle);
  const [more, less] = larger ? [amount.size, middle] : [middle, amount.size];
  return more.gte(less.times(from)) && more.lte(less.times(to))
    ? { amount, median: middle, larger }
    : null;
}

/** The suspicious amounts of a record, but for those that are so only because of another suspicious one. */
function suspicions(amounts: readonly YearAmount[], rule: SameScaleRule): readonly Suspicion[] {
  // Two other years are needed to tell which is the usual size.
  if (amounts.length < 3) return [];
  const without = (...left: readonly YearAmount[]): readonly YearAmount[] =>
    amounts.filter((each) => !left.includes(each));
  const found = amounts
    .map((amount) => suspicion(amount, without(amount), rule))
    .filter((each) => each !== null);
  return found.filter(({ amount }) =>
    found.every(
      (other) => other.amount === amount || suspicion(amount, without(amount, other.amount), rule),
    ),
  );
}

function messageOf({
  amount: { column, cell },
  median: middle,
  larger,
}: Suspicion): MessageOf<typeof messages> {
  const { type } = column.field;
  const params = {
    median: printDecimal(middle.round(0, Big.roundHalfUp)),
    direction: larger ? ('larger' as const) : ('smaller' as const),
    unit: unitOf(type)?.name ?? '',
  };
  const print = typeof cell.raw === 'string' ? cell.raw : '';
  const money = valueIn(cell, 'money');
  const held = money && storedNumber(money, type, print)?.content;
  if (typeof held !== 'number') return { message: 'same-scale', params };
  const right = larger ? new Big(held).div(STEP) : new Big(held).times(STEP);
  const reading = readValue(right.toNumber(), type);
  const stored = reading.state === 'value' ? storedNumber(reading.value, type, print) : null;
  if (!stored) return { message: 'same-scale', params };
  // A cell that holds a number keeps its own format.
  const content = typeof cell.raw === 'string' ? stored : { content: stored.content };
  return { message: 'same-scale', params, fix: { way: 'money', ...content } };
}

export const sameScale: RuleKind<SameScaleRule, typeof messages> = {
  schema: sameScaleRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const fields = new Set(
      on.ledger.columns
        .filter(({ field, year }) => year !== null && unitOf(field.type) !== null)
        .map(({ field }) => field.id),
    );
    const groups = [...fields].map((field) => on.columns(field));
    return function* () {
      const sizeOf = onceACell(sizeIn);
      for (const columns of groups)
        for (const record of on.all)
          for (const found of suspicions(amountsOf(columns, record, sizeOf), rule))
            if (!isToldOtherwise(found.amount.cell, found.amount.column))
              yield findingAt(rule, found.amount.column, record, messageOf(found));
    };
  },
};
