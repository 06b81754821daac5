/**
 * Records stand in the order in which the list names their items and sections. The order of all records is compared with that
 * of a list, where a condition sees one record.
 */
import * as v from 'valibot';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { ListedItem } from './listing';
import {
  columnsFor,
  itemFinder,
  listedItems,
  sectionsWritten,
  listingParametersSchema,
} from './listing';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { pathOf } from './listing';
import type { LedgerRecord } from '../../../records/record-book';
import { findingAt } from '../../engine/findings';

const inListedOrderRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  ...listingParametersSchema.entries,
  kind: v.literal('in-listed-order'),
  /** The field that names the record's section. */
  field: v.string(),
});
export type InListedOrderRule = DataOf<typeof inListedOrderRuleSchema>;

const messages = {
  'in-listed-order': takes<{ readonly list: string; readonly after: string }>(),
};

/** What has a place in the list. */
interface InList {
  /** Where the list names it, from 0. */
  readonly position: number;
}

interface Placed extends InList {
  readonly record: LedgerRecord;
}

/** Gives the most records that stand in order: of these none has to be moved. */
export function longestInOrder<T extends InList>(records: readonly T[]): readonly T[] {
  /** By length: the run of that length that ends lowest, as a chain from its last record back. */
  const runs: { readonly last: T; readonly before: number | null; readonly at: number }[] = [];
  const ends: number[] = [];
  for (const last of records) {
    const longer = ends.findIndex((run) => (runs[run]?.last.position ?? 0) > last.position);
    const length = longer < 0 ? ends.length : longer;
    runs.push({ last, before: length === 0 ? null : (ends[length - 1] ?? null), at: length });
    ends[length] = runs.length - 1;
  }
  const longest: T[] = [];
  for (let run = ends.at(-1) ?? null; run !== null; run = runs[run]?.before ?? null) {
    const { last } = runs[run] ?? {};
    if (last) longest.unshift(last);
  }
  return longest;
}

/** Gives the place of the first section among some items of the list that a record names. */
function positionIn(found: readonly ListedItem[], sections: readonly string[]): number | null {
  for (const { sections: own, position } of found) {
    const at = own?.findIndex((name) => sections.includes(name)) ?? -1;
    if (at >= 0) return position + at;
  }
  return null;
}

export const inListedOrder: RuleKind<InListedOrderRule, typeof messages> = {
  schema: inListedOrderRuleSchema,
  messages,
  reach: () => 'ledger',
  compile(rule, on) {
    const section = on.column(rule.field);
    const levels = columnsFor(on, rule.by);
    const other = on.other(rule.list);
    const items = other && listedItems(other, rule);
    const item = levels?.at(-1);
    if (!section || !levels || !item || !items) return null;
    const list = other.ledger.definition.name;
    return function* () {
      const itemsAt = itemFinder(items);
      const placed = on.all.flatMap((record): readonly Placed[] => {
        const written = sectionsWritten(record, section);
        const position = written ? positionIn(itemsAt(pathOf(record, levels)), written) : null;
        // What the list does not name has no place in it.
        return position === null ? [] : [{ record, position }];
      });
      const inOrder = longestInOrder(placed);
      const ordered = new Set(inOrder);
      for (const each of placed) {
        if (ordered.has(each)) continue;
        const before = inOrder.findLast(({ position }) => position <= each.position);
        const params = { list, after: before?.record.name ?? '' };
        yield findingAt(rule, item, each.record, { message: 'in-listed-order', params });
      }
    };
  },
};
