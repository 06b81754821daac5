/** Records stand in the order in which the list names their items and sections. */
import * as v from 'valibot';
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

interface Placed {
  readonly index: number;
  /** Where the list names it, from 0. */
  readonly position: number;
}

/** Gives the most records that stand in order: of these none has to be moved. */
export function longestInOrder(records: readonly Placed[]): readonly Placed[] {
  /** By length: the run of that length that ends lowest, as a chain from its last record back. */
  const runs: { readonly last: Placed; readonly before: number | null; readonly at: number }[] = [];
  const ends: number[] = [];
  for (const last of records) {
    const longer = ends.findIndex((run) => (runs[run]?.last.position ?? 0) > last.position);
    const length = longer < 0 ? ends.length : longer;
    runs.push({ last, before: length === 0 ? null : (ends[length - 1] ?? null), at: length });
    ends[length] = runs.length - 1;
  }
  const longest: Placed[] = [];
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
      const records = pathsOf(on, levels).flatMap((path, index): readonly Placed[] => {
        const cell = section.cells[index];
        const written = cell && sectionsWritten(cell, section);
        const position = written ? positionIn(itemsAt(path), written) : null;
        // What the list does not name has no place in it.
        return position === null ? [] : [{ index, position }];
      });
      const inOrder = longestInOrder(records);
      const ordered = new Set(inOrder);
      for (const record of records) {
        if (ordered.has(record)) continue;
        const before = inOrder.findLast(({ position }) => position <= record.position);
        const after = before ? (on.names[before.index] ?? '') : '';
        yield on.at(rule, item, record.index, {
          message: 'in-listed-order',
          params: { list, after },
        });
      }
    };
  },
};
