/** Tabs with a table, links, page breaks and concealed tabs, drawn into practice Excel through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CellStyle, SheetDraft } from '../../src/core/sheet/sheet-draft';
import { drawTabs } from '../../src/excel/draw';
import { revertLastRun } from '../../src/excel/revert';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { cellAt, enter } from 'practice-excel/workbook/cells';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import {
  draftOf,
  printTab,
  sheetNamed,
  text,
  userWorkbook,
  valueAt,
  visibleNames,
} from './practice';

/** A tab with some lines above a table of one column. */
function listed(above: number, items: readonly string[]): SheetDraft {
  const lines = Array.from({ length: above }, (_, index) => text(`要約 ${index + 1}`));
  const draft = draftOf('list', '一覧', [...lines, text('内容'), ...items.map(text)]);
  return {
    ...draft,
    table: {
      name: '指摘一覧',
      area: { row: above, column: 0, rows: items.length + 1, columns: 1 },
    },
    page: { ...draft.page, pageBreaks: [above] },
  };
}

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = await userWorkbook();
  host = await startNodeHost(workbook);
});

async function drawn(...drafts: readonly SheetDraft[]): Promise<void> {
  const outcome = await drawTabs(drafts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
}

function tables(): unknown {
  return sheetNamed(workbook, '一覧').tables.map(({ name, area }) => ({ name, area }));
}

describe('the edge of the print area', () => {
  it('has its line on the last printed cell, whatever stands beside the page', async () => {
    const none = { top: null, bottom: null, left: null, right: null } as const;
    const draft = draftOf('aside', '余白', [text('内')]);
    const [inside] = draft.cells;
    if (!inside) throw new Error('The draft has no cell.');
    const bordered = (borders: Partial<CellStyle['borders']>): CellStyle => ({
      ...inside.style,
      borders: { ...none, ...borders },
    });
    // The two lines are those around the gap between, and could be drawn as the gap's own.
    await drawn({
      ...draft,
      columnWidths: [60, 20, 60],
      cells: [
        { ...inside, style: bordered({ right: 'thin' }) },
        { row: 0, column: 2, style: bordered({ left: 'thin' }) },
      ],
      page: { ...draft.page, printArea: { row: 0, column: 0, rows: 1, columns: 1 } },
    });
    const tab = sheetNamed(workbook, '余白');
    expect(cellAt(tab, 0, 0)?.style.borders.EdgeRight).toMatchObject({ weight: 'Thin' });
  });
});

describe('a tab with a table', () => {
  it('gets the table over its cells, under its name', async () => {
    await drawn(listed(2, ['甲', '乙']));
    expect(tables()).toEqual([
      { name: '指摘一覧', area: { row: 2, column: 0, rows: 3, columns: 1 } },
    ]);
    expect(valueAt(sheetNamed(workbook, '一覧'), 2, 0)).toBe('内容');
    expect(sheetNamed(workbook, '一覧').page.rowBreaks).toEqual([2]);
  });

  it.each([
    ['grows', ['甲', '乙', '丙', '丁']],
    ['shrinks', ['甲']],
  ])('keeps its table when it %s: the same one, with its new rows', async (_how, items) => {
    await drawn(listed(2, ['甲', '乙']));
    const [before] = sheetNamed(workbook, '一覧').tables;
    enter(sheetNamed(workbook, '台帳'), 9, 9, '=ROWS(指摘一覧[内容])');
    await drawn(listed(2, items));
    const [after] = sheetNamed(workbook, '一覧').tables;
    expect(after?.id).toBe(before?.id);
    expect(after?.area.rows).toBe(items.length + 1);
    expect(valueAt(sheetNamed(workbook, '台帳'), 9, 9)).toBe(items.length);
    expect(valueAt(sheetNamed(workbook, '一覧'), 2, 0)).toBe('内容');
  });

  it('moves its table where the lines above it become more or fewer', async () => {
    await drawn(listed(2, ['甲', '乙']));
    await drawn(listed(4, ['丙']));
    expect(tables()).toEqual([
      { name: '指摘一覧', area: { row: 4, column: 0, rows: 2, columns: 1 } },
    ]);
    expect(sheetNamed(workbook, '一覧').page.rowBreaks).toEqual([4]);
    await drawn(listed(1, ['丁']));
    expect(tables()).toEqual([
      { name: '指摘一覧', area: { row: 1, column: 0, rows: 2, columns: 1 } },
    ]);
  });

  it('makes a table again after a clerk turned it into cells', async () => {
    await drawn(listed(2, ['甲']));
    sheetNamed(workbook, '一覧').tables = [];
    await drawn(listed(2, ['乙']));
    expect(tables()).toEqual([
      { name: '指摘一覧', area: { row: 2, column: 0, rows: 2, columns: 1 } },
    ]);
  });

  it('leaves a name to whoever has it', async () => {
    workbook.names.set('指摘一覧', "='台帳'!$A$1");
    await drawn(listed(0, ['甲']));
    expect(tables()).toMatchObject([{ name: '指摘一覧_2' }]);
  });

  it('stays unfilled while a clerk’s filter is on, and says so', async () => {
    await drawn(listed(2, ['甲']));
    const [table] = sheetNamed(workbook, '一覧').tables;
    if (!table) throw new Error('no table');
    table.isDataFiltered = true;
    expect(await drawTabs([listed(2, ['乙'])])).toMatchObject({
      trouble: { code: 'filtered-tab', aftermath: 'unchanged' },
    });
  });

  it('takes six round trips at most', async () => {
    host.counters.reset();
    await drawn(listed(2, ['甲']));
    expect(host.counters.roundTrips).toBeLessThanOrEqual(6);
    host.counters.reset();
    await drawn(listed(3, ['甲', '乙']));
    expect(host.counters.roundTrips).toBeLessThanOrEqual(6);
  });

  it.each([
    ['the same row', 2],
    ['another row', 3],
  ])('is put back with its table in %s', async (_where, above) => {
    await drawn(listed(2, ['甲', '乙']));
    const before = [tables(), printTab(sheetNamed(workbook, '一覧'), 9, 3)];
    await drawn(listed(above, ['丙', '丁', '戊']));
    expect(await revertLastRun()).toMatchObject({ ok: true, result: { restored: ['一覧'] } });
    expect([tables(), printTab(sheetNamed(workbook, '一覧'), 9, 3)]).toEqual(before);
  });
});

describe('a link', () => {
  it('stands as a formula that jumps, and shows its text', async () => {
    await drawn(draftOf('a', '甲', [{ kind: 'link', text: 'B3', sheet: "課'長", cell: 'B3' }]));
    expect(cellAt(sheetNamed(workbook, '甲'), 0, 0)).toMatchObject({
      formula: `=HYPERLINK("#'課''長'!B3","B3")`,
      value: 'B3',
    });
  });
});

describe('a concealed tab', () => {
  const copy: SheetDraft = { ...draftOf('copy', '控え', [text('台帳の値')]), veryHidden: true };
  const reading = draftOf('a', '甲', [
    { kind: 'formula', formula: "='控え'!A1", figure: '台帳の値' },
  ]);

  it('is very hidden, can be named in the formulas of the same run, and is not what a run ends on', async () => {
    await drawn(copy, reading);
    expect(sheetNamed(workbook, '控え').visibility).toBe('VeryHidden');
    expect(valueAt(sheetNamed(workbook, '甲'), 0, 0)).toBe('台帳の値');
    expect(workbook.activeSheetId).toBe(sheetNamed(workbook, '甲').id);
  });

  it('is taken back with its run, without being spoken of', async () => {
    await drawn(reading, copy);
    expect(await revertLastRun()).toMatchObject({ result: { removed: ['甲'] } });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['台帳']);
  });
});

const OLD = listed(2, ['甲', '乙']);

describe.each(['before', 'midway', 'after'] as const)('a round trip that fails %s', (when) => {
  it.each([1, 2, 3, 4, 5, 6])(
    'as number %i leaves the old table or the new one',
    async (failAt) => {
      for (const next of [listed(2, ['丙', '丁', '戊']), listed(3, ['丙'])]) {
        workbook = await userWorkbook();
        host.replaceWorkbook(workbook);
        await drawn(OLD);
        const old = [tables(), printTab(sheetNamed(workbook, '一覧'), 9, 3)];
        host.faults.arm({ failAt, when });
        const outcome = await drawTabs([next]);
        host.faults.disarm();
        if (outcome.ok || outcome.trouble.aftermath === 'done') {
          expect(tables()).toEqual([{ name: '指摘一覧', area: next.table?.area }]);
        } else {
          expect([tables(), printTab(sheetNamed(workbook, '一覧'), 9, 3)]).toEqual(old);
        }
        await drawn(next);
        expect(tables()).toEqual([{ name: '指摘一覧', area: next.table?.area }]);
        expect(visibleNames(workbook)).toEqual(['台帳', '一覧']);
      }
    },
  );
});
