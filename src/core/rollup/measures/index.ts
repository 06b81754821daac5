/** The list of measure kinds: each has one line here and one file beside. Its calculated figure and its formula must agree. */
import * as v from 'valibot';
import { oneKindOf } from '../../data-schema';
import type { ObjectSchema } from '../../data-schema';
import { expressionLength } from '../expression';
import { isFieldAhead, NOT_DUE } from '../ahead';
import { overBlocks } from '../blocks';
import type { ColumnRow, FormulaReading, Inner, MeasureKind, MeasureTraits } from '../measure';
import type { Figure } from '../figure';
import type { NeededField } from '../needed-field';
import type { RowItem } from '../items';
import type { Scope } from '../scope';
import { add } from './add';
import { attainment } from './attainment';
import { attainmentCount } from './attainment-count';
import { count } from './count';
import { countBlank } from './count-blank';
import { countDistinct } from './count-distinct';
import { countFilled } from './count-filled';
import { countItems } from './count-items';
import { countStated } from './count-stated';
import { countWhere } from './count-where';
import { difference } from './difference';
import { divide, type DivideMeasure } from './divide';
import { extreme } from './extreme';
import { goalMet } from './goal-met';
import { grade } from './grade';
import { ifAny, type IfAnyMeasure } from './if-any';
import { item } from './item';
import { mean } from './mean';
import { related, type RelatedMeasure } from './related';
import { round, type RoundMeasure } from './round';
import { share } from './share';
import { sum } from './sum';
import { tally } from './tally';
import { trend } from './trend';
import { value } from './value';
import { where, type WhereMeasure } from './where';
import { whole, type WholeMeasure } from './whole';
import { withShare } from './with-share';
import { words } from './words';

const SIMPLE = {
  add,
  attainment,
  'attainment-count': attainmentCount,
  count,
  'count-blank': countBlank,
  'count-distinct': countDistinct,
  'count-filled': countFilled,
  'count-items': countItems,
  'count-stated': countStated,
  'count-where': countWhere,
  difference,
  extreme,
  'goal-met': goalMet,
  grade,
  item,
  mean,
  share,
  sum,
  tally,
  trend,
  value,
  'with-share': withShare,
  words,
} as const;

/** Kinds that contain another measure; each must also be named in the type `Measure`. */
const OUTER = {
  divide,
  'if-any': ifAny,
  related,
  round,
  where,
  whole,
} as const;

const KINDS = { ...SIMPLE, ...OUTER } as const;

/** The names of all kinds. */
export const measureKinds: readonly string[] = Object.keys(KINDS);

type Stated<K extends Readonly<Record<string, Pick<MeasureKind<never>, 'evaluate'>>>> = Parameters<
  K[keyof K]['evaluate']
>[0];

/** One figure's definition, as a plan states it. */
export type Measure =
  | Stated<typeof SIMPLE>
  | DivideMeasure<Measure>
  | IfAnyMeasure<Measure>
  | RelatedMeasure<Measure>
  | RoundMeasure<Measure>
  | WhereMeasure<Measure>
  | WholeMeasure<Measure>;

/** The schema of each kind of measure in a plan. */
export const measureSchemas = Object.fromEntries(
  Object.entries(KINDS).map(([name, kind]) => [name, kind.schema(v.lazy(() => measureSchema))]),
) as Readonly<Record<keyof typeof KINDS, ObjectSchema<Measure>>>;

export const measureSchema = oneKindOf<Measure>('measure', measureSchemas);

/** Excel allows 8,192 characters in a formula; a margin is left, which also covers `=`. */
const LONGEST_FORMULA = 8000;

/** The figures that a measure can refer to: columns further left in the row, or the table above a figure. */
export interface RowSoFar {
  figure(column: string): Figure;
  /** The measure of that column; null where there is no such column. */
  measure(column: string): Measure | null;
  scopes(column: string): readonly Scope[];
  isAhead(column: string): boolean;
  item(): RowItem | null;
  rows(column: string): readonly ColumnRow[];
}

function kindOf(name: Measure['measure']): MeasureKind<Stated<typeof KINDS>> {
  return KINDS[name];
}

function mayBeWords(measure: Measure): boolean {
  return withInner(measure).some((each) => {
    const { words, orWords } = kindOf(each.measure);
    return words === true || orWords === true;
  });
}

/** Gives measures access to the readings of the measures inside them and of the row's other columns. */
export function readingsIn(row: RowSoFar): Inner {
  const inner: Inner = {
    fields: (measure: Measure) => kindOf(measure.measure).fields(measure, inner),
    isAhead: (measure: Measure, scope) => {
      // Without an as-of everything is due.
      if (!scope.among.workbook.asOf) return false;
      const kind = kindOf(measure.measure);
      return kind.isAhead
        ? kind.isAhead(measure, scope, inner)
        : kind.fields(measure, inner).some((needed) => isFieldAhead(scope, needed));
    },
    evaluate: (measure: Measure, scope) =>
      inner.isAhead(measure, scope) ? '' : kindOf(measure.measure).evaluate(measure, scope, inner),
    formula: (measure: Measure, scope) => {
      if (inner.isAhead(measure, scope)) return NOT_DUE;
      // A ledger without rows has no range for a formula to name.
      if (scope.among.ledger.body.rows === 0) return { live: false, reason: 'blank' };
      const kind = kindOf(measure.measure);
      const write = (within: Scope): FormulaReading =>
        inner.isAhead(measure, within) ? NOT_DUE : kind.formula(measure, within, inner);
      const reading = kind.blocks ? overBlocks(scope, kind.blocks, write) : write(scope);
      if (reading.live && expressionLength(reading.expression) > LONGEST_FORMULA)
        return { live: false, reason: 'too-long' };
      return reading;
    },
    scopes: (measure: Measure, scope) =>
      inner.isAhead(measure, scope) ? [] : kindOf(measure.measure).scopes(measure, scope, inner),
    columnIsAhead: (id) => row.isAhead(id),
    column: (id) => row.figure(id),
    mayBeWords,
    columnMayBeWords: (id) => {
      const measure = row.measure(id);
      return measure !== null && mayBeWords(measure);
    },
    columnScopes: (id) => row.scopes(id),
    rows: (id) => row.rows(id),
    item: () => row.item(),
  };
  return inner;
}

const NO_ROW: RowSoFar = {
  figure: () => '',
  measure: () => null,
  scopes: () => [],
  isAhead: () => false,
  item: () => null,
  rows: () => [],
};

/** Gives a measure's traits: where it may be used, and what kind of result it gives. */
export function traitsOf({ measure }: Measure): MeasureTraits {
  return kindOf(measure);
}

/** Lists a measure and the measures nested in it, from the outside in. */
export function withInner(measure: Measure): readonly Measure[] {
  if ('then' in measure) return [measure, ...withInner(measure.then)];
  if ('of' in measure && typeof measure.of === 'object') return [measure, ...withInner(measure.of)];
  return [measure];
}

/** Lists the ids of the table's columns that a measure, or one nested in it, refers to. */
export function columnsUsed(measure: Measure): readonly string[] {
  return withInner(measure).flatMap((each) => kindOf(each.measure).columns?.(each) ?? []);
}

/** Lists the fields whose columns a measure needs. */
export function fieldsOf(measure: Measure): readonly NeededField[] {
  return readingsIn(NO_ROW).fields(measure);
}
