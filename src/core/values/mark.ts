/** A mark that says yes: ○, or nothing. */
import * as v from 'valibot';
import { comparable } from './comparable';
import { readAs, unreadable } from './kind';
import type { PlainCell, ReadingOf, ValueKind } from './kind';
import type { DataOf } from '../data-schema';

const markTypeSchema = v.strictObject({
  kind: v.literal('mark'),
  /** As the city prints it, e.g. `○`. */
  mark: v.string(),
  /** What staff enter when they mean the mark; it is not read as one, but the mark is offered. */
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

/** Says whether what stands in a cell was meant to be the mark. */
export function isMeantAsMark(written: string, type: MarkType): boolean {
  return type.meant.some((sign) => comparable(sign) === comparable(written));
}

export const mark: ValueKind<MarkType, MarkValue> = {
  schema: markTypeSchema,
  entry: (type) => ({ kind: 'list', values: [type.mark] }),
  read,
  print: (value) => value.mark,
  key: (value) => comparable(value.mark),
};
