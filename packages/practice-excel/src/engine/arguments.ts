/** Reads the arguments of a call as what the member expects; anything else is InvalidArgument, as in Excel. */
import { invalidArgument } from './excel-error';
import { WireObject, type Argument } from './members';
import type { Json } from './wire';

export function textOf(value: Argument, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} must be text.`);
  return value;
}

export function numberOf(value: Argument, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw invalidArgument(`${what} must be a number.`);
  return value;
}

export function booleanOf(value: Argument, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${what} must be true or false.`);
  return value;
}

/** Gives a colour in capital letters. Excel takes names of colours too; practice Excel does not. */
export function colorOf(value: Argument, what: string): string {
  const text = textOf(value, what);
  if (!/^#[0-9A-Fa-f]{6}$/.test(text))
    throw invalidArgument(`${what} must be of the form #RRGGBB.`);
  return text.toUpperCase();
}

/** Gives one of the values a member may have. */
export function oneOf<const T extends string>(
  value: Argument,
  allowed: readonly T[],
  what: string,
): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw invalidArgument(`${what} must be one of ${allowed.join(', ')}.`);
  return found;
}

/** `null` and nothing are both an argument left out. */
export function isLeftOut(value: Argument): value is null | undefined {
  return value === null || value === undefined;
}

export function jsonOf(value: Argument): Json {
  if (value instanceof WireObject) throw invalidArgument('An object is not a value.');
  return value ?? null;
}

/** Gives a plain object's members. */
export function membersOf(
  value: Argument,
  what: string,
): Readonly<Record<string, Json | undefined>> {
  if (
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    value instanceof WireObject
  )
    throw invalidArgument(`${what} must be an object.`);
  // Array.isArray does not narrow readonly arrays away, so the type says it.
  return value as { readonly [name: string]: Json | undefined };
}
