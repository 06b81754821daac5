/** Detects records that take several rows each: 計画 above, 実績 below, the number only in the first row. */
import type { LedgerDefinition } from './definition';
import { trimmed } from '../values/comparable';
import type { HeaderCandidate } from './headers';

/** The pattern in which records take several rows. */
export interface RowsARecord {
  /** How many rows a record takes, and how many records there are. */
  readonly rows: number;
  readonly records: number;
  /** The words that name the rows, in order (計画, 実績); empty where only merged cells show the pattern. */
  readonly words: readonly string[];
}

const MOST_ROWS = 4;
/** With fewer records, a pattern may be chance. */
const FEWEST_RECORDS = 2;
/** The pattern must hold in at least this share of the records, so that a few slips do not hide it. */
const MOST = 0.8;
/** A word that names a row is short; a longer text is taken for a sentence. */
const LONGEST_WORD = 12;

/** Splits the rows into groups that each begin with a named row and contain no other named row. */
function groupsOf(
  { grid, columns }: HeaderCandidate,
  rows: readonly number[],
  names: readonly string[],
): readonly (readonly number[])[] {
  const positions = columns.filter(({ field }) => names.includes(field.id));
  const groups: number[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const goesOn = positions.every(({ column }) => grid.isBlank(row, column));
    if (goesOn && group && row === (group.at(-1) ?? row) + 1) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** The length that most groups have. */
function usualLength(groups: readonly (readonly number[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of groups) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].toSorted(([, a], [, b]) => b - a);
  return usual?.[0] ?? 1;
}

/** The words of a column that are the same in every record and different in each of its rows; empty where there are none. */
function wordsIn(
  { grid }: HeaderCandidate,
  column: number,
  groups: readonly (readonly number[])[],
): readonly string[] {
  const [first = []] = groups;
  const said = (rows: readonly number[]): readonly string[] =>
    rows.map((row) => trimmed(grid.text(row, column)));
  const words = said(first);
  const tell =
    new Set(words).size === words.length &&
    words.every((word) => word !== '' && word.length <= LONGEST_WORD && /\p{L}/u.test(word));
  const same = groups.filter((rows) => said(rows).join('\n') === words.join('\n'));
  return tell && same.length >= groups.length * MOST ? words : [];
}

/**
 * Detects the pattern in the rows that were taken for records; null where each row is one record, or where nothing proves
 * otherwise.
 */
export function rowsARecord(
  candidate: HeaderCandidate,
  { numberField, nameFields, titleField, subRecordsOf }: LedgerDefinition,
  rows: readonly number[],
): RowsARecord | null {
  // Sub-records repeat their record's number, which is often merged down over them: that would look like the pattern.
  if (subRecordsOf !== undefined) return null;
  const names = [numberField, titleField, ...(nameFields ?? [])].filter((id) => id !== undefined);
  const named = candidate.columns.filter(({ field }) => names.includes(field.id));
  const isUnnamed = (row: number): boolean =>
    named.every(({ column }) => candidate.grid.isBlank(row, column));
  // Where each row has a name, each is a record.
  if (!rows.some(isUnnamed)) return null;
  const all = groupsOf(candidate, rows, names);
  const length = usualLength(all);
  const groups = all.filter((group) => group.length === length);
  if (length < 2 || length > MOST_ROWS) return null;
  if (groups.length < FEWEST_RECORDS || groups.length < all.length * MOST) return null;
  const { grid, left, right, columns } = candidate;
  for (let column = left; column <= right; column += 1) {
    const words = wordsIn(candidate, column, groups);
    if (words.length > 0) return { rows: length, records: all.length, words };
  }
  const name = columns.find(({ field }) => names.includes(field.id));
  const merged = groups.filter(([first = -1]) => {
    const merge = name && grid.mergeAt(first, name.column);
    return merge?.row === first && merge.rows === length;
  });
  return merged.length >= groups.length * MOST
    ? { rows: length, records: all.length, words: [] }
    : null;
}
