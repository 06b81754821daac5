/** What a person has typed into the add-in's tabs is not lost when they are taken back or made anew. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { SheetDraft } from '../../src/core/sheet/sheet-draft';
import { drawTabs } from '../../src/excel/draw';
import { repairWorkbook } from '../../src/excel/recover';
import { revertLastRun } from '../../src/excel/revert';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { enter } from 'practice-excel/workbook/cells';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { draftOf, sheetNamed, text, userWorkbook, valueAt, visibleNames } from './practice';

const FORM: readonly SheetDraft[] = [
  draftOf('form:1', '様式 1', [text('取組1'), text('目標'), { kind: 'number', value: 12.5 }]),
  draftOf('form:2', '様式 2', [text('取組2'), text('=目標'), text('001')]),
  draftOf('form:3', '様式 3', [
    text('取組3'),
    { kind: 'formula', formula: '=台帳!A2+1', figure: 2 },
  ]),
];
const NEXT: readonly SheetDraft[] = [
  draftOf('form:1', '様式 1', [text('取組1'), text('新しい目標')]),
  draftOf('form:2', '様式 2', [text('取組2')]),
  draftOf('form:3', '様式 3', [text('取組3')]),
];

let host: PracticeHost;

beforeEach(async () => {
  host = await startNodeHost(await userWorkbook());
});

async function drawn(drafts: readonly SheetDraft[]): Promise<void> {
  const outcome = await drawTabs(drafts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
}

function type(tab: string, row: number, column: number, value: string | number): void {
  enter(sheetNamed(host.workbook, tab), row, column, value);
}

function value(tab: string, row: number, column: number): unknown {
  return valueAt(sheetNamed(host.workbook, tab), row, column);
}

async function reopen(): Promise<void> {
  const saved = await writeXlsx(host.workbook);
  host.replaceWorkbook(await readXlsx(saved, 'b.xlsx'));
}

describe('taking back tabs that a run has made', () => {
  it('takes away what nobody has touched, also after the ledger has changed', async () => {
    await drawn(FORM);
    type('台帳', 1, 0, 40);
    sheetNamed(host.workbook, '台帳').name = '新しい台帳';
    expect(await revertLastRun({ typed: 'ask' })).toMatchObject({
      ok: true,
      result: { removed: ['様式 1', '様式 2', '様式 3'], kept: [] },
    });
  });

  it.each([false, true])(
    'keeps a tab that a section has filled in (opened again: %s)',
    async (again) => {
      await drawn(FORM);
      type('様式 2', 1, 1, '9月に実施した');
      type('様式 2', 2, 0, '002');
      if (again) await reopen();
      expect(await revertLastRun()).toEqual({
        ok: true,
        result: {
          restored: [],
          removed: ['様式 1', '様式 3'],
          cells: 0,
          kept: ['様式 2!B2', '様式 2!A3'],
          keptTabs: ['様式 2'],
        },
      });
      expect(visibleNames(host.workbook).filter((name) => name.startsWith('様式'))).toEqual([
        '様式 2',
      ]);
      expect(value('様式 2', 1, 1)).toBe('9月に実施した');
      await repairWorkbook();
      expect(value('様式 2', 1, 1)).toBe('9月に実施した');
    },
  );

  it('asks first where it is told to, and does then as it is told', async () => {
    await drawn(FORM);
    type('様式 3', 5, 3, '欄外のメモ');
    expect(await revertLastRun({ typed: 'ask' })).toMatchObject({
      trouble: {
        code: 'typed-cells',
        params: { tabs: ['様式 3'], cells: ['様式 3!D6'], count: 1 },
        aftermath: 'unchanged',
      },
    });
    expect(visibleNames(host.workbook)).toHaveLength(4);
    expect(await revertLastRun({ typed: 'discard' })).toMatchObject({ ok: true });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['台帳']);
  });

  it('does nothing where all tabs are filled in, and can take them back later', async () => {
    await drawn(FORM);
    for (const { name } of FORM) type(name, 4, 1, '記入');
    expect(await revertLastRun()).toMatchObject({
      result: { removed: [], keptTabs: FORM.map(({ name }) => name) },
    });
    expect(visibleNames(host.workbook)).toHaveLength(4);
    for (const { name } of FORM) type(name, 4, 1, '');
    expect(await revertLastRun()).toMatchObject({
      result: { removed: FORM.map(({ name }) => name) },
    });
  });

  it('asks about a tab of which no record tells what was written', async () => {
    await drawn(FORM);
    const { customProperties } = sheetNamed(host.workbook, '様式 1');
    for (const key of customProperties.keys())
      if (key.startsWith('torikumi.cells')) customProperties.delete(key);
    expect(await revertLastRun()).toMatchObject({ result: { keptTabs: ['様式 1'], kept: [] } });
  });
});

describe('taking back tabs that a run has filled anew', () => {
  it('keeps what was typed since, and puts the others back', async () => {
    await drawn(FORM);
    await drawn(NEXT);
    type('様式 1', 1, 1, '記入した');
    expect(await revertLastRun()).toMatchObject({
      result: { restored: ['様式 2', '様式 3'], kept: ['様式 1!B2'], keptTabs: ['様式 1'] },
    });
    expect([value('様式 1', 1, 0), value('様式 1', 1, 1)]).toEqual(['新しい目標', '記入した']);
    expect(value('様式 2', 1, 0)).toBe('=目標');
    // The copy of the tab that stays serves still.
    expect(await revertLastRun({ typed: 'discard' })).toMatchObject({
      result: { restored: ['様式 1'] },
    });
    expect([value('様式 1', 1, 0), value('様式 1', 1, 1)]).toEqual(['目標', '']);
    expect(host.workbook.sheets).toHaveLength(4);
  });

  it('knows of a tab that was put back what it had written into it before', async () => {
    await drawn(FORM);
    await drawn(NEXT);
    await revertLastRun();
    await drawn(NEXT);
    type('様式 1', 0, 1, '記入');
    expect(await drawTabs(FORM)).toMatchObject({ trouble: { params: { cells: ['様式 1!B1'] } } });
  });
});

describe('making tabs anew', () => {
  it('asks before typed answers would be lost, and leaves all as it is', async () => {
    await drawn(FORM);
    type('様式 2', 1, 1, '9月に実施した');
    expect(await drawTabs(NEXT)).toMatchObject({
      trouble: {
        code: 'typed-cells',
        params: { tabs: ['様式 2'], cells: ['様式 2!B2'] },
        aftermath: 'unchanged',
      },
    });
    expect(value('様式 1', 1, 0)).toBe('目標');
  });

  it('leaves the tabs with answers out where a person says so', async () => {
    await drawn(FORM);
    type('様式 2', 1, 1, '9月に実施した');
    expect(await drawTabs(NEXT, { typed: 'keep' })).toMatchObject({
      result: [{ name: '様式 1' }, { name: '様式 3' }],
    });
    expect([value('様式 1', 1, 0), value('様式 2', 1, 1)]).toEqual(['新しい目標', '9月に実施した']);
  });

  it('writes over them where a person says so, and gives them back when that is taken back', async () => {
    await drawn(FORM);
    type('様式 2', 1, 1, '9月に実施した');
    expect(await drawTabs(NEXT, { typed: 'discard' })).toMatchObject({ ok: true });
    expect(value('様式 2', 1, 1)).toBe('');
    await revertLastRun();
    expect(value('様式 2', 1, 1)).toBe('9月に実施した');
  });

  it('asks nothing where the new tab holds the answer in the same cell', async () => {
    await drawn(FORM);
    type('様式 1', 1, 0, '新しい目標');
    await drawn(NEXT);
    expect(value('様式 1', 1, 0)).toBe('新しい目標');
  });

  it('asks nothing on a tab that nobody has touched, however often it is made', async () => {
    for (const drafts of [FORM, NEXT, FORM, FORM]) await drawn(drafts);
    await reopen();
    await drawn(NEXT);
  });
});
