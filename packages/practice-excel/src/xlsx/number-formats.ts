/** The number formats that files name by number only (ECMA-376 part 1, 18.8.30), as a Japanese Excel has them. */
import { isDateFormat, getFormatFromId } from '../workbook/numfmt';

/** Where a Japanese Excel differs from the number format library's US one, and what that does not know. */
const JAPANESE: ReadonlyMap<number, string> = new Map([
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  ...[27, 36, 50, 57].map((id) => [id, '[$-411]ge.m.d'] as const),
  ...[28, 29, 51, 54, 58].map((id) => [id, '[$-411]ggge"年"m"月"d"日"'] as const),
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"時"mm"分"'],
  [33, 'h"時"mm"分"ss"秒"'],
  ...[34, 52, 55].map((id) => [id, 'yyyy"年"m"月"'] as const),
  ...[35, 53, 56].map((id) => [id, 'm"月"d"日"'] as const),
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
]);

/** Numbers from here on are a file's own formats. */
export const FIRST_OWN_FORMAT = 164;

/** The numbers that mean the same in every country: only these are written. */
const EVERYWHERE = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 20, 21, 22, 45, 46, 48, 49] as const;

/** Gives a built-in format; General for a number that nobody knows. */
export function builtInFormat(id: number): string {
  const format = JAPANESE.get(id) ?? (id < FIRST_OWN_FORMAT ? getFormatFromId(id) : null);
  return format ?? 'General';
}

/** Gives the number of a built-in format that means the same everywhere; undefined for any other format. */
export function builtInNumber(format: string): number | undefined {
  return EVERYWHERE.find((id) => builtInFormat(id) === format);
}

/** Days from the beginning of the one date system of Excel, 1900, to that of the other, 1904. */
const DAYS_TO_1904 = 1462;

/** Gives a number of a 1904 workbook as the model has it, whose dates all count from 1900; other numbers than dates stay. */
export function from1904(value: number, format: string): number {
  return isDate(format) ? value + DAYS_TO_1904 : value;
}

/** Gives a number of the model as a 1904 workbook has it. */
export function to1904(value: number, format: string): number {
  return isDate(format) ? value - DAYS_TO_1904 : value;
}

function isDate(format: string): boolean {
  // Durations are numbers of days in both systems.
  return format !== 'General' && !/\[[hms]+\]/i.test(format) && isDateFormat(format);
}
