/** Several runs, of tabs and of cells, taken back one after the other. */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { cellAt, enter } from 'practice-excel/workbook/cells';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { drawTabs } from '../../src/excel/draw';
import { fixCells } from '../../src/excel/fix-cells';
import { ownSheets } from '../../src/excel/own-tabs';
import { repairWorkbook } from '../../src/excel/recover';
import { revertLastRun } from '../../src/excel/revert';
import { KEPT_RUNS, runStack } from '../../src/excel/run-stack';
import { structureNow } from '../../src/excel/structure';
import { draftOf, printSheet, printTab, sheetNamed, text, userWorkbook } from './practice';

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = await userWorkbook();
  host = await startNodeHost(workbook);
});

/** A run of tabs: 甲 in its nth edition, and 乙 with it where asked. */
async function drawn(edition: number, keys: readonly string[] = ['a']): Promise<void> {
  const outcome = await drawTabs(
    keys.map((key) => draftOf(key, `集計 ${key}`, [text(`第${edition}版`), text(key)])),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
}

/** A run of cells: writes a text into a cell of the ledger. */
async function fixed(cell: string, content: string): Promise<void> {
  const position = { sheetId: sheetNamed(workbook, '台帳').id, cell };
  const outcome = await fixCells([position], (now) => ({
    changes: [...now.values()].map((before) => ({
      ...position,
      sheet: '台帳',
      before,
      after: { kind: 'text' as const, content, numberFormat: 'General' },
    })),
  }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
}

/** What a person sees of the workbook. */
function seen(): unknown {
  return workbook.sheets
    .filter(({ visibility }) => visibility === 'Visible')
    .map((sheet) => (sheet.name === '台帳' ? printSheet(sheet) : printTab(sheet, 6, 4)));
}

/** Five runs, and what a person saw before each of them. */
async function fiveRuns(): Promise<readonly unknown[]> {
  const before: unknown[] = [];
  const runs = [
    () => drawn(1, ['a', 'b']),
    () => fixed('B2', '直した'),
    () => drawn(2, ['a', 'c']),
    () => fixed('B2', '直し直した'),
    () => drawn(3),
  ];
  for (const run of runs) {
    before.push(seen());
    await run();
  }
  return before;
}

async function stackHeight(): Promise<number> {
  return runStack(ownSheets(await structureNow())).length;
}

describe('runs taken back one after the other', () => {
  it('show after each step what stood before the run, and leave nothing behind', async () => {
    for (const before of (await fiveRuns()).toReversed()) {
      expect(await revertLastRun({ typed: 'ask' })).toMatchObject({ ok: true });
      expect(seen()).toEqual(before);
    }
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['台帳']);
    expect(await revertLastRun()).toMatchObject({ trouble: { code: 'nothing-to-revert' } });
  });

  it('can go on after the file was saved and opened in another pane', async () => {
    const before = await fiveRuns();
    workbook = await readXlsx(await writeXlsx(workbook), 'saved.xlsx');
    host.replaceWorkbook(workbook);
    await repairWorkbook();
    for (let left = before.length; left > 0; left -= 1)
      expect(await revertLastRun({ typed: 'ask' })).toMatchObject({ ok: true });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['台帳']);
  });

  it('are followed by new runs, which stand on what was put back', async () => {
    const before = await fiveRuns();
    await revertLastRun();
    await revertLastRun();
    const third = seen();
    await drawn(9, ['b']);
    expect(await revertLastRun()).toMatchObject({ ok: true });
    expect(seen()).toEqual(third);
    await revertLastRun();
    expect(seen()).toEqual(before[2]);
  });

  it('keep what a person has changed in a cell since, and go on below it', async () => {
    await fixed('B2', '一');
    await fixed('B3', '二');
    enter(sheetNamed(workbook, '台帳'), 2, 1, '手入力');
    expect(await revertLastRun()).toMatchObject({ result: { cells: 0, kept: ['台帳!B3'] } });
    expect(await revertLastRun()).toMatchObject({ result: { cells: 1, kept: [] } });
    expect(cellAt(sheetNamed(workbook, '台帳'), 2, 1)?.value).toBe('手入力');
  });

  it('ask about a tab that a person has typed in, before anything happens', async () => {
    await drawn(1);
    await drawn(2);
    enter(sheetNamed(workbook, '集計 a'), 1, 0, '手入力');
    const before = seen();
    expect(await revertLastRun({ typed: 'ask' })).toMatchObject({
      trouble: { code: 'typed-cells', aftermath: 'unchanged' },
    });
    expect(seen()).toEqual(before);
    expect(await revertLastRun({ typed: 'discard' })).toMatchObject({ ok: true });
    expect(await revertLastRun({ typed: 'ask' })).toMatchObject({
      result: { removed: ['集計 a'] },
    });
  });
});

describe('the runs that are kept', () => {
  it('are the last five, and what was kept of earlier ones is gone', async () => {
    for (let edition = 1; edition <= KEPT_RUNS + 2; edition += 1) await drawn(edition);
    expect(await stackHeight()).toBe(KEPT_RUNS);
    // The ledger, the tab, and a copy for each run.
    expect(workbook.sheets).toHaveLength(2 + KEPT_RUNS);
    for (let left = KEPT_RUNS; left > 0; left -= 1)
      expect(await revertLastRun({ typed: 'ask' })).toMatchObject({ ok: true });
    expect(cellAt(sheetNamed(workbook, '集計 a'), 0, 0)?.value).toBe('第2版');
    expect(await revertLastRun()).toMatchObject({ trouble: { code: 'nothing-to-revert' } });
    // What a run wrote is recorded for the state that is left, and for no other.
    const records = [...sheetNamed(workbook, '集計 a').customProperties.keys()];
    expect(records.filter((key) => key.startsWith('torikumi.cells.'))).toHaveLength(1);
  });

  it('end where a person has taken away what a run made', async () => {
    await drawn(1);
    await drawn(2, ['b']);
    await drawn(3, ['b', 'c']);
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== '集計 b');
    expect(await revertLastRun()).toMatchObject({ result: { restored: [], removed: ['集計 c'] } });
    // The second run is gone with its only tab: the first one would be out of turn.
    await repairWorkbook();
    expect(await stackHeight()).toBeLessThanOrEqual(1);
    expect(sheetNamed(workbook, '集計 a')).toBeDefined();
  });

  it('are counted no further than an earlier version kept them', async () => {
    await drawn(1);
    await drawn(2);
    const tab = sheetNamed(workbook, '集計 a');
    const key = 'torikumi.stamp';
    const stamp: unknown = JSON.parse(tab.customProperties.get(key) ?? '');
    if (typeof stamp !== 'object' || stamp === null || !('before' in stamp)) throw new Error(key);
    const { before } = stamp;
    if (typeof before !== 'object') throw new Error(key);
    const old = { ...stamp, after: undefined, before: { ...before, undo: 'none' } };
    tab.customProperties.set(key, JSON.stringify(old));
    expect(await revertLastRun()).toMatchObject({ result: { restored: ['集計 a'] } });
    expect(await revertLastRun()).toMatchObject({ trouble: { code: 'nothing-to-revert' } });
  });
});

/** Lets a round trip fail, and all that follow before they are applied: putting back fails too. */
function cutOff(failAt: number, when: 'before' | 'midway' | 'after'): () => void {
  let trip = 0;
  const spy = jest.spyOn(host.faults, 'nextTrip').mockImplementation(() => {
    trip += 1;
    if (trip < failAt) return null;
    return trip === failAt ? when : 'before';
  });
  return () => spy.mockRestore();
}

describe.each(['before', 'midway', 'after'] as const)('a pane cut off for good %s', (when) => {
  it.each([3, 4, 5, 6, 7, 8, 9])(
    'round trip %i of taking a run back leaves the runs below it in turn',
    async (failAt) => {
      const before = await fiveRuns();
      const filled = seen();
      const reconnect = cutOff(failAt, when);
      await revertLastRun();
      reconnect();
      await repairWorkbook({ stopped: true });
      const [all, four] = [5, 4].map((height) => (height === 5 ? filled : before[height]));
      expect([all, four]).toContainEqual(seen());
      for (let left = await stackHeight(); left > 0; left -= 1) {
        expect(await revertLastRun()).toMatchObject({ ok: true });
        expect(seen()).toEqual(before[left - 1]);
      }
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['台帳']);
    },
  );

  it.each([3, 4, 5, 6])('round trip %i of a sixth run loses none of the five', async (failAt) => {
    const before = await fiveRuns();
    const reconnect = cutOff(failAt, when);
    await drawTabs([draftOf('a', '集計 a', [text('第6版')])]);
    reconnect();
    await repairWorkbook({ stopped: true });
    const height = await stackHeight();
    // The first run only made tabs: nothing has to be kept to take it back, even as the sixth.
    expect(height).toBeGreaterThanOrEqual(KEPT_RUNS);
    for (let left = height; left > 0; left -= 1)
      expect(await revertLastRun()).toMatchObject({ ok: true });
    expect(seen()).toEqual(before[0]);
  });
});
