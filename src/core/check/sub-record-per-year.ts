/** A record has a sub-record for each year in which it is active. */
import { shortFiscalYear } from '../fiscal-year';
import type { RuleHead, RuleKind } from './kind';
import { lives } from './life';
import type { LifeDefinition } from './life';
import { rowsByRecord } from './rows-by-record';

export interface SubRecordPerYearRule extends RuleHead {
  readonly kind: 'sub-record-per-year';
  /** The ledger of the sub-records; the rule speaks of the ledger of their records. */
  readonly of: string;
  readonly life: LifeDefinition;
}

export const subRecordPerYear: RuleKind<SubRecordPerYearRule> = {
  compile(rule, on) {
    const numbers = on.numberColumn;
    const lifeAt = lives(on, rule.life);
    const sub = on.other(rule.of);
    if (!numbers || !lifeAt || !sub?.numberColumn) return null;
    return function* () {
      const rows = rowsByRecord(sub);
      for (const [index, number] of on.numbers.entries()) {
        const life = lifeAt(index);
        if (!life || number === '') continue;
        const present = new Set((rows.get(number) ?? []).map((row) => sub.rowYears[row]));
        for (const year of on.years) {
          if (year < life.first || (life.last !== null && year > life.last) || present.has(year))
            continue;
          const facts = { ledger: sub.ledger.definition.name };
          const placed = on.at(rule, numbers, index, { sentence: 'sub-record-missing', facts });
          // The record's own row is of no year: the finding names the one that lacks.
          yield { ...placed, finding: { ...placed.finding, year: shortFiscalYear(year) } };
        }
      }
    };
  },
};
