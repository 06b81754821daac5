/** What a form shows of a ledger's cell, and whether two cells say the same. */
import type { CellContent } from '../draft/sheet-draft';
import type { LedgerCell } from '../ledger/ledger';
import { isCellError } from '../snapshot';
import type { CellValue } from '../snapshot';
import { printValue, readValue } from '../values';
import type { ValueType } from '../values';
import { isBlank } from '../values/comparable';
import type { FieldPrint } from './definition';
import { printAs } from './prints';

/** One sign for a line break, as Excel's cells hold it. */
export function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

/** Gives what a form's cell holds: texts as they stand, numbers as numbers where the city prints them plain. */
export function shownContent(
  { raw, text, reading }: LedgerCell,
  type: ValueType,
  print?: FieldPrint,
): CellContent | null {
  if (reading.state === 'value' && print !== undefined)
    return { kind: 'text', text: printAs(reading.value, type, print) };
  if (reading.state === 'value' && typeof raw === 'number') {
    const printed = printValue(reading.value, type);
    if (printed === String(raw)) return { kind: 'number', value: raw };
    return { kind: 'text', text: printed };
  }
  const shown = typeof raw === 'string' ? withPlainBreaks(raw) : text;
  return shown === '' ? null : { kind: 'text', text: shown };
}

/** Gives the text of a cell's content, to measure it and to compare it. */
export function textOfContent(content: CellContent | null | undefined): string {
  if (!content) return '';
  switch (content.kind) {
    case 'number':
      return String(content.value);
    case 'formula':
      return String(content.figure);
    default:
      return content.text;
  }
}

/** The text by which two cells of a field are the same: what its kind prints, or what stands there where it cannot be read. */
function saying(raw: CellValue, type: ValueType): string {
  if (isCellError(raw)) return raw.error;
  const reading = readValue(raw, type);
  if (reading.state !== 'value') return withPlainBreaks(String(raw));
  // A form may number a heading in its own way.
  const { value } = reading;
  const plain = value.kind === 'heading' ? { ...value, numbering: null } : value;
  return withPlainBreaks(printValue(plain, type));
}

/** Says whether two cells of a field say the same: a print of the same value is no other value. */
export function saysTheSame(a: CellValue, b: CellValue, type: ValueType): boolean {
  if (a === b) return true;
  const blankA = typeof a === 'string' && isBlank(a);
  const blankB = typeof b === 'string' && isBlank(b);
  // White space alone is nothing to a person.
  if (blankA || blankB) return blankA && blankB;
  return saying(a, type) === saying(b, type);
}

/** Takes what a form prints before a value off again; a person may have left it out. */
export function withoutLead(text: string, lead: string): string {
  return lead !== '' && text.startsWith(lead) ? text.slice(lead.length) : text;
}
