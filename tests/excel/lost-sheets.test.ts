/** No sheet and no cell of a person's is lost, wherever a run is cut off, and whoever opens the workbook next. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SheetDraft } from '../../src/core/sheet/sheet-draft';
import { drawTabs } from '../../src/excel/draw';
import type * as recover from '../../src/excel/recover';
import { repairWorkbook } from '../../src/excel/recover';
import { revertLastRun } from '../../src/excel/revert';
import { STAMP_KEY } from '../../src/excel/stamp';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { enter } from 'practice-excel/workbook/cells';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { copySheet } from 'practice-excel/workbook/sheets';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import {
  addUserSheet,
  draftOf,
  sheetNamed,
  text,
  userWorkbook,
  valueAt,
  visibleNames,
} from './practice';

const OLD: readonly SheetDraft[] = [
  draftOf('a', '集計 甲', [text('見出し'), { kind: 'number', value: 1 }, text('末尾')]),
  draftOf('b', '様式 取組', [text('取組'), { kind: 'formula', formula: '=1+2', figure: 3 }]),
];
const NEW: readonly SheetDraft[] = [
  draftOf('a', '集計 甲', [text('新しい見出し'), { kind: 'number', value: 2 }]),
  draftOf('b', '様式 取組', [text('新'), text('二'), text('三')]),
  draftOf('c', '集計 丙', [text('加わったタブ')]),
];
const WHEN = ['before', 'midway', 'after'] as const;
const TRIPS = [1, 2, 3, 4, 5, 6];

let host: PracticeHost;

beforeEach(async () => {
  host = await startNodeHost(await userWorkbook());
});

afterEach(() => {
  jest.restoreAllMocks();
});

async function drawn(drafts: readonly SheetDraft[]): Promise<void> {
  const outcome = await drawTabs(drafts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
}

/** The sheets that people had made before a run, which runs have lost: named like its tabs, and copies with and without a stamp. */
function addUsersSheets(workbook: PracticeWorkbook): readonly PracticeSheet[] {
  const memo = addUserSheet(workbook, '集計 甲 (委員会用メモ)');
  enter(memo, 0, 0, '委員会で配る');
  const returned = addUserSheet(workbook, '様式 取組 (2)');
  enter(returned, 3, 1, '記入済み');
  const copies = [true, false].flatMap((withStamp) => {
    const tab = workbook.sheets.find(({ name }) => name === '集計 甲');
    if (!tab) return [];
    const copy = copySheet(workbook, tab, withStamp);
    enter(copy, 1, 1, '手で直した');
    return [copy];
  });
  return [memo, returned, ...copies];
}

/** Lets a round trip fail, and all that follow before they are applied: the pane was closed. */
function cutOff(failAt: number, when: (typeof WHEN)[number]): () => void {
  let trip = 0;
  const spy = jest.spyOn(host.faults, 'nextTrip').mockImplementation(() => {
    trip += 1;
    if (trip < failAt) return null;
    return trip === failAt ? when : 'before';
  });
  return () => spy.mockRestore();
}

/** As a file that is saved and opened again: every sheet has another id. */
async function reopen(): Promise<void> {
  const saved = await writeXlsx(host.workbook);
  host.replaceWorkbook(await readXlsx(saved, 'b.xlsx'));
}

function prints(names: readonly string[]): unknown {
  return names.map((name) => {
    const { cells, merges, visibility } = sheetNamed(host.workbook, name);
    return { name, visibility, merges, cells: [...cells].map(([row, line]) => [row, [...line]]) };
  });
}

function contentsOf(sheet: PracticeSheet): unknown {
  return [...sheet.cells].flatMap(([row, line]) =>
    [...line].flatMap(([column, { value }]) => (value === '' ? [] : [[row, column, value]])),
  );
}

/** Sheets whose names only the add-in gives, and that no run has left for 取り消し. */
function leftOver(): readonly string[] {
  return host.workbook.sheets
    .filter(({ name, visibility }) => name.startsWith('torikumi-') && visibility === 'Visible')
    .map(({ name }) => name);
}

describe.each([false, true])('in an Excel whose copies keep their stamp: %s', (keeping) => {
  beforeEach(() => {
    host.faults.copiesProperties = keeping;
  });

  describe.each(WHEN)('a run cut off %s', (when) => {
    it.each(TRIPS)(
      'round trip %i, the first time, loses no sheet of a person’s',
      async (failAt) => {
        const theirs = addUsersSheets(host.workbook).map(({ name }) => name);
        const before = prints(['台帳', ...theirs]);
        const reconnect = cutOff(failAt, when);
        const outcome = await drawTabs(OLD);
        reconnect();
        await repairWorkbook();
        expect(prints(['台帳', ...theirs])).toEqual(before);
        expect(leftOver()).toEqual([]);
        const made = visibleNames(host.workbook).filter(
          (name) => !['台帳', ...theirs].includes(name),
        );
        expect(made.length === 2 || (made.length === 0 && !outcome.ok)).toBe(true);
      },
    );

    it.each(TRIPS)('round trip %i, over tabs, loses no sheet of a person’s', async (failAt) => {
      await drawn(OLD);
      const theirs = addUsersSheets(host.workbook).map(({ name }) => name);
      const before = prints(['台帳', ...theirs]);
      const old = ['集計 甲', '様式 取組'].map((name) =>
        contentsOf(sheetNamed(host.workbook, name)),
      );
      const reconnect = cutOff(failAt, when);
      await drawTabs(NEW);
      reconnect();
      await repairWorkbook();
      expect(prints(['台帳', ...theirs])).toEqual(before);
      expect(leftOver()).toEqual([]);
      const now = ['集計 甲', '様式 取組'].map((name) =>
        contentsOf(sheetNamed(host.workbook, name)),
      );
      if (visibleNames(host.workbook).includes('集計 丙')) expect(now).not.toEqual(old);
      else expect(now).toEqual(old);
    });

    it.each([3, 4, 5, 6])(
      'round trip %i, saved and opened again, loses no sheet of a person’s',
      async (failAt) => {
        await drawn(OLD);
        const theirs = addUsersSheets(host.workbook).map(({ name }) => name);
        const held = theirs.map((name) => contentsOf(sheetNamed(host.workbook, name)));
        const reconnect = cutOff(failAt, when);
        await drawTabs(NEW);
        reconnect();
        await reopen();
        await repairWorkbook();
        expect(theirs.map((name) => contentsOf(sheetNamed(host.workbook, name)))).toEqual(held);
        expect(leftOver()).toEqual([]);
      },
    );

    it.each([4, 5])(
      'round trip %i and typed into since is asked about, and nothing is lost by either look',
      async (failAt) => {
        await drawn(OLD);
        const reconnect = cutOff(failAt, when);
        await drawTabs(NEW);
        reconnect();
        const tab = host.workbook.sheets.find(({ name }) => name.endsWith('集計 甲'));
        const half = tab?.customProperties.get(STAMP_KEY)?.includes('"filling"') === true;
        if (tab) enter(tab, 1, 1, '課で確認');
        const styles = [repairWorkbook(), repairWorkbook()].map((each) => each.catch(String));
        await Promise.all(styles);
        expect(valueAt(sheetNamed(host.workbook, '集計 甲'), 1, 1)).toBe('課で確認');
        if (!half) return;
        await repairWorkbook({ typed: 'keep' });
        expect(valueAt(sheetNamed(host.workbook, '集計 甲'), 1, 1)).toBe('課で確認');
        await repairWorkbook();
        expect(leftOver()).toEqual([]);
      },
    );
  });
});

describe('a tab that was made half, and typed into', () => {
  async function halfMade(): Promise<PracticeSheet> {
    const reconnect = cutOff(4, 'before');
    await drawTabs(NEW);
    reconnect();
    // The names have come, and half of the contents; then a person has gone on by hand.
    const [, first] = host.workbook.sheets;
    if (!first) throw new Error('no tab was made');
    first.name = '集計 甲';
    enter(first, 0, 0, '新しい見出し');
    enter(first, 5, 1, '手で足した');
    return first;
  }

  it('stays with what was typed until a person decides', async () => {
    const { id } = await halfMade();
    await expect(repairWorkbook()).rejects.toMatchObject({
      trouble: 'half-done',
      params: { tabs: ['集計 甲'], cells: ['集計 甲!B6'], count: 1 },
    });
    await expect(drawTabs(NEW)).resolves.toMatchObject({
      trouble: { code: 'half-done', aftermath: 'unchanged' },
    });
    expect(sheetNamed(host.workbook, '集計 甲').visibility).toBe('Visible');
    expect(valueAt(sheetNamed(host.workbook, '集計 甲'), 5, 1)).toBe('手で足した');
    await repairWorkbook({ typed: 'keep' });
    expect(sheetNamed(host.workbook, '集計 甲').id).toBe(id);
    expect(visibleNames(host.workbook)).toEqual(['台帳', '集計 甲']);
    // From now on it is a tab like any other: taking it away asks too.
    expect(await revertLastRun()).toMatchObject({
      ok: true,
      result: { removed: [], kept: ['集計 甲!B6'], keptTabs: ['集計 甲'] },
    });
  });

  it('goes where a person says so', async () => {
    await halfMade();
    await repairWorkbook({ typed: 'discard' });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['台帳']);
  });
});

describe('a colleague on the same workbook', () => {
  /** The add-in in another person's pane: it knows nothing of this pane's runs. */
  async function colleague(): Promise<typeof recover> {
    let modules: typeof recover | undefined;
    await jest.isolateModulesAsync(async () => {
      modules = await import('../../src/excel/recover');
    });
    if (!modules) throw new Error('the add-in could not be loaded a second time');
    return modules;
  }

  // What only the run's request holds that marks and copies tabs, that fills them, and that ends on the first.
  const MARKING = '"Copy"';
  const FILLING = '新しい見出し';
  const ENDING = '"Activate"';

  /** Does something once, right before the request that holds a text. */
  function beforeRequest(holding: string, what: () => Promise<void>): void {
    let done = false;
    const { answer } = host.engine;
    jest.spyOn(host.engine, 'answer').mockImplementation(async (body) => {
      if (!done && body.includes(holding)) {
        done = true;
        await what();
      }
      return answer.call(host.engine, body);
    });
  }

  it.each([
    [MARKING, undefined],
    [FILLING, { trouble: 'running-elsewhere' }],
    [ENDING, undefined],
  ])(
    'who looks before the request with %s of a run leaves its tabs to it',
    async (request, sentence) => {
      await drawn(OLD);
      const other = await colleague();
      let said: unknown = null;
      beforeRequest(request, async () => {
        said = await other.repairWorkbook().catch((error: unknown) => error);
      });
      await drawn(NEW);
      expect(visibleNames(host.workbook)).toEqual(['台帳', '集計 甲', '様式 取組', '集計 丙']);
      expect(valueAt(sheetNamed(host.workbook, '集計 甲'), 0, 0)).toBe('新しい見出し');
      if (sentence) expect(said).toMatchObject(sentence);
      else expect(said).toBeUndefined();
    },
  );

  it('may put back a run that has stopped, and the run does not report its tabs made', async () => {
    await drawn(OLD);
    const other = await colleague();
    beforeRequest(FILLING, () => other.repairWorkbook({ stopped: true }));
    const outcome = await drawTabs(NEW);
    expect(outcome.ok).toBe(false);
    expect(visibleNames(host.workbook)).toEqual(['台帳', '集計 甲', '様式 取組']);
    await repairWorkbook();
    expect(valueAt(sheetNamed(host.workbook, '集計 甲'), 0, 0)).toBe('見出し');
  });

  it('who removes a tab right after it was made has the run say so', async () => {
    let removed = false;
    const spy = jest.spyOn(host.faults, 'nextTrip').mockImplementation(() => {
      const { sheets } = host.workbook;
      const at = sheets.findIndex(
        ({ name, customProperties }) =>
          name === '集計 甲' && customProperties.get(STAMP_KEY)?.includes('"done"'),
      );
      if (at >= 0 && !removed) {
        removed = true;
        sheets.splice(at, 1);
      }
      return null;
    });
    const outcome = await drawTabs(OLD);
    spy.mockRestore();
    expect(removed).toBe(true);
    expect(outcome).toMatchObject({
      ok: false,
      trouble: { code: 'tabs-lost', params: { tabs: ['集計 甲'] }, aftermath: 'done' },
    });
  });
});

it('lays no hand on a sheet that was changed between looking and removing', async () => {
  const reconnect = cutOff(4, 'before');
  await drawTabs(OLD);
  reconnect();
  // As soon as the repair has put the half-made tabs aside, another pane has brought one of them to light again.
  let seen = false;
  const spy = jest.spyOn(host.faults, 'nextTrip').mockImplementation(() => {
    const aside = host.workbook.sheets.find(
      ({ name, customProperties }) =>
        name.startsWith('torikumi-') &&
        [...customProperties.keys()].some((key) => key.includes('aside')),
    );
    if (aside && !seen) {
      seen = true;
      aside.name = '救った表';
      aside.visibility = 'Visible';
      enter(aside, 0, 0, '要る');
    }
    return null;
  });
  await repairWorkbook().catch(() => undefined);
  spy.mockRestore();
  expect(seen).toBe(true);
  expect(valueAt(sheetNamed(host.workbook, '救った表'), 0, 0)).toBe('要る');
});
