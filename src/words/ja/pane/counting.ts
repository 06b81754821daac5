/** Numbers as Japanese sentences print them. */

/** Prints a number of things with separators, e.g. `1,234`. */
export const count = (n: number): string => n.toLocaleString('ja-JP');
