/** Which of the collected changes somebody wants in the ledger: all of them, but for those that were unticked. Pure. */
import type {
  Collection,
  FieldChange,
  RecordChange,
  SubRecordChange,
} from '../../core/form/collection';

/** One change that is ticked by itself; its key names it within its collection. */
export type Change =
  | {
      readonly kind: 'field';
      readonly key: string;
      readonly change: FieldChange;
      /** The sub-record whose field it is. */
      readonly of: Extract<SubRecordChange, { kind: 'changed' }> | null;
    }
  | {
      readonly kind: 'sub-record';
      readonly key: string;
      readonly change: Exclude<SubRecordChange, { kind: 'changed' }>;
    };

/** The changes of one record. */
export interface RecordChanges {
  readonly key: string;
  readonly record: RecordChange;
  readonly changes: readonly Change[];
}

const fieldKey = (record: number, field: number): string => `r${record} f${field}`;
const subKey = (record: number, sub: number): string => `r${record} s${sub}`;
const subFieldKey = (record: number, sub: number, field: number): string =>
  `${subKey(record, sub)} f${field}`;

/** Gives every change of a collection with its key, record by record. */
export function changesOf(collection: Collection): readonly RecordChanges[] {
  return collection.records.map((record, at) => ({
    key: `r${at}`,
    record,
    changes: [
      ...record.fields.map((change, field): Change => ({
        kind: 'field',
        key: fieldKey(at, field),
        change,
        of: null,
      })),
      ...record.subRecords.flatMap((sub, position): readonly Change[] =>
        sub.kind === 'changed'
          ? sub.fields.map((change, field) => ({
              kind: 'field',
              key: subFieldKey(at, position, field),
              change,
              of: sub,
            }))
          : [{ kind: 'sub-record', key: subKey(at, position), change: sub }],
      ),
    ],
  }));
}

/** Gives the collection without the changes whose keys are in `left`; records without any change are gone too. */
export function acceptedOf(collection: Collection, left: ReadonlySet<string>): Collection {
  const records = collection.records.map((record, at): RecordChange => ({
    ...record,
    fields: record.fields.filter((_change, field) => !left.has(fieldKey(at, field))),
    subRecords: record.subRecords.flatMap((sub, position): readonly SubRecordChange[] => {
      if (sub.kind !== 'changed') return left.has(subKey(at, position)) ? [] : [sub];
      const fields = sub.fields.filter((_c, field) => !left.has(subFieldKey(at, position, field)));
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
  keys: readonly string[],
  ticked: boolean,
): ReadonlySet<string> {
  const next = new Set(left);
  for (const key of keys)
    if (ticked) next.delete(key);
    else next.add(key);
  return next;
}
