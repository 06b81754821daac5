/** Prints texts as CSV that Excel opens in any language: UTF-8 with its mark, every text in quotes, none of them a formula. */

/** Gives a file's text. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

/** Excel takes a text that begins so for a formula, even in quotes. */
const FORMULA = /^[=+\-@\t\r]/;

function quoted(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
