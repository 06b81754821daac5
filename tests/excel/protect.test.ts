/** Tabs that are locked without a password, and rules in their cells, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { SheetDraft } from '../../src/core/sheet/sheet-draft';
import { drawTabs } from '../../src/excel/draw';
import { revertLastRun } from '../../src/excel/revert';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { cellAt, enter } from 'practice-excel/workbook/cells';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { validationAt } from 'practice-excel/workbook/validations';
import { inputRules as rules } from '../../src/words/ja/input-rules';
import { addUserSheet, draftOf, sheetNamed, text, userWorkbook, valueAt } from './practice';

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = await userWorkbook();
  host = await startNodeHost(workbook);
});

const OPEN = { row: 1, column: 0, rows: 1, columns: 1 };

function locked(first: string): SheetDraft {
  return {
    ...draftOf('form:a', '様式', [text(first), text('記入'), text('末尾')]),
    protection: { unlocked: [OPEN] },
    entries: [{ area: OPEN, entry: { kind: 'list', values: ['実施', '未実施'] } }],
  };
}

function open(first: string): SheetDraft {
  return draftOf('form:a', '様式', [text(first), text('記入')]);
}

function tab(): PracticeSheet {
  return sheetNamed(workbook, '様式');
}

async function drawn(draft: SheetDraft): Promise<void> {
  const outcome = await drawTabs([draft], { rules });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
}

/** What of the tab a lock is about. */
function state(): unknown {
  return {
    protected: tab().protection !== null,
    first: valueAt(tab(), 0, 0),
    open: [0, 1, 2].map((row) => cellAt(tab(), row, 0)?.style.locked ?? true),
    rule: validationAt(tab(), 1, 0)?.rule ?? null,
  };
}

const LOCKED = {
  protected: true,
  first: '甲',
  open: [true, false, true],
  rule: { kind: 'List', source: '実施,未実施', inCellDropDown: true },
};

describe('a locked tab', () => {
  it('leaves only its open cells to type in, and rows that can be made higher', async () => {
    await drawn(locked('甲'));
    expect(state()).toEqual(LOCKED);
    expect(tab().protection).toMatchObject({
      allowFormatRows: true,
      allowInsertRows: true,
    });
    expect(validationAt(tab(), 1, 0)?.errorAlert).toMatchObject({
      title: '入力規則（取組）',
      message: '次から選んでください: 実施、未実施',
    });
    expect(validationAt(tab(), 2, 0)).toBeNull();
  });

  it('is refilled in place, and locked again', async () => {
    await drawn(locked('乙'));
    const { id } = tab();
    await drawn(locked('甲'));
    expect(state()).toEqual(LOCKED);
    expect(tab().id).toBe(id);
  });

  it('is refilled open where no lock is wanted any more, without its rules, and locked by the revert', async () => {
    await drawn(locked('甲'));
    await drawn(open('丙'));
    expect(state()).toMatchObject({ protected: false, first: '丙', rule: null });
    expect(await revertLastRun()).toMatchObject({ ok: true, result: { restored: ['様式'] } });
    expect(state()).toEqual(LOCKED);
  });

  it('is opened by the revert where it was open before, and goes where it was made', async () => {
    await drawn(open('丙'));
    await drawn(locked('甲'));
    expect(await revertLastRun()).toMatchObject({ ok: true });
    expect(state()).toMatchObject({ protected: false, first: '丙', rule: null });
    await drawn(locked('甲'));
    workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== '様式');
    await drawn(locked('甲'));
    expect(await revertLastRun()).toMatchObject({ result: { removed: ['様式'] } });
  });

  it('that a person has unlocked is refilled all the same', async () => {
    await drawn(locked('乙'));
    tab().protection = null;
    await drawn(locked('甲'));
    expect(state()).toEqual(LOCKED);
  });

  it('that a person has locked and not the add-in is refused', async () => {
    await drawn(open('丙'));
    tab().protection = {};
    expect(await drawTabs([locked('甲')], { rules })).toMatchObject({
      trouble: { code: 'protected-sheet', params: { sheet: '様式' }, aftermath: 'unchanged' },
    });
    expect(await revertLastRun()).toMatchObject({ trouble: { code: 'protected-sheet' } });
  });

  it('leaves locks of other sheets alone', async () => {
    addUserSheet(workbook, '様式以外').protection = { allowSort: true };
    enter(sheetNamed(workbook, '様式以外'), 0, 0, 'x');
    await drawn(locked('甲'));
    expect(sheetNamed(workbook, '様式以外').protection).toEqual({ allowSort: true });
  });
});

describe.each(['before', 'midway', 'after'] as const)('a round trip that fails %s', (when) => {
  it.each([1, 2, 3, 4, 5, 6])(
    'as number %i leaves a locked tab old or new, and locked',
    async (failAt) => {
      await drawn(locked('乙'));
      host.faults.arm({ failAt, when });
      const outcome = await drawTabs([locked('甲')], { rules });
      host.faults.disarm();
      const done = outcome.ok || outcome.trouble.aftermath === 'done';
      expect(state()).toEqual({ ...LOCKED, first: done ? '甲' : '乙' });
    },
  );

  it.each([1, 2, 3, 4, 5, 6])(
    'as number %i of a revert leaves it as one of both runs made it, and locked',
    async (failAt) => {
      await drawn(locked('乙'));
      await drawn(locked('甲'));
      host.faults.arm({ failAt, when });
      const outcome = await revertLastRun();
      host.faults.disarm();
      const done = outcome.ok || outcome.trouble.aftermath === 'done';
      expect(state()).toEqual({ ...LOCKED, first: done ? '乙' : '甲' });
    },
  );
});
