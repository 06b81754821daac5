/** A text matches a pattern as spreadsheets write it: `*` for any text, `?` for one character, `#` for one digit. */
import * as v from 'valibot';
import { normalizedText } from '../../records/normalized-text';
import { comparable } from '../../values/comparable';
import { valueIn } from '../../values/value-in';
import { cellKind } from '../cell-kind';
import { isJudged } from '../held';
import type { Criterion } from '../node';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';

const likeSchema = v.strictObject({
  ...cellPartSchema.entries,
  /** e.g. `第*号`, `R#*`. Case matters; a character after `~` is taken literally. */
  like: v.string(),
});
export type Like = DataOf<typeof likeSchema>;

type Sign = { readonly any: 'text' | 'sign' | 'digit' } | { readonly is: string };

function signsOf(pattern: string): readonly Sign[] {
  const signs: Sign[] = [];
  const all = [...comparable(pattern)];
  for (let at = 0; at < all.length; at += 1) {
    const sign = all[at] ?? '';
    const next = all[at + 1];
    if (sign === '~' && next !== undefined) {
      signs.push({ is: next });
      at += 1;
    } else if (sign === '*') signs.push({ any: 'text' });
    else if (sign === '?') signs.push({ any: 'sign' });
    else if (sign === '#') signs.push({ any: 'digit' });
    else signs.push({ is: sign });
  }
  return signs;
}

function fits(sign: Sign | undefined, said: string | undefined): boolean {
  if (!sign || said === undefined) return false;
  if ('is' in sign) return sign.is === said;
  return sign.any === 'sign' || (sign.any === 'digit' && /^\d$/u.test(said));
}

/**
 * Says whether a text matches the pattern. Only the last `*` is retried, so that a pattern in a file from elsewhere cannot take
 * longer than its length times the text's.
 */
function hasForm(text: string, pattern: string): boolean {
  const said = [...text];
  const signs = signsOf(pattern);
  let [at, sign] = [0, 0];
  let star: { readonly sign: number; at: number } | null = null;
  while (at < said.length) {
    const wanted = signs[sign];
    if (wanted && 'any' in wanted && wanted.any === 'text') {
      star = { sign, at };
      sign += 1;
    } else if (fits(wanted, said[at])) {
      at += 1;
      sign += 1;
    } else if (star) {
      star.at += 1;
      at = star.at;
      sign = star.sign + 1;
    } else return false;
  }
  return signs.slice(sign).every((rest) => 'any' in rest && rest.any === 'text');
}

/** Spreadsheet patterns have no character for a digit, so such a pattern has no criterion. */
function criterion({ like }: Like): Criterion | null {
  const signs = signsOf(like);
  if (signs.some((sign) => 'any' in sign && sign.any === 'digit') || /^[=<>"]/u.test(like))
    return null;
  const lower = like.toLowerCase();
  return {
    text: like,
    picks: (raw) => typeof raw === 'string' && raw !== '' && hasForm(raw.toLowerCase(), lower),
  };
}

export const isLike = cellKind<Like>({
  schema: likeSchema,
  message: 'like',
  compile: ({ like }) => ({
    ofContent: (cell) =>
      isJudged(cell) ? valueIn(cell) !== null && hasForm(normalizedText(cell), like) : null,
  }),
  params: ({ like }) => ({ like }),
  criterion,
});
