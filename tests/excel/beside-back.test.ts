/** Marks, 入力規則 and texts of a setting: taken back in turn, and whole again whatever fails. */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { cellAt, enter } from 'practice-excel/workbook/cells';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import type { Outcome } from '../../src/core/outcome';
import type { Pattern } from '../../src/core/values';
import { drawTabs } from '../../src/excel/draw';
import { clearRules, setRules, type RuledColumn } from '../../src/excel/input-rules';
import { replaceMarks } from '../../src/excel/marks';
import { ownSheets } from '../../src/excel/own-tabs';
import { repairWorkbook, soundStructure } from '../../src/excel/recover';
import { revertLastRun } from '../../src/excel/revert';
import { KEPT_RUNS, runStack } from '../../src/excel/run-stack';
import { oneAtATime } from '../../src/excel/sequence';
import { textsOf } from '../../src/excel/settings';
import { structureNow } from '../../src/excel/structure';
import { writeTexts } from '../../src/excel/text-run';
import { inputRules } from '../../src/words/ja/input-rules';
import { draftOf, printSheet, sheetNamed, text, userWorkbook } from './practice';

const SETTING = 'torikumi.reasons';

/** A person's own conditional format, which nothing here may touch. */
const OWN = {
  id: 'own',
  areas: [{ row: 0, column: 0, rows: 20, columns: 3 }],
  stopIfTrue: false,
  rule: { kind: 'custom', formula: '=LEN(A1)>99', style: { bold: true } },
} as const;

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = await userWorkbook();
  host = await startNodeHost(workbook);
  sheetNamed(workbook, '台帳').conditionalFormats = [OWN];
});

type Run = () => Promise<Outcome<unknown>>;

const marked =
  (error: readonly string[], warning: readonly string[] = []): Run =>
  () =>
    replaceMarks([{ sheetId: sheetNamed(workbook, '台帳').id, cells: { error, warning } }]);
const unmarked: Run = () => replaceMarks([]);

/** A list that is too long for the rule itself, so that it stands on a sheet of its own. */
function longList(of: string): Pattern {
  return { kind: 'list', values: Array.from({ length: 40 }, (_each, n) => `${of}第${n + 1}課`) };
}

function columnsOf(...entries: readonly Pattern[]): readonly RuledColumn[] {
  const { id: sheetId } = sheetNamed(workbook, '台帳');
  return entries.map((entry, index) => ({
    sheetId,
    area: { row: 10, column: index, rows: 5, columns: 1 },
    entry,
  }));
}

const ruled =
  (...entries: readonly Pattern[]): Run =>
  () =>
    setRules(columnsOf(...entries), inputRules);
const unruled: Run = () =>
  clearRules(columnsOf(longList(''), { kind: 'whole', min: 0, max: 1 }), inputRules);

/** Keeps a text under a key, and in a cell of the ledger; an empty text takes it away. */
const explained =
  (key: string, cell: string, reason: string): Run =>
  () =>
    oneAtATime(async () => {
      const structure = await soundStructure().catch(() => null);
      if (structure === null)
        return { ok: false, trouble: { code: 'connection', params: {}, aftermath: 'unchanged' } };
      const sheet = sheetNamed(workbook, '台帳');
      const now = textsOf(workbook.settings.get(SETTING));
      const others = Object.entries(now).filter(([each]) => each !== key);
      const all: unknown = Object.fromEntries(reason === '' ? others : [...others, [key, reason]]);
      return writeTexts(structure, {
        verb: 'explain',
        setting: SETTING,
        value: JSON.stringify(all),
        texts: [{ key, before: now[key] ?? null, after: reason === '' ? null : reason }],
        tab: { sheetId: sheet.id, sheet: '台帳', cells: [{ cell, text: reason }] },
      });
    });

async function well(run: Run): Promise<void> {
  const outcome = await run();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
}

/** All that a person sees, marks and rules included, and the texts. */
function seen(): unknown {
  const sheets = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  return sheets.map((sheet) => ({
    cells: printSheet(sheet),
    formats: sheet.conditionalFormats
      .map(({ areas, rule }) => JSON.stringify([areas, rule]).replace(/torikumi \w+/, 'mark'))
      .toSorted(),
    rules: sheet.validations
      .map((each) => JSON.stringify(each).replace(/torikumi-\w+-\d+/, 'lists'))
      .toSorted(),
    texts: textsOf(workbook.settings.get(SETTING)),
  }));
}

async function stackHeight(): Promise<number> {
  return runStack(ownSheets(await structureNow())).length;
}

const WHOLE: Pattern = { kind: 'whole', min: 0, max: 3 };

/** Five runs of these kinds and one of tabs, and what was seen before each of the five. */
async function fiveRuns(): Promise<readonly unknown[]> {
  const before: unknown[] = [];
  for (const run of [
    marked(['B2', 'B3', 'C9'], ['A1']),
    ruled(longList('総務部'), WHOLE),
    explained('k', 'C4', '前年度の決算書で確認した'),
    marked(['B2'], ['C9']),
    () => drawTabs([draftOf('a', '集計 a', [text('一')])]),
  ]) {
    before.push(seen());
    await well(run);
  }
  return before;
}

describe('marks, rules and texts', () => {
  it('are taken back in turn with runs of tabs, and leave nothing behind', async () => {
    for (const before of (await fiveRuns()).toReversed()) {
      expect(await revertLastRun({ typed: 'ask' })).toMatchObject({ ok: true });
      expect(seen()).toEqual(before);
    }
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['台帳']);
    expect(await revertLastRun()).toMatchObject({ trouble: { code: 'nothing-to-revert' } });
  });

  it('can be taken back after the file was saved and opened in another pane', async () => {
    await fiveRuns();
    workbook = await readXlsx(await writeXlsx(workbook), 'saved.xlsx');
    host.replaceWorkbook(workbook);
    await repairWorkbook();
    for (let left = KEPT_RUNS; left > 0; left -= 1)
      expect(await revertLastRun({ typed: 'ask' })).toMatchObject({ ok: true });
    const sheet = sheetNamed(workbook, '台帳');
    expect(sheet.conditionalFormats).toHaveLength(1);
    expect(sheet.validations).toEqual([]);
    expect(textsOf(workbook.settings.get(SETTING))).toEqual({});
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['台帳']);
  });

  it('come back when what took them off is taken back', async () => {
    await well(marked(['B2'], ['C9']));
    await well(ruled(longList('総務部'), WHOLE));
    await well(explained('k', 'C4', '前年度の決算書で確認した'));
    const before: unknown[] = [];
    for (const run of [unmarked, unruled, explained('k', 'C4', '')]) {
      before.push(seen());
      await well(run);
    }
    for (const each of before.toReversed()) {
      expect(await revertLastRun()).toMatchObject({ ok: true });
      expect(seen()).toEqual(each);
    }
  });

  it('take a sheet with lists away when no run needs it any more', async () => {
    const lists = (): number =>
      workbook.sheets.filter(({ customProperties }) =>
        customProperties.get('torikumi.stamp')?.includes('"lists"}'),
      ).length;
    await well(ruled(longList('旧総務部')));
    await well(ruled(longList('総務部')));
    expect(lists()).toBe(2);
    for (let n = 0; n < KEPT_RUNS; n += 1) await well(marked([`B${n + 2}`]));
    // The rules that stand refer to one; those of before can no longer come back.
    expect(lists()).toBe(1);
    await well(unruled);
    for (let n = 0; n < KEPT_RUNS; n += 1) await well(marked([`B${n + 2}`]));
    expect(lists()).toBe(0);
    expect(await stackHeight()).toBe(KEPT_RUNS);
  });

  it('leave a person’s rule, and a text that is no longer the run’s, as they are', async () => {
    await well(ruled(WHOLE));
    await well(explained('k', 'C4', '前年度の決算書で確認した'));
    const sheet = sheetNamed(workbook, '台帳');
    workbook.settings.set(SETTING, JSON.stringify({ k: '別の理由', other: '残る' }));
    enter(sheet, 3, 2, '別の理由');
    expect(await revertLastRun()).toMatchObject({
      ok: true,
      result: { kind: 'explain', cells: 0, kept: ['台帳!C4'] },
    });
    expect(textsOf(workbook.settings.get(SETTING))).toEqual({ k: '別の理由', other: '残る' });
    expect(cellAt(sheet, 3, 2)?.value).toBe('別の理由');
    const own = sheet.validations.map((each) => ({
      ...each,
      prompt: { ...each.prompt, title: '' },
    }));
    sheet.validations = own;
    expect(await revertLastRun()).toMatchObject({ ok: true, result: { kind: 'set-rules' } });
    expect(sheet.validations).toEqual(own);
  });

  it('are refused before anything is written where a sheet is protected', async () => {
    await well(marked(['B2']));
    await well(marked(['B3']));
    const before = seen();
    sheetNamed(workbook, '台帳').protection = {};
    expect(await revertLastRun()).toMatchObject({
      trouble: { code: 'protected-sheet', params: { sheet: '台帳' }, aftermath: 'unchanged' },
    });
    sheetNamed(workbook, '台帳').protection = null;
    expect(seen()).toEqual(before);
    expect(await stackHeight()).toBe(2);
  });

  it('keep what is too long for one cell', async () => {
    const cells = Array.from({ length: 12_000 }, (_each, n) => `B${n * 2 + 1}`);
    await well(marked(cells));
    const before = seen();
    await well(unmarked);
    expect(await revertLastRun()).toMatchObject({ ok: true });
    expect(seen()).toEqual(before);
  });
});

type When = 'before' | 'midway' | 'after';

/** Lets a round trip fail, and where the connection is dead all that follow before they are applied. */
function failing(failAt: number, when: When, dead: boolean): { readonly mend: () => boolean } {
  let trip = 0;
  const spy = jest.spyOn(host.faults, 'nextTrip').mockImplementation(() => {
    trip += 1;
    if (trip < failAt) return null;
    if (trip === failAt) return when;
    return dead ? 'before' : null;
  });
  return {
    mend: () => {
      spy.mockRestore();
      return trip >= failAt;
    },
  };
}

/** Each verb, with the runs that come before it. */
const VERBS: readonly (readonly [name: string, prepare: readonly Run[], run: Run])[] = [
  ['印', [], marked(['B2', 'B3'], ['C9'])],
  ['印 again', [marked(['B2'], ['A1'])], marked(['B2', 'B3'], ['C9'])],
  ['印 off', [marked(['B2', 'B3'], ['C9'])], unmarked],
  ['入力規則', [], ruled(longList('総務部'), WHOLE)],
  [
    '入力規則 again',
    [ruled(longList('旧総務部'), WHOLE)],
    ruled(longList('総務部'), longList('旧')),
  ],
  ['入力規則 off', [ruled(longList('総務部'), WHOLE)], unruled],
  ['理由', [], explained('k', 'C4', '前年度の決算書で確認した')],
  ['理由 again', [explained('k', 'C4', '一')], explained('k', 'C4', '前年度の決算書で確認した')],
  ['理由 off', [explained('k', 'C4', '一')], explained('k', 'C4', '')],
  ['印 taken back', [marked(['A1']), marked(['B2', 'B3'], ['C9'])], () => revertLastRun()],
  [
    '入力規則 taken back',
    [ruled(longList('旧総務部')), ruled(longList('総務部'), WHOLE)],
    () => revertLastRun(),
  ],
  [
    '理由 taken back',
    [explained('k', 'C4', '一'), explained('k', 'C4', '前年度の決算書で確認した')],
    () => revertLastRun(),
  ],
];

const FAULTS = (['before', 'midway', 'after'] as const).flatMap((when) =>
  [false, true].map((dead) => ({ when, dead, then: dead ? 'then no connection' : 'then well' })),
);

describe.each(VERBS)('%s', (_name, prepare, run) => {
  it.each(FAULTS)('is whole or not there when a round trip fails $when, $then', async (fault) => {
    const { when, dead } = fault;
    let failed = true;
    for (let failAt = 1; failed; failAt += 1) {
      workbook = await userWorkbook();
      host.replaceWorkbook(workbook);
      sheetNamed(workbook, '台帳').conditionalFormats = [OWN];
      const empty = seen();
      for (const each of prepare) await well(each);
      const before = seen();
      const height = await stackHeight();

      const { mend } = failing(failAt, when, dead);
      const outcome = await run();
      failed = mend();
      const told = outcome.ok ? 'done' : outcome.trouble.aftermath;
      const now = seen();
      const at = `round trip ${failAt}: ${told}`;
      // Only a dead connection may leave it open; what is told is what is there.
      if (told === 'unchanged' || told === 'restored') expect([at, now]).toEqual([at, before]);
      if (!dead) expect([at, told]).not.toEqual([at, 'pending']);

      // The pane is opened again.
      await repairWorkbook({ stopped: true });
      const left = await stackHeight();
      const settled = seen();
      if (told === 'done') expect([at, settled]).toEqual([at, now]);
      if (told !== 'done' && told !== 'pending') expect([at, settled]).toEqual([at, before]);
      if (left === height) expect([at, settled]).toEqual([at, before]);
      for (let n = left; n > 0; n -= 1) expect(await revertLastRun()).toMatchObject({ ok: true });
      expect([at, seen()]).toEqual([at, empty]);
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['台帳']);
    }
  });
});
