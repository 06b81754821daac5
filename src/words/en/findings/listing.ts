/** What findings about sections and lists say in English. */
import { fact, fieldInEnglish as field } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';

export const listing = {
  'one-section-blank': (f) => `${field(f)} is empty: enter the one section in charge.`,
  'one-section-several': (f) =>
    `${field(f)} lists more than one: ${fact(f, 'sections', ', ')}. Leave one section.`,
  'one-section-none': (f) =>
    `“${f.value}” in ${field(f)} is not the name of one section: enter one section.`,
  'not-among': (f) =>
    `${field(f)} names ${fact(f, 'sections', ', ')}, which stands in “${fact(f, 'of')}”: take it out of ${field(f)}.`,
  'tag-not-in-charge': (f) =>
    `【${fact(f, 'tags', '】【')}】 in ${field(f)} is not among “${fact(f, 'sections')}”: correct the tag, or add the section there.`,
  'item-not-listed': (f) =>
    `“${f.value}” in ${field(f)} is not in “${fact(f, 'list')}”. Write it as it stands there.`,
  'section-not-listed': (f) =>
    `“${f.value}” in ${field(f)} is not among the sections of this item in “${fact(f, 'list')}” (${fact(f, 'sections', ', ')}). Correct the section, or add it there.`,
  'listed-without-record': (f) =>
    `${fact(f, 'sections', ', ')} has no record of this item in “${fact(f, 'ledger')}”. Add one, or correct ${field(f)}.`,
  'in-listed-order': (f) => {
    const after = fact(f, 'after');
    const position = after === '' ? 'to the beginning' : `behind “${after}”`;
    return `This record does not stand in the order of “${fact(f, 'list')}”. Move it ${position}.`;
  },
  'section-not-tagged': (f) =>
    `${field(f)} names ${fact(f, 'sections', ', ')} without 【 】. Write “【section】”.`,
  'sections-not-named': (f) =>
    `None of “${fact(f, 'fields', '”, “')}” names a section. Say whose work it is as “【section】”.`,
  'policies-allowed': (f) =>
    `${fact(f, 'policy')}${fact(f, 'numbers', ', ')} in ${field(f)} does not belong to “${fact(f, 'heading')}” (${fact(f, 'headingField')}): use ${fact(f, 'policy')}${fact(f, 'allowed', ', ')}.`,
} satisfies Partial<FindingSentences>;
