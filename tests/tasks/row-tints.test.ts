/** Tints of rows while a plan is made, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { areaAddress } from '../../src/core/area';
import type { RowKind } from '../../src/core/infer/choices';
import type { LedgerGuess } from '../../src/core/infer/proposal';
import { markLedgers } from '../../src/tasks/marks';
import { open } from '../../src/tasks/open';
import { tintRows, untintRows } from '../../src/tasks/row-tints';
import { ledgerSheet, sampleWorkbook } from './workbooks';

let workbook: PracticeWorkbook;
let host: PracticeHost;
let sheet: PracticeSheet;

beforeEach(async () => {
  workbook = await sampleWorkbook();
  host = await startNodeHost(workbook);
  sheet = ledgerSheet(workbook);
});

/** A ledger whose rows are of these kinds, from row 1 of the sheet on. */
function ledgerOf(kinds: readonly RowKind[]): LedgerGuess {
  return {
    key: 'ledger',
    name: '台帳',
    recordName: '取組',
    taken: true,
    sheets: [
      {
        sheetId: sheet.id,
        sheet: sheet.name,
        table: null,
        header: { row: 1, column: 0, rows: 1, columns: 4 },
        rows: kinds.map((kind, row) => ({ sheetId: sheet.id, row, kind, evidence: 'filled' })),
        records: kinds.filter((kind) => kind === 'record').length,
      },
    ],
    alike: [],
    severalRows: null,
    fields: [],
    numberField: null,
    titleField: null,
    sectionField: null,
    records: 0,
    relisted: 0,
  };
}

const ledger = (): LedgerGuess =>
  ledgerOf(['title', 'header', 'record', 'record', 'blank', 'total']);

/** The areas of the tints, by their fill. */
function tints(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    sheet.conditionalFormats.flatMap(({ rule, areas }) =>
      rule.kind === 'custom' && rule.formula.includes('torikumi-rows')
        ? [[rule.style.fill ?? '', areas.map(areaAddress)] as const]
        : [],
    ),
  );
}

describe('tinted rows', () => {
  it('show headings, records and other rows, each otherwise, and change no cell', async () => {
    const before = structuredClone(sheet.cells);
    expect(await tintRows([ledger()])).toMatchObject({ ok: true });
    expect(Object.values(tints()).toSorted()).toEqual([['A1:D1', 'A6:D6'], ['A2:D2'], ['A3:D4']]);
    expect(sheet.cells).toEqual(before);
  });

  it('follow what a row is taken for, and go as they came', async () => {
    await tintRows([ledger()]);
    await tintRows([ledgerOf(['record'])]);
    expect(Object.values(tints())).toEqual([['A1:D1']]);
    expect(await untintRows()).toMatchObject({ ok: true });
    expect(sheet.conditionalFormats).toEqual([]);
  });

  it('leave the marks of 検証 where they are, and are left by them', async () => {
    await tintRows([ledger()]);
    await markLedgers();
    expect(Object.keys(tints())).toHaveLength(3);
    const all = sheet.conditionalFormats.length;
    await untintRows();
    expect(sheet.conditionalFormats).toHaveLength(all - 3);
  });

  it('are taken off by the next opening where the pane was closed meanwhile', async () => {
    await tintRows([ledger()]);
    expect(await open()).toMatchObject({ ok: true });
    expect(sheet.conditionalFormats).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])(
    'that break off at round trip %i are taken off by the next opening',
    async (failAt) => {
      host.faults.arm({ failAt, when: 'midway' });
      await tintRows([ledger()]);
      host.faults.disarm();
      await open();
      expect(sheet.conditionalFormats).toEqual([]);
    },
  );

  it('say that a sheet is protected', async () => {
    sheet.protection = {};
    expect(await tintRows([ledger()])).toMatchObject({ trouble: { code: 'protected-sheet' } });
  });
});
