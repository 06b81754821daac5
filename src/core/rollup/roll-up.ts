/** Makes a rollup's table from a plan's ledgers: rows by the values of a field, a measure a column, totals. */
import { columnLabel, requiredColumns } from '../ledger/labels';
import {
  columnOf,
  numberColumn,
  columnsOf,
  type Ledger,
  type LedgerColumn,
  type PlanWorkbook,
} from '../ledger/ledger';
import { figureOf, keyOf, printValue, readValue } from '../values';
import type { RollupDefinition, RollupPart } from './definition';
import { evaluate, fieldsOf, formula, type Measure } from './measures';
import { figureAt } from './measures/sum';
import { keyAt, narrowed, wholeLedger, type Scope } from './scope';
import type { MissingColumns, Table, TableCell, TableRow, Uncounted } from './table';
import { totalCells } from './totals';

interface Member {
  readonly key: string | null;
  readonly label: string | null;
  readonly scope: Scope;
}

/** Makes the table of a rollup, or says which columns it lacks. */
export function rollUp(
  workbook: PlanWorkbook,
  definition: RollupDefinition,
): Table | MissingColumns {
  const ledger = workbook.ledgers.find((each) => each.definition.id === definition.ledger);
  const rowColumn = ledger && columnOf(ledger, definition.rowField);
  const labels = missingLabels(workbook, definition, ledger);
  if (!ledger || !rowColumn || labels.length > 0)
    return { state: 'missing-columns', name: definition.name, labels };
  const members = membersOf(ledger, rowColumn, definition);
  return {
    state: 'table',
    id: definition.id,
    name: definition.name,
    title: definition.title,
    unitLine: definition.unitLine,
    rowHeading: definition.rowHeading,
    columns: definition.columns.map(({ heading, places }) => ({ heading, places })),
    rows: definition.parts
      ? rowsInParts(definition, definition.parts, rowColumn, members)
      : rowsInList(definition, members),
    notes: definition.notes,
    uncounted: uncounted(ledger, definition),
  };
}

function missingLabels(
  { plan }: PlanWorkbook,
  definition: RollupDefinition,
  ledger: Ledger | undefined,
): readonly string[] {
  const needed = new Set([
    definition.rowField,
    ...(definition.rowsWithAny ?? []),
    ...definition.columns.flatMap(({ measure }) => fieldsOf(measure)),
  ]);
  const wanted = plan.ledgers.find(({ id }) => id === definition.ledger);
  if (!wanted) return [definition.ledger];
  return requiredColumns(wanted, plan.years)
    .filter(({ field }) => needed.has(field.id))
    .filter(({ field, year }) => !ledger || !columnOf(ledger, field.id, year))
    .map(columnLabel);
}

/** The rows: one a value of the row's field in the order of the records' numbers, records without a value last. */
function membersOf(
  ledger: Ledger,
  column: LedgerColumn,
  { rowsWithAny }: RollupDefinition,
): readonly Member[] {
  const whole = wholeLedger(ledger);
  const keys = new Set(inPlanOrder(ledger).map((record) => keyAt(column, record)));
  const ordered = [...[...keys].filter((key) => key !== null), ...(keys.has(null) ? [null] : [])];
  return ordered
    .map((key) => {
      const scope = narrowed(whole, { column, key });
      return { key, label: key === null ? null : labelOf(column, scope), scope };
    })
    .filter(({ scope }) => rowsWithAny === undefined || hasFigure(scope, rowsWithAny));
}

function inPlanOrder(ledger: Ledger): readonly number[] {
  const records = ledger.rows.map((_, record) => record);
  const numbers = numberColumn(ledger);
  if (!numbers) return records;
  const place = (record: number): number => {
    const reading = numbers.cells[record]?.reading;
    if (reading?.state !== 'value') return Number.POSITIVE_INFINITY;
    return figureOf(reading.value, numbers.field.type)?.toNumber() ?? Number.POSITIVE_INFINITY;
  };
  const places = records.map(place);
  return records.toSorted((a, b) => {
    const [first = 0, second = 0] = [places[a], places[b]];
    return first === second ? a - b : first - second;
  });
}

/** What a row prints: a heading's title without its number, else the value as the city prints it. */
function labelOf(column: LedgerColumn, scope: Scope): string {
  for (const record of scope.members) {
    const reading = column.cells[record]?.reading;
    if (reading?.state !== 'value') continue;
    if (reading.value.kind === 'heading') return reading.value.title;
    return printValue(reading.value, column.field.type);
  }
  return '';
}

function hasFigure(scope: Scope, fields: readonly string[]): boolean {
  return fields
    .flatMap((field) => columnsOf(scope.ledger, field))
    .some((column) => scope.members.some((record) => figureAt(column, record) !== null));
}

function figureCell(measure: Measure, scope: Scope): TableCell {
  const figure = evaluate(measure, scope);
  const reading = formula(measure, scope);
  return {
    figure:
      typeof figure === 'string'
        ? { kind: 'text', text: figure }
        : { kind: 'number', value: figure.toFixed() },
    reading: reading.live ? { live: true, formula: [reading.expression] } : reading,
  };
}

function memberRow({ columns }: RollupDefinition, member: Member, indent: number): TableRow {
  return {
    kind: 'row',
    label: member.label,
    indent,
    cells: columns.map(({ measure }) => figureCell(measure, member.scope)),
  };
}

function rowsInList(definition: RollupDefinition, members: readonly Member[]): readonly TableRow[] {
  const rows = members.map((member) => memberRow(definition, member, 0));
  const of = { kind: 'run', first: 0, last: rows.length - 1 } as const;
  return [...rows, totalRow(definition, rows, of)];
}

function totalRow(
  definition: RollupDefinition,
  rows: readonly TableRow[],
  of: Parameters<typeof totalCells>[2],
): TableRow {
  return {
    kind: 'total',
    label: definition.total,
    indent: 0,
    cells: totalCells(definition.columns, rows, of),
  };
}

function rowsInParts(
  definition: RollupDefinition,
  parts: readonly RollupPart[],
  column: LedgerColumn,
  members: readonly Member[],
): readonly TableRow[] {
  const keysOf = parts.map(({ rows }) =>
    rows === 'others' ? [] : rows.map((row) => keyIn(column, row)),
  );
  const named = new Set(keysOf.flat());
  const rows: TableRow[] = [];
  const heads: number[] = [];
  for (const [place, part] of parts.entries()) {
    const keys = new Set(keysOf[place]);
    const own = members
      .filter(({ key }) => (part.rows === 'others' ? !named.has(key) : keys.has(key)))
      .map((member) => memberRow(definition, member, 1));
    const head = rows.length;
    heads.push(head);
    // The part's own row stands first, so its sum needs the rows at the places they will have.
    const placed = [
      ...rows,
      { kind: 'part', label: part.heading, indent: 0, cells: [] } as const,
      ...own,
    ];
    const of = { kind: 'run', first: head + 1, last: head + own.length } as const;
    const cells = totalCells(definition.columns, placed, of);
    rows.push({ kind: 'part', label: part.heading, indent: 0, cells }, ...own);
  }
  return [...rows, totalRow(definition, rows, { kind: 'rows', rows: heads })];
}

function keyIn(column: LedgerColumn, printed: string): string | null {
  const reading = readValue(printed, column.field.type);
  return reading.state === 'value' ? keyOf(reading.value, column.field.type) : null;
}

/** Counts the records whose value no count-where column can count. */
function uncounted(ledger: Ledger, { columns }: RollupDefinition): readonly Uncounted[] {
  const fields = new Set(
    columns.flatMap(({ measure }) => (measure.measure === 'count-where' ? [measure.field] : [])),
  );
  return [...fields].flatMap((id) => {
    const column = columnOf(ledger, id);
    if (!column) return [];
    const records = ledger.rows.filter((_, record) => keyAt(column, record) === null).length;
    return records > 0 ? [{ field: column.field.label, records }] : [];
  });
}
