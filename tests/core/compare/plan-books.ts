/** The five samples as recognised workbooks, and edits of their cells as a clerk makes them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerColumn, PlanWorkbook } from '../../../src/core/ledger/ledger';
import type { CellPosition } from '../../../src/core/ledger/positions';
import { recognise } from '../../../src/core/ledger/recognise';
import type { LedgerRecord } from '../../../src/core/records/record-book';
import { recordBook } from '../../../src/core/records/record-book';
import type { Plan } from '../../../src/core/plan';
import type { CellValue, Snapshot } from '../../../src/core/snapshot';
import { readXlsx } from '../../../src/files/read-xlsx';
import { planById, plans } from '../../../src/plans';

export const SAMPLES = ['asahikawa', 'tomakomai', 'annaka', 'kamifurano', 'azumino'] as const;

export function sampleSnapshot(plan: string): Snapshot {
  const bytes = readFileSync(join('assets', 'samples', `${plan}.xlsx`));
  const { name, sheets } = readXlsx(bytes, `${plan}.xlsx`);
  return { workbook: name, sheets: sheets.map(({ sheet }) => sheet) };
}

export function recognised(snapshot: Snapshot, plan: string): PlanWorkbook<Plan> {
  const known = planById(plan);
  if (!known) throw new Error(`no plan ${plan}`);
  const recognition = recognise(snapshot, plans, plan);
  if (recognition.state !== 'found') throw new Error(`${plan} is ${recognition.state}`);
  return recognition.workbook;
}

/** A cell, and what it is to hold. */
export interface Edit extends CellPosition {
  readonly value: CellValue;
}

/** Puts values into cells; what they show is the value as it stands. */
export function edited(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = edits.filter(({ sheetId }) => sheetId === sheet.id);
      const { area } = sheet;
      if (own.length === 0 || !area) return sheet;
      const values = sheet.values.map((row) => [...row]);
      const text = sheet.text.map((row) => [...row]);
      for (const { row, column, value } of own) {
        values[row - area.row]?.splice(column - area.column, 1, value);
        text[row - area.row]?.splice(column - area.column, 1, String(value));
      }
      return { ...sheet, values, text };
    }),
  };
}

/** Puts the contents of some rows of a sheet into others: `from[i]` goes to where `to[i]` is; a row without a source becomes empty. */
export function withRows(
  snapshot: Snapshot,
  sheetId: string,
  to: readonly number[],
  from: readonly (number | null | undefined)[],
): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.id !== sheetId) return sheet;
      const top = sheet.area?.row ?? 0;
      const moved = <T>(rows: readonly (readonly T[])[], empty: T): readonly (readonly T[])[] =>
        rows.map((row, at) => {
          const place = to.indexOf(at + top);
          if (place < 0) return row;
          const source = from[place] ?? null;
          return source === null ? row.map(() => empty) : (rows[source - top] ?? row);
        });
      return {
        ...sheet,
        values: moved<CellValue>(sheet.values, ''),
        text: moved(sheet.text, ''),
      };
    }),
  };
}

/** A record's cell in which a clerk can type. */
export interface Typable {
  readonly record: LedgerRecord;
  readonly column: LedgerColumn;
}

/** Lists the cells of all ledgers that are of one record only and do not name it. */
export function typable(workbook: PlanWorkbook): readonly Typable[] {
  const book = recordBook(workbook);
  return workbook.ledgers.flatMap((ledger) => {
    const { numberField, nameFields = [], itemField, yearField } = ledger.definition;
    const naming = [numberField, itemField, yearField, ...nameFields];
    return book.ofLedger(ledger).all.flatMap((record) =>
      ledger.columns.flatMap((column) => {
        const cell = record.written(column);
        const isOwn = cell && cell.underMerge === undefined && cell.ditto === undefined;
        return isOwn && !cell.absent && !naming.includes(column.field.id)
          ? [{ record, column }]
          : [];
      }),
    );
  });
}

/** The cell of a record in a column. */
export function cellOf({ record, column }: Typable): CellPosition {
  return record.positionIn(column);
}
