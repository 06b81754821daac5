/** Shows a number as the number formats that fixes set do: sections, digits, thousands, decimals, percent and words in quotes. */
import { Big } from 'big.js';

const PLACEHOLDERS = /[#0,]*[#0](?:\.[#0]+)?/;
/** Signs beyond these (dates, fractions, colours, scale) are left to Excel. */
const KNOWN = /^(?:"[^"]*"|\\.|[#0,.\-△▲% ]|[^\x20-\x7E])*$/u;

function digitsOf(value: Big, pattern: string): string {
  const [whole = '', fraction = ''] = pattern.split('.');
  const places = fraction.length;
  const fixed = value.toFixed(places);
  const [units = '0', rest = ''] = fixed.split('.');
  const least = [...whole].filter((sign) => sign === '0').length;
  const digits = (units === '0' && least === 0 ? '' : units).padStart(least, '0');
  const grouped = whole.includes(',') ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
  const required = [...fraction].filter((sign) => sign === '0').length;
  const kept = rest.replace(/0+$/, '').padEnd(required, '0');
  return kept === '' ? grouped : `${grouped}.${kept}`;
}

function words(part: string): string {
  return part.replace(
    /"([^"]*)"|\\(.)/gu,
    (_all, quoted?: string, single?: string) => quoted ?? single ?? '',
  );
}

/** Gives a number as a format prints it; a format with other signs than those above gives the plain number. */
export function shownNumber(value: number, format: string): string {
  if (format === 'General' || format === '@' || !KNOWN.test(format.replaceAll(';', '')))
    return String(value);
  const [positive = '', negative, zero] = format.split(';');
  const section =
    value < 0 && negative !== undefined
      ? negative
      : value === 0 && zero !== undefined
        ? zero
        : positive;
  const unquoted = section.replace(/"[^"]*"/g, (quoted) => '\u0000'.repeat(quoted.length));
  const match = PLACEHOLDERS.exec(unquoted);
  if (!match) return words(section);
  const sign = value < 0 && negative === undefined ? '-' : '';
  const before = section.slice(0, match.index);
  const after = section.slice(match.index + match[0].length);
  const shown = new Big(value).abs().times(unquoted.includes('%') ? 100 : 1);
  return `${sign}${words(before)}${digitsOf(shown, match[0])}${words(after)}`;
}
