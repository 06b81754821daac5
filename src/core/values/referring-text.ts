/** A text that may refer to an earlier entry instead of repeating it: `①と同じ`, `R2と同じ（縮小）`, `同上`. */
import * as v from 'valibot';
import { fiscalYearsIn, shortFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import { circledNumber, circledSign } from './circled';
import { comparable, trimmed } from './comparable';
import { readAs } from './kind';
import type { Advice, NoParams, PlainCell, ReadingOf, ValueKind } from './kind';
import type { DataOf } from '../data-schema';
import { tidied } from './repairs';
import { storedText } from './storing';

const referringTextTypeSchema = v.strictObject({
  kind: v.literal('referring-text'),
  /** The words in brackets at the end of a text that mean that the work is over, e.g. `取組終了`. */
  endMark: v.optional(v.string()),
});
export type ReferringTextType = DataOf<typeof referringTextTypeSchema>;

/** What a text refers to: an item of the same record, the same column in another year, or the entry above. */
export type Reference =
  | { readonly to: 'item'; readonly number: number }
  | { readonly to: 'year'; readonly year: FiscalYear }
  | { readonly to: 'above' };

export interface ReferringTextValue {
  readonly kind: 'referring-text';
  /** As it stands in the cell. */
  readonly text: string;
  /** The references at the beginning of the text; what it mentions later is narrative. */
  readonly references: readonly Reference[];
  /** The rest of the text, without its references and the end mark. */
  readonly remark: string;
  /** It carries the end mark. */
  readonly ended: boolean;
}

const ITEM = /[①-⑳㉑-㉟㊱-㊿]/uy;
const YEAR = /(?:\p{L}{1,2}(?:元|[0-9０-９]{1,2})|[0-9０-９]{4})(?:年度|年)?/uy;
const ABOVE = /同上|〃/uy;
const RANGE = /\s*[~～〜]\s*/uy;
const AND = /\s*(?:[、，,・]|及び|と(?!同じ))?\s*/uy;
const SAME = /\s*[とに]同じ/uy;
const BETWEEN = /[\s、，,。]*/uy;

/** Walks through a text without NFKC, which would remove the circles. */
class Walk {
  at = 0;

  constructor(readonly text: string) {}

  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }
}

function takeYear(walk: Walk): Reference | null {
  const start = walk.at;
  const written = walk.take(YEAR)?.normalize('NFKC');
  const year = written === undefined ? undefined : fiscalYearsIn(written)[0];
  if (written !== undefined && year?.from === 0 && year.to === written.length && year.exists)
    return { to: 'year', year: year.year };
  walk.at = start;
  return null;
}

/** Takes one item or year, or a range of items. */
function takeOne(walk: Walk): readonly Reference[] {
  const first = circledNumber(walk.take(ITEM) ?? '');
  if (first === null) {
    const year = takeYear(walk);
    return year ? [year] : [];
  }
  const beforeRange = walk.at;
  const last = walk.take(RANGE) === null ? null : circledNumber(walk.take(ITEM) ?? '');
  if (last === null || last < first) {
    walk.at = beforeRange;
    return [{ to: 'item', number: first }];
  }
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    to: 'item',
    number: first + index,
  }));
}

/** Takes `同上` or `①、②と同じ`; if no complete reference begins here, returns none and does not move. */
function takeReferences(walk: Walk): readonly Reference[] {
  const start = walk.at;
  if (walk.take(ABOVE) !== null) return [{ to: 'above' }];
  const found: Reference[] = [];
  for (;;) {
    const next = takeOne(walk);
    found.push(...next);
    if (next.length === 0) break;
    if (walk.take(SAME) !== null) return found;
    walk.take(AND);
  }
  walk.at = start;
  return [];
}

/** Separates a text from the end mark that follows it. */
function withoutEndMark(
  text: string,
  { endMark }: ReferringTextType,
): { readonly body: string; readonly ended: boolean } {
  const [whole, inner = ''] = /\s*[(（]([^()（）]*)[)）]\s*$/u.exec(text) ?? [];
  const ended =
    whole !== undefined && endMark !== undefined && comparable(inner) === comparable(endMark);
  return { body: ended ? text.slice(0, text.length - whole.length) : text, ended };
}

function read(raw: PlainCell, type: ReferringTextType): ReadingOf<ReferringTextValue> {
  const text = String(raw);
  const { body, ended } = withoutEndMark(text, type);
  const walk = new Walk(trimmed(body));
  const references: Reference[] = [];
  for (;;) {
    const start = walk.at;
    if (references.length > 0) walk.take(BETWEEN);
    const next = takeReferences(walk);
    references.push(...next);
    if (next.length > 0) continue;
    walk.at = start;
    break;
  }
  const remark = trimmed(walk.text.slice(walk.at)).replace(/^。$/u, '');
  return readAs({ kind: 'referring-text', text, references, remark, ended });
}

/** Names the target of a reference as a city writes it: `①`, `R2`, `同上`. */
export function printReference(reference: Reference): string {
  switch (reference.to) {
    case 'item':
      return circledSign(reference.number) ?? String(reference.number);
    case 'year':
      return shortFiscalYear(reference.year);
    case 'above':
      return '同上';
  }
}

/** Says whether a text consists only of references, without a remark. */
export function onlyRefers({ references, remark }: ReferringTextValue): boolean {
  return references.length > 0 && remark === '';
}

/** Says whether a text is nothing but the end mark. */
export function onlyEnds({ references, remark, ended }: ReferringTextValue): boolean {
  return ended && references.length === 0 && remark === '';
}

export const referringText: ValueKind<
  ReferringTextType,
  ReferringTextValue,
  Advice<'referring-text', NoParams>
> = {
  schema: referringTextTypeSchema,
  read,
  print: (value) => value.text,
  key: (value) => comparable(value.text),
  store: (value, _type, options) => storedText(value.text, options),
  repair: tidied,
  pattern: () => null,
  howToWrite: () => ({ message: 'referring-text', params: {} }),
};
