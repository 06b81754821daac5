/** Makes a package readable for ExcelJS where ExcelJS misreads what Excel and others write. */
import type JSZip from 'jszip';
import { CONDITIONAL_FORMATTING } from './conditional-formats';
import { changePart, relationshipsOf, textOfPart, worksheetParts } from './package-parts';
import { DATA_VALIDATIONS } from './validations';
import { elementsOf, xmlText } from './xml';

/** The built-in formats of a Japanese Excel, which files name by number only (ECMA-376 part 1, 18.8.30, ja-jp). */
const JAPANESE_FORMATS: readonly (readonly [number, string])[] = [
  ...[27, 36, 50, 57].map((id) => [id, '[$-411]ge.m.d'] as const),
  ...[28, 29, 51, 54, 58].map((id) => [id, '[$-411]ggge"年"m"月"d"日"'] as const),
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"時"mm"分"'],
  [33, 'h"時"mm"分"ss"秒"'],
  ...[34, 52, 55].map((id) => [id, 'yyyy"年"m"月"'] as const),
  ...[35, 53, 56].map((id) => [id, 'm"月"d"日"'] as const),
];

function withJapaneseFormats(xml: string): string {
  const known = new Set(elementsOf(xml, 'numFmt').map(({ attributes }) => attributes['numFmtId']));
  const lines = JAPANESE_FORMATS.filter(([id]) => !known.has(String(id)))
    .map(([id, format]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(format)}"/>`)
    .join('');
  if (xml.includes('</numFmts>')) return xml.replace('</numFmts>', () => `${lines}</numFmts>`);
  return xml.replace(/<fonts\b/, (fonts) => `<numFmts>${lines}</numFmts>${fonts}`);
}

/** An absent headerRowCount means 1; ExcelJS takes it for none. */
function withHeaderRowCount(xml: string): string {
  return xml.replace(/<table\b[^>]*>/, (tag) =>
    /\sheaderRowCount=/.test(tag) ? tag : tag.replace(/^<table\b/, '<table headerRowCount="1"'),
  );
}

/** ExcelJS finds tables and comments only by targets that are relative to the sheet's folder. */
function withRelativeTargets(xml: string): string {
  return xml.replace(/\bTarget="\/xl\//g, 'Target="../');
}

/** Repairs a package in place, before ExcelJS reads it. */
export async function repairForExcelJs(zip: JSZip): Promise<void> {
  await changePart(zip, 'xl/styles.xml', withJapaneseFormats);
  for (const { part } of await worksheetParts(zip)) {
    // Read already: ExcelJS would take whole columns of validations apart into their cells.
    await changePart(zip, part, (xml) =>
      xml.replace(CONDITIONAL_FORMATTING, '').replace(DATA_VALIDATIONS, ''),
    );
    for (const { type, part: other } of await relationshipsOf(zip, part))
      if (type === 'table') await changePart(zip, other, withHeaderRowCount);
    const slash = part.lastIndexOf('/');
    const rels = `${part.slice(0, slash)}/_rels${part.slice(slash)}.rels`;
    if ((await textOfPart(zip, rels)) !== undefined)
      await changePart(zip, rels, withRelativeTargets);
  }
}
