/** What signs stand for, as a line above the table tells it: ○：実施　△：一部実施　×：検討中. */
import { trimmed } from '../values/comparable';

const PAIR =
  /([^\s\p{L}\p{N}：:、,，;；]|[A-Za-zＡ-Ｚ①-⑨])\s*(?:[：:=＝]|…+|は)\s*([^\s：:、,，;；・／/]+(?:[・／/][^\s：:、,，;；]+)*)/gu;
const LONGEST = 16;

/** Gives the words of each sign that the lines explain. */
export function legendIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines)
    for (const [, sign = '', words = ''] of line.matchAll(PAIR)) {
      const plain = trimmed(words).replace(/[)）\]】]$/u, '');
      if (plain !== '' && plain.length <= LONGEST && !found.has(sign)) found.set(sign, plain);
    }
  return found;
}
