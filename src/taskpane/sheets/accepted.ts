/** Which of the collected changes somebody wants in the ledger: all of them, but for those that were unticked. Pure. */
import type {
  Collection,
  FieldChange,
  RecordChange,
  SubRecordChange,
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

/** The changes of one record. */
export interface RecordChanges {
  readonly key: string;
  readonly record: RecordChange;
  readonly changes: readonly Change[];
}

/** Tells equal names apart by their order. */
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

/** Gives the collection without the changes whose keys are in `left`; records without any change are gone too. */
export function acceptedOf(collection: Collection, left: ReadonlySet<string>): Collection {
  const gone = new Set<FieldChange | SubRecordChange>(
    changesOf(collection).flatMap(({ changes }) =>
      changes.flatMap(({ key, change }) => (left.has(key) ? [change] : [])),
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
  return {
    ...collection,
    records: records.filter(({ fields, subRecords }) => fields.length + subRecords.length > 0),
  };
}

/** Ticks or unticks changes: gives the keys that are left out then. */
export function withTicks(
  left: ReadonlySet<string>,
  changes: readonly Change[],
  ticked: boolean,
): ReadonlySet<string> {
  const next = new Set(left);
  for (const { key } of changes)
    if (ticked) next.delete(key);
    else next.add(key);
  return next;
}
