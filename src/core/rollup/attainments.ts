/**
 * Evaluates the targets of a ledger against the ledger of results, for each year and over the period (docs/formats/azumino.md,
 * 目標の達成状況).
 */
import * as v from 'valibot';
import { recordBook } from '../records/record-book';
import type { LedgerRecord } from '../records/record-book';
import { readResults, resultFieldsSchema } from '../records/results';
import type { ReadResults } from '../records/results';
import type { FiscalYear } from '../fiscal-year';
import type { PlanWorkbook } from '../ledger/ledger';
import { isJudgedIn, judgeWhole, judgeYear } from '../values/targets';
import type { JudgedTarget, Judgement, Results, Verdict } from '../values/targets';
import type { NeededField } from './needed-field';
import type { DataOf } from '../data-schema';
import { isYearAhead } from './ahead';
import type { Scope } from './scope';

/** Where to find the results: their ledger, and the fields of the targets and of the results. */
export const resultsOfSchema = v.strictObject({
  ...resultFieldsSchema.entries,
  /** The id of the ledger of results. */
  ledger: v.string(),
  /** The field of that ledger that holds the year. */
  year: v.string(),
});
export type ResultsOf = DataOf<typeof resultsOfSchema>;

const NOTHING: Results = new Map();

/** One target with its results. */
export interface Attainment {
  readonly judged: JudgedTarget;
  readonly results: Results;
}

/** The results of each workbook, cached because every figure needs them. */
const known = new WeakMap<PlanWorkbook, Map<string, ReadResults | null>>();

function readIn(workbook: PlanWorkbook, fields: ResultsOf): ReadResults | null {
  const all = known.get(workbook) ?? new Map<string, ReadResults | null>();
  known.set(workbook, all);
  const name = JSON.stringify(fields);
  const found = all.get(name);
  if (found !== undefined) return found;
  const on = recordBook(workbook).of(fields.ledger);
  const read = on && readResults(on, on.other(fields.of), fields);
  all.set(name, read);
  return read;
}

/** Gives the targets of a record; none where the ledger of results is missing or the cell with the targets cannot be read. */
export function attainmentsOf(
  { workbook, ledger, name }: LedgerRecord,
  fields: ResultsOf,
): readonly Attainment[] {
  const read = readIn(workbook, fields);
  if (!read || ledger.definition.id !== fields.of) return [];
  const targets = read.records.get(name)?.targets ?? [];
  return targets.map((judged) => ({ judged, results: read.of.get(judged) ?? NOTHING }));
}

/** Gives the targets that belong to this record: those in a cell merged down several records belong to the first one. */
export function ownAttainmentsOf(record: LedgerRecord, fields: ResultsOf): readonly Attainment[] {
  const cell = record.cell(fields.targets);
  return cell?.underMerge === undefined ? attainmentsOf(record, fields) : [];
}

/** Lists the columns of both ledgers that are needed to evaluate targets. */
export function neededFor(fields: ResultsOf): readonly NeededField[] {
  const { ledger, item, year, value, of, targets, period, name } = fields;
  return [
    ...[targets, period, name].map((field) => ({ ledger: of, field })),
    ...[item, year, value].map((field) => ({ ledger, field })),
  ];
}

/** Says whether the results of a year are not due yet. */
export function areResultsAhead(
  scope: Scope,
  { ledger, value }: ResultsOf,
  year: FiscalYear,
): boolean {
  const on = scope.among.other(ledger);
  return on !== null && isYearAhead(on, value, year);
}

/** Gives the verdict on a target in a year, or null where it is not evaluated in that year. */
export function verdictIn({ judged, results }: Attainment, year: FiscalYear): Verdict | null {
  return judgeYear(judged, results, year)?.verdict ?? null;
}

function judgedYears({ judged }: Attainment): readonly FiscalYear[] {
  const { from, to } = judged.period;
  return Array.from({ length: to - from + 1 }, (_, position) => from + position).filter((year) =>
    isJudgedIn(judged, year),
  );
}

/** Gives the verdict on a target over its period; a yearly target is reached when it was reached in every year. */
export function verdictOver(attainment: Attainment): Verdict {
  const whole = judgeWhole(attainment.judged, attainment.results);
  if (whole) return whole.verdict;
  const verdicts = judgedYears(attainment).map((year) => verdictIn(attainment, year) ?? 'open');
  const worst = (['missed', 'unknown', 'open'] as const).find((each) => verdicts.includes(each));
  return worst ?? (verdicts.length === 0 ? 'unknown' : 'reached');
}

/**
 * Gives the judgement from which 達成率 is calculated: that of the period or, for a yearly target, of the last year with a
 * result.
 */
export function latestJudgement(attainment: Attainment): Judgement | null {
  const { judged, results } = attainment;
  const whole = judgeWhole(judged, results);
  if (whole) return whole;
  const year = judgedYears(attainment).findLast((each) => results.has(each));
  return year === undefined ? null : judgeYear(judged, results, year);
}
