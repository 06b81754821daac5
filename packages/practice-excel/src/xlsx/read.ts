/** Reads an .xlsx file into a practice workbook, which keeps the file: saving changes it where the workbook was changed. */
import type { FileResults, PracticeWorkbook } from '../workbook/model';
import { cloneWorkbook } from '../workbook/sheets';
import { readCustomXml } from './custom-xml';
import { chartsOn } from './drawings';
import { XlsxPackage } from './package';
import { CellCount } from './read-cells';
import { readSheet, type SheetInFile } from './read-sheet';
import { readSettings } from './settings-part';
import { readSharedStrings } from './shared-strings';
import { readStyles } from './style-parts';
import { digitWidth } from './units';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';
import { XlsxError } from './xlsx-error';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

async function openWorkbook(bytes: Uint8Array): Promise<{ pack: XlsxPackage; book: WorkbookPart }> {
  if (startsWith(bytes, OLE)) throw new XlsxError('not-xlsx', 'ole');
  if (!startsWith(bytes, ZIP)) throw new XlsxError('not-xlsx');
  const pack = await XlsxPackage.open(bytes);
  const part = await pack.workbookPart();
  const book = part === null ? null : await readWorkbookPart(pack, part);
  if (!book) throw new XlsxError('not-xlsx', 'zip');
  return { pack, book };
}

/** Names of the workbook that a person sees: those of tabs and Excel's own are left in the file. */
function namesOf({ names }: WorkbookPart): Map<string, string> {
  return new Map(
    names
      .filter(({ name, tab }) => tab === null && !name.startsWith('_xlnm.'))
      .map(({ name, formula }) => [name, `=${formula}`]),
  );
}

async function readSheets(
  pack: XlsxPackage,
  book: WorkbookPart,
): Promise<readonly (SheetInFile & { readonly tab: number })[]> {
  const relationships = await pack.relationships(book.part);
  const partOf = (type: string): string | undefined =>
    relationships.find((each) => each.type === type)?.part;
  const textOf = async (type: string): Promise<string | undefined> => {
    const part = partOf(type);
    return part === undefined ? undefined : pack.text(part);
  };
  const { cells, dxfs, standardFont } = readStyles(await textOf('styles'));
  const sources = {
    strings: readSharedStrings(await textOf('sharedStrings')),
    styles: cells,
    dxfs,
    from1904: book.from1904,
    digit: digitWidth(standardFont),
    count: new CellCount(),
  };
  const sheets: (SheetInFile & { tab: number })[] = [];
  for (const [tab, entry] of book.entries.entries()) {
    const { part } = entry;
    if (!entry.isWorksheet || part === null) continue;
    sheets.push({ ...(await readSheet(pack, book, { ...entry, part }, tab, sources)), tab });
  }
  return sheets;
}

async function readBook(
  pack: XlsxPackage,
  book: WorkbookPart,
  bytes: Uint8Array,
  name: string,
): Promise<PracticeWorkbook> {
  const read = await readSheets(pack, book);
  const sheets = read.map(({ sheet }) => sheet);
  for (const { sheet, charts } of read) sheet.charts = chartsOn(sheet, sheets, charts);
  const active = read.find(({ tab }) => tab === book.activeTab)?.sheet ?? sheets[0];
  if (!active) throw new XlsxError('corrupt');
  const workbook: PracticeWorkbook = {
    name,
    sheets,
    activeSheetId: active.id,
    names: namesOf(book),
    settings: new Map(await readSettings(pack, book.part)),
    customXml: await readCustomXml(pack, book.part),
    structureProtected: book.structureProtected,
    readOnly: false,
  };
  const results = new Map<string, FileResults>(read.map((each) => [each.sheet.id, each.results]));
  const { calculated } = book;
  workbook.origin = { bytes, workbook: cloneWorkbook(workbook), results, calculated };
  return workbook;
}

/**
 * Reads a workbook from the bytes of an .xlsx file. Throws XlsxError: `not-xlsx` (hint `ole`: an old .xls, or one locked with a
 * password), `corrupt` or `too-large`. Dates are serial numbers from 1900 on, rich text is plain text, shared formulas each cell's
 * own; what the model does not know stays in the file that it keeps.
 */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<PracticeWorkbook> {
  try {
    const { pack, book } = await openWorkbook(bytes);
    return await readBook(pack, book, bytes, name);
  } catch (cause) {
    if (cause instanceof XlsxError) throw cause;
    throw new XlsxError('corrupt', null, { cause });
  }
}
