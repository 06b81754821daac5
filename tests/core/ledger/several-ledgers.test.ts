/** Recognition of plans with several ledgers that share labels. */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../../src/core/check';
import { recognise } from '../../../src/core/ledger/recognise';
import { columnOf } from '../../../src/core/ledger/ledger';
import type { Ledger, PlanWorkbook } from '../../../src/core/ledger/ledger';
import type { Plan } from '../../../src/core/plan';
import type { FieldDefinition, LedgerDefinition } from '../../../src/core/ledger/definition';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { requiredColumns } from '../../../src/plans/common-rules';
import { plainSheet } from '../plain-sheet';

const number = (id: string, label: string): FieldDefinition => ({
  id,
  label,
  type: { kind: 'integer', min: 1 },
});
const text = (id: string, label: string): FieldDefinition => ({
  id,
  label,
  type: { kind: 'text' },
});
const year: FieldDefinition = { id: 'year', label: '年度', type: { kind: 'fiscal-year' } };
const AXES = ['進捗度', '連携度', '総合評価'];
const SCORED = [2020, 2021];

const practices: LedgerDefinition = {
  id: 'practices',
  name: '実践項目',
  recordName: '実践項目',
  numberField: 'number',
  fields: [
    number('number', '小No.'),
    number('initiative', '大No.'),
    text('title', '実践項目'),
    ...AXES.map((label): FieldDefinition => ({
      ...text(`${label}-year`, label),
      byYear: true,
      years: SCORED,
    })),
    text('進捗度-overall', '進捗度 総括'),
    text('連携度-overall', '連携度 総括'),
    text('grade', '総合評価'),
    ...AXES.map((label) => text(`${label}-reason`, `評価の理由 ${label}`)),
  ],
};

function subLedger(id: string, name: string, fields: readonly FieldDefinition[]): LedgerDefinition {
  const own = [number('number', '小No.'), year, ...fields];
  const sub = { numberField: 'number', subRecordsOf: 'practices', yearField: 'year' } as const;
  return { id, name, recordName: name, optional: true, ...sub, fields: own };
}

const plan: Plan = {
  id: 'several',
  municipality: '試験市',
  title: '試験計画',
  years: [2020, 2021, 2022],
  ledgers: [
    {
      id: 'initiatives',
      name: '取組項目',
      recordName: '取組項目',
      numberField: 'number',
      fields: [number('number', 'No.'), text('title', '取組項目'), text('opinion', '意見')],
    },
    practices,
    subLedger('schedule', '工程表', [
      text('process', '工程'),
      text('state', '状況'),
      text('after', '見直し後'),
    ]),
    subLedger('steps', '取組内容', [
      text('item', '番号'),
      text('plan', '取組予定'),
      text('result', '取組結果'),
    ]),
    subLedger('issues', '課題', [text('issue', '課題・問題点'), text('answer', '解決方法')]),
  ],
  rules: [requiredColumns],
  rollups: [],
  forms: [],
};

const HEADERS = {
  initiatives: ['No.', '取組項目', '意見'],
  practices: [
    '小No.',
    '大No.',
    '実践項目',
    ...['R2', 'R3'].flatMap((each) => AXES.map((axis) => `${axis} ${each}`)),
    '進捗度 総括',
    '連携度 総括',
    '総合評価',
    ...AXES.map((axis) => `評価の理由 ${axis}`),
  ],
  schedule: ['小No.', '年度', '工程', '状況', '見直し後'],
  steps: ['小No.', '年度', '番号', '取組予定', '取組結果'],
  issues: ['小No.', '年度', '課題・問題点', '解決方法'],
} as const;

type Name = keyof typeof HEADERS;
const NAMES: readonly Name[] = ['initiatives', 'practices', 'schedule', 'steps', 'issues'];

/** Every cell says which column it is of, but for numbers and years. */
function dataOf(name: Name): CellValue[][] {
  return [1, 2].map((record) =>
    HEADERS[name].map((header) =>
      header.endsWith('No.') ? record : header === '年度' ? 'R2' : `${header}の${record}`,
    ),
  );
}

function ledgerSheet(name: Name, table?: string): SheetSnapshot {
  const rows = [[...HEADERS[name]], ...dataOf(name)];
  const own = { id: `{${name}}`, name };
  return plainSheet(rows, table === undefined ? own : { ...own, table });
}

function found(...sheets: readonly SheetSnapshot[]): PlanWorkbook<Plan> {
  const recognition = recognise({ workbook: 'several.xlsx', sheets }, [plan]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

function places(workbook: PlanWorkbook<Plan>): readonly string[] {
  return workbook.ledgers.map(({ definition, sheet }) => `${definition.id} on ${sheet}`);
}

const standard = NAMES.map((name) => `${name} on ${name}`);

describe('recognition of several ledgers', () => {
  it('finds each of them on its sheet, as tables of any name or as blocks, in any order', () => {
    expect(places(found(...NAMES.map((name) => ledgerSheet(name))))).toEqual(standard);
    const tables = NAMES.map((name) => ledgerSheet(name, `テーブル_${name}`));
    expect(places(found(...tables))).toEqual(standard);
    expect(places(found(...tables.toReversed()))).toEqual(standard.toReversed());
  });

  it.each(['schedule', 'steps', 'issues'] as const)(
    'does not read an absent %s out of a ledger that shares its labels',
    (absent) => {
      const there = NAMES.filter((name) => name !== absent);
      const workbook = found(...there.map((name) => ledgerSheet(name)));
      expect(places(workbook)).toEqual(standard.filter((each) => !each.startsWith(absent)));
      expect(check(workbook)).toEqual([]);
    },
  );

  it('does not take the copy of one ledger for another that is absent', () => {
    const copy = { ...ledgerSheet('schedule'), id: '{copy}', name: '工程表 (2)' };
    const there = NAMES.filter((name) => name !== 'issues').map((name) => ledgerSheet(name));
    const named = there.map((sheet) =>
      sheet.name === 'schedule' ? { ...sheet, name: '工程表' } : sheet,
    );
    expect(places(found(copy, ...named))).toEqual([
      'initiatives on initiatives',
      'practices on practices',
      'schedule on 工程表',
      'steps on steps',
    ]);
  });

  it('reports a ledger that the workbook must have and has not', () => {
    const workbook = found(
      ...NAMES.filter((name) => name !== 'practices').map((name) => ledgerSheet(name)),
    );
    expect(check(workbook)).toMatchObject([
      { code: 'C01', ledger: 'practices', sheet: 'initiatives', cell: 'A1', record: '' },
    ]);
  });

  it('knows the plan without its first ledger by another that it must have, and reports the first', () => {
    const others = NAMES.filter((name) => name !== 'initiatives').map((name) => ledgerSheet(name));
    expect(check(found(...others))).toMatchObject([
      { code: 'C01', ledger: 'initiatives', sheet: 'practices', cell: 'A1', record: '' },
    ]);
    const optional = ['schedule', 'steps', 'issues'] as const;
    const sheets = optional.map((name) => ledgerSheet(name));
    expect(recognise({ workbook: 'several.xlsx', sheets }, [plan]).state).toBe('none');
  });

  it('reads blocks that stand one below the other on a sheet', () => {
    const rows = (['initiatives', 'steps', 'issues'] as const).flatMap((name) => [
      [...HEADERS[name]],
      ...dataOf(name),
      [],
    ]);
    const workbook = found(plainSheet(rows, { name: '一覧' }), ledgerSheet('practices'));
    expect(
      workbook.ledgers.map(({ definition, rows: records }) => [definition.id, ...records]),
    ).toEqual([
      ['initiatives', 1, 2],
      ['steps', 5, 6],
      ['issues', 9, 10],
      ['practices', 1, 2],
    ]);
  });

  it('knows the rows of a plain block of sub-records by the number of their record', () => {
    const rows = [[...HEADERS.steps], ...dataOf('steps'), [], ['※　注', '', '', '注の続き']];
    const workbook = found(ledgerSheet('initiatives'), ledgerSheet('practices'), plainSheet(rows));
    expect(workbook.ledgers.at(-1)?.rows).toEqual([1, 2]);
  });
});

/** What the columns of 実践項目 hold in the first record, by field and year. */
function firstRecord(ledger: Ledger | undefined): ReadonlyMap<string, string> {
  return new Map(
    ledger?.columns.map(({ field, year: of, cells }) => [
      `${field.id} ${of ?? ''}`.trim(),
      cells[0]?.text ?? '',
    ]),
  );
}

const expectedRecord = new Map(
  [
    ['number', '1'],
    ['initiative', '1'],
    ['title', '実践項目の1'],
    ...[2020, 2021].flatMap((of, at) =>
      AXES.map((axis) => [`${axis}-year ${of}`, `${axis} ${['R2', 'R3'][at] ?? ''}の1`]),
    ),
    ['進捗度-overall', '進捗度 総括の1'],
    ['連携度-overall', '連携度 総括の1'],
    ['grade', '総合評価の1'],
    ...AXES.map((axis) => [`${axis}-reason`, `評価の理由 ${axis}の1`]),
  ].map(([key = '', value = '']) => [key, value]),
);

describe('headers in two rows', () => {
  type Split = (header: string) => readonly [string, string];
  const parts = (header: string): readonly [string, string] => {
    const [a = '', b = ''] = header.split(' ');
    return [a, b];
  };
  const reason = (header: string): boolean => header.startsWith('評価の理由');
  const shapes: readonly (readonly [string, Split])[] = [
    ['years and groups above labels', (h) => (reason(h) ? parts(h) : swap(parts(h)))],
    ['labels above years, and a group above labels', (h) => parts(h)],
    ['all labels above', (h) => (reason(h) ? swap(parts(h)) : parts(h))],
  ];
  function swap([a, b]: readonly [string, string]): readonly [string, string] {
    return b === '' ? [a, b] : [b, a];
  }

  function twoRows(
    split: Split,
    order: readonly string[],
    merged: boolean,
    table = false,
  ): SheetSnapshot {
    const [upper, lower] = [0, 1].map((row) =>
      order.map((header) => {
        const [a, b] = split(header);
        const alone = b === '';
        if (row === 0) return alone && table ? '' : a;
        return alone ? (table ? a : '') : b;
      }),
    );
    const widths: { column: number; columns: number }[] = [];
    upper?.forEach((cell, column) => {
      const last = widths.at(-1);
      const grouped = cell !== '' && lower?.[column] !== '' && lower?.[column - 1] !== '';
      if (grouped && last && upper[last.column] === cell) last.columns += 1;
      else widths.push({ column, columns: 1 });
    });
    const covered = upper?.map((_cell, at) =>
      widths.some(({ column }) => column === at) ? (upper[at] ?? '') : '',
    );
    const merges = widths.flatMap(({ column, columns }) => {
      if (columns > 1) return [{ row: 0, column, rows: 1, columns }];
      return lower?.[column] === '' ? [{ row: 0, column, rows: 2, columns: 1 }] : [];
    });
    const data = [1, 2].map((record) =>
      order.map((header) => (header.endsWith('No.') ? record : `${header}の${record}`)),
    );
    const seen = new Map<string, number>();
    const unique = lower?.map((cell) => {
      const times = (seen.get(cell) ?? 0) + 1;
      seen.set(cell, times);
      return table && times > 1 ? `${cell}${times}` : cell;
    });
    const sheet = plainSheet([covered ?? [], unique ?? [], ...data], { name: 'practices' });
    const area = { row: 1, column: 0, rows: 3, columns: order.length };
    return {
      ...sheet,
      merges: merged ? merges : [],
      tables: table ? [{ name: '実践項目', area, hasHeaders: true, hasTotals: false }] : [],
    };
  }

  /** The columns in an order in which equal upper headings stand side by side. */
  function ordered(split: Split): readonly string[] {
    const uppers = [...new Set(HEADERS.practices.map((header) => split(header)[0]))];
    return uppers.flatMap((upper) =>
      HEADERS.practices.filter((header) => split(header)[0] === upper),
    );
  }

  it.each(shapes)('are read with %s', (_what, split) => {
    for (const [merged, table] of [
      [true, false],
      [false, false],
      [true, true],
      [false, true],
    ] as const) {
      const workbook = found(
        ledgerSheet('initiatives'),
        twoRows(split, ordered(split), merged, table),
      );
      const ledger = workbook.ledgers.find(({ definition }) => definition === practices);
      expect(ledger?.missing).toEqual([]);
      expect(firstRecord(ledger)).toEqual(expectedRecord);
      expect(ledger?.header.rows).toBe(2);
    }
  });

  it('in one row may have the parts of a label, and the year, in any order and notation', () => {
    const written: Readonly<Record<string, string>> = {
      '進捗度 R2': '令和２年度　進捗度',
      '連携度 R2': '連携度（2020年度）',
      '総合評価 R3': '[R3年度]総合評価',
      '進捗度 総括': '総括（進捗度）'.replace(/[（）]/gu, ' '),
      '評価の理由 総合評価': '総合評価\n評価の理由',
    };
    const rows = [
      HEADERS.practices.map((header) => written[header] ?? header),
      ...dataOf('practices'),
    ];
    const workbook = found(ledgerSheet('initiatives'), plainSheet(rows));
    const ledger = workbook.ledgers.find(({ definition }) => definition === practices);
    expect(firstRecord(ledger)).toEqual(expectedRecord);
  });

  it('hold no year that the field has no column for', () => {
    const rows = [
      [...HEADERS.practices, '進捗度 R4'],
      ...dataOf('practices').map((row) => [...row, 'R4の進捗度']),
    ];
    const workbook = found(ledgerSheet('initiatives'), plainSheet(rows));
    const ledger = workbook.ledgers.find(({ definition }) => definition === practices);
    if (!ledger) throw new Error('not found');
    expect(columnOf(ledger, '進捗度-year', 2022)).toBeUndefined();
    expect(ledger.missing).toEqual([]);
  });
});

describe('a ledger that holds all labels of another', () => {
  const sheets: LedgerDefinition = {
    id: 'sheets',
    name: '取組シート',
    recordName: '取組',
    nameFields: ['item', 'section'],
    fields: [
      ...[text('major', '基本項目'), text('group', '推進項目'), text('item', '取組細目')],
      ...[text('section', '実践課'), text('goal', '目標'), text('result', '評価・検証')],
    ],
  };
  const tree: LedgerDefinition = {
    id: 'tree',
    name: '計画の体系',
    recordName: '取組細目',
    nameFields: ['item'],
    optional: true,
    fields: sheets.fields.slice(0, 4),
  };
  const nested: Plan = { ...plan, id: 'nested', ledgers: [sheets, tree] };
  const all = sheets.fields.map(({ label }) => label);
  const row = (from: readonly string[]): readonly string[] => from.map((label) => `${label}の値`);
  const idsOf = (...there: readonly SheetSnapshot[]): readonly string[] => {
    const recognition = recognise({ workbook: 'nested.xlsx', sheets: there }, [nested]);
    if (recognition.state !== 'found') throw new Error(recognition.state);
    return recognition.workbook.ledgers.map(({ definition, sheet }) => `${definition.id} ${sheet}`);
  };

  it('is that ledger, with the other beside it or without, and with a column lost', () => {
    for (const headers of [all, all.slice(1)]) {
      const main = plainSheet([headers, row(headers)], { name: '台帳' });
      const labels = all.slice(0, 4);
      const other = plainSheet([labels, row(labels)], { id: '{other}', name: '一覧' });
      expect(idsOf(main)).toEqual(['sheets 台帳']);
      expect(idsOf(other, main)).toEqual(['tree 一覧', 'sheets 台帳']);
    }
  });

  it('knows its records by the fields that name them: below a blank row only those go on', () => {
    const rows = [all, row(all), [], row(all), [], ['（注）', '', '', '担当課による'], ['以上']];
    const recognition = recognise({ workbook: 'nested.xlsx', sheets: [plainSheet(rows)] }, [
      nested,
    ]);
    if (recognition.state !== 'found') throw new Error(recognition.state);
    expect(recognition.workbook.ledgers[0]?.rows).toEqual([1, 3]);
  });
});
