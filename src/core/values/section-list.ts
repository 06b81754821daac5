/** Sections joined by ・ or 、, and among them words that stand for several (全課, 債権を扱う各課, 行政課等). */
import { squashed, trimmed } from './comparable';
import { readAs, unreadable } from './kind';
import type { PlainCell, ReadingOf, ValueKind } from './kind';

export interface SectionListType {
  readonly kind: 'section-list';
  /** What the name of a section ends in, e.g. `課`. */
  readonly sectionEndings: readonly string[];
  /** What words end in that stand for several sections or none, e.g. `全課`, `各課`, `等`; they come before `sectionEndings`. */
  readonly freeEndings: readonly string[];
}

export interface ListedSection {
  readonly name: string;
  /** False for words that name no single section. */
  readonly section: boolean;
}

export interface SectionListValue {
  readonly kind: 'section-list';
  readonly entries: readonly [ListedSection, ...ListedSection[]];
  /** The sign between the first two entries; ・ where there is one alone. */
  readonly separator: '・' | '、';
}

const SEPARATORS = /[・･、,，\s]+/u;
/** A blank behind a bureau does not part it from its section. */
const AFTER_BUREAU = /(?<=部)[^\S\n]+/gu;

function isSection(name: string, { sectionEndings, freeEndings }: SectionListType): boolean {
  const folded = squashed(name);
  const ends = (ending: string): boolean => folded.endsWith(squashed(ending));
  return sectionEndings.some(ends) && !freeEndings.some(ends);
}

function read(raw: PlainCell, type: SectionListType): ReadingOf<SectionListValue> {
  if (typeof raw !== 'string') return unreadable('not-text');
  const text = trimmed(raw).replace(AFTER_BUREAU, '');
  const [first, ...others] = text
    .split(SEPARATORS)
    .filter((name) => name !== '')
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

/** Gives the names of the sections, each once; words that stand for several are left out. */
function listedSections(value: SectionListValue): readonly string[] {
  const names = value.entries.filter(({ section }) => section).map(({ name }) => name);
  return [...new Set(names)];
}

function print({ entries, separator }: SectionListValue): string {
  return entries.map(({ name }) => name).join(separator);
}

export const sectionList: ValueKind<SectionListType, SectionListValue> = {
  read,
  print,
  key: ({ entries }) => squashed(entries.map(({ name }) => name).join('・')),
  sections: listedSections,
};
