/** Ledgers into which errors were put, for properties that hold in wrong ledgers as in right ones. */
import type { LedgerDefinition } from '../../src/core/ledger/definition';
import type { PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { EMPTY, withCells } from './as-of-books';

/** Puts errors into a ledger: each empties a cell, or puts there what another record has. */
export function spoiled(
  workbook: PlanWorkbook<Plan>,
  seed: readonly number[],
  /** Which fields it may touch; all where it is left out. */
  isOpen: (field: string, definition: LedgerDefinition) => boolean = () => true,
): PlanWorkbook<Plan> {
  const cells = workbook.ledgers.flatMap(({ definition, columns }) =>
    columns
      .filter(({ field }) => isOpen(field.id, definition))
      .flatMap((column) => column.cells.map((_cell, record) => ({ definition, column, record }))),
  );
  const cellAt = (number: number) => {
    const found = cells[number % cells.length];
    if (!found) throw new Error('a ledger without cells');
    return found;
  };
  const changes = new Map(
    seed.map((number) => {
      const { definition, column, record } = cellAt(number);
      const other = column.cells[(record + number) % column.cells.length] ?? EMPTY;
      const key = [definition.id, column.field.id, column.year, record].join();
      return [key, number % 3 === 0 ? other : EMPTY] as const;
    }),
  );
  return withCells(workbook, (...at) => changes.get(at.join()) ?? null);
}
