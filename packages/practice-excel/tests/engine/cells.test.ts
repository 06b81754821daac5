/** Cells through the real office.js: what is written, what is read, and what Excel refuses. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PracticeHost } from '../../src/hosts/practice-host';
import { failureOf, firstSheet, hostWithSheet, onSheet } from './practice';

let host: PracticeHost;

beforeEach(async () => {
  host = await hostWithSheet();
});

async function readBack(address: string): Promise<Excel.Interfaces.RangeData> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load('values,text,formulas,numberFormat,valueTypes,address');
    await context.sync();
    return range.toJSON();
  });
}

describe('writing values', () => {
  it('parses what is written as typing does', async () => {
    await onSheet(async (sheet) => {
      sheet.getRange('A1:D1').values = [['5%', "'001", '1,200', true]];
    });
    expect(await readBack('A1:D1')).toMatchObject({
      values: [[0.05, '001', 1200, true]],
      text: [['5%', '001', '1,200', 'TRUE']],
      valueTypes: [['Double', 'String', 'Double', 'Boolean']],
    });
  });

  it('makes formulas of what begins with = and gives their results', async () => {
    await onSheet(async (sheet) => {
      sheet.getRange('A1:C1').values = [[2, 3, '=A1*B1']];
    });
    expect(await readBack('C1')).toMatchObject({ values: [[6]], formulas: [['=A1*B1']] });
  });

  it('sees in a later read of the same batch what an earlier write changed', async () => {
    const seen = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[2]];
      sheet.getRange('A2').values = [['=A1+1']];
      const before = sheet.getRange('A2').load('values');
      sheet.getRange('A1').values = [[10]];
      const after = sheet.getRange('A2').load('values');
      await context.sync();
      return [before.values, after.values];
    });
    expect(seen).toEqual([[[3]], [[11]]]);
  });

  it('keeps text in cells formatted as text', async () => {
    await onSheet(async (sheet) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['1-2', '=A1']];
    });
    expect(await readBack('A1:B1')).toMatchObject({ values: [['1-2', '=A1']] });
  });

  it('leaves a cell for null and clears it for an empty text', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['甲', '乙']];
      await context.sync();
      const patch: (string | null)[][] = [[null, '']];
      sheet.getRange('A1:B1').values = patch;
    });
    expect(await readBack('A1:B1')).toMatchObject({
      values: [['甲', '']],
      valueTypes: [['String', 'Empty']],
    });
  });

  it('gives one value to all cells of a range', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.set({ values: '済' as unknown as string[][] });
      await context.sync();
    });
    expect(await readBack('A1:B2')).toMatchObject({
      values: [
        ['済', '済'],
        ['済', '済'],
      ],
    });
  });

  it('refuses an array of another size and leaves the cells alone', async () => {
    const code = await failureOf(async (sheet) => {
      sheet.getRange('A1:B2').values = [['甲', '乙']];
    });
    expect(code).toBe('InvalidArgument');
    expect(firstSheet(host).cells.size).toBe(0);
  });

  it('takes writes of more than 1,500 cells, which the library cuts into pieces', async () => {
    const values = Array.from({ length: 1000 }, (_, row) => [row, row * 2, row * 3]);
    await onSheet(async (sheet) => {
      sheet.getRange('B2:D1001').values = values;
    });
    expect(host.counters.roundTrips).toBe(1);
    expect(host.counters.cellsWritten).toBe(3000);
    expect((await readBack('B2:D1001')).values).toEqual(values);
  });

  it('tells the size that a large array should have had', async () => {
    const code = await failureOf(async (sheet) => {
      sheet.getRange('A1:B10').values = Array.from({ length: 1000 }, () => [1, 2]);
    });
    expect(code).toBe('InvalidArgument');
  });
});

describe('merged cells', () => {
  it('have the value in the first cell, and ignore writes to the others', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').merge();
      await context.sync();
      sheet.getRange('A1:B2').values = [
        ['題', 'x'],
        ['y', 'z'],
      ];
    });
    expect((await readBack('A1:B2')).values).toEqual([
      ['題', ''],
      ['', ''],
    ]);
  });

  it('are found by their first cell only', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('D4:D6').merge();
      const all = sheet.getRange('A1:D6').getMergedAreasOrNullObject();
      all.load('address,areaCount,areas/items/address');
      const beside = sheet.getRange('B2:C3').getMergedAreasOrNullObject();
      beside.load('address');
      await context.sync();
      return {
        areas: all.areas.items.map(({ address }) => address),
        none: beside.isNullObject,
      };
    });
    expect(found).toEqual({ areas: ['Sheet1!A1:B2', 'Sheet1!D4:D6'], none: true });
  });

  it('cannot be looked up when there are more than 512', async () => {
    firstSheet(host).merges = Array.from({ length: 513 }, (_, index) => ({
      row: index,
      column: 0,
      rows: 1,
      columns: 2,
    }));
    const code = await failureOf(async (sheet) => {
      sheet.getRange('A1:B600').getMergedAreasOrNullObject().load('address');
    });
    expect(code).toBe('GeneralException');
  });
});

describe('ranges', () => {
  it('without values have no used range', async () => {
    expect(
      await failureOf(async (sheet) => {
        sheet.getUsedRange().load('address');
      }),
    ).toBe('ItemNotFound');
    const none = await onSheet(async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      return used.isNullObject;
    });
    expect(none).toBe(true);
  });

  it('in use reach over formatted cells unless only values are asked for', async () => {
    const addresses = await onSheet(async (sheet, context) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D5').format.fill.color = '#FFFF00';
      const all = sheet.getUsedRangeOrNullObject().load('address');
      const values = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      return [all.address, values.address];
    });
    expect(addresses).toEqual(['Sheet1!B2:D5', 'Sheet1!B2']);
  });

  it('of whole columns read null and refuse values', async () => {
    const whole = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A:B').load('values,text,formulas,address');
      await context.sync();
      return [range.values, range.text, range.formulas, range.address];
    });
    expect(whole).toEqual([null, null, null, 'Sheet1!A:B']);
    expect(
      await failureOf(async (sheet) => {
        sheet.getRange('A:A').values = 'x' as unknown as string[][];
      }),
    ).toBe('InvalidArgument');
  });

  it('are worked out from one another', async () => {
    const addresses = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:C4');
      const derived = [
        range.getCell(1, 1),
        range.getRow(2),
        range.getColumn(0),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 1),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect('E1'),
        sheet.getRangeByIndexes(9, 0, 1, 3),
        sheet.getCell(0, 27),
      ];
      for (const each of derived) each.load('address');
      await context.sync();
      return derived.map(({ address }) => address.replace('Sheet1!', ''));
    });
    expect(addresses).toEqual([
      'C3',
      'B4:C4',
      'B2:B4',
      'A3:B5',
      'B2:D5',
      '2:4',
      'B:C',
      'B1:E4',
      'A10:C10',
      'AB1',
    ]);
  });

  it('copy with formulas moved along, or as values alone', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[4], ['=A1*2']];
      await context.sync();
      sheet.getRange('C1').copyFrom('A1:A2');
      sheet.getRange('E1').copyFrom(sheet.getRange('A1:A2'), 'Values');
    });
    expect((await readBack('C1:E2')).formulas).toEqual([
      [4, '', 4],
      ['=C1*2', '', 8],
    ]);
  });

  it('clear contents, looks or both', async () => {
    await onSheet(async (sheet) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      sheet.getRange('C1').clear();
    });
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1').load('values');
      const bold = ['A1', 'B1', 'C1'].map((address) =>
        sheet.getRange(address).format.font.load('bold'),
      );
      await context.sync();
      return { values: range.values, bold: bold.map((font) => font.bold) };
    });
    expect(read).toEqual({ values: [['', 2, '']], bold: [true, false, false] });
  });
});

describe('looks', () => {
  it('read null where cells differ', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.font.size = 20;
      sheet.getRange('A1:B1').format.horizontalAlignment = 'Center';
      const { format } = sheet.getRange('A1:B1');
      format.load('horizontalAlignment,font/size');
      await context.sync();
      return [format.horizontalAlignment, format.font.size];
    });
    expect(read).toEqual(['Center', null]);
  });

  it('have sizes in points', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('B1:C1').format.columnWidth = 120;
      sheet.getRange('A2').format.rowHeight = 33;
      const column = sheet.getRange('C9').format.load('columnWidth,rowHeight');
      const row = sheet.getRange('Z2').format.load('rowHeight');
      await context.sync();
      return [column.columnWidth, column.rowHeight, row.rowHeight];
    });
    expect(read).toEqual([120, 18.75, 33]);
  });

  it('draw lines around and between cells', async () => {
    const read = await onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange('A1:B2').format;
      for (const edge of ['EdgeTop', 'InsideHorizontal'] as const) {
        const border = borders.getItem(edge);
        border.style = 'Continuous';
        border.weight = 'Medium';
        border.color = '#FF0000';
      }
      const lower = sheet.getRange('B2').format.borders.getItem('EdgeTop');
      lower.load('style,weight,color');
      const bottom = sheet.getRange('B2').format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      return [lower.style, lower.weight, lower.color, bottom.style];
    });
    expect(read).toEqual(['Continuous', 'Medium', '#FF0000', 'None']);
  });

  it('tell row by row what is hidden', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('2:2').rowHidden = true;
      const range = sheet.getRange('A1:A3').load('rowHidden');
      const rows = range.getRowProperties({ rowHidden: true });
      const columns = range.getColumnProperties({ columnHidden: true });
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- results of calls are not loaded
      return [range.rowHidden, rows.value, columns.value];
    });
    expect(read).toEqual([
      null,
      [{ rowHidden: false }, { rowHidden: true }, { rowHidden: false }],
      [{ columnHidden: false }],
    ]);
  });
});

describe('protection and filters', () => {
  it('refuse writes to a protected sheet, and a second protection', async () => {
    await onSheet(async (sheet) => {
      sheet.protection.protect();
    });
    expect(
      await failureOf(async (sheet) => {
        sheet.getRange('A1').values = [[1]];
      }),
    ).toBe('AccessDenied');
    expect(
      await failureOf(async (sheet) => {
        sheet.getRange('A1').format.font.bold = true;
      }),
    ).toBe('AccessDenied');
    expect(
      await failureOf(async (sheet) => {
        sheet.protection.protect();
      }),
    ).toBe('AccessDenied');
  });

  it('refuse writes through a filter that hides rows', async () => {
    firstSheet(host).autoFilter = {
      area: { row: 0, column: 0, rows: 5, columns: 2 },
      isDataFiltered: true,
    };
    const write = (address: string): Promise<string | null> =>
      failureOf(async (sheet) => {
        sheet.getRange(address).values = [[1]];
      });
    expect(await write('A3')).toBe('FilteredRangeConflict');
    expect(await write('D3')).toBe(null);
  });
});
