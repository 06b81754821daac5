/** Conditional formats and data validations in .xlsx: written, read, and kept where practice Excel does not know them. */
import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { addCustomFormat, replaceFormat } from '../../src/workbook/conditional-formats';
import { newWorkbook } from '../../src/workbook/create';
import type {
  PracticeConditionalFormat,
  PracticeConditionalStyle,
  PracticeSheet,
  PracticeValidation,
  PracticeWorkbook,
} from '../../src/workbook/model';
import { NO_VALIDATION, setValidation } from '../../src/workbook/validations';
import { readXlsx, writeXlsx } from '../../src/xlsx';

const SHEET = 'xl/worksheets/sheet1.xml';
const CELL = { row: 0, column: 0, rows: 1, columns: 1 };

function firstSheet(workbook: PracticeWorkbook): PracticeSheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

async function readAgain(workbook: PracticeWorkbook): Promise<PracticeSheet> {
  return firstSheet(await readXlsx(await writeXlsx(workbook), 'x.xlsx'));
}

async function part(bytes: Uint8Array, path: string): Promise<string> {
  const text = await (await JSZip.loadAsync(bytes)).file(path)?.async('string');
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
}

/** A file as another program would have written it: some XML before the page's margins, and looks for its rules. */
async function foreign(worksheet: string, dxfs = ''): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await writeXlsx(newWorkbook('x.xlsx')));
  const sheet = await zip.file(SHEET)?.async('string');
  const styles = await zip.file('xl/styles.xml')?.async('string');
  zip.file(SHEET, (sheet ?? '').replace('<pageMargins', `${worksheet}<pageMargins`));
  zip.file(
    'xl/styles.xml',
    (styles ?? '').replace(/<dxfs[^>]*\/>/, `<dxfs count="1">${dxfs}</dxfs>`),
  );
  return zip.generateAsync({ type: 'uint8array' });
}

function withFormat(
  workbook: PracticeWorkbook,
  formula: string,
  style: PracticeConditionalStyle,
  areas: PracticeConditionalFormat['areas'] = [CELL],
): void {
  const format = addCustomFormat(firstSheet(workbook), areas);
  replaceFormat(firstSheet(workbook), { ...format, rule: { kind: 'custom', formula, style } });
}

function withoutIds(formats: readonly PracticeConditionalFormat[]): readonly unknown[] {
  return formats.map((format) => ({ ...format, id: '' }));
}

describe('conditional formats in .xlsx', () => {
  it('are the same when they are read again, in their order', async () => {
    const workbook = newWorkbook('x.xlsx');
    withFormat(workbook, '=$A1="<改行> & ""済"""', {
      fill: '#FFEB9C',
      fontColor: '#9C0006',
      bold: true,
      italic: false,
      strikethrough: true,
      underline: 'Double',
      numberFormat: '0.0"%"',
      borders: {
        EdgeLeft: { style: 'Continuous', color: '#FF0000' },
        EdgeBottom: { style: 'DashDotDot', color: '#00FF00' },
      },
    });
    withFormat(workbook, '=IFS(TRUE,TRUE)', { fill: '#FFEB9C' }, [
      { row: 1, column: 1, rows: 3, columns: 2 },
      { row: 8, column: 0, rows: 1_048_568, columns: 1 },
    ]);
    const [first] = firstSheet(workbook).conditionalFormats;
    if (first) replaceFormat(firstSheet(workbook), { ...first, stopIfTrue: true });
    const read = await readAgain(workbook);
    expect(withoutIds(read.conditionalFormats)).toEqual(
      withoutIds(firstSheet(workbook).conditionalFormats),
    );
  });

  it('of other types stay as they are in the file, with their looks', async () => {
    const bytes = await foreign(
      `<conditionalFormatting sqref="B2:B9 D2"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule><cfRule type="duplicateValues" dxfId="0" priority="1"/></conditionalFormatting>`,
      '<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
    );
    const workbook = await readXlsx(bytes, 'x.xlsx');
    expect(firstSheet(workbook).conditionalFormats).toMatchObject([
      { rule: { kind: 'kept', type: 'PresetCriteria' } },
      {
        areas: [
          { row: 1, column: 1, rows: 8, columns: 1 },
          { row: 1, column: 3, rows: 1, columns: 1 },
        ],
        rule: { kind: 'kept', type: 'DataBar' },
      },
    ]);
    withFormat(workbook, '=TRUE', { fill: '#00FF00' });
    const written = await writeXlsx(workbook);
    const xml = await part(written, SHEET);
    expect(xml).toContain('<cfRule type="duplicateValues" dxfId="0" priority="2"/>');
    expect(xml).toContain('<dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/>');
    expect(await part(written, 'xl/styles.xml')).toContain(
      '<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
    );
    expect(firstSheet(await readXlsx(written, 'x.xlsx')).conditionalFormats).toHaveLength(3);
  });

  it('stand before the validations, and both before the page, as the format wants it', async () => {
    const workbook = newWorkbook('x.xlsx');
    withFormat(workbook, '=TRUE', {});
    setValidation(firstSheet(workbook), { ...NO_VALIDATION, areas: [CELL] });
    firstSheet(workbook).merges.push({ row: 0, column: 0, rows: 1, columns: 2 });
    const xml = await part(await writeXlsx(workbook), SHEET);
    const order = [...xml.matchAll(/<(\w+)/g)]
      .map(([, name]) => name)
      .filter((name) =>
        ['mergeCells', 'conditionalFormatting', 'dataValidations', 'pageMargins'].includes(
          name ?? '',
        ),
      );
    expect(order).toEqual([
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'pageMargins',
    ]);
  });
});

const COLUMN = { row: 1, column: 2, rows: 1_048_575, columns: 1 };

describe('data validations in .xlsx', () => {
  const all: readonly PracticeValidation[] = [
    {
      areas: [COLUMN, CELL],
      rule: { kind: 'List', source: '実施,"一部",未実施 & 他', inCellDropDown: false },
      ignoreBlanks: false,
      errorAlert: { showAlert: true, style: 'Warning', title: '題', message: '1行目\n2行目' },
      prompt: { showPrompt: true, title: '<題>', message: '"選ぶ"' },
    },
    {
      ...NO_VALIDATION,
      areas: [{ row: 0, column: 4, rows: 2, columns: 2 }],
      rule: { kind: 'List', source: "='設定 1'!$A$1:$A$3", inCellDropDown: true },
    },
    {
      ...NO_VALIDATION,
      areas: [{ row: 5, column: 4, rows: 1, columns: 1 }],
      rule: { kind: 'Date', operator: 'NotBetween', formula1: '=43922', formula2: '=$A$1+1' },
      errorAlert: { showAlert: false, style: 'Information', title: '', message: '' },
      prompt: { showPrompt: false, title: '', message: '' },
    },
    {
      ...NO_VALIDATION,
      areas: [{ row: 6, column: 4, rows: 1, columns: 1 }],
      rule: { kind: 'TextLength', operator: 'LessThanOrEqualTo', formula1: '=200', formula2: null },
    },
    {
      ...NO_VALIDATION,
      areas: [{ row: 7, column: 4, rows: 1, columns: 1 }],
      rule: { kind: 'Custom', formula: '=LET(x,E8,x<>"")' },
    },
    {
      ...NO_VALIDATION,
      areas: [{ row: 8, column: 4, rows: 1, columns: 1 }],
      prompt: { showPrompt: true, title: '案内', message: '自由に書けます。' },
    },
  ];

  it('are the same when they are read again, whole columns too', async () => {
    const workbook = newWorkbook('x.xlsx');
    for (const validation of all) setValidation(firstSheet(workbook), validation);
    expect((await readAgain(workbook)).validations).toEqual(all);
  });

  it('that name other sheets are read from where Excel puts them', async () => {
    const bytes = await foreign(
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"><x14:formula1><xm:f>設定!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    );
    expect(firstSheet(await readXlsx(bytes, 'x.xlsx')).validations).toEqual([
      {
        ...NO_VALIDATION,
        areas: [{ row: 1, column: 1, rows: 4, columns: 1 }],
        rule: { kind: 'List', source: '=設定!$A$1:$A$3', inCellDropDown: true },
      },
    ]);
  });
});
