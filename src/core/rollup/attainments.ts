/** How the targets of a ledger stand, from the ledger of results: each year and over the period (docs/formats/azumino.md, 目標の達成状況). */
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

/** Where results stand: their ledger, and the fields that they and their targets have. */
export const resultsOfSchema = v.strictObject({
  ...resultFieldsSchema.entries,
  /** The id of the ledger of results. */
  ledger: v.string(),
  /** Its field that says the year. */
  year: v.string(),
});
export type ResultsOf = DataOf<typeof resultsOfSchema>;

const NOTHING: Results = new Map();

/** One target with what was measured for it. */
export interface Attainment {
  readonly judged: JudgedTarget;
  readonly results: Results;
}

/** The results of a workbook, kept: every figure asks for them. */
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

/** Gives the targets of a record; none where the ledger of results is missing or the record's cell cannot be read. */
export function attainmentsOf(
  { workbook, ledger, name }: LedgerRecord,
  fields: ResultsOf,
): readonly Attainment[] {
  const read = readIn(workbook, fields);
  if (!read || ledger.definition.id !== fields.of) return [];
  const targets = read.records.get(name)?.targets ?? [];
  return targets.map((judged) => ({ judged, results: read.of.get(judged) ?? NOTHING }));
}

/** Gives the targets that are a record's own: those in a cell merged down several records are the first one's. */
export function ownAttainmentsOf(record: LedgerRecord, fields: ResultsOf): readonly Attainment[] {
  const cell = record.cell(fields.targets);
  return cell?.underMerge === undefined ? attainmentsOf(record, fields) : [];
}

/** Lists the columns of both ledgers that judging needs. */
export function neededFor(fields: ResultsOf): readonly NeededField[] {
  const { ledger, item, year, value, of, targets, period, name } = fields;
  return [
    ...[targets, period, name].map((field) => ({ ledger: of, field })),
    ...[item, year, value].map((field) => ({ ledger, field })),
  ];
}

/** Says how a target stands in a year, or null where it is not judged in it. */
export function verdictIn({ judged, results }: Attainment, year: FiscalYear): Verdict | null {
  return judgeYear(judged, results, year)?.verdict ?? null;
}

function judgedYears({ judged }: Attainment): readonly FiscalYear[] {
  const { from, to } = judged.period;
  return Array.from({ length: to - from + 1 }, (_, position) => from + position).filter((year) =>
    isJudgedIn(judged, year),
  );
}

/** Says how a target stands over its period; one of each year is reached when it was reached in all of them. */
export function verdictOver(attainment: Attainment): Verdict {
  const whole = judgeWhole(attainment.judged, attainment.results);
  if (whole) return whole.verdict;
  const verdicts = judgedYears(attainment).map((year) => verdictIn(attainment, year) ?? 'open');
  const worst = (['missed', 'unknown', 'open'] as const).find((each) => verdicts.includes(each));
  return worst ?? (verdicts.length === 0 ? 'unknown' : 'reached');
}

/** Gives what 達成率 is taken from: the period, or of a target of each year the last one that has a result. */
export function latestJudgement(attainment: Attainment): Judgement | null {
  const { judged, results } = attainment;
  const whole = judgeWhole(judged, results);
  if (whole) return whole;
  const year = judgedYears(attainment).findLast((each) => results.has(each));
  return year === undefined ? null : judgeYear(judged, results, year);
}
