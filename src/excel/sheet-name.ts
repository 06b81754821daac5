/** Makes of any text a name that Excel takes for a sheet: at most 31 UTF-16 units, and none of the signs it keeps for itself. */

const LONGEST = 31;

/** Signs that a sheet's name cannot have, and what stands for them. */
const WIDE: Readonly<Record<string, string>> = {
  ':': '：',
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
};

/** Gives a name that Excel allows; several texts may come to the same one. */
export function sheetName(text: string): string {
  const allowed = text
    .replaceAll(/[:\\/?*[\]]/g, (sign) => WIDE[sign] ?? '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  let name = '';
  for (const sign of allowed) {
    if (name.length + sign.length > LONGEST) break;
    name += sign;
  }
  const bare = name.replaceAll(/^'+|'+$/g, '').trim();
  if (bare === '') return '様式';
  return bare.toLowerCase() === 'history' ? `${bare}_` : bare;
}
