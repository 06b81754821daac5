/** Reads an exported type as a JSON Schema: what may stand in a file that holds a value of it. */
import ts from 'typescript';

/** The part of JSON Schema that data types need. */
export interface Schema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  readonly enum?: readonly (string | number | boolean)[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

class Reader {
  readonly definitions: Record<string, Schema> = {};
  readonly #checker: ts.TypeChecker;
  readonly #names = new Map<ts.Type, string>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  of(type: ts.Type): Schema {
    if (type.isUnion()) return this.#union(type);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { enum: [type.value] };
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return { enum: [this.#checker.typeToString(type) === 'true'] };
    if (type.flags & ts.TypeFlags.String) return { type: 'string' };
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (this.#checker.isArrayType(type) || this.#checker.isTupleType(type)) return this.#list(type);
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.#named(type);
    throw new Error(`JSON has no ${this.#checker.typeToString(type)}`);
  }

  #union(type: ts.UnionType): Schema {
    const members = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const schemas = members.map((member) => this.of(member));
    const literals = schemas.flatMap((schema) => schema.enum ?? []);
    const others = schemas.filter((schema) => !schema.enum);
    if (literals.includes(true) && literals.includes(false)) {
      const rest = literals.filter((value) => typeof value !== 'boolean');
      others.push({ type: 'boolean' });
      literals.splice(0, literals.length, ...rest);
    }
    const all = [...(literals.length > 0 ? [{ enum: literals }] : []), ...others];
    const [only] = all;
    return all.length === 1 && only ? only : { anyOf: all };
  }

  /** A tuple is a list of its members' kinds that has at least those it must have. */
  #list(type: ts.Type): Schema {
    const members = this.#checker.getTypeArguments(type as ts.TypeReference);
    const kinds = [...new Set(members)].map((member) => this.of(member));
    const [only] = kinds;
    const items = kinds.length === 1 && only ? only : { anyOf: kinds };
    if (!this.#checker.isTupleType(type)) return { type: 'array', items };
    const { minLength } = (type as ts.TupleTypeReference).target;
    return { type: 'array', items, minItems: minLength };
  }

  /** Interfaces stand once, under their names; what has no name of its own stands in its place. */
  #named(type: ts.Type): Schema {
    const name =
      type.aliasSymbol?.name ??
      (type.symbol.flags & ts.SymbolFlags.Interface ? type.symbol.name : '');
    if (name === '' || type.aliasTypeArguments) return this.#object(type);
    const known = this.#names.get(type);
    if (known !== undefined) return { $ref: `#/definitions/${known}` };
    const free = this.#freeName(name);
    this.#names.set(type, free);
    this.definitions[free] = {};
    this.definitions[free] = this.#object(type);
    return { $ref: `#/definitions/${free}` };
  }

  #freeName(name: string): string {
    let free = name;
    for (let more = 2; free in this.definitions; more += 1) free = `${name}${more}`;
    return free;
  }

  #object(type: ts.Type): Schema {
    const index = this.#checker.getIndexInfoOfType(type, ts.IndexKind.String);
    if (index) return { type: 'object', additionalProperties: this.of(index.type) };
    const members = this.#checker.getPropertiesOfType(type);
    return {
      type: 'object',
      properties: Object.fromEntries(
        members.map((member) => [member.name, this.#property(member)]),
      ),
      required: members
        .filter(({ flags }) => !(flags & ts.SymbolFlags.Optional))
        .map(({ name }) => name),
      additionalProperties: false,
    };
  }

  #property(member: ts.Symbol): Schema {
    const said = ts.displayPartsToString(member.getDocumentationComment(this.#checker));
    const schema = this.of(this.#checker.getTypeOfSymbol(member));
    return said === '' ? schema : { description: said.replace(/\s+/gu, ' '), ...schema };
  }
}

/** Gives the schema of a type that a file exports. Throws where the type is no data. */
export function schemaOfType(file: string, name: string, options: ts.CompilerOptions): Schema {
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const symbol = module && checker.getExportsOfModule(module).find((each) => each.name === name);
  if (!symbol) throw new Error(`${file} exports no ${name}`);
  const reader = new Reader(checker);
  const root = reader.of(checker.getDeclaredTypeOfSymbol(symbol));
  return { ...root, definitions: reader.definitions };
}
