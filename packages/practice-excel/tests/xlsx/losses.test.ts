/** What cannot be kept of a file is said before it is lost. */
import { describe, expect, it } from '@jest/globals';
import type { PracticeWorkbook } from '../../src/workbook/model';
import { copySheet } from '../../src/workbook/sheets';
import { lossesOf, readXlsx, writeXlsx } from '../../src/xlsx';
import { corpus } from './corpus';
import { packed, partsOf, unpacked, type Parts } from './packages';

const MACROS = 'macros and a signature of them';

const SIGNED: Parts = {
  rootLinks: [
    {
      id: 'rId7',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
      target: '_xmlsignatures/origin.sigs',
    },
  ],
  parts: { '_xmlsignatures/origin.sigs': new Uint8Array([1]) },
  defaults: { sigs: 'application/vnd.openxmlformats-package.digital-signature-origin' },
};

async function opened(given: Parts | undefined, name = 'x.xlsx'): Promise<PracticeWorkbook> {
  return readXlsx(await packed(partsOf(given ?? {})), name);
}

describe('what cannot be kept', () => {
  it('is nothing for all that stands in a file and for a workbook made from nothing', async () => {
    for (const [name, given] of Object.entries(corpus))
      expect([
        name,
        await lossesOf(
          await opened(given, given.main?.includes('macroEnabled') ? 'x.xlsm' : 'x.xlsx'),
        ),
      ]).toEqual([name, []]);
  });

  it('is macros under the name of a file without; under that of one with them they stay', async () => {
    const workbook = await opened(corpus[MACROS]);
    expect(await lossesOf(workbook, 'x.xlsx')).toEqual([{ kind: 'macros' }]);
    const parts = await unpacked(await writeXlsx(workbook, 'x.xlsx'));
    expect(parts.has('xl/vbaProject.bin')).toBe(false);
    expect(parts.get('[Content_Types].xml')).toContain('spreadsheetml.sheet.main+xml');
    const kept = await unpacked(await writeXlsx(workbook, 'x.xlsm'));
    expect(kept.has('xl/vbaProject.bin')).toBe(true);
    expect(kept.get('[Content_Types].xml')).toContain('macroEnabled.main+xml');
    const plain = await unpacked(await writeXlsx(await opened({}), 'x.xlsm'));
    expect(plain.get('[Content_Types].xml')).toContain('macroEnabled.main+xml');
  });

  it('is a digital signature, which holds for the file as it was alone', async () => {
    const workbook = await opened(SIGNED);
    expect(await lossesOf(workbook)).toEqual([{ kind: 'signature' }]);
    const [sheet] = workbook.sheets;
    if (sheet) sheet.tabColor = '#FF0000';
    const parts = await unpacked(await writeXlsx(workbook));
    expect([...parts.keys()].filter((part) => part.startsWith('_xmlsignatures'))).toEqual([]);
  });

  it('is a password where the protection goes', async () => {
    const workbook = await opened(corpus['a password']);
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    sheet.protection = null;
    workbook.structureProtected = false;
    expect(await lossesOf(workbook)).toEqual([
      { kind: 'password', sheet: null },
      { kind: 'password', sheet: '台帳' },
    ]);
  });

  it('is what a copied sheet has beside its cells, unless nobody sees the copy', async () => {
    const workbook = await opened(corpus['notes']);
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    const copy = copySheet(workbook, sheet);
    expect(await lossesOf(workbook)).toEqual([{ kind: 'copied', sheet: '台帳 (2)', from: '台帳' }]);
    copy.visibility = 'VeryHidden';
    expect(await lossesOf(workbook)).toEqual([]);
  });
});
