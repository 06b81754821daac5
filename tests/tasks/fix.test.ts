/** Fixes of ledger cells and their taking back, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Finding, Fix } from '../../src/core/finding';
import { cellAddress } from '../../src/core/area';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { cellAt, enter, setStyle, textOf } from 'practice-excel/workbook/cells';
import { recalculate } from 'practice-excel/workbook/calculate';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { applyFixes, previewFixes } from '../../src/tasks/fix';
import { open } from '../../src/tasks/open';
import { report } from '../../src/tasks/report';
import { revert } from '../../src/tasks/revert';
import { printSheet, sheetNamed, userWorkbook } from '../excel/practice';

const MONEY = '#,##0"千円";"△"#,##0"千円"';

let workbook: PracticeWorkbook;
let host: PracticeHost;
let sheet: PracticeSheet;

/** A ledger's cells as staff leave them: B11 to B17. */
const TYPED: readonly (readonly [typed: string, format: string, fix: Fix])[] = [
  ["'８，８４７千円", 'General', { way: 'money', content: 8847, numberFormat: MONEY }],
  ["'▲1,200千円", '@', { way: 'money', content: -1200, numberFormat: MONEY }],
  ["'3", '@', { way: 'number', content: 3 }],
  [' 実施 ', 'General', { way: 'trim', content: '実施' }],
  ["'=SUM(A1)", 'General', { way: 'width', content: '=1+1' }],
  ["'００１", '@', { way: 'width', content: '001' }],
  ['平成32年度', 'General', { way: 'era', content: '令和2年度' }],
];

const TOP = 10;

beforeEach(async () => {
  workbook = await userWorkbook();
  host = await startNodeHost(workbook);
  sheet = sheetNamed(workbook, '台帳');
  TYPED.forEach(([typed, numberFormat], index) => {
    setStyle(sheet, TOP + index, 1, { numberFormat });
    enter(sheet, TOP + index, 1, typed);
  });
  setStyle(sheet, TOP, 1, { fill: '#FFEE00' });
  enter(sheet, 20, 1, '=1+1');
  await recalculate(workbook);
});

function shown(row: number, column = 1): string {
  return textOf(cellAt(sheet, row, column));
}

function finding(row: number, fix?: Fix, value = shown(row)): Finding {
  return {
    code: 'C10',
    severity: 'info',
    message: 'stored-as-text',
    params: {},
    ledger: 'l',
    sheetId: sheet.id,
    sheet: sheet.name,
    cell: cellAddress(row, 1),
    record: '1',
    item: '',
    sections: [],
    field: '額',
    year: '',
    value,
    ...(fix ? { fix } : {}),
  };
}

function all(): readonly Finding[] {
  return TYPED.map(([, , fix], index) => finding(TOP + index, fix));
}

async function applied(findings: readonly Finding[], formulas = false) {
  const outcome = await applyFixes({ findings, formulas });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

describe('previewFixes', () => {
  it('shows each cell before and after, and writes nothing', async () => {
    const before = workbook.sheets.map(printSheet);
    const preview = await previewFixes({ findings: all() });
    if (!preview.ok) throw new Error(JSON.stringify(preview.trouble));
    expect(preview.result.fixes.map((fix) => [fix.before, fix.after, fix.formula])).toEqual([
      ['８，８４７千円', '8,847千円', null],
      ['▲1,200千円', '△1,200千円', null],
      ['3', '3', null],
      [' 実施 ', '実施', null],
      ['=SUM(A1)', '=1+1', null],
      ['００１', '001', null],
      ['平成32年度', '令和2年度', null],
    ]);
    expect(preview.result.gone).toBe(0);
    expect(workbook.sheets.map(printSheet)).toEqual(before);
  });

  it('leaves out cells that are no longer as they were checked, and findings without a fix', async () => {
    const findings = [...all(), finding(8)];
    enter(sheet, TOP + 3, 1, '未実施');
    expect(await previewFixes({ findings })).toMatchObject({ ok: true, result: { gone: 2 } });
  });

  it('says so where a fix would replace a formula', async () => {
    const findings = [finding(20, { way: 'derived', content: 3 })];
    expect(await previewFixes({ findings })).toMatchObject({
      result: { fixes: [{ before: '2', after: '3', formula: '=1+1' }] },
    });
  });

  it('plans one fix a cell: the one that fixes most', async () => {
    const findings = [
      finding(TOP, { way: 'trim', content: '８，８４７千円' }),
      finding(TOP, { way: 'money', content: 8847, numberFormat: MONEY }),
      finding(TOP, { way: 'width', content: '8,847千円' }),
    ];
    expect(await previewFixes({ findings })).toMatchObject({
      result: { fixes: [{ fix: { way: 'money' }, after: '8,847千円' }], gone: 0 },
    });
    expect(await applied(findings)).toEqual({ changed: 1, formulasKept: 0, gone: 0 });
  });
});

describe('applyFixes', () => {
  it('makes numbers numbers that print as before, keeps texts text, and leaves looks alone', async () => {
    expect(await applied(all())).toEqual({ changed: 7, formulasKept: 0, gone: 0 });
    const values = TYPED.map((_each, index) => cellAt(sheet, TOP + index, 1)?.value);
    expect(values).toEqual([8847, -1200, 3, '実施', '=1+1', '001', '令和2年度']);
    expect([shown(TOP), shown(TOP + 1)]).toEqual(['8,847千円', '△1,200千円']);
    expect(cellAt(sheet, TOP + 2, 1)?.style.numberFormat).toBe('General');
    expect(cellAt(sheet, TOP + 4, 1)?.formula).toBeUndefined();
    expect(cellAt(sheet, TOP, 1)?.style.fill).toBe('#FFEE00');
  });

  it('takes six round trips at most', async () => {
    host.counters.reset();
    await applied(all());
    expect(host.counters.roundTrips).toBeLessThanOrEqual(6);
  });

  it('touches formulas only when that was agreed to', async () => {
    const findings = [finding(20, { way: 'derived', content: 3 })];
    expect(await applied(findings)).toEqual({ changed: 0, formulasKept: 1, gone: 0 });
    expect(cellAt(sheet, 20, 1)?.formula).toBe('=1+1');
    expect(await applied(findings, true)).toEqual({ changed: 1, formulasKept: 0, gone: 0 });
    expect(cellAt(sheet, 20, 1)).toMatchObject({ value: 3 });
    expect(cellAt(sheet, 20, 1)?.formula).toBeUndefined();
    await revert();
    expect(cellAt(sheet, 20, 1)?.formula).toBe('=1+1');
  });

  it('refuses a protected sheet and a filtered one, and says which', async () => {
    const findings = all();
    sheet.protection = {};
    expect(await applyFixes({ findings })).toMatchObject({
      trouble: { code: 'protected-sheet', params: { sheet: '台帳' }, aftermath: 'unchanged' },
    });
    sheet.protection = null;
    sheet.autoFilter = { area: { row: 0, column: 0, rows: 19, columns: 3 }, isDataFiltered: true };
    expect(await applyFixes({ findings })).toMatchObject({
      trouble: { code: 'filtered-ledger', params: { sheet: '台帳' }, aftermath: 'unchanged' },
    });
  });

  it('can be called off before it writes', async () => {
    const before = workbook.sheets.map(printSheet);
    const outcome = await applyFixes({ findings: all(), signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ trouble: { code: 'cancelled' } });
    expect(workbook.sheets.map(printSheet)).toEqual(before);
  });
});

describe('revert after fixes', () => {
  it('gives every cell back what it held, with its format, and leaves nothing behind', async () => {
    const before = held();
    await applied(all());
    expect(await open()).toMatchObject({ ok: false, trouble: { code: 'no-ledger' } });
    expect(await revert()).toEqual({
      ok: true,
      result: { kind: 'fix', restored: [], removed: [], cells: 7, kept: [] },
    });
    expect(held()).toEqual(before);
    expect(workbook.sheets).toHaveLength(1);
    expect(await revert()).toMatchObject({ trouble: { code: 'nothing-to-revert' } });
  });

  it('leaves a cell that a clerk has changed since, and says which', async () => {
    await applied(all());
    enter(sheet, TOP + 3, 1, '一部実施');
    expect(await revert()).toMatchObject({ result: { cells: 6, kept: ['台帳!B14'] } });
    expect(cellAt(sheet, TOP + 3, 1)?.value).toBe('一部実施');
    expect(shown(TOP)).toBe('８，８４７千円');
  });

  it('works after the file was saved and opened again', async () => {
    const before = held();
    await applied(all());
    workbook = await readXlsx(await writeXlsx(workbook), 'saved.xlsx');
    await recalculate(workbook);
    host.replaceWorkbook(workbook);
    sheet = sheetNamed(workbook, '台帳');
    expect(await revert()).toMatchObject({ result: { cells: 7, kept: [] } });
    expect(held()).toEqual(before);
  });

  it('takes back one run at a time, the last one first', async () => {
    const findings = all();
    await applied(findings.slice(0, 1));
    await applied(findings.slice(1, 2));
    expect(await revert()).toMatchObject({ result: { cells: 1 } });
    expect([shown(TOP), shown(TOP + 1)]).toEqual(['8,847千円', '▲1,200千円']);
    expect(await revert()).toMatchObject({ result: { cells: 1 } });
    expect(shown(TOP)).toBe('８，８４７千円');
    expect(await revert()).toMatchObject({ trouble: { code: 'nothing-to-revert' } });
  });

  it('refuses while the sheet is protected', async () => {
    await applied(all());
    sheet.protection = {};
    expect(await revert()).toMatchObject({ trouble: { code: 'protected-sheet' } });
    sheet.protection = null;
    expect(await revert()).toMatchObject({ result: { cells: 7 } });
  });
});

/** Every cell of B11 to B17 as it is held and formatted. */
function held(): unknown {
  return TYPED.map((_each, index) => {
    const cell = cellAt(sheet, TOP + index, 1);
    return [cell?.value, cell?.formula, cell?.style.numberFormat];
  });
}

describe.each(['before', 'midway', 'after'] as const)('a round trip that fails %s', (when) => {
  it.each([1, 2, 3, 4, 5])(
    'as number %i of a fix leaves all cells old or all new',
    async (failAt) => {
      const old = held();
      const findings = all();
      host.faults.arm({ failAt, when });
      const outcome = await applyFixes({ findings });
      host.faults.disarm();
      if (outcome.ok || outcome.trouble.aftermath === 'done') {
        expect(shown(TOP)).toBe('8,847千円');
        expect(cellAt(sheet, TOP + 6, 1)?.value).toBe('令和2年度');
        expect(await revert()).toMatchObject({ result: { cells: 7 } });
      } else {
        expect(['unchanged', 'restored']).toContain(outcome.trouble.aftermath);
        expect(await revert()).toMatchObject({ trouble: { code: 'nothing-to-revert' } });
      }
      expect(held()).toEqual(old);
      expect(workbook.sheets).toHaveLength(1);
    },
  );

  it.each([1, 2, 3, 4, 5])(
    'as number %i of a revert leaves all cells fixed or all as before',
    async (failAt) => {
      const old = held();
      await applied(all());
      const fixed = held();
      host.faults.arm({ failAt, when });
      const outcome = await revert();
      host.faults.disarm();
      if (outcome.ok || outcome.trouble.aftermath === 'done') {
        expect(held()).toEqual(old);
      } else {
        expect(outcome.trouble.aftermath).toBe('unchanged');
        expect(held()).toEqual(fixed);
        expect(await revert()).toMatchObject({ result: { cells: 7 } });
        expect(held()).toEqual(old);
      }
      expect(workbook.sheets).toHaveLength(1);
    },
  );
});

describe('fixes and tabs', () => {
  it('are taken back one run after the other', async () => {
    const { sampleWorkbook, ledgerSheet } = await import('./workbooks');
    workbook = await sampleWorkbook();
    host.replaceWorkbook(workbook);
    sheet = ledgerSheet(workbook);
    await report({ tabs: ['results'] });
    const before = shown(1);
    await applied([finding(1, { way: 'spelling', content: '直した' })]);
    expect(shown(1)).toBe('直した');
    expect(await revert()).toMatchObject({ result: { cells: 1, removed: [] } });
    expect(shown(1)).toBe(before);
    expect(await revert()).toMatchObject({ result: { cells: 0, removed: ['検証結果'] } });
  });
});
