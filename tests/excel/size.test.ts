/** What passes Excel's limits for one request or answer: it is cut, sent on, or named; a person who cancels is heard. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SheetDraft } from '../../src/core/sheet/sheet-draft';
import { clock } from '../../src/excel/clock';
import { drawTabs } from '../../src/excel/draw';
import { readWorkbook } from '../../src/excel/read';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { cellAt, putValue } from 'practice-excel/workbook/cells';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import {
  draftOf,
  printSheet,
  printTab,
  sheetNamed,
  text,
  userWorkbook,
  valueAt,
  visibleNames,
} from './practice';

const LIMIT = 5_000_000;

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = await userWorkbook();
  host = await startNodeHost(workbook);
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** Every look at the clock is two seconds after the one before. */
function slowClock(): void {
  let now = 0;
  jest.spyOn(clock, 'now').mockImplementation(() => (now += 2_000));
}

/** A tab of so many rows, each with a text of so many signs of three bytes. */
function longDraft(rows: number, signs: number): SheetDraft {
  const contents = Array.from({ length: rows }, (_each, row) =>
    text(`${row}「"${'あ'.repeat(signs)}"」\n`),
  );
  return draftOf('long', '様式', contents);
}

describe('drawing what is more than one request holds', () => {
  it('takes several requests, each under 5 MB as it leaves the page', async () => {
    const outcome = await drawTabs([longDraft(300, 10_000)]);
    expect(outcome).toMatchObject({ ok: true });
    expect(host.counters.requestBytes).toBeGreaterThan(9_000_000);
    expect(host.counters.largestRequest).toBeLessThan(LIMIT);
    expect(String(valueAt(sheetNamed(workbook, '様式'), 299, 0))).toHaveLength(10_008);
  });

  it('sends smaller ones where Excel is slow, so that a cancel is answered soon', async () => {
    slowClock();
    await drawTabs([longDraft(300, 10_000)]);
    expect(host.counters.largestRequest).toBeLessThan(1_100_000);
    expect(host.counters.roundTrips).toBeGreaterThan(12);
  });

  it('halves and goes on where Excel refuses for size what 5 MB would hold', async () => {
    const draft = longDraft(20, 10_000);
    host.faults.mostBytes = 80_000;
    expect(await drawTabs([draft])).toMatchObject({ ok: true });
    expect(draft.cells[19]?.content).toEqual(
      text(String(valueAt(sheetNamed(workbook, '様式'), 19, 0))),
    );
  });

  it('names the cell that is too large alone, and puts everything back', async () => {
    const before = workbook.sheets.map(printSheet);
    host.faults.mostBytes = 20_000;
    expect(await drawTabs([longDraft(20, 10_000)])).toEqual({
      ok: false,
      trouble: {
        code: 'too-large-cell',
        aftermath: 'restored',
        detail: 'too-large-cell',
        params: { sheet: '様式', cell: 'A1' },
      },
    });
    expect(workbook.sheets.map(printSheet)).toEqual(before);
  });

  it.each([2, 4, 8])(
    'hears a cancel between requests, after %i of them, and puts back what it did',
    async (after) => {
      slowClock();
      await drawTabs([longDraft(2, 10)]);
      const before = printTab(sheetNamed(workbook, '様式'), 300, 3);
      const names = visibleNames(workbook);
      const stop = new AbortController();
      let heard = 0;
      const drafts = [longDraft(300, 10_000), draftOf('new', '別の表', [text('甲')])];
      const outcome = await drawTabs(drafts, {
        signal: stop.signal,
        onProgress: () => {
          heard += 1;
          if (heard === after) stop.abort();
        },
      });
      expect(outcome).toMatchObject({
        ok: false,
        trouble: { code: 'cancelled', aftermath: 'restored' },
      });
      expect(heard).toBe(after);
      expect(printTab(sheetNamed(workbook, '様式'), 300, 3)).toEqual(before);
      expect(visibleNames(workbook)).toEqual(names);
    },
  );
});

describe('reading what is more than one answer holds', () => {
  function fill(rows: number, columns: number, signs: number): void {
    const sheet = sheetNamed(workbook, '台帳');
    sheet.merges = [];
    sheet.cells.clear();
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1)
        putValue(sheet, row, column, `${row},${column}${'字'.repeat(signs)}`);
  }

  function expectWhole(values: readonly (readonly unknown[])[], columns: number): void {
    values.forEach((row, r) => {
      expect(row).toHaveLength(columns);
      row.forEach((value, c) => expect(String(value).startsWith(`${r},${c}字`)).toBe(true));
    });
  }

  it.each([
    ['300 records of 20 texts of 2,000 signs', 300, 20, 2_000],
    ['one row of 150 texts as long as Excel takes', 1, 150, 32_000],
    ['short texts, then a few long ones', 40, 30, 9],
  ])('takes it in parts, and loses nothing: %s', async (_what, rows, columns, signs) => {
    fill(rows, columns, signs);
    if (signs < 10)
      for (let row = 30; row < 40; row += 1)
        for (let column = 0; column < 30; column += 1)
          putValue(
            sheetNamed(workbook, '台帳'),
            row,
            column,
            `${row},${column}${'字'.repeat(9_000)}`,
          );
    const { snapshot } = await readWorkbook();
    expect(snapshot.sheets[0]?.values).toHaveLength(rows);
    expectWhole(snapshot.sheets[0]?.values ?? [], columns);
    expectWhole(snapshot.sheets[0]?.text ?? [], columns);
    // What Excel has kept back came after all in parts: no round trip more than those, and the halving.
    expect(host.counters.roundTrips).toBeLessThan(60);
  });

  it('keeps to hidden rows, however the rows are cut', async () => {
    fill(300, 20, 500);
    sheetNamed(workbook, '台帳').rows.set(0, { hidden: true });
    sheetNamed(workbook, '台帳').rows.set(299, { hidden: true });
    const { snapshot } = await readWorkbook();
    expect(snapshot.sheets[0]?.hiddenRows).toEqual([0, 299]);
  });

  it('names the cell that is too large alone', async () => {
    fill(3, 3, 9_000);
    host.faults.mostBytes = 40_000;
    await expect(readWorkbook()).rejects.toMatchObject({
      trouble: 'too-large-cell',
      params: { sheet: '台帳', cell: 'A1' },
    });
    expect(cellAt(sheetNamed(workbook, '台帳'), 0, 0)?.style).toBeDefined();
  });
});
