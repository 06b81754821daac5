/**
 * Which record of the earlier ledger is which record now: by number and title, by the title alone, by the number of before (旧番号),
 * and by the number alone where the rest speaks for it. Rows play no part. Where several could be meant, nobody guesses.
 */
import { distance } from 'fastest-levenshtein';
import { FORMER_NUMBER } from '../ledger/former-number';
import type { LedgerRecord } from '../records/record-book';
import { nameKey } from '../values/comparable';
import { ownName, printed, saySame } from './both-books';
import type { ColumnPair, LedgerPair } from './both-books';

export interface RecordPair {
  readonly before: LedgerRecord;
  readonly after: LedgerRecord;
}

export interface Likely extends RecordPair {
  readonly because: 'title' | 'number';
}

export interface Matched {
  readonly pairs: readonly RecordPair[];
  readonly ended: readonly LedgerRecord[];
  readonly added: readonly LedgerRecord[];
  readonly likely: readonly Likely[];
  readonly ambiguous: readonly {
    readonly before: readonly LedgerRecord[];
    readonly after: readonly LedgerRecord[];
  }[];
}

/** Titles are near when at most this share of the longer one's characters differs. */
const NEAR = 0.4;
/** Shorter titles are near each other by chance. */
const SHORTEST_NEAR = 4;
/** A number alone tells a record where at least this share of its other cells is the same. */
const ENOUGH_SAME = 1 / 3;
/** With more pairs of titles than this, near ones are not looked for. */
const MOST_PAIRS = 250_000;

type Key = (record: LedgerRecord) => string | null;

function grouped(records: Iterable<LedgerRecord>, key: Key): ReadonlyMap<string, LedgerRecord[]> {
  const groups = new Map<string, LedgerRecord[]>();
  for (const record of records) {
    const own = key(record);
    if (own === null) continue;
    const group = groups.get(own);
    if (group) group.push(record);
    else groups.set(own, [record]);
  }
  return groups;
}

/** A record that is listed again (再掲) has the number and title of another one, and is matched with such a record only. */
function again(record: LedgerRecord): string {
  return record.counted ? '' : 'again';
}

const byNumberAndTitle: Key = (record) => {
  const [name, title] = [nameKey(ownName(record)), nameKey(record.title)];
  return name === '' && title === '' ? null : `${name} ${title} ${again(record)}`;
};

const byTitle: Key = (record) => {
  const title = nameKey(record.title);
  return title === '' ? null : `${title} ${again(record)}`;
};

const byNumber: Key = (record) => {
  const name = nameKey(ownName(record));
  return name === '' ? null : `${name} ${again(record)}`;
};

const byFormerNumber: Key = (record) => {
  const former = nameKey(record.print(FORMER_NUMBER));
  return former === '' ? null : `${former} ${again(record)}`;
};

/** The records that are still to be matched, in the ledgers' order. */
class Unmatched {
  readonly before: Set<LedgerRecord>;
  readonly after: Set<LedgerRecord>;
  readonly pairs: RecordPair[] = [];
  readonly ambiguous: Matched['ambiguous'][number][] = [];

  constructor({ before, after }: LedgerPair) {
    this.before = new Set(before.all);
    this.after = new Set(after.all);
  }

  pair(before: LedgerRecord, after: LedgerRecord): void {
    this.before.delete(before);
    this.after.delete(after);
    this.pairs.push({ before, after });
  }

  /** Gives the records with equal keys of both ledgers. */
  *groups(before: Key, after: Key): Iterable<readonly [LedgerRecord[], LedgerRecord[]]> {
    const earlier = grouped(this.before, before);
    for (const [key, those] of grouped(this.after, after)) yield [earlier.get(key) ?? [], those];
  }

  /** Matches records whose key one record alone has in each ledger. */
  matchOnly(before: Key, after: Key, isSame: (pair: RecordPair) => boolean = () => true): void {
    for (const [[was, ...others], [is, ...more]] of this.groups(before, after))
      if (was && is && others.length === 0 && more.length === 0)
        if (isSame({ before: was, after: is })) this.pair(was, is);
  }

  /** Sets records with equal keys aside, because nothing tells which is which. */
  setAside(before: Key, after: Key): void {
    for (const [those, these] of this.groups(before, after)) {
      if (those.length === 0 || these.length === 0 || those.length + these.length === 2) continue;
      this.ambiguous.push({ before: those, after: these });
      for (const record of those) this.before.delete(record);
      for (const record of these) this.after.delete(record);
    }
  }

  /** Matches records that say the same in every column: whichever of several such is taken, nothing differs. */
  matchSame(columns: readonly ColumnPair[]): void {
    for (const [those, these] of this.groups(byNumberAndTitle, byNumberAndTitle)) {
      const waiting = [...those];
      for (const after of these) {
        const at = waiting.findIndex((before) => saySame(before, after, columns));
        const [before] = at < 0 ? [] : waiting.splice(at, 1);
        if (before) this.pair(before, after);
      }
    }
  }
}

/** Says whether two titles are nearly the same. */
function areNear(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  return longer >= SHORTEST_NEAR && distance(a, b) <= longer * NEAR;
}

/** Says whether enough of two records' cells is the same, of those that either has filled. */
function haveMuchInCommon(
  { before, after }: RecordPair,
  { columns, after: ledger }: LedgerPair,
): boolean {
  const { numberField, titleField } = ledger.ledger.definition;
  const texts = columns
    .filter(({ after: { field } }) => field.id !== numberField && field.id !== titleField)
    .map((pair) => [printed(before, pair.before), printed(after, pair.after)] as const)
    .filter(([was, is]) => was !== '' || is !== '');
  const same = texts.filter(([was, is]) => was === is).length;
  return texts.length > 0 && same >= texts.length * ENOUGH_SAME;
}

/** Pairs of ended and added records of which a person has to say whether they are the same; each is in one pair at most. */
function likelyPairs(left: Unmatched): readonly Likely[] {
  const { before, after } = left;
  if (before.size * after.size > MOST_PAIRS) return [];
  const pairs: Likely[] = [];
  const taken = new Set<LedgerRecord>();
  const take = (was: LedgerRecord, is: LedgerRecord, because: Likely['because']): void => {
    taken.add(was).add(is);
    pairs.push({ before: was, after: is, because });
  };
  for (const [[was], [is]] of left.groups(byNumber, byNumber))
    if (was && is) take(was, is, 'number');
  const titles = new Map([...before, ...after].map((each) => [each, nameKey(each.title)] as const));
  for (const is of after) {
    if (taken.has(is)) continue;
    const title = titles.get(is) ?? '';
    const near = [...before].flatMap((was) => {
      const other = titles.get(was) ?? '';
      return !taken.has(was) && areNear(other, title)
        ? [{ was, apart: distance(other, title) }]
        : [];
    });
    const [nearest] = near.toSorted((a, b) => a.apart - b.apart);
    if (nearest) take(nearest.was, is, 'title');
  }
  return pairs;
}

/** Matches the records of a ledger. */
export function matchRecords(pair: LedgerPair): Matched {
  const left = new Unmatched(pair);
  left.matchOnly(byNumberAndTitle, byNumberAndTitle);
  left.matchSame(pair.columns);
  // What is left of equal ones after those that say the same can be matched where it is one each.
  left.matchOnly(byNumberAndTitle, byNumberAndTitle);
  left.setAside(byNumberAndTitle, byNumberAndTitle);
  left.matchOnly(byTitle, byTitle);
  left.matchOnly(byNumber, byFormerNumber);
  left.matchOnly(byNumber, byNumber, (each) => {
    const titles = [nameKey(each.before.title), nameKey(each.after.title)] as const;
    return areNear(...titles) || haveMuchInCommon(each, pair);
  });
  left.setAside(byTitle, byTitle);
  return {
    pairs: left.pairs,
    ended: [...left.before],
    added: [...left.after],
    likely: likelyPairs(left),
    ambiguous: left.ambiguous,
  };
}
