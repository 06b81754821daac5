/**
 * Assigns rows to records that take several, such as 計画 above and 実績 below, and finds the row of a field within its record.
 */
import { readCell } from '../values';
import { squashed } from '../values/comparable';
import type { FieldDefinition, LedgerDefinition } from './definition';
import type { HeaderCandidate } from './headers';
import { filledColumns } from './filled-rows';
import { isNoRecord } from './other-rows';

/** The rows of one record, which follow each other without a gap. */
export interface RowsOfRecord {
  readonly first: number;
  readonly count: number;
}

/** How many rows a record takes according to the plan. */
export function rowsEach({ recordRows, subRecordsOf }: LedgerDefinition): number {
  return subRecordsOf === undefined ? (recordRows?.count ?? 1) : 1;
}

/** The word that names this row within its record, or null. */
function wordAt(
  { grid, columns }: HeaderCandidate,
  row: number,
  { recordRows }: LedgerDefinition,
): string | null {
  const told = columns.find(({ field }) => field.id === recordRows?.told);
  return told ? grid.labelAt(row, told.column) : null;
}

/** Says whether a row has a number or name that differs from the record's above. */
function isNamedAnew(
  { grid, columns }: HeaderCandidate,
  row: number,
  { numberField, nameFields }: LedgerDefinition,
  above: number | null,
): boolean {
  const names = nameFields ?? (numberField === undefined ? [] : [numberField]);
  const own = columns.filter(({ field }) => names.includes(field.id));
  const text = (at: number): string => own.map(({ column }) => grid.text(at, column)).join('\n');
  const isFilled = own.some(
    ({ column, field }) => readCell(grid.cell(row, column), field.type).state !== 'blank',
  );
  return isFilled && (above === null || text(row) !== text(above));
}

/** Groups the rows into records. Surplus rows stay with the record above: they are reported, and their values never counted. */
export function recordsOfRows(
  candidate: HeaderCandidate,
  definition: LedgerDefinition,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly RowsOfRecord[] {
  const { grid, columns } = candidate;
  const each = rowsEach(definition);
  const records: { first: number; count: number }[] = [];
  let firstWord: string | null = null;
  for (let row = top; row < bottom; row += 1) {
    const last = records.at(-1);
    const goesOn = last !== undefined && row === last.first + last.count;
    const isBlank = filledColumns(grid, row, columns) === 0;
    const isNamed = isNamedAnew(candidate, row, definition, goesOn ? last.first : null);
    const word = wordAt(candidate, row, definition);
    const beginsAgain = word === null ? goesOn && last.count >= each : word === firstWord;
    if (goesOn && !isNamed && !beginsAgain && (last.count < each || (!isBlank && word !== null))) {
      // A subtotal right below an incomplete record is not one of its rows.
      if (isBlank || !isNoRecord(candidate, row, definition) || word !== null) last.count += 1;
      continue;
    }
    if (isBlank || isNoRecord(candidate, row, definition)) continue;
    if (isNamed) firstWord ??= word;
    records.push({ first: row, count: 1 });
  }
  return records;
}

/** The sheet row in which a field of a record stands; null where the record lacks the row. */
export function rowOfField(
  candidate: HeaderCandidate,
  definition: LedgerDefinition,
  { first, count }: RowsOfRecord,
  { row = 0 }: FieldDefinition,
): number | null {
  if (typeof row === 'number') return row < count ? first + row : null;
  const word = squashed(row);
  for (let at = first; at < first + count; at += 1)
    if (wordAt(candidate, at, definition) === word) return at;
  return null;
}
