/** What the row's one record holds in a field, as the ledger prints it: a score, a mark, a section. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { numberColumn } from '../../ledger/ledger';
import type { LedgerCell, LedgerColumn } from '../../ledger/ledger';
import { expr, quoted } from '../expression';
import { asExcelMayTake, keyAt, keysOfNumbers, keysOfTexts, recordsWith } from '../keys';
import type { FormulaReading, MeasureKind } from '../measure';
import type { Figure } from '../figure';
import { columnReference } from '../references';
import { figureAt, type Scope } from '../scope';
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
  readonly record: number;
  readonly cell: LedgerCell;
}

function found(scope: Scope, measure: ValueMeasure): Found | null {
  const [column] = columnsFor(scope, measure);
  const [record, ...others] = scope.members;
  const cell = record === undefined ? undefined : column?.cells[record];
  return column && record !== undefined && cell && others.length === 0
    ? { column, record, cell }
    : null;
}

/** An amount, or a number that Excel shows as it is; what a number format makes of any other (94.9%, 2,144人) is a text. */
function figureIn({ column, record, cell }: Found): Figure {
  if (typeof cell.raw === 'number' && (isHeldAmount(cell, column.field.type) || isShownPlain(cell)))
    return figureAt(column, record) ?? new Big(cell.raw);
  if (!isShownPlain(cell)) return cellText(cell);
  const { reading } = cell;
  return reading.state === 'value' ? printValue(reading.value, column.field.type) : cell.text;
}

/** How a formula writes a record's number, or null where it would not find this record alone. */
function numberCriterion({ members }: Scope, numbers: LedgerColumn): string | null {
  const [record = -1] = members;
  const key = keyAt(numbers, record);
  const raw = numbers.cells[record]?.raw;
  if (key === null || recordsWith(numbers, key).length > 1) return null;
  if (typeof raw === 'number')
    return keysOfNumbers(numbers).get(raw)?.size === 1 ? String(raw) : null;
  // MATCH reads ?, * and ~ in a text as patterns, and Excel compares without case.
  if (typeof raw !== 'string' || /[?*~]/u.test(raw)) return null;
  return keysOfTexts(numbers).get(asExcelMayTake(raw))?.size === 1 ? quoted(raw) : null;
}

/** Finds the record's row within the ledger's range: by its number, or by its place where records have none. */
function rowOf(scope: Scope, record: number, numbers: LedgerColumn | null): string | null {
  const { ledger } = scope;
  if (!numbers) return String((ledger.rows[record] ?? 0) - ledger.body.row + 1);
  const number = numberCriterion(scope, numbers);
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
    const numbers = numberColumn(scope.ledger);
    const row = position && rowOf(scope, position.record, numbers);
    if (!position || row === null) return { live: false, reason: 'spelling' };
    const figure = figureIn(position);
    if (position.cell.ditto !== undefined) return { live: false, reason: 'ditto' };
    if (position.cell.underMerge) return { live: false, reason: 'merged' };
    if (typeof figure === 'string' && figure !== position.cell.raw)
      return { live: false, reason: 'printed-text' };
    const cell = `INDEX(${columnReference(scope.ledger, position.column)},${row})`;
    // An empty cell would come out as 0. By `=""`, not every spreadsheet tells a 0 from nothing.
    return typeof figure === 'string'
      ? { live: true, expression: expr`${cell}&""` }
      : { live: true, expression: expr`IF(LEN(${cell})=0,"",${cell})` };
  },
  scopes: (_, scope) => [scope],
};
