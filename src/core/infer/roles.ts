/** Guesses which columns of a block hold the records' numbers, titles and sections, before anything has been read as a record. */
import { areOfOneKind, natureOf, readCell, serialIn } from '../values';
import type { ValueType } from '../values';
import { comparable, squashed } from '../values/comparable';
import type { Block } from './blocks';
import type { ColumnGroup } from './column-names';
import { kindsOf } from './kinds';
import { seenColumn } from './seen-column';
import type { SeenColumn } from './seen-column';
import { sectionKinds } from './section-kinds';

/** Columns of the block, by their sheet columns; null where none seems to be one. */
export interface Roles {
  readonly number: { readonly column: number; readonly type: ValueType } | null;
  readonly title: number | null;
  readonly section: number | null;
}

const NUMBER = /^(?:[#№]|no\.?)$|番号$|^項番$|^通番$|^連番$|no\.?$|№$/iu;
const TITLE =
  /名称?$|^(?:取組|実施|改革|計画|実践|具体的|推進|改善)?(?:項目|事項|事業|取組|細目)$|取組内容$|件名$|^プラン$/u;
/** What a title is rather not called. */
const NO_TITLE = /備考|理由|結果|実績|効果|内容|課題|目標|指標|状況|評価|意見|方針|時期|期間/u;
const LONGEST_TITLE = 60;
/** Numbers stand in one of the first columns, unless a heading says so. */
const FIRST_COLUMNS = 4;

/** The cells of a column in the rows that fill more than one column: lines across the table and notes tell nothing. */
function bodyColumn(
  { grid, row, bottom }: Block,
  column: number,
  rows: readonly number[],
  heading: string,
): SeenColumn {
  const cells = rows.filter((at) => at > row && at < bottom).map((at) => grid.cell(at, column));
  return seenColumn(heading, '', cells);
}

/** Rows below the headings with more than one filled cell. */
function fullRows({ grid, row, bottom, left, right }: Block): readonly number[] {
  const rows: number[] = [];
  for (let at = row + 1; at < bottom; at += 1) {
    let filled = 0;
    for (let column = left; column <= right && filled < 2; column += 1)
      if (!grid.isBlank(at, column)) filled += 1;
    if (filled > 1) rows.push(at);
  }
  return rows;
}

function uniqueShare({ texts, different }: SeenColumn): number {
  return texts.length === 0 ? 0 : different.length / texts.length;
}

/** Which part of the numbers is larger than the one before. */
function risingShare(numbers: readonly number[]): number {
  if (numbers.length < 2) return 1;
  const rising = numbers.filter((number, at) => at > 0 && number > (numbers[at - 1] ?? number));
  return rising.length / (numbers.length - 1);
}

function serials({ cells }: SeenColumn, type: ValueType): readonly number[] {
  return cells.flatMap((cell) => {
    const reading = readCell(cell, type);
    return reading.state === 'value' ? (serialIn(reading.value, type)?.number ?? []) : [];
  });
}

interface NumberGuess {
  readonly column: number;
  readonly type: ValueType;
  readonly score: number;
}

/** How much speaks for a column of numbers; null where it cannot be one. */
function numberGuess(
  seen: SeenColumn,
  column: number,
  at: number,
  rows: number,
): NumberGuess | null {
  const isNamed = NUMBER.test(squashed(seen.heading));
  // Without a name that says so, only a short heading over one of the first columns may be one of numbers.
  if (!isNamed && (at >= FIRST_COLUMNS || seen.heading.length > 6)) return null;
  if (seen.cells.length * 2 < rows && !isNamed) return null;
  const { type } = kindsOf(seen);
  const numbers = serials(seen, type);
  const unique = uniqueShare(seen);
  const isSerial = numbers.length >= seen.cells.length * 0.8 && numbers.length > 0;
  if (isNamed && seen.cells.length > 0) {
    const code = natureOf(type) !== null && isSerial;
    const least = { kind: 'integer', min: 1 } as const;
    const own = areOfOneKind(type, least) ? least : code ? type : ({ kind: 'text' } as const);
    return { column, type: own, score: 4 + 2 * unique + (code ? 1 : 0) };
  }
  const isCounted = isSerial && unique > 0.95 && risingShare(numbers) > 0.95 && at < FIRST_COLUMNS;
  const [first = 0] = numbers;
  return isCounted && first <= 1 && seen.heading.length <= 6
    ? { column, type: { kind: 'integer', min: 1 }, score: 3 }
    : null;
}

/** How much speaks for a column of titles. */
function titleScore(seen: SeenColumn, column: number, number: number | null, rows: number): number {
  const { texts, heading } = seen;
  if (texts.length * 2 < rows || seen.numbers * 2 > texts.length) return -Infinity;
  const mean = texts.reduce((sum, text) => sum + comparable(text).length, 0) / texts.length;
  if (mean < 2 || mean > LONGEST_TITLE) return -Infinity;
  const name = squashed(heading);
  return (
    3 * uniqueShare(seen) +
    (TITLE.test(name) ? 2 : 0) -
    (NO_TITLE.test(name) ? 1.5 : 0) +
    (number !== null && column > number ? Math.max(0, 1.5 - 0.25 * (column - number)) : 0) -
    (mean > 40 ? 1 : 0)
  );
}

function bestOf<T>(items: readonly T[], scoreOf: (item: T) => number): T | null {
  let best: T | null = null;
  let most = -Infinity;
  for (const item of items) {
    const score = scoreOf(item);
    if (score > most) [best, most] = [item, score];
  }
  return best;
}

/** Guesses the roles of a block's columns. */
export function rolesOf(block: Block, groups: readonly ColumnGroup[]): Roles {
  const rows = fullRows(block);
  const plain = groups
    .filter(({ byYear, label, columns }) => !byYear && label !== '' && columns.length === 1)
    .flatMap(({ label, columns: [first] }) => (first ? [{ label, column: first.column }] : []))
    .map(({ label, column }) => ({ column, seen: bodyColumn(block, column, rows, label) }));
  const numbers = plain.flatMap(
    ({ column, seen }, at) => numberGuess(seen, column, at, rows.length) ?? [],
  );
  const number = bestOf(numbers, ({ score, column }) => score - (column - block.left) * 0.01);
  const sections = plain.filter(
    ({ seen }) => seen.numbers * 2 < seen.cells.length && sectionKinds(seen).length > 0,
  );
  const section = sections[0]?.column ?? null;
  const title = bestOf(
    plain.filter(
      ({ column, seen }) =>
        column !== number?.column &&
        !sections.some((each) => each.column === column) &&
        // The kind is only asked where a title could stand at all: that takes its time.
        titleScore(seen, column, null, rows.length) > -Infinity &&
        natureOf(kindsOf(seen).type) !== 'number',
    ),
    ({ column, seen }) => titleScore(seen, column, number?.column ?? null, rows.length),
  );
  return {
    number: number && { column: number.column, type: number.type },
    title: title?.column ?? null,
    section,
  };
}
