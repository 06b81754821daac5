/**
 * Converts a form's cell into content for the ledger's cell: numbers where the ledger has numbers, otherwise the text unchanged.
 */
import type { LedgerColumn } from '../ledger/ledger';
import { cellText, isShownPlain, withPlainBreaks } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import {
  isHeldAmount,
  keyOf,
  natureOf,
  printValue,
  readCell,
  readValue,
  storeValue,
  withShownUnit,
} from '../values';
import type { ColumnHolds, Value, ValueType } from '../values';
import type { NewContent } from '../new-content';
import { formattedNumber } from './formatted-number';

/** Says what most of a column's filled cells hold. */
function holds({ cells }: LedgerColumn): ColumnHolds {
  const filled = cells.filter(({ reading }) => reading.state !== 'blank');
  if (filled.length === 0) return 'nothing';
  const numbers = filled.filter(({ raw }) => typeof raw === 'number');
  return numbers.length * 2 > filled.length ? 'number' : 'text';
}

/** Says whether a number keeps all of a value: it reads back as the same value and, where no format helps, prints the same. */
function saysAll(number: number, value: Value, type: ValueType, formatted: boolean): boolean {
  const again = readValue(number, type);
  const text = formatted ? keyOf : printValue;
  return again.state === 'value' && text(again.value, type) === text(value, type);
}

/** Converts a cell's content as its kind stores it; null where it cannot be read, or where the number would lose something. */
function stored(cell: ShownCell, column: LedgerColumn): NewContent | null {
  const { type } = column.field;
  const reading = readCell(cell, type);
  if (reading.state !== 'value') return null;
  const value = withShownUnit(reading.value, cell, type);
  const { content, numberFormat, needsFormat } = storeValue(value, type, {
    column: holds(column),
    text: cellText(cell),
  });
  if (typeof content === 'string') return { kind: 'text', text: content };
  if (!saysAll(content, value, type, needsFormat === true)) return null;
  return {
    kind: 'number',
    value: content,
    ...(needsFormat && numberFormat !== undefined ? { numberFormat } : {}),
  };
}

/** Gives the new content of a ledger's cell; `rows` are the sheet rows of the column's cells. */
export function typedContent(
  cell: ShownCell,
  column: LedgerColumn,
  rows: readonly number[],
): NewContent {
  const { type } = column.field;
  const formatted = formattedNumber(cell, column);
  const like = formatted ? rows[formatted.like] : undefined;
  if (formatted && like !== undefined) return { kind: 'number', value: formatted.value, like };
  const content = stored(cell, column);
  if (content?.kind === 'number') return content;
  const isNumber = isHeldAmount(cell, type) || (natureOf(type) !== null && isShownPlain(cell));
  if (typeof cell.raw === 'number' && isNumber) return { kind: 'number', value: cell.raw };
  return content ?? { kind: 'text', text: withPlainBreaks(cellText(cell)) };
}
