/** The numbers of headings run from 1 without a gap within the records of one group: ① within its 中項目. */
import * as v from 'valibot';
import type { Fix } from '../../../finding';
import type { LedgerColumn } from '../../../ledger/ledger';
import { keyOf, printValue } from '../../../values';
import type { HeadingValue } from '../../../values';
import { printHeadingNumber } from '../../../values/heading';
import type { CheckedLedger } from '../../engine/checked-ledger';
import type { PlacedFinding, RuleHead, RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { Declares } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const sequenceWithinRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('sequence-within'),
  /** A field of headings. */
  field: v.string(),
  /** The fields that make a group together. */
  within: v.array(v.string()),
});
export type SequenceWithinRule = DataOf<typeof sequenceWithinRuleSchema>;

const messages = {
  'within-unnumbered': takes(),
  'within-repeated': takes<{ readonly number: string; readonly firstRecord: string }>(),
  'within-gap': takes<{ readonly from: string; readonly to: string }>(),
};

/** Names the group of a record; null where one of its fields is empty or cannot be read. */
function groupOf(columns: readonly LedgerColumn[], index: number): string | null {
  const keys = columns.map(({ cells, field }) => {
    const reading = cells[index]?.reading;
    return reading?.state === 'value' ? keyOf(reading.value, field.type) : null;
  });
  return keys.includes(null) ? null : JSON.stringify(keys);
}

function headingIn(column: LedgerColumn, index: number): HeadingValue | null {
  const reading = column.cells[index]?.reading;
  return reading?.state === 'value' && reading.value.kind === 'heading' ? reading.value : null;
}

/** The one number that a group lacks, where one record alone can be the one it belongs to: that record and its number. */
function misnumbered(
  numbers: readonly (number | null)[],
): { readonly position: number; readonly number: number } | null {
  const [missing, ...moreMissing] = numbers
    .map((_number, at) => at + 1)
    .filter((number) => !numbers.includes(number));
  const wrong = numbers.flatMap((number, at) =>
    number === null || number > numbers.length || numbers.indexOf(number) < at ? [at] : [],
  );
  const [position, ...moreWrong] = wrong;
  if (missing === undefined || position === undefined) return null;
  return moreMissing.length + moreWrong.length === 0 ? { position, number: missing } : null;
}

/** Says what is wrong in one group. `strays` records without a group may be what is missing. */
function* faultsIn(
  rule: RuleHead & Declares<typeof messages>,
  on: CheckedLedger,
  column: LedgerColumn,
  indexes: readonly number[],
  strays: number,
): Iterable<PlacedFinding> {
  const { type } = column.field;
  if (type.kind !== 'heading') return;
  const headings = indexes.map((index) => headingIn(column, index));
  const numberings = headings.flatMap((heading) => heading?.numbering ?? []);
  const fix = misnumbered(headings.map((heading) => heading?.number ?? null));
  const fixFor = (position: number): { readonly fix?: Fix } => {
    const heading = headings[position];
    if (!heading || strays > 0 || fix?.position !== position) return {};
    const numbering = heading.numbering ?? numberings[0] ?? null;
    const content = printValue({ ...heading, number: fix.number, numbering }, type);
    return { fix: { way: 'derived', content } };
  };
  const first = new Map<number, number>();
  let explained = strays;
  for (const [position, index] of indexes.entries()) {
    const heading = headings[position];
    if (typeof heading?.number !== 'number') {
      explained += 1;
      // An empty heading is a required field's.
      if (heading)
        yield on.at(rule, column, index, { message: 'within-unnumbered', ...fixFor(position) });
      continue;
    }
    const earlier = first.get(heading.number);
    if (earlier === undefined) {
      first.set(heading.number, position);
      continue;
    }
    explained += 1;
    const params = {
      number: printHeadingNumber(heading.number, heading.numbering, type),
      firstRecord: on.names[indexes[earlier] ?? 0] ?? '',
    };
    yield on.at(rule, column, index, { message: 'within-repeated', params, ...fixFor(position) });
  }
  let last = 0;
  for (const [number, position] of [...first].toSorted(([a], [b]) => a - b)) {
    const missing = number - last - 1;
    // A record without a number, or with another's, has its own finding and is why this number is not there.
    if (missing > explained) {
      const numbering = headings[position]?.numbering ?? null;
      const params = {
        from: printHeadingNumber(last + 1, numbering, type),
        to: printHeadingNumber(number - 1, numbering, type),
      };
      yield on.at(rule, column, indexes[position] ?? 0, {
        message: 'within-gap',
        params,
        ...fixFor(position),
      });
    }
    explained = Math.max(0, explained - Math.max(0, missing));
    last = number;
  }
}

export const sequenceWithin: RuleKind<SequenceWithinRule, typeof messages> = {
  schema: sequenceWithinRuleSchema,
  messages,
  compile(rule, on) {
    const column = on.column(rule.field);
    const within = rule.within.flatMap((field) => on.column(field) ?? []);
    if (!column || within.length < rule.within.length) return null;
    return function* () {
      const groups = new Map<string, number[]>();
      let strays = 0;
      for (const index of on.ledger.rows.keys()) {
        const group = groupOf(within, index);
        if (group === null) strays += 1;
        else groups.set(group, [...(groups.get(group) ?? []), index]);
      }
      for (const indexes of groups.values()) yield* faultsIn(rule, on, column, indexes, strays);
    };
  },
};
