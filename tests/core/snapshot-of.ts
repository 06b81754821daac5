/** Reads a practice workbook as a snapshot without Excel between, and changes snapshots for tests. */
import { areaAround } from '../../src/core/area';
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/core/snapshot';
import { cellAt, textOf, usedArea } from 'practice-excel/workbook/cells';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';

function sheetSnapshot(sheet: PracticeSheet): SheetSnapshot {
  const used = usedArea(sheet, true);
  const tables = sheet.tables.map(({ area }) => area);
  const area = tables.reduce((all, table) => (all ? areaAround(all, table) : table), used);
  const places = (rows: number): readonly number[] => Array.from({ length: rows }, (_, at) => at);
  const grid = <T>(of: (row: number, column: number) => T): readonly (readonly T[])[] =>
    area
      ? places(area.rows).map((down) =>
          places(area.columns).map((across) => of(area.row + down, area.column + across)),
        )
      : [];
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    protected: sheet.protection !== null,
    filtered: sheet.autoFilter?.isDataFiltered === true,
    area,
    values: grid((row, column) => cellAt(sheet, row, column)?.value ?? ''),
    text: grid((row, column) => {
      const cell = cellAt(sheet, row, column);
      return cell ? textOf(cell) : '';
    }),
    merges: sheet.merges,
    tables: sheet.tables.map(({ name, area: at, showHeaders, showTotals }) => ({
      name,
      area: at,
      hasHeaders: showHeaders,
      hasTotals: showTotals,
    })),
    hiddenRows: [...sheet.rows].flatMap(([row, { hidden }]) => (hidden === true ? [row] : [])),
  };
}

/** Gives what excel/read would give of the workbook, as long as no sheet of it is the add-in's own. */
export function snapshotOfWorkbook(workbook: PracticeWorkbook): Snapshot {
  return { workbook: workbook.name, sheets: workbook.sheets.map(sheetSnapshot) };
}

/** A cell of a sheet whose first row is the header: by the header's text and the record's place, from 0. */
export interface CellChange {
  readonly sheet: string;
  readonly header: string;
  readonly record: number;
  readonly value: CellValue;
}

function shown(value: CellValue): string {
  return typeof value === 'object' ? value.error : String(value);
}

/** Puts values into cells; what they show is the value as it stands. */
export function withCells(snapshot: Snapshot, changes: readonly CellChange[]): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = changes.filter((change) => change.sheet === sheet.name);
      if (own.length === 0) return sheet;
      const values = sheet.values.map((row) => [...row]);
      const text = sheet.text.map((row) => [...row]);
      for (const { header, record, value } of own) {
        const column = sheet.text[0]?.indexOf(header) ?? -1;
        if (column < 0) throw new Error(`${sheet.name} has no column ${header}`);
        values[record + 1]?.splice(column, 1, value);
        text[record + 1]?.splice(column, 1, shown(value));
      }
      return { ...sheet, values, text };
    }),
  };
}
