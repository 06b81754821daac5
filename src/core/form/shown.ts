/** What a form shows of a ledger's cell, and whether two cells say the same. */
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
import type { FieldPrint } from './definition';
import { printAs } from './prints';

/** Says whether a number is one that is printed as its kind prints it: an amount, or what Excel shows plain or in no way that can be read back. */
function isPrintedByKind(cell: LedgerCell, type: ValueType): boolean {
  return (
    isHeldAmount(cell, type) ||
    isShownPlain(cell) ||
    readValue(cellText(cell), type).state !== 'value'
  );
}

/** Gives what a form's cell holds: texts as Excel shows them, numbers as numbers where the city prints them plain. */
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

/** The text by which two cells of a field are the same: what its kind prints, or what stands there where it cannot be read. */
export function messageOf(cell: ShownCell, type: ValueType): string {
  if (isCellError(cell.raw)) return cell.raw.error;
  const reading = readCell(cell, type);
  if (reading.state !== 'value') return withPlainBreaks(cellText(cell));
  return withPlainBreaks(comparedPrint(withShownUnit(reading.value, cell, type), type));
}

/** The text by which two cells are the same without being read; white space alone is nothing to a person. */
export function comparedText(cell: ShownCell, type: ValueType): string {
  const text = isHeldAmount(cell, type) ? String(cell.raw) : cellText(cell);
  return isBlank(text) ? '' : text;
}

/** Says whether two cells of a field say the same: a print of the same value is no other value. */
export function saysTheSame(a: ShownCell, b: ShownCell, type: ValueType): boolean {
  const [shownA, shownB] = [comparedText(a, type), comparedText(b, type)];
  if (shownA === shownB) return true;
  return shownA !== '' && shownB !== '' && messageOf(a, type) === messageOf(b, type);
}

/** Takes what a form prints before a value off again; a person may have left it out. */
export function withoutLead(text: string, lead: string): string {
  return lead !== '' && text.startsWith(lead) ? text.slice(lead.length) : text;
}
