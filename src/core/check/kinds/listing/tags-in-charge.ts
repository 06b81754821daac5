/**
 * A 【…】 tag that looks like a section names one that is in charge of the record. The names in brackets are searched for in
 * running text, and sections are matched by their ends.
 */
import * as v from 'valibot';
import type { LedgerCell } from '../../../ledger/ledger';
import type { SectionsValue } from '../../../values';
import { nameKey, squashed } from '../../../values/comparable';
import type { SectionUnit } from '../../../values/sections';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { normalizedText } from '../../../records/normalized-text';
import { findingAt } from '../../engine/findings';

const tagsInChargeRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('tags-in-charge'),
  /** The texts with tags. */
  field: v.string(),
  /** The field that names the sections in charge. */
  sections: v.string(),
});
export type TagsInChargeRule = DataOf<typeof tagsInChargeRuleSchema>;

const messages = {
  'tag-not-in-charge': takes<{ readonly tags: readonly string[]; readonly sections: string }>(),
};

const TAG = /【([^【】]+)】/gu;
const LOOKS_LIKE_SECTION = /[部課室局所館園]$/u;

function sectionTags(text: string): readonly string[] {
  return [...text.matchAll(TAG)]
    .flatMap(([, tag = '']) => tag.split(/[,、，]/u))
    .map(squashed)
    .filter((tag) => LOOKS_LIKE_SECTION.test(tag));
}

function unitAdmits(unit: SectionUnit, tag: string): boolean {
  if (unit.every) return nameKey(unit.name) === tag;
  const bureau = nameKey(unit.bureau ?? '');
  const section = nameKey(unit.section ?? '');
  const suffix = unit.suffix === null ? '' : `(${nameKey(unit.suffix)})`;
  if ([bureau + section, bureau + section + suffix].some((name) => name.endsWith(tag))) return true;
  // The bureau of a section in charge, or any section of a bureau that is in charge as a whole.
  if (bureau !== '' && (bureau === tag || (section === '' && tag.startsWith(bureau)))) return true;
  // 各支所 stands for every 支所.
  return section.startsWith('各') && tag.endsWith(section.slice(1));
}

/** Says whether a tag belongs to the sections in charge: 各部局 admits any section, unless some are listed below it. */
function admits(value: SectionsValue, tag: string): boolean {
  const units = value.lines.flatMap((line) => line.units);
  const every = units.findLastIndex((unit) => unit.every);
  if (every >= 0 && every === units.length - 1) return true;
  return units.some((unit) => unitAdmits(unit, nameKey(tag)));
}

function isTagged(cell: LedgerCell): boolean {
  return sectionTags(normalizedText(cell)).length > 0;
}

export const tagsInCharge: RuleKind<TagsInChargeRule, typeof messages> = {
  schema: tagsInChargeRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = on.columns(rule.field);
    const sections = on.column(rule.sections);
    if (!sections) return null;
    return function* () {
      for (const column of columns)
        for (const [record, cell] of on.ownCells(column, isTagged)) {
          const inCharge = record.valueIn(sections, 'sections');
          if (!inCharge) continue;
          const strange = sectionTags(normalizedText(cell)).filter((tag) => !admits(inCharge, tag));
          if (strange.length === 0) continue;
          const params = { tags: [...new Set(strange)], sections: sections.field.label };
          yield findingAt(rule, column, record, { message: 'tag-not-in-charge', params });
        }
    };
  },
};
