/** Tables through the real office.js: made, named, resized and taken away, and what Excel refuses. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PracticeHost } from '../../src/hosts/practice-host';
import { failureOf, firstSheet, hostWithSheet, onSheet } from './practice';

let host: PracticeHost;

beforeEach(async () => {
  host = await hostWithSheet();
});

describe('tables', () => {
  it('take names that are unique and allowed', async () => {
    const name = await onSheet(async (sheet, context) => {
      const table = sheet.tables.add('A1:B3', true);
      table.name = '台帳';
      table.load('name');
      await context.sync();
      return table.name;
    });
    expect(name).toBe('台帳');
    const rename = (wanted: string): Promise<string | null> =>
      failureOf(async (sheet) => {
        sheet.tables.add(
          `${wanted === '台帳' ? 'D' : 'G'}1:${wanted === '台帳' ? 'E' : 'H'}3`,
          true,
        ).name = wanted;
      });
    expect(await rename('台帳')).toBe('InvalidArgument');
    expect(await rename('A1')).toBe('InvalidArgument');
  });

  it('neither overlap nor stand on merged cells', async () => {
    await onSheet(async (sheet) => {
      sheet.tables.add('A1:B3', true);
      sheet.getRange('D1:D2').merge();
    });
    const add = (address: string): Promise<string | null> =>
      failureOf(async (sheet) => {
        sheet.tables.add(address, true);
      });
    expect(await add('B2:C5')).toBe('InvalidArgument');
    expect(await add('C1:E4')).toBe('MergedRangeConflict');
  });

  it('make texts of their headers, and name those that are blank or there already', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:D1').values = [['額', '', '額', 2020]];
      const table = sheet.tables.add('A1:D3', true);
      table.load('name,style,showFilterButton,showBandedRows,showTotals');
      const headers = table.getHeaderRowRange().load('values');
      await context.sync();
      return { ...table.toJSON(), headers: headers.values };
    });
    expect(read).toMatchObject({
      name: 'テーブル1',
      style: 'TableStyleMedium2',
      showFilterButton: true,
      showBandedRows: true,
      showTotals: false,
      headers: [['額', '列1', '額2', '2020']],
    });
  });

  it('keep what is set of their look', async () => {
    await onSheet(async (sheet) => {
      const table = sheet.tables.add(sheet.getRange('A1:B3'), true);
      table.style = 'TableStyleLight1';
      table.showFilterButton = false;
      table.showBandedRows = false;
    });
    expect(firstSheet(host).tables).toMatchObject([
      { styleName: 'TableStyleLight1', showFilterButton: false, showBandedRows: false },
    ]);
  });

  it('take another size below the same headers', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C5').values = [
        ['番号', '額', '備考'],
        [1, 10, 'a'],
        [2, 20, 'b'],
        [3, 30, ''],
        ['', '', ''],
      ];
      sheet.getRange('E1').formulas = [['=SUM(台帳[額])']];
      const table = sheet.tables.add('A1:B3', true);
      table.name = '台帳';
      await context.sync();
      table.resize('A1:C4');
      const body = table.getDataBodyRange().load('address');
      const columns = table.columns.load('items/name');
      const sum = sheet.getRange('E1').load('values');
      await context.sync();
      return [body.address, columns.items.map(({ name }) => name), sum.values];
    });
    expect(read).toEqual(['Sheet1!A2:C4', ['番号', '額', '備考'], [[60]]]);
  });

  it('are not resized away from their headers, over another table or over merged cells', async () => {
    await onSheet(async (sheet) => {
      sheet.tables.add('A2:B3', true).name = '台帳';
      sheet.tables.add('D1:E9', true);
      sheet.getRange('A8:B8').merge();
    });
    const resize = (address: string): Promise<string | null> =>
      failureOf(async (sheet) => {
        sheet.tables.getItem('台帳').resize(address);
      });
    expect(await resize('A1:B3')).toBe('InvalidArgument');
    expect(await resize('A2:B2')).toBe('InvalidArgument');
    expect(await resize('A2:D3')).toBe('InvalidArgument');
    expect(await resize('A2:B8')).toBe('MergedRangeConflict');
    expect(await resize('A2:C7')).toBe(null);
  });

  it('become plain cells, and formulas keep their references as addresses', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [['額'], [1], [2]];
      const table = sheet.tables.add('A1:A3', true);
      table.name = '台帳';
      sheet.getRange('C1').formulas = [['=SUM(台帳[額])']];
      await context.sync();
      const cells = table.convertToRange().load('address');
      const formula = sheet.getRange('C1').load('formulas,values');
      await context.sync();
      return [cells.address, formula.formulas, formula.values];
    });
    expect(read).toEqual(['Sheet1!A1:A3', [["=SUM('Sheet1'!$A$2:$A$3)"]], [[3]]]);
    expect(firstSheet(host).tables).toEqual([]);
  });

  it('go with their cells when they are deleted', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [['額'], [1]];
      const table = sheet.tables.add('A1:A2', true);
      table.name = '台帳';
      sheet.getRange('C1').formulas = [['=SUM(台帳[額])']];
      await context.sync();
      table.delete();
      const cells = sheet.getRange('A1:A2').load('values');
      const formula = sheet.getRange('C1').load('formulas');
      const none = sheet.tables.getItemOrNullObject('台帳').load('name');
      await context.sync();
      return [cells.values, formula.formulas, none.isNullObject];
    });
    expect(read).toEqual([[[''], ['']], [['=SUM(#REF!)']], true]);
  });

  it('stay when their cells are cleared', async () => {
    await onSheet(async (sheet) => {
      sheet.tables.add('A1:B3', true);
      sheet.getRange('A1:B9').clear();
    });
    expect(firstSheet(host).tables).toHaveLength(1);
  });

  it('without headers of their own are not simulated, and say so', async () => {
    expect(
      await failureOf(async (sheet) => {
        sheet.tables.add('A1:B3', false);
      }),
    ).toBe('NotImplemented');
  });
});
