/** Ditto marks (〃, 同上): each stands for what the record above has in the column. */
import { cellText } from '../shown-cell';
import { contentsOf } from './contents';
import { isDittoOf } from '../values';
import { squashed } from '../values/comparable';
import type { FieldDefinition, LedgerDefinition } from './definition';
import type { LedgerCell } from './ledger';

/** The marks after width and white space are normalized, which turns ″ into two ′, and ＂ into ". */
const MARK = /^(?:〃+|′′|''|"|”|“|〟|同上|仝)$/u;
/** Signs that mean nothing but ditto, whatever the column holds. */
const MARK_ANYWHERE = /^(?:〃+|′′)$/u;
/** No mark with white space around it is longer, so longer texts need not be normalized and tested. */
const LONGEST_MARK = 10;

function namesRecords(
  { id, headingLevel }: FieldDefinition,
  { titleField, sectionField, nameFields = [] }: LedgerDefinition,
): boolean {
  return (
    headingLevel !== undefined ||
    id === titleField ||
    id === sectionField ||
    nameFields.includes(id)
  );
}

/** Says whether a cell of a field holds a mark, and not a value of its own. */
export function isDittoMark(
  { raw, reading }: Pick<LedgerCell, 'raw' | 'reading'>,
  field: FieldDefinition,
  definition: LedgerDefinition,
): boolean {
  if (typeof raw !== 'string' || raw.length > LONGEST_MARK) return false;
  const text = squashed(raw);
  if (!MARK.test(text)) return false;
  // In a column of a year, a mark may repeat the year before instead of the record above, so there it is not certain.
  const isSure =
    namesRecords(field, definition) || (MARK_ANYWHERE.test(text) && field.byYear !== true);
  return isDittoOf(field.type, reading, isSure);
}

/**
 * Replaces each ditto mark by the value of the record above; a mark with no record above cannot be read. Excel's filters, sorting
 * and formulas see only the mark, so the cell also keeps what it really holds (`ditto`).
 */
export function withoutDittos(
  cells: readonly LedgerCell[],
  field: FieldDefinition,
  definition: LedgerDefinition,
): readonly LedgerCell[] {
  const isDitto = (cell: LedgerCell): boolean => isDittoMark(cell, field, definition);
  if (!contentsOf({ cells }).contents.some(isDitto)) return cells;
  let above: LedgerCell | null = null;
  return cells.map((cell): LedgerCell => {
    if (!isDitto(cell)) {
      above = cell.reading.state === 'blank' ? null : cell;
      return cell;
    }
    if (!above)
      return { ...cell, reading: { state: 'unreadable', reason: 'nothing-above', at: 0 } };
    const { raw, text, reading } = above;
    return { ...cell, raw, text, reading, ditto: cellText(cell) };
  });
}
