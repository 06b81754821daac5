/** Which records a person means by a list of their numbers, such as 1,3,5-8. */
import { nameKey } from '../../values/comparable';

/** The positions of the records that are meant, and what of the list means none. */
export interface ListedRecords {
  readonly positions: readonly number[];
  readonly unknown: readonly string[];
}

const BETWEEN = /[,、，]/u;
/** Two numbers and what is between them. */
const FROM_TO = /^(\d+)[-–~～〜](\d+)$/u;

function positionsOf(part: string, keys: readonly string[]): readonly number[] {
  const where = (fits: (key: string) => boolean): readonly number[] =>
    keys.flatMap((key, position) => (fits(key) ? [position] : []));
  const wanted = nameKey(part);
  // A number such as 1-2 is one record's before it is a span.
  const named = where((key) => key === wanted);
  if (named.length > 0) return named;
  const [, from, to] = FROM_TO.exec(part.normalize('NFKC').trim()) ?? [];
  if (from === undefined || to === undefined) return [];
  return where(
    (key) => /^\d+$/u.test(key) && Number(key) >= Number(from) && Number(key) <= Number(to),
  );
}

/** Finds them. `numbers` are the records' in their order; where a ledger has none, its lines are counted from 1. */
export function listedRecords(list: string, numbers: readonly string[]): ListedRecords {
  const keys = numbers.map(nameKey);
  const parts = list.split(BETWEEN).filter((part) => part.trim() !== '');
  const found = parts.map((part) => ({ part: part.trim(), positions: positionsOf(part, keys) }));
  const positions = new Set(found.flatMap((each) => each.positions));
  return {
    positions: [...positions].sort((a, b) => a - b),
    unknown: found.flatMap((each) => (each.positions.length === 0 ? [each.part] : [])),
  };
}
