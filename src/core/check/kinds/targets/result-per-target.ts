/**
 * Each target of a record has a result for every year of the record's period. It is about results that are not there, and a cell may hold
 * several targets; a condition sees the cells that are there.
 */
import * as v from 'valibot';
import { shortFiscalYear } from '../../../fiscal-year';
import type { FiscalYear } from '../../../fiscal-year';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecords } from '../../../records/record-book';
import { readResults, resultFieldsSchema } from '../../../records/results';
import type { ResultRow } from '../../../records/results';
import { targetName } from '../../../records/targets';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const resultPerTargetRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  ...resultFieldsSchema.entries,
  kind: v.literal('result-per-target'),
  /** The ledger of the results; the rule speaks of the ledger of the targets. */
  results: v.string(),
});
export type ResultPerTargetRule = DataOf<typeof resultPerTargetRuleSchema>;

const messages = {
  'results-missing': takes<{ readonly ledger: string; readonly targets: readonly string[] }>(),
};

/** A row whose target or year is not clear has a finding of its own, and may be the one that seems to lack. */
function isAstray({ result, judged }: ResultRow, years: readonly FiscalYear[]): boolean {
  return judged === null || result.year === null || !years.includes(result.year);
}

/** Gives the rows of each record, by its number. */
function byRecord(rows: readonly ResultRow[]): ReadonlyMap<string, readonly ResultRow[]> {
  const found = new Map<string, ResultRow[]>();
  for (const row of rows) {
    const { name } = row.result;
    found.set(name, [...(found.get(name) ?? []), row]);
  }
  return found;
}

/** The names of the targets without a result, by year. */
function lacksOf(
  targets: readonly { readonly name: string; readonly years: readonly FiscalYear[] }[],
): ReadonlyMap<FiscalYear, readonly string[]> {
  const found = new Map<FiscalYear, string[]>();
  for (const { name, years } of targets)
    for (const year of years) found.set(year, [...(found.get(year) ?? []), name]);
  return new Map([...found].toSorted(([a], [b]) => a - b));
}

function isInPeriod(year: FiscalYear, { from, to }: { from: FiscalYear; to: FiscalYear }): boolean {
  return year >= from && year <= to;
}

export const resultPerTarget: RuleKind<ResultPerTargetRule, typeof messages> = {
  schema: resultPerTargetRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const sub: LedgerRecords | null = on.other(rule.results);
    const column = on.column(rule.targets);
    const read = sub && readResults(sub, on, rule);
    if (!sub || !column || !read) return null;
    return function* () {
      const rowsOf = byRecord(read.rows);
      for (const record of on.all) {
        const targets = read.records.get(record.name)?.targets ?? [];
        // Targets merged down belong to the first record, and of two records of one number the first has the results.
        const isOwn = on.named(record.name) === record && valueIn(record.at(column)) !== null;
        if (!isOwn || record.cell(rule.targets)?.underMerge !== undefined) continue;
        const rows = rowsOf.get(record.name) ?? [];
        const lacks = lacksOf(
          targets.map((judged) => ({
            name: targetName(judged.target) || record.title,
            years: sub.dueYears.filter(
              (year) =>
                isInPeriod(year, judged.period) &&
                !rows.some((row) => row.judged === judged && row.result.year === year),
            ),
          })),
        );
        const missing = [...lacks.values()].flat().length;
        if (missing <= rows.filter((row) => isAstray(row, on.years)).length) continue;
        for (const [year, names] of lacks) {
          const params = { ledger: sub.ledger.definition.name, targets: names };
          const placed = findingAt(rule, column, record, { message: 'results-missing', params });
          // The record's own row is of no year: the finding names the one that lacks.
          yield { ...placed, finding: { ...placed.finding, year: shortFiscalYear(year) } };
        }
      }
    };
  },
};
