/** Reading a workbook from its file: the same as Excel answers of it, and nothing of files that are traps. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { startNodeHost } from 'practice-excel/hosts/node';
import { enter, setStyle } from 'practice-excel/workbook/cells';
import { newWorkbook } from 'practice-excel/workbook/create';
import { readXlsx as openInPracticeExcel, writeXlsx } from 'practice-excel/xlsx';
import type { SheetSnapshot } from '../../src/core/snapshot';
import { drawTabs } from '../../src/excel/draw';
import { readWorkbook } from '../../src/excel/read';
import { readStamp, STAMP_KEY } from '../../src/excel/stamp';
import { FileError, readXlsx } from '../../src/files/read-xlsx';
import { addUserSheet, draftOf, text, userWorkbook } from '../excel/practice';

/** What core/ reads of a sheet: all but its id, which is another one in each reading. */
function facts({ merges, hiddenRows, ...rest }: SheetSnapshot): unknown {
  const inOrder = merges.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { ...rest, id: '', merges: inOrder, hiddenRows: hiddenRows.toSorted((a, b) => a - b) };
}

async function asExcelAnswers(bytes: Uint8Array): Promise<readonly unknown[]> {
  await startNodeHost(await openInPracticeExcel(bytes, 'b.xlsx'));
  const { snapshot } = await readWorkbook();
  return snapshot.sheets.map(facts);
}

function asTheFileSays(bytes: Uint8Array): readonly unknown[] {
  return readXlsx(bytes, 'b.xlsx').sheets.map(({ sheet }) => facts(sheet));
}

function faultOf(bytes: Uint8Array): string {
  try {
    readXlsx(bytes, 'b.xlsx');
  } catch (error) {
    if (error instanceof FileError) return error.fault;
    throw error;
  }
  return 'read';
}

/** Writes a workbook of one sheet from its XML. */
function fileOf(sheet: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relationships = (of: string): string => `<Relationships>${of}</Relationships>`;
  const parts = {
    '_rels/.rels': relationships(
      `<Relationship Id="a" Type="${type}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/workbook.xml': `<workbook xmlns:r="${type}"><sheets><sheet name="S" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      `<Relationship Id="b" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

describe('a workbook read from its file', () => {
  it.each(['asahikawa', 'tomakomai', 'annaka', 'kamifurano', 'azumino'])(
    'is the same as Excel answers of the sample %s',
    async (plan) => {
      const bytes = await readFile(join('assets', 'samples', `${plan}.xlsx`));
      expect(asTheFileSays(bytes)).toEqual(await asExcelAnswers(bytes));
    },
  );

  it('is the same with hidden rows, merges, errors, eras, percentages, protection and hidden sheets', async () => {
    const workbook = newWorkbook('b.xlsx');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('a new workbook has a sheet');
    enter(sheet, 1, 1, '令和\n２年度');
    enter(sheet, 2, 1, 43_952);
    setStyle(sheet, 2, 1, { numberFormat: '[$-411]ggge"年"m"月"d"日"' });
    enter(sheet, 3, 1, 0.853);
    setStyle(sheet, 3, 1, { numberFormat: '0.0%' });
    enter(sheet, 4, 1, '#REF!');
    enter(sheet, 5, 1, -5_000);
    setStyle(sheet, 5, 1, { numberFormat: '#,##0;"△"#,##0' });
    enter(sheet, 6, 1, 'TRUE');
    enter(sheet, 7, 1, 'a\u0007b');
    sheet.merges.push({ row: 8, column: 1, rows: 2, columns: 2 });
    enter(sheet, 8, 1, '結合');
    sheet.rows.set(3, { hidden: true });
    sheet.protection = {};
    addUserSheet(workbook, '空');
    const secret = addUserSheet(workbook, '隠し');
    enter(secret, 2, 2, 5);
    secret.visibility = 'VeryHidden';
    const bytes = await writeXlsx(workbook);
    const read = asTheFileSays(bytes);
    expect(read).toEqual(await asExcelAnswers(bytes));
    expect(read).toMatchObject([
      {
        hiddenRows: [3],
        protected: true,
        text: expect.arrayContaining([['令和2年5月1日'], ['85.3%'], ['△5,000']]),
      },
      { area: null },
      { name: '隠し', visible: false },
    ]);
  });

  it('is the same for any texts and numbers', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.integer(),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }),
        async (rows) => {
          const workbook = newWorkbook('b.xlsx');
          const [sheet] = workbook.sheets;
          if (!sheet) throw new Error('a new workbook has a sheet');
          for (const [row, cells] of rows.entries())
            for (const [column, value] of cells.entries())
              enter(sheet, row, column, typeof value === 'string' ? `'${value}` : value);
          const bytes = await writeXlsx(workbook);
          expect(asTheFileSays(bytes)).toEqual(await asExcelAnswers(bytes));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('tells the add-in’s own tabs by their stamps', async () => {
    const workbook = await userWorkbook();
    await startNodeHost(workbook);
    expect(await drawTabs([draftOf('k', 'タブ', [text('甲')])])).toMatchObject({ ok: true });
    const { sheets } = readXlsx(await writeXlsx(workbook), 'b.xlsx');
    const stamped = sheets.map(({ sheet, properties }) => [
      sheet.name,
      readStamp(properties.get(STAMP_KEY) ?? '')?.role ?? null,
    ]);
    expect(stamped).toEqual(
      expect.arrayContaining([
        ['台帳', null],
        ['タブ', 'tab'],
      ]),
    );
  });

  it('has cells without an address behind those before them, and strict dates as serial numbers', () => {
    const { sheets } = readXlsx(
      fileOf(
        '<worksheet><sheetData><row><c t="inlineStr"><is><t>甲</t><rPh><t>コウ</t></rPh></is></c><c t="d"><v>2020-04-01T00:00:00</v></c></row></sheetData></worksheet>',
      ),
      'b.xlsx',
    );
    expect(sheets[0]?.sheet.values).toEqual([['甲', 43_922]]);
  });
});

describe('a file that is no workbook, or a trap', () => {
  it('is named for what it is', () => {
    expect(faultOf(strToU8('番号,取組'))).toBe('not-xlsx');
    expect(faultOf(new Uint8Array())).toBe('not-xlsx');
    expect(faultOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toBe('locked');
    expect(faultOf(zipSync({ 'a.txt': strToU8('text') }))).toBe('not-xlsx');
    expect(faultOf(fileOf('<worksheet><sheetData>'))).toBe('broken');
  });

  it('is refused where it is cut off at any place', () => {
    const whole = fileOf(
      '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: whole.length - 1 }), (end) => {
        expect(faultOf(whole.slice(0, end))).not.toBe('read');
      }),
    );
  });

  it('is refused where a part unpacks to more than a ledger can be', () => {
    const sheet = new Uint8Array(65 * 1024 * 1024);
    const bomb = zipSync(
      { ...unzipSync(fileOf('<worksheet/>')), 'xl/worksheets/sheet1.xml': sheet },
      { level: 1 },
    );
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(faultOf(bomb)).toBe('too-large');
  });

  it('unpacks no more than its directory states', () => {
    const xml = `<worksheet>${' '.repeat(100_000)}</worksheet>`;
    const file = fileOf(xml);
    const size = xml.length;
    const lying = new DataView(file.buffer, file.byteOffset, file.byteLength);
    let changed = 0;
    for (let at = 0; at + 4 <= file.length; at += 1)
      if (lying.getUint32(at, true) === size) {
        lying.setUint32(at, 20, true);
        changed += 1;
      }
    expect(changed).toBeGreaterThan(0);
    expect(faultOf(file)).toBe('broken');
  });

  it('is refused where cells lie so far apart that nobody can hold what is between them', () => {
    const far =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    expect(faultOf(fileOf(far))).toBe('too-large');
    const merged =
      '<worksheet><sheetData/><mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="B1:B1048576"/><mergeCell ref="C1:C1048576"/></mergeCells></worksheet>';
    expect(faultOf(fileOf(merged))).toBe('too-large');
  });

  it('is refused where its XML nests without end or makes up entities', () => {
    expect(faultOf(fileOf(`<worksheet>${'<a>'.repeat(300)}`))).toBe('too-large');
    const entities =
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';
    expect(faultOf(fileOf(entities))).toBe('broken');
  });
});
