/** What of a workbook's file cannot be kept when it is saved. */
import type { PracticeSheet, PracticeWorkbook } from '../workbook/model';
import { XlsxPackage } from './package';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';
import { nodeOf } from './xml';

/**
 * `macros`: the name to save under is one of a file without macros; `signature`: a digital signature holds only for the file as it
 * was; `password`: the protection of the sheet (null: of the workbook) that had one is gone; `copied`: a sheet is a copy of one with
 * notes, pictures or the like, which stay on that one.
 */
export type Loss =
  | { readonly kind: 'macros' | 'signature' }
  | { readonly kind: 'password'; readonly sheet: string | null }
  | { readonly kind: 'copied'; readonly sheet: string; readonly from: string };

/** The content types of the workbook's part by the end of a file's name; only with the right one Excel opens the file. */
const MAIN_TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.xlsm$/i, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  [/\.xlsx$/i, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
];

/** Gives the content type that the workbook's part has in a file of a name; undefined for a name that says nothing. */
export function mainTypeFor(name: string): string | undefined {
  return MAIN_TYPES.find(([end]) => end.test(name))?.[1];
}

/** Gives the relationship from the workbook to its macros; undefined where it has none. */
export async function macrosOf(pack: XlsxPackage, book: WorkbookPart): Promise<string | undefined> {
  return (await pack.relationships(book.part)).find(({ type }) => type === 'vbaProject')?.id;
}

/** Gives the relationship to the package's digital signatures; undefined where it has none. */
export async function signatureOf(pack: XlsxPackage): Promise<string | undefined> {
  // The type ends in digital-signature/origin.
  return (await pack.relationships('')).find(({ type }) => type === 'origin')?.id;
}

/** Types of parts that a sheet's own part leads to and that are copied with it, or say nothing of what it shows. */
const COPIED: ReadonlySet<string> = new Set(['table', 'customProperty', 'printerSettings']);

async function holdsMore(pack: XlsxPackage, part: string): Promise<boolean> {
  const relationships = await pack.relationships(part);
  return relationships.some(({ type }) => !COPIED.has(type));
}

function hasPassword(attributes: Readonly<Record<string, string>> | undefined): boolean {
  return ['password', 'hashValue', 'workbookPassword', 'workbookHashValue'].some(
    (name) => attributes?.[name] !== undefined,
  );
}

/** Gives the attributes of an element directly in a part's root. */
function attributesIn(xml: string, name: string): Readonly<Record<string, string>> | undefined {
  const tag = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*?/?>`).exec(xml)?.[0];
  return tag === undefined
    ? undefined
    : nodeOf(tag.endsWith('/>') ? tag : tag.replace(/>$/, '/>')).attributes;
}

async function passwords(
  pack: XlsxPackage,
  book: WorkbookPart,
  before: PracticeWorkbook,
  now: PracticeWorkbook,
): Promise<readonly Loss[]> {
  const lost: Loss[] = [];
  const whole = attributesIn((await pack.text(book.part)) ?? '', 'workbookProtection');
  if (before.structureProtected && !now.structureProtected && hasPassword(whole))
    lost.push({ kind: 'password', sheet: null });
  for (const sheet of now.sheets) {
    const was = before.sheets.find(({ id }) => id === sheet.id);
    const part = was && partOf(book, before, was);
    if (!was?.protection || sheet.protection || part == null) continue;
    if (hasPassword(attributesIn((await pack.text(part)) ?? '', 'sheetProtection')))
      lost.push({ kind: 'password', sheet: sheet.name });
  }
  return lost;
}

function partOf(book: WorkbookPart, before: PracticeWorkbook, sheet: PracticeSheet): string | null {
  const worksheets = book.entries.filter(({ isWorksheet, part }) => isWorksheet && part !== null);
  return worksheets[before.sheets.indexOf(sheet)]?.part ?? null;
}

async function copies(
  pack: XlsxPackage,
  book: WorkbookPart,
  before: PracticeWorkbook,
  now: PracticeWorkbook,
): Promise<readonly Loss[]> {
  const lost: Loss[] = [];
  for (const { name, copiedFrom, visibility } of now.sheets) {
    const source = before.sheets.find(({ id }) => id === copiedFrom);
    const part = source && partOf(book, before, source);
    // A copy that nobody sees only keeps cells to be put back.
    if (!source || part == null || visibility === 'VeryHidden') continue;
    if (await holdsMore(pack, part)) lost.push({ kind: 'copied', sheet: name, from: source.name });
  }
  return lost;
}

/** Gives what will not be in the file when a workbook is saved under a name. Nothing, for one that was made from nothing. */
export async function lossesOf(
  workbook: PracticeWorkbook,
  name = workbook.name,
): Promise<readonly Loss[]> {
  const { origin } = workbook;
  if (!origin) return [];
  const pack = await XlsxPackage.open(origin.bytes);
  const part = await pack.workbookPart();
  const book = part === null ? null : await readWorkbookPart(pack, part);
  if (!book) return [];
  const lost: Loss[] = [];
  if (/\.xlsx$/i.test(name) && (await macrosOf(pack, book)) !== undefined)
    lost.push({ kind: 'macros' });
  if ((await signatureOf(pack)) !== undefined) lost.push({ kind: 'signature' });
  return [
    ...lost,
    ...(await passwords(pack, book, origin.workbook, workbook)),
    ...(await copies(pack, book, origin.workbook, workbook)),
  ];
}
