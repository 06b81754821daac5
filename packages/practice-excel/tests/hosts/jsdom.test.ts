/**
 * The whole of office.js in jsdom, started by practice Excel.
 * @jest-environment jsdom
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startJsdomHost, type JsdomHost } from '../../src/hosts/jsdom';
import { newWorkbook } from '../../src/workbook/create';

let host: JsdomHost;

beforeAll(async () => {
  host = await startJsdomHost(newWorkbook('練習.xlsx'), { calculate: async () => undefined });
});

describe('office.js in a page', () => {
  it('finds Excel, its language and its requirement sets', () => {
    expect(Office.context.host).toBe('Excel');
    expect(Office.context.displayLanguage).toBe('ja-JP');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  });

  it('reads and writes cells', async () => {
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
      range.values = [['取組', 12]];
      range.load('values,address');
      await context.sync();
      return { values: range.values, address: range.address };
    });
    expect(read).toEqual({ values: [['取組', 12]], address: 'Sheet1!A1:B1' });
  });

  it('tells the add-in of a change that a person made', async () => {
    const sheet = host.workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (args) => {
        heard.push(args);
      });
      await context.sync();
    });
    const area = { row: 2, column: 1, rows: 1, columns: 2 };
    await host.engine.report({ kind: 'changed', sheet, area, by: 'person' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toMatchObject([{ address: 'B3:C3', worksheetId: sheet.id, source: 'Local' }]);
  });

  it('gives a refusal the code that Excel on the web gives it', async () => {
    host.faults.refuse = 'cellEdit';
    const code = await Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    }).catch((error: OfficeExtension.Error) => error.code);
    host.faults.reset();
    expect(code).toBe('InvalidOperationInCellEditMode');
  });

  it('opens a new workbook beside this one, as Excel on the web is asked for it', async () => {
    const opened: (Uint8Array | null)[] = [];
    host.engine.onWorkbookOpened((bytes) => opened.push(bytes));
    expect(Office.context.platform).toBe('OfficeOnline');
    await Excel.createWorkbook(btoa('PK\u0003\u0004'));
    expect(opened).toEqual([Uint8Array.of(0x50, 0x4b, 3, 4)]);
    await expect(Excel.createWorkbook(btoa('text'))).rejects.toMatchObject({
      code: 'InvalidArgument',
    });
    expect(opened).toHaveLength(1);
  });

  it('keeps document settings in the workbook', async () => {
    Office.context.document.settings.set('plan', 'asahikawa');
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(host.workbook.settings.get('plan')).toBe('"asahikawa"');
  });
});
