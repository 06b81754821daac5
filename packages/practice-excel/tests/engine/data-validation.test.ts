/** Data validation through the real office.js: rules, what is said, and which cells break them. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PracticeHost } from '../../src/hosts/practice-host';
import { failureOf, firstSheet, hostWithSheet, onSheet } from './practice';

let host: PracticeHost;

beforeEach(async () => {
  host = await hostWithSheet();
});

const ALL = 'type,rule,errorAlert,prompt,ignoreBlanks';

async function read(address: string): Promise<Excel.Interfaces.DataValidationData> {
  return onSheet(async (sheet, context) => {
    const validation = sheet.getRange(address).dataValidation.load(ALL);
    await context.sync();
    return validation.toJSON();
  });
}

async function set(address: string, rule: Excel.DataValidationRule): Promise<void> {
  await onSheet(async (sheet) => {
    sheet.getRange(address).dataValidation.rule = rule;
  });
}

describe('data validation', () => {
  it('of cells without one allows everything', async () => {
    expect(await read('A1:B2')).toMatchObject({
      type: 'None',
      rule: {},
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
      prompt: { showPrompt: true, title: '', message: '' },
    });
  });

  it('keeps a list, its alert and its prompt', async () => {
    await onSheet(async (sheet) => {
      const { dataValidation } = sheet.getRange('C2:C40');
      dataValidation.rule = { list: { inCellDropDown: true, source: '実施,一部実施,未実施' } };
      dataValidation.ignoreBlanks = false;
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Stop',
        title: '取組結果',
        message: '一覧から選んでください。',
      };
      dataValidation.prompt = { showPrompt: true, title: '取組結果', message: '選びます。' };
    });
    expect(await read('C5')).toMatchObject({
      type: 'List',
      rule: { list: { inCellDropDown: true, source: '実施,一部実施,未実施' } },
      ignoreBlanks: false,
      errorAlert: { title: '取組結果', message: '一覧から選んでください。' },
      prompt: { showPrompt: true, message: '選びます。' },
    });
  });

  it('takes a range as the source of a list', async () => {
    await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('設定 1');
      sheet.getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: other.getRange('B2:B4') },
      };
    });
    expect((await read('A1')).rule).toEqual({
      list: { inCellDropDown: true, source: "='設定 1'!$B$2:$B$4" },
    });
  });

  it.each<[string, Excel.DataValidationRule, string, Excel.DataValidationRule]>([
    [
      'whole numbers',
      { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } },
      'WholeNumber',
      { wholeNumber: { formula1: '=0', formula2: '=100', operator: 'Between' } },
    ],
    [
      'decimals',
      { decimal: { formula1: '=$B$1', operator: 'GreaterThan' } },
      'Decimal',
      { decimal: { formula1: '=$B$1', operator: 'GreaterThan' } },
    ],
    [
      'dates',
      { date: { formula1: '2020-04-01', operator: 'GreaterThanOrEqualTo' } },
      'Date',
      { date: { formula1: '=43922', operator: 'GreaterThanOrEqualTo' } },
    ],
    [
      'lengths',
      { textLength: { formula1: 200, operator: 'LessThanOrEqualTo' } },
      'TextLength',
      { textLength: { formula1: '=200', operator: 'LessThanOrEqualTo' } },
    ],
    ['formulas', { custom: { formula: '=A1<>""' } }, 'Custom', { custom: { formula: '=A1<>""' } }],
  ])('reads rules for %s as Excel gives them', async (_, rule, type, expected) => {
    await set('A1:A9', rule);
    expect(await read('A1:A9')).toMatchObject({ type, rule: expected });
  });

  it('tells mixed cells apart: none on some of them, or different ones', async () => {
    await set('A1:A2', { list: { inCellDropDown: true, source: '1,2' } });
    expect(await read('A1:A3')).toMatchObject({ type: 'MixedCriteria', rule: null, prompt: null });
    await set('A3', { list: { inCellDropDown: true, source: '3' } });
    expect(await read('A1:A3')).toMatchObject({ type: 'Inconsistent', rule: null });
    expect(await read('A1:A2')).toMatchObject({ type: 'List' });
  });

  it('counts references from the first cell, wherever it is read', async () => {
    await set('B2:B9', { custom: { formula: '=B2>A2' } });
    expect((await read('B5')).rule).toEqual({ custom: { formula: '=B5>A5' } });
    await onSheet(async (sheet) => {
      sheet.getRange('B2:B3').dataValidation.clear();
    });
    expect(firstSheet(host).validations).toMatchObject([
      {
        areas: [{ row: 3, column: 1, rows: 6, columns: 1 }],
        rule: { kind: 'Custom', formula: '=B4>A4' },
      },
    ]);
    expect((await read('B2')).type).toBe('None');
  });

  it('covers whole columns of a table, and several areas', async () => {
    const types = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['番号', '結果']];
      const table = sheet.tables.add('A1:B5', true);
      const body = table.columns.getItem('結果').getDataBodyRange();
      body.dataValidation.rule = { list: { inCellDropDown: true, source: '実施,未実施' } };
      const several = sheet.getRanges('D1,F2:F3').dataValidation;
      several.rule = { textLength: { formula1: 5, operator: 'LessThan' } };
      const whole = body.dataValidation.load('type');
      several.load('type');
      const beside = sheet.getRange('E1').dataValidation.load('type');
      await context.sync();
      return [whole.type, several.type, beside.type];
    });
    expect(types).toEqual(['List', 'TextLength', 'None']);
  });

  it('goes with the cells when they are cleared, stays when only contents or looks are', async () => {
    await set('A1:A3', { list: { inCellDropDown: true, source: '1' } });
    await onSheet(async (sheet) => {
      sheet.getRange('A1').clear();
      sheet.getRange('A2').clear('Contents');
      sheet.getRange('A3').clear('Formats');
    });
    expect(firstSheet(host).validations[0]?.areas).toEqual([
      { row: 1, column: 0, rows: 2, columns: 1 },
    ]);
  });

  it('is copied with cells', async () => {
    await set('A1:A3', { custom: { formula: '=A1>0' } });
    await onSheet(async (sheet) => {
      sheet.getRange('C5').copyFrom('A2:A3');
    });
    expect((await read('C6')).rule).toEqual({ custom: { formula: '=C6>0' } });
  });

  it.each<[string, Excel.DataValidationRule]>([
    ['a list of more than 255 signs', { list: { inCellDropDown: true, source: 'あ'.repeat(256) } }],
    ['a list of nothing', { list: { inCellDropDown: true, source: '' } }],
    ['a reference to a table', { list: { inCellDropDown: true, source: '=台帳[結果]' } }],
    ['one bound of two', { wholeNumber: { formula1: 1, operator: 'Between' } }],
    ['a bound that is no number', { decimal: { formula1: '多い', operator: 'LessThan' } }],
    [
      'two kinds at once',
      {
        custom: { formula: '=TRUE' },
        textLength: { formula1: 1, operator: 'LessThan' },
      },
    ],
  ])('refuses %s', async (_, rule) => {
    expect(
      await failureOf(async (sheet) => {
        sheet.getRange('A1').dataValidation.rule = rule;
      }),
    ).toBe('InvalidArgument');
    expect(firstSheet(host).validations).toEqual([]);
  });

  it('takes an alert of 225 signs and a prompt of 255, and no longer ones', async () => {
    const alert = (signs: number): Excel.DataValidationErrorAlert => ({
      title: '',
      showAlert: true,
      style: 'Stop',
      message: 'あ'.repeat(signs),
    });
    const prompt = (signs: number): Excel.DataValidationPrompt => ({
      title: '',
      showPrompt: true,
      message: 'あ'.repeat(signs),
    });
    await onSheet(async (sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.errorAlert = alert(225);
      dataValidation.prompt = prompt(255);
    });
    for (const set of [
      (rules: Excel.DataValidation) => (rules.errorAlert = alert(226)),
      (rules: Excel.DataValidation) => (rules.prompt = prompt(256)),
    ])
      expect(
        await failureOf(async (sheet) => {
          set(sheet.getRange('A1').dataValidation);
        }),
      ).toBe('InvalidArgument');
  });

  it('takes a list of 255 signs', async () => {
    await set('A1', { list: { inCellDropDown: true, source: 'あ'.repeat(255) } });
    expect((await read('A1')).type).toBe('List');
  });

  it('refuses a title of more than 32 signs', async () => {
    expect(
      await failureOf(async (sheet) => {
        sheet.getRange('A1').dataValidation.prompt = {
          showPrompt: true,
          title: '題'.repeat(33),
          message: '',
        };
      }),
    ).toBe('InvalidArgument');
  });

  it('cannot be set on a protected sheet', async () => {
    await onSheet(async (sheet) => {
      sheet.protection.protect();
    });
    expect(
      await failureOf(async (sheet) => {
        sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } };
      }),
    ).toBe('AccessDenied');
  });
});

describe('cells under a validation', () => {
  it('are valid, invalid or both', async () => {
    await onSheet(async (sheet) => {
      sheet.getRange('A1:A4').values = [['実施'], ['実施済'], [''], ['未実施']];
      sheet.getRange('A1:A4').dataValidation.rule = {
        list: { inCellDropDown: true, source: '実施,未実施' },
      };
    });
    const found = await onSheet(async (sheet, context) => {
      const all = sheet.getRange('A1:A4').dataValidation.load('valid');
      const one = sheet.getRange('A2').dataValidation.load('valid');
      const good = sheet.getRange('A3:A4').dataValidation.load('valid');
      const cells = all.getInvalidCells().load('address');
      const none = good.getInvalidCellsOrNullObject().load('address');
      await context.sync();
      return [all.valid, one.valid, good.valid, cells.address, none.isNullObject];
    });
    expect(found).toEqual([null, false, true, 'Sheet1!A2', true]);
  });

  it.each<[Excel.DataValidationRule, readonly (string | number)[], readonly boolean[]]>([
    [
      { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } },
      [0, 100, 101, 1.5, '多'],
      [true, true, false, false, false],
    ],
    [{ decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, [0.5, -0.1], [true, false]],
    [
      { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } },
      ['取組名', '取組名称'],
      [true, false],
    ],
    [
      { list: { inCellDropDown: true, source: '=$Z$1:$Z$2' } },
      ['a', 'B', 'c'],
      [true, true, false],
    ],
    [{ list: { inCellDropDown: true, source: 'a,b' } }, ['a', 'B'], [true, false]],
  ])('%j', async (rule, values, expected) => {
    const valid = await onSheet(async (sheet, context) => {
      sheet.getRange('Z1:Z2').values = [['A'], ['b']];
      const cells = sheet.getRange(`A1:A${values.length}`);
      cells.values = values.map((value) => [value]);
      cells.dataValidation.rule = rule;
      const each = values.map((_, row) => cells.getCell(row, 0).dataValidation.load('valid'));
      await context.sync();
      return each.map((validation) => validation.valid);
    });
    expect(valid).toEqual(expected);
  });
});
