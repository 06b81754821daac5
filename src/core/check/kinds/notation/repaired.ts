/** What an unreadable cell was obviously meant to be, as its kind repairs it. */
import type { Fix } from '../../../finding';
import type { FiscalYear } from '../../../fiscal-year';
import type { CellValue } from '../../../snapshot';
import {
  natureOf,
  readValue,
  repairText,
  repairWayOf,
  storeValue,
  textInYear,
} from '../../../values';
import type { ValueType } from '../../../values';

/** What a text was meant to be, or what it is in its field's or record's year where it leaves the year out (12月1日). */
function meant(raw: string, type: ValueType, year: FiscalYear | null): string | null {
  return repairText(raw, type) ?? (year === null ? null : textInYear(raw, type, year));
}

function repaired(raw: CellValue, type: ValueType, year: FiscalYear | null): Fix | null {
  const text = typeof raw === 'string' ? meant(raw, type, year) : null;
  const reading = text === null ? null : readValue(text, type);
  if (text === null || reading?.state !== 'value') return null;
  const isNumber = natureOf(type) === 'number';
  const stored = storeValue(reading.value, type, { column: isNumber ? 'number' : 'nothing', text });
  // A sign in a column of numbers (－) is none.
  const isSign = isNumber && typeof stored.content === 'string';
  return { way: (isSign ? null : repairWayOf(type)) ?? 'spelling', ...stored };
}

/** Gives the repair as part of what a finding says. */
export function repair(
  raw: CellValue,
  type: ValueType,
  year: FiscalYear | null = null,
): { readonly fix?: Fix } {
  const fix = repaired(raw, type, year);
  return fix === null ? {} : { fix };
}
