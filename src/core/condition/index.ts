/** Conditions: data of a plan that select records and cells. Each kind has one line here and one file in nodes/. */
import * as v from 'valibot';
import { oneBearing, schemasOf } from '../data-schema';
import type { LedgerCell, LedgerColumn } from '../ledger/ledger';
import type {
  Compiled,
  ConditionKind,
  Criterion,
  ConditionField,
  Phrase,
  Terms,
  Truth,
} from './node';
import { blank } from './nodes/blank';
import { changesBy } from './nodes/change';
import { atLeast, atMost, equals, lessThan, moreThan } from './nodes/compares';
import { coversYear } from './nodes/covers';
import { filled } from './nodes/filled';
import { isIn } from './nodes/in';
import { hasSection } from './nodes/in-charge';
import { isInYears } from './nodes/in-years';
import { ofLife } from './nodes/life';
import { isLike } from './nodes/like';
import { isListed } from './nodes/listed';
import { bearsMark } from './nodes/marks';
import { namesOne } from './nodes/names';
import { isReadAs } from './nodes/reads-as';
import { refersOnly } from './nodes/refers-only';
import { isSame } from './nodes/same';
import { hasWords } from './nodes/words';
import type { LedgerRecords } from '../records/record-book';

/** The kinds by the property that identifies a condition of the kind. */
const KINDS = {
  blank,
  filled,
  in: isIn,
  words: hasWords,
  like: isLike,
  atLeast,
  atMost,
  moreThan,
  lessThan,
  equals,
  sameAs: isSame,
  changesBy,
  listedIn: isListed,
  names: namesOne,
  marks: bearsMark,
  refersOnly,
  readsAs: isReadAs,
  covers: coversYear,
  life: ofLife,
  inYears: isInYears,
  inCharge: hasSection,
} as const;

/** A condition that does not contain other conditions. */
export type PlainCondition = Parameters<(typeof KINDS)[keyof typeof KINDS]['compile']>[0];

export interface AllOf {
  readonly all: readonly Condition[];
}
export interface AnyOf {
  readonly any: readonly Condition[];
}
export interface NotSo {
  readonly not: Condition;
}

/** Selects records and cells. */
export type Condition = PlainCondition | AllOf | AnyOf | NotSo;

export type { Compiled, ConditionField, Phrase, Terms } from './node';
export type { ClauseMessage } from '../condition-sentence';

const allOfSchema: v.GenericSchema<unknown, AllOf> = v.strictObject({
  all: v.array(v.lazy((input) => conditionSchema.getter(input))),
});
const anyOfSchema: v.GenericSchema<unknown, AnyOf> = v.strictObject({
  any: v.array(v.lazy((input) => conditionSchema.getter(input))),
});
const notSoSchema: v.GenericSchema<unknown, NotSo> = v.strictObject({
  not: v.lazy((input) => conditionSchema.getter(input)),
});

/** Each kind of condition, by the property that tells it. */
export type ConditionsByKind = {
  readonly [K in keyof typeof KINDS]: Parameters<(typeof KINDS)[K]['compile']>[0];
} & { readonly all: AllOf; readonly any: AnyOf; readonly not: NotSo };

/** How a plan states each kind of condition, by the property that tells it. */
export const conditionSchemas = {
  ...schemasOf<keyof typeof KINDS, PlainCondition>(KINDS),
  all: allOfSchema,
  any: anyOfSchema,
  not: notSoSchema,
};

/** A condition is validated against the one kind whose property it has, so that the reported fault is about that kind. */
export const conditionSchema = oneBearing<Condition>(conditionSchemas);

/** The properties by which plain conditions are told. */
export const conditionKinds: readonly string[] = Object.keys(KINDS);

function kindOf(condition: PlainCondition): ConditionKind<PlainCondition> {
  const key = conditionKinds.find((each) => each in condition);
  if (key === undefined) throw new Error(`No condition: ${JSON.stringify(condition)}`);
  return KINDS[key as keyof typeof KINDS];
}

/** Holds when all verdicts hold; false as soon as one is false, even where others are unknown. */
function allVerdicts(verdicts: Iterable<Truth>): Truth {
  let known: Truth = true;
  for (const verdict of verdicts) {
    if (verdict === false) return false;
    if (verdict === null) known = null;
  }
  return known;
}

function negated(verdict: Truth): Truth {
  return verdict === null ? null : !verdict;
}

function notSo(inner: Compiled): Compiled {
  const { ofOwnContent } = inner;
  return {
    ...(ofOwnContent ? { ofOwnContent: (cell: LedgerCell) => negated(ofOwnContent(cell)) } : {}),
    holds: (record, year) => negated(inner.holds(record, year)),
    tell: (record, year, holds) => inner.tell(record, year, !holds),
  };
}

/** The tests of the checked cell's content, where all parts have one. */
function contentTests(parts: readonly Compiled[]): readonly ((cell: LedgerCell) => Truth)[] | null {
  const tests = parts.flatMap(({ ofOwnContent }) => ofOwnContent ?? []);
  return tests.length === parts.length ? tests : null;
}

function allOf(parts: readonly Compiled[]): Compiled {
  const tests = contentTests(parts);
  return {
    ...(tests
      ? { ofOwnContent: (cell: LedgerCell) => allVerdicts(tests.map((test) => test(cell))) }
      : {}),
    holds: (record, year) => allVerdicts(parts.map((part) => part.holds(record, year))),
    tell: (record, year, holds) =>
      parts
        .filter((part) => holds || part.holds(record, year) === false)
        .flatMap((part) => part.tell(record, year, holds)),
  };
}

function anyOf(parts: readonly Compiled[]): Compiled {
  const tests = contentTests(parts);
  return {
    ...(tests
      ? {
          ofOwnContent: (cell: LedgerCell) =>
            negated(allVerdicts(tests.map((test) => negated(test(cell))))),
        }
      : {}),
    holds: (record, year) =>
      negated(allVerdicts(parts.map((part) => negated(part.holds(record, year))))),
    tell(record, year, holds) {
      if (!holds) return parts.flatMap((part) => part.tell(record, year, false));
      const first = parts.find((part) => part.holds(record, year) === true);
      return first?.tell(record, year, true) ?? [];
    },
  };
}

/** Compiles a condition; null where the ledger lacks a column that it needs. `own` is the column of the cell that is checked. */
export function compileCondition(
  condition: Condition,
  on: LedgerRecords,
  own: LedgerColumn | null = null,
): Compiled | null {
  if ('not' in condition) {
    const inner = compileCondition(condition.not, on, own);
    return inner && notSo(inner);
  }
  if ('all' in condition || 'any' in condition) {
    const all = 'all' in condition;
    const parts = (all ? condition.all : condition.any).map((part) =>
      compileCondition(part, on, own),
    );
    const found = parts.filter((part) => part !== null);
    if (found.length < parts.length) return null;
    return all ? allOf(found) : anyOf(found);
  }
  return kindOf(condition).compile(condition, on, own);
}

function opposite(phrase: Phrase): Phrase {
  if ('all' in phrase) return { any: phrase.all.map(opposite) };
  if ('any' in phrase) return { all: phrase.any.map(opposite) };
  return { ...phrase, holds: !phrase.holds };
}

/** Gives the parts of a condition from which words/ builds its sentence. */
export function phraseOf(condition: Condition, terms: Terms): Phrase {
  if ('not' in condition) return opposite(phraseOf(condition.not, terms));
  if ('all' in condition) return { all: condition.all.map((part) => phraseOf(part, terms)) };
  if ('any' in condition) return { any: condition.any.map((part) => phraseOf(part, terms)) };
  return kindOf(condition).says(condition, terms);
}

/** Lists the plain conditions that a condition contains. */
export function plainParts(condition: Condition): readonly PlainCondition[] {
  if ('not' in condition) return plainParts(condition.not);
  if ('all' in condition) return condition.all.flatMap(plainParts);
  if ('any' in condition) return condition.any.flatMap(plainParts);
  return [condition];
}

/** Lists the fields that a condition looks at. */
export function fieldsOf(condition: Condition): readonly ConditionField[] {
  return plainParts(condition).flatMap((part) => kindOf(part).fields(part));
}

/** Gives the spreadsheet criterion for a plain condition; null where there is none. */
export function criterionOf(condition: PlainCondition): Criterion | null {
  return kindOf(condition).criterion?.(condition) ?? null;
}
