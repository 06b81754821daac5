/** What the model does not know stays in the file, part for part. */
import { describe, expect, it } from '@jest/globals';
import { recalculate } from '../../src/workbook/calculate';
import { cellAt, enter, putValue, setStyle } from '../../src/workbook/cells';
import type { PracticeSheet, PracticeWorkbook } from '../../src/workbook/model';
import { addSheet } from '../../src/workbook/sheets';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { corpus } from './corpus';
import { packed, partsOf, unpacked } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';

function firstSheet(workbook: PracticeWorkbook): PracticeSheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function contentsOf(sheet: PracticeSheet): unknown {
  return [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].map(([column, { value, formula }]) => [row, column, value, formula]),
  );
}

/** A part's text without what a new tab and a changed cell bring into it. */
function asBefore(part: string, text: string): string {
  switch (part) {
    case 'xl/workbook.xml':
      return text
        .replace(/<sheet name="Tab" sheetId="\d+" r:id="rId\d+"\/>/, '')
        .replace(/<calcPr[^>]*\/>/, '');
    case 'xl/_rels/workbook.xml.rels':
      return text
        .replace(
          /<Relationship Id="\w+" Type="[^"]*\/worksheet" Target="worksheets\/sheet2.xml"\/>/,
          '',
        )
        .replace(/<Relationship [^>]*\/calcChain"[^>]*>/, '');
    case '[Content_Types].xml':
      return text.replace(
        /<Override PartName="\/xl\/(?:worksheets\/sheet2|calcChain).xml"[^>]*>/g,
        '',
      );
    case SHEET:
      return text.replace('<c r="A2"><v>77</v></c>', '<c r="A2"><v>1</v></c>');
    default:
      return text;
  }
}

describe.each(Object.entries(corpus))('a workbook with %s', (_, given) => {
  const name = given.main?.includes('macroEnabled') ? 'x.xlsm' : 'x.xlsx';

  it('is the same file, byte for byte, when nothing was changed', async () => {
    const bytes = await packed(partsOf(given));
    const workbook = await readXlsx(bytes, name);
    await recalculate(workbook);
    expect(Buffer.compare(await writeXlsx(workbook), bytes)).toBe(0);
  });

  it('keeps all else when a cell is changed and a tab is put in', async () => {
    const bytes = await packed(partsOf(given));
    const workbook = await readXlsx(bytes, name);
    await recalculate(workbook);
    const before = contentsOf(firstSheet(workbook));
    putValue(firstSheet(workbook), 1, 0, 77);
    const tab = addSheet(workbook, 'Tab');
    enter(tab, 0, 0, '=COUNT(台帳!A2:A3)');
    setStyle(tab, 0, 0, { bold: true, fill: '#DDEBF7' });
    await recalculate(workbook);
    const written = await writeXlsx(workbook);

    const was = await unpacked(bytes);
    const is = await unpacked(written);
    for (const [part, text] of was)
      if (part !== 'xl/styles.xml' && part !== 'xl/calcChain.xml')
        expect([part, asBefore(part, is.get(part) ?? 'gone')]).toEqual([
          part,
          asBefore(part, text),
        ]);
    expect([...is.keys()].filter((part) => !was.has(part))).toEqual(['xl/worksheets/sheet2.xml']);

    const again = await readXlsx(written, name);
    await recalculate(again);
    const changed = before as [number, number, unknown, unknown][];
    expect(contentsOf(firstSheet(again))).toEqual(
      changed.map((cell) => (cell[0] === 1 && cell[1] === 0 ? [1, 0, 77, undefined] : cell)),
    );
    expect(cellAt(again.sheets.at(-1) ?? tab, 0, 0)).toMatchObject({
      value: 2,
      style: { bold: true, fill: '#DDEBF7' },
    });
  });
});
