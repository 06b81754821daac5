/** Holds tables to what is true of random workbooks, and their formulas to their figures; workbooks are calculated many at a time. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { recognise } from '../../../src/core/ledger/recognise';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import type { Plan } from '../../../src/core/plan';
import { rollUp, type Table } from '../../../src/core/rollup';
import { calculated, disagreements, type Calculated, type PlanLedgers } from './calculated';

export function recognisedIn({ plan, snapshot }: PlanLedgers): PlanWorkbook<Plan> {
  const recognition = recognise(snapshot, [plan], plan.id);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

/** Gives the tables of a workbook's plan, all of which its ledgers must allow. */
export function tablesOf(book: PlanLedgers): readonly Table[] {
  const workbook = recognisedIn(book);
  return book.plan.rollups.map((definition) => {
    const table = rollUp(workbook, definition);
    if (table.state !== 'table') throw new Error(`missing: ${table.labels.join(', ')}`);
    return table;
  });
}

/** So many workbooks, each made of its own random draw and its place among them. */
export function booksOf<R, B extends PlanLedgers>(
  random: fc.Arbitrary<R>,
  count: number,
  bookOf: (drawn: R, index: number) => B,
): fc.Arbitrary<readonly B[]> {
  return fc
    .array(random, { minLength: count, maxLength: count })
    .map((all) => all.map((each, index) => bookOf(each, index)));
}

/** More of what went wrong would fill pages. */
const SHOWN = 4;

/** What of a check's outcome is shown. */
interface Checked {
  readonly failed: boolean;
  readonly seed: number;
  readonly counterexamplePath: string | null;
  readonly errorInstance: unknown;
}

/** Expects a check to have found nothing. The workbooks themselves would fill pages; seed and path bring them back. */
function expectNothing(
  { failed, seed, counterexamplePath, errorInstance }: Checked,
  found: readonly unknown[],
): void {
  const again = failed ? { seed, counterexamplePath } : null;
  const what = failed ? found.slice(0, SHOWN) : [];
  expect({ found: what, errorInstance, again }).toEqual({
    found: [],
    errorInstance: null,
    again: null,
  });
}

/** Draws so many workbooks, and expects nothing to be wrong in any: `wrong` gives null. */
export function expectAllRight<B>(
  books: fc.Arbitrary<B>,
  numRuns: number,
  wrong: (book: B) => unknown,
): void {
  let found: unknown = null;
  const right = fc.property(books, (book) => {
    const what = wrong(book);
    found = what ?? found;
    return what === null;
  });
  expectNothing(fc.check(right, { numRuns }), [found]);
}

/**
 * Draws lists of workbooks so many times, expects nothing to be wrong in any and every formula to give its figure, and gives all
 * formulas, so that a test can say whether there were enough to prove something.
 */
export async function expectRight<B extends PlanLedgers>(
  books: fc.Arbitrary<readonly B[]>,
  numRuns: number,
  wrong: (book: B) => unknown = () => null,
): Promise<Calculated> {
  const all: Calculated[] = [];
  let found: readonly unknown[] = [];
  const right = fc.asyncProperty(books, async (each) => {
    found = each.map(wrong).filter((what) => what !== null);
    if (found.length > 0) return false;
    const made = await calculated(each);
    all.push(made);
    found = disagreements(made.pairs);
    return found.length === 0;
  });
  // A smaller case would cost as much again for each step.
  expectNothing(await fc.check(right, { numRuns, endOnFailure: true }), found);
  return {
    pairs: all.flatMap(({ pairs }) => pairs),
    live: all.flatMap(({ live }) => live),
  };
}
