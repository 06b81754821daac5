/**
 * The blocks of cells over which a figure's formula is written: a formula's function takes one range of rows, and a ledger may
 * stand on several sheets.
 */
import type { Ledger, LedgerColumn } from '../ledger/ledger';
import { columnOf } from '../ledger/ledger';
import { partsOf } from '../ledger/positions';
import { exprList } from './expression';
import type { BlockFormula, FormulaReading } from './measure';
import type { Condition, Scope } from './scope';

/** A condition on the records of a ledger as one on the records of its part; null where the part lacks its column. */
function conditionIn(condition: Condition, part: Ledger, before: number): Condition | null {
  const own = (column: LedgerColumn): LedgerColumn | undefined =>
    columnOf(part, column.field.id, column.year);
  if (condition.kind === 'filled') {
    // A column that the part lacks is filled in none of its records.
    const columns = condition.columns.flatMap((column) => own(column) ?? []);
    return columns.length > 0 ? { ...condition, columns } : null;
  }
  if (condition.kind === 'holds') {
    const test = (record: number): boolean => condition.test(before + record);
    const column = condition.column && own(condition.column);
    return { ...condition, test, column: column ?? null };
  }
  const column = own(condition.column);
  return column ? { ...condition, column } : null;
}

/** The scope's records in one part of its ledger; null where a condition cannot be asked there. */
function scopeIn(scope: Scope, part: Ledger, before: number): Scope | null {
  const conditions = scope.conditions.map((each) => conditionIn(each, part, before));
  if (!conditions.every((each) => each !== null)) return null;
  const members = scope.members.flatMap((record) =>
    record >= before && record < before + part.rows.length ? [record - before] : [],
  );
  return { ...scope, ledger: part, members, conditions };
}

/** Gives the scope block by block; null where a formula cannot ask one of the blocks. */
export function blocksOf(scope: Scope): readonly Scope[] | null {
  const parts = partsOf(scope.ledger);
  if (parts.length === 1) return [scope];
  let before = 0;
  const blocks: (Scope | null)[] = [];
  for (const part of parts) {
    if (part.rows.length > 0) blocks.push(scopeIn(scope, part, before));
    before += part.rows.length;
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
  const asked = how === 'record' ? blocks?.filter(({ members }) => members.length > 0) : blocks;
  const [only, ...more] = asked ?? [];
  if (!asked || (only && more.length > 0 && how !== 'added'))
    return { live: false, reason: 'several-sheets' };
  if (only && more.length === 0) return write(only);
  const terms = asked.map(write);
  const written = terms.flatMap((term) => (term.live ? [term.expression] : []));
  const failed = terms.find((term) => !term.live);
  if (failed) return failed;
  return { live: true, expression: written.length === 0 ? ['0'] : exprList(written, '+') };
}
