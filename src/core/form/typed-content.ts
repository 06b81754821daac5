/** What a ledger's cell will hold of a form's cell: numbers where the ledger has numbers, else the text as it stands. */
import type { LedgerColumn } from '../ledger/ledger';
import { cellText, isShownPlain, withPlainBreaks } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { isCellError } from '../snapshot';
import { figureOf, isHeldAmount, natureOf, printValue, readCell, readValue } from '../values';
import type { ValueType } from '../values';
import { comparable } from '../values/comparable';
import type { NewContent } from '../new-content';
import { formattedNumber } from './formatted-number';

/**
 * Says whether a number that stands for a text enters a column: as most of its filled cells are numbers. An empty column takes
 * what its kind prints as it stands: R2 and ① are years and numbers to people, who would not know 2020 and 1 again.
 */
function takesNumber(column: LedgerColumn, number: number): boolean {
  const filled = column.cells.filter(({ reading }) => reading.state !== 'blank');
  if (filled.length > 0)
    return filled.filter(({ raw }) => typeof raw === 'number').length * 2 > filled.length;
  const { type } = column.field;
  if (natureOf(type) === 'number') return type.kind !== 'money';
  const reading = readValue(number, type);
  return reading.state === 'value' && printValue(reading.value, type) === String(number);
}

/** A number that says all that the cell says: no text besides, and it prints as it was read. */
function plainNumber(cell: ShownCell, type: ValueType): number | null {
  const { raw } = cell;
  if (natureOf(type) === null || isCellError(raw) || typeof raw === 'boolean') return null;
  const isAmount = typeof raw === 'number' && natureOf(type) === 'number';
  // 0.949 alone is no 94.9%.
  if (isAmount && !isHeldAmount(cell, type)) return null;
  const reading = readCell(cell, type);
  if (reading.state !== 'value') return null;
  const figure = figureOf(reading.value, type);
  // A code may be digits alone.
  const digits = /^\d{1,15}$/u.exec(comparable(cellText(cell)))?.[0];
  if (figure === null && digits === undefined) return null;
  const number = figure === null ? Number(digits) : figure.toNumber();
  const again = readValue(number, type);
  return again.state === 'value' &&
    printValue(again.value, type) === printValue(reading.value, type)
    ? number
    : null;
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
  const number = plainNumber(cell, type);
  if (number !== null && takesNumber(column, number)) return { kind: 'number', value: number };
  const saysAll = isHeldAmount(cell, type) || (natureOf(type) !== null && isShownPlain(cell));
  if (typeof cell.raw === 'number' && saysAll) return { kind: 'number', value: cell.raw };
  const text = cellText(cell);
  // A print that pads one of the plan's values is that value.
  if (type.kind === 'one-of') {
    const value = type.values.find((allowed) => comparable(allowed) === comparable(text));
    if (value !== undefined) return { kind: 'text', text: value };
  }
  return { kind: 'text', text: withPlainBreaks(text) };
}
