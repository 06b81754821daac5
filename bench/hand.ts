/** What a programmer would write who has only these questions: one pass over the value arrays, nothing kept. */
import { AT } from './rows';
import type { Row } from './rows';

/** A finding as everybody gives it: the rule's code, the record from 0, the column. */
export type Found = string;

export function found(code: string, row: number, column: number): Found {
  return `${code} ${row} ${column}`;
}

const RESULTS = new Set<unknown>(['実施', '一部実施', '未実施']);

function isBlank(value: unknown): boolean {
  return value === '' || (typeof value === 'string' && value.trim() === '');
}

function isNothing(value: unknown): boolean {
  return isBlank(value) || value === 'なし' || value === '－';
}

/** The twelve rules, record by record. */
export function handCheck(rows: readonly Row[]): readonly Found[] {
  const all: Found[] = [];
  const numbers = new Set<unknown>();
  const titles = new Set<unknown>();
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (!row) continue;
    const number = row[AT.number];
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 1)
      all.push(found('A01', index, AT.number));
    else if (numbers.has(number)) all.push(found('A01', index, AT.number));
    else numbers.add(number);
    const result = row[AT.result];
    const open = result === '一部実施' || result === '未実施';
    if (!RESULTS.has(result)) all.push(found('A02', index, AT.result));
    if (open && isNothing(row[AT.reason])) all.push(found('A03', index, AT.reason));
    if (result === '実施' && !isNothing(row[AT.reason])) all.push(found('A04', index, AT.reason));
    if (isBlank(row[AT.future])) all.push(found('A05', index, AT.future));
    if (open && row[AT.future] === 'なし') all.push(found('A06', index, AT.future));
    const title = row[AT.title];
    if (isBlank(title)) all.push(found('A07', index, AT.title));
    else if (titles.has(title)) all.push(found('A07', index, AT.title));
    else titles.add(title);
    if (isBlank(row[AT.sections])) all.push(found('A07', index, AT.sections));
    const target = row[AT.target];
    if (target !== '－' && !(typeof target === 'number' && target > 0))
      all.push(found('A08', index, AT.target));
    if (row[AT.planned[0]] === '⇒') all.push(found('A13', index, AT.planned[0]));
    for (let year = 1; year < AT.planned.length; year += 1) {
      const column = AT.planned[year] ?? 0;
      if (row[column] === '⇒' && isBlank(row[column - 1])) all.push(found('A13', index, column));
    }
  }
  return all;
}

/** A line of the table: how many initiatives of a heading, of each result, and the sum of their targets. */
export interface Line {
  readonly major: string;
  readonly count: number;
  readonly done: number;
  readonly partly: number;
  readonly undone: number;
  readonly target: number;
}

/** 実施件数 with the targets, by heading. */
export function handRollup(rows: readonly Row[]): readonly Line[] {
  const lines = new Map<unknown, { -readonly [K in keyof Line]: Line[K] }>();
  for (const row of rows) {
    const major = row[AT.major];
    let line = lines.get(major);
    if (!line) {
      line = { major: String(major), count: 0, done: 0, partly: 0, undone: 0, target: 0 };
      lines.set(major, line);
    }
    line.count += 1;
    const result = row[AT.result];
    if (result === '実施') line.done += 1;
    else if (result === '一部実施') line.partly += 1;
    else if (result === '未実施') line.undone += 1;
    const target = row[AT.target];
    if (typeof target === 'number') line.target += target;
  }
  return [...lines.values()];
}
