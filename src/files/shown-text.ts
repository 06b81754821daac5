/** The text that a Japanese Excel shows of a value under a number format. */
import { eraOn } from '../core/era';
import { isCellError, type CellValue } from '../core/snapshot';
import { format } from './numfmt';

const DAY = 86_400_000;
/** 1899-12-30: serial numbers count from it, right from 1900-03-01 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The built-in dates that follow the country: stored in their US form, shown in the Japanese one. */
const BY_COUNTRY: ReadonlyMap<string, string> = new Map([
  ['m/d/yyyy', 'yyyy/m/d'],
  ['m/d/yyyy h:mm', 'yyyy/m/d h:mm'],
]);

/** Quoted text, escaped signs, brackets and exponents stay; the signs of eras (g, e) stand alone. */
const ERA_SIGNS = /"[^"]*"|\\.|\[[^\]]*\]|[_*].|[eE][+-]|g+|e+/gu;

/** Writes the era of a date into its format, because the library knows no `ggge`. */
function withEra(pattern: string, serial: number): string {
  if (!/[ge]/u.test(pattern.replace(/"[^"]*"|\[[^\]]*\]/gu, '')) || /general/iu.test(pattern))
    return pattern;
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  const year = date.getUTCFullYear();
  const era = eraOn({ year, month: date.getUTCMonth() + 1, day: date.getUTCDate() });
  if (!era) return pattern;
  const eraYear = year - era.first.year + 1;
  const isFirstNamed = pattern.includes('gannen');
  return pattern.replace(ERA_SIGNS, (sign) => {
    if (/^g+$/u.test(sign)) {
      const name = sign.length === 1 ? era.letter : sign.length === 2 ? era.name[0] : era.name;
      return `"${name ?? ''}"`;
    }
    if (/^e+$/u.test(sign)) {
      if (eraYear === 1 && isFirstNamed) return '"元"';
      return `"${String(eraYear).padStart(sign.length, '0')}"`;
    }
    return sign;
  });
}

/** Gives the text of a value: `2020/4/1`, `89.8%`, `△5,000`, `#DIV/0!`. A date that cannot be shown is `######`. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === '') return '';
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@'))
    return value;
  const pattern = BY_COUNTRY.get(numberFormat) ?? numberFormat;
  return format(typeof value === 'number' ? withEra(pattern, value) : pattern, value, {
    locale: 'ja',
    throws: false,
    dateErrorNumber: false,
    dateSpanLarge: false,
  });
}
