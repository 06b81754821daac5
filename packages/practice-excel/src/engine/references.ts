/** Objects that office.js keeps from one batch to the next, by the names they were given. */
import type { WireObject } from './members';

export class References {
  private readonly kept = new Map<string, WireObject>();
  private readonly names = new Map<WireObject, string>();
  private last = 0;

  get objects(): ReadonlyMap<string, WireObject> {
    return this.kept;
  }

  /** Keeps an object, if it is of a class that is kept by reference. */
  keep(object: WireObject): void {
    if (!object.keepable || this.names.has(object)) return;
    this.last += 1;
    const name = `ref-${this.last}`;
    this.kept.set(name, object);
    this.names.set(object, name);
  }

  /** What an answer says about the object: its reference, if it is kept. */
  named(object: WireObject): { readonly _ReferenceId?: string } {
    const name = this.names.get(object);
    return name === undefined ? {} : { _ReferenceId: name };
  }

  release(name: string): void {
    const object = this.kept.get(name);
    if (object) this.names.delete(object);
    this.kept.delete(name);
  }

  releaseAll(): void {
    this.kept.clear();
    this.names.clear();
  }
}
