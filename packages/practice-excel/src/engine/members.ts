/** How a class of Excel's objects is described, and an object of such a class as the executor sees it. */
import { apiNotFound, notSimulated } from './excel-error';
import type { Host } from './host';
import { libraryName, type Json } from './wire';

export type Argument = Json | WireObject | undefined;

interface Dated {
  /** Minor version of ExcelApi that brought the member; 1 when left out. */
  readonly since?: number;
}

export interface Scalar<T> extends Dated {
  readonly read?: (target: T, host: Host) => Json;
  readonly write?: (target: T, value: Json, host: Host) => void;
}

/** A member that leads to another object; null is Excel's null object. */
export interface Opener<T> extends Dated {
  readonly open: (target: T, args: readonly Argument[], host: Host) => WireObject | null;
  /** Opening it changes the workbook (`add`, `copy`). */
  readonly changes?: true;
}

/** A method with a value, or with none. */
export interface Method<T> extends Dated {
  readonly call: (target: T, args: readonly Argument[], host: Host) => Json | undefined;
  readonly changes?: true;
}

export interface WireClass<T> {
  readonly name: string;
  readonly since?: number;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly objects?: Readonly<Record<string, Opener<T>>>;
  /** Methods that give objects. */
  readonly openers?: Readonly<Record<string, Opener<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly item?: (target: T, key: Json, host: Host) => WireObject | null;
  readonly items?: (target: T, host: Host) => readonly WireObject[];
  /** `Id` or `_Id`, by which office.js addresses the object from then on. */
  readonly identity?: (target: T) => { readonly Id?: string; readonly _Id?: string };
  /** office.js keeps its objects by reference (`_KeepReference`). */
  readonly keepable?: true;
  /** The formula that stands for the object where a value holds it, e.g. a range as the source of a list. */
  readonly formula?: (target: T) => string;
  /** The object was deleted since it was opened. */
  readonly gone?: (target: T, host: Host) => boolean;
}

function member<M extends Dated>(
  owner: WireClass<never>,
  table: Readonly<Record<string, M>> | undefined,
  name: string,
  host: Host,
): M {
  const full = `${owner.name}.${libraryName(name)}`;
  const found = table && Object.hasOwn(table, name) ? table[name] : undefined;
  if (!found) throw notSimulated(full);
  const since = Math.max(found.since ?? 1, owner.since ?? 1);
  if (since > host.apiMinor) throw apiNotFound(full, `ExcelApi 1.${since}`);
  return found;
}

/** One object of the workbook, of a described class. */
export class WireObject {
  private constructor(
    private readonly of: WireClass<never>,
    private readonly target: never,
  ) {}

  static of<T>(described: WireClass<T>, target: T): WireObject {
    // Each class is only ever applied to a target it was made with here, so its type may be forgotten.
    return new WireObject(described as unknown as WireClass<never>, target as never);
  }

  get className(): string {
    return this.of.name;
  }

  get keepable(): boolean {
    return this.of.keepable === true;
  }

  /** Gives the target when the object is of the class, else undefined. */
  as<T>(described: WireClass<T>): T | undefined {
    return (this.of as unknown) === described ? (this.target as T) : undefined;
  }

  isGone(host: Host): boolean {
    return this.of.gone?.(this.target, host) ?? false;
  }

  /** Gives the formula that stands for the object within a value. */
  formula(): string {
    if (!this.of.formula) throw notSimulated(`a ${this.of.name} within a value`);
    return this.of.formula(this.target);
  }

  identity(): { readonly Id?: string; readonly _Id?: string } {
    return this.of.identity?.(this.target) ?? {};
  }

  /** Wire names of all scalars that can be read in this Excel. */
  readable(host: Host): readonly string[] {
    return Object.entries(this.of.scalars ?? {})
      .filter(([, scalar]) => scalar.read && (scalar.since ?? 1) <= host.apiMinor)
      .map(([name]) => name);
  }

  kindOf(name: string): 'scalar' | 'object' | null {
    if (Object.hasOwn(this.of.scalars ?? {}, name)) return 'scalar';
    return Object.hasOwn(this.of.objects ?? {}, name) ? 'object' : null;
  }

  read(name: string, host: Host): Json {
    const { read } = member(this.of, this.of.scalars, name, host);
    if (!read) throw notSimulated(`reading ${this.of.name}.${libraryName(name)}`);
    return read(this.target, host);
  }

  write(name: string, value: Json, host: Host): void {
    const { write } = member(this.of, this.of.scalars, name, host);
    if (!write) throw notSimulated(`setting ${this.of.name}.${libraryName(name)}`);
    host.mustBeWritable();
    write(this.target, value, host);
  }

  open(name: string, host: Host): WireObject | null {
    return member(this.of, this.of.objects, name, host).open(this.target, [], host);
  }

  openWith(name: string, args: readonly Argument[], host: Host): WireObject | null {
    const { open, changes } = member(this.of, this.of.openers, name, host);
    if (changes) host.mustBeWritable();
    return open(this.target, args, host);
  }

  call(name: string, args: readonly Argument[], host: Host): Json {
    const { call, changes } = member(this.of, this.of.methods, name, host);
    if (changes) host.mustBeWritable();
    return call(this.target, args, host) ?? null;
  }

  item(key: Json, host: Host): WireObject | null {
    if (!this.of.item) throw notSimulated(`${this.of.name}.getItem`);
    return this.of.item(this.target, key, host);
  }

  items(host: Host): readonly WireObject[] | null {
    return this.of.items?.(this.target, host) ?? null;
  }
}
