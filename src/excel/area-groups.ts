/** Sets the same on many areas by one call: equal areas go together, as many as one address may name. */
import type { Area } from '../core/area';
import { addressesOf } from './addresses';
import { callSteps, type FillStep } from './call-steps';
import { RANGE, wireBytes } from './wire-size';

/** An area, and what it is to get. */
export interface AreaValue<T> {
  readonly area: Area;
  readonly value: T;
}

/**
 * Gives the steps that set values on areas, equal values together (getRanges 1.9). Values come in the order in which they first
 * occur; `bytes` is what setting one takes, without the areas.
 */
export function groupSteps<T>(
  items: readonly AreaValue<T>[],
  bytes: (value: T) => number,
  set: (ranges: Excel.RangeAreas, value: T) => void,
): readonly FillStep[] {
  const groups = new Map<string, { readonly value: T; readonly areas: Area[] }>();
  for (const { area, value } of items) {
    const key = JSON.stringify(value);
    const group = groups.get(key);
    if (group) group.areas.push(area);
    else groups.set(key, { value, areas: [area] });
  }
  const calls = [...groups.values()].flatMap(({ value, areas }) =>
    addressesOf(areas).map((address) => ({ address, value })),
  );
  return callSteps(
    calls,
    ({ address, value }) => RANGE + wireBytes(address) + bytes(value),
    (sheet, { address, value }) => set(sheet.getRanges(address), value),
  );
}
