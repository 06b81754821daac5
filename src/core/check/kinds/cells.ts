/** Cells of some fields fulfil a condition, where and when another holds: the kind of most rules, a sentence each. */
import * as v from 'valibot';
import { compileCondition, conditionSchema } from '../../condition';
import type { Compiled } from '../../condition';
import { isJudged } from '../../condition/held';
import type { FiscalYear } from '../../fiscal-year';
import type { LedgerCell, LedgerColumn } from '../../ledger/ledger';
import type { RuleKind } from '../engine/kind';
import { takes } from '../engine/message';
import { looksElsewhere } from '../engine/reach';
import { ruleHeadSchema } from '../engine/rule-head';
import { fiscalYearSchema } from '../../fiscal-year';
import { spokenSchema } from '../../finding';
import type { DataOf } from '../../data-schema';
import type { LedgerRecords } from '../../records/record-book';
import { findingAt } from '../engine/findings';

const cellsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('cells'),
  fields: v.array(v.string()),
  /** When the rule speaks of a cell; of every one where it is left out. */
  where: v.optional(conditionSchema),
  /** The years of the cells; every one where it is left out. */
  years: v.optional(v.union([v.picklist(['first', 'last']), v.array(fiscalYearSchema)])),
  /** What holds then, of the cell itself where a condition names no field. */
  must: conditionSchema,
  /** The fields of a record and year have one finding together, at the first of them that is wrong. */
  once: v.optional(v.literal(true)),
  /** What is wrong, in place of what a condition of many parts would say. */
  wrong: v.optional(spokenSchema),
  /** What to do, where the rule can say more than its condition does. */
  advice: v.optional(spokenSchema),
  /** Why it matters, where the rule can say more than its condition does. */
  why: v.optional(spokenSchema),
});
export type CellsRule = DataOf<typeof cellsRuleSchema>;

const messages = {
  cells: takes(),
};

function isOfYears(
  year: FiscalYear | null,
  wanted: CellsRule['years'],
  all: readonly FiscalYear[],
): boolean {
  if (wanted === undefined) return true;
  if (year === null) return false;
  if (wanted === 'first') return year === all[0];
  return wanted === 'last' ? year === all.at(-1) : wanted.includes(year);
}

/** The conditions of a rule over one column. */
function judged(rule: CellsRule, on: LedgerRecords, column: LedgerColumn) {
  const where = rule.where && compileCondition(rule.where, on, column);
  const must = compileCondition(rule.must, on, column);
  return must && where !== null ? { column, must, ...(where ? { where } : {}) } : null;
}

/** Says of a cell's content whether the rule may have a finding there. */
function mayBeWrong(where: Compiled | undefined, must: Compiled): (cell: LedgerCell) => boolean {
  return (cell) => {
    // An Excel error or what cannot be read has a finding of its own.
    if (!isJudged(cell)) return false;
    if (where?.ofOwnContent && where.ofOwnContent(cell) !== true) return false;
    return !must.ofOwnContent || must.ofOwnContent(cell) === false;
  };
}

export const cells: RuleKind<CellsRule, typeof messages> = {
  schema: cellsRuleSchema,
  messages,
  reach: ({ where, must }) =>
    looksElsewhere(must) || (where && looksElsewhere(where)) ? 'ledger' : 'record',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    const found = columns.flatMap((column) => judged(rule, on, column) ?? []);
    if (found.length === 0) return null;
    return function* () {
      const told = new Set<string>();
      for (const { column, must, where } of found)
        for (const [record] of on.cells(column, mayBeWrong(where, must))) {
          const year = record.yearIn(column);
          if (!isOfYears(year, rule.years, column.field.years ?? on.years)) continue;
          if (where && where.holds(record, year) !== true) continue;
          if (must.holds(record, year) !== false) continue;
          const key = `${record.index} ${year ?? ''}`;
          if (rule.once && told.has(key)) continue;
          told.add(key);
          const composed = {
            because: where?.tell(record, year, true) ?? [],
            broken: must.tell(record, year, false),
            ...(rule.wrong ? { wrong: rule.wrong } : {}),
            ...(rule.advice ? { advice: rule.advice } : {}),
          };
          yield findingAt(rule, column, record, { message: 'cells', composed });
        }
    };
  },
};
