/** Marks on the ledgers, through the real office.js. */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { cellAt, setStyle } from 'practice-excel/workbook/cells';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { copySheet } from 'practice-excel/workbook/sheets';
import { areaAddress } from '../../src/core/area';
import { addressChunks } from '../../src/excel/addresses';
import { explain } from '../../src/tasks/explain';
import { markLedgers, unmarkLedgers } from '../../src/tasks/marks';
import { validate } from '../../src/tasks/validate';
import { headerCell, ledgerSheet, sampleWorkbook, type } from './workbooks';

let workbook: PracticeWorkbook;
let host: PracticeHost;
let sheet: PracticeSheet;

/** A person's own conditional format on the whole ledger. */
const OWN = {
  id: 'own',
  areas: [{ row: 0, column: 0, rows: 200, columns: 30 }],
  stopIfTrue: false,
  rule: { kind: 'custom', formula: '=LEN(A1)>99', style: { bold: true } },
} as const;

beforeEach(async () => {
  workbook = await sampleWorkbook();
  host = await startNodeHost(workbook);
  sheet = ledgerSheet(workbook);
  sheet.conditionalFormats = [OWN];
});

async function marked(): Promise<number> {
  const outcome = await markLedgers();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result.cells;
}

/** The cells that bear marks, by style. */
function marks(on = sheet): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const { rule, areas } of on.conditionalFormats) {
    if (rule.kind !== 'custom' || !rule.formula.includes('torikumi')) continue;
    const style = rule.style.borders?.EdgeTop?.style ?? '';
    const cells = areas.flatMap((area) =>
      Array.from({ length: area.rows }, (_each, down) =>
        areaAddress({ ...area, row: area.row + down, rows: 1 }),
      ),
    );
    found[style] = [...(found[style] ?? []), ...cells];
  }
  return found;
}

async function cellsOf(severity: string): Promise<readonly string[]> {
  const outcome = await validate();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  const { findings } = outcome.result;
  return [...new Set(findings.flatMap((each) => (each.severity === severity ? each.cell : [])))];
}

describe('markLedgers', () => {
  it('marks errors and warnings, told apart by more than colour, and no information', async () => {
    const count = await marked();
    const [errors, warnings] = [await cellsOf('error'), await cellsOf('warning')];
    expect(errors.length).toBeGreaterThan(0);
    expect(marks()['Continuous']?.toSorted()).toEqual(errors.toSorted());
    expect(marks()['Dash']?.toSorted()).toEqual(warnings.toSorted());
    expect(count).toBe(errors.length + warnings.length);
  });

  it('leaves the cells’ own look and a person’s conditional formats alone', async () => {
    const [cell] = await cellsOf('error');
    const at = headerCell(sheet, '管理番号');
    setStyle(sheet, at.row + 64, at.column, { fill: '#00FF00' });
    const before = structuredClone(sheet.cells);
    await marked();
    expect(cell).toBeDefined();
    expect(sheet.cells).toEqual(before);
    expect(cellAt(sheet, at.row + 64, at.column)?.style.fill).toBe('#00FF00');
    expect(sheet.conditionalFormats).toContainEqual(OWN);
    await unmarkLedgers();
    expect(sheet.conditionalFormats).toEqual([OWN]);
  });

  it('never piles up: marking again replaces what was marked before', async () => {
    await marked();
    const first = marks();
    await marked();
    expect(marks()).toEqual(first);
    expect(sheet.conditionalFormats).toHaveLength(3);
    type(sheet, '取組結果', 1, '未定');
    await marked();
    expect(marks()['Continuous']).not.toEqual(first['Continuous']);
  });

  it('does not mark a warning that has a reason', async () => {
    const outcome = await validate();
    if (!outcome.ok) throw new Error('not validated');
    await explain(outcome.result.findings, '前年度の決算書で確認した。');
    await marked();
    expect(marks()['Dash']).toBeUndefined();
    expect(marks()['Continuous']).toBeDefined();
  });

  it('takes few round trips', async () => {
    host.counters.reset();
    await marked();
    expect(host.counters.roundTrips).toBeLessThanOrEqual(8);
  });

  it('says that a sheet is protected', async () => {
    sheet.protection = {};
    expect(await markLedgers()).toMatchObject({
      trouble: { code: 'protected-sheet', params: { sheet: sheet.name }, aftermath: 'unchanged' },
    });
  });
});

describe('unmarkLedgers', () => {
  it('takes marks off all sheets, also those that came with a copied sheet', async () => {
    await marked();
    const copy = copySheet(workbook, sheet);
    expect(Object.keys(marks(copy))).not.toEqual([]);
    expect(await unmarkLedgers()).toMatchObject({ ok: true, result: { cells: 0 } });
    expect([marks(), marks(copy)]).toEqual([{}, {}]);
  });
});

describe.each(['before', 'midway', 'after'] as const)('a round trip that fails %s', (when) => {
  it.each([1, 4, 6, 7, 8, 9])(
    'as number %i leaves the old marks or the new ones',
    async (failAt) => {
      await marked();
      const old = marks();
      type(sheet, '取組結果', 1, '未定');
      host.faults.arm({ failAt, when });
      const outcome = await markLedgers();
      host.faults.disarm();
      const done = outcome.ok || outcome.trouble.aftermath === 'done';
      const now = marks();
      await marked();
      expect(now).toEqual(done ? marks() : old);
      expect(sheet.conditionalFormats).toHaveLength(3);
    },
  );

  it.each([1, 4, 5, 6])('as number %i of taking off leaves all marks or none', async (failAt) => {
    await marked();
    const old = marks();
    host.faults.arm({ failAt, when });
    const outcome = await unmarkLedgers();
    host.faults.disarm();
    const done = outcome.ok || outcome.trouble.aftermath === 'done';
    expect(marks()).toEqual(done ? {} : old);
  });
});

describe.each(['before', 'midway', 'after'] as const)('a pane cut off for good %s', (when) => {
  it.each([8, 9])(
    'round trip %i leaves no mark that the next run does not take off',
    async (at) => {
      await marked();
      type(sheet, '取組結果', 1, '未定');
      let trip = 0;
      const spy = jest.spyOn(host.faults, 'nextTrip').mockImplementation(() => {
        trip += 1;
        if (trip < at) return null;
        return trip === at ? when : 'before';
      });
      await markLedgers();
      spy.mockRestore();
      expect(await unmarkLedgers()).toMatchObject({ ok: true });
      expect(sheet.conditionalFormats).toEqual([OWN]);
    },
  );
});

describe('addressChunks', () => {
  it('joins cells under each other and keeps every address within its length', () => {
    expect(addressChunks(['B2', 'B3', 'D9', 'B4', 'B2'])).toEqual(['B2:B4,D9']);
    const cells = Array.from({ length: 4000 }, (_each, index) => `C${index * 2 + 1}`);
    const chunks = addressChunks(cells);
    expect(chunks.join(',').split(',')).toEqual(cells);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(8192);
  });
});
