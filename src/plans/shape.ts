/** Checks foreign data against a JSON Schema, as far as plan.schema.json speaks it, by valibot. */
import * as v from 'valibot';
import type { GenericIssue, GenericSchema } from 'valibot';

/** A part of a JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema | undefined>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** One thing that is not as the schema wants it. */
export interface ShapeFault {
  /** The way to the place, e.g. `rules.3.severity`; `''` for the whole. */
  readonly at: string;
  readonly fault: 'missing' | 'unknown' | 'wrong';
  /** What may stand there. */
  readonly expected: string;
  /** What stands there. */
  readonly received: string;
}

class Shapes {
  readonly #definitions: Readonly<Record<string, Schema>>;
  readonly #named = new Map<string, GenericSchema>();

  constructor({ definitions = {} }: Schema) {
    this.#definitions = definitions;
  }

  of(schema: Schema): GenericSchema {
    if (schema.$ref !== undefined) return this.#referred(schema.$ref);
    if (schema.enum) return v.picklist(schema.enum.map((value) => value as string));
    if (schema.anyOf) return this.#choice(schema.anyOf);
    switch (schema.type) {
      case 'array':
        return v.pipe(v.array(this.of(schema.items ?? {})), v.minLength(schema.minItems ?? 0));
      case 'object':
        return this.#object(schema);
      case 'string':
        return v.string();
      case 'number':
        return v.number();
      case 'boolean':
        return v.boolean();
      case 'null':
        return v.null();
      default:
        throw new Error(`No shape for ${JSON.stringify(schema)}`);
    }
  }

  /** Definitions may hold themselves: each is made when it is first met. */
  #referred(ref: string): GenericSchema {
    const known = this.#named.get(ref);
    if (known) return known;
    let made: GenericSchema | undefined;
    const shape = v.lazy(() => (made ??= this.of(this.#resolved({ $ref: ref }))));
    this.#named.set(ref, shape);
    return shape;
  }

  #resolved(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    const name = schema.$ref.replace('#/definitions/', '');
    const found = this.#definitions[name];
    if (!found) throw new Error(`No definition of ${name}`);
    return this.#resolved(found);
  }

  #object({ properties = {}, required = [], additionalProperties }: Schema): GenericSchema {
    if (typeof additionalProperties === 'object')
      return v.record(v.string(), this.of(additionalProperties));
    const entries = Object.entries(properties).flatMap(([key, schema]) => {
      if (!schema) return [];
      const shape = this.of(schema);
      return [[key, required.includes(key) ? shape : v.optional(shape)] as const];
    });
    return v.strictObject(Object.fromEntries(entries));
  }

  /** Objects that say their kind are held to that kind alone, so that a fault is told of it and not of all others. */
  #choice(options: readonly Schema[]): GenericSchema {
    const objects = options.map((option) => this.#resolved(option));
    const key = Object.keys(objects[0]?.properties ?? {}).find((name) =>
      objects.every(
        ({ properties, required }) =>
          properties?.[name]?.enum !== undefined && required?.includes(name),
      ),
    );
    if (key === undefined) return v.union(options.map((option) => this.of(option)));
    const kindsOf = (object?: Schema): readonly string[] =>
      object?.properties?.[key]?.enum?.map(String) ?? [];
    const kinds = [...new Set(objects.flatMap(kindsOf))];
    const shapes = new Map(
      kinds.map((kind) => {
        const alike = options.filter((_, place) => kindsOf(objects[place]).includes(kind));
        const [first, ...others] = alike.map((option) => this.of(option));
        return [kind, first && others.length > 0 ? v.union([first, ...others]) : first] as const;
      }),
    );
    const unknown = v.looseObject({ [key]: v.picklist(kinds) });
    return v.lazy((input) => {
      const kind: unknown = typeof input === 'object' ? Object(input)[key] : undefined;
      return (typeof kind === 'string' ? shapes.get(kind) : undefined) ?? unknown;
    });
  }
}

function faultOf(issue: GenericIssue): ShapeFault {
  const { expected, received } = issue;
  const fault = expected === 'never' ? 'unknown' : received === 'undefined' ? 'missing' : 'wrong';
  return { at: v.getDotPath(issue) ?? '', fault, expected: expected ?? '', received };
}

/** Gives a check of data against a schema: what is not as it wants it; none where the data have its shape. */
export function shapeCheck(schema: Schema): (data: unknown) => readonly ShapeFault[] {
  const shape = new Shapes(schema).of(schema);
  return (data) => (v.safeParse(shape, data).issues ?? []).map(faultOf);
}
