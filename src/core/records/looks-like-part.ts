/** Tells whether a ledger looks like a part of one: a single section's records, with numbers that leave others out. */
import type { PlanWorkbook } from '../ledger/ledger';
import { recordBook } from './record-book';
import type { LedgerRecord } from './record-book';

const SERIES_AND_NUMBER = /^(\D*)(\d+)$/u;

/** Says whether the numbers of each series run from 1 on without a gap; records that have names instead never do. */
function runFromOne(records: readonly LedgerRecord[]): boolean {
  const series = new Map<string, Set<number>>();
  for (const { name } of records) {
    const [, prefix, digits] = SERIES_AND_NUMBER.exec(name) ?? [];
    if (prefix === undefined) continue;
    const numbers = series.get(prefix) ?? new Set<number>();
    numbers.add(Number(digits));
    series.set(prefix, numbers);
  }
  return (
    series.size > 0 &&
    [...series.values()].every((numbers) => Math.max(...numbers) === numbers.size)
  );
}

/** Says whether a person has to be asked: one section alone is in charge of all, and numbers between are not there. */
export function looksLikePart(workbook: PlanWorkbook): boolean {
  const main = recordBook(workbook).of(workbook.plan.ledgers[0]?.id ?? '');
  if (!main || main.counted.length < 2) return false;
  const sections = new Set(main.counted.flatMap((record) => record.sections));
  const everySection = main.counted.every((record) => record.sections.length > 0);
  return everySection && sections.size === 1 && !runFromOne(main.counted);
}
