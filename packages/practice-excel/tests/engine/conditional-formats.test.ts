/** Conditional formats with formulas through the real office.js: made, read, taken from cells and kept with them. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { copySheet } from '../../src/workbook/sheets';
import type { PracticeHost } from '../../src/hosts/practice-host';
import { failureOf, firstSheet, hostWithSheet, onSheet } from './practice';

let host: PracticeHost;

beforeEach(async () => {
  host = await hostWithSheet();
});

function areas(address: string): readonly string[] {
  return address.split(',').map((each) => each.replace(/^.*!/, ''));
}

/** Formats of the whole sheet: formula and areas, the first one first. */
async function formats(): Promise<readonly (readonly [string, readonly string[]])[]> {
  return onSheet(async (sheet, context) => {
    const found = sheet.getRange().conditionalFormats;
    found.load('items/id,items/type,items/custom/rule/formula');
    await context.sync();
    const ranges = found.items.map((format) => format.getRanges().load('address'));
    await context.sync();
    return found.items.map(
      (format, index) => [format.custom.rule.formula, areas(ranges[index]?.address ?? '')] as const,
    );
  });
}

function add(sheet: Excel.Worksheet, addresses: string, formula: string): Excel.ConditionalFormat {
  const format = sheet.getRanges(addresses).conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  return format;
}

describe('conditional formats', () => {
  it('keep formula and look', async () => {
    const read = await onSheet(async (sheet, context) => {
      const format = sheet.getRange('B2:C9').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B2="未実施"';
      format.custom.format.fill.color = '#ffeeee';
      format.custom.format.font.color = '#9C0006';
      format.custom.format.font.bold = true;
      format.custom.format.font.underline = 'Single';
      format.custom.format.borders.getItem('EdgeLeft').color = '#FF0000';
      format.custom.format.borders.bottom.style = 'Dash';
      format.stopIfTrue = true;
      await context.sync();
      format.load(
        'type,priority,stopIfTrue,custom/rule/formula,custom/format/fill/color,custom/format/font/color,custom/format/font/bold,custom/format/font/italic,custom/format/font/underline',
      );
      const borders = format.custom.format.borders.load('items/sideIndex,items/style,items/color');
      const range = format.getRange().load('address');
      await context.sync();
      return {
        format: format.toJSON(),
        borders: borders.items.map(({ sideIndex, style, color }) => [sideIndex, style, color]),
        range: range.address,
      };
    });
    expect(read.format).toMatchObject({
      type: 'Custom',
      priority: 0,
      stopIfTrue: true,
      custom: {
        rule: { formula: '=$B2="未実施"' },
        format: {
          fill: { color: '#FFEEEE' },
          font: { color: '#9C0006', bold: true, italic: null, underline: 'Single' },
        },
      },
    });
    expect(read.borders).toEqual([
      ['EdgeTop', 'None', ''],
      ['EdgeBottom', 'Dash', '#000000'],
      ['EdgeLeft', 'Continuous', '#FF0000'],
      ['EdgeRight', 'None', ''],
    ]);
    expect(read.range).toBe('Sheet1!B2:C9');
  });

  it('stand on many areas at once, and the newest goes first', async () => {
    await onSheet(async (sheet) => {
      add(sheet, 'A1', '=TRUE');
      add(sheet, 'B2,D4:E5,B9', '=N("torikumi")=0');
    });
    expect(await formats()).toEqual([
      ['=N("torikumi")=0', ['B2', 'D4:E5', 'B9']],
      ['=TRUE', ['A1']],
    ]);
    expect(
      await failureOf(async (sheet) => {
        sheet.getRange('B2').conditionalFormats.getItemAt(0).getRange().load('address');
      }),
    ).toBe('InvalidArgument');
  });

  it('are found from a range that they touch, counted, got by id and deleted', async () => {
    const read = await onSheet(async (sheet, context) => {
      const first = add(sheet, 'A1:A5', '=TRUE').load('id');
      add(sheet, 'C1', '=FALSE');
      const here = sheet.getRange('A3:B3').conditionalFormats;
      const count = here.getCount();
      await context.sync();
      const again = here.getItem(first.id).custom.rule.load('formula');
      const beside = sheet.getRange('C1').conditionalFormats.getItemOrNullObject(first.id);
      beside.load('id');
      await context.sync();
      here.getItem(first.id).delete();
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- results of calls are not loaded
      return [count.value, again.formula, beside.isNullObject];
    });
    expect(read).toEqual([1, '=TRUE', true]);
    expect(await formats()).toEqual([['=FALSE', ['C1']]]);
  });

  it('take another place among the others', async () => {
    await onSheet(async (sheet) => {
      const first = add(sheet, 'A1', '=1=1');
      add(sheet, 'A1', '=2=2');
      add(sheet, 'A1', '=3=3');
      first.priority = 1;
    });
    expect((await formats()).map(([formula]) => formula)).toEqual(['=3=3', '=1=1', '=2=2']);
  });

  it('go from cells whose looks are cleared, and read right where they stay', async () => {
    await onSheet(async (sheet) => {
      add(sheet, 'A1:C3', '=A1>$D1');
      sheet.getRange('A1:C1').clear('Formats');
      sheet.getRange('B2').clear();
      sheet.getRange('C3').clear('Contents');
    });
    expect(await formats()).toEqual([['=A2>$D2', ['A2', 'C2', 'A3:C3']]]);
  });

  it('go from a range with clearAll, and stay beside it', async () => {
    await onSheet(async (sheet) => {
      add(sheet, 'A1:A4', '=A1=""');
      add(sheet, 'A2', '=TRUE');
      sheet.getRange('A1:B2').conditionalFormats.clearAll();
    });
    expect(await formats()).toEqual([['=A3=""', ['A3:A4']]]);
  });

  it('are copied with cells, on the same sheet and to another one', async () => {
    const copied = await onSheet(async (sheet, context) => {
      add(sheet, 'A1:A2', '=B1>$B1');
      const other = context.workbook.worksheets.add('乙');
      await context.sync();
      sheet.getRange('D2').copyFrom('A2');
      other.getRange('B5').copyFrom(sheet.getRange('A2'));
      const found = other.getRange().conditionalFormats;
      found.load('items/custom/rule/formula');
      const range = found.getItemAt(0).getRange().load('address');
      await context.sync();
      return [found.items.map(({ custom }) => custom.rule.formula), range.address];
    });
    expect(await formats()).toEqual([['=B1>$B1', ['A1:A2', 'D2']]]);
    expect(copied).toEqual([['=C5>$B5'], '乙!B5']);
  });

  it('follow when their sheet is renamed or copied', async () => {
    await onSheet(async (sheet) => {
      add(sheet, 'A1', '=Sheet1!$B$1=1');
    });
    const copy = copySheet(host.workbook, firstSheet(host));
    expect(copy.conditionalFormats[0]?.id).not.toBe(firstSheet(host).conditionalFormats[0]?.id);
    await onSheet(async (sheet) => {
      sheet.name = '台帳';
    });
    expect(firstSheet(host).conditionalFormats[0]?.rule).toMatchObject({
      formula: "='台帳'!$B$1=1",
    });
  });

  it('of other types are not simulated, and say so', async () => {
    expect(
      await failureOf(async (sheet) => {
        sheet.getRange('A1').conditionalFormats.add('DataBar');
      }),
    ).toBe('NotImplemented');
  });

  it('cannot be added to a protected sheet', async () => {
    await onSheet(async (sheet) => {
      sheet.protection.protect();
    });
    expect(
      await failureOf(async (sheet) => {
        sheet.getRange('A1').conditionalFormats.add('Custom');
      }),
    ).toBe('AccessDenied');
  });
});
