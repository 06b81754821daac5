/** Empties ledgers but for what names their records, and tells what collecting does not give back. */
import type { Collection } from '../../../src/core/form/collection';
import type { NewContent } from '../../../src/core/new-content';
import { plainCell } from '../../../src/core/shown-cell';
import { saysTheSame } from '../../../src/core/form/shown';
import type { Ledger, PlanWorkbook } from '../../../src/core/ledger/ledger';
import { recordNames } from '../../../src/core/records/record-names';
import type { SheetSnapshot, Snapshot } from '../../../src/core/snapshot';

/** Blanks the cells of a ledger's records, but those of some fields; the rows of sub-records altogether. */
function emptySheet(sheet: SheetSnapshot, ledger: Ledger, kept: readonly string[]): SheetSnapshot {
  const area = sheet.area ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const isSub = ledger.definition.subRecordsOf !== undefined;
  const columns = new Set(
    ledger.columns
      .filter(({ field }) => isSub || !kept.includes(field.id))
      .map(({ column }) => column),
  );
  const rows = new Set(ledger.rows);
  const blank = <T>(grid: readonly (readonly T[])[], nothing: T): readonly (readonly T[])[] =>
    grid.map((cells, down) =>
      rows.has(area.row + down)
        ? cells.map((cell, across) => (columns.has(area.column + across) ? nothing : cell))
        : cells,
    );
  return { ...sheet, values: blank(sheet.values, ''), text: blank(sheet.text, '') };
}

/** Gives a snapshot whose ledgers hold nothing but what names their records. */
export function emptied(snapshot: Snapshot, workbook: PlanWorkbook): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      workbook.ledgers
        .filter(({ sheetId }) => sheetId === sheet.id)
        .reduce((left, ledger) => {
          const { numberField, nameFields } = ledger.definition;
          return emptySheet(left, ledger, nameFields ?? [numberField ?? '']);
        }, sheet),
    ),
  };
}

function rawOf(content: NewContent): string | number {
  return content.kind === 'number' ? content.value : content.text;
}

/** Lists the cells of the original's ledger that the collection into the emptied one does not give back, as `record field year`. */
export function notGivenBack(
  original: Ledger,
  { records }: Collection,
  except: readonly string[] = [],
): readonly string[] {
  const { numberField, nameFields, id } = original.definition;
  const kept = new Set([...(nameFields ?? [numberField ?? '']), ...except]);
  const names = recordNames(original);
  const given = new Map(
    records
      .filter(({ ledger }) => ledger === id)
      .flatMap(({ record, fields }) =>
        fields.map(({ field, year, content }) => [`${record} ${field} ${year ?? ''}`, content]),
      ),
  );
  return original.columns
    .filter(({ field }) => !kept.has(field.id))
    .flatMap(({ field, year, cells }) =>
      cells.flatMap((cell, index) => {
        const key = `${names[index] ?? ''} ${field.id} ${year ?? ''}`;
        const content = given.get(key);
        if (cell.reading.state === 'blank') return content === undefined ? [] : [key];
        const same =
          content !== undefined &&
          typeof content === 'object' &&
          saysTheSame(cell, plainCell(rawOf(content)), field.type);
        return same ? [] : [key];
      }),
    );
}
