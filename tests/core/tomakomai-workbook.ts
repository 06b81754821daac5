/** 苫小牧市's sample cut down to its first initiatives, to change cells in and see what that does to the findings. */
import { sampleWorkbook } from '../../scripts/sample-workbooks';
import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { recognise } from '../../src/core/ledger/recognise';
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/core/snapshot';
import { tomakomai } from '../../src/plans/tomakomai';
import { snapshotOfWorkbook, withCells } from './snapshot-of';

export const SHEETS = {
  practices: '実践項目',
  initiatives: '取組項目',
  schedule: '工程表',
  items: '取組内容',
  issues: '課題',
} as const;

/** Keeps the rows below the header for which `keep` holds. */
function withRows(
  sheet: SheetSnapshot,
  keep: (row: readonly CellValue[], at: number) => boolean,
): SheetSnapshot {
  const kept = sheet.values.map((row, at) => at === 0 || keep(row, at - 1));
  const values = sheet.values.filter((_row, at) => kept[at]);
  const text = sheet.text.filter((_row, at) => kept[at]);
  const rows = values.length;
  return {
    ...sheet,
    values,
    text,
    area: sheet.area && { ...sheet.area, rows },
    tables: sheet.tables.map((table) => ({ ...table, area: { ...table.area, rows } })),
  };
}

function withSheet(
  snapshot: Snapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

/** The whole sample. */
export const whole: Snapshot = snapshotOfWorkbook(sampleWorkbook('tomakomai'));

/** The initiatives 1 to 4 with their practices 1 to 10 and N1 to N4. */
const FIRST = 4;
const PRACTICES = new Set(['1', '2', '3', '4', '5', '6', '7', '8', '9', 'N1', 'N2', 'N3', 'N4']);

/** Practice 10 is left out: its yearly scores are lost. */
export const small: Snapshot = Object.values(SHEETS).reduce(
  (snapshot, name) =>
    withSheet(snapshot, name, (sheet) =>
      withRows(sheet, ([number]) =>
        name === SHEETS.initiatives ? Number(number) <= FIRST : PRACTICES.has(String(number)),
      ),
    ),
  whole,
);

/** A cell: the sheet, its record by number, year and item as far as they tell it, and the column's header. */
export interface Position {
  readonly sheet: keyof typeof SHEETS;
  readonly record: string;
  readonly year?: string;
  readonly item?: string;
  readonly header: string;
}

/** Gives the place of a record on its sheet, from 0. */
function recordAt(
  snapshot: Snapshot,
  { sheet, record, year, item }: Omit<Position, 'header'>,
): number {
  const rows = snapshot.sheets.find(({ name }) => name === SHEETS[sheet])?.values.slice(1) ?? [];
  const at = rows.findIndex(
    (row) =>
      String(row[0]) === record &&
      (year === undefined || row[1] === year) &&
      (item === undefined || row[2] === item),
  );
  if (at < 0) throw new Error(`${sheet} has no ${record} ${year ?? ''} ${item ?? ''}`);
  return at;
}

export type Change = Position & { readonly value: CellValue };

/** Puts values into cells of the cut-down sample; places are those before the changes. */
export function changed(changes: readonly Change[], snapshot: Snapshot = small): Snapshot {
  return withCells(
    snapshot,
    changes.map((change) => ({
      sheet: SHEETS[change.sheet],
      header: change.header,
      record: recordAt(snapshot, change),
      value: change.value,
    })),
  );
}

/** Takes a record out. */
export function without(position: Omit<Position, 'header'>, snapshot: Snapshot = small): Snapshot {
  const record = recordAt(snapshot, position);
  return withSheet(snapshot, SHEETS[position.sheet], (sheet) =>
    withRows(sheet, (_row, at) => at !== record),
  );
}

export function findingsOf(snapshot: Snapshot): readonly Finding[] {
  const recognition = recognise(snapshot, [tomakomai]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return check(recognition.workbook);
}

/** A finding in short: `T03 8 R2`, `T13 25⑩ R5`, `T20 8 評価の理由 進捗度`. */
export function short({ code, record, item, year, field }: Finding): string {
  return `${code} ${record}${item} ${year || field}`.replace('  ', ' ');
}

const before = findingsOf(small).map(short);

/** What a snapshot adds to the findings of the cut-down sample, and what it takes away (marked with `-`). */
export function difference(snapshot: Snapshot): readonly string[] {
  const left = [...before];
  const added: string[] = [];
  for (const each of findingsOf(snapshot).map(short)) {
    const at = left.indexOf(each);
    if (at < 0) added.push(each);
    else left.splice(at, 1);
  }
  return [...added, ...left.map((each) => `- ${each}`)];
}

/** The finding of a code that a snapshot has and the cut-down sample has not. */
export function newFinding(snapshot: Snapshot, code: string): Finding {
  const found = findingsOf(snapshot).find(
    (each) => each.code === code && !before.includes(short(each)),
  );
  if (!found) throw new Error(`No new ${code}`);
  return found;
}
