/**
 * A ledger is judged for a moment: what is due later is not asked for, and what is due then is judged as it is in the whole plan. That
 * holds for every plan and every moment, in the samples and in ledgers into which errors were put.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAddress } from '../../src/core/area';
import { shortAsOf } from '../../src/core/calendar/as-of';
import type { AsOf } from '../../src/core/calendar/as-of';
import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import type { PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { plans } from '../../src/plans';
import { emptiedAfter, everyAsOf, isDueAt } from './as-of-books';
import { spoiled } from './spoiled';
import { recognisedIn, sampleOf } from './summaries';

/** What the check tells of what is filled before its time. */
const EARLY = 'filled-early';

/** The rules that look ahead: at a cell that is due they tell of what comes later, and wait for it. */
const LOOKS_AHEAD: Readonly<Record<string, string>> = {
  'A09 cells': 'asks at the target for an amount in any year',
  'A17 reaches-target': 'adds up the amounts of all years at the target',
  'K10 sections-not-named': 'asks at the first text for a section in any of them',
  'T21 sub-record-missing': 'tells at the number of a practice which years have no issue',
};

function short({ code, sheet, cell, year, message, value }: Finding): string {
  return [code, message, `${sheet}!${cell}`, year, value].join(' | ');
}

/** The findings at cells that are due, those of the rules that look ahead left out. */
function dueFindings(
  findings: readonly Finding[],
  isDue: (address: string) => boolean,
): readonly string[] {
  return findings
    .filter(({ code, message }) => message !== EARLY && !(`${code} ${message}` in LOOKS_AHEAD))
    .filter(({ sheetId, cell }) => {
      const area = readAddress(cell);
      return !area || isDue(`${sheetId} ${area.row} ${area.column}`);
    })
    .map(short);
}

function judged(workbook: PlanWorkbook<Plan>, asOf: AsOf): readonly Finding[] {
  return check({ ...workbook, asOf });
}

describe.each(plans)('$municipality as of each moment', (plan) => {
  const workbook = recognisedIn(sampleOf(plan.id));
  const findings = check(workbook);
  const moments = everyAsOf(plan).map((asOf) => [shortAsOf(asOf), asOf] as const);

  it.each(moments)(
    '%s: judges what is due as in the whole plan, and asks for nothing else',
    (_, asOf) => {
      const isDue = isDueAt(workbook, asOf);
      const full = dueFindings(findings, isDue);
      expect(dueFindings(judged(workbook, asOf), () => true)).toEqual(full);
      // Emptied of what comes later it has the same findings, but those that tell that something was filled early.
      const emptied = judged(emptiedAfter(workbook, asOf), asOf);
      expect(emptied.filter(({ message }) => message === EARLY)).toEqual([]);
      expect(emptied.map(short)).toEqual(
        judged(workbook, asOf)
          .filter(({ message }) => message !== EARLY)
          .map(short),
      );
    },
  );

  it('holds for ledgers with errors too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...everyAsOf(plan)),
        (seed, asOf) => {
          const wrong = spoiled(workbook, seed);
          const isDue = isDueAt(wrong, asOf);
          expect(dueFindings(judged(wrong, asOf), () => true)).toEqual(
            dueFindings(check(wrong), isDue),
          );
          expect(judged(emptiedAfter(wrong, asOf), asOf).map(short)).toEqual(
            judged(wrong, asOf)
              .filter(({ message }) => message !== EARLY)
              .map(short),
          );
        },
      ),
      { numRuns: 4 },
    );
  });
});
