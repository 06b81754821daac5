/** What an unreadable cell was obviously meant to be, as its kind repairs it. */
import type { Fix } from '../../../finding';
import type { CellValue } from '../../../snapshot';
import { natureOf, readValue, repairText, repairWayOf, storeValue } from '../../../values';
import type { ValueType } from '../../../values';

function repaired(raw: CellValue, type: ValueType): Fix | null {
  const text = typeof raw === 'string' ? repairText(raw, type) : null;
  const reading = text === null ? null : readValue(text, type);
  if (text === null || reading?.state !== 'value') return null;
  const isNumber = natureOf(type) === 'number';
  const stored = storeValue(reading.value, type, { column: isNumber ? 'number' : 'nothing', text });
  // A sign in a column of numbers (－) is none.
  const isSign = isNumber && typeof stored.content === 'string';
  return { way: (isSign ? null : repairWayOf(type)) ?? 'spelling', ...stored };
}

/** Gives the repair as part of what a finding says. */
export function repair(raw: CellValue, type: ValueType): { readonly fix?: Fix } {
  const fix = repaired(raw, type);
  return fix === null ? {} : { fix };
}
