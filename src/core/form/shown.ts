/** What a form shows of a ledger's cell, and whether two cells have the same content. */
import type { CellContent } from '../sheet/sheet-draft';
import type { LedgerCell } from '../ledger/ledger';
import { cellText, isShownPlain, withPlainBreaks } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { isCellError } from '../snapshot';
import {
  comparedPrint,
  isHeldAmount,
  printValue,
  readCell,
  readValue,
  withShownUnit,
} from '../values';
import type { ValueType } from '../values';
import { isBlank } from '../values/comparable';
import type { FieldPrint } from './cell-definition';
import { printAs } from './prints';

/**
 * Says whether a number is printed by its kind: an amount, a number that Excel shows without a format, or one whose displayed
 * text cannot be read back.
 */
function isPrintedByKind(cell: LedgerCell, type: ValueType): boolean {
  return (
    isHeldAmount(cell, type) ||
    isShownPlain(cell) ||
    readValue(cellText(cell), type).state !== 'value'
  );
}

/** Gives the content of a form's cell: texts as Excel shows them, and numbers where the municipality prints them plainly. */
export function shownContent(
  cell: LedgerCell,
  type: ValueType,
  print?: FieldPrint,
): CellContent | null {
  const { raw, reading } = cell;
  if (reading.state === 'value' && print !== undefined)
    return { kind: 'text', text: printAs(reading.value, type, print) };
  if (reading.state === 'value' && typeof raw === 'number' && isPrintedByKind(cell, type)) {
    const printed = printValue(reading.value, type);
    if (printed === String(raw)) return { kind: 'number', value: raw };
    return { kind: 'text', text: printed };
  }
  const shown = withPlainBreaks(cellText(cell));
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

/** The text by which cells of a field are compared: the value as its kind prints it, or the content where it cannot be read. */
export function messageOf(cell: ShownCell, type: ValueType): string {
  if (isCellError(cell.raw)) return cell.raw.error;
  const reading = readCell(cell, type);
  if (reading.state !== 'value') return withPlainBreaks(cellText(cell));
  return withPlainBreaks(comparedPrint(withShownUnit(reading.value, cell, type), type));
}

/** The text by which two cells are compared without reading them; white space alone counts as empty. */
export function comparedText(cell: ShownCell, type: ValueType): string {
  const text = isHeldAmount(cell, type) ? String(cell.raw) : cellText(cell);
  return isBlank(text) ? '' : text;
}

/** Says whether two cells of a field have the same content: two spellings of one value are the same. */
export function saysTheSame(a: ShownCell, b: ShownCell, type: ValueType): boolean {
  const [shownA, shownB] = [comparedText(a, type), comparedText(b, type)];
  if (shownA === shownB) return true;
  return shownA !== '' && shownB !== '' && messageOf(a, type) === messageOf(b, type);
}

/** Removes the words that a form prints before a value; a person may already have deleted them. */
export function withoutLead(text: string, lead: string): string {
  return lead !== '' && text.startsWith(lead) ? text.slice(lead.length) : text;
}
