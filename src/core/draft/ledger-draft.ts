/**
 * A ledger of sub-records that a workbook lacks, as a sheet to fill in: its headings, and a row for each record and year, or for each
 * figure of a record and year. What identifies a row is there; all else is empty.
 */
import type { FiscalYear } from '../fiscal-year';
import type { FieldDefinition, LedgerDefinition } from '../ledger/definition';
import type { PlanWorkbook } from '../ledger/ledger';
import type { Programme } from '../programme';
import { recordBook } from '../records/record-book';
import type { LedgerRecord } from '../records/record-book';
import type { CellContent, CellDraft, SheetDraft } from '../sheet/sheet-draft';
import { FONT, HEAD, PLAIN, TEXT_SIZE } from '../sheet/styles';
import { isTypedAsText, itemsIn, printValue } from '../values';
import { valueIn } from '../values/value-in';

/** How the keys of such sheets begin. They are made for a person to keep, and are read as the person's own. */
export const LEDGER_KEY = 'ledger:';

const ROW_HEIGHT = TEXT_SIZE * 2;
/** Points: for what identifies a row and for short values, and for texts. */
const NARROW = 84;
const WIDE = 160;

/** Gives the ledgers of a plan that a workbook lacks and that can be made from what it has. */
export function ledgersToMake({
  plan,
  ledgers,
}: PlanWorkbook<Programme>): readonly LedgerDefinition[] {
  const has = (id: string | undefined): boolean =>
    ledgers.some(({ definition }) => definition.id === id);
  return plan.ledgers.filter(
    ({ id, newRows, subRecordsOf }) => newRows !== undefined && !has(id) && has(subRecordsOf),
  );
}

/** What identifies a row. */
interface NewRow {
  readonly record: LedgerRecord;
  readonly year: FiscalYear;
  readonly item: string;
}

function yearsOf(
  record: LedgerRecord,
  { newRows }: LedgerDefinition,
  all: readonly FiscalYear[],
): readonly FiscalYear[] {
  const within = newRows?.within;
  const period = within === undefined ? null : record.value(within, 'year-range');
  return period ? all.filter((year) => year >= period.from && year <= period.to) : all;
}

/** The names of a record's figures, or one row without a name. */
function itemsOf(record: LedgerRecord, { newRows }: LedgerDefinition): readonly string[] {
  const column = newRows?.items === undefined ? null : record.column(newRows.items);
  const value = column && valueIn(record.at(column));
  const names = column && value ? itemsIn(value, column.field.type).map(({ name }) => name) : [];
  return names.length > 0 ? names : [''];
}

function rowsOf(
  workbook: PlanWorkbook<Programme>,
  definition: LedgerDefinition,
): readonly NewRow[] {
  const { subRecordsOf = '' } = definition;
  const records = recordBook(workbook).of(subRecordsOf)?.all ?? [];
  // A record without a number, or listed again, has no rows of its own.
  const own = records.filter((record) => record.name !== '' && record.counted);
  return own.flatMap((record) =>
    yearsOf(record, definition, workbook.plan.years).flatMap((year) =>
      itemsOf(record, definition).map((item) => ({ record, year, item })),
    ),
  );
}

function contentOf(
  { id, type }: FieldDefinition,
  { record, year, item }: NewRow,
  { numberField, yearField, itemField }: LedgerDefinition,
): CellContent | null {
  if (id === numberField) {
    const { numberField: own = '' } = record.ledger.definition;
    const raw = record.cell(own)?.raw;
    return typeof raw === 'number' ? { kind: 'number', value: raw } : text(record.name);
  }
  if (id === yearField) return text(printValue({ kind: 'fiscal-year', year }, type));
  return id === itemField && item !== '' ? text(item) : null;
}

function text(of: string): CellContent {
  return { kind: 'text', text: of };
}

/** Gives the sheet; `key` tells it from others that were made before. */
export function draftLedger(
  workbook: PlanWorkbook<Programme>,
  definition: LedgerDefinition,
  key: string,
): SheetDraft {
  const { fields, name, itemField } = definition;
  const rows = rowsOf(workbook, definition);
  const widths = fields.map(({ id, type }) =>
    id === itemField || isTypedAsText(type) ? WIDE : NARROW,
  );
  const heads = fields.map(({ label }, column): CellDraft => ({
    row: 0,
    column,
    style: HEAD,
    content: text(label),
  }));
  const cells = rows.flatMap((row, at) =>
    fields.map((field, column): CellDraft => {
      const content = contentOf(field, row, definition);
      const style = {
        ...PLAIN,
        wrap: true,
        borders: HEAD.borders,
        // Typed digits and fractions stay as they were typed, as in the plan's own ledgers.
        numberFormat: isTypedAsText(field.type) ? '@' : 'General',
      };
      return { row: at + 1, column, style, ...(content ? { content } : {}) };
    }),
  );
  return {
    key,
    name,
    fontName: FONT,
    columnWidths: widths,
    rowHeights: [ROW_HEIGHT * 2, ...rows.map(() => ROW_HEIGHT)],
    cells: [...heads, ...cells],
    merges: [],
    frozenRows: 1,
    page: {
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: rows.length + 1, columns: fields.length },
      titleRows: { first: 0, last: 0 },
      centerHorizontally: true,
      header: '',
      footer: '&P / &N',
    },
  };
}
