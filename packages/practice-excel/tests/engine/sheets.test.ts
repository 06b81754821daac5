/** Sheets, tables, pages and what add-ins keep with them, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PracticeHost } from '../../src/hosts/practice-host';
import { newId } from '../../src/workbook/create';
import { failureOf, firstSheet, hostWithSheet, onSheet } from './practice';

let host: PracticeHost;

beforeEach(async () => {
  host = await hostWithSheet();
});

describe('sheets', () => {
  it('are added once however often the new object is used', async () => {
    const names = await onSheet(async (_, context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('集計');
      added.load('name,id');
      await context.sync();
      added.getRange('A1').values = [['x']];
      worksheets.load('items/name,items/visibility');
      const found = worksheets.getItem(added.id).load('name');
      await context.sync();
      return [worksheets.items.map(({ name }) => name), found.name];
    });
    expect(names).toEqual([['Sheet1', '集計'], '集計']);
  });

  it.each([
    ['a'.repeat(32), 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ["'甲", 'InvalidArgument'],
    ['History', 'InvalidArgument'],
    ['SHEET1', 'ItemAlreadyExists'],
  ])('cannot be called %s', async (name, code) => {
    expect(
      await failureOf(async (_, context) => {
        context.workbook.worksheets.add(name);
      }),
    ).toBe(code);
  });

  it('take formulas of other sheets along when they are renamed', async () => {
    const formula = await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('写し');
      other.getRange('A1').formulas = [['=Sheet1!B2']];
      sheet.name = '台帳 2';
      const range = other.getRange('A1').load('formulas');
      await context.sync();
      return range.formulas;
    });
    expect(formula).toEqual([["='台帳 2'!B2"]]);
  });

  // github.com/OfficeDev/office-js/issues/5486: by design. The second kind of Excel was seen too.
  it.each([
    ['leave their custom properties behind', false, null],
    ['take them along where the host does so', true, '1'],
  ])(
    'are copied with all that stands on them, beside another sheet, and %s',
    async (_, takes, of) => {
      host.faults.copiesProperties = takes;
      const copies = await onSheet(async (sheet, context) => {
        sheet.getRange('A1').values = [['題']];
        sheet.customProperties.add('stamp', '1');
        const copy = sheet.copy('After', sheet);
        copy.visibility = 'VeryHidden';
        copy.load('name,position,visibility');
        const cell = copy.getRange('A1').load('values');
        const stamp = copy.customProperties.getItemOrNullObject('stamp').load('value');
        await context.sync();
        const value = stamp.isNullObject ? null : stamp.value;
        return [copy.name, copy.position, copy.visibility, cell.values, value];
      });
      expect(copies).toEqual(['Sheet1 (2)', 1, 'VeryHidden', [['題']], of]);
    },
  );

  it('cannot be changed when the structure of the workbook is protected', async () => {
    host.workbook.structureProtected = true;
    expect(
      await failureOf(async (_, context) => {
        context.workbook.worksheets.add('x');
      }),
    ).toBe('AccessDenied');
  });

  it('are not all deleted', async () => {
    expect(
      await failureOf(async (sheet) => {
        sheet.delete();
      }),
    ).toBe('InvalidOperation');
  });

  it('that are not there are null objects or ItemNotFound', async () => {
    const isNull = await onSheet(async (_, context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('無い');
      const range = none.getRange('A1').load('values');
      await context.sync();
      return [none.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
    expect(
      await failureOf(async (_, context) => {
        context.workbook.worksheets.getItem('無い').load('name');
      }),
    ).toBe('ItemNotFound');
  });

  it('come to the front by activate and select', async () => {
    await onSheet(async (_, context) => {
      const other = context.workbook.worksheets.add('乙');
      other.getRange('C3:D4').select();
    });
    const selected = await onSheet(async (_, context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(selected).toBe('乙!C3:D4');
  });

  it('load with what stands within them in one round trip', async () => {
    firstSheet(host).tables.push({
      id: newId(),
      name: '取組一覧',
      area: { row: 1, column: 0, rows: 3, columns: 2 },
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      styleName: 'TableStyleLight1',
      isDataFiltered: false,
    });
    const read = await onSheet(async (_, context) => {
      const { worksheets } = context.workbook;
      worksheets.load(
        'items/name,items/protection/protected,items/tables/items/name,items/customProperties/items/key',
      );
      await context.sync();
      const [sheet] = worksheets.items;
      const body = sheet?.tables.items[0]?.getDataBodyRange().load('address');
      await context.sync();
      return [
        sheet?.protection.protected,
        sheet?.tables.items.map(({ name }) => name),
        sheet?.customProperties.items.length,
        body?.address,
      ];
    });
    expect(read).toEqual([false, ['取組一覧'], 0, 'Sheet1!A3:B4']);
  });
});

describe('what is kept with a sheet', () => {
  it('custom properties are overwritten, listed and deleted', async () => {
    const read = await onSheet(async (sheet, context) => {
      const { customProperties } = sheet;
      customProperties.add('a', '1');
      customProperties.add('a', '2');
      customProperties.add('b', '3');
      customProperties.load('items/key,items/value');
      const none = customProperties.getItemOrNullObject('c');
      none.load('value');
      await context.sync();
      const items = customProperties.items.map(({ key, value }) => [key, value]);
      customProperties.getItem('b').delete();
      await context.sync();
      return [items, none.isNullObject];
    });
    expect(read).toEqual([
      [
        ['a', '2'],
        ['b', '3'],
      ],
      true,
    ]);
    expect([...firstSheet(host).customProperties.keys()]).toEqual(['a']);
  });

  it('the page keeps its layout, print area and title rows', async () => {
    const read = await onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.leftMargin = 36;
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea('A1:F20');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P';
      await context.sync();
      pageLayout.load('orientation,zoom,leftMargin,centerHorizontally');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const texts = pageLayout.headersFooters.defaultForAllPages.load('centerFooter,leftHeader');
      await context.sync();
      return [
        pageLayout.orientation,
        pageLayout.zoom,
        pageLayout.leftMargin,
        pageLayout.centerHorizontally,
        area.address,
        titles.address,
        texts.centerFooter,
        texts.leftHeader,
      ];
    });
    expect(read).toEqual([
      'Landscape',
      { horizontalFitToPages: 1 },
      36,
      true,
      'Sheet1!A1:F20',
      'Sheet1!1:2',
      '&P',
      '',
    ]);
  });

  it('a page without print area or titles gives null objects', async () => {
    const read = await onSheet(async (sheet, context) => {
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return [area.isNullObject, titles.isNullObject, frozen.isNullObject];
    });
    expect(read).toEqual([true, true, true]);
  });

  it('pages break before rows, each once, until the breaks are removed', async () => {
    const read = await onSheet(async (sheet, context) => {
      const breaks = sheet.horizontalPageBreaks;
      breaks.add('A10');
      breaks.add(sheet.getRange('A4:C4'));
      breaks.add('A10');
      breaks.load('items/rowIndex,items/columnIndex');
      await context.sync();
      const rows = breaks.items.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex]);
      const after = breaks.items[0]?.getCellAfterBreak().load('address');
      await context.sync();
      breaks.items[0]?.delete();
      return [rows, after?.address];
    });
    expect(read).toEqual([
      [
        [3, 0],
        [9, 0],
      ],
      'Sheet1!A4',
    ]);
    expect(firstSheet(host).page.rowBreaks).toEqual([9]);
    await onSheet(async (sheet) => {
      sheet.horizontalPageBreaks.removePageBreaks();
    });
    expect(firstSheet(host).page.rowBreaks).toEqual([]);
  });

  it('rows stay frozen until they are let go', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.freezePanes.freezeRows(2);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.unfreeze();
      return frozen.address;
    });
    expect(read).toBe('Sheet1!1:2');
    expect(firstSheet(host).freeze).toEqual({ rows: 0, columns: 0 });
  });
});

describe('what is kept with the workbook', () => {
  it('settings hold values, and names hold ranges', async () => {
    const read = await onSheet(async (sheet, context) => {
      const { settings, names } = context.workbook;
      settings.add('plan', { city: '旭川市' });
      names.add('範囲', sheet.getRange('A1:B2'));
      await context.sync();
      const setting = settings.getItemOrNullObject('plan').load('value');
      const named = names.getItem('範囲').getRange().load('address');
      await context.sync();
      return [setting.value, named.address];
    });
    expect(read).toEqual([{ city: '旭川市' }, 'Sheet1!A1:B2']);
  });
});
