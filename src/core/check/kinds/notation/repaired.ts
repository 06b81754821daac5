/** What an unreadable number, code or year was obviously meant to be. */
import type { Fix } from '../../../finding';
import { natureOf, printValue, readValue } from '../../../values';
import type { CellValue } from '../../../snapshot';
import type { ValueType } from '../../../values';
import { comparable } from '../../../values/comparable';
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

/** What staff write where there is no amount. */
const NO_AMOUNT = /^(?:なし|無し|無|ナシ|該当なし|特になし)$/u;

/** Around a record's number: No.1, 第1号, 1番. */
const NUMBER_WORDS = /^(?:No\.?|№|第)|(?:番|号|番号)$/giu;

/** Gives the number, or the sign for none, that an unreadable text becomes by the first repairs that do, or null where none do. */
function repairedNumber(raw: CellValue, type: ValueType, isRecordNumber: boolean): Fix | null {
  if (typeof raw !== 'string' || natureOf(type) !== 'number') return null;
  if (type.kind === 'money' && NO_AMOUNT.test(comparable(raw)))
    return { way: 'spelling', content: printValue({ kind: 'money', form: 'none' }, type) };
  let text = inHalfWidth(tidySpace(withPlainSigns(raw)));
  // A whole number may be the number of another record.
  if (isRecordNumber || type.kind === 'integer') text = text.replace(NUMBER_WORDS, '').trim();
  for (const fix of [(same: string) => same, ...REPAIRS]) {
    text = fix(text);
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

/** How staff write codes and item numbers, and what is left of it: n1, No.1, (1), 1., N-1, 01. */
const CODE_REPAIRS: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.replace(NUMBER_WORDS, '').trim(),
  (text) => text.replace(/^\(|[).]$/gu, '').trim(),
  (text) => text.replace(/(?<=[A-Z])[\s.-]+(?=\d)/u, ''),
  (text) => text.replace(/(?<!\d)0+(?=[1-9])/u, ''),
];

function repairedCode(raw: CellValue, type: ValueType): Fix | null {
  if (typeof raw !== 'string' || (type.kind !== 'code' && type.kind !== 'circled-number'))
    return null;
  let text = comparable(raw);
  for (const fix of CODE_REPAIRS) {
    text = fix(text);
    const reading = readValue(text, type);
    if (reading.state !== 'value') continue;
    const print = printValue(reading.value, type);
    return { way: 'spelling', content: /^\d+$/u.test(print) ? Number(print) : print };
  }
  return null;
}

/** What stands behind a year that a record ended in: R4終了, 令和5年3月末. */
const END_WORDS = /(?:末|(?:取組)?終了)+$/u;

/** Gives the fiscal year in which a date lies: 令和5年3月 is of R4. */
function repairedYear(raw: CellValue, type: ValueType): Fix | null {
  if (typeof raw !== 'string' || type.kind !== 'fiscal-year') return null;
  const text = tidySpace(raw).replace(END_WORDS, '').trim();
  const date = readValue(text, { kind: 'era-date' });
  const reading = readValue(text, type);
  const isDate = date.state === 'value' && date.value.kind === 'era-date';
  if (reading.state === 'value') return { way: 'era', content: printValue(reading.value, type) };
  if (!isDate || date.value.month === null) return null;
  const year = date.value.year - (date.value.month < 4 ? 1 : 0);
  return { way: 'era', content: printValue({ kind: 'fiscal-year', year }, type) };
}

/** The same as part of what a finding says. */
export function repair(
  raw: CellValue,
  type: ValueType,
  isRecordNumber = false,
): { readonly fix?: Fix } {
  const fix =
    repairedNumber(raw, type, isRecordNumber) ?? repairedCode(raw, type) ?? repairedYear(raw, type);
  return fix === null ? {} : { fix };
}
