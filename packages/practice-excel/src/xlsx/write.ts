/** Writes a practice workbook as an .xlsx file: the file that it was read from, changed where the workbook was changed. */
import type { PracticeSheet, PracticeWorkbook } from '../workbook/model';
import { changesOf, type SheetChanges } from './cell-changes';
import { columnStyles } from './columns';
import { writeCustomXml } from './custom-xml';
import { editCharts } from './drawings';
import { CellEditor } from './edit-cells';
import { editCustomProperties } from './edit-properties';
import { editConditionalFormats, editValidations } from './edit-rules';
import { editSheetHead, type SheetStates } from './edit-sheet-head';
import { editTables } from './edit-tables';
import { editWorkbook, tabsOf, type Renamed } from './edit-workbook';
import { macrosOf, mainTypeFor, signatureOf } from './losses';
import { strictText } from './namespaces';
import { OrderedPart } from './ordered-part';
import { XlsxPackage } from './package';
import { followRenamed } from './renamed-sheets';
import { writeSettings } from './settings-part';
import { EMPTY_STYLES, EMPTY_WORKSHEET, emptyPackage } from './skeleton';
import { readStyles, type FileStyles } from './style-parts';
import { StyleWriter } from './style-writer';
import { digitWidth } from './units';
import { reachedParts, removeUnreached } from './unreached';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';
import { WORKSHEET_ORDER } from './worksheet-order';
import { XlsxError } from './xlsx-error';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What the sheets of one file are written with. */
interface Writing {
  readonly pack: XlsxPackage;
  readonly book: WorkbookPart;
  readonly before: PracticeWorkbook | undefined;
  readonly now: PracticeWorkbook;
  readonly read: FileStyles;
  readonly styles: StyleWriter;
}

const UNOPENED: ReadonlySet<string> = new Set(['sheetData']);

/** Gives the index that a sheet of the file has among all tabs; null for a new one. */
function tabIndex({ book, before }: Writing, sheet: PracticeSheet): number | null {
  const number = before?.sheets.findIndex(({ id }) => id === sheet.id) ?? -1;
  if (number < 0) return null;
  const worksheets = [...book.entries.entries()].filter(
    ([, { isWorksheet, part }]) => isWorksheet && part !== null,
  );
  return worksheets[number]?.[0] ?? null;
}

/** Something that formulas read was changed: results that only Excel works out may be of before. */
function isContent({ cells }: SheetChanges): boolean {
  return [...cells.values()].some((row) =>
    [...row.values()].some(
      ({ before, now, contents }) =>
        contents && (now?.formula === undefined || before?.formula !== now.formula),
    ),
  );
}

/** A list of formulas to calculate (calcChain) must not name a cell that has none. */
function losesFormula({ cells }: SheetChanges): boolean {
  return [...cells.values()].some((row) =>
    [...row.values()].some(
      ({ before, now }) => before?.formula !== undefined && now?.formula === undefined,
    ),
  );
}

async function writeSheet(
  writing: Writing,
  worksheetPart: string,
  states: SheetStates,
  changes: SheetChanges,
): Promise<void> {
  const { pack, book, now, read, styles } = writing;
  const xml = (await pack.text(worksheetPart)) ?? '';
  const part = new OrderedPart(xml, WORKSHEET_ORDER, UNOPENED);
  const sheetData = part.all('sheetData')[0];
  if (sheetData && (changes.cells.size > 0 || changes.rows.size > 0)) {
    const isNew = states.before === undefined;
    const { start, end } = sheetData;
    const editor = new CellEditor(xml.slice(start, end), changes, {
      styles,
      isNew,
      is1904: book.from1904,
      columnStyle: columnStyles(part.node('cols')),
    });
    part.splice(
      ...editor.splices().map((splice) => ({
        ...splice,
        start: splice.start + start,
        end: splice.end + start,
      })),
    );
  }
  const selected = now.activeSheetId === states.now.id;
  editSheetHead(part, states, selected, digitWidth(read.standardFont));
  editConditionalFormats(part, states, styles);
  editValidations(part, states);
  await editCustomProperties(pack, worksheetPart, part, states);
  await editCharts(pack, worksheetPart, part, states, now);
  await editTables(pack, worksheetPart, part, states);
  if (part.changed) pack.put(worksheetPart, part.text());
}

async function newWorksheet({ pack, book }: Writing): Promise<{ part: string; id: string }> {
  const part = pack.freePart('xl/worksheets/sheet', '.xml');
  pack.put(part, (await pack.isStrict()) ? strictText(EMPTY_WORKSHEET) : EMPTY_WORKSHEET);
  await pack.declare(part, `${MAIN}.worksheet+xml`);
  return { part, id: await pack.relate(book.part, 'worksheet', part) };
}

async function partOf(pack: XlsxPackage, book: WorkbookPart, type: string): Promise<string | null> {
  const found = (await pack.relationships(book.part)).find((each) => each.type === type);
  return found && pack.has(found.part) ? found.part : null;
}

async function removeCalcChain({ pack, book }: Writing): Promise<void> {
  for (const { type, id } of await pack.relationships(book.part))
    if (type === 'calcChain') await pack.unrelate(book.part, id);
}

async function writeStyles({ pack, book, styles }: Writing, known: string | null): Promise<void> {
  if (!styles.changed) return;
  const part = known ?? 'xl/styles.xml';
  pack.put(part, styles.text());
  if (known !== null) return;
  await pack.declare(part, `${MAIN}.styles+xml`);
  await pack.relate(book.part, 'styles', part);
}

function renamedSheets({ before, now }: Writing): readonly Renamed[] {
  return (before?.sheets ?? []).flatMap(({ id, name }) => {
    const is = now.sheets.find((sheet) => sheet.id === id);
    if (is?.name === name) return [];
    return [{ from: name, to: is?.name ?? null }];
  });
}

async function writeBook(writing: Writing): Promise<void> {
  const { pack, book, before, now } = writing;
  const relationships = new Map<string, string>();
  let recalculate =
    before?.sheets.some(({ id }) => !now.sheets.some((sheet) => sheet.id === id)) ?? true;
  let chainBroken = before?.sheets.length !== now.sheets.length;
  for (const sheet of now.sheets) {
    const index = tabIndex(writing, sheet);
    const old = index === null ? undefined : before?.sheets.find(({ id }) => id === sheet.id);
    const entry = index === null ? undefined : book.entries[index];
    const made = entry?.part == null ? await newWorksheet(writing) : null;
    relationships.set(sheet.id, made?.id ?? entry?.relationship ?? '');
    const changes = changesOf(old, sheet);
    // A new sheet comes with its results, and nothing reads it yet.
    if (old && isContent(changes)) recalculate = true;
    if (losesFormula(changes)) chainBroken = true;
    await writeSheet(
      writing,
      made?.part ?? entry?.part ?? '',
      { before: old, now: sheet },
      changes,
    );
  }
  const renamed = renamedSheets(writing);
  const tabs = tabsOf(
    book,
    now,
    (sheet) => tabIndex(writing, sheet),
    (sheet) => relationships.get(sheet.id) ?? '',
  );
  for (const [index, { relationship }] of book.entries.entries())
    if (!tabs.some((tab) => tab.index === index)) {
      chainBroken = true;
      await pack.unrelate(book.part, relationship);
    }
  await editWorkbook(pack, book, { before, now, tabs, renamed, recalculate });
  await followRenamed(pack, renamed);
  if (chainBroken && before) await removeCalcChain(writing);
  const settings = JSON.stringify([...(before?.settings ?? [])]);
  if (settings !== JSON.stringify([...now.settings]))
    await writeSettings(pack, book.part, now.settings);
  await writeCustomXml(pack, book.part, before?.customXml ?? [], now.customXml);
}

/** A file with macros and one without have other types, which Excel holds against the name. */
async function writeType({ pack, book }: Writing, name: string): Promise<void> {
  const type = mainTypeFor(name);
  if (type === undefined || (await pack.typeOf(book.part)) === type) return;
  await pack.declare(book.part, type);
  const macros = await macrosOf(pack, book);
  if (macros !== undefined && !type.includes('macroEnabled'))
    await pack.unrelate(book.part, macros);
}

async function openOrMake(workbook: PracticeWorkbook): Promise<XlsxPackage> {
  const { origin } = workbook;
  return origin ? XlsxPackage.open(origin.bytes) : emptyPackage();
}

/**
 * Writes a workbook as the bytes of an .xlsx file; the same workbook gives the same bytes. One that was read from a file is that
 * file, part for part, but for what was changed since, and for what lossesOf names. The end of the file's name says whether it is
 * one with macros (.xlsm).
 */
export async function writeXlsx(
  workbook: PracticeWorkbook,
  name = workbook.name,
): Promise<Uint8Array> {
  const pack = await openOrMake(workbook);
  const bookPart = await pack.workbookPart();
  const book = bookPart === null ? null : await readWorkbookPart(pack, bookPart);
  if (!book) throw new XlsxError('corrupt');
  const reached = await reachedParts(pack);
  const untouched = workbook.origin && !pack.changed;
  const stylesPart = await partOf(pack, book, 'styles');
  const styles = stylesPart === null ? undefined : await pack.text(stylesPart);
  const read = readStyles(styles);
  const writing: Writing = {
    pack,
    book,
    before: workbook.origin?.workbook,
    now: workbook,
    read,
    styles: new StyleWriter(styles ?? EMPTY_STYLES, read.cells),
  };
  await writeBook(writing);
  await writeStyles(writing, stylesPart);
  await writeType(writing, name);
  if (untouched && !pack.changed && workbook.origin) return workbook.origin.bytes;
  const signature = await signatureOf(pack);
  if (signature !== undefined) await pack.unrelate('', signature);
  await removeUnreached(pack, reached);
  return pack.save();
}
