/**
 * Splits a figure's scope into blocks of cells that formulas can refer to. A function takes one range of rows and cannot see the
 * headings above them, while a ledger may stand on several sheets and a figure may be about the records under one heading.
 */
import type { Ledger, LedgerColumn } from '../ledger/ledger';
import { partsOf } from '../ledger/positions';
import type { LedgerRecord, LedgerRecords } from '../records/record-book';
import { exprList } from './expression';
import { ledgerBlock } from './ledger-block';
import type { BlockFormula, FormulaReading } from './measure';
import { testOf } from './scope';
import type { Condition, Scope } from './scope';

/** Headings above their records cannot be compared row by row, so the formula refers to the rows below the heading instead. */
function isHeading({ field, cells }: LedgerColumn): boolean {
  return field.headingLevel !== undefined && cells.some(({ underMerge }) => underMerge === 'down');
}

function columnsOfCondition(condition: Condition): readonly LedgerColumn[] {
  if (condition.kind === 'filled') return condition.columns;
  return condition.column ? [condition.column] : [];
}

/** Translates a condition on a ledger's records to a block of it; null where the block lacks the column. */
function conditionIn(
  condition: Condition,
  block: LedgerRecords,
  records: readonly LedgerRecord[],
): Condition | null {
  const own = (column: LedgerColumn): LedgerColumn | null =>
    block.column(column.field.id, column.year);
  if (condition.kind === 'filled') {
    // Where the block lacks a column, none of its records has a value in it.
    const columns = condition.columns.flatMap((column) => own(column) ?? []);
    return columns.length > 0 ? { ...condition, columns } : null;
  }
  if (condition.kind === 'holds') {
    const test = ({ index }: LedgerRecord): boolean => {
      const record = records[index];
      return record !== undefined && condition.test(record);
    };
    const column = condition.column && own(condition.column);
    return { ...condition, test, column };
  }
  const column = own(condition.column);
  return column ? { ...condition, column } : null;
}

/** The part of the scope in one block; null where a condition cannot be tested there. */
function scopeIn(
  scope: Scope,
  conditions: readonly Condition[],
  block: LedgerRecords,
  records: readonly LedgerRecord[],
): Scope | null {
  const asked = conditions.map((each) => conditionIn(each, block, records));
  if (!asked.every((each) => each !== null)) return null;
  const wanted = new Set(scope.records);
  const own = records.flatMap((record, index) =>
    wanted.has(record) ? (block.all[index] ?? []) : [],
  );
  return { among: block, records: own, conditions: asked };
}

/** Splits a ledger's records into runs of rows without gaps, all under the headings that the conditions require. */
function runsUnder(
  headings: readonly Condition[],
  all: readonly LedgerRecord[],
  from: number,
  until: number,
): readonly (readonly [from: number, until: number])[] {
  const tests = headings.map(testOf);
  const runs: (readonly [number, number])[] = [];
  let start: number | null = null;
  for (let index = from; index <= until; index += 1) {
    const record = index < until ? all[index] : undefined;
    if (record && tests.every((test) => test(record))) start ??= index;
    else if (start !== null) {
      runs.push([start, index]);
      start = null;
    }
  }
  return runs;
}

/** Says whether a record lacks a row or has its rows in another order: then ranges side by side do not line up. */
function isIrregular({ rowsEach, columns, oddRecords }: Ledger): boolean {
  if (rowsEach === 1) return false;
  const isApart = ({ field, rowOffset }: LedgerColumn): boolean =>
    rowOffset === undefined && field.headingLevel === undefined;
  return oddRecords.length > 0 || columns.some(isApart);
}

/** Gives the scope block by block; null where a formula cannot refer to one of the blocks. */
export function blocksOf(scope: Scope): readonly Scope[] | null {
  const { among, conditions } = scope;
  const { ledger, all } = among;
  if (partsOf(ledger).some(isIrregular)) return null;
  const headings = conditions.filter((each) => columnsOfCondition(each).some(isHeading));
  if (headings.length === 0 && ledger.parts.length === 0 && ledger.uncounted.size === 0)
    return [scope];
  const others = conditions.filter((each) => !headings.includes(each));
  let before = 0;
  const blocks: (Scope | null)[] = [];
  for (const part of partsOf(ledger)) {
    const until = before + part.rows.length;
    const offset = before;
    const runs =
      headings.length === 0 ? [[offset, until] as const] : runsUnder(headings, all, offset, until);
    for (const [first, end] of part.rows.length === 0 ? [] : runs) {
      const { ledger: block, records } = ledgerBlock(part, first - offset, end - offset);
      const own = records.flatMap((index) => all[offset + index] ?? []);
      blocks.push(scopeIn(scope, others, among.book.ofLedger(block), own));
    }
    before = until;
  }
  return blocks.every((each) => each !== null) ? blocks : null;
}

/** Writes a figure's formula over all blocks of its scope. */
export function overBlocks(
  scope: Scope,
  how: BlockFormula,
  write: (block: Scope) => FormulaReading,
): FormulaReading {
  const blocks = blocksOf(scope);
  const asked = how === 'record' ? blocks?.filter(({ records }) => records.length > 0) : blocks;
  const [only, ...more] = asked ?? [];
  if (only && more.length === 0) return write(only);
  if (!asked) return { live: false, reason: 'several-blocks' };
  if (how !== 'added') return { live: false, reason: only ? 'several-blocks' : 'blank' };
  // Blocks of which nothing is due yet add nothing, unless there are no others.
  const all = asked.map(write);
  const due = all.filter((term) => term.live || term.reason !== 'not-due');
  const terms = due.length > 0 ? due : all;
  const written = terms.flatMap((term) => (term.live ? [term.expression] : []));
  const failed = terms.find((term) => !term.live);
  if (failed) return failed;
  return { live: true, expression: written.length === 0 ? ['0'] : exprList(written, '+') };
}
