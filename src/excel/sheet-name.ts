/** Makes any text a sheet name that Excel accepts: at most 31 UTF-16 units, and none of the characters that Excel reserves. */

const LONGEST = 31;

/** Characters that a sheet's name cannot have, and their replacements. */
const WIDE: Readonly<Record<string, string>> = {
  ':': '：',
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
};

/** Gives a name that Excel allows; different texts may give the same name. */
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
