/** Sections in charge: a list of lines, a bureau written together with its section, bureaus inherited from the line above. */
import * as v from 'valibot';
import { isBlank, nameKey, trimmed, withoutInvisible } from './comparable';
import { readAs, unreadable } from './kind';
import type { Advice, NoParams, PlainCell, ReadingOf, ValueKind } from './kind';
import { distinctNames, joinedNames, UNIT_ENDINGS } from './spelling';
import type { DataOf } from '../data-schema';
import { tidied } from './repairs';
import { storedText } from './storing';

const sectionsTypeSchema = v.strictObject({
  kind: v.literal('sections'),
  /** Words that stand for every bureau, e.g. `各部局`. */
  everyBureau: v.array(v.string()),
});
export type SectionsType = DataOf<typeof sectionsTypeSchema>;

/** One organisational unit of a line. */
export type SectionUnit =
  | { readonly every: true; readonly name: string }
  | {
      readonly every: false;
      /** e.g. `総務部`; null if neither this line nor a line above names the bureau. */
      readonly bureau: string | null;
      /** The bureau is named in a line above. */
      readonly inherited: boolean;
      /** e.g. `行政改革課`; null if the bureau has no section. */
      readonly section: string | null;
      /** The text in brackets after the section, or null. */
      readonly suffix: string | null;
    };

export interface SectionLine {
  /** The whole line is in brackets: it names a section that is concretely concerned, below 各部局. */
  readonly bracketed: boolean;
  readonly units: readonly SectionUnit[];
}

export interface SectionsValue {
  readonly kind: 'sections';
  /** The first line leads. */
  readonly lines: readonly SectionLine[];
}

const IN_BRACKETS = /^[(（]([^()（）]+(?:[(（][^()（）]*[)）])?)[)）]$/u;
const UNIT = /[^\s()（）]+(?:[(（][^()（）]*[)）])?/uy;
const SUFFIXED = /^([^()（）]+)(?:[(（]([^()（）]*)[)）])?$/u;
const GLUED = /^(.+?[部局])(.*)$/u;

function unitOf(written: string, type: SectionsType, above: string | null): SectionUnit {
  if (type.everyBureau.some((name) => nameKey(name) === nameKey(written)))
    return { every: true, name: written };
  const [, name = written, suffix = null] = SUFFIXED.exec(written) ?? [];
  const [, bureau, section = ''] = GLUED.exec(name) ?? [];
  if (bureau === undefined)
    return { every: false, bureau: above, inherited: above !== null, section: name, suffix };
  return {
    every: false,
    bureau,
    inherited: false,
    section: section === '' ? null : section,
    suffix,
  };
}

/** Returns the positions of the units in a line: names separated by white space, with their brackets. */
function unitsIn(line: string): readonly string[] | { readonly stopped: number } {
  const units: string[] = [];
  let at = 0;
  while (at < line.length) {
    UNIT.lastIndex = at;
    const unit = UNIT.exec(line)?.[0];
    if (unit === undefined) return { stopped: at };
    if (!isBlank(unit)) units.push(withoutInvisible(unit));
    at += unit.length;
    at += /^\s*/u.exec(line.slice(at))?.[0].length ?? 0;
  }
  return units;
}

function read(raw: PlainCell, type: SectionsType): ReadingOf<SectionsValue> {
  if (typeof raw !== 'string') return unreadable('not-text');
  const lines: SectionLine[] = [];
  let above: string | null = null;
  let position = 0;
  // Regular expressions treat a zero-width no-break space as white space, but it does not separate names.
  for (const written of raw.replaceAll('\uFEFF', '\u200B').split(/\r\n|\r|\n/u)) {
    const line = trimmed(written);
    if (line !== '') {
      const inner = IN_BRACKETS.exec(line)?.[1];
      const names = unitsIn(trimmed(inner ?? line));
      if ('stopped' in names)
        return unreadable('bracket', position + written.indexOf(line) + names.stopped);
      const units: SectionUnit[] = [];
      for (const name of joinedNames(names, (each) => UNIT_ENDINGS.includes(each.slice(-1)))) {
        const unit = unitOf(name, type, above);
        above = unit.every ? null : unit.bureau;
        units.push(unit);
      }
      lines.push({ bracketed: inner !== undefined, units });
    }
    position += written.length + (raw.startsWith('\r\n', position + written.length) ? 2 : 1);
  }
  return readAs({ kind: 'sections', lines });
}

function printUnit(unit: SectionUnit): string {
  if (unit.every) return unit.name;
  const bureau = unit.inherited ? '' : (unit.bureau ?? '');
  return `${bureau}${unit.section ?? ''}${unit.suffix === null ? '' : `（${unit.suffix}）`}`;
}

function print(value: SectionsValue): string {
  return value.lines
    .map((line) => {
      const units = line.units.map(printUnit).join('　');
      return line.bracketed ? `（${units}）` : units;
    })
    .join('\n');
}

export const sections: ValueKind<SectionsType, SectionsValue, Advice<'section-names', NoParams>> = {
  schema: sectionsTypeSchema,
  read,
  print,
  key: (value) => nameKey(sectionNames(value).join('/')),
  sections: sectionNames,
  store: (value, _type, options) => storedText(print(value), options),
  repair: (text, type) => {
    const tidy = tidied(text);
    return read(tidy, type).state === 'value' ? tidy : null;
  },
  pattern: () => null,
  howToWrite: () => ({ message: 'section-names', params: {} }),
  // A bureau that precedes several of its sections is separated from them.
  isOneName: (written) => !/[部局]\s/u.test(written),
  ditto: 'always',
};

/** Gives a unit's full name, as `部局名課名` with its suffix. */
function unitName(unit: SectionUnit): string {
  if (unit.every) return unit.name;
  return `${unit.bureau ?? ''}${unit.section ?? ''}${unit.suffix === null ? '' : `（${unit.suffix}）`}`;
}

/** Gives the full names of the sections in charge, the leading one first; a bureau that only heads the sections below it is left out. */
function sectionNames(value: SectionsValue): readonly string[] {
  const units = value.lines.flatMap((line) => line.units);
  const names = units
    .filter((unit, index) => {
      const next = units[index + 1];
      const heads = !unit.every && unit.section === null && next && !next.every && next.inherited;
      return !heads;
    })
    .map(unitName);
  return distinctNames(names);
}
