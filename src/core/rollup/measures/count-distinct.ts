/**
 * How many different values the records hold in a field; where a cell may name several things, how many different things are
 * named.
 */
import { Big } from 'big.js';
import * as v from 'valibot';
import type { LedgerColumn } from '../../ledger/ledger';
import { isItself } from '../criterion-text';
import { criteriaOf, recordsCriteria } from '../criteria';
import { expr } from '../expression';
import type { ValueReason } from '../figure';
import { asExcelMayTake, nameKeysAt } from '../keys';
import type { LedgerRecord } from '../../records/record-book';
import type { MeasureKind } from '../measure';
import { columnReference, rangeRows } from '../references';
import type { Scope } from '../scope';
import { columnsFor, fieldOfYearSchema, oneColumn } from './columns';
import type { DataOf } from '../../data-schema';

const countDistinctMeasureSchema = v.strictObject({
  ...fieldOfYearSchema.entries,
  measure: v.literal('count-distinct'),
});
export type CountDistinctMeasure = DataOf<typeof countDistinctMeasureSchema>;

/** The things that a record's cell names; none where it is blank or cannot be read. */
function thingsAt(column: LedgerColumn, record: LedgerRecord): readonly string[] {
  const names = nameKeysAt(column, record);
  if (names.size > 0) return [...names];
  const key = record.keyIn(column);
  return key === null ? [] : [key];
}

/** Gives the reason why Excel would count differently, as it compares the cells' texts; null where it counts the same. */
function whyNot(column: LedgerColumn, scope: Scope): ValueReason | null {
  const thingOfText = new Map<string, string>();
  const texts = new Set<string>();
  for (const [record, { raw, underMerge }] of scope.among.writtenCells(column)) {
    if (underMerge) return 'merged';
    if (raw === '') continue;
    const [thing, ...more] = thingsAt(column, record);
    if (more.length > 0) return 'in-text';
    if (typeof raw !== 'string' || thing === undefined || !isItself(raw)) return 'spelling';
    const text = asExcelMayTake(raw);
    if ((thingOfText.get(text) ?? thing) !== thing) return 'spelling';
    thingOfText.set(text, thing);
    texts.add(text);
  }
  // Something that is written in two ways would be counted twice.
  if (new Set(thingOfText.values()).size < texts.size) return 'spelling';
  // Some spreadsheets do not treat a range of one row as a list.
  return rangeRows(scope.among.ledger) === 1 ? 'spelling' : null;
}

export const countDistinct: MeasureKind<CountDistinctMeasure> = {
  schema: () => countDistinctMeasureSchema,
  blocks: 'together',
  fields: (measure) => [oneColumn(measure)],
  evaluate: (measure, scope) => {
    const [column] = columnsFor(scope, measure);
    const things = column ? scope.records.flatMap((record) => thingsAt(column, record)) : [];
    return new Big(new Set(things).size);
  },
  formula: (measure, scope) => {
    const [column] = columnsFor(scope, measure);
    if (!column) return { live: false, reason: 'blank' };
    const reason = whyNot(column, scope);
    if (reason !== null) return { live: false, reason };
    const others = column.otherCells.some((raw) => raw !== '');
    const criteria = others ? recordsCriteria(scope) : criteriaOf(scope);
    if (!criteria.live) return criteria;
    if (criteria.kind === 'weights' || criteria.several) return { live: false, reason: 'spelling' };
    const range = columnReference(scope.among.ledger, column);
    const same = `COUNTIFS(${range},${range}`;
    // Each cell of a value that occurs n times adds 1/n, so each value adds 1 in total; blank cells add 0. SIGN is used because
    // spreadsheets differ in comparing a list that COUNTIFS returns.
    return {
      live: true,
      expression: expr`SUMPRODUCT((${range}<>"")*SIGN(${same}${criteria.pairs}))/(${same})+(${range}="")))`,
    };
  },
  scopes: (measure, scope) => {
    const [column] = columnsFor(scope, measure);
    const records = scope.records.filter((record) => column && thingsAt(column, record).length > 0);
    return [{ ...scope, records }];
  },
};
