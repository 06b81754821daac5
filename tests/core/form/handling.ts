/** What people do to status sheets, done to snapshots as Excel would do it. */
import type { Area } from '../../../src/core/area';
import type { CellValue, SheetSnapshot } from '../../../src/core/snapshot';
import { shown } from './sheets-of-drafts';

type Grid = readonly (readonly CellValue[])[];

function areaOf(sheet: SheetSnapshot): Area {
  if (!sheet.area) throw new Error(`${sheet.name} is empty`);
  return sheet.area;
}

function withValues(sheet: SheetSnapshot, values: Grid, merges: readonly Area[]): SheetSnapshot {
  const area = { ...areaOf(sheet), rows: values.length, columns: values[0]?.length ?? 0 };
  return { ...sheet, area, values, text: values.map((row) => row.map(shown)), merges };
}

/** Moves what lies behind an insertion, and stretches a merge that it parts. */
function stretched(from: number, count: number, at: number, more: number): [number, number] {
  if (at <= from) return [from + more, count];
  return at < from + count ? [from, count + more] : [from, count];
}

/** Inserts empty rows before one (from 0, in a sheet that begins at A1). */
export function withRows(sheet: SheetSnapshot, at: number, more: number): SheetSnapshot {
  const width = areaOf(sheet).columns;
  const blank = Array.from({ length: more }, () => Array.from({ length: width }, () => ''));
  const merges = sheet.merges.map((merge) => {
    const [row, rows] = stretched(merge.row, merge.rows, at, more);
    return { ...merge, row, rows };
  });
  return withValues(sheet, sheet.values.toSpliced(at, 0, ...blank), merges);
}

/** Inserts empty columns before one. */
export function withColumns(sheet: SheetSnapshot, at: number, more: number): SheetSnapshot {
  const blank = Array.from({ length: more }, () => '');
  const merges = sheet.merges.map((merge) => {
    const [column, columns] = stretched(merge.column, merge.columns, at, more);
    return { ...merge, column, columns };
  });
  return withValues(
    sheet,
    sheet.values.map((row) => row.toSpliced(at, 0, ...blank)),
    merges,
  );
}

/** Takes rows out; what they were merged with shrinks, and keeps its text while a row of it is left. */
export function withoutRows(sheet: SheetSnapshot, at: number, count: number): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  for (const merge of sheet.merges) {
    const end = at + count;
    if (merge.row < at || merge.row >= end || merge.row + merge.rows <= end) continue;
    const text = values[merge.row]?.[merge.column] ?? '';
    values[end]?.splice(merge.column, 1, text);
  }
  const merges = sheet.merges.flatMap((merge) => {
    const rows = Array.from({ length: merge.rows }, (_row, down) => merge.row + down).filter(
      (row) => row < at || row >= at + count,
    );
    const [first] = rows;
    if (first === undefined || rows.length * merge.columns < 2) return [];
    const row = first < at ? first : first - count;
    return [{ ...merge, row, rows: rows.length }];
  });
  return withValues(sheet, values.toSpliced(at, count), merges);
}

/** Keeps the rows before one alone. */
export function cutAt(sheet: SheetSnapshot, row: number): SheetSnapshot {
  return withoutRows(sheet, row, sheet.values.length - row);
}

/** Puts sheets below each other on one tab, with empty rows between. */
export function stacked(sheets: readonly SheetSnapshot[], between: number): SheetSnapshot {
  const [first] = sheets;
  if (!first) throw new Error('nothing to stack');
  const width = Math.max(...sheets.map((sheet) => areaOf(sheet).columns));
  const values: CellValue[][] = [];
  const merges: Area[] = [];
  for (const sheet of sheets) {
    merges.push(...sheet.merges.map((merge) => ({ ...merge, row: merge.row + values.length })));
    for (const row of sheet.values)
      values.push([...row, ...Array.from({ length: width - row.length }, () => '')]);
    for (let gap = 0; gap < between; gap += 1) values.push(Array.from({ length: width }, () => ''));
  }
  return withValues(first, values, merges);
}

/** Puts a sheet to the right of another. */
export function besides(left: SheetSnapshot, right: SheetSnapshot, between: number): SheetSnapshot {
  const shift = areaOf(left).columns + between;
  const rows = Math.max(left.values.length, right.values.length);
  const values = Array.from({ length: rows }, (_row, at) => {
    const row = [...(left.values[at] ?? [])];
    while (row.length < shift) row.push('');
    const more = [...(right.values[at] ?? [])];
    while (more.length < areaOf(right).columns) more.push('');
    return [...row, ...more];
  });
  return withValues(left, values, [
    ...left.merges,
    ...right.merges.map((merge) => ({ ...merge, column: merge.column + shift })),
  ]);
}

/** Types into a cell. */
export function withCell(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  value: CellValue,
): SheetSnapshot {
  return withValues(
    sheet,
    sheet.values.with(row, (sheet.values[row] ?? []).with(column, value)),
    sheet.merges,
  );
}

function isSaid(value: CellValue, text: string): boolean {
  return typeof value === 'string' && value.replaceAll(/\s/gu, '') === text.replaceAll(/\s/gu, '');
}

/** Finds the cell that holds a text, whatever its line breaks. */
export function cellWith(sheet: SheetSnapshot, text: string, from = 0): [number, number] {
  for (let row = from; row < sheet.values.length; row += 1) {
    const column = sheet.values[row]?.findIndex((value) => isSaid(value, text)) ?? -1;
    if (column >= 0) return [row, column];
  }
  throw new Error(`${sheet.name} has no ${text}`);
}
