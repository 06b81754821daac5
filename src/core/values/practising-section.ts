/** The section that carries something out (実践課): one section, or all sections with the one that gathers all answers, 全課【総務課】. */
import * as v from 'valibot';
import { nameKey, squashed, trimmed } from './comparable';
import { readAs, unreadable } from './kind';
import type { Advice, PlainCell, ReadingOf, Unreadable, ValueKind } from './kind';
import { Scanner } from './scanner';
import { distinctNames, UNIT_ENDINGS } from './spelling';
import type { DataOf } from '../data-schema';
import { tidied } from './repairs';
import { storedText } from './storing';

const practisingSectionTypeSchema = v.strictObject({
  kind: v.literal('practising-section'),
  /** The word for all sections, e.g. `全課`. */
  all: v.string(),
  /** The cell lists any number of entries, separated by blanks. */
  several: v.optional(v.literal(true)),
});
export type PractisingSectionType = DataOf<typeof practisingSectionTypeSchema>;

/** One section, or all sections with the one that gathers all answers. */
export interface PractisingSection {
  readonly all: boolean;
  readonly section: string;
}

export interface PractisingSectionValue {
  readonly kind: 'practising-section';
  readonly entries: readonly [PractisingSection, ...PractisingSection[]];
}

/** Names do not contain the characters that separate or enclose names. */
const NAME = /[^\s、，,。・/;|【】[\]()「」『』〔〕〈〉《》<>]+/uy;

/** White space for alignment, and the next character or characters of the name that it splits: 総　務　課. */
const NEXT = new RegExp(String.raw`\s+${NAME.source}`, 'uy');
const NEXT_SIGN = new RegExp(String.raw`\s+[${UNIT_ENDINGS}](?=\s|【|】|$)`, 'uy');

function takeName(scanner: Scanner): string | null {
  let name = scanner.take(NAME);
  if (name === null) return null;
  // A single character is not yet a name.
  let open = [...name].length === 1;
  for (;;) {
    const next = scanner.take(open ? NEXT : NEXT_SIGN)?.trim();
    if (next === undefined) return name;
    name += next;
    open = open && [...next].length === 1 && !UNIT_ENDINGS.includes(next);
  }
}

/** Takes one entry; if there is none, returns the reason and the position. */
function takeEntry(scanner: Scanner, type: PractisingSectionType): PractisingSection | Unreadable {
  const start = scanner.position;
  const name = takeName(scanner);
  if (name === null) return unreadable('no-section', start);
  if (nameKey(name) !== nameKey(type.all)) return { all: false, section: name };
  scanner.take(/[^\S\r\n]*(?=【)/uy);
  if (!scanner.takeWords('【')) return unreadable('no-section', scanner.position);
  scanner.skipSpace();
  const inner = scanner.position;
  const section = takeName(scanner);
  if (section === null || nameKey(section) === nameKey(type.all))
    return unreadable('no-section', inner);
  scanner.skipSpace();
  return scanner.takeWords('】') ? { all: true, section } : unreadable('bracket', scanner.position);
}

function read(raw: PlainCell, type: PractisingSectionType): ReadingOf<PractisingSectionValue> {
  if (typeof raw !== 'string') return unreadable('not-text');
  const scanner = new Scanner(raw);
  scanner.skipSpace();
  const first = takeEntry(scanner, type);
  if ('state' in first) return first;
  const others: PractisingSection[] = [];
  for (;;) {
    const end = scanner.position;
    const blank = scanner.take(/\s+/uy) !== null;
    if (scanner.done) return readAs({ kind: 'practising-section', entries: [first, ...others] });
    if (type.several !== true || !blank)
      return unreadable('trailing', blank ? scanner.position : end);
    const next = takeEntry(scanner, type);
    if ('state' in next) return next;
    others.push(next);
  }
}

/** Prints one entry: `総務課`, or `全課【総務課】`. */
function printPractisingSection(
  { all, section }: PractisingSection,
  type: PractisingSectionType,
): string {
  return all ? `${type.all}【${section}】` : section;
}

function print({ entries }: PractisingSectionValue, type: PractisingSectionType): string {
  return entries.map((entry) => printPractisingSection(entry, type)).join('　');
}

const OTHER_BRACKETS = /^(.+?)\s*[(（[［〔「『<＜〈《]([^()（）[\]]+)[)）\]］〕」』>＞〉》]$/u;

/** If the word for all sections is followed by another kind of bracket, 【 】 is meant. */
function repair(text: string, type: PractisingSectionType): string | null {
  const tidy = tidied(text);
  if (read(tidy, type).state === 'value') return tidy;
  const [, all, section] = OTHER_BRACKETS.exec(trimmed(text)) ?? [];
  if (all === undefined || section === undefined || squashed(all) !== squashed(type.all))
    return null;
  const written = `${type.all}【${trimmed(section)}】`;
  return read(written, type).state === 'value' ? written : null;
}

export const practisingSection: ValueKind<
  PractisingSectionType,
  PractisingSectionValue,
  Advice<'practising-section', { all: string }>
> = {
  schema: practisingSectionTypeSchema,
  read,
  print,
  key: (value, type) => nameKey(print(value, type)),
  // The section that gathers the answers represents all sections.
  sections: ({ entries }) => distinctNames(entries.map(({ section }) => section)),
  store: (value, type, options) => storedText(print(value, type), options),
  repair,
  pattern: () => null,
  howToWrite: ({ all }) => ({ message: 'practising-section', params: { all } }),
  writtenSections: ({ entries }, type) =>
    entries.map((entry) => printPractisingSection(entry, type)),
  ditto: 'always',
};
