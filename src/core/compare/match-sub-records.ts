/** Which sub-record of a record is which one now: by year and own number, and where the number is another one by all that it says. */
import type { LedgerRecord } from '../records/record-book';
import { nameKey } from '../values/comparable';
import { saySame } from './both-books';
import type { LedgerPair } from './both-books';
import type { Matched, RecordPair } from './match-records';

/** The sub-records that one record has in both workbooks. */
export interface Siblings {
  readonly before: readonly LedgerRecord[];
  readonly after: readonly LedgerRecord[];
}

function keyOf({ year, item }: LedgerRecord): string {
  return `${year ?? ''} ${nameKey(item)}`;
}

/** Takes out the first that fulfils a condition. */
function takeFirst(
  records: LedgerRecord[],
  isWanted: (record: LedgerRecord) => boolean,
): LedgerRecord | undefined {
  const at = records.findIndex(isWanted);
  return at < 0 ? undefined : records.splice(at, 1)[0];
}

/** Matches the sub-records of one record. */
export function matchSiblings({ before, after }: Siblings, ledgers: LedgerPair): Matched {
  const { columns, after: now } = ledgers;
  const { numberField, itemField, yearField } = now.ledger.definition;
  const pairs: RecordPair[] = [];
  const ambiguous: Matched['ambiguous'][number][] = [];
  let ended = [...before];
  let added: LedgerRecord[] = [];
  const match = (isSame: (was: LedgerRecord, is: LedgerRecord) => boolean): void => {
    const those = added;
    added = [];
    for (const is of those) {
      const was = takeFirst(ended, (each) => isSame(each, is));
      if (was) pairs.push({ before: was, after: is });
      else added.push(is);
    }
  };
  added = [...after];
  // Those that say the same come first: of several with one number they are the same for certain.
  match((was, is) => keyOf(was) === keyOf(is) && saySame(was, is, columns, [numberField]));
  for (const key of new Set(added.map(keyOf))) {
    const those = ended.filter((each) => keyOf(each) === key);
    const these = added.filter((each) => keyOf(each) === key);
    const [was, is] = [those[0], these[0]];
    if (!was || !is) continue;
    ended = ended.filter((each) => !those.includes(each));
    added = added.filter((each) => !these.includes(each));
    if (those.length === 1 && these.length === 1) pairs.push({ before: was, after: is });
    else ambiguous.push({ before: those, after: these });
  }
  if (itemField !== undefined)
    match(
      (was, is) =>
        was.year === is.year && saySame(was, is, columns, [numberField, itemField, yearField]),
    );
  return { pairs, ended, added, likely: [], ambiguous };
}
