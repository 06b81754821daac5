/** How a drafted cell's content is typed into Excel, so that text is text whatever it looks like. */
import { quoteSheetName } from '../core/area';
import type { CellContent } from '../core/sheet/sheet-draft';

/** Signs at a text's beginning by which a cell, or a program that opens a saved list, takes it for something else. */
const LEADING = /^[=+\-@\t\r'＝＋－＠]/;

/** Text without digits and signs is read as it stands: nothing in it can be a number, date, error or truth value. */
const PLAIN = /^[^0-9０-９#/:.%¥$€,]*$/;
const TRUTH = /^(true|false)$/i;

function quoted(text: string): string {
  return `'${text}`;
}

function textInput(text: string, numberFormat: string): string {
  if (text === '') return '';
  if (LEADING.test(text)) return quoted(text);
  if (numberFormat === '@' || (PLAIN.test(text) && !TRUTH.test(text.trim()))) return text;
  return quoted(text);
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** One formula a cell goes with the rest of a tab in one call; a hyperlink object would take a call each. */
function linkFormula({ text, sheet, cell }: Extract<CellContent, { kind: 'link' }>): string {
  return `=HYPERLINK(${inQuotes(`#${quoteSheetName(sheet)}!${cell}`)},${inQuotes(text)})`;
}

/** Gives what to assign to `range.formulas` for a cell; the number format must have been set before. */
export function cellInput(content: CellContent, numberFormat: string): string | number {
  switch (content.kind) {
    case 'text':
      return textInput(content.text, numberFormat);
    case 'number':
      return content.value;
    case 'link':
      return linkFormula(content);
    case 'formula':
      return content.formula;
  }
}
