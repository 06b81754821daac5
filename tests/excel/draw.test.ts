/** Drawing tabs into practice Excel through the real office.js. */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SheetDraft } from '../../src/core/sheet/sheet-draft';
import { drawTabs } from '../../src/excel/draw';
import { revertLastRun } from '../../src/excel/revert';
import { repairWorkbook } from '../../src/excel/recover';
import { readWorkbook } from '../../src/excel/read';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { enter } from 'practice-excel/workbook/cells';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import {
  addUserSheet,
  draftOf,
  PLAIN,
  printSheet,
  printTab,
  sheetNamed,
  text,
  userWorkbook,
  valueAt,
  visibleNames,
} from './practice';

const OLD: readonly SheetDraft[] = [
  draftOf('a', '集計 甲', [
    text('見出し'),
    { kind: 'number', value: 1 },
    text('古い'),
    text('末尾'),
  ]),
  draftOf('b', '集計 乙', [text('見出し'), { kind: 'formula', formula: '=1+2', figure: 3 }]),
];
const NEW: readonly SheetDraft[] = [
  draftOf('a', '集計 甲', [text('新しい見出し'), { kind: 'number', value: 2 }], {
    ...PLAIN,
    bold: true,
    fill: '#DDEEFF',
  }),
  draftOf('b', '集計 乙', [text('新'), text('二'), text('三')]),
  draftOf('c', '集計 丙', [text('加わったタブ')]),
];

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = await userWorkbook();
  host = await startNodeHost(workbook);
});

async function drawn(drafts: readonly SheetDraft[]): Promise<void> {
  const outcome = await drawTabs(drafts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
}

describe('drawTabs', () => {
  it('makes tabs after the user’s sheets and ends on the first of them', async () => {
    const ledger = printSheet(sheetNamed(workbook, '台帳'));
    const outcome = await drawTabs(OLD);
    expect(outcome).toMatchObject({
      ok: true,
      result: [
        { key: 'a', name: '集計 甲', action: 'make' },
        { key: 'b', name: '集計 乙', action: 'make' },
      ],
    });
    expect(visibleNames(workbook)).toEqual(['台帳', '集計 甲', '集計 乙']);
    expect(workbook.activeSheetId).toBe(sheetNamed(workbook, '集計 甲').id);
    expect(printSheet(sheetNamed(workbook, '台帳'))).toEqual(ledger);
  });

  it('gives cells their content and look, and the page its layout', async () => {
    await drawn(NEW);
    const tab = sheetNamed(workbook, '集計 甲');
    expect(valueAt(tab, 1, 0)).toBe(2);
    expect(tab.cells.get(0)?.get(0)?.style).toMatchObject({
      bold: true,
      fill: '#DDEEFF',
      fontSize: 10,
      fontName: '游ゴシック',
    });
    expect(tab.cells.get(0)?.get(0)?.style.borders.EdgeTop).toMatchObject({ weight: 'Thin' });
    expect(tab.columns.get(0)?.width).toBe(120);
    expect(tab.rows.get(1)?.height).toBe(20);
    expect(tab.freeze.rows).toBe(1);
    expect(tab.page).toMatchObject({
      orientation: 'Portrait',
      paperSize: 'A4',
      printArea: { row: 0, column: 0, rows: 2, columns: 2 },
      printTitleRows: '$1:$1',
      centerHorizontally: true,
      zoom: { horizontalFitToPages: 1 },
    });
    expect(tab.page.headersFooters.centerFooter).toBe('&P / &N');
  });

  it('takes at most six round trips on the first run and on a refill', async () => {
    host.counters.reset();
    await drawn(OLD);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(6);
    host.counters.reset();
    await drawn(NEW);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(6);
  });

  it('refills a tab in place: same sheet, no stale content or look', async () => {
    await drawn(OLD);
    const { id } = sheetNamed(workbook, '集計 甲');
    await drawn(NEW);
    const tab = sheetNamed(workbook, '集計 甲');
    expect(tab.id).toBe(id);
    expect([0, 1, 2, 3].map((row) => valueAt(tab, row, 0))).toEqual(['新しい見出し', 2, '', '']);
    expect(tab.cells.get(3)?.get(0)?.style.borders.EdgeTop).toBeUndefined();
  });

  it('keeps a tab that the clerk renamed, and formulas elsewhere that point at it', async () => {
    await drawn(OLD);
    const tab = sheetNamed(workbook, '集計 甲');
    enter(sheetNamed(workbook, '台帳'), 9, 9, "='集計 甲'!A2*10");
    await drawn(NEW);
    const cell = sheetNamed(workbook, '台帳').cells.get(9)?.get(9);
    expect(cell?.formula).toBe("='集計 甲'!A2*10");
    expect(cell?.value).toBe(20);
    tab.name = '甲の集計';
    await drawn(OLD);
    expect(visibleNames(workbook)).toEqual(['台帳', '甲の集計', '集計 乙', '集計 丙']);
  });

  it('keeps a clerk’s note beside the filled area', async () => {
    await drawn(OLD);
    enter(sheetNamed(workbook, '集計 甲'), 1, 5, '確認済み');
    await drawn(NEW);
    expect(valueAt(sheetNamed(workbook, '集計 甲'), 1, 5)).toBe('確認済み');
  });

  it('refuses to fill over a clerk’s note, names the cell, and changes nothing', async () => {
    await drawn(OLD);
    const tab = sheetNamed(workbook, '集計 乙');
    enter(tab, 2, 1, '覚え');
    const before = workbook.sheets.map(printSheet);
    const outcome = await drawTabs(NEW);
    expect(outcome).toMatchObject({
      ok: false,
      trouble: {
        code: 'would-overwrite',
        params: { tab: '集計 乙', cells: ['B3'], count: 1 },
        aftermath: 'unchanged',
      },
    });
    expect(workbook.sheets.map(printSheet)).toEqual(before);
  });

  it('leaves a user’s sheet its name', async () => {
    const own = addUserSheet(workbook, '集計 甲');
    enter(own, 0, 0, '手作業');
    const before = printSheet(own);
    await drawn(OLD);
    expect(visibleNames(workbook)).toEqual(['台帳', '集計 甲', '集計 甲 (2)', '集計 乙']);
    expect(printSheet(own)).toEqual(before);
  });

  it('keeps text text, whatever it looks like', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@x',
      '001',
      '1-2',
      '３',
      'TRUE',
      "'quoted",
      '#N/A',
      '平成28年度',
    ];
    await drawn([draftOf('a', '集計 甲', texts.map(text))]);
    const tab = sheetNamed(workbook, '集計 甲');
    expect(texts.map((_, row) => valueAt(tab, row, 0))).toEqual(texts);
    expect(texts.map((_, row) => tab.cells.get(row)?.get(0)?.formula)).toEqual(
      texts.map(() => undefined),
    );
  });

  it('refuses a protected tab, a protected workbook, and a workbook opened for reading', async () => {
    await drawn(OLD);
    const tab = sheetNamed(workbook, '集計 甲');
    tab.protection = {};
    expect(await drawTabs(NEW)).toMatchObject({
      trouble: { code: 'protected-sheet', params: { sheet: '集計 甲' }, aftermath: 'unchanged' },
    });
    tab.protection = null;
    workbook.structureProtected = true;
    expect(await drawTabs(NEW)).toMatchObject({ trouble: { code: 'protected-workbook' } });
    workbook.structureProtected = false;
    workbook.readOnly = true;
    expect(await drawTabs(NEW)).toMatchObject({ trouble: { code: 'read-only' } });
  });

  it('says that a cell is being edited, and writes nothing', async () => {
    const before = workbook.sheets.map(printSheet);
    host.faults.refuse = 'cellEdit';
    const outcome = await drawTabs(OLD);
    host.faults.refuse = null;
    expect(outcome).toMatchObject({ trouble: { code: 'cell-edit', aftermath: 'unchanged' } });
    expect(workbook.sheets.map(printSheet)).toEqual(before);
  });

  it('stops before writing when it was called off', async () => {
    const before = workbook.sheets.map(printSheet);
    const outcome = await drawTabs(OLD, { signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ trouble: { code: 'cancelled', aftermath: 'unchanged' } });
    expect(workbook.sheets.map(printSheet)).toEqual(before);
  });

  it('hides its copies and tabs from the reader', async () => {
    await drawn(OLD);
    await drawn(NEW);
    const { snapshot } = await readWorkbook();
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['台帳']);
  });
});

describe('revertLastRun', () => {
  it('puts refilled tabs back and takes made ones away', async () => {
    await drawn(OLD);
    const before = ['集計 甲', '集計 乙'].map((name) => printTab(sheetNamed(workbook, name), 5, 3));
    await drawn(NEW);
    expect(await revertLastRun()).toEqual({
      ok: true,
      result: {
        restored: ['集計 甲', '集計 乙'],
        removed: ['集計 丙'],
        cells: 0,
        kept: [],
      },
    });
    expect(
      ['集計 甲', '集計 乙'].map((name) => printTab(sheetNamed(workbook, name), 5, 3)),
    ).toEqual(before);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['台帳', '集計 甲', '集計 乙']);
  });

  it('can be done once a run, and not without one', async () => {
    expect(await revertLastRun()).toMatchObject({ trouble: { code: 'nothing-to-revert' } });
    await drawn(OLD);
    await drawn(NEW);
    await revertLastRun();
    expect(await revertLastRun()).toMatchObject({ result: { removed: ['集計 甲', '集計 乙'] } });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['台帳']);
    expect(await revertLastRun()).toMatchObject({ trouble: { code: 'nothing-to-revert' } });
  });

  it('takes a first run away altogether, but not with what a clerk wrote beside it', async () => {
    await drawn(OLD);
    enter(sheetNamed(workbook, '集計 甲'), 1, 5, '確認済み');
    expect(await revertLastRun({ typed: 'ask' })).toMatchObject({
      trouble: {
        code: 'typed-cells',
        params: { tabs: ['集計 甲'], cells: ['集計 甲!F2'], count: 1 },
        aftermath: 'unchanged',
      },
    });
    enter(sheetNamed(workbook, '集計 甲'), 1, 5, '');
    expect(await revertLastRun()).toMatchObject({ ok: true });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['台帳']);
  });
});

const WHEN = ['before', 'midway', 'after'] as const;

/** Prints of the user's sheet and of the tabs, over more than their areas. */
function printed(names: readonly string[]): unknown {
  return {
    ledger: printSheet(sheetNamed(workbook, '台帳')),
    tabs: names.map((name) => printTab(sheetNamed(workbook, name), 6, 4)),
    visible: visibleNames(workbook),
  };
}

const OLD_NAMES = ['集計 甲', '集計 乙'];
const NEW_NAMES = [...OLD_NAMES, '集計 丙'];

describe.each(WHEN)('a round trip that fails %s', (when) => {
  it.each([1, 2, 3, 4, 5, 6])(
    'as number %i of a first run leaves all tabs or none',
    async (failAt) => {
      const before = printed([]);
      host.faults.arm({ failAt, when });
      const outcome = await drawTabs(OLD);
      host.faults.disarm();
      const made = visibleNames(workbook).length > 1;
      if (outcome.ok || outcome.trouble.aftermath === 'done') {
        expect(visibleNames(workbook)).toEqual(['台帳', ...OLD_NAMES]);
        expect(valueAt(sheetNamed(workbook, '集計 乙'), 1, 0)).toBe(3);
      } else {
        expect(made).toBe(false);
        expect(printed([])).toEqual(before);
        expect(workbook.sheets).toHaveLength(1);
        expect(['unchanged', 'restored']).toContain(outcome.trouble.aftermath);
      }
      await drawn(OLD);
      expect(visibleNames(workbook)).toEqual(['台帳', ...OLD_NAMES]);
    },
  );

  it.each([1, 2, 3, 4, 5, 6])(
    'as number %i of a refill leaves the old tabs or the new ones',
    async (failAt) => {
      await drawn(OLD);
      const old = printed(OLD_NAMES);
      host.faults.arm({ failAt, when });
      const outcome = await drawTabs(NEW);
      host.faults.disarm();
      if (outcome.ok || outcome.trouble.aftermath === 'done') {
        expect(visibleNames(workbook)).toEqual(['台帳', ...NEW_NAMES]);
        expect(valueAt(sheetNamed(workbook, '集計 甲'), 0, 0)).toBe('新しい見出し');
        expect(valueAt(sheetNamed(workbook, '集計 乙'), 2, 0)).toBe('三');
      } else {
        expect(printed(OLD_NAMES)).toEqual(old);
        expect(['unchanged', 'restored']).toContain(outcome.trouble.aftermath);
      }
      await drawn(NEW);
      expect(visibleNames(workbook)).toEqual(['台帳', ...NEW_NAMES]);
      expect(valueAt(sheetNamed(workbook, '集計 甲'), 1, 0)).toBe(2);
      // The ledger, the tabs, and for each of the two runs one copy of each tab that it refilled: nothing else stays behind.
      expect(workbook.sheets.length).toBeLessThanOrEqual(
        1 + NEW_NAMES.length + OLD_NAMES.length + NEW_NAMES.length,
      );
    },
  );
});

/** Lets a round trip fail midway or after, and all that follow before they are applied: putting back fails too. */
function cutOff(failAt: number, when: 'before' | 'midway' | 'after'): () => void {
  let trip = 0;
  const spy = jest.spyOn(host.faults, 'nextTrip').mockImplementation(() => {
    trip += 1;
    if (trip < failAt) return null;
    return trip === failAt ? when : 'before';
  });
  return () => spy.mockRestore();
}

describe.each(WHEN)('a run cut off for good %s', (when) => {
  it.each([3, 4, 5, 6])(
    'at round trip %i of a refill is put right by the next look',
    async (failAt) => {
      await drawn(OLD);
      const old = printed(OLD_NAMES);
      const reconnect = cutOff(failAt, when);
      const outcome = await drawTabs(NEW);
      reconnect();
      await repairWorkbook();
      if (outcome.ok) {
        expect(visibleNames(workbook)).toEqual(['台帳', ...NEW_NAMES]);
        return;
      }
      // Round trip 3 only reads.
      expect(outcome.trouble.aftermath).toBe(failAt === 3 ? 'unchanged' : 'pending');
      if (visibleNames(workbook).length > 1 + OLD_NAMES.length) {
        expect(valueAt(sheetNamed(workbook, '集計 甲'), 0, 0)).toBe('新しい見出し');
        expect(valueAt(sheetNamed(workbook, '集計 丙'), 0, 0)).toBe('加わったタブ');
      } else {
        expect(printed(OLD_NAMES)).toEqual(old);
      }
      await drawn(NEW);
      expect(visibleNames(workbook)).toEqual(['台帳', ...NEW_NAMES]);
    },
  );
});

describe.each(WHEN)('a round trip of a revert that fails %s', (when) => {
  it.each([1, 2, 3, 4, 5, 6, 7])(
    'as number %i leaves the tabs reverted or not at all',
    async (failAt) => {
      await drawn(OLD);
      const old = printed(OLD_NAMES);
      await drawn(NEW);
      const filled = printed(NEW_NAMES);
      host.faults.arm({ failAt, when });
      const outcome = await revertLastRun();
      host.faults.disarm();
      if (outcome.ok || outcome.trouble.aftermath === 'done') {
        expect(printed(OLD_NAMES)).toEqual(old);
      } else {
        expect(outcome.trouble.aftermath).toBe('unchanged');
        expect(printed(NEW_NAMES)).toEqual(filled);
        expect(await revertLastRun()).toMatchObject({ ok: true });
        expect(printed(OLD_NAMES)).toEqual(old);
      }
      await drawn(NEW);
      expect(visibleNames(workbook)).toEqual(['台帳', ...NEW_NAMES]);
    },
  );
});
