/**
 * The accounts of a record of all sections say in 【 】 whose they are. The names of sections are searched for in running text,
 * with and without brackets.
 */
import * as v from 'valibot';
import { squashed } from '../../../values/comparable';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { normalizedText } from '../../../records/normalized-text';
import type { LedgerRecords } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const sectionsTaggedRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('sections-tagged'),
  /** The accounts; one of them has to name a section, and none names one without its brackets. */
  fields: v.array(v.string()),
  /** The field of the kind `practising-section`. */
  section: v.string(),
});
export type SectionsTaggedRule = DataOf<typeof sectionsTaggedRuleSchema>;

const messages = {
  'section-not-tagged': takes<{ readonly sections: readonly string[] }>(),
  'sections-not-named': takes<{ readonly fields: readonly string[] }>(),
};

const TAG = /【[^【】]+】/gu;

/** All sections that the ledger's records name: what is called a section in this workbook. */
function knownSections(on: LedgerRecords): readonly string[] {
  return [...new Set(on.all.flatMap(({ sections }) => sections).map(squashed))];
}

/** Finds the sections that a text names outside 【 】. A head of section (総務課長) is a person. */
function bareIn(text: string, known: readonly string[]): readonly string[] {
  const outside = squashed(text.replace(TAG, '\n'));
  return known.filter((name) =>
    outside.split(name).some((behind, part) => part > 0 && !/^[長員]/u.test(behind)),
  );
}

export const sectionsTagged: RuleKind<SectionsTaggedRule, typeof messages> = {
  schema: sectionsTaggedRuleSchema,
  messages,
  reach: () => 'ledger',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    const section = on.column(rule.section);
    const [first] = columns;
    if (!section || !first) return null;
    return function* () {
      const known = knownSections(on);
      for (const [record, cell] of on.cells(section)) {
        const value = valueIn(cell, 'practising-section');
        if (!value?.entries.some(({ all }) => all)) continue;
        const texts = columns.map((column) => normalizedText(record.at(column)));
        const bare = columns.filter((_column, at) => bareIn(texts[at] ?? '', known).length > 0);
        for (const column of bare) {
          const sections = bareIn(normalizedText(record.at(column)), known);
          yield findingAt(rule, column, record, {
            message: 'section-not-tagged',
            params: { sections },
          });
        }
        const named = texts.some((text) => text.search(TAG) >= 0);
        const filled = columns.find((_column, at) => texts[at] !== '');
        // A text that is not yet due may still name them.
        if (bare.length === 0 && !named && filled && record.allDue(rule.fields))
          yield findingAt(rule, filled, record, {
            message: 'sections-not-named',
            params: { fields: columns.map(({ field }) => field.label) },
          });
      }
    };
  },
};
