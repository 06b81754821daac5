/**
 * A word that can be spelled in several ways (育む, はぐくむ) is spelled in one of them. A condition can find the word, but not offer
 * the text with the other spelling in its place.
 */
import * as v from 'valibot';
import { ruleHeadSchema } from '../../engine/rule-head';
import { findingAt } from '../../engine/findings';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll, takes } from '../../engine/message';
import type { DataOf } from '../../../data-schema';

const spelledWordSchema = v.strictObject({
  /** The spelling of the plan; of a word that is inflected, what all its forms have: 育. */
  use: v.string(),
  /** The spellings that stand for it by mistake: はぐく. */
  not: v.array(v.string()),
});
type SpelledWord = DataOf<typeof spelledWordSchema>;

const similarSpellingsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('similar-spellings'),
  /** Fields of texts. */
  fields: v.array(v.string()),
  words: v.array(spelledWordSchema),
});
export type SimilarSpellingsRule = DataOf<typeof similarSpellingsRuleSchema>;

const messages = {
  'similar-spelling': takes<{ readonly written: readonly string[]; readonly use: string }>(),
};

/** The other spellings of a word in a text. One that is part of the plan's own spelling is none there. */
function otherSpellings(text: string, { use, not }: SpelledWord): readonly string[] {
  const rest = text.split(use);
  return not.filter((each) => each !== '' && rest.some((part) => part.includes(each)));
}

/** Puts the plan's spelling in the place of the others. */
function respelled(text: string, words: readonly SpelledWord[]): string {
  return words.reduce((whole, { use, not }) => {
    const parts = whole
      .split(use)
      .map((part) =>
        not.reduce((all, each) => (each === '' ? all : all.replaceAll(each, use)), part),
      );
    return parts.join(use);
  }, text);
}

export const similarSpellings: RuleKind<SimilarSpellingsRule, typeof messages> = {
  schema: similarSpellingsRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    return function* () {
      for (const column of columns)
        for (const [record, { raw }] of on.ownCells(column)) {
          if (typeof raw !== 'string') continue;
          const breaks = rule.words.flatMap((word) => {
            const written = otherSpellings(raw, word);
            const params = { written, use: word.use };
            return written.length === 0 ? [] : [{ message: 'similar-spelling' as const, params }];
          });
          const message = messageOfAll(breaks);
          if (!message) continue;
          const content = respelled(raw, rule.words);
          yield findingAt(rule, column, record, { ...message, fix: { way: 'spelling', content } });
        }
    };
  },
};
