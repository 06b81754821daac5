/** What is changed in a workbook through office.js is changed in its file, and nothing else. */
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startNodeHost, type NodeHost } from '../../src/hosts/node';
import { cellAt } from '../../src/workbook/cells';
import type { PracticeSheet, PracticeWorkbook } from '../../src/workbook/model';
import { renameSheet, removeSheet } from '../../src/workbook/sheets';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { corpus } from './corpus';
import { packed, partsOf, unpacked, type Parts } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';

let host: NodeHost | undefined;

async function opened(parts: Parts): Promise<{ bytes: Uint8Array; workbook: PracticeWorkbook }> {
  const bytes = await packed(partsOf(parts));
  const workbook = await readXlsx(bytes, 'x.xlsx');
  host?.dispose();
  host = await startNodeHost(workbook);
  return { bytes, workbook };
}

afterAll(() => host?.dispose());

function sheetOf(workbook: PracticeWorkbook): PracticeSheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function one(name: string): Parts {
  const parts = corpus[name];
  if (!parts) throw new Error(`no ${name}`);
  return parts;
}

async function sheetText(workbook: PracticeWorkbook): Promise<string> {
  const zip = await unpacked(await writeXlsx(workbook));
  return Buffer.from(zip.get(SHEET) ?? '', 'latin1').toString('utf8');
}

describe('cells changed through office.js', () => {
  it('are those that differ when the file is read again, and all other parts are the same', async () => {
    const value = fc.oneof(
      fc.integer({ min: -999, max: 999 }),
      fc.constantFrom('検討', '  実施\n二行', '<&">', "'=1", '=A2+1', '=SUM($C$2:C3)', true, ''),
    );
    const edit = fc.record({
      row: fc.integer({ min: 0, max: 7 }),
      column: fc.integer({ min: 0, max: 6 }),
      value: fc.option(value, { nil: undefined }),
      fill: fc.option(fc.constantFrom('#FFFF00', '#DDEBF7'), { nil: undefined }),
      bold: fc.option(fc.boolean(), { nil: undefined }),
    });
    const names = [
      'notes',
      'outlines, breaks, notes of errors and reading aids',
      'shared formulas and newer functions',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        async (name, edits) => {
          const { bytes, workbook } = await opened(one(name));
          await Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem('台帳');
            for (const { row, column, value: entry, fill, bold } of edits) {
              const cell = sheet.getCell(row, column);
              if (entry !== undefined) cell.values = [[entry]];
              if (fill !== undefined) cell.format.fill.color = fill;
              if (bold !== undefined) cell.format.font.bold = bold;
            }
            await context.sync();
          });
          const written = await writeXlsx(workbook);
          const was = await unpacked(bytes);
          const is = await unpacked(written);
          for (const part of ['xl/sharedStrings.xml', 'xl/comments1.xml', '_rels/.rels'])
            expect(is.get(part)).toEqual(was.get(part));
          const again = sheetOf(await readXlsx(written, 'x.xlsx'));
          const before = sheetOf(workbook.origin?.workbook ?? workbook);
          const now = sheetOf(workbook);
          const touched = new Set(edits.map(({ row, column }) => `${row}:${column}`));
          for (let row = 0; row < 10; row += 1)
            for (let column = 0; column < 9; column += 1) {
              const read = cellAt(again, row, column);
              const wanted = cellAt(now, row, column);
              expect([row, column, read?.value ?? '', read?.formula]).toEqual([
                row,
                column,
                wanted?.value ?? '',
                wanted?.formula,
              ]);
              if (touched.has(`${row}:${column}`)) {
                expect(read?.style.fill ?? null).toBe(wanted?.style.fill ?? null);
                expect(read?.style.bold ?? false).toBe(wanted?.style.bold ?? false);
              } else expect(read?.style).toEqual(cellAt(before, row, column)?.style);
            }
        },
      ),
      { numRuns: 40, seed: 9 },
    );
  });

  it('keep what the model does not know of their look: theme colours, gradients, reading order', async () => {
    const { workbook } = await opened({});
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台帳').getRange('A1').format.font.italic = true;
      await context.sync();
    });
    const styles = Buffer.from(
      (await unpacked(await writeXlsx(workbook))).get('xl/styles.xml') ?? '',
      'latin1',
    ).toString('utf8');
    expect(styles).toContain(
      '<font><b/><i/><sz val="11"/><color theme="4" tint="-0.249977111117893"/><name val="ＭＳ Ｐゴシック"/><family val="3"/><charset val="128"/></font></fonts>',
    );
    expect(styles).toMatch(
      /<xf numFmtId="0" fontId="2" fillId="2" [^>]*><alignment vertical="center" readingOrder="1"\/><\/xf><\/cellXfs>/,
    );
  });

  it('leave the others of a group with their own formulas when the first of them goes', async () => {
    const { workbook } = await opened(one('shared formulas and newer functions'));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台帳').getRange('A4').values = [[5]];
      await context.sync();
    });
    const xml = await sheetText(workbook);
    expect(xml).toContain('<c r="A4"><v>5</v></c>');
    expect(xml).toContain('<f>C3*10+LOG10(10)+LEN("C2")</f>'.replaceAll('"', '&quot;'));
    expect(
      await unpacked(await writeXlsx(workbook)).then((parts) => parts.has('xl/calcChain.xml')),
    ).toBe(false);
  });

  it('count dates as their workbook counts them', async () => {
    const { workbook } = await opened(one('dates from 1904 on'));
    expect(cellAt(sheetOf(workbook), 3, 0)?.value).toBe(45_383);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台帳').getRange('A4').values = [[45_384]];
      await context.sync();
    });
    const xml = await sheetText(workbook);
    expect(xml).toContain('<c r="A4" s="2"><v>43922</v></c>');
    expect(xml).toContain('<c r="B4" s="2"><f>A4+1</f><v>43923</v></c>');
  });

  it('leave an array formula one, and what it results in', async () => {
    const { workbook } = await opened(one('array formulas'));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台帳').getRange('A3').values = [[-2]];
      await context.sync();
    });
    expect(await sheetText(workbook)).toContain(
      '<c r="A4"><f t="array" ref="A4">SUM((A2:A3&gt;0)*1)</f><v>1</v></c>',
    );
  });

  it('give what Excel had for what reads another workbook, and what depends on it', async () => {
    const { workbook } = await opened(one('another workbook read by formulas'));
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('台帳').getRange('E4');
      cell.formulas = [['=C4*3']];
      const read = context.workbook.worksheets.getItem('台帳').getRange('C4:E4').load('values');
      await context.sync();
      expect(read.values).toEqual([[1500, '済', 4500]]);
    });
    expect(await sheetText(workbook)).toContain('<c r="C4"><f>[1]予算!$B$2</f><v>1500</v></c>');
  });
});

describe('a sheet renamed or removed', () => {
  it('is followed by charts, pivot tables, sparklines and names that read it', async () => {
    for (const [name, part, wanted] of [
      ['a chart of another kind', 'xl/charts/chart1.xml', "<c:f>'新 台帳'!$C$2:$C$3</c:f>"],
      ['a pivot table', 'xl/pivotCache/pivotCacheDefinition1.xml', 'sheet="新 台帳"'],
      ['sparklines', SHEET, "<xm:f>'新 台帳'!C2:C3</xm:f>"],
      ["names of the sheet's own", 'xl/workbook.xml', 'comment="内部">\'新 台帳\'!$C$2<'],
    ] as const) {
      const { workbook } = await opened(one(name));
      renameSheet(workbook, sheetOf(workbook), '新 台帳');
      const text = (await unpacked(await writeXlsx(workbook))).get(part) ?? '';
      expect(Buffer.from(text, 'latin1').toString('utf8')).toContain(wanted);
    }
  });

  it('takes its parts with it, and the tabs behind it keep their names', async () => {
    const { workbook } = await opened(one('notes'));
    const { workbook: other } = await opened(one('a sheet of a chart'));
    expect(other.sheets).toHaveLength(1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('残る');
      await context.sync();
    });
    removeSheet(other, sheetOf(other));
    const left = await unpacked(await writeXlsx(other));
    expect([...left.keys()].filter((part) => part.includes('worksheets'))).toEqual([
      'xl/worksheets/sheet2.xml',
    ]);
    expect(left.has('xl/chartsheets/sheet1.xml')).toBe(true);
    expect(workbook.sheets).toHaveLength(1);
  });
});
