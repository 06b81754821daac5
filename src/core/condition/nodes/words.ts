/** A text contains one of some words: anywhere, at its start or end, or as something that was done. */
import * as v from 'valibot';
import { normalizedText } from '../../records/normalized-text';
import { comparable } from '../../values/comparable';
import { cellKind } from '../cell-kind';
import { isJudged } from '../held';
import { affirmedWord } from '../affirmed-words';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';

const wordsSchema = v.strictObject({
  ...cellPartSchema.entries,
  words: v.array(v.string()),
  /** Where the words stand; anywhere where it is left out. Spaces and full stops do not count as an end. */
  at: v.optional(v.picklist(['start', 'end'])),
  /** A word that is denied or only planned (中止しなかった, 完了予定) does not count. */
  stated: v.optional(v.literal(true)),
  /** The name for the words in a sentence, instead of listing them: 原因や今後の取組. */
  called: v.optional(
    v.strictObject({
      ja: v.string(),
      en: v.string(),
    }),
  ),
});
export type Words = DataOf<typeof wordsSchema>;

const FULL_STOP = /[\s。.]+$/u;

/** Finds the first of the words that a text has. */
function found(said: string, { words, at, stated }: Words): string | null {
  if (stated) return affirmedWord(said, words);
  const ends = said.replace(FULL_STOP, '');
  const has = (word: string): boolean => {
    const wanted = comparable(word);
    if (at === 'start') return said.startsWith(wanted);
    return at === 'end' ? ends.endsWith(wanted) : said.includes(wanted);
  };
  return words.find(has) ?? null;
}

export const hasWords = cellKind<Words>({
  schema: wordsSchema,
  message: 'words',
  compile: (condition) => ({
    ofContent: (cell) => (isJudged(cell) ? found(normalizedText(cell), condition) !== null : null),
    params: ({ cell }) => ({ word: found(normalizedText(cell), condition) ?? '' }),
  }),
  params: ({ words, at, called }) => ({
    words,
    at: at ?? '',
    word: '',
    calledJa: called?.ja ?? '',
    calledEn: called?.en ?? '',
  }),
});
