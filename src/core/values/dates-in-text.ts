/** Era dates within a text: those that cannot exist (平成32年, 令和元年4月), and what they should have been. */
import { eraDateExists, eraNamed, eraOn, eraYearNumber, westernYear } from '../era';
import type { Era } from '../era';
import { fiscalYearExists } from '../fiscal-year';
import { Scanner } from './scanner';
import { TRAITS, hasTrait } from './traits';

const IN_TEXT = new RegExp(
  [
    // An era's letter counts only if no other letter or digit is next to it. M and T are not read because they mean too many other things
    // in a text.
    '(?:(?<name>令和|平成|昭和|大正|明治)(?<gap>[^\\S\\r\\n]?)|(?<![A-Za-z0-9])(?<letter>[RHS]))(?<year>元|\\d{1,2})(?!\\d)',
    // The end of a range leaves the era out: 平成29～38年度. 40年間 and 10年後 are not years of an era.
    '(?:(?:年度|年)?(?:[～〜~\\-−–]|から)(?<end>元|\\d{1,2})(?=年(?![間後以目])))?',
    '(?:[^\\S\\r\\n]?(?<fiscal>年度)',
    '|[^\\S\\r\\n]?年(?:(?<month>\\d{1,2})(?:[～〜~\\-−–]\\d{1,2})?月(?:(?<day>\\d{1,2})日)?)?',
    '|[./](?<shortMonth>0?[1-9]|1[0-2])(?!\\d)(?:[./](?<shortDay>\\d{1,2})(?!\\d))?)?',
  ].join(''),
  'gu',
);

interface WrittenDate {
  readonly match: RegExpExecArray;
  /** The date's year and, for a range, the year in which it ends. */
  readonly first: PartialDate;
  readonly last: PartialDate;
}

/** The number that digits of a pattern stand for; null where the pattern found none. */
export function writtenNumber(written: string | undefined): number | null {
  return written === undefined ? null : Number(written);
}

/** A date with an era as it is written, whether or not it exists. */
interface PartialDate {
  readonly era: Era;
  readonly year: number;
  /** Null if the date is not that precise; a fiscal year has neither month nor day. */
  readonly month: number | null;
  readonly day: number | null;
  readonly fiscal: boolean;
}

function exists({ era, year, month, day, fiscal }: PartialDate): boolean {
  return fiscal ? fiscalYearExists(era, year) : eraDateExists(era, year, month, day);
}

function datesIn(text: string): readonly WrittenDate[] {
  return [...text.matchAll(IN_TEXT)].flatMap((match): readonly WrittenDate[] => {
    const { groups = {} } = match;
    const era = eraNamed(groups['name'] ?? groups['letter'] ?? '');
    if (!era) return [];
    const fiscal = groups['fiscal'] !== undefined;
    const month = writtenNumber(groups['month'] ?? groups['shortMonth']);
    const day = writtenNumber(groups['day'] ?? groups['shortDay']);
    const year = eraYearNumber(groups['year'] ?? '');
    const end = groups['end'];
    // The month is the end's, where the text is a range.
    const last = { era, year: end === undefined ? year : eraYearNumber(end), month, day, fiscal };
    const first = end === undefined ? last : { era, year, month: null, day: null, fiscal };
    return [{ match, first, last }];
  });
}

/** Finds the era dates in a text that cannot exist, as they are written there in half width (docs/formats/README.md). */
export function impossibleDatesIn(text: string): readonly string[] {
  if (!hasTrait(text, TRAITS.era)) return [];
  return datesIn(text.normalize('NFKC'))
    .filter(({ first, last }) => !exists(first) || !exists(last))
    .map(({ match: [written] }) => written);
}

/** The same day, month or year in the era to which it belongs, or null if it is in no era (平成30年13月). */
function inItsEra(date: PartialDate): PartialDate | null {
  if (exists(date)) return date;
  if (date.year < 1) return null;
  const year = westernYear(date.era, date.year);
  const era = date.fiscal
    ? eraOn({ year, month: 5, day: 1 })
    : eraOn({ year, month: date.month ?? 12, day: date.day ?? (date.month === null ? 31 : 1) });
  if (!era) return null;
  const found = { ...date, era, year: year - era.first.year + 1 };
  return exists(found) ? found : null;
}

/** Writes an era's year as the text around it does: by name or letter, in its width. */
function eraYearLike({ era, year }: PartialDate, byName: boolean, wide: boolean): string {
  const digits = byName && year === 1 ? '元' : String(year);
  const written = `${byName ? era.name : era.letter}${digits}`;
  if (!wide) return written;
  return written.replace(/[\dA-Z]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** Puts dates that cannot exist under their right era (平成32年度: 令和2年度); all else in the text stays as it is. */
export function withPossibleDates(text: string): string {
  const scanner = new Scanner(text);
  let fixed = '';
  let from = 0;
  for (const { match, first, last } of datesIn(scanner.text)) {
    const { groups = {} } = match;
    const [begin, end] = [inItsEra(first), inItsEra(last)];
    if ((exists(first) && exists(last)) || !begin || !end) continue;
    const byName = groups['name'] !== undefined;
    const lead = ['name', 'gap', 'letter', 'year'].map((part) => groups[part] ?? '').join('');
    const start = scanner.positionOf(match.index);
    const behind = scanner.positionOf(match.index + lead.length);
    const wide = /[\uFF10-\uFF19]/u.test(text.slice(start, behind));
    fixed += text.slice(from, start) + eraYearLike(begin, byName, wide);
    from = behind;
    if (groups['end'] === undefined) continue;
    // The text between the two years: 年度 and the range's sign.
    const between = match[0].indexOf(groups['end'], lead.length);
    const endsAt = scanner.positionOf(match.index + between);
    fixed += text.slice(from, endsAt);
    from = scanner.positionOf(match.index + between + groups['end'].length);
    const sameEra = begin.era.letter === end.era.letter;
    const written = eraYearLike(end, byName, wide);
    fixed += sameEra ? written.slice(byName ? end.era.name.length : 1) : written;
  }
  return fixed + text.slice(from);
}
