/** A record has a sub-record for each year in which it is active. */
import * as v from 'valibot';
import { shortFiscalYear } from '../../../fiscal-year';
import type { FiscalYear } from '../../../fiscal-year';
import type { CheckedLedger } from '../../engine/checked-ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { isOver, lives, lifeDefinitionSchema } from '../../../condition/life';
import type { LifeAt } from '../../../condition/life';
import { rowsByRecord } from '../../engine/rows-by-record';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const subRecordPerYearRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('sub-record-per-year'),
  /** The ledger of the sub-records; the rule speaks of the ledger of their records. */
  of: v.string(),
  life: lifeDefinitionSchema,
});
export type SubRecordPerYearRule = DataOf<typeof subRecordPerYearRuleSchema>;

const messages = {
  'sub-record-missing': takes<{ readonly ledger: string }>(),
};

/** A record's place, and a year for which it has no sub-record. */
interface Lack {
  readonly index: number;
  readonly year: FiscalYear;
}

/** Lists what the records lack in the years of their lives; a record that bears another's number is left out. */
function lacksOf(records: CheckedLedger, sub: CheckedLedger, lifeAt: LifeAt): readonly Lack[] {
  const rows = rowsByRecord(sub);
  const isTwice = new Set(
    records.names.filter((number, index) => records.names.indexOf(number) < index),
  );
  return records.names.flatMap((number, index) => {
    const life = lifeAt(index);
    if (!life || number === '' || isTwice.has(number)) return [];
    const own = rows.get(number) ?? [];
    const years = own.map((row) => sub.rowYears[row] ?? null);
    const missing = records.years.filter(
      (year) => year >= life.first && !isOver(life, year) && !years.includes(year),
    );
    // A row whose year is missing, unreadable or none of the plan has a finding of its own, and may be the one.
    const astray = years.filter((year) => year === null || !records.years.includes(year)).length;
    return missing.length <= astray ? [] : missing.map((year) => ({ index, year }));
  });
}

/** Says whether so many rows of a year are of no record that is there, each with a finding of its own, that they may be those that lack. */
function mayBeAstray(
  records: CheckedLedger,
  sub: CheckedLedger,
  lacks: readonly Lack[],
): (year: FiscalYear) => boolean {
  const known = new Set(records.names.filter((number) => number !== ''));
  const astray = sub.names.map((number) => !known.has(number));
  return (year) =>
    lacks.filter((lack) => lack.year === year).length <=
    sub.rowYears.filter((each, row) => astray[row] === true && each === year).length;
}

export const subRecordPerYear: RuleKind<SubRecordPerYearRule, typeof messages> = {
  schema: subRecordPerYearRuleSchema,
  messages,
  compile(rule, on) {
    const numbers = on.numberColumn;
    const lifeAt = lives(on, rule.life);
    const sub = on.other(rule.of);
    if (!numbers || !lifeAt || !sub?.numberColumn) return null;
    return function* () {
      const lacks = lacksOf(on, sub, lifeAt);
      const explained = mayBeAstray(on, sub, lacks);
      const settled = new Set(on.years.filter(explained));
      const params = { ledger: sub.ledger.definition.name };
      for (const { index, year } of lacks) {
        if (settled.has(year)) continue;
        const placed = on.at(rule, numbers, index, { message: 'sub-record-missing', params });
        // The record's own row is of no year: the finding names the one that lacks.
        yield { ...placed, finding: { ...placed.finding, year: shortFiscalYear(year) } };
      }
    };
  },
};
