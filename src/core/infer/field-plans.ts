/** The fields of a proposed ledger before their kinds are known, and the ledger's definition that follows from them. */
import type { FieldDefinition, LedgerDefinition } from '../ledger/definition';
import type { HeaderCandidate, HeaderColumn } from '../ledger/headers';
import type { FiscalYear } from '../fiscal-year';
import type { ValueType } from '../values';
import type { Block } from './blocks';
import type { ColumnGroup } from './column-names';
import type { FieldSource } from './proposal';

/** What a field of a proposed ledger is made of. */
export interface FieldPlan {
  readonly key: string;
  readonly label: string;
  readonly source: FieldSource;
  /** Null for lines across the table. */
  readonly group: ColumnGroup | null;
  /** Of headings of records: 1 the highest. */
  readonly level: number | null;
  /** In a ledger whose records take several rows: the row of the field, by its word or from 0. */
  readonly row: string | number | null;
  /** The heading, where the field's name is another. */
  readonly heading: string | null;
  readonly type: ValueType;
}

/** What of a ledger's definition its fields do not say. */
export interface LedgerPlan {
  readonly id: string;
  readonly name: string;
  readonly recordName: string;
  readonly numberField: string | null;
  readonly titleField: string | null;
  readonly sectionField: string | null;
  /** Where records have no number. */
  readonly nameFields: readonly string[];
  /** The words by which records are told that no total counts. */
  readonly uncounted: readonly string[];
  readonly severalSheets: boolean;
  /** First texts of rows that a person said are no records, and of rows that are. */
  readonly otherRows: readonly string[];
  readonly alsoRecords: readonly string[];
  readonly recordRows: { readonly count: number; readonly told: string | null } | null;
  readonly subRecordsOf: string | null;
  readonly yearField: string | null;
  readonly itemField: string | null;
}

export const TEXT: ValueType = { kind: 'text' };

/** A field's key: by its first column, so that it stays the same whatever else is chosen. */
export function keyOfColumn(column: number): string {
  return `c${column + 1}`;
}

function yearsOf({ group }: FieldPlan): readonly FiscalYear[] {
  return (group?.byYear ? group.columns : []).flatMap(({ year }) => year ?? []);
}

/** The field as the plan defines it. */
function fieldDefinition(field: FieldPlan, years: readonly FiscalYear[]): FieldDefinition {
  const own = yearsOf(field).toSorted((a, b) => a - b);
  const isEvery = own.length === years.length && own.every((year, at) => year === years[at]);
  return {
    id: field.key,
    label: field.label,
    type: field.type,
    ...(field.group?.byYear ? { byYear: true as const } : {}),
    ...(field.group?.byYear && !isEvery ? { years: own } : {}),
    ...(field.heading === null ? {} : { aliases: [field.heading] }),
    ...(field.row === null ? {} : { row: field.row }),
    ...(field.level === null ? {} : { headingLevel: field.level }),
    ...(field.group?.place == null ? {} : { place: field.group.place }),
  };
}

/** The years that the fields of a ledger have columns for, in order. */
export function yearsIn(fields: readonly FieldPlan[]): readonly FiscalYear[] {
  return [...new Set(fields.flatMap(yearsOf))].toSorted((a, b) => a - b);
}

/** The ledger as the plan defines it. */
export function ledgerDefinition(
  ledger: LedgerPlan,
  fields: readonly FieldPlan[],
  years: readonly FiscalYear[],
): LedgerDefinition {
  const { numberField, titleField, sectionField, recordRows, subRecordsOf } = ledger;
  const { yearField, itemField } = ledger;
  return {
    id: ledger.id,
    name: ledger.name,
    recordName: ledger.recordName,
    ...(numberField === null ? {} : { numberField }),
    ...(numberField === null && ledger.nameFields.length > 0
      ? { nameFields: ledger.nameFields }
      : {}),
    ...(titleField === null ? {} : { titleField }),
    ...(sectionField === null ? {} : { sectionField }),
    ...(subRecordsOf === null ? {} : { subRecordsOf }),
    ...(yearField === null ? {} : { yearField }),
    ...(itemField === null ? {} : { itemField }),
    ...(ledger.severalSheets ? { sheets: 'all' as const } : {}),
    ...(recordRows === null
      ? {}
      : {
          recordRows: {
            count: recordRows.count,
            ...(recordRows.told === null ? {} : { told: recordRows.told }),
          },
        }),
    ...(ledger.otherRows.length === 0 ? {} : { otherRows: ledger.otherRows }),
    ...(ledger.alsoRecords.length === 0 ? {} : { alsoRecords: ledger.alsoRecords }),
    ...(ledger.uncounted.length === 0 ? {} : { uncounted: [{ words: ledger.uncounted }] }),
    fields: fields.map((field) => fieldDefinition(field, years)),
  };
}

/** The block's columns as those of the fields, without searching for their labels. */
export function candidateOf(
  { grid, table, top, row, left, right }: Block,
  fields: readonly FieldPlan[],
  definition: LedgerDefinition,
): HeaderCandidate {
  const columns = fields.flatMap(({ key, group }): readonly HeaderColumn[] => {
    const field = definition.fields.find(({ id }) => id === key);
    if (!field || !group) return [];
    return group.columns.map(({ column, heading, year }) => ({
      field,
      year: group.byYear ? year : null,
      column,
      header: grid.headingAt(row, column),
      headerText: heading,
    }));
  });
  return {
    grid,
    table,
    row,
    above: row - top,
    left,
    right,
    columns: columns.toSorted((a, b) => a.column - b.column),
    twins: [],
  };
}
