/** How the parts of a plan are described: by valibot's schemas, of which their types follow. */
import * as v from 'valibot';

/** What never changes once it was read. */
type Unchanging<T> = { readonly [P in keyof T]: Unchanging<T[P]> };

/** The type of what a schema describes. */
export type DataOf<S extends v.GenericSchema> = Unchanging<v.InferOutput<S>>;

/** The schema of an object whose properties are all known. */
export interface ObjectSchema<T> extends v.BaseSchema<unknown, T, v.BaseIssue<unknown>> {
  readonly type: 'strict_object';
  readonly entries: v.ObjectEntries;
}

/** Something of which there are several kinds, each with a schema of its own. */
export type KindsOf<T> = Readonly<Record<string, { readonly schema: ObjectSchema<T> }>>;

/** Describes data of one of several kinds, told by the property that names the kind. */
export function oneKindOf<T>(key: string, kinds: KindsOf<T>): v.GenericSchema<unknown, T> {
  // Which kinds there are is not known to the compiler here; each has objects with the key by the registry's own types.
  const schemas: unknown = Object.values(kinds).map(({ schema }) => schema);
  return v.variant(key, schemas as v.VariantOptions<string>) as v.GenericSchema<unknown, T>;
}
