/** The messages between office.js and its host: what a batch asks for, and how it is answered. Names are the wire's own. */

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[] | null;
  /** Beside each argument: the id of the object path it stands for, 0 for a literal; arrays hold ids again. */
  readonly ReferencedObjectPathIds?: readonly Json[] | null;
}

export const PathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
} as const;

export interface QueryInfo {
  /** Paths such as `format/font/name`, in camel case; `*` or nothing is all scalars. */
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: { readonly [name: string]: Json | undefined };
}

export interface Batch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

/** Reads a request's body; its sender is the library itself, so only its outline is checked. */
export function readBatch(text: string): Batch {
  const body: unknown = JSON.parse(text);
  if (typeof body !== 'object' || body === null) throw new Error('The request is not a batch.');
  const { Actions = [], ObjectPaths = {} } = body as Partial<Batch>;
  return { ...body, Actions, ObjectPaths };
}

/**
 * Gives the bytes in UTF-8 that a batch takes in the message it travels in: there it is a text in a text, so that its quotes and
 * backslashes are escaped once more. A batch is JSON, without bare control signs.
 */
export function messageBytes(batch: string): number {
  let bytes = batch.length + 2;
  for (let index = 0; index < batch.length; index += 1) {
    const code = batch.charCodeAt(index);
    if (code === 0x22 || code === 0x5c) bytes += 1;
    // A surrogate pair is two units and four bytes, so each half counts two.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** Gives the wire's name of a member: `numberFormat` is `NumberFormat`, `_Id` stays. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Gives a member's name as it stands in office.js. */
export function libraryName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
