/** Numbers as English sentences print them. */

/** Prints a number of things with separators, e.g. `1,234`. */
export const count = (n: number): string => n.toLocaleString('en-US');

/** Prints how many things there are, with their word, e.g. `1 error`, `2 errors`. */
export const counted = (n: number, one: string, more: string): string =>
  `${count(n)} ${n === 1 ? one : more}`;
