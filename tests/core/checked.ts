/** Runs the check over 旭川市's ledger after some of its cells were changed. */
import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { recognise } from '../../src/core/ledger/recognise';
import type { CellValue } from '../../src/core/snapshot';
import { asahikawa } from '../../src/plans/asahikawa';
import type { SheetShape, SourceColumn } from './asahikawa-snapshot';
import { facts, sheetOf, snapshotOf, sourceColumns } from './asahikawa-snapshot';

/** Fields of the plan by the labels of its columns. */
const LABELS = {
  number: '管理番号',
  process: '改革プロセス',
  major: '大項目',
  group: '取組内容',
  title: '取組項目名',
  sections: '所管部局',
  target: '財源確保目標額（百万円）',
  planned: '作業工程（計画）',
  actual: '作業工程（実績）',
  amounts: '財源確保実績額（当初予算時）',
  result: '取組結果',
  reason: '取組結果が一部実施又は未実施の理由',
  future: '今後の予定',
} as const;

const YEARS = ['H28', 'H29', 'H30', 'R1'] as const;

/** A cell of a record: the record's number, the field, and the year of a field by year. */
export interface Position {
  readonly record: number;
  readonly field: keyof typeof LABELS;
  readonly year?: (typeof YEARS)[number];
}

/** Puts a value into a cell. */
export type Change = Position & { readonly value: CellValue };

function columnAt(
  columns: readonly SourceColumn[],
  { field, year }: Omit<Position, 'record'>,
): SourceColumn {
  const printed = year === undefined ? null : facts.years[YEARS.indexOf(year)];
  const column = columns.find((each) => each.label === LABELS[field] && each.year === printed);
  if (!column) throw new Error(`${field} ${year ?? ''} is not in the ledger`);
  return column;
}

/** The facts with some cells changed. */
export function changedColumns(changes: readonly Change[]): SourceColumn[] {
  const columns = sourceColumns();
  for (const change of changes)
    columnAt(columns, change).cells.splice(change.record - 1, 1, change.value);
  return columns;
}

/** Checks a sheet laid out of columns. */
export function checkColumns(
  columns: readonly SourceColumn[],
  shape: SheetShape = { table: true },
): readonly Finding[] {
  const recognition = recognise(snapshotOf(sheetOf(columns, shape)), [asahikawa]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return check(recognition.workbook);
}

/** A finding in short: `A14 4 H30`, with its cell's field where no year is named. */
export function short({ code, record, field, year }: Finding): string {
  return [code, record, year || field].join(' ').trim();
}

/** How a cell is written, whatever it says: the facts are full of it, and the kinds of notation test it. */
export const NOTATION: ReadonlySet<string> = new Set(['C10', 'C11', 'C12', 'C15', 'C21']);

function shortOf(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ code }) => !NOTATION.has(code)).map(short);
}

let ofTheFacts: readonly string[] | null = null;

/** What the changes add to the findings of the facts, and what they take away (marked with `-`), notation apart. */
export function difference(changes: readonly Change[], shape?: SheetShape): readonly string[] {
  ofTheFacts ??= shortOf(checkColumns(sourceColumns()));
  const after = shortOf(checkColumns(changedColumns(changes), shape));
  const left = [...ofTheFacts];
  const added: string[] = [];
  for (const each of after) {
    const at = left.indexOf(each);
    if (at < 0) added.push(each);
    else left.splice(at, 1);
  }
  return [...added, ...left.map((each) => `- ${each}`)];
}
