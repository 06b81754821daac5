/** Every section that the list names for an item has a record of it. */
import * as v from 'valibot';
import { sectionsOf } from '../../../values';
import { includesName } from '../../../values/spelling';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { ListedItem } from './listing';
import {
  columnsFor,
  itemFinder,
  listedItems,
  pathsOf,
  sectionsWritten,
  listingParametersSchema,
} from './listing';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

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
      for (const [index, path] of pathsOf(other, levels).entries()) {
        const cell = section.cells[index];
        const written = cell ? sectionsWritten(cell, section) : null;
        for (const item of itemsAt(path)) {
          const own = recorded.get(item);
          if (own) own.push(written);
          else recorded.set(item, [written]);
        }
      }
      for (const [index, item] of items.entries()) {
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
        const placed = on.at(rule, listed, index, { message: 'listed-without-record', params });
        // Only the sections without a record have something to do.
        const reading = listed.cells[index]?.reading;
        const inCharge =
          reading?.state === 'value' ? sectionsOf(reading.value, listed.field.type) : [];
        const sections = inCharge.filter((_name, at) =>
          without.includes(item.sections?.[at] ?? ''),
        );
        yield { ...placed, finding: { ...placed.finding, sections } };
      }
    };
  },
};
