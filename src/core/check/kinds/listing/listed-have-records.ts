/**
 * Every section that the list names for an item has a record of it. It is about what the records of another ledger lack
 * together, where a condition sees one record.
 */
import * as v from 'valibot';
import { includesName } from '../../../values/spelling';
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
import { findingAt } from '../../engine/findings';

const listedHaveRecordsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  ...v.pick(listingParametersSchema, ['by', 'listed']).entries,
  kind: v.literal('listed-have-records'),
  /** The id of the ledger that holds the records. */
  records: v.string(),
  /** Its field that names a record's section. */
  section: v.string(),
});
export type ListedHaveRecordsRule = DataOf<typeof listedHaveRecordsRuleSchema>;

const messages = {
  'listed-without-record': takes<{
    readonly sections: readonly string[];
    readonly ledger: string;
    readonly recordName: string;
  }>(),
};

export const listedHaveRecords: RuleKind<ListedHaveRecordsRule, typeof messages> = {
  schema: listedHaveRecordsRuleSchema,
  messages,
  reach: () => 'ledger',
  compile(rule, on) {
    const listed = on.column(rule.listed);
    const items = listedItems(on, rule);
    const other = on.other(rule.records);
    const section = other?.column(rule.section);
    const levels = other && columnsFor(other, rule.by);
    if (!listed || !items || !other || !section || !levels) return null;
    const { definition } = other.ledger;
    return function* () {
      const itemsAt = itemFinder(items);
      /** The sections of the records of each item; null of a record whose sections cannot be read. */
      const recorded = new Map<ListedItem, (readonly string[] | null)[]>();
      for (const record of other.all) {
        const written = sectionsWritten(record, section);
        for (const item of itemsAt(pathOf(record, levels))) {
          const own = recorded.get(item);
          if (own) own.push(written);
          else recorded.set(item, [written]);
        }
      }
      for (const item of items) {
        const { record } = item;
        const own = recorded.get(item) ?? [];
        // A section that cannot be read has its own finding, and may be the one that is looked for.
        if (!item.sections || own.includes(null)) continue;
        const present = own.flatMap((names) => names ?? []);
        const without = item.sections.filter((name) => !includesName(present, name));
        if (without.length === 0) continue;
        const params = {
          sections: without,
          ledger: definition.name,
          recordName: definition.recordName,
        };
        const placed = findingAt(rule, listed, record, {
          message: 'listed-without-record',
          params,
        });
        // Only the sections without a record have something to do.
        const sections = record
          .sectionsIn(listed)
          .filter((_name, at) => without.includes(item.sections?.[at] ?? ''));
        yield { ...placed, finding: { ...placed.finding, sections } };
      }
    };
  },
};
