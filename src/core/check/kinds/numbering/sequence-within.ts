/**
 * The numbers of headings run from 1 without a gap within the records of one group: ① within its 中項目. The numbers of a group's
 * records are looked at together, where a condition sees one record.
 */
import * as v from 'valibot';
import type { Fix } from '../../../finding';
import type { LedgerColumn } from '../../../ledger/ledger';
import { printValue } from '../../../values';
import { typeAs } from '../../../values/value-in';
import { printHeadingNumber } from '../../../values/heading';
import type { RuleKind } from '../../engine/kind';
import type { PlacedFinding, RuleHead } from '../../engine/rule-head';
import { takes } from '../../engine/message';
import type { Declares } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord } from '../../../records/record-book';
import { findingAt } from '../../engine/findings';

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
function groupOf(columns: readonly LedgerColumn[], record: LedgerRecord): string | null {
  const keys = columns.map((column) => record.keyIn(column));
  return keys.includes(null) ? null : JSON.stringify(keys);
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
  column: LedgerColumn,
  records: readonly LedgerRecord[],
  strays: number,
): Iterable<PlacedFinding> {
  const type = typeAs(column.field.type, 'heading');
  if (!type) return;
  const headings = records.map((record) => record.valueIn(column, 'heading'));
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
  for (const [position, record] of records.entries()) {
    const heading = headings[position];
    if (typeof heading?.number !== 'number') {
      explained += 1;
      // An empty heading is a required field's.
      if (heading)
        yield findingAt(rule, column, record, {
          message: 'within-unnumbered',
          ...fixFor(position),
        });
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
      firstRecord: records[earlier]?.name ?? '',
    };
    yield findingAt(rule, column, record, {
      message: 'within-repeated',
      params,
      ...fixFor(position),
    });
  }
  let last = 0;
  for (const [number, position] of [...first].toSorted(([a], [b]) => a - b)) {
    const missing = number - last - 1;
    // A record without a number, or with another's, has its own finding and is why this number is not there.
    const record = records[position];
    if (record && missing > explained) {
      const numbering = headings[position]?.numbering ?? null;
      const params = {
        from: printHeadingNumber(last + 1, numbering, type),
        to: printHeadingNumber(number - 1, numbering, type),
      };
      yield findingAt(rule, column, record, {
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
  reach: () => 'ledger',
  compile(rule, on) {
    const column = on.column(rule.field);
    const within = rule.within.flatMap((field) => on.column(field) ?? []);
    if (!column || within.length < rule.within.length) return null;
    return function* () {
      const groups = new Map<string, LedgerRecord[]>();
      let strays = 0;
      for (const record of on.all) {
        const group = groupOf(within, record);
        if (group === null) strays += 1;
        else groups.set(group, [...(groups.get(group) ?? []), record]);
      }
      for (const records of groups.values()) yield* faultsIn(rule, column, records, strays);
    };
  },
};
