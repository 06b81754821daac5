/** Turns a drafted cell's content into what is written to Excel, so that text stays text even if it looks like something else. */
import { quoteSheetName } from '../core/area';
import type { CellContent } from '../core/sheet/sheet-draft';

/** Characters at the beginning of a text that make Excel, or a program that opens a saved list, read it as something else. */
const LEADING = /^[=+\-@\t\r'＝＋－＠]/;

/** Excel keeps text without digits and these characters as it is: it cannot be a number, date, error or truth value. */
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

/** A link is written as a formula, because formulas go with the rest of a tab in one call; each hyperlink object would take its own. */
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
