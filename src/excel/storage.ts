/** What the pane remembers on this computer: choices of view, and plans that a person wants kept; never any content of a workbook. */
import { Storage, StorageType } from '@microsoft/office-js-helpers';
import type { GenericSchema, InferOutput } from 'valibot';
import { safeParse } from 'valibot';

let memory: Storage<unknown> | undefined;

function store(): Storage<unknown> {
  memory ??= new Storage<unknown>('torikumi', StorageType.LocalStorage);
  return memory;
}

/** Gives the value remembered under a key, or null when there is none of that shape. */
export function remembered<S extends GenericSchema>(key: string, shape: S): InferOutput<S> | null {
  try {
    const parsed = safeParse(shape, store().get(key));
    return parsed.success ? parsed.output : null;
  } catch {
    // A browser may forbid storage: then nothing is remembered.
    return null;
  }
}

/** Remembers a value under a key, where the browser allows it. */
export function remember(key: string, value: unknown): void {
  try {
    store().set(key, value);
  } catch {
    // Ignored: nothing depends on the value being remembered.
  }
}
