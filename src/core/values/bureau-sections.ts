/** Sections in charge, preceded by the short name of their bureau: `(政)政策推進課、(財)財政課、税務課`. */
import * as v from 'valibot';
import { comparable, nameKey, trimmed } from './comparable';
import { readAs, unreadable } from './kind';
import type { Advice, NoParams, PlainCell, ReadingOf, ValueKind } from './kind';
import { Scanner } from './scanner';
import { distinctNames, plainName } from './spelling';
import type { DataOf } from '../data-schema';
import { tidied } from './repairs';
import { storedText } from './storing';

const bureauSectionsTypeSchema = v.strictObject({
  kind: v.literal('bureau-sections'),
  /** Bodies outside a bureau, and words for all sections. They do not inherit a bureau: 会計課, 各担当部署. */
  outside: v.array(v.string()),
});
export type BureauSectionsType = DataOf<typeof bureauSectionsTypeSchema>;

export interface BureauSection {
  /** The bureau's short name without its brackets, e.g. `政`; null for a body outside a bureau. */
  readonly bureau: string | null;
  /** The bureau is written before an earlier section. */
  readonly inherited: boolean;
  readonly section: string;
}

export interface BureauSectionsValue {
  readonly kind: 'bureau-sections';
  /** The first one leads. */
  readonly sections: readonly BureauSection[];
}

const OPENING = /\(/uy;
const BUREAU = /[^()、,，\n]+\)/uy;
const SECTION = /[^()、,，\r\n]+/uy;
/** With blank lines and line breaks around a comma. */
const COMMA = /[、,，\r\n][\s、,，]*/uy;

function read(raw: PlainCell, type: BureauSectionsType): ReadingOf<BureauSectionsValue> {
  if (typeof raw !== 'string') return unreadable('not-text');
  const outside = new Set(type.outside.map(nameKey));
  const text = trimmed(raw);
  // A line break after the last section separates nothing.
  const scanner = new Scanner(raw.slice(0, raw.indexOf(text) + text.length));
  const sections: BureauSection[] = [];
  let above: string | null = null;
  scanner.skipSpace();
  for (;;) {
    const opened = scanner.take(OPENING) !== null;
    const written = opened ? scanner.take(BUREAU) : null;
    if (opened && written === null) return unreadable('bracket', scanner.position);
    const own = written === null ? null : comparable(written.slice(0, -1));
    scanner.skipSpace();
    const position = scanner.position;
    const section = plainName(scanner.take(SECTION) ?? '');
    if (section === '') return unreadable('no-section', position);
    const inherited = own === null && above !== null && !outside.has(nameKey(section));
    sections.push({ bureau: own ?? (inherited ? above : null), inherited, section });
    above = own ?? above;
    if (scanner.done) return readAs({ kind: 'bureau-sections', sections });
    if (scanner.take(COMMA) === null) return unreadable('bracket', scanner.position);
    scanner.skipSpace();
  }
}

function printSection({ bureau, inherited, section }: BureauSection): string {
  return bureau === null || inherited ? section : `(${bureau})${section}`;
}

/** Gives the full names of the sections, each with its bureau, the leading one first. */
function names(value: BureauSectionsValue): readonly string[] {
  const full = value.sections.map((each) => printSection({ ...each, inherited: false }));
  return distinctNames(full);
}

function print({ sections }: BureauSectionsValue): string {
  return sections.map(printSection).join('、');
}

export const bureauSections: ValueKind<
  BureauSectionsType,
  BureauSectionsValue,
  Advice<'section-names', NoParams>
> = {
  schema: bureauSectionsTypeSchema,
  read,
  print,
  key: (value) => nameKey(names(value).join('/')),
  sections: names,
  store: (value, _type, options) => storedText(print(value), options),
  repair: (text, type) => {
    const tidy = tidied(text);
    return read(tidy, type).state === 'value' ? tidy : null;
  },
  pattern: () => null,
  howToWrite: () => ({ message: 'section-names', params: {} }),
  ditto: 'always',
};
