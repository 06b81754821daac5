/** Writing collected values and rows into ledgers, and taking it back, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { editLedgers } from '../../src/excel/ledger-edits';
import type { LedgerEdits } from '../../src/excel/ledger-now';
import { revertLastRun } from '../../src/excel/revert';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { recalculate } from 'practice-excel/workbook/calculate';
import { cellAt, enter, setStyle, textOf } from 'practice-excel/workbook/cells';
import { newWorkbook } from 'practice-excel/workbook/create';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { makeTable } from 'practice-excel/workbook/table-changes';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { printSheet, sheetNamed } from './practice';

let workbook: PracticeWorkbook;
let host: PracticeHost;
let sheet: PracticeSheet;

/** Number, item, text, money, a formula of the row, and a column that no plan knows. */
const ROWS: readonly (readonly string[])[] = [
  ['番号', '項目', '内容', '額', '倍額', '覚え書き'],
  ['1', "'①", 'あ', '100', '=D2*2', '甲'],
  ['1', "'②", 'い', '200', '=D3*2', '乙'],
  ['2', "'①", 'う', '300', '=D4*2', '丙'],
  ['3', "'①", 'え', '400', '=D5*2', '丁'],
];

beforeEach(async () => {
  workbook = newWorkbook('b.xlsx');
  host = await startNodeHost(workbook);
  const [first] = workbook.sheets;
  if (!first) throw new Error('a new workbook has a sheet');
  sheet = first;
  sheet.name = '台帳';
  ROWS.forEach((row, r) => row.forEach((typed, c) => enter(sheet, r, c, typed)));
  for (let row = 1; row < ROWS.length; row += 1) {
    setStyle(sheet, row, 3, { numberFormat: '#,##0"千円"' });
    setStyle(sheet, row, 2, { wrap: true, fill: '#EEEEEE' });
  }
  await recalculate(workbook);
});

function tabled(): void {
  makeTable(workbook, sheet, { row: 0, column: 0, rows: ROWS.length, columns: 6 }).name = '内容';
}

const NONE = { cells: [], added: [], removed: [] };

function edits(part: Partial<LedgerEdits>): LedgerEdits {
  const [table] = sheet.tables;
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    table: table?.name ?? null,
    hasTotals: false,
    header: { row: 0, column: 0, rows: 1, columns: 6 },
    body: { row: 1, column: 0, rows: ROWS.length - 1, columns: 6 },
    merges: sheet.merges,
    shown: (row, column) => textOf(cellAt(sheet, row, column)),
    ...NONE,
    ...part,
  };
}

/** Contents that take the number format of a cell of their column. */
const dayLike = (like: number) =>
  ({ column: 5, content: { kind: 'number', value: 45_627, like } }) as const;

const text = (column: number, value: string) =>
  ({ column, content: { kind: 'text', text: value } }) as const;
const number = (column: number, value: number) =>
  ({ column, content: { kind: 'number', value } }) as const;

/** Items come in for records 1 and 3, the one of 2 goes, and the text of 1 ② changes. */
const MANY: Partial<LedgerEdits> = {
  cells: [{ row: 2, ...text(2, '=い') }],
  added: [
    { after: 2, cells: [number(0, 1), text(1, '③'), text(2, 'か'), number(3, 250)] },
    { after: 2, cells: [number(0, 1), text(1, '④'), text(2, '+き')] },
    { after: null, cells: [number(0, 3), text(1, '②'), text(2, 'く')] },
  ],
  removed: [3],
};

const AFTER = [
  ['1', '①', 'あ', '100千円', '200', '甲'],
  ['1', '②', '=い', '200千円', '400', '乙'],
  ['1', '③', 'か', '250千円', '500', ''],
  ['1', '④', '+き', '', '0', ''],
  ['3', '①', 'え', '400千円', '800', '丁'],
  ['3', '②', 'く', '', '0', ''],
];

function shown(rows: number): readonly (readonly string[])[] {
  return Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: 6 }, (_c, column) => textOf(cellAt(sheet, row + 1, column))),
  );
}

async function edited(part: Partial<LedgerEdits>) {
  const outcome = await editLedgers([edits(part)]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  await recalculate(workbook);
  return outcome.result;
}

describe('editLedgers in a table', () => {
  beforeEach(tabled);

  it('changes cells in place, keeps text text and a formula a formula', async () => {
    const result = await edited({
      cells: [
        { row: 1, ...text(2, '-1,200') },
        { row: 2, ...number(3, 999) },
        { row: 3, ...number(4, 7) },
      ],
    });
    expect(result).toEqual({ cells: 2, rowsAdded: 0, rowsRemoved: 0, formulasKept: 1 });
    expect(cellAt(sheet, 1, 2)?.value).toBe('-1,200');
    expect(cellAt(sheet, 2, 4)?.value).toBe(1998);
    expect(cellAt(sheet, 3, 4)?.formula).toBe('=D4*2');
    expect(sheet.tables[0]?.area.rows).toBe(ROWS.length);
  });

  it('adds and removes rows: columns no plan knows stay with their row, formulas go on, the table has their size', async () => {
    expect(await edited(MANY)).toEqual({
      cells: 1,
      rowsAdded: 3,
      rowsRemoved: 1,
      formulasKept: 0,
    });
    expect(shown(6)).toEqual(AFTER);
    expect(cellAt(sheet, 3, 4)?.formula).toBe('=D4*2');
    expect(cellAt(sheet, 5, 4)?.formula).toBe('=D6*2');
    expect(sheet.tables[0]?.area).toEqual({ row: 0, column: 0, rows: 7, columns: 6 });
  });

  it('gives new rows the look of the row above', async () => {
    await edited(MANY);
    expect(cellAt(sheet, 6, 2)?.style).toMatchObject({ wrap: true, fill: '#EEEEEE' });
    expect(cellAt(sheet, 6, 3)?.style.numberFormat).toBe('#,##0"千円"');
  });

  it('shrinks to one blank row where every record goes, and the next one takes that row', async () => {
    await edited({ removed: [1, 2, 3, 4] });
    expect(sheet.tables[0]?.area.rows).toBe(2);
    expect(shown(4).flat().join('')).toBe('');
    await edited({
      body: { row: 1, column: 0, rows: 1, columns: 6 },
      added: [{ after: null, cells: [number(0, 9), text(2, '初')] }],
    });
    expect(sheet.tables[0]?.area.rows).toBe(2);
    expect(shown(1)).toEqual([['9', '', '初', '', '', '']]);
  });

  it('writes one value into cells that a merge shows as one, and takes it back', async () => {
    enter(sheet, 2, 2, '');
    sheet.merges = [{ row: 2, column: 1, rows: 1, columns: 2 }];
    const both = [1, 2].map((column) => ({ row: 2, ...text(column, '共通') }));
    expect(await edited({ cells: [...both, { row: 1, ...text(2, 'か') }] })).toMatchObject({
      cells: 3,
    });
    expect(shown(2).map((row) => row.slice(1, 3))).toEqual([
      ['①', 'か'],
      ['共通', ''],
    ]);
    expect(await revertLastRun()).toMatchObject({ result: { cells: 2, kept: [] } });
    expect(shown(2).map((row) => row[1])).toEqual(['①', '②']);
    const differing = [text(1, '甲'), text(2, '乙')].map((each) => ({ row: 2, ...each }));
    expect(await editLedgers([edits({ cells: differing })])).toMatchObject({
      trouble: { code: 'merged-cells', params: { cells: ['B3', 'C3'] }, aftermath: 'unchanged' },
    });
  });

  it('refuses a row of totals, merged cells and a ledger that was changed meanwhile', async () => {
    expect(await editLedgers([edits({ ...MANY, hasTotals: true })])).toMatchObject({
      trouble: { code: 'ledger-totals', params: { table: '内容' }, aftermath: 'unchanged' },
    });
    const merges = [{ row: 2, column: 2, rows: 1, columns: 2 }];
    expect(await editLedgers([edits({ ...MANY, merges })])).toMatchObject({
      trouble: { code: 'merged-cells', params: { cells: ['C3:D3'] } },
    });
    const one = { cells: [{ row: 2, ...text(3, 'x') }] };
    expect(await editLedgers([edits({ ...one, merges })])).toMatchObject({
      trouble: { code: 'merged-cells', params: { cells: ['D3'] } },
    });
    for (const part of [MANY, one])
      expect(await editLedgers([edits({ ...part, shown: () => '別の値' })])).toMatchObject({
        trouble: { code: 'ledger-changed', params: { sheet: '台帳' } },
      });
  });

  it('refuses a protected, a filtered and a read-only ledger', async () => {
    sheet.protection = {};
    expect(await editLedgers([edits(MANY)])).toMatchObject({
      trouble: { code: 'protected-sheet', params: { sheet: '台帳' } },
    });
    sheet.protection = null;
    const [table] = sheet.tables;
    if (table) table.isDataFiltered = true;
    expect(await editLedgers([edits(MANY)])).toMatchObject({
      trouble: { code: 'filtered-ledger', params: { sheet: '台帳' } },
    });
    if (table) table.isDataFiltered = false;
    host.faults.readOnly = true;
    workbook.readOnly = true;
    expect(await editLedgers([edits(MANY)])).toMatchObject({ trouble: { code: 'read-only' } });
  });

  it('refuses where entries stand below the table, and names them', async () => {
    enter(sheet, 5, 1, '注記');
    const before = printSheet(sheet);
    expect(await editLedgers([edits(MANY)])).toMatchObject({
      trouble: { code: 'ledger-room', params: { sheet: '台帳', cells: ['B6'], count: 1 } },
    });
    expect(printSheet(sheet)).toEqual(before);
  });
});

describe('editLedgers in a plain block', () => {
  it('writes the rows below it where they are empty, and refuses where they are not', async () => {
    await edited(MANY);
    expect(shown(6)).toEqual(AFTER);
    await revertLastRun();
    enter(sheet, 5, 0, '合計');
    expect(await editLedgers([edits(MANY)])).toMatchObject({
      trouble: { code: 'ledger-room', params: { cells: ['A6'] } },
    });
  });
});

describe('revert after ledger edits', () => {
  beforeEach(tabled);

  it('brings rows, table, formulas and looks back, also after the file was saved and opened again', async () => {
    const before = held();
    await edited(MANY);
    workbook = await readXlsx(await writeXlsx(workbook), 'saved.xlsx');
    await recalculate(workbook);
    host.replaceWorkbook(workbook);
    sheet = sheetNamed(workbook, '台帳');
    expect(await revertLastRun()).toMatchObject({ ok: true, result: { kept: [] } });
    expect(held()).toEqual(before);
    expect(workbook.sheets).toHaveLength(1);
  });

  it('keeps a cell that a person has changed since, and the row that holds it', async () => {
    await edited(MANY);
    enter(sheet, 6, 2, '人の手で');
    expect(await revertLastRun()).toMatchObject({ result: { kept: ['台帳!C7'] } });
    expect(cellAt(sheet, 6, 2)?.value).toBe('人の手で');
    expect(sheet.tables[0]?.area.rows).toBe(7);
    expect(shown(4)).toEqual([
      ['1', '①', 'あ', '100千円', '200', '甲'],
      ['1', '②', 'い', '200千円', '400', '乙'],
      ['2', '①', 'う', '300千円', '600', '丙'],
      ['3', '①', 'え', '400千円', '800', '丁'],
    ]);
  });
});

/** Every cell of the ledger and below it, and where its table stands. */
function held(): unknown {
  return [
    sheet.tables.map(({ name, area }) => ({ name, area })),
    ...Array.from({ length: 9 }, (_r, row) =>
      Array.from({ length: 7 }, (_c, column) => {
        const cell = cellAt(sheet, row, column);
        const { numberFormat, fill, wrap } = cell?.style ?? {};
        return [
          cell?.value ?? '',
          cell?.formula,
          ...[numberFormat ?? 'General', fill ?? null, wrap ?? false],
        ];
      }),
    ),
  ];
}

describe.each(['table', 'plain block'] as const)('a run of edits over a %s', (kind) => {
  beforeEach(() => {
    if (kind === 'table') tabled();
  });

  describe.each(['before', 'midway', 'after'] as const)(
    'with a round trip that fails %s',
    (when) => {
      it.each([1, 2, 3, 4, 5])(
        'as number %i of the edits leaves the ledger old or new',
        async (failAt) => {
          const old = held();
          host.faults.arm({ failAt, when });
          const outcome = await editLedgers([edits(MANY)]);
          host.faults.disarm();
          await recalculate(workbook);
          if (outcome.ok || outcome.trouble.aftermath === 'done') {
            expect(shown(6)).toEqual(AFTER);
            expect(await revertLastRun()).toMatchObject({ result: { kept: [] } });
          } else {
            expect(['unchanged', 'restored']).toContain(outcome.trouble.aftermath);
            expect(await revertLastRun()).toMatchObject({ trouble: { code: 'nothing-to-revert' } });
          }
          expect(held()).toEqual(old);
          expect(workbook.sheets).toHaveLength(1);
        },
      );

      it.each([1, 2, 3, 4, 5, 6])(
        'as number %i of a revert leaves the ledger new or old',
        async (failAt) => {
          const old = held();
          await edited(MANY);
          host.faults.arm({ failAt, when });
          const outcome = await revertLastRun();
          host.faults.disarm();
          await recalculate(workbook);
          if (outcome.ok || outcome.trouble.aftermath === 'done') {
            expect(held()).toEqual(old);
          } else {
            expect(outcome.trouble.aftermath).toBe('unchanged');
            expect(shown(6)).toEqual(AFTER);
            expect(await revertLastRun()).toMatchObject({ result: { kept: [] } });
            expect(held()).toEqual(old);
          }
          expect(workbook.sheets).toHaveLength(1);
        },
      );
    },
  );
});

describe('a day that comes into a column of days', () => {
  beforeEach(() => {
    sheet.cells.get(2)?.delete(5);
    setStyle(sheet, 2, 5, { numberFormat: 'General' });
    enter(sheet, 1, 5, '45383');
    setStyle(sheet, 1, 5, { numberFormat: 'yyyy"年"m"月"d"日"' });
  });
  const days = (): readonly string[] => [1, 2].map((row) => textOf(cellAt(sheet, row, 5)));

  it.each([
    ['alone', NONE],
    ['with rows that come and go', { added: [{ after: 4, cells: [text(2, '新')] }], removed: [3] }],
  ])('is shown as the others are, %s, and goes again', async (_how, rows) => {
    const cells = [{ row: 2, ...dayLike(1) }];
    expect(await editLedgers([edits({ ...NONE, ...rows, cells })])).toMatchObject({ ok: true });
    expect(days()).toEqual(['2024年4月1日', '2024年12月1日']);
    expect(await revertLastRun()).toMatchObject({ ok: true });
    expect(days()).toEqual(['2024年4月1日', '']);
    expect(cellAt(sheet, 2, 5)?.style.numberFormat ?? 'General').toBe('General');
  });
});

describe('a percentage that comes into a column without one', () => {
  it.each([
    ['a cell without a format', 'General', '90.5%'],
    ['a cell of text', '@', '90.5%'],
    ['a cell with a format of its own', '0.000', '0.905'],
  ])('is shown as one in %s, and goes again', async (_what, numberFormat, shownAs) => {
    sheet.cells.get(2)?.delete(5);
    setStyle(sheet, 2, 5, { numberFormat });
    const content = { kind: 'number', value: 0.905, numberFormat: '0.0%' } as const;
    const cells = [{ row: 2, column: 5, content }];
    expect(await editLedgers([edits({ ...NONE, cells })])).toMatchObject({ ok: true });
    expect(textOf(cellAt(sheet, 2, 5))).toBe(shownAs);
    expect(await revertLastRun()).toMatchObject({ ok: true });
    expect(textOf(cellAt(sheet, 2, 5))).toBe('');
    expect(cellAt(sheet, 2, 5)?.style.numberFormat ?? 'General').toBe(numberFormat);
  });
});
