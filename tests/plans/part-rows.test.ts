/**
 * One section's rows are checked as a part of the ledger: what one record shows is found in it as in the whole, and what only all
 * records together can tell is left to the office. That holds for every plan, in the samples and where errors were put into them.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { check, needsWhole, rulesOf, speaksOf } from '../../src/core/check';
import { checkedPart } from '../../src/core/check/engine/left-to-office';
import type { Finding } from '../../src/core/finding';
import type { PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { recordBook } from '../../src/core/records/record-book';
import { plans } from '../../src/plans';
import { cutToRecords } from './part-of-ledger';
import { spoiled } from './spoiled';
import { recognisedIn, sampleOf } from './summaries';

/** Findings about the ledger as a whole: how many rows are hidden, which columns are not there. */
function isOfRecord({ record }: Finding): boolean {
  return record !== '';
}

function short({ code, message, sheet, cell, year, value }: Finding): string {
  return [code, message, `${sheet}!${cell}`, year, value].join(' | ');
}

/** The whole ledger's findings, by the rules that see a record alone. */
function ofRecords(workbook: PlanWorkbook<Plan>): readonly Finding[] {
  const rules = rulesOf(workbook.plan).filter((rule) =>
    workbook.ledgers.every((ledger) => !speaksOf(rule, ledger) || !needsWhole(rule, ledger)),
  );
  return check({ ...workbook, plan: { ...workbook.plan, rules } }).filter(isOfRecord);
}

describe.each(plans)('a part of the ledger of $municipality', (plan) => {
  const workbook = recognisedIn(sampleOf(plan.id));
  const book = recordBook(workbook);
  const main = book.of(plan.ledgers[0]?.id ?? '');
  const sections = [...new Set(main?.all.flatMap((record) => record.sections))];

  it('is found wrong where each of its records is found wrong in the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), fc.nat(), (seed, chosen) => {
        const wrong = spoiled(workbook, seed);
        const section = sections[chosen % sections.length] ?? '';
        const part = cutToRecords(wrong, (record) => record.sections.includes(section));
        const kept = new Set(
          part.ledgers.flatMap((ledger) =>
            ledger.rows.map((row) => `${ledger.definition.id} ${row}`),
          ),
        );
        const isKept = ({ ledger, cell }: Finding): boolean =>
          kept.has(`${ledger} ${Number(/\d+/u.exec(cell)?.[0]) - 1}`);
        const rules = rulesOf(plan).filter((rule) =>
          workbook.ledgers.every((ledger) => !speaksOf(rule, ledger) || !needsWhole(rule, ledger)),
        );
        const own = check({ ...part, plan: { ...plan, rules } }).filter(isOfRecord);
        expect(own.map(short)).toEqual(ofRecords(wrong).filter(isKept).map(short));
      }),
      { numRuns: 15 },
    );
  });

  it('leaves to the office what it does not check, and nothing that it does', () => {
    const part = cutToRecords(workbook, ({ index }) => index === 0);
    const left = checkedPart(part)?.leftToOffice.flatMap(({ rules }) => rules) ?? [];
    expect(left.length).toBeGreaterThan(0);
    for (const { rule } of left)
      expect(
        part.ledgers.some((ledger) => speaksOf(rule, ledger) && needsWhole(rule, ledger)),
      ).toBe(true);
  });
});
