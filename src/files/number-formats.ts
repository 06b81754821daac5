/** The number formats that cells name by number, as a Japanese Excel has them (ECMA-376 part 1, 18.8.30). */
import { getFormatFromId, isDateFormat } from './numfmt';
import { childrenOf, readTree } from './xml-tree';

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
const FIRST_OWN = 164;

function builtIn(id: number): string {
  return JAPANESE.get(id) ?? (id < FIRST_OWN ? getFormatFromId(id) : null) ?? 'General';
}

/** Gives the number format of each look that cells name by number. */
export function readNumberFormats(xml: string | null): readonly string[] {
  if (xml === null) return [];
  const root = readTree(xml);
  const list = (name: string, item: string) => childrenOf(childrenOf(root, name)[0], item);
  const own = new Map(
    list('numFmts', 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
  return list('cellXfs', 'xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return own.get(id) ?? builtIn(id);
  });
}

/** Says whether a format shows a moment. Durations are numbers of days whatever the workbook counts from. */
export function isDate(format: string): boolean {
  return format !== 'General' && !/\[[hms]+\]/iu.test(format) && isDateFormat(format);
}
