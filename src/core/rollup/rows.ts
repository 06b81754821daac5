/** The rows of a rollup: the label of each, and the records that belong to it. */
import { printYearOf } from '../programme';
import type { LedgerColumn } from '../ledger/ledger';
import type { LedgerRecord, LedgerRecords } from '../records/record-book';
import { cellText } from '../shown-cell';
import { keyOf, nameIn, printValue, readValue, renamed } from '../values';
import { valueIn } from '../values/value-in';
import { nameKey } from '../values/comparable';
import { commonSpelling, commonSpellings, plainName } from '../values/spelling';
import type { RollupColumn, RollupDefinition, RollupLabel } from './definition';
import { areFiltersAhead, filtered } from './filters';
import { ofYear } from './of-year';
import { itemsOfRecord } from './items';
import type { RowItem } from './items';
import { nameKeysAt } from './keys';
import { narrowed, wholeLedger } from './scope';
import type { Condition, Scope } from './scope';

export interface RollupRow {
  readonly kind: 'row' | 'part';
  readonly labels: readonly (string | null)[];
  readonly indent: number;
  readonly scope: Scope;
  /** Only in rows by values: the value's canonical text. */
  readonly key: string | null;
  /** Only in rows by records: the record. */
  readonly record?: LedgerRecord;
  /** Only in rows by items: the indicator. */
  readonly item?: RowItem;
  /** Only in rows by years: the columns, with the row's year put in. */
  readonly columns?: readonly RollupColumn[];
  /** Only in rows by cases: what tells the records is not due yet, so that the row is blank. */
  readonly isAhead?: true;
}

/** Gives the rows in print order, without totals and without the heads of parts. */
export function rowsOf(among: LedgerRecords, definition: RollupDefinition): readonly RollupRow[] {
  const whole = wholeLedger(among);
  const { rows, labels } = definition;
  const numbered = labels[0]?.numbered === true;
  switch (rows.by) {
    case 'values': {
      const column = among.column(rows.field);
      const found = column ? valueRows(whole, column, { kind: 'row', indent: 0, numbered }) : [];
      const { withAny } = rows;
      return withAny ? found.filter(({ scope }) => hasFigure(scope, withAny)) : found;
    }
    case 'names': {
      const column = among.column(rows.field);
      return column ? nameRows(whole, column) : [];
    }
    case 'levels':
      return levelRows(whole, rows.fields, numbered, 0);
    case 'marks':
      return rows.fields.flatMap(({ field, labels }) => markRow(whole, field, labels) ?? []);
    case 'records':
      return recordRows(filtered(whole, rows.where ?? []), labels);
    case 'years':
      return among.years.map((year) => ({
        kind: 'row',
        labels: [printYearOf(among.workbook.plan, year)],
        indent: 0,
        scope: whole,
        key: String(year),
        columns: definition.columns.map((column) => ofYear(column, year)),
      }));
    case 'items':
      return itemRows(whole, rows.fields, labels);
    case 'cases':
      return rows.cases.map(({ label, where }) => ({
        kind: 'row',
        labels: [label],
        indent: 0,
        scope: filtered(whole, where),
        key: null,
        ...(areFiltersAhead(whole, where) ? { isAhead: true as const } : {}),
      }));
  }
}

/** Gives the records in the order of their numbers, or in the ledger's order where the numbers are not numeric. */
function inPlanOrder({ among, records }: Scope): readonly LedgerRecord[] {
  const numbers = among.numberColumn;
  if (!numbers) return records;
  const positions = new Map(
    records.map((record) => [
      record,
      record.figureIn(numbers)?.toNumber() ?? Number.POSITIVE_INFINITY,
    ]),
  );
  return records.toSorted((a, b) => {
    const [first = 0, second = 0] = [positions.get(a), positions.get(b)];
    return first === second ? a.index - b.index : first - second;
  });
}

/** One row for each value of a column; records without a value come last. */
function valueRows(
  within: Scope,
  column: LedgerColumn,
  look: Pick<RollupRow, 'kind' | 'indent'> & { readonly numbered: boolean },
): readonly RollupRow[] {
  const { kind, indent, numbered } = look;
  const order = inPlanOrder(within);
  const keys = new Set(order.map((record) => record.keyIn(column)));
  const ordered = [...[...keys].filter((key) => key !== null), ...(keys.has(null) ? [null] : [])];
  return ordered.map((key) => {
    const scope = narrowed(within, { kind: 'is', column, key });
    const label = key === null ? null : labelOf(column, scope, numbered);
    return { kind, labels: [label], indent, scope, key };
  });
}

/** One row for each name in the column's cells, in the order of the records. */
function nameRows(within: Scope, column: LedgerColumn): readonly RollupRow[] {
  const order = inPlanOrder(within);
  // Names are ordered by their first occurrence and spelled as in most cells.
  const names = commonSpellings(order.flatMap((record) => record.namesIn(column)));
  return [...names].map(([key, name]) => {
    const scope = narrowed(within, nameCondition(within, column, name));
    return { kind: 'row', labels: [name], indent: 0, scope, key };
  });
}

/** Where every cell holds one name and nothing else, the condition can compare whole cells. */
function nameCondition(within: Scope, column: LedgerColumn, name: string): Condition {
  const key = nameKey(name);
  const alone = within.records.every((record) => {
    const names = nameKeysAt(column, record);
    const cell = record.at(column);
    return !names.has(key) || (names.size === 1 && cell && nameKey(cellText(cell)) === key);
  });
  const reading = readValue(name, column.field.type);
  return alone && reading.state === 'value'
    ? { kind: 'is', column, key: keyOf(reading.value, column.field.type) }
    : { kind: 'names', column, name };
}

function levelRows(
  within: Scope,
  fields: readonly string[],
  numbered: boolean,
  indent: number,
): readonly RollupRow[] {
  const [field, ...lower] = fields;
  const column = field === undefined ? null : within.among.column(field);
  if (!column) return [];
  const kind = lower.length > 0 ? 'part' : 'row';
  return valueRows(within, column, { kind, indent, numbered }).flatMap((row) => [
    row,
    ...levelRows(row.scope, lower, numbered, indent + 1),
  ]);
}

function markRow(whole: Scope, field: string, labels: readonly string[]): RollupRow | null {
  const column = whole.among.column(field);
  const key = column && whole.among.keysIn(column).find((each) => each !== null);
  if (!column || typeof key !== 'string') return null;
  const scope = narrowed(whole, { kind: 'is', column, key });
  return { kind: 'row', labels, indent: 0, scope, key: field };
}

function recordRows(within: Scope, labels: readonly RollupLabel[]): readonly RollupRow[] {
  const numbers = within.among.numberColumn;
  return within.records.map((record) => {
    const key = numbers ? record.keyIn(numbers) : null;
    // The formula finds a record by its number, so without a number there is no formula.
    const one: Scope = {
      ...within,
      records: [record],
      conditions: numbers ? [{ kind: 'is', column: numbers, key }] : [],
    };
    return {
      kind: 'row',
      labels: labels.map((label) => recordLabel(record, label)),
      indent: 0,
      scope: one,
      key,
      record,
    };
  });
}

/** One row for each figure in a record's cells. */
function itemRows(
  whole: Scope,
  fields: readonly string[],
  labels: readonly RollupLabel[],
): readonly RollupRow[] {
  const columns = fields.flatMap((field) => whole.among.columns(field));
  return recordRows(whole, labels).flatMap((row) => {
    const [record] = row.scope.records;
    return (record ? itemsOfRecord(columns, record) : []).map((item) => ({
      ...row,
      labels: row.labels.map((label, position) => (labels[position]?.item ? item.name : label)),
      item,
    }));
  });
}

function recordLabel(record: LedgerRecord, { field, of }: RollupLabel): string {
  if (field === undefined) return '';
  if (!of) return printedOf(record, field);
  const through = record.column(of.through);
  const parents = record.among.other(of.ledger);
  const numbers = parents?.numberColumn;
  const key = through && record.keyIn(through);
  if (!parents || !numbers || key === null) return '';
  const bearing = parents.withKey(numbers, key);
  const parent = bearing.find(({ counted }) => counted) ?? bearing[0];
  return parent ? printedOf(parent, field) : '';
}

function printedOf(record: LedgerRecord, field: string): string {
  const column = record.column(field);
  const cell = record.at(column);
  if (!column || !cell) return '';
  const value = valueIn(cell);
  return value ? printValue(value, column.field.type) : cell.text;
}

/**
 * The label of a row: a heading's title, with its number only on request, or the value as the municipality prints it. Of several
 * spellings of a name, the one that most records use.
 */
function labelOf(column: LedgerColumn, scope: Scope, numbered: boolean): string {
  const { type } = column.field;
  const values = scope.records.flatMap((record) => valueIn(record.at(column)) ?? []);
  const titles = values.map((value) => nameIn(value, type) ?? printValue(value, type));
  const common = commonSpelling(titles);
  const first = values.find((_value, at) => plainName(titles[at] ?? '') === common);
  const whole = first && numbered ? renamed(first, common, type) : null;
  return whole ? printValue(whole, type) : common;
}

function hasFigure(scope: Scope, fields: readonly string[]): boolean {
  return fields
    .flatMap((field) => scope.among.columns(field))
    .some((column) => scope.records.some((record) => record.figureIn(column) !== null));
}
