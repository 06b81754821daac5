/** What no schema of one row can say: numbers and titles that stand in an earlier row too. */
import { found } from './hand';
import type { Found } from './hand';
import { AT } from './rows';
import type { Row } from './rows';

/** Gives the two rules' findings for the validators, which see one row at a time. */
export function doubled(rows: readonly Row[]): readonly Found[] {
  const all: Found[] = [];
  const numbers = new Set<unknown>();
  const titles = new Set<unknown>();
  rows.forEach((row, index) => {
    const number = row[AT.number];
    const title = row[AT.title];
    if (numbers.has(number)) all.push(found('A01', index, AT.number));
    else if (number !== 0) numbers.add(number);
    if (titles.has(title)) all.push(found('A07', index, AT.title));
    else if (title !== '') titles.add(title);
  });
  return all;
}
