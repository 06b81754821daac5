/** Custom XML parts in files: read, written, and left to the byte where nobody changed them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addXmlPart, namespaceOf } from '../../src/workbook/custom-xml';
import { cellAt, enter } from '../../src/workbook/cells';
import { newWorkbook } from '../../src/workbook/create';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { packed, partsOf, unpacked, type Parts } from './packages';

const ID = '{0F0E2C1B-5D4A-4C3B-9A8B-7C6D5E4F3A2B}';
const DS = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** As Excel keeps a part: its XML, and a part with its id. */
const KEPT: Parts = {
  workbookLinks: [
    { id: 'rId8', type: 'customXml', target: '../customXml/item1.xml' },
    { id: 'rId9', type: 'customXml', target: '../customXml/item2.xml' },
  ],
  links: {
    'customXml/item1.xml': [{ id: 'rId1', type: 'customXmlProps', target: 'itemProps1.xml' }],
  },
  parts: {
    'customXml/item1.xml': Buffer.from(
      `\uFEFF<a xmlns="urn:test:a" b='1'  >\r\n<!-- 甲 -->\r\n</a>\r\n`,
    ),
    'customXml/itemProps1.xml': `<ds:datastoreItem ds:itemID="${ID}" xmlns:ds="${DS}"><ds:schemaRefs/></ds:datastoreItem>`,
    'customXml/item2.xml': Buffer.from('<broken'),
  },
  types: {
    'customXml/itemProps1.xml':
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  },
};

/** The parts of a file that have to do with custom XML. */
async function customParts(bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  return [...(await unpacked(bytes))].filter(([name]) => name.startsWith('customXml/'));
}

describe('custom XML parts of a file', () => {
  it('are read with their ids, and stay byte for byte beside other changes', async () => {
    const bytes = await packed(partsOf(KEPT));
    const workbook = await readXlsx(bytes, 'x.xlsx');
    expect(workbook.customXml).toEqual([
      { id: ID, xml: `<a xmlns="urn:test:a" b='1'  >\r\n<!-- 甲 -->\r\n</a>\r\n` },
    ]);
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    enter(sheet, 1, 1, '変更');
    addXmlPart(workbook, '<b xmlns="urn:test:b"/>');
    const saved = await writeXlsx(workbook);
    const parts = new Map(await customParts(saved));
    for (const [name, content] of await customParts(bytes)) expect(parts.get(name)).toBe(content);
    const again = await readXlsx(saved, 'x.xlsx');
    expect(again.customXml).toEqual(workbook.customXml);
    const [sheetAgain] = again.sheets;
    expect(sheetAgain && cellAt(sheetAgain, 1, 1)?.value).toBe('変更');
  });

  it('are changed in their own place, and removed with what says their id', async () => {
    const workbook = await readXlsx(await packed(partsOf(KEPT)), 'x.xlsx');
    const [part] = workbook.customXml;
    if (!part) throw new Error('no part');
    part.xml = '<a xmlns="urn:test:a">乙</a>';
    const changed = await unpacked(await writeXlsx(workbook));
    expect(Buffer.from(changed.get('customXml/item1.xml') ?? '', 'latin1').toString()).toBe(
      part.xml,
    );
    workbook.customXml.splice(0);
    const removed = await writeXlsx(workbook);
    expect((await customParts(removed)).map(([name]) => name)).toEqual(['customXml/item2.xml']);
    expect((await unpacked(removed)).get('[Content_Types].xml')).not.toContain('itemProps1');
  });

  it('come back from a new file as they were, whatever their text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 3 }),
        async (texts) => {
          const workbook = newWorkbook('新しい.xlsx');
          for (const text of texts) {
            const xml = `<t xmlns="urn:test:t">${text.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`)}</t>`;
            if (namespaceOf(xml) !== null) addXmlPart(workbook, xml);
          }
          const again = await readXlsx(await writeXlsx(workbook), 'x.xlsx');
          expect(again.customXml).toEqual(workbook.customXml);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('have their id declared as Excel declares it', async () => {
    const workbook = newWorkbook('新しい.xlsx');
    const { id } = addXmlPart(workbook, '<t xmlns="urn:test:t"/>');
    const parts = await unpacked(await writeXlsx(workbook));
    expect(parts.get('customXml/itemProps1.xml')).toContain(`ds:itemID="${id}"`);
    expect(parts.get('customXml/itemProps1.xml')).toContain('ds:uri="urn:test:t"');
    expect(parts.get('customXml/_rels/item1.xml.rels')).toContain(
      '/customXmlProps" Target="itemProps1.xml"',
    );
    expect(parts.get('xl/_rels/workbook.xml.rels')).toContain(
      '/customXml" Target="../customXml/item1.xml"',
    );
    expect(parts.get('[Content_Types].xml')).toContain(
      'PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"',
    );
  });
});
