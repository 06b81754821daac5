/** 履歴 in a workbook of practice Excel: kept, read, printed, cleared. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { enter } from 'practice-excel/workbook/cells';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { revertLastRun } from '../../src/excel/revert';
import { readWorkbook } from '../../src/excel/read';
import { setAsOf } from '../../src/tasks/as-of';
import {
  clearHistory,
  historyFile,
  keepLine,
  printHistory,
  readHistory,
  type Done,
} from '../../src/tasks/history';
import { history as words } from '../../src/words/ja/pane/history';
import { addUserSheet, printSheet, sheetNamed, userWorkbook, valueAt } from '../excel/practice';

const SHEET = 'torikumi-history';
const NOON = new Date(2026, 11, 1, 12, 5);

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = await userWorkbook();
  host = await startNodeHost(workbook);
});

function done(given: Partial<Done> = {}): Done {
  return { deed: 'validate', counts: { errors: 3, warnings: 0 }, who: '', at: NOON, ...given };
}

async function lines() {
  const read = await readHistory();
  if (!read.ok) throw new Error(JSON.stringify(read.trouble));
  return read.result.lines;
}

describe('keepLine', () => {
  it('keeps what was done, when, for which moment and by whom, the newest shown first', async () => {
    await keepLine(done());
    await setAsOf({ year: 2021, half: 1 });
    await keepLine(done({ deed: 'summarize', counts: { tabs: 2 }, who: '財政課 山田' }));
    expect(await lines()).toEqual([
      {
        at: NOON.getTime(),
        deed: 'summarize',
        counts: { tabs: 2 },
        asOf: 'R3-1',
        version: '0.1.0',
        who: '財政課 山田',
      },
      {
        at: NOON.getTime(),
        deed: 'validate',
        counts: { errors: 3, warnings: 0 },
        asOf: '',
        version: '0.1.0',
        who: '',
      },
    ]);
  });

  it('keeps them on a very hidden sheet, which no reading takes for a ledger', async () => {
    const ledger = printSheet(sheetNamed(workbook, '台帳'));
    await keepLine(done());
    expect(sheetNamed(workbook, SHEET).visibility).toBe('VeryHidden');
    expect(printSheet(sheetNamed(workbook, '台帳'))).toBe(ledger);
    const { snapshot } = await readWorkbook();
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['台帳']);
  });

  it('never makes a formula of a name', async () => {
    await keepLine(done({ who: '=1+1' }));
    expect(valueAt(sheetNamed(workbook, SHEET), 0, 5)).toBe('=1+1');
    expect((await lines())[0]?.who).toBe('=1+1');
  });

  it('drops the oldest lines where there are a thousand', async () => {
    await keepLine(done());
    const sheet = sheetNamed(workbook, SHEET);
    const texts = Array.from({ length: 6 }, (_each, column) => String(valueAt(sheet, 0, column)));
    for (let row = 1; row < 1_000; row += 1)
      texts.forEach((text, column) => enter(sheet, row, column, `'${text}`));
    await keepLine(done({ deed: 'fix', counts: { cells: 1 } }));
    const kept = await lines();
    expect(kept).toHaveLength(900);
    expect(kept[0]?.deed).toBe('fix');
    await keepLine(done({ deed: 'collect' }));
    expect((await lines())[0]?.deed).toBe('collect');
  });

  it('keeps no line, and says nothing, where the workbook takes none', async () => {
    workbook.readOnly = true;
    await keepLine(done());
    workbook.readOnly = false;
    workbook.structureProtected = true;
    await keepLine(done());
    workbook.structureProtected = false;
    expect(workbook.sheets).toHaveLength(1);
    addUserSheet(workbook, SHEET);
    await keepLine(done());
    expect(workbook.sheets).toHaveLength(2);
    expect(await lines()).toEqual([]);
  });

  it('takes four round trips at most', async () => {
    await keepLine(done());
    host.counters.reset();
    await keepLine(done());
    expect(host.counters.roundTrips).toBeLessThanOrEqual(4);
  });

  it.each(['before', 'midway', 'after'] as const)(
    'never fails a run where a round trip fails %s, and goes on afterwards',
    async (when) => {
      for (let failAt = 1; failAt <= 4; failAt += 1) {
        host.faults.arm({ failAt, when });
        await keepLine(done());
        host.faults.disarm();
      }
      const before = await lines();
      await keepLine(done({ deed: 'fix' }));
      expect((await lines()).length).toBe(before.length + 1);
      expect(workbook.sheets).toHaveLength(2);
    },
  );

  it('is no run: nothing can be taken back because of it', async () => {
    await keepLine(done());
    expect(await revertLastRun()).toMatchObject({ trouble: { code: 'nothing-to-revert' } });
  });
});

describe('what becomes of the lines', () => {
  it('stay after the file was saved and opened', async () => {
    await keepLine(done());
    host.replaceWorkbook(await readXlsx(await writeXlsx(workbook), 'saved.xlsx'));
    expect(await lines()).toHaveLength(1);
  });

  it('are made into a tab to print, which is taken back like any other', async () => {
    await keepLine(done());
    expect(await printHistory()).toMatchObject({ ok: true, result: { name: '履歴' } });
    const tab = sheetNamed(workbook, '履歴');
    expect([0, 1, 2].map((column) => valueAt(tab, 3, column))).toEqual([
      '2026/12/1 12:05',
      '検証',
      'エラー3件、警告0件',
    ]);
    expect(await revertLastRun()).toMatchObject({ result: { removed: ['履歴'] } });
    expect(await lines()).toHaveLength(1);
  });

  it('are saved as CSV for people and as JSON for programs', async () => {
    await keepLine(done({ who: '=危険' }));
    const kept = await lines();
    expect(historyFile(kept, 'csv', words).split('\r\n')[1]).toBe(
      `"2026/12/1 12:05","検証","エラー3件、警告0件","","0.1.0","'=危険"`,
    );
    expect(JSON.parse(historyFile(kept, 'json', words))).toEqual([
      {
        at: NOON.toISOString(),
        deed: 'validate',
        counts: { errors: 3, warnings: 0 },
        asOf: '',
        version: '0.1.0',
        who: '=危険',
      },
    ]);
  });

  it('are cleared with their sheet, and not where the workbook is protected', async () => {
    await keepLine(done());
    workbook.structureProtected = true;
    expect(await clearHistory()).toMatchObject({
      trouble: { code: 'protected-workbook', aftermath: 'unchanged' },
    });
    workbook.structureProtected = false;
    expect(await clearHistory()).toMatchObject({ ok: true });
    expect(workbook.sheets).toHaveLength(1);
    expect(await lines()).toEqual([]);
    expect(await clearHistory()).toMatchObject({ ok: true });
  });
});
