/**
 * Which collected changes a person wants in the ledger: the safe ones except those that were unticked, and the others that were ticked.
 * Pure.
 */
import { isSafe } from '../../core/form/collection';
import type {
  Collection,
  Conflict,
  FieldChange,
  RecordChange,
  SubRecordChange,
  Unplaced,
} from '../../core/form/collection';

type ChangedItem = Extract<SubRecordChange, { kind: 'changed' }>;
type RowChange = Exclude<SubRecordChange, ChangedItem>;

/** One change that can be ticked; its key stays the same when the same change is read again. */
export type Change =
  | {
      readonly kind: 'field';
      readonly key: string;
      readonly change: FieldChange;
      /** The sub-record whose field it is. */
      readonly of: ChangedItem | null;
    }
  | { readonly kind: 'row'; readonly key: string; readonly change: RowChange };

/** Changes that are brought in only if a person chooses them: where the sheet contradicts the ledger, and values that cannot be read. */
export interface Choice {
  readonly key: string;
  readonly take: RecordChange;
}

/** What a person ticked and unticked, by key; the rest keeps its default. */
export type Ticks = ReadonlyMap<string, boolean>;

/** The changes of one record. */
export interface RecordChanges {
  readonly key: string;
  readonly record: RecordChange;
  readonly changes: readonly Change[];
}

/** Distinguishes equal names by their order. */
function naming(): (name: readonly unknown[]) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const key = JSON.stringify(name);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key} ${before}`;
  };
}

/** Gives every change of a collection with its key, record by record. */
export function changesOf(collection: Collection): readonly RecordChanges[] {
  const name = naming();
  const field = (change: FieldChange, of: ChangedItem | null): Change => {
    const { ledger, record, field: id, year, after } = change;
    const item = of ? [of.year, of.item] : [];
    return { kind: 'field', key: name([ledger, record, id, year, after, ...item]), change, of };
  };
  const row = (change: RowChange): Change => {
    const { kind, ledger, record, year, item } = change;
    const says = kind === 'added' ? change.cells.map(({ content }) => content) : [];
    return { kind: 'row', key: name([kind, ledger, record, year, item, says]), change };
  };
  return collection.records.map((record) => ({
    key: name([record.ledger, record.record]),
    record,
    changes: [
      ...record.fields.map((change) => field(change, null)),
      ...record.subRecords.flatMap((sub) =>
        sub.kind === 'changed' ? sub.fields.map((change) => field(change, sub)) : [row(sub)],
      ),
    ],
  }));
}

/** What a conflict or an unreadable value can be brought in as; null where it cannot. */
export function choiceOf(problem: Conflict | Unplaced): Choice | null {
  const take = 'why' in problem && problem.why !== 'unreadable' ? null : problem.take;
  if (!take) return null;
  const from = 'why' in problem ? problem.from : problem.says.map((each) => each.from);
  return { key: JSON.stringify(['take', take, from]), take };
}

/** All changes that are brought in only if a person chooses them. */
export function choicesOf({ conflicts, unplaced }: Collection): readonly Choice[] {
  return [...conflicts, ...unplaced].flatMap((problem) => choiceOf(problem) ?? []);
}

/** Says whether a change will be brought in with the current ticks. */
export function isTicked(each: Change | Choice, ticks: Ticks): boolean {
  return ticks.get(each.key) ?? ('change' in each && isSafe(each.change));
}

/** Returns the collection with only the ticked changes. */
export function acceptedOf(collection: Collection, ticks: Ticks): Collection {
  const gone = new Set<FieldChange | SubRecordChange>(
    changesOf(collection).flatMap(({ changes }) =>
      changes.flatMap((each) => (isTicked(each, ticks) ? [] : [each.change])),
    ),
  );
  const records = collection.records.map((record): RecordChange => ({
    ...record,
    fields: record.fields.filter((change) => !gone.has(change)),
    subRecords: record.subRecords.flatMap((sub): readonly SubRecordChange[] => {
      if (sub.kind !== 'changed') return gone.has(sub) ? [] : [sub];
      const fields = sub.fields.filter((change) => !gone.has(change));
      return fields.length > 0 ? [{ ...sub, fields }] : [];
    }),
  }));
  const taken = choicesOf(collection).filter((choice) => isTicked(choice, ticks));
  return {
    ...collection,
    records: [
      ...records.filter(({ fields, subRecords }) => fields.length + subRecords.length > 0),
      ...taken.map(({ take }) => take),
    ],
  };
}

/** Ticks or unticks. */
export function withTicks(
  ticks: Ticks,
  changes: readonly (Change | Choice)[],
  ticked: boolean,
): Ticks {
  return new Map([...ticks, ...changes.map(({ key }) => [key, ticked] as const)]);
}
