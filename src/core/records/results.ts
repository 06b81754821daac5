/** The results for each target: which target a sub-record is about, and the measured value with the unit that the cell shows. */
import * as v from 'valibot';
import type { FiscalYear } from '../fiscal-year';
import type { LedgerCell, LedgerColumn } from '../ledger/ledger';
import { withShownUnit } from '../values';
import type { MeasuredValue } from '../values';
import { squashed } from '../values/comparable';
import { valueAs, valueIn } from '../values/value-in';
import { betterDirection, indicatorText, targetMark, directionsSchema } from '../values/targets';
import type { JudgedTarget, Reset, Results, Target } from '../values/targets';
import { normalizedText } from './normalized-text';
import type { LedgerRecord, LedgerRecords } from './record-book';
import { targetName } from './targets';
import type { DataOf } from '../data-schema';

/** The fields that hold results and their targets. */
export const resultFieldsSchema = v.strictObject({
  /** The id of the ledger that holds the targets, and its fields. */
  of: v.string(),
  targets: v.string(),
  period: v.string(),
  name: v.string(),
  /** In the ledger of results: the field that identifies the target (① or the indicator), and the measured value. */
  item: v.string(),
  value: v.string(),
  directions: directionsSchema,
  /** In the ledger of results: the value of the year that a named target is compared with (類似団体平均値), where there is one. */
  reference: v.optional(v.string()),
  /** In the ledger of results: the target that holds from the next year on, where it was set anew. */
  reset: v.optional(v.string()),
});
export type ResultFields = DataOf<typeof resultFieldsSchema>;

/** A record's targets, prepared so that results can be compared with them. */
export interface TargetRecord {
  readonly name: string;
  readonly targets: readonly JudgedTarget[];
}

/** One row of results. */
export interface ResultRow {
  readonly result: LedgerRecord;
  readonly record: TargetRecord;
  /** Null where the row does not show which of several targets it is about, or is about none. */
  readonly judged: JudgedTarget | null;
  readonly measured: MeasuredValue | null;
}

/** Gives the measured value; a number formatted as `0.0%` or `0"件"` has the unit of its format. */
function measuredIn(cell: LedgerCell | null): MeasuredValue | null {
  const held = valueIn(cell, 'measured');
  return held && cell && valueAs(withShownUnit(held, cell, { kind: 'measured' }), 'measured');
}

/** The words by which a result may name a target, normalized for comparison. */
function namesOf(target: Target, recordName: string): readonly string[] {
  const { mark, indicator } = target;
  return [
    mark,
    targetMark(target),
    targetName(target),
    targetMark(target) + indicatorText(target),
    indicatorText(target),
    ...(indicator === null || target.quantity === null ? [recordName] : []),
  ].map(squashed);
}

function judgedBy(item: string, { name, targets }: TargetRecord): JudgedTarget | null {
  const [first, ...others] = targets;
  const said = squashed(item);
  if (first && others.length === 0 && said === '') return first;
  const named = targets.filter(({ target }) => namesOf(target, name).includes(said));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function recordsOf(
  on: LedgerRecords,
  fields: ResultFields,
): ReadonlyMap<string, TargetRecord> | null {
  const targets = on.column(fields.targets);
  const periods = on.column(fields.period);
  const names = on.column(fields.name);
  const { years } = on;
  const plan = { from: years[0] ?? 0, to: years.at(-1) ?? 0 };
  if (!targets || !periods || !names) return null;
  const records = on.all.flatMap((record): readonly [string, TargetRecord][] => {
    const value = record.valueIn(targets, 'targets');
    if (!value || record.name === '') return [];
    const name = normalizedText(record.at(names));
    const period = record.valueIn(periods, 'year-range') ?? plan;
    const judged = value.targets.map((target) => ({
      target,
      better: betterDirection(target, name, fields.directions),
      period,
      resets: [],
      references: null,
    }));
    return [[record.name, { name, targets: judged }]];
  });
  // Where several records have the same number, the first is used: later entries of the map replace earlier ones, so the order is
  // reversed.
  return new Map(records.toReversed());
}

/** What the rows of results say of a target beside what was measured. */
interface Beside {
  readonly resets: Reset[];
  readonly references: Map<FiscalYear, MeasuredValue> | null;
}

/** Reads what each target was set to anew, and the values that it is compared with; of two rows of a year the first counts. */
function besideResults(
  on: LedgerRecords,
  records: ReadonlyMap<string, TargetRecord>,
  items: LedgerColumn,
  fields: ResultFields,
): ReadonlyMap<JudgedTarget, Beside> {
  const resets = fields.reset === undefined ? null : on.column(fields.reset);
  const references = fields.reference === undefined ? null : on.column(fields.reference);
  const found = new Map<JudgedTarget, Beside>();
  for (const record of records.values())
    for (const judged of record.targets)
      found.set(judged, { resets: [], references: references ? new Map() : null });
  for (const result of on.all) {
    const record = records.get(result.name);
    const judged = record && judgedBy(normalizedText(result.at(items)), record);
    const beside = judged && found.get(judged);
    const { year } = result;
    if (!beside || year === null) continue;
    const reference = measuredIn(result.at(references));
    if (reference && beside.references?.has(year) === false) beside.references.set(year, reference);
    const [target] = (resets && result.valueIn(resets, 'targets')?.targets) ?? [];
    const from = year + 1;
    if (!target || beside.resets.some((each) => each.from === from)) continue;
    const better = betterDirection(target, record.name, fields.directions);
    beside.resets.push({ from, target, better });
  }
  return found;
}

/** Completes the targets of each record by what the results say of them. */
function completed(
  records: ReadonlyMap<string, TargetRecord>,
  beside: ReadonlyMap<JudgedTarget, Beside>,
): ReadonlyMap<string, TargetRecord> {
  return new Map(
    [...records].map(([number, { name, targets }]) => [
      number,
      {
        name,
        targets: targets.map((judged) => {
          const { resets = [], references = null } = beside.get(judged) ?? {};
          return { ...judged, resets: resets.toSorted((a, b) => a.from - b.from), references };
        }),
      },
    ]),
  );
}

export interface ReadResults {
  /** The records that have targets, by number, including those without a result. */
  readonly records: ReadonlyMap<string, TargetRecord>;
  readonly rows: readonly ResultRow[];
  readonly of: ReadonlyMap<JudgedTarget, Results>;
  readonly items: LedgerColumn;
  readonly values: LedgerColumn;
}

/** Reads a ledger of results; null where a column or the ledger of the targets is missing. Rows of unknown records are left out. */
export function readResults(
  on: LedgerRecords,
  parent: LedgerRecords | null,
  fields: ResultFields,
): ReadResults | null {
  const items = on.column(fields.item);
  const values = on.column(fields.value);
  const planned = parent && recordsOf(parent, fields);
  if (!planned || !items || !values) return null;
  const records = completed(planned, besideResults(on, planned, items, fields));
  const rows: ResultRow[] = [];
  const of = new Map<JudgedTarget, Map<number, MeasuredValue>>();
  for (const result of on.all) {
    const record = records.get(result.name);
    if (!record) continue;
    const judged = judgedBy(normalizedText(result.at(items)), record);
    const measured = measuredIn(result.at(values));
    rows.push({ result, record, judged, measured });
    const { year } = result;
    if (!judged || !measured || year === null) continue;
    const results = of.get(judged) ?? new Map<number, MeasuredValue>();
    if (!results.has(year)) results.set(year, measured);
    of.set(judged, results);
  }
  return { records, rows, of, items, values };
}
