/** Sections joined by ・ or 、, possibly with words that mean several sections (全課, 債権を扱う各課, 行政課等). */
import * as v from 'valibot';
import { nameKey, trimmed, withoutInvisible } from './comparable';
import { readAs, unreadable } from './kind';
import type { Advice, NoParams, PlainCell, ReadingOf, ValueKind } from './kind';
import { distinctNames, joinedNames } from './spelling';
import type { DataOf } from '../data-schema';
import { tidied } from './repairs';
import { storedText } from './storing';

const sectionListTypeSchema = v.strictObject({
  kind: v.literal('section-list'),
  /** What the name of a section ends in, e.g. `課`. */
  sectionEndings: v.array(v.string()),
  /** The endings of words that mean several sections or none, e.g. `全課`, `各課`, `等`; they take precedence over `sectionEndings`. */
  freeEndings: v.array(v.string()),
});
export type SectionListType = DataOf<typeof sectionListTypeSchema>;

export interface ListedSection {
  readonly name: string;
  /** False for words that name no single section. */
  readonly section: boolean;
}

export interface SectionListValue {
  readonly kind: 'section-list';
  readonly entries: readonly [ListedSection, ...ListedSection[]];
  /** The separator between the first two entries; ・ if there is only one entry. */
  readonly separator: '・' | '、';
}

const SEPARATORS = /[・･、,，]+/u;
/** A body above sections is not part of a section's name. */
const BODY = /[部会]$/u;
/** A blank after a bureau does not separate it from its section. */
const AFTER_BUREAU = /(?<=部)[^\S\n]+/gu;

function isSection(name: string, { sectionEndings, freeEndings }: SectionListType): boolean {
  return endsIn(name, sectionEndings) && !endsIn(name, freeEndings);
}

function endsIn(name: string, endings: readonly string[]): boolean {
  const folded = nameKey(name);
  return endings.some((ending) => folded.endsWith(nameKey(ending)));
}

/** Splits names at white space, except at white space for alignment within a name: 総　務　課. */
function namesIn(
  text: string,
  { sectionEndings, freeEndings }: SectionListType,
): readonly string[] {
  const all = [...sectionEndings, ...freeEndings];
  return joinedNames(
    text.split(/\s+/u).filter((piece) => piece !== ''),
    (name) => endsIn(name, sectionEndings),
    (name) => !endsIn(name, all) && !BODY.test(name),
  );
}

function read(raw: PlainCell, type: SectionListType): ReadingOf<SectionListValue> {
  if (typeof raw !== 'string') return unreadable('not-text');
  const text = trimmed(withoutInvisible(raw)).replace(AFTER_BUREAU, '');
  const [first, ...others] = text
    .split(SEPARATORS)
    .flatMap((part) => namesIn(part, type))
    .map((name) => ({ name, section: isSection(name, type) }));
  if (!first) return unreadable('not-text');
  const sign = /[・･、,，]/u.exec(text)?.[0];
  const separator = sign === undefined || /[・･]/u.test(sign) ? '・' : '、';
  return readAs({
    kind: 'section-list',
    entries: [first, ...others],
    separator: others.length === 0 ? '・' : separator,
  });
}

/** Gives the names of the sections, each once; words that mean several sections are left out. */
function listedSections(value: SectionListValue): readonly string[] {
  const names = value.entries.filter(({ section }) => section).map(({ name }) => name);
  return distinctNames(names);
}

function print({ entries, separator }: SectionListValue): string {
  return entries.map(({ name }) => name).join(separator);
}

export const sectionList: ValueKind<
  SectionListType,
  SectionListValue,
  Advice<'section-names', NoParams>
> = {
  schema: sectionListTypeSchema,
  read,
  print,
  key: ({ entries }) => nameKey(entries.map(({ name }) => name).join('・')),
  sections: listedSections,
  store: (value, _type, options) => storedText(print(value), options),
  repair: (text, type) => {
    const tidy = tidied(text);
    return read(tidy, type).state === 'value' ? tidy : null;
  },
  pattern: () => null,
  howToWrite: () => ({ message: 'section-names', params: {} }),
  listed: ({ entries }) => entries.map(({ name }) => name),
  ditto: 'always',
};
