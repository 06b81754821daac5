/** Which collected changes are accepted, and the lines that show them. */
import { describe, expect, it } from '@jest/globals';
import type { Collection, FieldChange, Origin } from '../../src/core/form/collection';
import { acceptedOf, changesOf, withTicks } from '../../src/taskpane/sheets/ticks';
import { reportLines } from '../../src/taskpane/sheets/report-lines';

const from = (row: number): Origin => ({
  source: '',
  sheetId: 't1',
  sheet: '様式',
  row,
  column: 3,
});

function field(record: string, id: string, after: string): FieldChange {
  return {
    ledger: 'initiatives',
    record,
    field: id,
    label: id,
    year: null,
    before: '',
    after,
    content: { kind: 'text', text: after },
    laid: '',
    since: 'same',
    cell: { sheetId: 's1', sheet: '取組一覧', row: 1, column: 2 },
    from: from(5),
  };
}

const COLLECTION: Collection = {
  read: 3,
  records: [
    {
      ledger: 'initiatives',
      record: '1',
      title: '窓口',
      fields: [field('1', 'result', '実施'), field('1', 'future', '継続')],
      subRecords: [],
    },
    {
      ledger: 'initiatives',
      record: '2',
      title: '給与',
      fields: [],
      subRecords: [
        {
          kind: 'changed',
          ledger: 'issues',
          record: '2',
          year: 2018,
          item: '1',
          fields: [field('2', 'issue', '人員')],
          from: from(9),
        },
        {
          kind: 'removed',
          ledger: 'issues',
          record: '2',
          year: 2018,
          item: '2',
          texts: [],
          laid: '2 人員',
          since: 'same',
          cell: { sheetId: 's2', sheet: '課題', row: 3, column: 0 },
          from: from(9),
        },
      ],
    },
  ],
  unplaced: [{ why: 'unknown-record', form: 'initiative', record: '99', from: from(30) }],
  repeated: [],
  conflicts: [],
  withoutBase: [],
};

describe('the accepted changes', () => {
  const [first, second] = changesOf(COLLECTION);
  const changes = [...(first?.changes ?? []), ...(second?.changes ?? [])];

  it('are all changes at first', () => {
    expect(changes).toHaveLength(4);
    expect(acceptedOf(COLLECTION, new Map())).toEqual(COLLECTION);
  });

  it('lack what was unticked, and records of which nothing is left', () => {
    const left = withTicks(new Map(), [...changes.slice(1, 2), ...(second?.changes ?? [])], false);
    const { records } = acceptedOf(COLLECTION, left);
    expect(records.map(({ record }) => record)).toEqual(['1']);
    expect(records[0]?.fields.map((each) => each.field)).toEqual(['result']);
  });

  it('have a sub-record again when it was ticked again', () => {
    const none = withTicks(new Map(), changes, false);
    const one = withTicks(none, changes.slice(3), true);
    expect(acceptedOf(COLLECTION, none).records).toEqual([]);
    expect(acceptedOf(COLLECTION, one).records[0]?.subRecords).toEqual([
      COLLECTION.records[1]?.subRecords[1],
    ]);
  });

  it('keep their keys when the same is read again with another form before it', () => {
    const again = { ...COLLECTION, records: COLLECTION.records.toReversed() };
    expect(new Set(changesOf(again).flatMap((each) => each.changes.map(({ key }) => key)))).toEqual(
      new Set(changes.map(({ key }) => key)),
    );
  });
});

describe('the lines of the report', () => {
  const records = changesOf(COLLECTION);

  it('begin with what cannot enter the ledger', () => {
    const kinds = reportLines(COLLECTION, records, new Set()).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'problems',
      'unplaced',
      'record',
      'change',
      'change',
      'record',
      'change',
      'change',
    ]);
  });

  it('leave out what is closed', () => {
    const closed = new Set(['unplaced', ...records.slice(0, 1).map(({ key }) => key)]);
    const kinds = reportLines(COLLECTION, records, closed).map(({ kind }) => kind);
    expect(kinds).toEqual(['problems', 'record', 'record', 'change', 'change']);
  });
});
