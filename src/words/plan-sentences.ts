/** A sentence for each part of a plan's format and for each of its properties: what an editor shows of a plan's file. */
import type { Rule } from '../core/check';
import type { ConditionsByKind } from '../core/condition';
import type { Band, FormDefinition } from '../core/form/definition';
import type { FormCell } from '../core/form/cell-definition';
import type { PlanFamily, planParts } from '../core/plan/parts';
import type { RollupRows } from '../core/rollup/definition';
import type { Measure } from '../core/rollup/measures';
import type { ValueType } from '../core/values';

/** What stands in braces that have no name of their own: `words.met`. */
type Nested = Readonly<Record<`${string}.${string}`, string>>;

/** What a part is, then what each of its properties is. */
export type PartSentences<Key extends string> = readonly [
  about: string,
  properties: Readonly<Record<Key, string>> & Nested,
];

/** Like a part's; what a property means in every kind of the family need not be said again. */
type KindSentences<T, Shared extends string> = readonly [
  about: string,
  properties: Readonly<Record<Exclude<keyof T & string, Shared>, string>> &
    Readonly<Partial<Record<keyof T & Shared, string>>> &
    Nested,
];

export interface FamilySentences<Kinds, Shared extends string> {
  /** What all kinds are. */
  readonly about: string;
  readonly shared: Readonly<Record<Shared, string>> & Nested;
  readonly kinds: { readonly [K in keyof Kinds]: KindSentences<Kinds[K], Shared> };
}

/** The kinds of a family by the property that tells them. */
type KindsBy<T, Key extends keyof T> = {
  readonly [K in T[Key] & string]: Extract<T, Readonly<Record<Key, K>>>;
};

/** Properties that mean the same in every kind of rule that has them. */
type SharedByRules =
  | 'code'
  | 'severity'
  | 'ledger'
  | 'kind'
  | 'field'
  | 'fields'
  | 'except'
  | 'none'
  | 'life'
  | 'scale'
  | 'scores'
  | 'grade'
  | 'targets'
  | 'period'
  | 'name'
  | 'directions'
  | 'figures'
  | 'instead'
  | 'box'
  | 'planned'
  | 'result'
  | 'years'
  | 'by'
  | 'list'
  | 'listed';

type SharedByMeasures = 'measure' | 'field' | 'year' | 'none' | 'places' | 'of';

type SharedByForms =
  | 'kind'
  | 'id'
  | 'name'
  | 'ledger'
  | 'needs'
  | 'where'
  | 'widths'
  | 'fontSize'
  | 'orientation'
  | 'margin'
  | 'headings'
  | 'chapter';

type SharedByCells = 'element' | 'columns' | 'rows' | 'align' | 'vertical' | 'fill' | 'print';

export type RuleSentences = FamilySentences<KindsBy<Rule, 'kind'>, SharedByRules>;
export type ValueSentences = FamilySentences<KindsBy<ValueType, 'kind'>, 'kind'>;
export type ConditionSentences = FamilySentences<ConditionsByKind, 'field' | 'year' | 'none'>;
export type MeasureSentences = FamilySentences<KindsBy<Measure, 'measure'>, SharedByMeasures>;
export type RowsSentences = FamilySentences<KindsBy<RollupRows, 'by'>, 'by'>;
export type FormSentences = FamilySentences<KindsBy<FormDefinition, 'kind'>, SharedByForms>;
export type BandSentences = FamilySentences<
  KindsBy<Band, 'band'>,
  'band' | 'beginsPage' | 'head' | 'needs' | 'where' | 'minHeight'
>;
export type CellSentences = FamilySentences<KindsBy<FormCell, 'element'>, SharedByCells>;

export type PlanPartSentences = {
  readonly [N in keyof typeof planParts]: PartSentences<
    keyof (typeof planParts)[N]['entries'] & string
  >;
};

/** All sentences of one language. */
export interface PlanSentences {
  readonly parts: PlanPartSentences;
  readonly families: {
    readonly value: ValueSentences;
    readonly condition: ConditionSentences;
    readonly rule: RuleSentences;
    readonly measure: MeasureSentences;
    readonly rows: RowsSentences;
    readonly form: FormSentences;
    readonly band: BandSentences;
    readonly cell: CellSentences;
  };
}

type Sentences = Readonly<Record<string, string>>;

/** The sentences as one looks them up: by names that are not known before. */
interface AnyFamily {
  readonly about: string;
  readonly shared: Sentences;
  readonly kinds: Readonly<Record<string, readonly [string, Sentences] | undefined>>;
}

/** Finds the sentence of a part (`key` is `''`), of its property, or of one in braces within it (`words.met`). */
export function planSentence(
  sentences: PlanSentences,
  part: { readonly name: string; readonly family: PlanFamily | null; readonly kind: string | null },
  key: string,
): string | null {
  if (part.family === null) {
    const parts: Readonly<Record<string, readonly [string, Sentences] | undefined>> =
      sentences.parts;
    const [about, properties] = parts[part.name] ?? [];
    return (key === '' ? about : properties?.[key]) ?? null;
  }
  const family: AnyFamily = sentences.families[part.family];
  if (part.kind === null) return key === '' ? family.about : null;
  const [about, own] = family.kinds[part.kind] ?? [];
  return (key === '' ? about : (own?.[key] ?? family.shared[key])) ?? null;
}
