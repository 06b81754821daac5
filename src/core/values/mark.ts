/** A mark that means yes: ○, or nothing. */
import * as v from 'valibot';
import { comparable } from './comparable';
import { readAs, unreadable } from './kind';
import type { Advice, PlainCell, ReadingOf, ValueKind } from './kind';
import type { DataOf } from '../data-schema';

const markTypeSchema = v.strictObject({
  kind: v.literal('mark'),
  /** As the city prints it, e.g. `○`. */
  mark: v.string(),
  /** What staff enter when they mean the mark. It is not read as the mark, but the mark is offered as a fix. */
  meant: v.array(v.string()),
});
export type MarkType = DataOf<typeof markTypeSchema>;

export interface MarkValue {
  readonly kind: 'mark';
  readonly mark: string;
}

function read(raw: PlainCell, type: MarkType): ReadingOf<MarkValue> {
  const text = String(raw);
  if (comparable(text) === comparable(type.mark)) return readAs({ kind: 'mark', mark: type.mark });
  return unreadable('not-allowed', text.length - text.trimStart().length);
}

/** Says whether a cell's text was meant to be the mark. */
function isMeantAsMark(written: string, type: MarkType): boolean {
  return type.meant.some((sign) => comparable(sign) === comparable(written));
}

export const mark: ValueKind<MarkType, MarkValue, Advice<'mark', { mark: string }>> = {
  schema: markTypeSchema,
  read,
  print: (value) => value.mark,
  key: (value) => comparable(value.mark),
  store: (value) => ({ content: value.mark }),
  repair: (text, type) =>
    read(text, type).state === 'value' || isMeantAsMark(text, type) ? type.mark : null,
  repairWay: 'mark',
  pattern: (type) => ({ kind: 'list', values: [type.mark] }),
  howToWrite: (type) => ({ message: 'mark', params: { mark: type.mark } }),
  example: (type) => ({ right: type.mark, wrong: '◎' }),
};
