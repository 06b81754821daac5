/** Words that a text states of what was done: not denied (中止しなかった, 未完了), nor only planned (完了予定). */
import { comparable } from '../values/comparable';

/** What before a word says that it is not so. */
const DENIED_BEFORE = /[未不非]$/u;
/** What directly behind a word says that it is not so, or not yet, or that something else is meant (終了時刻). */
const DENIED_BEHIND = new RegExp(
  `^(?:${[
    '(?:[とにはもをの]|する|した|して)*(?:しな|せず|でな|でき(?:て)?い?(?:な|ませ)|できず|いな|いませ|ならな|ならず|至らな|至らず|ことな[くし])',
    '(?:[とにはをの]|する)*(?:予定|見込|向け|目指|目標)',
    'まで|時[間刻]|年度',
  ].join('|')})`,
  'u',
);

/** Finds the first of some words that a text states. */
export function affirmedWord(text: string, words: readonly string[]): string | null {
  const folded = comparable(text);
  const states = (word: string): boolean => {
    const pattern = comparable(word);
    for (let at = folded.indexOf(pattern); at >= 0; at = folded.indexOf(pattern, at + 1)) {
      const behind = folded.slice(at + pattern.length);
      if (!DENIED_BEFORE.test(folded.slice(0, at)) && !DENIED_BEHIND.test(behind)) return true;
    }
    return false;
  };
  return words.find(states) ?? null;
}
