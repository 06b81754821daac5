/** The rows that everybody is given: 旭川市's 128 published initiatives over and over, with a fault in every so many rows. */
import { sampleWorkbooks } from '../scripts/sample-workbooks';
import type { CellValue, SheetSnapshot, Snapshot } from '../src/core/snapshot';
import { snapshotOfWorkbook } from '../tests/core/snapshot-of';

/** Where each field stands in a row. */
export const AT = {
  number: 0,
  major: 2,
  title: 4,
  sections: 5,
  target: 6,
  planned: [7, 8, 9, 10],
  result: 19,
  reason: 20,
  future: 21,
} as const;

export type Row = readonly CellValue[];

/** A ledger of some size: what the others get, and what the add-in gets. Both hold the same arrays. */
export interface Ledger {
  readonly rows: readonly Row[];
  readonly snapshot: Snapshot;
}

/** One of the faults stands in every so many rows. */
const FAULT_EVERY = 50;

/** A fault of each of the twelve rules. The row before stays as it is, so that what is doubled has its first there. */
const FAULTS: readonly ((row: CellValue[], before: Row) => void)[] = [
  (row) => (row[AT.number] = 0),
  (row, before) => (row[AT.number] = before[AT.number] ?? ''),
  (row) => (row[AT.result] = ''),
  (row) => (row[AT.result] = '済'),
  (row) => {
    row[AT.result] = '未実施';
    row[AT.reason] = '';
  },
  (row) => {
    row[AT.result] = '実施';
    row[AT.reason] = '予算の措置を見送ったため。';
  },
  (row) => (row[AT.future] = '　'),
  (row) => {
    row[AT.result] = '一部実施';
    row[AT.reason] = '関係者との調整が続いているため。';
    row[AT.future] = 'なし';
  },
  (row) => (row[AT.title] = ''),
  (row) => (row[AT.sections] = ''),
  (row, before) => (row[AT.title] = before[AT.title] ?? ''),
  (row) => (row[AT.target] = ''),
  (row) => (row[AT.planned[0]] = '⇒'),
  (row) => {
    row[AT.planned[1]] = '';
    row[AT.planned[2]] = '⇒';
  },
];

function sampleSheets(): readonly [SheetSnapshot, ...SheetSnapshot[]] {
  const sample = sampleWorkbooks.find(({ id }) => id === 'asahikawa');
  const [first, ...others] = sample ? snapshotOfWorkbook(sample.workbook()).sheets : [];
  if (!first) throw new Error('There is no sample of 旭川市.');
  return [first, ...others];
}

/** The same as it comes from Excel, where each cell's text is a text of its own. */
function asSent<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

/** Gives a ledger of so many rows. */
export function ledgerOf(count: number): Ledger {
  const [sheet, ...others] = sampleSheets();
  const [heads = [], ...initiatives] = sheet.values;
  const [shownHeads = [], ...shown] = sheet.text;
  const values: CellValue[][] = [];
  const text: string[][] = [];
  for (let index = 0; index < count; index += 1) {
    const from = index % initiatives.length;
    const row = [...(initiatives[from] ?? [])];
    row[AT.number] = index + 1;
    row[AT.title] = `${String(row[AT.title])}（その${index + 1}）`;
    const printed = [...(shown[from] ?? [])];
    const held = [...row];
    if (index % FAULT_EVERY === FAULT_EVERY - 1)
      FAULTS[Math.floor(index / FAULT_EVERY) % FAULTS.length]?.(row, values.at(-1) ?? []);
    for (const [column, value] of row.entries())
      if (value !== held[column] || column === AT.number || column === AT.title)
        printed[column] = String(value);
    values.push(row);
    text.push(printed);
  }
  const rows = asSent(values);
  const area = { row: 0, column: 0, rows: count + 1, columns: heads.length };
  const long: SheetSnapshot = {
    ...sheet,
    area,
    values: [heads, ...rows],
    text: [shownHeads, ...asSent(text)],
    tables: sheet.tables.map((table) => ({ ...table, area })),
  };
  return { rows, snapshot: { workbook: 'bench', sheets: [long, ...others] } };
}
