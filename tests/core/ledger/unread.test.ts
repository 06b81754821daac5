/** What looks like records of a ledger and is not read is a finding at its first cell; what only resembles it is none. */
import { describe, expect, it } from '@jest/globals';
import { sampleWorkbooks } from '../../../scripts/sample-workbooks';
import { check } from '../../../src/core/check';
import { recognise } from '../../../src/core/ledger/recognise';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import { fingerprint } from '../../../src/core/ledger/fingerprint';
import type { Plan } from '../../../src/core/plan';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { submission } from '../../../src/core/submission';
import { plans } from '../../../src/plans';
import { plainSheet } from '../plain-sheet';
import { snapshotOfWorkbook } from '../snapshot-of';

type Row = readonly CellValue[];

const plan: Plan = {
  id: 'town',
  municipality: '試験町',
  title: '行政改革実施計画',
  years: [2023, 2024],
  ledgers: [
    {
      id: 'items',
      name: '進行管理表',
      recordName: '取組',
      numberField: 'number',
      titleField: 'title',
      fields: [
        { id: 'number', label: '№', type: { kind: 'integer', min: 1 } },
        { id: 'title', label: '取組名', type: { kind: 'text' } },
        { id: 'section', label: '担当課', type: { kind: 'text' } },
        { id: 'state', label: '実施状況', type: { kind: 'one-of', values: ['○', '△', '×'] } },
        { id: 'effect', label: '効果額', type: { kind: 'integer' } },
      ],
    },
  ],
  // Not one rule: what is not read is said all the same.
  rules: [],
  rollups: [],
  forms: [],
};

const HEAD: Row = ['№', '取組名', '担当課', '実施状況', '効果額'];
const record = (number: CellValue): Row => [number, `取組${String(number)}`, '総務課', '○', 1200];
const records = (from: number, to: number): readonly Row[] =>
  Array.from({ length: to - from + 1 }, (_, at) => record(from + at));

function read(...sheets: readonly SheetSnapshot[]): PlanWorkbook<Plan> {
  const recognition = recognise({ workbook: 'town.xlsx', sheets }, [plan], 'town');
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

function findings(...sheets: readonly SheetSnapshot[]): readonly string[] {
  return check(read(...sheets)).map(
    ({ code, severity, sheet, cell, message, params }) =>
      `${code} ${severity} ${sheet}!${cell} ${message} ${String(params['range'] ?? '')} ${String(params['rows'])}`,
  );
}

const LEDGER = plainSheet([['進行管理表'], HEAD, ...records(1, 4)], { name: '１章' });

/** A sheet whose table covers its first rows only. */
function withTable(rows: readonly Row[], covered: number, name = '進行管理表'): SheetSnapshot {
  const sheet = plainSheet(rows, { name: '台帳' });
  const area = { row: 0, column: 0, rows: covered, columns: HEAD.length };
  return { ...sheet, tables: [{ name, area, hasHeaders: true, hasTotals: false }] };
}

describe('records that are not read', () => {
  it('on other sheets under the same headings are an error each, and nothing can be submitted', () => {
    const second = plainSheet([['２章'], HEAD, ...records(5, 7)], { id: '{2}', name: '２章' });
    const third = plainSheet([HEAD, ...records(8, 9)], { id: '{3}', name: '３章' });
    expect(findings(LEDGER, second, third)).toEqual([
      'C22 error ２章!A3 unread-other-sheet A3:E5 3',
      'C22 error ３章!A2 unread-other-sheet A2:E3 2',
    ]);
    expect(submission(check(read(LEDGER, second)), {}).ready).toBe(false);
    expect(submission(check(read(LEDGER)), {}).ready).toBe(true);
  });

  it('on another sheet without headings are an error, and nothing can be submitted', () => {
    const rows = [['２章　財政運営'], ...records(5, 7), ['小計', '', '', '', 3600]];
    const second = plainSheet(rows, { id: '{2}', name: '２章' });
    const third = plainSheet([[], ['', ...record(9)]], { id: '{3}', name: '３章' });
    expect(findings(LEDGER, second, third)).toEqual([
      'C22 error ２章!A2 unread-no-headings A2:E4 3',
      'C22 error ３章!B2 unread-no-headings B2:F2 1',
    ]);
    expect(submission(check(read(LEDGER, second)), {}).ready).toBe(false);
  });

  it.each<readonly [string, readonly Row[]]>([
    ['has numbers of the ledger: an old copy', records(3, 6)],
    ['has other kinds of cells in its columns', [[5, 1200, 300, 40, 12]]],
    ['has columns beyond the ledger’s', [[...record(5), '備考', '済']]],
    ['holds little more than numbers', [[5], [6], [7]]],
    ['is a list of years', [[2023, 10, 20, '○', 30]]],
  ])('on another sheet are none where it %s', (_what, rows) => {
    expect(findings(LEDGER, plainSheet(rows, { id: '{2}', name: '別表' }))).toEqual([]);
  });

  it('on another sheet without headings are none where their numbers do not go on', () => {
    const ledger = plainSheet([HEAD, record(1), record(9)], { name: '１章' });
    const between = plainSheet(records(3, 5), { id: '{2}', name: '２章' });
    expect(findings(ledger, between)).toEqual([]);
  });

  it('on another sheet are said though cells at that place of the ledger’s own are merged', () => {
    const merges = [{ row: 2, column: 0, rows: 4, columns: 1 }];
    const second = plainSheet([[], [], [], HEAD, ...records(5, 7)], { id: '{2}', name: '２章' });
    expect(findings({ ...LEDGER, merges }, second)).toContain(
      'C22 error ２章!A5 unread-other-sheet A5:E7 3',
    );
  });

  it('on a hidden sheet are a warning that a reason explains, for each sheet its own', () => {
    const old = { visible: false } as const;
    const one = plainSheet([HEAD, ...records(1, 4)], { ...old, id: '{5}', name: '令和5年度' });
    const two = plainSheet([HEAD, ...records(1, 3)], { ...old, id: '{6}', name: '令和6年度' });
    expect(findings(LEDGER, one, two)).toEqual([
      'C23 warning 令和5年度!A2 unread-hidden A2:E5 4',
      'C23 warning 令和6年度!A2 unread-hidden A2:E4 3',
    ]);
    expect(new Set(check(read(LEDGER, one, two)).map(({ value }) => value)).size).toBe(2);
  });

  it('directly below an Excel table that was not widened are said', () => {
    const rows = [HEAD, ...records(1, 6)];
    expect(findings(withTable(rows, 5))).toEqual(['C22 error 台帳!A6 unread-below-table A6:E7 2']);
    expect(findings(withTable(rows, 7))).toEqual([]);
  });

  it('below an Excel table and blank rows, with and without numbers, are said', () => {
    const rows = [HEAD, ...records(1, 3), [], [], record(4), ['', '取組5', '財政課', '×', 300]];
    expect(findings(withTable(rows, 4))).toEqual(['C22 error 台帳!A7 unread-below-table A7:E8 2']);
  });

  it('below an Excel table under headings of their own are said once', () => {
    const rows = [HEAD, ...records(1, 3), [], ['２章'], HEAD, ...records(4, 6)];
    expect(findings(withTable(rows, 4))).toEqual([
      'C22 error 台帳!A8 unread-own-headings A8:E10 3',
    ]);
  });

  it('in a block at the right, with a blank column between or none, are said', () => {
    const beside = (gap: readonly string[]): SheetSnapshot =>
      plainSheet(
        [
          [...HEAD, ...gap, ...HEAD],
          ...[1, 2, 3].map((at) => [...record(at), ...gap, ...record(at + 3)]),
        ],
        { name: '台帳' },
      );
    expect(findings(beside(['']))).toEqual(['C22 error 台帳!G2 unread-own-headings G2:K4 3']);
    expect(findings(beside([]))).toEqual(['C22 error 台帳!F2 unread-own-headings F2:J4 3']);
  });

  it('in a block below with its columns in another order are said, and never read as other columns', () => {
    const swap = ([a = '', b = '', c = '', d = '', e = '']: Row): Row => [a, c, b, d, e];
    const rows = [HEAD, ...records(1, 3), [], swap(HEAD), ...records(4, 5).map(swap)];
    const sheet = plainSheet(rows, { name: '台帳' });
    expect(read(sheet).ledgers[0]?.rows).toEqual([1, 2, 3]);
    expect(findings(sheet)).toEqual(['C22 error 台帳!A7 unread-own-headings A7:E8 2']);
  });

  it('in a block below with its columns as above are read', () => {
    const sheet = plainSheet([HEAD, ...records(1, 3), [], HEAD, ...records(4, 5)]);
    expect(read(sheet).ledgers[0]?.rows).toEqual([1, 2, 3, 6, 7]);
    expect(findings(sheet)).toEqual([]);
  });

  it('below another table that parts a block are said', () => {
    const small = [
      ['凡例', '意味'],
      ['○', '実施'],
      ['×', '未実施'],
    ];
    const sheet = plainSheet([HEAD, ...records(1, 3), [], ...small, [], ...records(4, 5)], {
      name: '台帳',
    });
    const area = { row: 5, column: 0, rows: 3, columns: 2 };
    const tables = [{ name: '凡例', area, hasHeaders: true, hasTotals: false }];
    expect(findings({ ...sheet, tables })).toEqual(['C22 error 台帳!A10 unread-below A10:E11 2']);
  });

  it('above the header are said', () => {
    const sheet = plainSheet([['進行管理表'], record(9), HEAD, ...records(1, 3)], { name: '台帳' });
    expect(findings(sheet)).toEqual(['C22 error 台帳!A2 unread-above A2:E2 1']);
  });

  it('without a number below a blank row of a block are said', () => {
    const sheet = plainSheet([HEAD, ...records(1, 3), [], ['', '取組', '財政課', '×', 300]], {
      name: '台帳',
    });
    expect(findings(sheet)).toEqual(['C22 error 台帳!A6 unread-below A6:E6 1']);
  });

  it('change the fingerprint, so that an earlier 検証結果 no longer holds', () => {
    const rows = [HEAD, ...records(1, 6)];
    const before = fingerprint(read(withTable(rows.slice(0, 5), 5)));
    expect(fingerprint(read(withTable(rows, 5)))).not.toBe(before);
  });
});

describe('figures in rows that are neither records nor totals', () => {
  it('are a warning', () => {
    const sheet = plainSheet([HEAD, ...records(1, 3), [], ['', '', '', '', 4500]], {
      name: '台帳',
    });
    expect(findings(sheet)).toEqual(['C25 warning 台帳!A6 unread-figures A6:E6 1']);
  });

  it.each([
    ['a total', ['合計', '', '', '', 4500]],
    ['a total with words', ['', '総務課小計', '', '', 4500]],
    ['a note', ['※1', '4,500千円は見込み']],
    ['a line of text', ['', '以上', '', '', '']],
  ])('are none where the row is %s', (_what, row) => {
    expect(findings(plainSheet([HEAD, ...records(1, 3), [], row], { name: '台帳' }))).toEqual([]);
  });
});

describe('what only resembles records', () => {
  it.each<readonly [string, readonly Row[]]>([
    ['a legend', [['凡例'], ['○', '実施'], ['△', '一部実施'], ['×', '検討中']]],
    ['an example', [['【記入例】', '取組の名前', '担当課名', '○', 1200]]],
    [
      'a table of totals',
      [
        ['担当課', '件数'],
        ['総務課', 3],
        ['財政課', 5],
        ['計', 8],
      ],
    ],
    [
      'numbered notes',
      [
        [1, '効果額は見込みを含む。'],
        [2, '実施状況は年度末。'],
      ],
    ],
  ])('is no finding: %s below the ledger, in a block and below a table', (_what, rows) => {
    const below = [HEAD, ...records(1, 3), [], ...rows];
    expect(findings(withTable(below, 4)).filter((each) => each.startsWith('C22'))).toEqual([]);
  });

  it('is no finding: an example above the header, or a table of a few of the columns on another sheet', () => {
    const above = plainSheet([['例', '取組の名前', '課', '○', 1], HEAD, ...records(1, 3)]);
    expect(findings(above)).toEqual([]);
    const committee = plainSheet(
      [['№', '取組名'], ...records(1, 4).map((row) => row.slice(0, 2))],
      {
        id: '{c}',
        name: '委員会',
      },
    );
    expect(findings(LEDGER, committee)).toEqual([]);
  });

  it.each(sampleWorkbooks)('is no finding in the sample $id', ({ workbook }) => {
    const recognition = recognise(snapshotOfWorkbook(workbook()), plans);
    if (recognition.state !== 'found') throw new Error(recognition.state);
    for (const { unread, rowsARecord } of recognition.workbook.ledgers)
      expect({ unread, rowsARecord }).toEqual({ unread: [], rowsARecord: null });
  });
});

describe('a row with a number under one wide merge', () => {
  it('is a record, and a band heading over the width is none', () => {
    const wide: Row = [2, '取組2の実施状況と効果は次の年度に報告する。'];
    const sheet = plainSheet([HEAD, record(1), wide, ['１章　行政運営'], record(3)]);
    const merges = [
      { row: 2, column: 1, rows: 1, columns: 4 },
      { row: 3, column: 0, rows: 1, columns: 5 },
    ];
    expect(read({ ...sheet, merges }).ledgers[0]?.rows).toEqual([1, 2, 4]);
  });
});

describe('records of two rows each', () => {
  const PAIR_HEAD: Row = ['№', '取組名', '担当課', '区分', '実施状況', '効果額'];
  const pair = (number: number, words: readonly [string, string]): readonly Row[] => [
    [number, `取組${number}`, '総務課', words[0], '○', 100],
    ['', '', '', words[1], '△', 90],
  ];
  const pairs = (count: number, words: readonly [string, string]): readonly Row[] =>
    Array.from({ length: count }, (_, at) => pair(at + 1, words)).flat();
  const twoRows = (sheet: SheetSnapshot): readonly string[] =>
    findings(sheet).filter((each) => each.startsWith('C24'));

  it.each([
    ['計画', '実績'],
    ['目標', '実績'],
    ['予定', '実績'],
    ['上段', '下段'],
  ] as const)('are said at their first cell: %s and %s', (...words) => {
    const sheet = plainSheet([PAIR_HEAD, ...pairs(20, words)], { name: '進捗' });
    expect(twoRows(sheet)).toEqual(['C24 error 進捗!A2 rows-a-record  2']);
    const [finding] = check(read(sheet)).filter(({ code }) => code === 'C24');
    expect(finding?.params).toMatchObject({ rows: 2, records: 20, counted: 40, words });
  });

  it('are said where only merged cells tell', () => {
    const rows = [HEAD, ...pairs(5, ['計画', '実績']).map((row) => row.toSpliced(3, 1))];
    const sheet = plainSheet(rows, { name: '進捗' });
    expect(twoRows(sheet)).toEqual([]);
    const merges = [1, 3, 5, 7, 9].flatMap((row) =>
      [0, 1, 2].map((column) => ({ row, column, rows: 2, columns: 1 })),
    );
    expect(twoRows({ ...sheet, merges })).toEqual(['C24 error 進捗!A2 rows-a-record  2']);
  });

  it('are not seen in a number or two that are missing', () => {
    const rows = records(1, 12).map((row, at) => (at % 5 === 4 ? ['', '', ...row.slice(2)] : row));
    expect(twoRows(plainSheet([HEAD, ...rows]))).toEqual([]);
  });
});
