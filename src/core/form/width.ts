/** Digits in full width, as cities print numbers of records. */

/** Writes half-width digits in full width. */
export function digitsToFullWidth(text: string): string {
  return text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
