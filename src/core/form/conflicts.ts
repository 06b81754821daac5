/**
 * Separates changes that can be brought in from conflicts: forms that differ among themselves, or a ledger that changed since
 * layout.
 */
import type { Conflict, FieldChange, RecordChange, SubRecordChange } from './collection';
import type { LedgerRecord } from '../records/record-book';

type RowChange = Exclude<SubRecordChange, { readonly kind: 'changed' }>;

interface Claim {
  readonly key: string;
  /** A text that is equal for forms that ask for the same change. */
  readonly stance: string;
  readonly text: string;
  readonly conflict: Omit<Conflict, 'says' | 'laid' | 'take'>;
  readonly from: FieldChange['from'];
  /** The change to make; null where the form only keeps a sub-record, by changing it, that another form removes. */
  readonly change: FieldChange | RowChange | null;
  readonly take: RecordChange | null;
}

function fieldKey({ ledger, record, field, year, cell }: FieldChange): string {
  return JSON.stringify([ledger, record, field, year, cell?.row]);
}

function claimsOfField(change: FieldChange, item: string, take: RecordChange): Claim {
  const { ledger, record, label, year, before } = change;
  return {
    key: fieldKey(change),
    stance: `says ${change.after}`,
    text: change.after,
    conflict: { ledger, record, label, year, item, before },
    from: change.from,
    change,
    take,
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

function claimsOfSubRecord(change: SubRecordChange, own: RecordChange): readonly Claim[] {
  const { ledger, record, year, item, from } = change;
  const conflict = { ledger, record, label: '', year, item, before: '' };
  const key = subKey(change);
  const taking = (sub: SubRecordChange): RecordChange => ({
    ...own,
    fields: [],
    subRecords: [sub],
  });
  switch (change.kind) {
    case 'changed': {
      // This form keeps a sub-record that another one removes.
      const text = change.fields.map(({ after }) => after).join(' ');
      return [
        { key, stance: 'kept', text, conflict, from, change: null, take: null },
        ...change.fields.map((field) =>
          claimsOfField(field, item, taking({ ...change, fields: [field] })),
        ),
      ];
    }
    case 'added': {
      const text = change.cells.map(({ content }) => textOf(content)).join(' ');
      return [{ key, stance: `says ${text}`, text, conflict, from, change, take: taking(change) }];
    }
    case 'removed': {
      const before = change.texts.map(({ text }) => text).join(' ');
      const about = { ...conflict, before };
      return [
        {
          key,
          stance: 'removed',
          text: '',
          conflict: about,
          from,
          change,
          take: taking(change),
        },
      ];
    }
  }
}

function claimsOf(change: RecordChange): readonly Claim[] {
  return [
    ...change.fields.map((field) =>
      claimsOfField(field, '', { ...change, fields: [field], subRecords: [] }),
    ),
    ...change.subRecords.flatMap((sub) => claimsOfSubRecord(sub, change)),
  ];
}

interface Compared {
  readonly record: LedgerRecord;
  readonly change: RecordChange;
}

/** The result for one field or sub-record: one change to bring in, or a conflict. */
type Settled =
  { readonly change: FieldChange | RowChange | null } | { readonly conflict: Conflict };

function settle(claims: readonly Claim[]): Settled {
  const says = claims.map(({ text, from }) => ({ text, from }));
  if (new Set(claims.map(({ stance }) => stance)).size > 1) {
    const first = claims.find(({ conflict }) => conflict.before !== '') ?? claims[0];
    return first
      ? { conflict: { ...first.conflict, laid: null, says, take: null } }
      : { change: null };
  }
  const changes = claims.filter(({ change }) => change !== null);
  // A form that was laid out after the ledger's change already showed that change, so its entry takes precedence.
  const knowing = changes.find(({ change }) => change?.since === 'same');
  const contested = changes.find(({ change }) => change?.since === 'changed');
  if (!knowing && contested) {
    const { conflict, change, take } = contested;
    return { conflict: { ...conflict, laid: change?.laid ?? null, says, take } };
  }
  return { change: (knowing ?? changes[0])?.change ?? null };
}

/**
 * Joins the changes of each record. Only forms that change a field are compared: a form that keeps the ledger's value is a sheet
 * that another section was meant to fill in.
 */
export function settled(compared: readonly Compared[]): {
  readonly records: readonly RecordChange[];
  readonly conflicts: readonly Conflict[];
} {
  const claims = new Map<string, Claim[]>();
  for (const { change } of compared)
    for (const each of claimsOf(change))
      claims.set(each.key, [...(claims.get(each.key) ?? []), each]);
  const conflicts: Conflict[] = [];
  const agreed = new Set<FieldChange | RowChange>();
  const disputed = new Set<string>();
  for (const [key, each] of claims) {
    const outcome = settle(each);
    if ('conflict' in outcome) {
      conflicts.push(outcome.conflict);
      disputed.add(key);
    } else if (outcome.change) agreed.add(outcome.change);
  }
  return { records: joined(compared, agreed, disputed), conflicts };
}

function joined(
  compared: readonly Compared[],
  agreed: ReadonlySet<FieldChange | RowChange>,
  disputed: ReadonlySet<string>,
): readonly RecordChange[] {
  const records = new Map<LedgerRecord, RecordChange>();
  for (const { record, change } of compared) {
    const fields = change.fields.filter((field) => agreed.has(field));
    const subRecords = change.subRecords.flatMap((sub): readonly SubRecordChange[] => {
      if (sub.kind !== 'changed') return agreed.has(sub) ? [sub] : [];
      if (disputed.has(subKey(sub))) return [];
      const own = sub.fields.filter((field) => agreed.has(field));
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
function order(records: ReadonlyMap<LedgerRecord, RecordChange>, change: RecordChange): number {
  for (const [record, each] of records) if (each === change) return record.index;
  return 0;
}
