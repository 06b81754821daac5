/** How the parts of a plan are described: by valibot's schemas, of which their types follow. */
import * as v from 'valibot';

/** Whether two types differ in nothing, not even in what may be written. */
type Alike<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** What never changes once it was read. Types that say so already stay as they are: they may hold themselves. */
type Unchanging<T> = T extends unknown
  ? Alike<T, Readonly<T>> extends true
    ? T
    : { readonly [P in keyof T]: Unchanging<T[P]> }
  : never;

/** The type of what a schema describes. */
export type DataOf<S extends v.GenericSchema> = Unchanging<v.InferOutput<S>>;

/** A number that a person would write; JSON may say 1e999. */
export const numberSchema = numberWithin(-1e15, 1e15);

/** A decimal as text, so that it is exact: `"0.5"`. */
export const decimalSchema = v.pipe(v.string(), v.regex(/^-?\d{1,15}(?:\.\d{1,15})?$/));

/** Describes a number between two bounds, both included. */
export function numberWithin(least: number, most: number) {
  return v.pipe(v.number(), v.minValue(least), v.maxValue(most));
}

/** Describes a whole number between two bounds, both included. */
export function wholeWithin(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

/** The schema of an object whose properties are all known. */
export interface ObjectSchema<T> extends v.BaseSchema<unknown, T, v.BaseIssue<unknown>> {
  readonly type: 'strict_object';
  readonly entries: v.ObjectEntries;
}

/** The schemas of several kinds, by the kinds' names. */
export type SchemasOf<T> = Readonly<Record<string, ObjectSchema<T>>>;

/** Gives the schemas that kinds bring, by the kinds' names. */
export function schemasOf<K extends string, T>(
  kinds: Readonly<Record<K, { readonly schema: ObjectSchema<T> }>>,
): Readonly<Record<K, ObjectSchema<T>>> {
  const named = Object.entries<{ readonly schema: ObjectSchema<T> }>(kinds);
  return Object.fromEntries(named.map(([name, { schema }]) => [name, schema])) as Readonly<
    Record<K, ObjectSchema<T>>
  >;
}

/** Describes data of one of several kinds, told by the property that names the kind. */
export function oneKindOf<T>(key: string, schemas: SchemasOf<T>): v.GenericSchema<unknown, T> {
  // Valibot types each variant by its own entries, which a registry does not know here.
  const variants: unknown = Object.values(schemas);
  return v.variant(key, variants as v.VariantOptions<string>) as v.GenericSchema<unknown, T>;
}

/** Describes data of one of several kinds, told by the property of the kind's name that each bears. */
export function oneBearing<T>(
  schemas: Readonly<Record<string, v.GenericSchema<unknown, T>>>,
): v.LazySchema<v.GenericSchema<unknown, T>> {
  const names = Object.keys(schemas);
  const any = v.union(Object.values(schemas));
  const none = v.custom<T>(() => false, names.join(', '));
  return v.lazy((input) => {
    // Nothing is given where the whole schema is asked for.
    if (input === undefined) return any;
    const name =
      typeof input === 'object' &&
      input !== null &&
      names.find((each) => Object.hasOwn(input, each));
    return (name && schemas[name]) || none;
  });
}
