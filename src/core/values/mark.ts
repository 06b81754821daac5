/** A mark that says yes: ○, or nothing. */
import { comparable } from './comparable';
import { readAs, unreadable } from './kind';
import type { PlainCell, ReadingOf, ValueKind } from './kind';

export interface MarkType {
  readonly kind: 'mark';
  /** As the city prints it, e.g. `○`. */
  readonly mark: string;
  /** What staff enter when they mean the mark; it is not read as one, but the mark is offered. */
  readonly meant: readonly string[];
}

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
  entry: (type) => ({ kind: 'list', values: [type.mark] }),
  read,
  print: (value) => value.mark,
  key: (value) => comparable(value.mark),
};
