/** C04: the records' numbers run without a gap, of codes each series for itself. */
import * as v from 'valibot';
import { positionOf } from '../../../ledger/positions';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import { printCode } from '../../../values/code';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const consecutiveRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('consecutive'),
  /** The number that the first record has. */
  from: v.number(),
});
export type ConsecutiveRule = DataOf<typeof consecutiveRuleSchema>;

const messages = {
  gap: takes<{ readonly from: string | number; readonly to: string | number }>(),
};

/** A record's number; the series of a code has a prefix. */
interface InSeries {
  readonly prefix: string;
  readonly number: number;
}

function numberIn(cell: LedgerCell): InSeries | null {
  if (cell.reading.state !== 'value') return null;
  const { value } = cell.reading;
  if (value.kind === 'integer') return { prefix: '', number: value.value };
  return value.kind === 'code' ? value : null;
}

/** Gives the numbers by record; null where there is none, or it stands in an earlier record already. */
function numbersOf(column: LedgerColumn): readonly (InSeries | null)[] {
  const seen = new Set<string>();
  return column.cells.map((cell) => {
    const number = numberIn(cell);
    const key = number && printCode(number);
    if (key === null || seen.has(key)) return null;
    seen.add(key);
    return number;
  });
}

interface Placed extends InSeries {
  readonly index: number;
}

/**
 * Lists the records that may be why numbers between two records are not there, each with a finding of its own: those between
 * the two whose number is missing, unreadable or a duplicate, and those that bear the second one's number too, of which the
 * first may be the wrong one.
 */
function whyMissing(
  column: LedgerColumn,
  numbers: readonly (InSeries | null)[],
  last: Pick<Placed, 'index'>,
  next: Placed,
): readonly number[] {
  return column.cells.flatMap((cell, index) => {
    if (numbers[index] !== null) return [];
    const number = numberIn(cell);
    const isAgain = number !== null && printCode(number) === printCode(next);
    return isAgain || (index > last.index && index < next.index) ? [index] : [];
  });
}

export const consecutive: RuleKind<ConsecutiveRule, typeof messages> = {
  schema: consecutiveRuleSchema,
  messages,
  compile(rule, on) {
    const column = on.numberColumn;
    // Sub-records bear their record's number, and not every record has some.
    const ofSubRecords = rule.ledger === undefined && on.ledger.definition.subRecordsOf;
    if (!column || ofSubRecords) return null;
    return function* () {
      const numbers = numbersOf(column);
      const all = numbers.flatMap((each, index) => (each === null ? [] : [{ ...each, index }]));
      // Series may stand between each other: each runs through the ledger for itself.
      for (const series of new Set(all.map(({ prefix }) => prefix))) {
        const own = all.filter(({ prefix }) => prefix === series);
        const spent = new Set<number>();
        let last = { number: rule.from - 1, index: -1 };
        for (const next of own.toSorted((a, b) => a.number - b.number)) {
          const missing = next.number - last.number - 1;
          if (missing > 0) {
            const why = whyMissing(column, numbers, last, next).filter((each) => !spent.has(each));
            if (missing > why.length) {
              const { row, column: at, ...sheet } = positionOf(on.ledger, column, next.index);
              const position = { row, column: at, sheet };
              const code = (number: number): string | number =>
                series === '' ? number : printCode({ prefix: series, number });
              const params = { from: code(last.number + 1), to: code(next.number - 1) };
              yield on.ofLedger(
                rule,
                position,
                { message: 'gap', params },
                { field: column.field.label, value: column.cells[next.index]?.text ?? '' },
              );
            } else for (const each of why.slice(0, missing)) spent.add(each);
          }
          if (next.number >= rule.from) last = next;
        }
      }
    };
  },
};
