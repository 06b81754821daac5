/** What an unreadable number was obviously meant to be. */
import type { Fix } from '../finding';
import { natureOf, readValue } from '../values';
import type { CellValue } from '../snapshot';
import type { ValueType } from '../values';
import { plainNumber, storedNumber } from './stored-number';
import { inHalfWidth, tidySpace, withPlainSigns } from './signs';

/** Slips of the hand, each with what mends it; tried one after the other, each upon what the ones before have mended. */
const REPAIRS: readonly ((text: string) => string)[] = [
  // 8, 847
  (text) => text.replace(/(?<=[\d,.])\s+(?=[\d,.])/gu, ''),
  // O for 0, l and I for 1
  (text) => text.replace(/[oO](?=[\d,.])|(?<=[\d,.])[oO]/gu, '0'),
  (text) => text.replace(/[lI|](?=[\d,.])|(?<=[\d,.])[lI|]/gu, '1'),
  // 8、847
  (text) => text.replace(/(?<=\d)[、，](?=\d{3}(?!\d))/gu, ','),
  // 8847,
  (text) => text.replace(/(?<=\d)[,、。.](?=\D|$)/gu, ''),
];

/** Around a record's number: No.1, 第1号, 1番. */
const NUMBER_WORDS = /^(?:No\.?|№|第)|(?:番|号|番号)$/giu;

/** Gives the number that an unreadable text becomes by the first repairs that do, or null where none do. */
function repairedNumber(raw: CellValue, type: ValueType, isRecordNumber: boolean): Fix | null {
  if (typeof raw !== 'string' || natureOf(type) !== 'number') return null;
  let text = inHalfWidth(tidySpace(withPlainSigns(raw)));
  if (isRecordNumber) text = text.replace(NUMBER_WORDS, '').trim();
  for (const mend of [(same: string) => same, ...REPAIRS]) {
    text = mend(text);
    // 8,847千 lacks its 円.
    for (const candidate of [text, `${text}円`]) {
      const reading = readValue(candidate, type);
      const number = reading.state === 'value' ? plainNumber(reading.value, type) : null;
      if (number === null) continue;
      const way = type.kind === 'money' ? 'money' : 'number';
      return { way, ...storedNumber(candidate, number, type) };
    }
  }
  return null;
}

/** The same as part of what a finding says. */
export function repair(
  raw: CellValue,
  type: ValueType,
  isRecordNumber = false,
): { readonly fix?: Fix } {
  const fix = repairedNumber(raw, type, isRecordNumber);
  return fix === null ? {} : { fix };
}
