/** A figure is at least, at most, more or less than a number or another figure of the record; or it equals it. */
import { Big } from 'big.js';
import * as v from 'valibot';
import type { FindingParams } from '../../finding';
import type { LedgerColumn } from '../../ledger/ledger';
import { printDecimal } from '../../values/decimal';
import { amountAt, factorOf } from '../amount';
import { cellKind, columnsFor, yearFact } from '../cell-kind';
import type { CellAt } from '../cell-kind';
import { isJudged } from '../held';
import type { CellPart, ConditionKind, Criterion, ConditionField, Terms } from '../node';
import type { LedgerRecords } from '../../records/record-book';
import { cellPartSchema } from '../node';
import { numberSchema } from '../../data-schema';
import type { DataOf, ObjectSchema } from '../../data-schema';

/** Another figure of the same record, or a multiple of it, such as 0.8 times the target. */
export const otherFigureSchema = v.strictObject({
  ...cellPartSchema.entries,
  times: v.optional(numberSchema),
});

type OtherFigure = DataOf<typeof otherFigureSchema>;

/** A number in the unit of the compared field, or another figure. Amounts of money are converted to the same unit. */
const boundSchema = v.union([numberSchema, otherFigureSchema]);
export type Bound = DataOf<typeof boundSchema>;

const atLeastSchema = v.strictObject({
  ...cellPartSchema.entries,
  atLeast: boundSchema,
});
export type AtLeast = DataOf<typeof atLeastSchema>;

const atMostSchema = v.strictObject({
  ...cellPartSchema.entries,
  atMost: boundSchema,
});
export type AtMost = DataOf<typeof atMostSchema>;

const moreThanSchema = v.strictObject({
  ...cellPartSchema.entries,
  moreThan: boundSchema,
});
export type MoreThan = DataOf<typeof moreThanSchema>;

const lessThanSchema = v.strictObject({
  ...cellPartSchema.entries,
  lessThan: boundSchema,
});
export type LessThan = DataOf<typeof lessThanSchema>;

const equalsSchema = v.strictObject({
  ...cellPartSchema.entries,
  equals: boundSchema,
});
export type Equals = DataOf<typeof equalsSchema>;

type BoundAt = (at: CellAt) => { readonly amount: Big; readonly params: FindingParams } | null;

/** Gives another figure as the bound for a cell, in the unit of `amountAt`; null where the other cell holds none. */
function boundOf(bound: OtherFigure, on: LedgerRecords, own: LedgerColumn | null): BoundAt | null {
  const columnsOf = columnsFor(bound, on, own);
  if (!columnsOf) return null;
  return ({ record, year }) => {
    const { columns } = columnsOf(year);
    const [column, ...more] = columns;
    if (!column || more.length > 0) return null;
    const cell = record.at(column);
    const amount = amountAt(cell, column)?.times(bound.times ?? 1);
    return amount ? { amount, params: { otherValue: cell?.text ?? '' } } : null;
  };
}

function boundFacts(bound: Bound, terms: Terms): FindingParams {
  if (typeof bound === 'number')
    return { bound: printDecimal(new Big(bound)), other: '', otherYear: '', times: '' };
  const { field, year, times } = bound;
  return {
    bound: '',
    other: field === undefined ? '' : terms.field(field),
    otherYear: yearFact(year),
    times: times === undefined || times === 1 ? '' : printDecimal(new Big(times).times(100)),
  };
}

function lookedAt(bound: Bound): readonly ConditionField[] {
  if (typeof bound === 'number') return [];
  const { field, year } = bound;
  return [
    {
      ...(field === undefined ? {} : { field }),
      ...(year === undefined ? {} : { year }),
      gives: 'order',
    },
  ];
}

interface Comparison {
  /** The key by which words/ chooses the sentence: `ge`, `le`, `gt`, `lt`, `eq`. */
  readonly sign: 'ge' | 'le' | 'gt' | 'lt' | 'eq';
  readonly operator: string;
  readonly holds: (order: number) => boolean;
}

function comparison<C extends CellPart>(
  schema: ObjectSchema<C>,
  { sign, operator, holds }: Comparison,
  boundIn: (condition: C) => Bound,
): ConditionKind<C> {
  return cellKind<C>({
    schema,
    message: 'compares',
    compile(condition, on, own) {
      const other = boundIn(condition);
      if (typeof other === 'number') {
        return {
          ofContent(cell, column) {
            if (!isJudged(cell)) return null;
            const amount = amountAt(cell, column);
            const against = new Big(other).times(factorOf(column.field.type));
            return amount ? holds(amount.cmp(against)) : null;
          },
          params: () => ({ otherValue: '' }),
        };
      }
      const bound = boundOf(other, on, own);
      if (!bound) return null;
      return {
        holds(at) {
          if (!isJudged(at.cell)) return null;
          const amount = amountAt(at.cell, at.column);
          const against = bound(at);
          // A blank cell cannot be compared, so the result is unknown.
          return amount && against ? holds(amount.cmp(against.amount)) : null;
        },
        params: (at) => bound(at)?.params ?? {},
      };
    },
    params: (condition, terms) => ({
      sign,
      otherValue: '',
      ...boundFacts(boundIn(condition), terms),
    }),
    // A number is compared with figures; a date only with another date.
    asks: (condition) => ({ gives: typeof boundIn(condition) === 'number' ? 'figure' : 'order' }),
    others: (condition) => lookedAt(boundIn(condition)),
    criterion(condition): Criterion | null {
      const bound = boundIn(condition);
      // A criterion for equality would also match texts that look like the number, and differently in each spreadsheet.
      if (typeof bound !== 'number' || sign === 'eq') return null;
      return {
        text: `${operator}${bound}`,
        picks: (raw) => typeof raw === 'number' && holds(raw - bound),
      };
    },
  });
}

export const atLeast = comparison<AtLeast>(
  atLeastSchema,
  { sign: 'ge', operator: '>=', holds: (order) => order >= 0 },
  (condition) => condition.atLeast,
);
export const atMost = comparison<AtMost>(
  atMostSchema,
  { sign: 'le', operator: '<=', holds: (order) => order <= 0 },
  (condition) => condition.atMost,
);
export const moreThan = comparison<MoreThan>(
  moreThanSchema,
  { sign: 'gt', operator: '>', holds: (order) => order > 0 },
  (condition) => condition.moreThan,
);
export const lessThan = comparison<LessThan>(
  lessThanSchema,
  { sign: 'lt', operator: '<', holds: (order) => order < 0 },
  (condition) => condition.lessThan,
);
export const equals = comparison<Equals>(
  equalsSchema,
  { sign: 'eq', operator: '=', holds: (order) => order === 0 },
  (condition) => condition.equals,
);
