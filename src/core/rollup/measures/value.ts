/** The value of a field in the row's one record, printed as in the ledger: a score, a mark, a section. */
import { Big } from 'big.js';
import * as v from 'valibot';
import type { LedgerRecord } from '../../records/record-book';
import { valueIn } from '../../values/value-in';
import type { LedgerCell, LedgerColumn } from '../../ledger/ledger';
import { expr, quoted } from '../expression';
import { asExcelMayTake, keysOfNumbers, keysOfTexts } from '../keys';
import type { FormulaReading, MeasureKind } from '../measure';
import type { Figure } from '../figure';
import { columnReference } from '../references';
import type { Scope } from '../scope';
import { cellText, isShownPlain } from '../../shown-cell';
import { isHeldAmount, printValue } from '../../values';
import { columnsFor, oneColumn, fieldOfYearSchema } from './columns';
import type { DataOf } from '../../data-schema';

const valueMeasureSchema = v.strictObject({
  ...fieldOfYearSchema.entries,
  measure: v.literal('value'),
});
export type ValueMeasure = DataOf<typeof valueMeasureSchema>;

interface Found {
  readonly column: LedgerColumn;
  readonly record: LedgerRecord;
  readonly cell: LedgerCell;
}

function found(scope: Scope, measure: ValueMeasure): Found | null {
  const [column] = columnsFor(scope, measure);
  const [record, ...others] = scope.records;
  const cell = record?.at(column);
  return column && record && cell && others.length === 0 ? { column, record, cell } : null;
}

/**
 * Gives an amount, or a number that Excel shows without a format, as a number; a number shown through a format (94.9%, 2,144人)
 * as the displayed text.
 */
function figureIn({ column, record, cell }: Found): Figure {
  if (typeof cell.raw === 'number' && (isHeldAmount(cell, column.field.type) || isShownPlain(cell)))
    return record.figureIn(column) ?? new Big(cell.raw);
  if (!isShownPlain(cell)) return cellText(cell);
  const value = valueIn(cell);
  return value ? printValue(value, column.field.type) : cell.text;
}

/** The record's number as a MATCH criterion, or null where MATCH might find another record. */
function numberCriterion(record: LedgerRecord, numbers: LedgerColumn): string | null {
  const { among } = record;
  const key = record.keyIn(numbers);
  const raw = record.at(numbers)?.raw;
  if (key === null || among.withKey(numbers, key).length > 1) return null;
  if (typeof raw === 'number')
    return keysOfNumbers(among, numbers).get(raw)?.size === 1 ? String(raw) : null;
  // MATCH reads ?, * and ~ in a text as a pattern.
  if (typeof raw !== 'string' || /[?*~]/u.test(raw)) return null;
  return keysOfTexts(among, numbers).get(asExcelMayTake(raw))?.size === 1 ? quoted(raw) : null;
}

/** Finds the record's row in the ledger's range: by its number, or by its position where records have none. */
function rowOf(record: LedgerRecord, numbers: LedgerColumn | null): string | null {
  const { ledger, index } = record;
  if (!numbers) return String((ledger.rows[index] ?? 0) - ledger.body.row + 1);
  const number = numberCriterion(record, numbers);
  return number === null ? null : `MATCH(${number},${columnReference(ledger, numbers)},0)`;
}

export const value: MeasureKind<ValueMeasure> = {
  schema: () => valueMeasureSchema,
  row: 'record',
  blocks: 'record',
  orWords: true,
  fields: (measure) => [oneColumn(measure)],
  evaluate: (measure, scope) => {
    const position = found(scope, measure);
    return position ? figureIn(position) : '';
  },
  formula: (measure, scope): FormulaReading => {
    const position = found(scope, measure);
    const numbers = scope.among.numberColumn;
    const row = position && rowOf(position.record, numbers);
    if (!position || row === null) return { live: false, reason: 'spelling' };
    const figure = figureIn(position);
    if (position.cell.ditto !== undefined) return { live: false, reason: 'ditto' };
    if (position.cell.underMerge) return { live: false, reason: 'merged' };
    if (typeof figure === 'string' && figure !== position.cell.raw)
      return { live: false, reason: 'printed-text' };
    const cell = `INDEX(${columnReference(scope.among.ledger, position.column)},${row})`;
    // A reference to an empty cell would give 0, so it is tested first. Some spreadsheets take 0 for empty when compared with
    // `""`.
    return typeof figure === 'string'
      ? { live: true, expression: expr`${cell}&""` }
      : { live: true, expression: expr`IF(LEN(${cell})=0,"",${cell})` };
  },
  scopes: (_, scope) => [scope],
};
