/** 入力中に検証: checking again after edits, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { areaAddress, cellAddress } from '../../src/core/area';
import { findingKey } from '../../src/core/submission';
import { watchWorkbook } from '../../src/excel/watch';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { enter } from 'practice-excel/workbook/cells';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { addSheet } from 'practice-excel/workbook/sheets';
import { touchedBy } from '../../src/tasks/changes';
import type { SheetChange } from '../../src/core/snapshot';
import type { ValidateResult } from '../../src/tasks/validate-result';
import { explain } from '../../src/tasks/explain';
import { recheck } from '../../src/tasks/recheck';
import { report } from '../../src/tasks/report';
import { validate } from '../../src/tasks/validate';
import { sheetNamed } from '../excel/practice';
import { headerCell, ledgerSheet, sampleWorkbook } from './workbooks';

let workbook: PracticeWorkbook;
let host: PracticeHost;
let sheet: PracticeSheet;

beforeEach(async () => {
  workbook = await sampleWorkbook();
  host = await startNodeHost(workbook);
  sheet = ledgerSheet(workbook);
});

async function validated(): Promise<ValidateResult> {
  const outcome = await validate();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

async function rechecked(...changes: readonly SheetChange[]): Promise<ValidateResult> {
  const outcome = await recheck({ changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

/** Types as a clerk would, and gives the change that Excel's event tells. */
function edit(header: string, record: number, input: string): SheetChange {
  const at = headerCell(sheet, header);
  enter(sheet, at.row + record, at.column, input);
  return { sheetId: sheet.id, address: cellAddress(at.row + record, at.column) };
}

describe('recheck', () => {
  it('finds what a full check finds, in one round trip', async () => {
    await validated();
    const changes = [
      edit('取組結果', 3, '未定'),
      edit('取組結果', 4, '未定'),
      edit('今後の予定', 90, ''),
    ];
    host.counters.reset();
    const result = await rechecked(...changes);
    expect(host.counters.roundTrips).toBe(1);
    const codes = result.findings.map(({ code, record }) => `${code} ${record}`);
    expect(codes).toEqual(expect.arrayContaining(['A02 3', 'A02 4', 'A05 90']));
    expect(result).toEqual(await validated());
  });

  it('builds on the recheck before it', async () => {
    await validated();
    await rechecked(edit('取組結果', 3, '未定'));
    const result = await rechecked(edit('取組結果', 4, '未定'));
    expect(result).toEqual(await validated());
  });

  it('reads nothing for edits beside the ledgers', async () => {
    const notes = addSheet(workbook, 'メモ');
    const before = await validated();
    host.counters.reset();
    expect(await rechecked({ sheetId: notes.id, address: 'A1' })).toEqual(before);
    expect(host.counters.roundTrips).toBe(0);
  });

  it.each([
    ['a header', (): SheetChange => edit('取組結果', 0, '結果（仮）')],
    [
      'a row below the ledger',
      (): SheetChange => {
        const at = headerCell(sheet, '取組項目名');
        enter(sheet, at.row + 129, at.column, '新しい取組');
        return { sheetId: sheet.id, address: cellAddress(at.row + 129, at.column) };
      },
    ],
    [
      'rows that came in or went out',
      (): SheetChange => {
        sheet.tables.forEach((table) => {
          table.area = { ...table.area, rows: table.area.rows - 1 };
        });
        return { sheetId: sheet.id, address: null };
      },
    ],
    [
      'a table that shrank beside the edit',
      (): SheetChange => {
        sheet.tables.forEach((table) => {
          table.area = { ...table.area, rows: table.area.rows - 1 };
        });
        return edit('取組結果', 3, '未定');
      },
    ],
    [
      'a sheet that was not there before',
      (): SheetChange => ({ sheetId: addSheet(workbook, '追加').id, address: 'A1' }),
    ],
  ])('reads all anew after an edit of %s', async (_what, change) => {
    await validated();
    const result = await rechecked(change());
    expect(result).toEqual(await validated());
  });

  it('knows reasons that were given since', async () => {
    const [warning] = (await validated()).findings.filter(({ severity }) => severity === 'warning');
    if (!warning) throw new Error('no warning');
    await explain([warning], '前年度の決算書で確認した。');
    const result = await rechecked(edit('取組結果', 3, '未定'));
    expect(result.reasons).toEqual({ [findingKey(warning)]: '前年度の決算書で確認した。' });
  });

  it('reads reasons that were typed into the tab, without reading the ledgers', async () => {
    await report({ tabs: ['results'] });
    const { findings } = await validated();
    const [warning] = findings.filter(({ severity }) => severity === 'warning');
    const key = warning ? findingKey(warning) : '';
    const tab = sheetNamed(workbook, '検証結果');
    const keys = headerCell(tab, '照合').column;
    const row = [...tab.cells].find(([, cells]) => cells.get(keys)?.value === key)?.[0] ?? 0;
    const { column } = headerCell(tab, '理由');
    enter(tab, row, column, '来年度に見直す');
    host.counters.reset();
    const result = await rechecked({ sheetId: tab.id, address: cellAddress(row, column) });
    expect(host.counters.roundTrips).toBe(1);
    expect(result.reasons).toEqual({ [key]: '来年度に見直す' });
  });

  it('works without a check before it', async () => {
    host.replaceWorkbook(await sampleWorkbook());
    expect(await recheck({ changes: [{ sheetId: 'none', address: null }] })).toMatchObject({
      ok: true,
    });
  });

  it('says what stands in the way when Excel refuses', async () => {
    await validated();
    const change = edit('取組結果', 3, '未定');
    host.faults.refuse = 'cellEdit';
    expect(await recheck({ changes: [change] })).toMatchObject({ trouble: { code: 'cell-edit' } });
  });
});

describe('touchedBy', () => {
  it('tells edits in ledgers from those of reasons and those beside', async () => {
    await report({ tabs: ['results'] });
    const result = await validated();
    const [ledger] = result.ledgers;
    const tab = sheetNamed(workbook, '検証結果').id;
    expect(touchedBy({ sheetId: sheet.id, address: ledger?.address ?? '' }, result)).toBe('ledger');
    expect(touchedBy({ sheetId: sheet.id, address: null }, result)).toBe('ledger');
    const beside = areaAddress({ row: 500, column: 60, rows: 1, columns: 1 });
    expect(touchedBy({ sheetId: sheet.id, address: beside }, result)).toBe('nothing');
    expect(touchedBy({ sheetId: tab, address: 'A1' }, result)).toBe('reasons');
    expect(touchedBy({ sheetId: 'other', address: null }, result)).toBe('nothing');
  });
});

describe('watchWorkbook', () => {
  it('tells where a person typed, and nothing of the add-in’s own edits', async () => {
    const changes: SheetChange[] = [];
    const stop = await watchWorkbook((change) => changes.push(change));
    host.engine.happened({
      kind: 'changed',
      sheet,
      area: { row: 2, column: 1, rows: 1, columns: 1 },
      by: 'person',
    });
    await new Promise((resume) => setTimeout(resume, 50));
    await report({ tabs: ['rules'] });
    await new Promise((resume) => setTimeout(resume, 50));
    expect(changes).toEqual([{ sheetId: sheet.id, address: 'B3' }]);
    await stop();
  });
});
