/** Parts what forms agree on from what they say differently. */
import type { Conflict, FieldChange, RecordChange, SubRecordChange } from './collection';
import type { FormRecord } from './form-record';

interface Said {
  readonly key: string;
  /** What the form wants done, as against other forms. */
  readonly stance: string;
  readonly text: string;
  readonly conflict: Omit<Conflict, 'says'>;
  readonly from: FieldChange['from'];
}

function fieldKey({ ledger, record, field, year, cell }: FieldChange): string {
  return JSON.stringify([ledger, record, field, year, cell?.row]);
}

function saidByField(change: FieldChange, item: string): Said {
  const { ledger, record, label, year, before } = change;
  return {
    key: fieldKey(change),
    stance: `says ${change.after}`,
    text: change.after,
    conflict: { ledger, record, label, year, item, before },
    from: change.from,
  };
}

function subKey({ ledger, record, year, item }: SubRecordChange): string {
  return JSON.stringify([ledger, record, year, item]);
}

function textOf(content: {
  readonly kind: string;
  readonly text?: string;
  readonly value?: number;
}): string {
  return content.text ?? String(content.value ?? '');
}

function saidBySub(change: SubRecordChange): readonly Said[] {
  const { ledger, record, year, item, from } = change;
  const conflict = { ledger, record, label: '', year, item, before: '' };
  switch (change.kind) {
    case 'changed':
      // One form keeps the sub-record that another takes out.
      return [
        {
          key: subKey(change),
          stance: 'kept',
          text: change.fields.map(({ after }) => after).join(' '),
          conflict,
          from,
        },
        ...change.fields.map((field) => saidByField(field, item)),
      ];
    case 'added': {
      const text = change.cells.map(({ content }) => textOf(content)).join(' ');
      return [{ key: subKey(change), stance: `says ${text}`, text, conflict, from }];
    }
    case 'removed':
      return [
        {
          key: subKey(change),
          stance: 'removed',
          text: '',
          conflict: { ...conflict, before: change.texts.map(({ text }) => text).join(' ') },
          from,
        },
      ];
  }
}

interface Compared {
  readonly record: FormRecord;
  readonly change: RecordChange;
}

/**
 * Joins the changes of each record. Only forms that change a field have a say in it: one that leaves the ledger's value as it was
 * is a sheet that another section was to fill in.
 */
export function settled(compared: readonly Compared[]): {
  readonly records: readonly RecordChange[];
  readonly conflicts: readonly Conflict[];
} {
  const said = new Map<string, Said[]>();
  for (const { change } of compared)
    for (const each of [
      ...change.fields.map((field) => saidByField(field, '')),
      ...change.subRecords.flatMap(saidBySub),
    ])
      said.set(each.key, [...(said.get(each.key) ?? []), each]);
  const disputed = new Set(
    [...said].flatMap(([key, each]) =>
      new Set(each.map(({ stance }) => stance)).size > 1 ? [key] : [],
    ),
  );
  const conflicts = [...disputed].flatMap((key) => {
    const each = said.get(key) ?? [];
    const first = each.find(({ conflict }) => conflict.before !== '') ?? each[0];
    return first
      ? [
          {
            ...first.conflict,
            says: each.map(({ text, from }) => ({ text, from })),
          },
        ]
      : [];
  });
  return { records: joined(compared, disputed), conflicts };
}

function joined(
  compared: readonly Compared[],
  disputed: ReadonlySet<string>,
): readonly RecordChange[] {
  const records = new Map<FormRecord, RecordChange>();
  const done = new Set<string>();
  const isNew = (key: string): boolean => {
    if (disputed.has(key) || done.has(key)) return false;
    done.add(key);
    return true;
  };
  for (const { record, change } of compared) {
    const fields = change.fields.filter((field) => isNew(fieldKey(field)));
    const subRecords = change.subRecords.flatMap((sub): readonly SubRecordChange[] => {
      if (sub.kind !== 'changed') return isNew(subKey(sub)) ? [sub] : [];
      if (disputed.has(subKey(sub))) return [];
      const own = sub.fields.filter((field) => isNew(fieldKey(field)));
      return own.length > 0 ? [{ ...sub, fields: own }] : [];
    });
    if (fields.length + subRecords.length === 0) continue;
    const known = records.get(record);
    records.set(record, {
      ...change,
      fields: [...(known?.fields ?? []), ...fields],
      subRecords: [...(known?.subRecords ?? []), ...subRecords],
    });
  }
  return [...records.values()].toSorted((a, b) => order(records, a) - order(records, b));
}

/** In the ledger's order. */
function order(records: ReadonlyMap<FormRecord, RecordChange>, change: RecordChange): number {
  for (const [record, each] of records) if (each === change) return record.index;
  return 0;
}
