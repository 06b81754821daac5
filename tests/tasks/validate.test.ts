/** 検証 and 開く over the sample's file, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { newId, newWorkbook } from 'practice-excel/workbook/create';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { clearCells, putValue } from 'practice-excel/workbook/cells';
import { cloneWorkbook } from 'practice-excel/workbook/sheets';
import { open } from '../../src/tasks/open';
import { validate } from '../../src/tasks/validate';
import { wordsFor } from '../../src/words';
import { headerCell, ledgerSheet, sampleWorkbook, type } from './workbooks';

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = await sampleWorkbook();
  host = await startNodeHost(workbook);
});

async function validated() {
  const outcome = await validate();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

describe('validate', () => {
  it('finds exactly what follows from the facts', async () => {
    const { findings, counts } = await validated();
    const found = findings
      // Amounts kept as text (3) and ㈱ (3) are how the facts are printed.
      .filter(({ code }) => code !== 'C10' && code !== 'C15')
      .map(({ code, record, year }) => `${code} ${record} ${year}`.trim());
    // Worked out by hand from the facts: see tests/plans/asahikawa.test.ts.
    expect(found.toSorted()).toEqual(
      [
        'A09 64',
        'A14 4 H30',
        'A14 4 R1',
        'A14 5 H30',
        'A14 20 R1',
        'A14 64 H28',
        'A14 123 H30',
        // Reports of one length in all years are copies: assets/samples/README.md.
        ...[3, 78, 87, 94, 96, 111, 114, 127].flatMap((record) =>
          ['H29', 'H30', 'R1'].map((year) => `A15 ${record} ${year}`),
        ),
        'A17 66',
        'A17 77',
        'A17 79',
        'A17 83',
        'A17 87',
      ].toSorted(),
    );
    expect(counts).toEqual({ error: 1, warning: 6 + 24, info: 5 + 3 + 3 });
  });

  it('reads in at most three round trips and writes nothing', async () => {
    const before = cloneWorkbook(workbook);
    host.counters.reset();
    await validated();
    expect(host.counters.roundTrips).toBeLessThanOrEqual(3);
    expect(host.counters.cellsWritten).toBe(0);
    expect(host.workbook).toEqual(before);
  });

  it('names its plan and its ledger', async () => {
    const { plan, ledgers } = await validated();
    expect(plan.id).toBe('asahikawa');
    expect(ledgers.find(({ table }) => table === '取組一覧')).toMatchObject({ records: 128 });
  });

  it('has another fingerprint after a checked cell has changed, and the same before', async () => {
    const { fingerprint } = await validated();
    expect((await validated()).fingerprint).toBe(fingerprint);
    type(ledgerSheet(workbook), '取組項目名', 3, '別の取組');
    expect((await validated()).fingerprint).not.toBe(fingerprint);
  });

  it('finds a cell with an Excel error, and goes on', async () => {
    type(ledgerSheet(workbook), '取組項目名', 3, '#N/A');
    const { findings } = await validated();
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'C08', record: '3', field: '取組項目名', value: '#N/A' }),
    );
  });

  it('finds a missing column, and goes on', async () => {
    type(ledgerSheet(workbook), '今後の予定', 0, 'メモ');
    const { findings } = await validated();
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'C01', record: '', severity: 'error' }),
    );
  });

  it('reads hidden rows, and says that they are hidden', async () => {
    const sheet = ledgerSheet(workbook);
    const { row } = headerCell(sheet, '管理番号');
    sheet.rows.set(row + 4, { hidden: true });
    const { findings, ledgers } = await validated();
    expect(findings.map(({ code }) => code)).toContain('C17');
    expect(findings.map(({ code, record }) => `${code} ${record}`)).toContain('A14 4');
    expect(ledgers.map(({ hiddenRows }) => hiddenRows)).toContain(1);
  });

  it('says of a copy of the ledger that it was not read', async () => {
    const sheet = ledgerSheet(workbook);
    const copy = { ...structuredClone(sheet), id: newId(), name: '取組一覧 (2)', tables: [] };
    workbook.sheets.push(copy);
    const { ledgers, counts, findings, submission } = await validated();
    expect(ledgers.map(({ name, unread }) => [name, unread.map(({ sheet }) => sheet)])).toEqual([
      ['取組一覧', ['取組一覧 (2)']],
      ['財政健全化指標', []],
    ]);
    // The sample's own error, and the copy.
    expect(counts.error).toBe(2);
    expect(findings.find(({ code }) => code === 'C22')).toMatchObject({
      severity: 'error',
      sheet: '取組一覧 (2)',
      params: { rows: 128 },
    });
    expect(submission.ready).toBe(false);
    expect(await open()).toMatchObject({
      ok: true,
      result: { ledgers: [{ unread: [{ sheet: '取組一覧 (2)' }] }, { unread: [] }] },
    });
  });

  it('says which columns of which plan’s ledger a sheet lacks', async () => {
    const book = newWorkbook('part.xlsx');
    const [sheet] = book.sheets;
    if (!sheet) throw new Error('no sheet');
    ['管理番号', '取組項目名', '取組結果'].forEach((label, column) => {
      putValue(sheet, 0, column, label);
    });
    host = await startNodeHost(book);
    const outcome = await validate();
    if (outcome.ok) throw new Error('found');
    expect(wordsFor('ja').trouble(outcome.trouble)).toContain(
      '旭川市 行財政改革推進プログラム2016の台帳「取組一覧」なら、見出しに次の列を加えてください: 改革プロセス、大項目',
    );
  });

  it('reads a protected sheet as any other', async () => {
    ledgerSheet(workbook).protection = {};
    expect((await validated()).counts.error).toBe(1);
  });

  it('says that there is no ledger in an empty workbook', async () => {
    host = await startNodeHost(newWorkbook('empty.xlsx'));
    expect(await validate()).toMatchObject({
      ok: false,
      trouble: { code: 'no-ledger', aftermath: 'unchanged' },
    });
  });

  it('says that a ledger has no records', async () => {
    const sheet = ledgerSheet(workbook);
    const [table] = sheet.tables;
    if (!table) throw new Error('no table');
    const { area } = table;
    clearCells(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, 'Contents');
    expect(await validate()).toMatchObject({ ok: false, trouble: { code: 'empty-ledger' } });
  });

  it('can be called off', async () => {
    expect(await validate({ signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      trouble: { code: 'cancelled', aftermath: 'unchanged' },
    });
  });

  it.each([
    ['cellEdit', 'cell-edit'],
    ['session', 'connection'],
    ['throttled', 'busy'],
    ['dialog', 'dialog-open'],
  ] as const)('says what stands in the way when Excel refuses: %s', async (refusal, code) => {
    host.faults.refuse = refusal;
    expect(await validate()).toMatchObject({ ok: false, trouble: { code } });
  });
});

describe('look', () => {
  it('says which plan, ledgers and tabs it sees', async () => {
    expect(await open()).toMatchObject({
      ok: true,
      result: {
        workbook: 'asahikawa.xlsx',
        plan: { id: 'asahikawa' },
        missing: [],
        tabs: [],
        revertible: { runs: [], keptSheets: 0, keptCells: 0 },
      },
    });
  });

  it('names the columns that are missing', async () => {
    type(ledgerSheet(workbook), '今後の予定', 0, 'メモ');
    expect(await open()).toMatchObject({ ok: true, result: { missing: ['今後の予定'] } });
  });
});
