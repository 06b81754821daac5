/** Finds the objects that the paths of one batch stand for, each once. */
import { ExcelError, notSimulated } from './excel-error';
import type { Host } from './host';
import { WireObject, type Argument } from './members';
import { PathType, type ArgumentInfo, type Batch, type Json, type ObjectPath } from './wire';

export class Paths {
  private readonly found = new Map<number, WireObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly root: WireObject,
    private readonly references: ReadonlyMap<string, WireObject>,
    private readonly host: Host,
  ) {}

  /** Gives the object of a path, or null for a null object; opens it the first time it is asked for. */
  object(id: number): WireObject | null {
    const known = this.found.get(id);
    if (known !== undefined) {
      if (known?.isGone(this.host)) throw deleted(known);
      return known;
    }
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new ExcelError('InvalidRequest', `The batch has no object path ${id}.`);
    const object = this.opened(path);
    if (object?.isGone(this.host)) throw deleted(object);
    this.found.set(id, object);
    return object;
  }

  /** Gives a call's arguments, objects in place of their ids. */
  args(info: ArgumentInfo | undefined): readonly Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((literal, index) => {
      const id = ids[index];
      if (typeof id === 'number' && id !== 0) return this.argumentObject(id);
      if (typeof literal === 'object' && literal !== null && '_ObjectPathId' in literal)
        return this.argumentObject(Number(literal['_ObjectPathId']));
      return literal;
    });
  }

  /** Gives the value that a member is to be set to; an object within it by the formula that stands for it. */
  value(info: ArgumentInfo | undefined): Json {
    const [value] = this.args(info);
    if (value instanceof WireObject) throw notSimulated('setting a member to an object');
    return this.plain(value ?? null);
  }

  private plain(value: Json): Json {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items: readonly Json[] = value;
      return items.some((item) => typeof item === 'object')
        ? items.map((item) => this.plain(item))
        : items;
    }
    const members = value as { readonly [name: string]: Json | undefined };
    if ('_ObjectPathId' in members)
      return this.argumentObject(Number(members['_ObjectPathId'])).formula();
    return Object.fromEntries(
      Object.entries(members).map(([name, member]) => [name, this.plain(member ?? null)]),
    );
  }

  private argumentObject(id: number): WireObject {
    const object = this.object(id);
    if (!object) throw new ExcelError('InvalidArgument', 'An argument is a null object.');
    return object;
  }

  private opened(path: ObjectPath): WireObject | null {
    const { Name: name = '', ObjectPathType: type } = path;
    if (type === PathType.root) return this.root;
    if (type === PathType.nullObject) return null;
    if (type === PathType.reference) {
      const kept = this.references.get(name);
      if (!kept) throw new ExcelError('InvalidReference', `The reference ${name} is not valid.`);
      return kept;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.args(path.ArgumentInfo);
    switch (type) {
      case PathType.method:
        return parent.openWith(name, args, this.host);
      case PathType.property:
        return parent.open(name, this.host);
      case PathType.indexer:
        return parent.item(literal(args[0]), this.host);
      default:
        throw notSimulated(`object paths of type ${type}`);
    }
  }
}

function literal(argument: Argument): Json {
  return argument instanceof WireObject || argument === undefined ? null : argument;
}

function deleted(object: WireObject): ExcelError {
  return new ExcelError('ItemNotFound', `The ${object.className} was deleted.`);
}
