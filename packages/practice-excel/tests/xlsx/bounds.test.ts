/** A file that holds more than can be held is refused at once, and it is said of what there is too much. */
import { describe, expect, it } from '@jest/globals';
import { readXlsx, XlsxError } from '../../src/xlsx';
import { packed, partsOf, type Parts } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';

async function limitOf(given: Parts, part?: string, content = ''): Promise<unknown> {
  const parts = partsOf(given);
  if (part !== undefined) parts.set(part, content);
  const bytes = await packed(parts);
  try {
    await readXlsx(bytes, 'x.xlsx');
  } catch (error) {
    return error instanceof XlsxError ? [error.code, error.limit] : error;
  }
  return 'read';
}

describe('a file that is too large', () => {
  it('for its merged cells', async () => {
    expect(
      await limitOf({
        tail: '<mergeCells count="1"><mergeCell ref="A200:XFD1048576"/></mergeCells>',
      }),
    ).toEqual(['too-large', 'merges']);
    expect(
      await limitOf({
        tail: '<mergeCells count="1"><mergeCell ref="A200:A1048576"/></mergeCells>',
      }),
    ).toBe('read');
  });

  it('for what a part holds when it is unpacked', async () => {
    expect(await limitOf({}, SHEET, ' '.repeat(130 * 1024 * 1024))).toEqual(['too-large', 'size']);
  });

  it('for its cells', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(16_000)}</row>`;
    expect(
      await limitOf({}, SHEET, `<worksheet><sheetData>${row.repeat(94)}</sheetData></worksheet>`),
    ).toEqual(['too-large', 'cells']);
  });

  it('for its texts', async () => {
    expect(
      await limitOf({}, 'xl/sharedStrings.xml', `<sst>${'<si><t/></si>'.repeat(2_000_001)}</sst>`),
    ).toEqual(['too-large', 'strings']);
  });

  it('for elements without number or end', async () => {
    expect(await limitOf({}, SHEET, `<worksheet>${'<a>'.repeat(100_000)}`)).toEqual([
      'too-large',
      'size',
    ]);
    expect(
      await limitOf(
        {},
        'xl/styles.xml',
        `<styleSheet><cellXfs>${'<xf/>'.repeat(1_000_001)}</cellXfs></styleSheet>`,
      ),
    ).toEqual(['too-large', 'size']);
  });
});
