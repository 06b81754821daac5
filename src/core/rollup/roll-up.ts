/** Makes a rollup's table from a plan's ledgers: rows, a column for each measure, totals, figures below. */
import { momentOf, withDates } from '../calendar/dated-text';
import { columnLabel, requiredColumns } from '../ledger/labels';
import { columnOf, type PlanWorkbook } from '../ledger/ledger';
import { recordBook, type LedgerRecords } from '../records/record-book';
import { printFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import { ledgerDefinition } from '../programme';
import { aheadCells, loneCell, rowCells } from './cells';
import { fieldsOfFilter, keyIn } from './filters';
import type { RollupDefinition, RollupLabel, RollupPart, RollupRows } from './definition';
import type { NeededField } from './needed-field';
import { fieldsOf } from './measures';
import { allColumns, oneColumn } from './measures/columns';
import { ofYear, proposedYear } from './of-year';
import { sharesMiss } from './printed-shares';
import { rowsOf, type RollupRow } from './rows';
import { wholeLedger } from './scope';
import type {
  LeftOut,
  MissingColumns,
  Overlap,
  Table,
  TableFact,
  TableRow,
  Uncounted,
} from './table';
import { totalCells } from './totals';
import type { TotalOf } from './totals';

/** Makes the table of a rollup, or lists the columns it lacks. `year` is the year that the user chose; the title names it. */
export function rollUp(
  workbook: PlanWorkbook,
  undated: RollupDefinition,
  year: FiscalYear | undefined = proposedYear(workbook, undated),
): Table | MissingColumns {
  const stated = withDates(undated, momentOf(workbook));
  const definition = year === undefined ? stated : ofYear(stated, year, 'chosen');
  const among = recordBook(workbook).of(definition.ledger);
  const labels = missingLabels(workbook, definition);
  if (!among || labels.length > 0)
    return { state: 'missing-columns', name: definition.name, labels };
  const own = rowsOf(among, definition);
  const rows = tableRows(among, definition, own);
  return {
    state: 'table',
    id: definition.id,
    name: definition.name,
    title: year === undefined ? stated.title : `${stated.title}（${printFiscalYear(year)}）`,
    unitLine: definition.unitLine,
    asOf: workbook.asOf ?? null,
    ledger: definition.ledger,
    labels: definition.labels.map(({ heading, merged }) => ({ heading, merged: merged === true })),
    columns: definition.columns.map((column) => ({
      id: column.id ?? null,
      heading: column.heading,
      group: column.group ?? null,
      places: column.places,
      percent: column.percent === true,
      textWidth: column.textWidth ?? null,
      aside: column.aside === true,
      measure: column.measure,
    })),
    rows,
    facts: factsOf(among, definition, rows),
    chart: definition.chart ?? null,
    notes: definition.notes,
    uncounted: uncounted(among, definition),
    sharesRounded: sharesMiss(definition.columns, rows),
    leftOut: leftOut(workbook, definition),
    overlap: definition.overlapping ? overlapOf(own) : null,
    orientation: definition.orientation ?? 'portrait',
  };
}

function tableRows(
  among: LedgerRecords,
  definition: RollupDefinition,
  own: readonly RollupRow[],
): readonly TableRow[] {
  const { rows } = definition;
  return rows.by === 'values' && rows.parts
    ? rowsInParts(definition, rows.parts, keysIn(among, rows.field, rows.parts), own)
    : rowsInList(among, definition, own);
}

function fieldsOfLabel({ field, of }: RollupLabel): readonly NeededField[] {
  if (field === undefined) return [];
  const own = { field, column: null };
  return of
    ? [
        { field: of.through, column: null },
        { ledger: of.ledger, ...own },
      ]
    : [own];
}

function fieldsOfRows(rows: RollupRows): readonly NeededField[] {
  switch (rows.by) {
    case 'values':
      return [
        { field: rows.field, column: null, values: (rows.parts ?? []).flatMap(rowsNamed) },
        ...(rows.withAny ?? []).map((field) => allColumns({ field }, 'figure')),
      ];
    case 'names':
      return [oneColumn({ field: rows.field }, 'names')];
    case 'levels':
      return rows.fields.map((field) => oneColumn({ field }));
    case 'marks':
      return rows.fields.map(({ field }) => oneColumn({ field }, 'mark'));
    case 'records':
      return (rows.where ?? []).flatMap(fieldsOfFilter);
    case 'years':
      return [];
    case 'items':
      return rows.fields.map((field) => allColumns({ field }, 'items'));
    case 'cases':
      return rows.cases.flatMap(({ where }) => where.flatMap(fieldsOfFilter));
  }
}

function rowsNamed({ rows }: RollupPart): readonly string[] {
  return rows === 'others' ? [] : rows;
}

/** A field that a rollup needs, and the part of its definition that needs it. */
export interface NeededBy extends NeededField {
  readonly ledger: string;
  /** The path to that part in the definition, e.g. `columns.2`. */
  readonly by: string;
}

/** Lists the fields that a rollup needs, each with its ledger. */
export function neededFields(definition: RollupDefinition): readonly NeededBy[] {
  const by = (
    part: string,
    needed: readonly NeededField[],
    ledger = definition.ledger,
  ): NeededBy[] => needed.map((each) => ({ ...each, ledger: each.ledger ?? ledger, by: part }));
  return [
    ...by('rows', fieldsOfRows(definition.rows)),
    ...definition.labels.flatMap((label, at) => by(`labels.${at}`, fieldsOfLabel(label))),
    ...definition.columns.flatMap(({ measure }, at) => by(`columns.${at}`, fieldsOf(measure))),
    ...(definition.facts ?? []).flatMap(({ measure, ledger }, at) =>
      by(`facts.${at}`, fieldsOf(measure), ledger),
    ),
  ];
}

/**
 * Lists the labels of columns that the rollup needs and the workbook lacks, as far as they have to be there by the as-of, in the order
 * of ledgers and columns. For a ledger
 * that is missing altogether, its name with the columns: `台帳「実績」（指標・年度・実績値）`.
 */
export function missingLabels(
  workbook: PlanWorkbook,
  definition: RollupDefinition,
): readonly string[] {
  const { plan, ledgers } = workbook;
  const needed = neededFields(definition);
  const ids = [...new Set([definition.ledger, ...needed.map(({ ledger }) => ledger)])];
  return ids.flatMap((id) => {
    const wanted = ledgerDefinition(plan, id);
    if (!wanted) return [id];
    const found = ledgers.find((each) => each.definition.id === id);
    const columns = requiredColumns(wanted, plan.years).filter(({ field }) =>
      needed.some((each) => each.ledger === id && each.field === field.id),
    );
    if (!found) return [`台帳「${wanted.name}」（${columns.map(columnLabel).join('・')}）`];
    const records = recordBook(workbook).ofLedger(found);
    return columns
      .filter((column) => !columnOf(found, column.field.id, column.year) && records.asks(column))
      .map(columnLabel);
  });
}

function rowsInList(
  among: LedgerRecords,
  definition: RollupDefinition,
  own: readonly RollupRow[],
): readonly TableRow[] {
  const { columns, total } = definition;
  const rows = own.map((member, position) => tableRow(definition, member, position, member.indent));
  if (!total) return rows;
  if (total.of === 'rows') {
    const of = { kind: 'run', first: 0, last: rows.length - 1 } as const;
    return [...rows, totalRow(definition, rows, of)];
  }
  const cells = rowCells(columns, wholeLedger(among), rows.length);
  return [...rows, { kind: 'total', labels: totalLabels(definition), indent: 0, cells }];
}

function tableRow(
  definition: RollupDefinition,
  { kind, labels, scope, item, record, isAhead, columns = definition.columns }: RollupRow,
  position: number,
  indent: number,
): TableRow {
  const cells = isAhead ? aheadCells(columns) : rowCells(columns, scope, position, item);
  return { kind, labels, indent, cells, ...(record === undefined ? {} : { record: record.index }) };
}

function totalLabels({ total, labels }: RollupDefinition): readonly string[] {
  return labels.map((_, position) => (position === 0 ? (total?.label ?? '') : ''));
}

function totalRow(definition: RollupDefinition, rows: readonly TableRow[], of: TotalOf): TableRow {
  const cells = totalCells(definition.columns, rows, of);
  return { kind: 'total', labels: totalLabels(definition), indent: 0, cells };
}

/** Gives the keys of each part; null for the part that takes all others. */
function keysIn(
  among: LedgerRecords,
  field: string,
  parts: readonly RollupPart[],
): readonly (ReadonlySet<string | null> | null)[] {
  const column = among.column(field);
  return parts.map(({ rows }) =>
    rows === 'others' || !column ? null : new Set(rows.map((row) => keyIn(column, row))),
  );
}

function rowsInParts(
  definition: RollupDefinition,
  parts: readonly RollupPart[],
  keysOf: readonly (ReadonlySet<string | null> | null)[],
  members: readonly RollupRow[],
): readonly TableRow[] {
  const { columns } = definition;
  const rows: TableRow[] = [];
  const heads: number[] = [];
  for (const [position, { heading }] of parts.entries()) {
    const keys = keysOf[position];
    const head = rows.length;
    heads.push(head);
    const own = members
      .filter(({ key }) => (keys ? keys.has(key) : !keysOf.some((other) => other?.has(key))))
      .map((member, at) => tableRow(definition, member, head + 1 + at, 1));
    // The part's own row comes first. It is added before its rows, so that its sum can refer to their final positions.
    const empty: TableRow = { kind: 'part', labels: [heading], indent: 0, cells: [] };
    const of = { kind: 'run', first: head + 1, last: head + own.length } as const;
    rows.push({ ...empty, cells: totalCells(columns, [...rows, empty, ...own], of) }, ...own);
  }
  return definition.total
    ? [...rows, totalRow(definition, rows, { kind: 'rows', rows: heads })]
    : rows;
}

function factsOf(
  among: LedgerRecords,
  { facts = [], columns }: RollupDefinition,
  rows: readonly TableRow[],
): readonly TableFact[] {
  return facts.flatMap(({ label, measure, places, ledger: id }) => {
    const other = id === undefined ? among : among.other(id);
    if (!other) return [];
    const cell = loneCell(measure, wholeLedger(other), { columns, rows });
    return [{ label, places, measure, cell }];
  });
}

/** Counts the records without a readable value, which no count-where column can count. */
function uncounted(among: LedgerRecords, { columns }: RollupDefinition): readonly Uncounted[] {
  const fields = new Set(
    columns.flatMap(({ measure }) =>
      measure.measure === 'count-where' && measure.year === undefined ? [measure.field] : [],
    ),
  );
  return [...fields].flatMap((id) => {
    const column = among.column(id);
    if (!column) return [];
    const records = among
      .withKey(column, null)
      .filter((record) => record.counted && record.due(column.field, column.year)).length;
    return records > 0 ? [{ field: column.field.label, records }] : [];
  });
}

/** Lists the records that no figure counts, for each ledger that enters the table. */
function leftOut({ ledgers }: PlanWorkbook, definition: RollupDefinition): readonly LeftOut[] {
  const asked = new Set([
    definition.ledger,
    ...neededFields(definition).map(({ ledger }) => ledger),
  ]);
  return ledgers.flatMap(({ definition: { id, recordName, uncounted = [] }, uncounted: found }) =>
    asked.has(id) && found.size > 0
      ? [{ recordName, words: uncounted.flatMap(({ words }) => words), records: found.size }]
      : [],
  );
}

function overlapOf(rows: readonly RollupRow[]): Overlap {
  const all = rows.flatMap(({ scope }) => scope.records);
  return { records: new Set(all).size, counted: all.length };
}
