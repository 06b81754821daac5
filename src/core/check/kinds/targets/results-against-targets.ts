/**
 * A result has the unit of its target, and the value of the year where the target names one; one that misses its target has a cause and
 * what is set anew. A result is judged against its target by period and direction, of which a condition knows nothing.
 */
import * as v from 'valibot';
import type { FiscalYear } from '../../../fiscal-year';
import { printDecimal } from '../../../values/decimal';
import { comparable } from '../../../values/comparable';
import { demandIn, isRelative, judgeWhole, judgeYear, unitsOf } from '../../../values/targets';
import type { JudgedTarget, Judgement, Results } from '../../../values/targets';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll, takes } from '../../engine/message';
import type { BreakOf } from '../../engine/message';
import { readResults, resultFieldsSchema } from '../../../records/results';
import type { ResultRow } from '../../../records/results';
import type { LedgerColumn } from '../../../ledger/ledger';
import { targetName } from '../../../records/targets';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { normalizedText } from '../../../records/normalized-text';
import { findingAt } from '../../engine/findings';

const resultsAgainstTargetsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  ...resultFieldsSchema.entries,
  kind: v.literal('results-against-targets'),
  /** The field of the results that says the cause and what is set anew. */
  reason: v.string(),
  /** Words that fill it and say nothing, e.g. なし. */
  none: v.array(v.string()),
});
export type ResultsAgainstTargetsRule = DataOf<typeof resultsAgainstTargetsRuleSchema>;

const messages = {
  'result-target': takes<{ readonly targets: readonly string[] }>(),
  'result-target-blank': takes<{ readonly targets: readonly string[] }>(),
  'result-unit': takes<{
    readonly target: string;
    readonly unit: string;
    readonly units: readonly string[];
  }>(),
  'result-reference-blank': takes<{ readonly target: string; readonly named: string }>(),
  'result-unexplained': takes<{
    readonly target: string;
    readonly series: string;
    readonly wanted: string;
    readonly got: string;
    readonly unit: string;
  }>(),
};

/** The values in a unit that their target does not have, each unit once. */
function unitFaults({ result, judged, measured }: ResultRow): readonly BreakOf<typeof messages>[] {
  if (!judged || !measured) return [];
  const { target } = result.year === null ? judged : demandIn(judged, result.year);
  const strange = measured.measurements.flatMap(({ series, unit }) => {
    const units = unitsOf(target, series);
    return unit === '' || units === null || units.includes(unit) ? [] : [{ unit, units }];
  });
  return strange
    .filter(({ unit }, at) => strange.findIndex((each) => each.unit === unit) === at)
    .map(({ unit, units }) => ({
      message: 'result-unit',
      params: { target: targetName(judged.target), unit, units },
    }));
}

/** Judges the year, and the period as far as the results up to that year go; null where neither is missed. */
function missedIn(judged: JudgedTarget, results: Results, year: number): Judgement | null {
  const inYear = judgeYear(judged, results, year);
  if (inYear?.verdict === 'missed') return inYear;
  const upTo = new Map([...results].filter(([each]) => each <= year));
  const whole = judgeWhole(judged, upTo);
  return whole?.verdict === 'missed' ? whole : null;
}

/** The unit of both numbers: as measured, else the target's where it is no change in per cent. */
function unitSaid({ judged, measured }: ResultRow, year: FiscalYear): string {
  const unit = measured?.measurements[0].unit ?? '';
  const target = judged ? demandIn(judged, year).target : null;
  if (unit !== '' || !target || isRelative(target)) return unit;
  return target.quantity?.form === 'figure'
    ? target.quantity.unit
    : (target.yearly[0]?.amounts[0].unit ?? '');
}

/** Says which named value a result is to be compared with, where the results have a column for it and the row leaves it empty. */
function referenceFault(
  { result, judged, measured }: ResultRow,
  references: LedgerColumn | null,
): BreakOf<typeof messages> | null {
  const { year } = result;
  if (!judged || !measured || year === null || !references) return null;
  const { quantity } = demandIn(judged, year).target;
  if (quantity?.form !== 'named' || result.at(references)?.reading.state !== 'blank') return null;
  const params = { target: targetName(judged.target), named: quantity.name };
  return { message: 'result-reference-blank', params };
}

/** What was missed in a year, a series of the target each. */
function missedFaults(
  row: ResultRow,
  results: Results | undefined,
  year: number,
): readonly BreakOf<typeof messages>[] {
  const { judged } = row;
  const missed = judged && results ? missedIn(judged, results, year) : null;
  if (!judged || !missed) return [];
  return missed.series
    .filter(({ verdict }) => verdict === 'missed')
    .map(({ series, wanted, got }) => ({
      message: 'result-unexplained',
      params: {
        target: targetName(judged.target),
        series: series ?? '',
        wanted: wanted ? printDecimal(wanted) : '',
        got: got ? printDecimal(got) : '',
        unit: unitSaid(row, year),
      },
    }));
}

export const resultsAgainstTargets: RuleKind<ResultsAgainstTargetsRule, typeof messages> = {
  schema: resultsAgainstTargetsRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const reasons = on.column(rule.reason);
    const results = readResults(on, on.other(rule.of), rule);
    if (!reasons || !results) return null;
    const references = rule.reference === undefined ? null : on.column(rule.reference);
    const nothing = new Set(rule.none.map(comparable));
    return function* () {
      for (const row of results.rows) {
        const { result, judged, record } = row;
        if (!judged) {
          const params = { targets: record.targets.map(({ target }) => targetName(target)) };
          const blank = result.at(results.items)?.reading.state === 'blank';
          const message = blank ? 'result-target-blank' : 'result-target';
          yield findingAt(rule, results.items, result, { message, params });
          continue;
        }
        const wrongUnit = messageOfAll(unitFaults(row));
        if (wrongUnit) {
          yield findingAt(rule, results.values, result, wrongUnit);
          continue;
        }
        const unreferred = referenceFault(row, references);
        if (references && unreferred) yield findingAt(rule, references, result, unreferred);
        const { year } = result;
        const reason = result.at(reasons);
        const explained =
          reason?.reading.state !== 'blank' &&
          !nothing.has(normalizedText(reason).replace(/。$/u, ''));
        const measured = results.of.get(judged);
        // A second row of a target and year has a finding of its own: it is the first one that is judged.
        const isJudged =
          year !== null && row.measured !== null && measured?.get(year) === row.measured;
        if (!isJudged || explained) continue;
        const missed = messageOfAll(missedFaults(row, measured, year));
        if (missed) yield findingAt(rule, reasons, result, missed);
      }
    };
  },
};
