/** Finds the schema that describes a piece of data: through what may be left out, and through the choice among kinds. */
import * as v from 'valibot';
import { fiscalYearSchema } from '../../fiscal-year';

/** What of valibot's schemas is looked at. */
interface Shape extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly Shape[];
  readonly getter?: (input: unknown) => Shape;
}

/** Gives the schema of the data itself, behind optional, lazy and chosen ones. */
function ofData(schema: Shape, data: unknown): Shape {
  const { type, wrapped, options, getter } = schema;
  if (wrapped) return ofData(wrapped, data);
  if (type === 'lazy' && getter) return ofData(getter(data), data);
  const option = options?.find(
    (each): each is Shape => typeof each === 'object' && v.is(each, data),
  );
  return option ? ofData(option, data) : schema;
}

/** What a schema says of data. */
export type Described =
  | { readonly is: 'year' }
  | { readonly is: 'list'; readonly item: v.GenericSchema }
  | { readonly is: 'object'; readonly entries: Readonly<Record<string, v.GenericSchema>> }
  | { readonly is: 'other' };

/** Says what a schema describes the data as. */
export function described(schema: v.GenericSchema, data: unknown): Described {
  const found = ofData(schema, data);
  // One schema stands for every year in a plan.
  if (found === (fiscalYearSchema as Shape)) return { is: 'year' };
  if (found.item) return { is: 'list', item: found.item };
  if (found.entries) return { is: 'object', entries: found.entries };
  return { is: 'other' };
}
