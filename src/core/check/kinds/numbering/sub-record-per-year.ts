/**
 * A record has a sub-record for each year in which it is active. It is about sub-records that are not there, where a condition
 * sees those that are.
 */
import * as v from 'valibot';
import { shortFiscalYear } from '../../../fiscal-year';
import type { FiscalYear } from '../../../fiscal-year';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { isOver, lives, lifeDefinitionSchema } from '../../../condition/life';
import type { LifeAt } from '../../../condition/life';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';
import { findingAt } from '../../engine/findings';

const subRecordPerYearRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('sub-record-per-year'),
  /** The ledger of the sub-records; the rule speaks of the ledger of their records. */
  of: v.string(),
  /** When records begin and end; left out, each goes on through all years of the plan. */
  life: v.optional(lifeDefinitionSchema),
});
export type SubRecordPerYearRule = DataOf<typeof subRecordPerYearRuleSchema>;

const messages = {
  'sub-record-missing': takes<{ readonly ledger: string }>(),
};

/** Records without a life of their own go on through all years of the plan. */
function throughPlan({ years: [first] }: LedgerRecords): LifeAt {
  return () => (first === undefined ? null : { first, last: null });
}

/** A record's place, and a year for which it has no sub-record. */
interface Lack {
  readonly record: LedgerRecord;
  readonly year: FiscalYear;
}

/** Lists what the records lack in the years of their lives; a record that bears another's number is left out. */
function lacksOf(records: LedgerRecords, sub: LedgerRecords, lifeAt: LifeAt): readonly Lack[] {
  const { dueYears } = sub;
  return records.all.flatMap((record) => {
    const { name } = record;
    const life = lifeAt(record);
    if (!life || name === '' || records.bearing(name).length > 1) return [];
    const years = sub.bearing(name).map(({ year }) => year);
    const missing = dueYears.filter(
      (year) => year >= life.first && !isOver(life, year) && !years.includes(year),
    );
    // A row whose year is missing, unreadable or none of the plan has a finding of its own, and may be the one.
    const astray = years.filter((year) => year === null || !records.years.includes(year)).length;
    return missing.length <= astray ? [] : missing.map((year) => ({ record, year }));
  });
}

/** Says whether so many rows of a year are of no record that is there, each with a finding of its own, that they may be those that lack. */
function mayBeAstray(
  records: LedgerRecords,
  sub: LedgerRecords,
  lacks: readonly Lack[],
): (year: FiscalYear) => boolean {
  const astray = sub.all.filter(({ name }) => records.named(name) === null);
  return (year) =>
    lacks.filter((lack) => lack.year === year).length <=
    astray.filter((row) => row.year === year).length;
}

export const subRecordPerYear: RuleKind<SubRecordPerYearRule, typeof messages> = {
  schema: subRecordPerYearRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const numbers = on.numberColumn;
    const lifeAt = rule.life ? lives(on, rule.life) : throughPlan(on);
    const sub = on.other(rule.of);
    if (!numbers || !lifeAt || !sub?.numberColumn) return null;
    return function* () {
      const lacks = lacksOf(on, sub, lifeAt);
      const explained = mayBeAstray(on, sub, lacks);
      const settled = new Set(on.years.filter(explained));
      const params = { ledger: sub.ledger.definition.name };
      for (const { record, year } of lacks) {
        if (settled.has(year)) continue;
        const placed = findingAt(rule, numbers, record, { message: 'sub-record-missing', params });
        // The record's own row is of no year: the finding names the one that lacks.
        yield { ...placed, finding: { ...placed.finding, year: shortFiscalYear(year) } };
      }
    };
  },
};
