/**
 * A record's item and its section stand in the list of items. Item and section are found in the list together, and the one that
 * was meant is offered; a condition looks for one value.
 */
import * as v from 'valibot';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { includesName } from '../../../values/spelling';
import { nearestValue } from '../notation/nearest';
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

const sectionListedRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  ...listingParametersSchema.entries,
  kind: v.literal('section-listed'),
  /** The field that names the record's section. */
  field: v.string(),
});
export type SectionListedRule = DataOf<typeof sectionListedRuleSchema>;

const messages = {
  'item-not-listed': takes<{ readonly list: string }>(),
  'section-not-listed': takes<{ readonly list: string; readonly sections: readonly string[] }>(),
};

type Said = MessageOf<typeof messages>;

/** Offers what the list says instead, where it is clear what was meant. */
function offering(message: Said, meant: string | null): Said {
  return meant === null ? message : { ...message, fix: { way: 'spelling', content: meant } };
}

/** Gives the headings of a level, each once. */
function headingsOf(items: readonly ListedItem[], level: number): readonly string[] {
  return [...new Set(items.map(({ headings }) => headings[level] ?? ''))];
}

/** Gives the heading that was probably meant: that of the item where one is found, else the nearest of all. */
function meantHeading(
  found: readonly string[],
  all: readonly string[],
  written: string,
): string | null {
  const [only, ...others] = found;
  if (only !== undefined) return others.length === 0 ? only : null;
  return nearestValue(written, all);
}

export const sectionListed: RuleKind<SectionListedRule, typeof messages> = {
  schema: sectionListedRuleSchema,
  messages,
  reach: () => 'ledger',
  compile(rule, on) {
    const section = on.column(rule.field);
    const levels = columnsFor(on, rule.by);
    const other = on.other(rule.list);
    const items = other && listedItems(other, rule);
    if (!section || !levels || !items) return null;
    const list = other.ledger.definition.name;
    const headings = levels.map((_column, level) => headingsOf(items, level));
    return function* () {
      const itemsAt = itemFinder(items);
      for (const record of on.all) {
        const path = pathOf(record, levels);
        // A heading that is not filled in has its own finding.
        if (path.includes('')) continue;
        const found = itemsAt(path);
        const wrong = levels.findIndex((_column, at) =>
          found.every((item) => item.path[at] !== path[at]),
        );
        const level = found.length === 0 ? levels.length - 1 : wrong;
        const heading = levels[level];
        if (heading) {
          const written = record.at(heading)?.text ?? '';
          const meant = meantHeading(headingsOf(found, level), headings[level] ?? [], written);
          const message: Said = { message: 'item-not-listed', params: { list } };
          yield findingAt(rule, heading, record, offering(message, meant));
        }
        const written = sectionsWritten(record, section);
        if (!written || found.length === 0 || found.some(({ sections }) => !sections)) continue;
        const listed = found.flatMap(({ sections }) => sections ?? []);
        if (written.every((name) => includesName(listed, name))) continue;
        const params = { list, sections: listed };
        const message: Said = { message: 'section-not-listed', params };
        yield findingAt(
          rule,
          section,
          record,
          offering(message, nearestValue(record.at(section)?.text ?? '', listed)),
        );
      }
    };
  },
};
