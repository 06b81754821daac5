/** What differs between texts, and which collected changes are accepted. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Collection, FieldChange, Origin } from '../../src/core/form/collection';
import { acceptedOf, changesOf, withTicks } from '../../src/taskpane/sheets/ticks';
import type { Piece } from '../../src/taskpane/sheets/difference';
import { differenceOf, shortened } from '../../src/taskpane/sheets/difference';
import { reportLines } from '../../src/taskpane/sheets/report-lines';

const text = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
const changed = (pieces: readonly Piece[]): readonly string[] =>
  pieces.filter((piece) => piece.changed).map((piece) => piece.text);
const unchanged = (pieces: readonly Piece[]): string =>
  text(pieces.filter((piece) => !piece.changed));

describe('the difference between two texts', () => {
  it('is the words that one of them lacks', () => {
    const { before, after } = differenceOf(
      '窓口業務の委託を検討した。',
      '窓口業務の委託を実施した。',
    );
    expect(changed(before)).toEqual(['検討']);
    expect(changed(after)).toEqual(['実施']);
  });

  it('shows a line break that came in', () => {
    expect(changed(differenceOf('検討\n実施', '検討\n試行\n実施').after).join('')).toBe('試行\n');
  });

  it('marks nothing in equal texts, and everything where one is empty', () => {
    expect(differenceOf('同じ', '同じ').after).toEqual([{ text: '同じ', changed: false }]);
    expect(differenceOf('', '新しい')).toEqual({
      before: [],
      after: [{ text: '新しい', changed: true }],
    });
  });

  it('is all between the first and the last change where a text was written anew', () => {
    const { before, after } = differenceOf(
      '令和2年度の予算を要求し、課題の整理を行う。',
      '令和2年度に廃止の手続を進め、跡地の活用を検討する。',
    );
    expect(changed(before)).toEqual(['の予算を要求し、課題の整理を行う']);
    expect(changed(after)).toEqual(['に廃止の手続を進め、跡地の活用を検討する']);
  });

  it('gives both texts back, with the same unchanged part in both', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('課', '、', ' ', 'あ', '𠮷', '\n', 'a') }),
        fc.string({ unit: fc.constantFrom('課', '、', ' ', 'あ', '𠮷', '\n', 'a') }),
        (a, b) => {
          const { before, after } = differenceOf(a, b);
          expect(text(before)).toBe(a);
          expect(text(after)).toBe(b);
          expect(unchanged(before)).toBe(unchanged(after));
        },
      ),
    );
  });

  it('is taken as one piece between the first and the last change where texts are very long', () => {
    const long = Array.from({ length: 8_000 }, (_, at) => `第${at}回。`)
      .join('')
      .slice(0, 32_767);
    const other = long.replace('第100回', '第百回').replace('第4000回', '第四千回');
    const { after } = differenceOf(long, other);
    expect(text(after)).toBe(other);
    expect(after.map((piece) => piece.changed)).toEqual([false, true, false]);
    expect(after[1]?.text).toMatch(/^第?百回[^]*四千回?$/u);
  });

  it('is all that is shown of a long text, with a few words around it', () => {
    const long = '市民課の窓口業務について、他市の状況を調査し、委託の範囲を整理した。';
    const { after } = differenceOf(long, long.replace('調査', '確認'));
    const short = text(shortened(after));
    expect(short).toBe('…ついて、他市の状況を確認し、委託の範囲を整理…');
  });
});

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
